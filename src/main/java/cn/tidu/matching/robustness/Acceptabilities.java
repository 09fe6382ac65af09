package cn.tidu.matching.robustness;

/**
 * How acceptable each alternative is (可接受性指标) over one distribution of weights and the unknown values: the indices of
 * SMAA-2 (R. Lahdelma, P. Salminen, “SMAA-2: Stochastic multicriteria acceptability analysis for group decision making”,
 * Operations Research 49(3) (2001) 444–454), estimated from samples.
 */
public final class Acceptabilities {
    private final RankCounts counts;
    private final int samples;

    Acceptabilities(RankCounts counts, int samples) {
        this.counts = counts;
        this.samples = samples;
    }

    public int samples() {
        return samples;
    }

    /** How many ranks are kept. */
    public int ranks() {
        return counts.ranks();
    }

    /** Rank acceptability index b_r: the probability of holding a rank, 1 for the first, up to {@link #ranks()}. */
    public double rank(int alternative, int rank) {
        return counts.acceptability(alternative, rank - 1);
    }

    /** The probability to be first: the acceptability index. */
    public double first(int alternative) {
        return rank(alternative, 1);
    }

    /** The probability to be among the first {@code best}. */
    public double among(int alternative, int best) {
        double sum = 0;
        for (int rank = 1; rank <= Math.min(best, ranks()); rank++) {
            sum += rank(alternative, rank);
        }
        return Math.min(1, sum);
    }

    /**
     * Holistic acceptability index: rank acceptabilities under centroid meta-weights
     * {@code α_r = Σ_{i=r..R} 1/i ÷ Σ_{i=1..R} 1/i} over the R ranks kept, so that the first rank counts 1 and each later one less.
     */
    public double holistic(int alternative) {
        double all = tail(1);
        double sum = 0;
        for (int rank = 1; rank <= ranks(); rank++) {
            sum += tail(rank) / all * rank(alternative, rank);
        }
        return Math.min(1, sum);
    }

    private double tail(int from) {
        double sum = 0;
        for (int i = from; i <= ranks(); i++) {
            sum += 1.0 / i;
        }
        return sum;
    }

    /** Central weight vector: the mean of the weights under which the alternative is first; null if it never was. */
    public double[] centralWeights(int alternative) {
        return counts.centralWeights(alternative);
    }

    /** In how many samples the alternative (or one known to be just like it) was first. */
    public long firstIn(int alternative) {
        return counts.firstIn(alternative);
    }

    /** Standard error of {@link #first}: {@code √(p (1 − p) / samples)}. */
    public double standardError(int alternative) {
        double p = first(alternative);
        return Math.sqrt(p * (1 - p) / samples);
    }
}
