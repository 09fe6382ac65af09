package cn.tidu.facts.weight;

import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads {@code {"judgements": [{"first", "second", "ratio"}]}}: each pair of the criteria named must be compared once. */
final class ComparisonReader {
    private final Set<String> criteria;
    private final UnaryOperator<String> idOfToday;
    private final Faults faults;

    ComparisonReader(Set<String> criteria, UnaryOperator<String> idOfToday, Faults faults) {
        this.criteria = criteria;
        this.idOfToday = idOfToday;
        this.faults = faults;
    }

    /** The judgements; empty if anything is wrong, and the faults say what. */
    List<Comparison> read(JsonFields fields) {
        fields.require("judgements");
        Optional<JsonNode> list = fields.node("judgements");
        fields.rejectUnknown();
        if (list.isEmpty()) {
            return List.of();
        }
        String pointer = fields.at("judgements");
        if (!list.get().isArray() || list.get().isEmpty()) {
            faults.form(pointer, "应为至少一条判断的数组 / must be an array of at least one judgement");
            return List.of();
        }
        int before = faults.all().size();
        List<Comparison> judgements = new ArrayList<>();
        for (int i = 0; i < list.get().size(); i++) {
            one(JsonFields.of(list.get().get(i), pointer + "/" + i, faults)).ifPresent(judgements::add);
        }
        if (faults.all().size() == before) {
            checkPairs(judgements, pointer);
        }
        return faults.all().size() == before ? judgements : List.of();
    }

    private Optional<Comparison> one(JsonFields fields) {
        fields.require("ratio");
        Optional<String> first = criterion(fields, "first");
        Optional<String> second = criterion(fields, "second");
        OptionalDouble ratio = fields.number("ratio", 1 / Comparison.STRONGEST - 1e-4, Comparison.STRONGEST);
        fields.rejectUnknown();
        if (first.isEmpty() || second.isEmpty() || ratio.isEmpty()) {
            return Optional.empty();
        }
        if (first.equals(second)) {
            faults.content(fields.at("second"), "不能与自己比较 / is the same criterion");
        }
        return Optional.of(new Comparison(first.get(), second.get(), ratio.getAsDouble()));
    }

    private Optional<String> criterion(JsonFields fields, String name) {
        fields.require(name);
        Optional<String> id = fields.text(name).map(idOfToday);
        if (id.isPresent() && !criteria.contains(id.get())) {
            faults.content(fields.at(name), "未知准则，可用：%s / unknown criterion".formatted(String.join(", ", criteria)));
            return Optional.empty();
        }
        return id;
    }

    private void checkPairs(List<Comparison> judgements, String pointer) {
        Set<String> named = new LinkedHashSet<>();
        Set<Set<String>> pairs = new HashSet<>();
        for (int i = 0; i < judgements.size(); i++) {
            Comparison judgement = judgements.get(i);
            named.add(judgement.first());
            named.add(judgement.second());
            if (!pairs.add(Set.of(judgement.first(), judgement.second()))) {
                faults.content(
                        pointer + "/" + i,
                        "%s 与 %s 已比较过 / are compared already".formatted(judgement.first(), judgement.second()));
            }
        }
        if (named.size() > RandomIndex.LARGEST) {
            faults.content(
                    pointer,
                    String.format(
                            Locale.ROOT,
                            "至多 %d 项准则，随机一致性指标只到这一阶 / at most so many criteria: the random index goes no further",
                            RandomIndex.LARGEST));
        }
        List<String> ids = List.copyOf(named);
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                if (!pairs.contains(Set.of(ids.get(i), ids.get(j)))) {
                    faults.content(
                            pointer, "缺少 %s 与 %s 的比较 / this pair is not compared".formatted(ids.get(i), ids.get(j)));
                }
            }
        }
    }
}
