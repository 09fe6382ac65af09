import cn.tidu.matching.robustness.Acceptabilities;
import cn.tidu.matching.robustness.Smaa;
import cn.tidu.matching.robustness.ValueRanges;
import cn.tidu.matching.robustness.WeightSpace;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Times the acceptability analysis of one enterprise before 190 parks and 9 criteria, of which a share of the values is
 * unknown: one distribution of weights (the figure of the target), and all that an answer needs (two distributions, and the
 * confidence factors of ten parks). Values are drawn at random: clearly synthetic. Median of the runs after warming up.
 */
public final class AcceptabilityBench {
    private static final int PARKS = 190;
    private static final int CRITERIA = 9;
    private static final int SAMPLES = 10_000;

    /** Time of this thread on the processor: others may be using the machine. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private AcceptabilityBench() {}

    public static void main(String[] args) {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        for (double unknown : new double[] {0, 0.3, 0.6}) {
            ValueRanges ranges = ranges(unknown);
            double[] chosen = new double[CRITERIA];
            Arrays.fill(chosen, 1.0 / CRITERIA);
            List<WeightSpace> one = List.of(WeightSpace.around(chosen, 30));
            List<WeightSpace> two = List.of(WeightSpace.around(chosen, 30), WeightSpace.anywhere());
            report("one distribution", unknown, runs, seed -> Smaa.analyse(ranges, one, SAMPLES, seed));
            report("whole answer", unknown, runs, seed -> {
                Acceptabilities any = Smaa.analyse(ranges, two, SAMPLES, seed).get(1);
                int[] ten = new Random(seed).ints(0, PARKS).distinct().filter(i -> any.firstIn(i) > 0).limit(Math.min(10, count(any))).toArray();
                Smaa.confidence(ranges, ten, Arrays.stream(ten).mapToObj(any::centralWeights).toList(), 2_500, seed);
            });
        }
    }

    private static int count(Acceptabilities any) {
        int count = 0;
        for (int i = 0; i < PARKS; i++) {
            count += any.firstIn(i) > 0 ? 1 : 0;
        }
        return count;
    }

    private interface Work {
        void run(long seed);
    }

    private static void report(String what, double unknown, int runs, Work work) {
        double[] millis = new double[runs];
        for (int run = -runs; run < runs; run++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            work.run(run);
            if (run >= 0) {
                millis[run] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-18s unknown %.0f %%: median %.1f ms, p90 %.1f ms, %.2f of 50 ms%n",
                what, unknown * 100, millis[runs / 2], millis[runs * 9 / 10], millis[runs / 2] / 50);
    }

    private static ValueRanges ranges(double unknown) {
        Random random = new Random(1);
        double[][] low = new double[PARKS][CRITERIA];
        double[][] high = new double[PARKS][CRITERIA];
        for (int i = 0; i < PARKS; i++) {
            for (int j = 0; j < CRITERIA; j++) {
                boolean known = random.nextDouble() >= unknown;
                low[i][j] = known ? random.nextDouble() : 0;
                high[i][j] = known ? low[i][j] : 1;
            }
        }
        return ValueRanges.of(low, high);
    }
}
