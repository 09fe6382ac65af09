package cn.tidu.matching.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What is known of each alternative under each criterion (取值区间): a value, or an interval within which every value is
 * equally likely. Held column by column in primitive arrays. Alternatives that are known to be alike in everything are kept
 * once: they tie under all weights, and share the ranks they tie for.
 */
public final class ValueRanges implements UnknownValues {
    private final int criteria;
    private final int[] groupOf;
    private final int[] sizes;
    private final double[][] low;
    private final UnknownColumn[] unknown;

    /** One alternative's bounds, as a key for finding its likes. */
    private record Known(List<Double> values) {}

    private ValueRanges(int criteria, int[] groupOf, int[] sizes, double[][] lowRows, double[][] highRows) {
        this.criteria = criteria;
        this.groupOf = groupOf;
        this.sizes = sizes;
        this.low = new double[criteria][sizes.length];
        this.unknown = new UnknownColumn[criteria];
        for (int j = 0; j < criteria; j++) {
            double[] high = new double[sizes.length];
            for (int i = 0; i < sizes.length; i++) {
                low[j][i] = lowRows[i][j];
                high[i] = highRows[i][j];
            }
            unknown[j] = new UnknownColumn(low[j], high);
        }
    }

    /**
     * Takes bounds by alternative and criterion.
     *
     * @param low least value, {@code low[alternative][criterion]}
     * @param high greatest value, at least {@code low}; equal to it when the value is known
     * @throws IllegalArgumentException if there is no alternative, a bound is not finite, or {@code high < low}
     */
    public static ValueRanges of(double[][] low, double[][] high) {
        if (low.length == 0 || low.length != high.length) {
            throw new IllegalArgumentException("no alternatives, or not as many upper as lower bounds");
        }
        check(low, high);
        Map<Object, Integer> groups = new LinkedHashMap<>();
        List<Integer> order = byExpectedValue(low, high);
        int[] groupOf = new int[low.length];
        List<Integer> firsts = new ArrayList<>();
        for (int alternative : order) {
            Object key = Arrays.equals(low[alternative], high[alternative])
                    ? new Known(Arrays.stream(low[alternative]).boxed().toList())
                    : (Object) alternative;
            Integer group = groups.putIfAbsent(key, firsts.size());
            if (group == null) {
                firsts.add(alternative);
            }
            groupOf[alternative] = group == null ? firsts.size() - 1 : group;
        }
        int[] sizes = new int[firsts.size()];
        Arrays.stream(groupOf).forEach(group -> sizes[group]++);
        return new ValueRanges(
                low[0].length,
                groupOf,
                sizes,
                firsts.stream().map(i -> low[i]).toArray(double[][]::new),
                firsts.stream().map(i -> high[i]).toArray(double[][]::new));
    }

    private static void check(double[][] low, double[][] high) {
        for (int i = 0; i < low.length; i++) {
            for (int j = 0; j < low[0].length; j++) {
                if (!(low[i][j] <= high[i][j]) || !Double.isFinite(high[i][j] - low[i][j])) {
                    throw new IllegalArgumentException(
                            String.format(Locale.ROOT, "bounds of alternative %d, criterion %d", i, j));
                }
            }
        }
    }

    /** Likely winners first: the kernel then shifts less. It changes no result. */
    private static List<Integer> byExpectedValue(double[][] low, double[][] high) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < low.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(
                i -> -Arrays.stream(low[i]).sum() - Arrays.stream(high[i]).sum()));
        return order;
    }

    int criteria() {
        return criteria;
    }

    int alternatives() {
        return groupOf.length;
    }

    /** Number of groups of alternatives that are known to be alike; one that is not fully known is a group of its own. */
    int groups() {
        return sizes.length;
    }

    int groupOf(int alternative) {
        return groupOf[alternative];
    }

    int sizeOf(int group) {
        return sizes[group];
    }

    /** Whether any value is uncertain. */
    boolean anyUnknown() {
        return Arrays.stream(unknown).anyMatch(UnknownColumn::any);
    }

    @Override
    public double[][] start() {
        return Arrays.stream(low).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public void draw(UniformRandomProvider random, double[][] values) {
        for (int j = 0; j < unknown.length; j++) {
            unknown[j].draw(random, values[j]);
        }
    }
}
