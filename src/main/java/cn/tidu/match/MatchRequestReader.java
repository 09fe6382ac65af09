package cn.tidu.match;

import cn.tidu.enterprise.Enterprise;
import cn.tidu.http.Faults;
import cn.tidu.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code POST /api/v1/matches}: every fault of the request is told at once, with its pointer. */
public final class MatchRequestReader {
    private static final int MOST = 1000;

    private final Catalogue catalogue;
    private final Faults faults;
    private final EnterpriseReader enterprises;

    /** A reader of one request. */
    public MatchRequestReader(Catalogue catalogue, EnterpriseReader.PointLookup pointLookup) {
        this(catalogue, pointLookup, new Faults());
    }

    /** The same, that tells what is wrong to {@code faults}. */
    public MatchRequestReader(Catalogue catalogue, EnterpriseReader.PointLookup pointLookup, Faults faults) {
        this.catalogue = catalogue;
        this.faults = faults;
        this.enterprises = new EnterpriseReader(catalogue, pointLookup, faults);
    }

    /**
     * Reads a request.
     *
     * @throws cn.tidu.http.ProblemException 400 if it cannot be read, 422 if it cannot be accepted
     */
    public MatchRequest read(JsonNode body) {
        JsonFields fields = JsonFields.of(body, "", faults);
        fields.require("enterprise");
        Optional<Enterprise> enterprise = fields.object("enterprise").flatMap(enterprises::read);
        MatchTerms terms = terms(fields);
        fields.rejectUnknown();
        faults.raise();
        return terms.of(enterprise.orElseThrow());
    }

    /** Reads what a request asks for besides the firm; what is wrong goes to the faults. */
    public MatchTerms terms(JsonFields fields) {
        Map<String, Double> weights =
                fields.object("weights").map(this::weights).orElse(Map.of());
        var asOf = fields.date("asOf");
        int top = fields.integer("top", 1, MOST).orElse(10);
        Set<String> exclude = new HashSet<>(parks(fields, "exclude"));
        Set<String> without = without(fields);
        List<String> compare = parks(fields, "compare");
        return new MatchTerms(weights, asOf, top, exclude, without, compare);
    }

    private Map<String, Double> weights(JsonFields fields) {
        Map<String, Double> weights = new HashMap<>();
        Set<String> known = catalogue.criteria().stream().map(CriterionInfo::id).collect(Collectors.toSet());
        for (String name : fields.names()) {
            String id = CriterionInfo.ofToday(name);
            if (!known.contains(id)) {
                faults.content(
                        fields.at(name),
                        "未知准则，可用：%s / unknown criterion"
                                .formatted(known.stream().sorted().collect(Collectors.joining(", "))));
            }
            fields.number(name, 0, 1e6).ifPresent(weight -> {
                if (weights.put(id, weight) != null) {
                    faults.content(fields.at(name), "与 %s 是同一准则，只能给一个 / is the same criterion: give one".formatted(id));
                }
            });
        }
        double sum = catalogue.criteria().stream()
                .mapToDouble(c -> weights.getOrDefault(c.id(), c.weight()))
                .sum();
        if (!faults.any() && sum == 0) {
            faults.content("/weights", "权重不能全为 0 / the weights cannot all be 0");
        }
        return weights;
    }

    private Set<String> without(JsonFields fields) {
        Set<String> ids =
                fields.texts("without").stream().map(CriterionInfo::ofToday).collect(Collectors.toSet());
        Set<String> known = Matcher.removable(catalogue);
        for (String id : ids) {
            if (!known.contains(id)) {
                faults.content(
                        fields.at("without"),
                        "没有 %s，可用：%s / no such criterion or part".formatted(id, String.join(", ", known)));
            }
        }
        return ids;
    }

    private List<String> parks(JsonFields fields, String name) {
        List<String> ids = fields.texts(name);
        Set<String> known = catalogue.parks().stream().map(park -> park.id()).collect(Collectors.toSet());
        for (String id : ids) {
            if (!known.contains(id)) {
                faults.content(fields.at(name), "没有编号为 %s 的园区 / no park has this id".formatted(id));
            }
        }
        return ids;
    }
}
