package cn.tidu.matching.shortlist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How each of one side values each of the other (一方的评价): a score, the share of it that rests on what is known, and whether the two
 * may be partners at all. Scores are compared to nine decimals, so that the order does not hang on rounding; equals are ordered by
 * confidence, then by position, which for parks is that of their ids and for firms that of the list.
 */
final class Side {
    private static final double DECIMALS = 1e9;

    private final double[][] scores;
    private final double[][] confidences;
    private final boolean[][] eligible;

    Side(int many, int others) {
        this.scores = new double[many][others];
        this.confidences = new double[many][others];
        this.eligible = new boolean[many][others];
    }

    void put(int who, int other, double score, double confidence) {
        scores[who][other] = score;
        confidences[who][other] = confidence;
        eligible[who][other] = true;
    }

    /** They may not be partners, whatever the scores. */
    void ban(int who, int other) {
        eligible[who][other] = false;
    }

    boolean eligible(int who, int other) {
        return eligible[who][other];
    }

    double score(int who, int other) {
        return scores[who][other];
    }

    double confidence(int who, int other) {
        return confidences[who][other];
    }

    /** For each the partners it may have, best first. */
    int[][] lists() {
        return IntStream.range(0, scores.length).mapToObj(this::list).toArray(int[][]::new);
    }

    private int[] list(int who) {
        return IntStream.range(0, scores[who].length)
                .filter(other -> eligible[who][other])
                .boxed()
                .sorted(Comparator.comparingLong((Integer other) -> -Math.round(scores[who][other] * DECIMALS))
                        .thenComparingLong(other -> -Math.round(confidences[who][other] * DECIMALS))
                        .thenComparing(other -> other))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How many each may be partners with. */
    int[] counts() {
        return Arrays.stream(lists()).mapToInt(list -> list.length).toArray();
    }
}
