package cn.tidu.match;

import cn.tidu.enterprise.Enterprise;
import cn.tidu.park.Park;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Ranks every park for one enterprise (匹配): hard rules take parks out, criteria score the rest by weighted mean over what
 * is known. An unknown criterion drops out and the other weights are scaled up; {@code confidence} is the share of the
 * weight that is known. Pure: no clock, no database.
 */
public final class Matcher {
    private static final List<HardRule> HARD_RULES = List.of(
            new UserExclusionRule(),
            new ProhibitionRule(),
            new DirectionRule(),
            new PollutionRule(),
            new LandRule(),
            new EstablishedRule());
    private static final List<Criterion> CRITERIA = List.of(
            new GuidanceCriterion(),
            new IndustryCriterion(),
            new ProximityCriterion(),
            new LandCriterion(),
            new StandingCriterion());

    private Matcher() {}

    /**
     * A question to the matcher.
     *
     * @param enterprise the firm
     * @param distancesKm geodesic distance to each park that has a position, km
     * @param weights weight by criterion id, not normalised; criteria left out keep their default
     * @param asOf the day whose rules count
     * @param today the day of asking
     * @param exclude ids of parks to leave out
     */
    public record Question(
            Enterprise enterprise,
            Map<String, Double> distancesKm,
            Map<String, Double> weights,
            Optional<LocalDate> asOf,
            LocalDate today,
            Set<String> exclude) {}

    /** A criterion's part in a candidate's score. */
    record Part(CriterionInfo criterion, Judgement judgement, double weight, double contribution) {}

    /** A park in the ranking. */
    record Candidate(
            Park park,
            double score,
            double confidence,
            OptionalDouble distanceKm,
            List<Part> known,
            List<Part> unknown) {}

    /** A park out of it. */
    record Excluded(Park park, List<Exclusion> reasons) {}

    /** The whole answer: all candidates, best first, and all parks excluded. */
    record Ranking(Map<String, Double> weights, List<Candidate> candidates, List<Excluded> excluded) {}

    /** Ranks all parks of the catalogue. Equal scores are ordered by confidence, then by park id. */
    static Ranking rank(Catalogue catalogue, Question question) {
        Map<String, Double> weights = normalised(catalogue, question.weights());
        List<Candidate> candidates = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        for (Park park : catalogue.parks()) {
            Double km = question.distancesKm().get(park.id());
            Case matchCase = new Case(
                    question.enterprise(),
                    park,
                    km == null ? OptionalDouble.empty() : OptionalDouble.of(km),
                    question.asOf(),
                    question.today(),
                    question.exclude().contains(park.id()),
                    catalogue);
            List<Exclusion> reasons = HARD_RULES.stream()
                    .flatMap(rule -> rule.check(matchCase).stream())
                    .toList();
            if (reasons.isEmpty()) {
                candidates.add(score(matchCase, weights));
            } else {
                excluded.add(new Excluded(park, reasons));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .thenComparing(Candidate::confidence)
                .reversed()
                .thenComparing(candidate -> candidate.park().id()));
        return new Ranking(weights, candidates, excluded);
    }

    private static Map<String, Double> normalised(Catalogue catalogue, Map<String, Double> given) {
        Map<String, Double> weights = new LinkedHashMap<>();
        catalogue.criteria().forEach(c -> weights.put(c.id(), given.getOrDefault(c.id(), c.weight())));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((id, weight) -> sum == 0 ? 0 : weight / sum);
        return weights;
    }

    private static Candidate score(Case matchCase, Map<String, Double> weights) {
        Map<CriterionInfo, Judgement> judgements = new LinkedHashMap<>();
        for (CriterionInfo info : matchCase.catalogue().criteria()) {
            CRITERIA.stream()
                    .filter(criterion -> criterion.id().equals(info.id()))
                    .findFirst()
                    .ifPresent(criterion -> judgements.put(info, criterion.judge(matchCase)));
        }
        double knownWeight = judgements.entrySet().stream()
                .filter(entry -> entry.getValue().value().isPresent())
                .mapToDouble(entry -> weights.get(entry.getKey().id()))
                .sum();
        List<Part> known = new ArrayList<>();
        List<Part> unknown = new ArrayList<>();
        double score = 0;
        for (Map.Entry<CriterionInfo, Judgement> entry : judgements.entrySet()) {
            OptionalDouble value = entry.getValue().value();
            if (value.isEmpty()) {
                unknown.add(new Part(entry.getKey(), entry.getValue(), 0, 0));
                continue;
            }
            double weight = knownWeight == 0 ? 0 : weights.get(entry.getKey().id()) / knownWeight;
            double contribution = weight * value.getAsDouble();
            score += contribution;
            known.add(new Part(entry.getKey(), entry.getValue(), weight, contribution));
        }
        return new Candidate(matchCase.park(), score, knownWeight, matchCase.distanceKm(), known, unknown);
    }
}
