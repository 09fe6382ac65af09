package cn.tidu.matching.whynot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Between which weights of one criterion a park leads, the other weights staying (单项权重的领先区间). A score is
 * {@code (A + t k x) / (B + t k)}, with t the weight, x the value under the criterion, k 1 if it is known and else 0, and A and B
 * the weighted sum and the weight of the other known criteria. So the park is ahead of a rival where a polynomial of
 * degree two in t is positive: the bounds of the intervals are its roots, in closed form.
 */
final class WeightCrossing {
    private static final double TINY = 1e-15;

    /** A candidate's score as a function of the weight. */
    private record Score(double sum, double weight, double value, double known) {}

    /** Where the park leads: weights greater than {@code least} and less than {@code most}. */
    record Interval(double least, double most) {}

    private final List<double[]> leads;
    private final double[] bounds;

    private WeightCrossing(List<double[]> leads) {
        this.leads = leads;
        this.bounds = leads.stream()
                .flatMapToDouble(polynomial -> DoubleStream.of(roots(polynomial)))
                .filter(root -> root > 0)
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * One park among the candidates, as the weight of a criterion changes.
     *
     * @param known for each candidate, the values that are known, by criterion id
     * @param weights weight of every criterion looked at, not normalised
     * @param park index of the park
     */
    static WeightCrossing of(List<Map<String, Double>> known, Map<String, Double> weights, int park, String criterion) {
        Score own = score(known.get(park), weights, criterion);
        List<double[]> leads = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (i != park) {
                leads.add(lead(own, score(known.get(i), weights, criterion)));
            }
        }
        return new WeightCrossing(leads);
    }

    private static Score score(Map<String, Double> known, Map<String, Double> weights, String criterion) {
        double sum = 0;
        double weight = 0;
        for (Map.Entry<String, Double> value : known.entrySet()) {
            if (!value.getKey().equals(criterion)) {
                sum += weights.get(value.getKey()) * value.getValue();
                weight += weights.get(value.getKey());
            }
        }
        return new Score(sum, weight, known.getOrDefault(criterion, 0.0), known.containsKey(criterion) ? 1 : 0);
    }

    /** Coefficients of 1, t and t² of the park's lead over a rival, cross-multiplied. */
    private static double[] lead(Score park, Score rival) {
        return new double[] {
            park.sum * rival.weight - rival.sum * park.weight,
            park.sum * rival.known
                    + park.known * park.value * rival.weight
                    - rival.sum * park.known
                    - rival.known * rival.value * park.weight,
            park.known * rival.known * (park.value - rival.value)
        };
    }

    private static double[] roots(double[] c) {
        if (Math.abs(c[2]) < TINY) {
            return Math.abs(c[1]) < TINY ? new double[0] : new double[] {-c[0] / c[1]};
        }
        double discriminant = c[1] * c[1] - 4 * c[2] * c[0];
        if (discriminant < 0) {
            return new double[0];
        }
        double q = -0.5 * (c[1] + Math.copySign(Math.sqrt(discriminant), c[1]));
        return q == 0 ? new double[] {0} : new double[] {q / c[2], c[0] / q};
    }

    private boolean leadsAt(double t) {
        for (double[] c : leads) {
            if (!(c[0] + t * (c[1] + t * c[2]) > 0)) {
                return false;
            }
        }
        return true;
    }

    /** The nearest interval above a weight in which the park leads. */
    Optional<Interval> above(double weight) {
        double[] after = Arrays.stream(bounds).filter(bound -> bound > weight).toArray();
        for (int i = 0; i < after.length; i++) {
            double most = i + 1 < after.length ? after[i + 1] : Double.POSITIVE_INFINITY;
            if (leadsAt(i + 1 < after.length ? (after[i] + most) / 2 : 2 * after[i] + 1)) {
                return Optional.of(new Interval(after[i], most));
            }
        }
        return Optional.empty();
    }

    /** The nearest interval below a weight in which the park leads. */
    Optional<Interval> below(double weight) {
        List<Double> before = new ArrayList<>(List.of(0.0));
        Arrays.stream(bounds).filter(bound -> bound < weight).forEach(before::add);
        for (int i = before.size() - 1; i > 0; i--) {
            if (leadsAt((before.get(i - 1) + before.get(i)) / 2)) {
                return Optional.of(new Interval(before.get(i - 1), before.get(i)));
            }
        }
        return Optional.empty();
    }
}
