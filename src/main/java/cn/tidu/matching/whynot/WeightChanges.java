package cn.tidu.matching.whynot;

import cn.tidu.matching.given.CriterionInfo;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.rank.Matcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The smallest change of one weight that makes a park first (单项权重改动), for each criterion: the bound is worked out in closed
 * form by {@link WeightCrossing}, then the ranking is made again to be sure.
 */
final class WeightChanges {
    private final Trials trials;
    private final Question question;
    private final List<Map<String, Double>> known = new ArrayList<>();
    private final int park;
    private final Map<String, Double> weights = new LinkedHashMap<>();

    WeightChanges(Trials trials, Question question, Matcher.Ranking now) {
        this.trials = trials;
        this.question = question;
        this.park = now.candidates().stream()
                .map(candidate -> candidate.park().id())
                .toList()
                .indexOf(trials.park().id());
        now.candidates().forEach(candidate -> known.add(values(candidate)));
        for (CriterionInfo criterion : trials.catalogue().criteria()) {
            if (now.weights().containsKey(criterion.id())) {
                weights.put(criterion.id(), question.weights().getOrDefault(criterion.id(), criterion.weight()));
            }
        }
    }

    private static Map<String, Double> values(Matcher.Candidate candidate) {
        Map<String, Double> values = new LinkedHashMap<>();
        candidate
                .known()
                .forEach(part -> values.put(
                        part.criterion().id(), part.judgement().value().orElseThrow()));
        return values;
    }

    /** For each criterion of which a change does it, that change; the least change of a share first. */
    List<Change> find() {
        List<Change> changes = new ArrayList<>();
        for (CriterionInfo criterion : trials.catalogue().criteria()) {
            if (weights.containsKey(criterion.id())) {
                nearest(criterion.id()).map(found -> change(criterion, found)).ifPresent(changes::add);
            }
        }
        changes.sort(Comparator.comparingDouble(change -> Math.abs(change.toShare() - change.fromShare())));
        return changes;
    }

    /** A weight that does it, and the bound it passes. */
    private record Found(double weight, double bound) {}

    private Optional<Found> nearest(String criterion) {
        WeightCrossing crossing = WeightCrossing.of(known, weights, park, criterion);
        double weight = weights.get(criterion);
        List<Found> found = new ArrayList<>();
        crossing.above(weight)
                .flatMap(interval -> within(interval, true, criterion))
                .ifPresent(found::add);
        crossing.below(weight)
                .flatMap(interval -> within(interval, false, criterion))
                .ifPresent(found::add);
        return found.stream()
                .min(Comparator.comparingDouble(
                        other -> Math.abs(share(criterion, other.weight()) - share(criterion, weight))));
    }

    private Optional<Found> within(WeightCrossing.Interval interval, boolean above, String criterion) {
        double bound = above ? interval.least() : interval.most();
        OptionalDouble number = Rounding.beyond(
                weights.get(criterion),
                bound,
                weight -> weight > interval.least()
                        && weight < interval.most()
                        && trials.isFirst(question.under(with(criterion, weight))));
        return number.isPresent() ? Optional.of(new Found(number.getAsDouble(), bound)) : Optional.empty();
    }

    private Map<String, Double> with(String criterion, double weight) {
        Map<String, Double> changed = new LinkedHashMap<>(question.weights());
        changed.put(criterion, weight);
        return changed;
    }

    private double share(String criterion, double weight) {
        double others = weights.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(criterion))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return weight == 0 ? 0 : weight / (weight + others);
    }

    private Change change(CriterionInfo criterion, Found found) {
        double weight = found.weight();
        double from = weights.get(criterion.id());
        double fromShare = share(criterion.id(), from);
        double toShare = share(criterion.id(), weight);
        boolean more = weight > from;
        return new Change(
                "weight",
                criterion.id(),
                from,
                weight,
                null,
                found.bound(),
                fromShare,
                toShare,
                false,
                List.of(),
                1,
                trials.place(question.under(with(criterion.id(), weight)))
                        .map(Trials.Place::score)
                        .orElseThrow(),
                String.format(
                        Locale.ROOT,
                        "其他不变，“%s”的权重由 %s（占 %.2f%%）%s到 %s（占 %.2f%%），该园区即排第一",
                        criterion.name(),
                        Rounding.plain(from),
                        100 * fromShare,
                        more ? "提高" : "降低",
                        Rounding.plain(weight),
                        100 * toShare),
                String.format(
                        Locale.ROOT,
                        "all else as it is, with the weight of %s %s from %s (%.2f%%) to %s (%.2f%%) the park is first",
                        criterion.nameEn(),
                        more ? "raised" : "lowered",
                        Rounding.plain(from),
                        100 * fromShare,
                        Rounding.plain(weight),
                        100 * toShare));
    }
}
