package cn.tidu.matching.rank;

import java.util.Arrays;

/** Picks the best of many by insertion into a short list (有界选择): the rest is never sorted. */
final class Selection {
    private final double[] score;
    private final double[] confidence;
    private final int[] order;

    /**
     * What to pick by.
     *
     * @param order decides where score and confidence are equal, less first
     */
    Selection(double[] score, double[] confidence, int[] order) {
        this.score = score;
        this.confidence = confidence;
        this.order = order;
    }

    /** Whether one comes before another. */
    boolean isBefore(int one, int other) {
        if (score[one] != score[other]) {
            return score[one] > score[other];
        }
        return confidence[one] == confidence[other] ? order[one] < order[other] : confidence[one] > confidence[other];
    }

    /**
     * The best, best first.
     *
     * @param out not 0 for those to leave out
     */
    int[] best(int most, int[] out) {
        int[] kept = new int[Math.min(most, out.length)];
        int filled = 0;
        double least = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < out.length; i++) {
            if (out[i] != 0 || score[i] < least) {
                continue;
            }
            if (filled == kept.length) {
                if (filled == 0 || !isBefore(i, kept[filled - 1])) {
                    continue;
                }
                filled--;
            }
            int at = filled++;
            while (at > 0 && isBefore(i, kept[at - 1])) {
                kept[at] = kept[at - 1];
                at--;
            }
            kept[at] = i;
            least = filled == kept.length ? score[kept[filled - 1]] : Double.NEGATIVE_INFINITY;
        }
        return filled == kept.length ? kept : Arrays.copyOf(kept, filled);
    }
}
