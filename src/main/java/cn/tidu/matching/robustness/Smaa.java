package cn.tidu.matching.robustness;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Stochastic multicriteria acceptability analysis (随机多准则可接受性分析, SMAA-2; Lahdelma & Salminen 2001) of an additive value
 * function {@code u = Σ w_j x_j}: weights are drawn from a {@link WeightSpace}, unknown values within their ranges, and the ranks
 * are counted. The same seed gives the same answer. Pure.
 */
public final class Smaa {
    /** Ranks whose acceptability is kept. */
    public static final int RANKS = 10;

    private Smaa() {}

    /** Samples needed for a standard error of at most this, whatever the probability: {@code ⌈1 / (4 ε²)⌉}. */
    public static int samplesFor(double standardError) {
        return (int) Math.ceil(0.25 / (standardError * standardError) - 1e-6);
    }

    /** The greatest standard error a probability from so many samples can have: {@code 1 / (2 √n)}. */
    public static double greatestStandardError(int samples) {
        return 0.5 / Math.sqrt(samples);
    }

    /**
     * Acceptabilities under each distribution of weights. All distributions see the same draws of the unknown values, so that
     * what differs between them is due to the weights.
     */
    public static List<Acceptabilities> analyse(ValueRanges ranges, List<WeightSpace> spaces, int samples, long seed) {
        return analyse(ranges, ranges, spaces, RANKS, samples, seed);
    }

    /**
     * Confidence factors (可信因子): the probability that an alternative is first when the weights are just these, over the
     * unknown values alone.
     *
     * @param alternatives which
     * @param weights for each of them, usually its central weight vector
     */
    public static double[] confidence(
            ValueRanges ranges, int[] alternatives, List<double[]> weights, int samples, long seed) {
        List<WeightSpace> spaces = weights.stream().map(WeightSpace::exactly).toList();
        List<Acceptabilities> found = analyse(ranges, ranges, spaces, 1, ranges.anyUnknown() ? samples : 1, seed);
        double[] confidence = new double[alternatives.length];
        for (int k = 0; k < confidence.length; k++) {
            confidence[k] = found.get(k).first(alternatives[k]);
        }
        return confidence;
    }

    static List<Acceptabilities> analyse(
            ValueRanges ranges, UnknownValues unknown, List<WeightSpace> spaces, int ranks, int samples, long seed) {
        UniformRandomProvider seeds = RandomSource.SPLIT_MIX_64.create(seed);
        UniformRandomProvider random = stream(seeds);
        List<WeightSpace.Sampler> samplers = new ArrayList<>();
        List<RankCounts> counts = new ArrayList<>();
        for (WeightSpace space : spaces) {
            samplers.add(space.sampler(stream(seeds)));
            counts.add(new RankCounts(ranges, ranks));
        }
        double[][] values = unknown.start();
        double[] weights = new double[ranges.criteria()];
        for (int sample = 0; sample < samples; sample++) {
            unknown.draw(random, values);
            for (int k = 0; k < samplers.size(); k++) {
                samplers.get(k).next(weights);
                counts.get(k).add(values, weights);
            }
        }
        return counts.stream().map(count -> new Acceptabilities(count, samples)).toList();
    }

    private static UniformRandomProvider stream(UniformRandomProvider seeds) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seeds.nextLong());
    }
}
