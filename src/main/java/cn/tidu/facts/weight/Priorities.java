package cn.tidu.facts.weight;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Weights from pairwise judgements by the Analytic Hierarchy Process (层次分析法, T. L. Saaty 1977, 1980).
 *
 * @param weights weight by criterion id, sum 1, in the order the judgements name them
 * @param lambdaMax principal eigenvalue λmax, at least the number of criteria
 * @param consistencyIndex {@code CI = (λmax − n) / (n − 1)}
 * @param randomIndex RI of the same order
 * @param consistencyRatio {@code CR = CI / RI}
 * @param worst the judgement furthest from what the weights say of its pair; empty when all agree
 */
public record Priorities(
        Map<String, Double> weights,
        double lambdaMax,
        double consistencyIndex,
        double randomIndex,
        double consistencyRatio,
        Optional<Inconsistency> worst) {

    /** Judgements with a higher consistency ratio should be reconsidered (Saaty 1980: “10 percent or less”). */
    public static final double LIMIT = 0.1;

    private static final double SAME = 1e-9;

    /**
     * A judgement that disagrees with the rest.
     *
     * @param judgement as given
     * @param implied what the weights say: weight of the first over weight of the second
     * @param consistencyRatioIfReplaced consistency ratio if the judgement were {@code implied}
     */
    public record Inconsistency(Comparison judgement, double implied, double consistencyRatioIfReplaced) {}

    /** Whether the judgements may be used as they are. */
    public boolean consistent() {
        return consistencyRatio <= LIMIT;
    }

    /** Weighs the criteria of judgements that compare every pair of them exactly once, at most 15 criteria. */
    public static Priorities of(List<Comparison> judgements) {
        Set<String> named = new LinkedHashSet<>();
        judgements.forEach(judgement -> {
            named.add(judgement.first());
            named.add(judgement.second());
        });
        List<String> criteria = List.copyOf(named);
        PairwiseMatrix matrix = PairwiseMatrix.of(criteria, judgements);
        PairwiseMatrix.Principal principal = matrix.principal();
        int order = matrix.order();
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < order; i++) {
            weights.put(criteria.get(i), principal.vector().getEntry(i));
        }
        return new Priorities(
                weights,
                principal.eigenvalue(),
                PairwiseMatrix.consistencyIndex(principal.eigenvalue(), order),
                RandomIndex.of(order),
                PairwiseMatrix.consistencyRatio(principal.eigenvalue(), order),
                worst(matrix, criteria, judgements, principal.vector().toArray()));
    }

    /**
     * The judgement a_ij for which {@code a_ij · w_j / w_i} is furthest from 1, by ratio (T. L. Saaty, “Decision-making with
     * the AHP: why is the principal eigenvector necessary”, European Journal of Operational Research 145 (2003) 85–91).
     */
    private static Optional<Inconsistency> worst(
            PairwiseMatrix matrix, List<String> criteria, List<Comparison> judgements, double[] weights) {
        Comparison worst = null;
        double furthest = SAME;
        for (Comparison judgement : judgements) {
            double implied =
                    weights[criteria.indexOf(judgement.first())] / weights[criteria.indexOf(judgement.second())];
            double distance = Math.abs(Math.log(judgement.ratio() / implied));
            if (distance > furthest) {
                furthest = distance;
                worst = judgement;
            }
        }
        return Optional.ofNullable(worst).map(judgement -> {
            int i = criteria.indexOf(judgement.first());
            int j = criteria.indexOf(judgement.second());
            double implied = weights[i] / weights[j];
            double mended = matrix.with(i, j, implied).principal().eigenvalue();
            return new Inconsistency(judgement, implied, PairwiseMatrix.consistencyRatio(mended, criteria.size()));
        });
    }
}
