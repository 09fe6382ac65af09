package cn.tidu.matching.robustness;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The unknown values under one criterion, uniform between their bounds. Two values are made of one random number of 64 bits:
 * 32 bits each are far finer than the error of the sample, and drawing is what the analysis spends most of its time on.
 */
final class UnknownColumn {
    private static final double UNIT = 0x1.0p-32;

    private final int[] rows;
    private final double[] low;
    private final double[] width;

    UnknownColumn(double[] low, double[] high) {
        rows = IntStream.range(0, low.length).filter(i -> high[i] > low[i]).toArray();
        this.low = IntStream.of(rows).mapToDouble(i -> low[i]).toArray();
        this.width = IntStream.of(rows).mapToDouble(i -> high[i] - low[i]).toArray();
    }

    boolean any() {
        return rows.length > 0;
    }

    /** Overwrites the unknown rows of a column of values. */
    void draw(UniformRandomProvider random, double[] column) {
        int pairs = rows.length & ~1;
        for (int k = 0; k < pairs; k += 2) {
            long bits = random.nextLong();
            column[rows[k]] = low[k] + width[k] * ((bits >>> 32) * UNIT);
            column[rows[k + 1]] = low[k + 1] + width[k + 1] * ((bits & 0xFFFF_FFFFL) * UNIT);
        }
        if (pairs < rows.length) {
            column[rows[pairs]] = low[pairs] + width[pairs] * random.nextDouble();
        }
    }
}
