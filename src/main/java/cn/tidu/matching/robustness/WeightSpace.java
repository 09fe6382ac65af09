package cn.tidu.matching.robustness;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** A distribution of weights (权重分布): every draw is non-negative with sum 1. */
public interface WeightSpace {

    /** Ready to draw with a source of randomness of its own. */
    Sampler sampler(UniformRandomProvider random);

    /** Draws weight vectors. */
    interface Sampler {
        /** Overwrites {@code weights} with the next vector. */
        void next(double[] weights);
    }

    /**
     * All weightings equally likely, for when nothing is known of preferences: the uniform distribution on the simplex, drawn
     * as normalised exponentials (Tervonen & Lahdelma, “Implementing stochastic multicriteria acceptability analysis”, European
     * Journal of Operational Research 178 (2007) 500–513, give an equivalent draw by sorted uniforms).
     */
    static WeightSpace anywhere() {
        return random -> {
            ZigguratSampler.Exponential exponential = ZigguratSampler.Exponential.of(random);
            return weights -> {
                for (int j = 0; j < weights.length; j++) {
                    weights[j] = exponential.sample();
                }
                normalise(weights);
            };
        };
    }

    /**
     * Around chosen weights: the Dirichlet distribution with parameters {@code concentration · w}. Its mean is w, and the
     * standard deviation of a weight is {@code √(w (1 − w) / (concentration + 1))}. A weight of 0 stays 0.
     *
     * @param chosen non-negative with sum 1
     * @param concentration positive; the greater, the nearer to the chosen weights
     */
    static WeightSpace around(double[] chosen, double concentration) {
        double[] centre = chosen.clone();
        return random -> {
            SharedStateContinuousSampler[] gamma = new SharedStateContinuousSampler[centre.length];
            for (int j = 0; j < centre.length; j++) {
                gamma[j] = centre[j] == 0
                        ? null
                        : AhrensDieterMarsagliaTsangGammaSampler.of(random, concentration * centre[j], 1);
            }
            return weights -> {
                for (int j = 0; j < weights.length; j++) {
                    weights[j] = gamma[j] == null ? 0 : gamma[j].sample();
                }
                normalise(weights);
            };
        };
    }

    /** Just these weights, for looking at unknown values alone. */
    static WeightSpace exactly(double[] chosen) {
        double[] centre = chosen.clone();
        return random -> weights -> System.arraycopy(centre, 0, weights, 0, centre.length);
    }

    private static void normalise(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (sum == 0) {
            throw new IllegalStateException("all weights drawn are 0");
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
    }
}
