package cn.tidu.facts.weight;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Presets and priorities as the API shows them. */
final class WeightItems {
    private WeightItems() {}

    /** One criterion's weight: as given or by default, and its share of all. */
    record Weight(String id, String name, String nameEn, double weight, double share, double defaultWeight) {}

    /** A preset with the weight of every criterion. */
    record Preset(
            String id,
            String name,
            String nameEn,
            Map<String, Double> weights,
            List<Weight> criteria,
            String rationale,
            String rationaleEn,
            String source) {}

    /** All presets. */
    record Presets(List<Preset> items, int total) {}

    /** The judgement furthest from the rest, and what would mend it. */
    record Worst(
            String first,
            String second,
            double ratio,
            double implied,
            double consistencyRatioIfReplaced,
            String advice,
            String adviceEn) {}

    /** What pairwise judgements come to. */
    record Ahp(
            Map<String, Double> weights,
            List<Weight> criteria,
            double lambdaMax,
            double consistencyIndex,
            double randomIndex,
            double consistencyRatio,
            double limit,
            boolean consistent,
            String verdict,
            String verdictEn,
            Worst worst,
            String source) {}

    static Preset preset(WeightPreset preset, List<WeightedCriterion> criteria) {
        return new Preset(
                preset.id(),
                preset.name(),
                preset.nameEn(),
                preset.weights(),
                weights(preset.weights(), criteria, true),
                preset.rationale(),
                preset.rationaleEn(),
                preset.source());
    }

    static Ahp ahp(Priorities priorities, List<WeightedCriterion> criteria) {
        boolean consistent = priorities.consistent();
        return new Ahp(
                priorities.weights(),
                weights(priorities.weights(), criteria, false),
                priorities.lambdaMax(),
                priorities.consistencyIndex(),
                priorities.randomIndex(),
                priorities.consistencyRatio(),
                Priorities.LIMIT,
                consistent,
                consistent ? "判断前后一致，可用作权重" : "判断前后矛盾，请修改后再用；匹配请求不接受这组判断",
                consistent
                        ? "the judgements agree well enough to be used"
                        : "the judgements contradict each other: revise them; a match does not accept them",
                priorities.worst().map(worst -> worst(worst, criteria)).orElse(null),
                RandomIndex.SOURCE);
    }

    private static Worst worst(Priorities.Inconsistency worst, List<WeightedCriterion> criteria) {
        Comparison judgement = worst.judgement();
        return new Worst(
                judgement.first(),
                judgement.second(),
                judgement.ratio(),
                worst.implied(),
                worst.consistencyRatioIfReplaced(),
                String.format(
                        Locale.ROOT,
                        "“%s”对“%s”判为 %.3g 倍，其余判断合起来是 %.3g 倍；改成后者，一致性比率为 %.3f",
                        named(judgement.first(), criteria).name(),
                        named(judgement.second(), criteria).name(),
                        judgement.ratio(),
                        worst.implied(),
                        worst.consistencyRatioIfReplaced()),
                String.format(
                        Locale.ROOT,
                        "%s over %s was judged %.3g, all judgements together say %.3g; with that the consistency ratio is %.3f",
                        named(judgement.first(), criteria).nameEn(),
                        named(judgement.second(), criteria).nameEn(),
                        judgement.ratio(),
                        worst.implied(),
                        worst.consistencyRatioIfReplaced()));
    }

    private static WeightedCriterion named(String id, List<WeightedCriterion> criteria) {
        return criteria.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Weight> weights(
            Map<String, Double> given, List<WeightedCriterion> criteria, boolean keepDefaults) {
        double sum = criteria.stream()
                .mapToDouble(c -> weight(given, c, keepDefaults))
                .sum();
        return criteria.stream()
                .map(c -> new Weight(
                        c.id(),
                        c.name(),
                        c.nameEn(),
                        weight(given, c, keepDefaults),
                        sum == 0 ? 0 : weight(given, c, keepDefaults) / sum,
                        c.defaultWeight()))
                .toList();
    }

    private static double weight(Map<String, Double> given, WeightedCriterion criterion, boolean keepDefaults) {
        return given.getOrDefault(criterion.id(), keepDefaults ? criterion.defaultWeight() : 0.0);
    }
}
