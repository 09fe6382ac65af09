package cn.tidu.facts.weight;

/**
 * One pairwise judgement (两两比较判断): the first criterion matters {@code ratio} times as much as the second.
 *
 * @param first id of a criterion
 * @param second id of another
 * @param ratio on Saaty's scale, 1/9 to 9: 1 equal, 3 moderate, 5 strong, 7 very strong, 9 extreme importance of the first;
 *     below 1 of the second
 */
public record Comparison(String first, String second, double ratio) {
    /** The strongest judgement of the scale (Saaty 1977, 9 points). */
    public static final double STRONGEST = 9;
}
