package cn.tidu.matching.rank;

import cn.tidu.matching.judge.Judgement;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What one criterion says of every park (决策矩阵的一列): numbers only, without reasons. Never changed once made, so that firms alike in
 * what the criterion looks at share it.
 */
final class Column {
    private final double[] value;
    private final double[] known;
    private final Supplier<Bounds> open;
    private volatile Bounds bounds;

    /** The least and the most each value can be. */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, handled as such
    record Bounds(double[] low, double[] high) {}

    /**
     * A column.
     *
     * @param value 0 to 1; 0 where unknown
     * @param known 1 where the value is known, else 0
     * @param bounds made when they are asked for
     */
    Column(double[] value, double[] known, Supplier<Bounds> bounds) {
        this.value = value;
        this.known = known;
        this.open = bounds;
    }

    /** Nothing is known of any park. */
    static Column unknown(int parks) {
        double[] high = new double[parks];
        java.util.Arrays.fill(high, 1);
        Bounds bounds = new Bounds(new double[parks], high);
        return new Column(new double[parks], new double[parks], () -> bounds);
    }

    /** The numbers of judgements. */
    static Column of(int parks, IntFunction<Judgement> judge) {
        Maker maker = new Maker(parks);
        for (int i = 0; i < parks; i++) {
            Judgement one = judge.apply(i);
            if (one.value().isPresent()) {
                maker.known(i, one.value().getAsDouble(), one.low(), one.high());
            } else {
                maker.unknown(i, one.low(), one.high());
            }
        }
        return maker.make();
    }

    /** Takes the numbers park by park; a park left out is unknown. */
    static final class Maker {
        private final double[] value;
        private final double[] known;
        private final double[] low;
        private final double[] high;

        Maker(int parks) {
            value = new double[parks];
            known = new double[parks];
            low = new double[parks];
            high = new double[parks];
            java.util.Arrays.fill(high, 1);
        }

        /** A value within bounds, both held within 0 and 1 as a {@link Judgement} holds them. */
        void known(int park, double said, double least, double most) {
            double kept = Math.min(1, Math.max(0, said));
            value[park] = kept;
            known[park] = 1;
            low[park] = Math.max(0, Math.min(least, kept));
            high[park] = Math.min(1, Math.max(most, kept));
        }

        void unknown(int park, double least, double most) {
            low[park] = Math.max(0, least);
            high[park] = Math.min(1, most);
        }

        Column make() {
            Bounds bounds = new Bounds(low, high);
            return new Column(value, known, () -> bounds);
        }
    }

    int parks() {
        return value.length;
    }

    boolean isKnown(int park) {
        return known[park] != 0;
    }

    double value(int park) {
        return value[park];
    }

    Bounds bounds() {
        Bounds made = bounds;
        if (made == null) {
            made = open.get();
            bounds = made;
        }
        return made;
    }

    /** Adds weight × value and the weight itself where the value is known. */
    void addTo(double weight, double[] sum, double[] weights) {
        double[] v = value;
        double[] k = known;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * v[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] += weight * k[i];
        }
    }

    /** Bytes it takes, for the budget of a cache. */
    int bytes() {
        return 4 * (16 + 8 * value.length) + 96;
    }
}
