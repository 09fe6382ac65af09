package cn.tidu.matching.robustness;

/**
 * Counts, over samples, which groups of alternatives hold the first ranks (名次计数), and under which weights a group is
 * first. Only the first {@code ranks} ranks are kept: the rest would cost a whole sort of every sample.
 */
final class RankCounts {
    private final ValueRanges ranges;
    private final int ranks;
    private final long[][] held;
    private final double[][] favourable;
    private final double[] score;
    private final double[] topScore;
    private final int[] topGroup;
    private long samples;

    RankCounts(ValueRanges ranges, int ranks) {
        this.ranges = ranges;
        this.ranks = Math.min(ranks, ranges.alternatives());
        this.held = new long[ranges.groups()][this.ranks];
        this.favourable = new double[ranges.groups()][ranges.criteria()];
        this.score = new double[ranges.groups()];
        int kept = Math.min(this.ranks, ranges.groups());
        this.topScore = new double[kept];
        this.topGroup = new int[kept];
    }

    /** Takes one sample of values, by criterion and group, and weights. */
    void add(double[][] values, double[] weights) {
        scores(values, weights);
        best();
        int before = 0;
        for (int k = 0; k < topGroup.length && before < ranks; k++) {
            int group = topGroup[k];
            int size = ranges.sizeOf(group);
            for (int rank = before; rank < Math.min(before + size, ranks); rank++) {
                held[group][rank]++;
            }
            before += size;
        }
        double[] sum = favourable[topGroup[0]];
        for (int j = 0; j < weights.length; j++) {
            sum[j] += weights[j];
        }
        samples++;
    }

    /** Column by column, so that the inner loop is vectorised. */
    private void scores(double[][] values, double[] weights) {
        double[] sum = score;
        for (int j = 0; j < weights.length; j++) {
            double[] column = values[j];
            double weight = weights[j];
            if (j == 0) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] = weight * column[i];
                }
            } else {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weight * column[i];
                }
            }
        }
    }

    /** The groups of highest score, best first, by insertion. */
    private void best() {
        int kept = topScore.length;
        int filled = 0;
        double least = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < score.length; i++) {
            double value = score[i];
            if (filled == kept && value <= least) {
                continue;
            }
            int at = filled < kept ? filled++ : kept - 1;
            while (at > 0 && topScore[at - 1] < value) {
                topScore[at] = topScore[at - 1];
                topGroup[at] = topGroup[at - 1];
                at--;
            }
            topScore[at] = value;
            topGroup[at] = i;
            least = topScore[filled - 1];
        }
    }

    int ranks() {
        return ranks;
    }

    /** Share of the samples in which the alternative holds a rank, 0 for the first; alternatives alike share it. */
    double acceptability(int alternative, int rank) {
        int group = ranges.groupOf(alternative);
        return (double) held[group][rank] / ranges.sizeOf(group) / samples;
    }

    /** In how many samples the alternative, or one just like it, is first. */
    long firstIn(int alternative) {
        return held[ranges.groupOf(alternative)][0];
    }

    /** Mean of the weights under which the alternative is first; null if it never is. */
    double[] centralWeights(int alternative) {
        int group = ranges.groupOf(alternative);
        long times = held[group][0];
        if (times == 0) {
            return null;
        }
        double[] mean = favourable[group].clone();
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= times;
        }
        return mean;
    }
}
