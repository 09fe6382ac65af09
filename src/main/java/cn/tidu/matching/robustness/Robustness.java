package cn.tidu.matching.robustness;

import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CriterionInfo;
import cn.tidu.matching.rank.DecisionMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The doubt in one ranking (排名的稳健性): how often each candidate is first when the weights are drawn around the chosen ones, or
 * anywhere, and the unknown values within their bounds. Criteria whose weight is 0 stay at 0. Unlike the score, in which an
 * unknown criterion drops out, every criterion counts here, with a value drawn for it.
 */
public final class Robustness {
    /** Samples for the confidence factors of all parks asked for together. */
    private static final int CONFIDENCE_SAMPLES = 25_000;

    private static final int LEAST_CONFIDENCE_SAMPLES = 500;

    private final int[] order;
    private final List<String> criteria;
    private final double[] weights;
    private final ValueRanges ranges;
    private final RobustnessTerms terms;
    private final Acceptabilities around;
    private final Acceptabilities anywhere;

    private Robustness(
            int[] order,
            List<String> criteria,
            double[] weights,
            ValueRanges ranges,
            RobustnessTerms terms,
            List<Acceptabilities> found) {
        this.order = order;
        this.criteria = criteria;
        this.weights = weights;
        this.ranges = ranges;
        this.terms = terms;
        this.around = found.get(0);
        this.anywhere = found.get(1);
    }

    /** Draws the samples for a ranking that has at least one candidate. */
    public static Robustness of(DecisionMatrix matrix, Catalogue catalogue, RobustnessTerms terms) {
        List<String> ids = catalogue.criteria().stream().map(CriterionInfo::id).toList();
        Map<String, Double> all = matrix.weights();
        List<String> criteria =
                ids.stream().filter(id -> all.getOrDefault(id, 0.0) > 0).toList();
        double[] weights = criteria.stream().mapToDouble(all::get).toArray();
        int[] columns = criteria.stream().mapToInt(ids::indexOf).toArray();
        int[] order = matrix.best(matrix.parks());
        double[][] low = new double[order.length][columns.length];
        double[][] high = new double[order.length][columns.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                low[i][j] = matrix.low(columns[j], order[i]);
                high[i][j] = matrix.high(columns[j], order[i]);
            }
        }
        ValueRanges ranges = ValueRanges.of(low, high);
        List<WeightSpace> spaces = List.of(WeightSpace.around(weights, terms.concentration()), WeightSpace.anywhere());
        return new Robustness(
                order, criteria, weights, ranges, terms, Smaa.analyse(ranges, spaces, terms.samples(), terms.seed()));
    }

    /** The candidates, best first, by their index among the parks. */
    public int[] order() {
        return order;
    }

    public List<String> criteria() {
        return criteria;
    }

    public double weight(int criterion) {
        return weights[criterion];
    }

    public RobustnessTerms terms() {
        return terms;
    }

    /** With weights around the chosen ones. */
    public Acceptabilities around() {
        return around;
    }

    /** With any weights. */
    public Acceptabilities anywhere() {
        return anywhere;
    }

    /** How likely each of these candidates is first at its own central weights; null for one that never is first. */
    public List<Confidence> confidence(List<Integer> candidates) {
        int[] ever = candidates.stream()
                .mapToInt(Integer::intValue)
                .filter(i -> anywhere.firstIn(i) > 0)
                .toArray();
        int samples = Math.max(LEAST_CONFIDENCE_SAMPLES, CONFIDENCE_SAMPLES / Math.max(1, ever.length));
        List<double[]> central = new ArrayList<>();
        for (int candidate : ever) {
            central.add(anywhere.centralWeights(candidate));
        }
        double[] found = Smaa.confidence(ranges, ever, central, samples, terms.seed());
        Map<Integer, Confidence> byCandidate = new LinkedHashMap<>();
        for (int k = 0; k < ever.length; k++) {
            byCandidate.put(ever[k], new Confidence(found[k], Math.sqrt(found[k] * (1 - found[k]) / samples)));
        }
        return candidates.stream().map(byCandidate::get).toList();
    }

    /** A confidence factor and its standard error. */
    public record Confidence(double factor, double standardError) {}

    /** Central weights of a candidate by criterion id; null if it is first under no weights. */
    public Map<String, Double> centralWeights(int candidate) {
        double[] central = anywhere.centralWeights(candidate);
        if (central == null) {
            return null;
        }
        Map<String, Double> byId = new LinkedHashMap<>();
        for (int j = 0; j < central.length; j++) {
            byId.put(criteria.get(j), central[j]);
        }
        return byId;
    }
}
