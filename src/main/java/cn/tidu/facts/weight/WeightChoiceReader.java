package cn.tidu.facts.weight;

import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one of {@code weights}, {@code preset} and {@code ahp} of a request. */
public final class WeightChoiceReader {
    private static final double MOST = 1e6;

    private final Map<String, Double> defaults;
    private final UnaryOperator<String> idOfToday;
    private final List<WeightPreset> presets;
    private final Faults faults;

    /**
     * A reader for these criteria.
     *
     * @param defaults default weight by criterion id, in order
     * @param idOfToday the id of a criterion for one that may have been its id before
     * @param presets that may be named
     */
    public WeightChoiceReader(
            Map<String, Double> defaults, UnaryOperator<String> idOfToday, List<WeightPreset> presets, Faults faults) {
        this.defaults = defaults;
        this.idOfToday = idOfToday;
        this.presets = presets;
        this.faults = faults;
    }

    /** What the request asks for; the faults say what is wrong with it. */
    public WeightChoice read(JsonFields fields) {
        List<String> given =
                Stream.of("weights", "preset", "ahp").filter(fields::has).toList();
        if (given.size() > 1) {
            faults.content(
                    fields.at(given.get(1)), "weights、preset、ahp 只能给一种 / give only one of weights, preset and ahp");
        }
        Optional<WeightChoice> own = fields.object("weights").map(this::own);
        Optional<WeightChoice> preset = fields.text("preset").flatMap(id -> preset(id, fields.at("preset")));
        Optional<WeightChoice> ahp = fields.object("ahp").flatMap(this::ahp);
        return Stream.of(own, preset, ahp).flatMap(Optional::stream).findFirst().orElse(WeightChoice.DEFAULT);
    }

    private WeightChoice own(JsonFields fields) {
        Map<String, Double> weights = new HashMap<>();
        for (String name : fields.names()) {
            String id = idOfToday.apply(name);
            if (!defaults.containsKey(id)) {
                faults.content(
                        fields.at(name),
                        "未知准则，可用：%s / unknown criterion"
                                .formatted(defaults.keySet().stream().sorted().collect(Collectors.joining(", "))));
            }
            fields.number(name, 0, MOST).ifPresent(weight -> {
                if (weights.put(id, weight) != null) {
                    faults.content(fields.at(name), "与 %s 是同一准则，只能给一个 / is the same criterion: give one".formatted(id));
                }
            });
        }
        if (!faults.any() && sum(weights) == 0) {
            faults.content("/weights", "权重不能全为 0 / the weights cannot all be 0");
        }
        return WeightChoice.own(weights);
    }

    private double sum(Map<String, Double> weights) {
        return defaults.entrySet().stream()
                .mapToDouble(entry -> weights.getOrDefault(entry.getKey(), entry.getValue()))
                .sum();
    }

    private Optional<WeightChoice> preset(String id, String pointer) {
        Optional<WeightPreset> preset =
                presets.stream().filter(p -> p.id().equals(id)).findFirst();
        if (preset.isEmpty()) {
            faults.content(
                    pointer,
                    "没有权重方案 %s，可用：%s / no such preset"
                            .formatted(
                                    id, presets.stream().map(WeightPreset::id).collect(Collectors.joining(", "))));
        }
        return preset.map(p -> new WeightChoice(p.weights(), preset, Optional.empty()));
    }

    /** Criteria that the judgements do not name weigh nothing. Contradictory judgements are refused, naming the worst. */
    private Optional<WeightChoice> ahp(JsonFields fields) {
        List<Comparison> judgements = new ComparisonReader(defaults.keySet(), idOfToday, faults).read(fields);
        if (judgements.isEmpty()) {
            return Optional.empty();
        }
        Priorities priorities = Priorities.of(judgements);
        if (!priorities.consistent()) {
            faults.content(pointer(fields, judgements, priorities), advice(priorities));
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        defaults.keySet().forEach(id -> weights.put(id, priorities.weights().getOrDefault(id, 0.0)));
        return Optional.of(new WeightChoice(weights, Optional.empty(), Optional.of(priorities)));
    }

    private static String pointer(JsonFields fields, List<Comparison> judgements, Priorities priorities) {
        String list = fields.at("judgements");
        return priorities
                .worst()
                .map(worst -> list + "/" + judgements.indexOf(worst.judgement()))
                .orElse(list);
    }

    private static String advice(Priorities priorities) {
        Priorities.Inconsistency worst = priorities.worst().orElseThrow();
        return String.format(
                Locale.ROOT,
                "判断前后矛盾：一致性比率 %.3f，超过 %.1f；最不一致的是 %s 与 %s 之比 %.3g，其余判断给出 %.3g，改成它则为 %.3f / the judgements contradict each other: consistency ratio above the limit; this one most, the rest imply %.3g",
                priorities.consistencyRatio(),
                Priorities.LIMIT,
                worst.judgement().first(),
                worst.judgement().second(),
                worst.judgement().ratio(),
                worst.implied(),
                worst.consistencyRatioIfReplaced(),
                worst.implied());
    }
}
