package cn.tidu.matching.rank;

import cn.tidu.facts.park.Park;
import cn.tidu.facts.road.Travel;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CriterionInfo;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.Ask;
import cn.tidu.matching.judge.Case;
import cn.tidu.matching.judge.Conflict;
import cn.tidu.matching.judge.Exclusion;
import cn.tidu.matching.judge.FirmRules;
import cn.tidu.matching.judge.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Ranks every park for one enterprise (匹配): hard rules take parks out, criteria score the rest by weighted mean over what
 * is known. An unknown criterion drops out and the other weights are scaled up; {@code confidence} is the share of the
 * weight that is known, and the score lies within {@code scoreLow} and {@code scoreHigh} whatever the rest turns out to be.
 * Pure: no clock, no database.
 */
public final class Matcher {
    private Matcher() {}

    /** A criterion's part in a candidate's score. */
    public record Part(CriterionInfo criterion, Judgement judgement, double weight, double contribution) {}

    /**
     * What to ask a park.
     *
     * @param criterion the criterion that does not know
     * @param ask the question
     * @param matters how far the answer could move the score, 0 to 1
     */
    public record Asked(CriterionInfo criterion, Ask ask, double matters) {}

    /**
     * A park in the ranking.
     *
     * @param score weighted mean over the known criteria
     * @param scoreLow the least the score can be, whatever the unknown turns out to be
     * @param scoreHigh the most it can be
     * @param confidence share of the weight that is known
     * @param asks what to ask the park, what matters most first
     * @param conflict clauses that speak against each other
     */
    public record Candidate(
            Park park,
            double score,
            double scoreLow,
            double scoreHigh,
            double confidence,
            OptionalDouble distanceKm,
            Optional<Travel> travel,
            List<Part> known,
            List<Part> unknown,
            List<Asked> asks,
            Optional<Conflict> conflict) {}

    /** A park out of it. */
    public record Excluded(Park park, List<Exclusion> reasons, Optional<Conflict> conflict) {}

    /** The whole answer: all candidates, best first, and all parks excluded. */
    public record Ranking(Map<String, Double> weights, List<Candidate> candidates, List<Excluded> excluded) {}

    /** Ranks all parks of the catalogue. Equal scores are ordered by confidence, then by park id. */
    public static Ranking rank(Catalogue catalogue, Question question) {
        FirmView firm = FirmView.of(catalogue, question);
        Criteria criteria = new Criteria(catalogue);
        double[] weights = criteria.weights(firm.scope(), firm.firm());
        Map<String, Double> byId = Criteria.byId(catalogue, weights);
        FirmRules rules = firm.rules();
        List<Candidate> candidates = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        for (Park park : catalogue.parks()) {
            Case matchCase = firm.before(park, rules);
            List<Exclusion> reasons = HardRules.check(matchCase);
            if (reasons.isEmpty()) {
                candidates.add(score(matchCase, criteria.judge(matchCase, weights), byId));
            } else {
                excluded.add(new Excluded(park, reasons, Conflict.ofExcluded(matchCase, reasons)));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .thenComparing(Candidate::confidence)
                .reversed()
                .thenComparing(candidate -> candidate.park().id()));
        return new Ranking(byId, candidates, excluded);
    }

    /** What one criterion alone says of a park, hard rules and weights aside. */
    public static Judgement judge(Catalogue catalogue, Question question, Park park, String criterion) {
        FirmView firm = FirmView.of(catalogue, question);
        return Criteria.get(criterion).judge(firm.before(park, firm.rules()));
    }

    /** Ids that {@link Question#without} may name. */
    public static Set<String> removable(Catalogue catalogue) {
        Set<String> ids = new TreeSet<>();
        catalogue.criteria().forEach(info -> ids.add(info.id()));
        ids.addAll(Criteria.facets());
        return ids;
    }

    /** Weights that add up to 1, in the order of the criteria, whoever the firm is; one not named weighs its default. */
    public static Map<String, Double> weights(Catalogue catalogue, Map<String, Double> given) {
        return Criteria.byId(catalogue, Criteria.weights(Scope.ofEverything(catalogue, given)));
    }

    private static Candidate score(
            Case matchCase, Map<CriterionInfo, Judgement> judgements, Map<String, Double> weights) {
        return weighed(
                matchCase.park(),
                matchCase.distanceKm(),
                matchCase.travel(),
                judgements,
                weights,
                Conflict.of(matchCase));
    }

    /**
     * The same judgements under other weights: how somebody else sees the same firm and park.
     *
     * @param question what the candidate is the answer to
     * @param given weights by criterion id, not normalised
     */
    public static Candidate reweighed(
            Catalogue catalogue, Candidate candidate, Question question, Map<String, Double> given) {
        FirmView firm = FirmView.of(catalogue, question.under(given));
        Map<String, Double> weights =
                Criteria.byId(catalogue, new Criteria(catalogue).weights(firm.scope(), firm.firm()));
        Map<CriterionInfo, Judgement> judgements = new LinkedHashMap<>();
        Stream.concat(candidate.known().stream(), candidate.unknown().stream())
                .sorted(Comparator.comparingInt(part -> catalogue.criteria().indexOf(part.criterion())))
                .forEach(part -> judgements.put(part.criterion(), part.judgement()));
        return weighed(
                candidate.park(),
                candidate.distanceKm(),
                candidate.travel(),
                judgements,
                weights,
                candidate.conflict());
    }

    private static Candidate weighed(
            Park park,
            OptionalDouble distanceKm,
            Optional<Travel> travel,
            Map<CriterionInfo, Judgement> judgements,
            Map<String, Double> weights,
            Optional<Conflict> conflict) {
        double knownWeight = 0;
        for (Map.Entry<CriterionInfo, Judgement> entry : judgements.entrySet()) {
            if (entry.getValue().value().isPresent()) {
                knownWeight += weights.get(entry.getKey().id());
            }
        }
        List<Part> known = new ArrayList<>();
        List<Part> unknown = new ArrayList<>();
        List<Asked> asks = new ArrayList<>();
        double sum = 0;
        double low = 0;
        double high = 0;
        for (Map.Entry<CriterionInfo, Judgement> entry : judgements.entrySet()) {
            OptionalDouble value = entry.getValue().value();
            double share = weights.get(entry.getKey().id());
            double open = share * (entry.getValue().high() - entry.getValue().low());
            low += share * entry.getValue().low();
            high += share * entry.getValue().high();
            if (open > 0) {
                entry.getValue().asks().forEach(ask -> asks.add(new Asked(entry.getKey(), ask, open)));
            }
            if (value.isEmpty()) {
                unknown.add(new Part(entry.getKey(), entry.getValue(), 0, 0));
                continue;
            }
            double weight = knownWeight == 0 ? 0 : weights.get(entry.getKey().id()) / knownWeight;
            sum += share * value.getAsDouble();
            known.add(new Part(entry.getKey(), entry.getValue(), weight, weight * value.getAsDouble()));
        }
        double score = knownWeight == 0 ? 0 : sum / knownWeight;
        asks.sort(Comparator.comparingDouble(Asked::matters).reversed());
        return new Candidate(
                park,
                score,
                Math.min(low, score),
                Math.max(high, score),
                knownWeight,
                distanceKm,
                travel,
                known,
                unknown,
                asks,
                conflict);
    }
}
