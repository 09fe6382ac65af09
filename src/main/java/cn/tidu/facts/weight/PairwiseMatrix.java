package cn.tidu.facts.weight;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * A positive reciprocal matrix of pairwise judgements (判断矩阵): {@code a[i][j]} says how many times criterion i matters as
 * much as criterion j, and {@code a[j][i] = 1 / a[i][j]}. Its principal eigenvector is the vector of priorities (T. L. Saaty,
 * 1977).
 */
final class PairwiseMatrix {
    private final double[][] ratios;

    /** The eigenvalue of largest modulus, which is real and positive, and its vector with sum 1 (Perron–Frobenius). */
    record Principal(double eigenvalue, RealVector vector) {}

    private PairwiseMatrix(double[][] ratios) {
        this.ratios = ratios;
    }

    /** Of judgements that compare every pair of the criteria once. */
    static PairwiseMatrix of(List<String> criteria, List<Comparison> judgements) {
        int order = criteria.size();
        double[][] ratios = new double[order][order];
        for (double[] row : ratios) {
            Arrays.fill(row, 1);
        }
        for (Comparison judgement : judgements) {
            int i = criteria.indexOf(judgement.first());
            int j = criteria.indexOf(judgement.second());
            ratios[i][j] = judgement.ratio();
            ratios[j][i] = 1 / judgement.ratio();
        }
        return new PairwiseMatrix(ratios);
    }

    int order() {
        return ratios.length;
    }

    double ratio(int i, int j) {
        return ratios[i][j];
    }

    /** The same matrix with one judgement, and its reciprocal, replaced. */
    PairwiseMatrix with(int i, int j, double ratio) {
        double[][] copy = Arrays.stream(ratios).map(double[]::clone).toArray(double[][]::new);
        copy[i][j] = ratio;
        copy[j][i] = 1 / ratio;
        return new PairwiseMatrix(copy);
    }

    /** The principal eigenvalue and its vector. */
    Principal principal() {
        EigenDecomposition decomposition = new EigenDecomposition(new Array2DRowRealMatrix(ratios));
        double[] values = decomposition.getRealEigenvalues();
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        RealVector vector = decomposition.getEigenvector(best);
        double sum = Arrays.stream(vector.toArray()).sum();
        return new Principal(values[best], vector.mapDivide(sum));
    }

    /** {@code CI / RI} with {@code CI = (λmax − n) / (n − 1)}; 0 for fewer than three criteria, which cannot contradict. */
    static double consistencyRatio(double eigenvalue, int order) {
        return order < 3 ? 0 : consistencyIndex(eigenvalue, order) / RandomIndex.of(order);
    }

    static double consistencyIndex(double eigenvalue, int order) {
        return order < 2 ? 0 : Math.max(0, (eigenvalue - order) / (order - 1));
    }
}
