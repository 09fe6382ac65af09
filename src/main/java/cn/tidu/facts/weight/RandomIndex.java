package cn.tidu.facts.weight;

/**
 * Random index (平均随机一致性指标 RI): the mean consistency index of reciprocal matrices filled at random from the scale
 * 1/9 … 9, by order of the matrix. Source: T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill 1980; first in T. L. Saaty,
 * “A scaling method for priorities in hierarchical structures”, Journal of Mathematical Psychology 15 (1977) 234–281.
 */
final class RandomIndex {
    static final String SOURCE = "Saaty 1977, J. Math. Psychol. 15:234–281; Saaty 1980, The Analytic Hierarchy Process";
    /** The largest order in the table. */
    static final int LARGEST = 15;

    private static final double[] BY_ORDER = {
        0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    private RandomIndex() {}

    /** Of a matrix of so many criteria, 1 to {@link #LARGEST}. */
    static double of(int order) {
        return BY_ORDER[order];
    }
}
