package cn.tidu.matching.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Acceptability analysis against volumes worked by hand and a published example. */
class SmaaTest {
    private static final int SAMPLES = 40_000;
    /** Four standard errors. */
    private static final double ERROR = 4 * Smaa.greatestStandardError(SAMPLES);

    private static Acceptabilities anywhere(double[][] values) {
        return anywhere(values, values);
    }

    private static Acceptabilities anywhere(double[][] low, double[][] high) {
        return Smaa.analyse(ValueRanges.of(low, high), List.of(WeightSpace.anywhere()), SAMPLES, 7)
                .get(0);
    }

    /**
     * Two criteria, weight w of the first uniform on 0…1: u1 = w, u2 = 1 − w, u3 = 0.6. The third is first where
     * max(w, 1 − w) < 0.6, that is for 0.4 < w < 0.6: volume 0.2, the others 0.4 each, with central weights 0.8 and 0.2.
     */
    @Test
    void twoCriteriaByHand() {
        Acceptabilities found = anywhere(new double[][] {{1, 0}, {0, 1}, {0.6, 0.6}});
        assertThat(found.first(0)).isCloseTo(0.4, within(ERROR));
        assertThat(found.first(1)).isCloseTo(0.4, within(ERROR));
        assertThat(found.first(2)).isCloseTo(0.2, within(ERROR));
        // second is the third wherever it is not first; the first is second for 0.4 < w < 0.5 only... and never for w <
        // 0.4
        assertThat(found.rank(2, 2)).isCloseTo(0.8, within(ERROR));
        assertThat(found.rank(0, 2)).isCloseTo(0.1, within(ERROR));
        assertThat(found.rank(0, 3)).isCloseTo(0.5, within(ERROR));
        assertThat(found.centralWeights(0)[0]).isCloseTo(0.8, within(ERROR));
        assertThat(found.centralWeights(2)).containsExactly(new double[] {0.5, 0.5}, within(ERROR));
        // centroid meta-weights of three ranks: 1, (1/2 + 1/3) / (11/6) = 5/11, (1/3) / (11/6) = 2/11
        assertThat(found.holistic(2)).isCloseTo(0.2 + 0.8 * 5 / 11, within(ERROR));
    }

    /**
     * Three criteria, the unit vectors and the compromise (0.4, 0.4, 0.4): the compromise is first where every weight is
     * below 0.4, of volume 1 − 3·0.6² + 3·0.2² = 0.04 by inclusion and exclusion on the triangle.
     */
    @Test
    void threeCriteriaByHand() {
        Acceptabilities found = anywhere(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.4, 0.4, 0.4}});
        assertThat(found.first(3)).isCloseTo(0.04, within(4 * Math.sqrt(0.04 * 0.96 / SAMPLES)));
        assertThat(found.first(0)).isCloseTo(0.32, within(ERROR));
        assertThat(found.centralWeights(3)).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(0.01));
        assertThat(found.standardError(3)).isCloseTo(Math.sqrt(0.04 * 0.96 / SAMPLES), within(2e-4));
    }

    /** One criterion: x ~ U(0, 1) against 0.7 known is first in 0.3; against y ~ U(0.5, 1.5) in ∫ = 0.125. */
    @Test
    void unknownValuesByHand() {
        assertThat(anywhere(new double[][] {{0}, {0.7}}, new double[][] {{1}, {0.7}})
                        .first(0))
                .isCloseTo(0.3, within(ERROR));
        assertThat(anywhere(new double[][] {{0}, {0.5}}, new double[][] {{1}, {1.5}})
                        .first(0))
                .isCloseTo(0.125, within(ERROR));
    }

    /**
     * Around chosen weights (0.5, 0.5) with concentration 2 the Dirichlet distribution is uniform on two criteria; with
     * (0.75, 0.25) and concentration 4 it is Beta(3, 1), of which P(w < 0.5) = 0.5³ = 0.125.
     */
    @Test
    void weightsAroundTheChosenByHand() {
        double[][] values = {{1, 0}, {0, 1}, {0.6, 0.6}};
        ValueRanges ranges = ValueRanges.of(values, values);
        List<Acceptabilities> found = Smaa.analyse(
                ranges,
                List.of(
                        WeightSpace.around(new double[] {0.5, 0.5}, 2),
                        WeightSpace.around(new double[] {0.75, 0.25}, 4)),
                SAMPLES,
                8);
        assertThat(found.get(0).first(2)).isCloseTo(0.2, within(ERROR));
        double[][] two = {{1, 0}, {0, 1}};
        assertThat(Smaa.analyse(
                                ValueRanges.of(two, two),
                                List.of(WeightSpace.around(new double[] {0.75, 0.25}, 4)),
                                SAMPLES,
                                8)
                        .get(0)
                        .first(1))
                .isCloseTo(0.125, within(ERROR));
        assertThat(found.get(1).first(2)).isCloseTo(Math.pow(0.6, 3) - Math.pow(0.4, 3), within(ERROR));
    }

    /** Those known to be alike in everything tie always: each has its share of the ranks they hold together. */
    @Test
    void tiesAreShared() {
        Acceptabilities found = anywhere(new double[][] {{1, 1}, {0, 0}, {1, 1}, {0.5, 0.5}});
        for (int twin : new int[] {0, 2}) {
            assertThat(found.first(twin)).isEqualTo(0.5);
            assertThat(found.rank(twin, 2)).isEqualTo(0.5);
            assertThat(found.rank(twin, 3)).isZero();
        }
        assertThat(found.rank(3, 3)).isEqualTo(1);
        assertThat(found.rank(1, 4)).isEqualTo(1);
        assertThat(found.centralWeights(1)).isNull();
    }

    /** Known at its central weights: confidence 1; against a rival it beats half the time: a half. */
    @Test
    void confidenceByHand() {
        double[][] low = {{1, 0}, {0.5, 0}};
        double[][] high = {{1, 0}, {1.5, 0}};
        double[] confidence = Smaa.confidence(
                ValueRanges.of(low, high),
                new int[] {0, 1},
                List.of(new double[] {1, 0}, new double[] {0.5, 0.5}),
                SAMPLES,
                9);
        assertThat(confidence[0]).isCloseTo(0.5, within(ERROR));
        assertThat(confidence[1]).isCloseTo(0.5, within(ERROR));
        double[][] known = {{1, 0}, {0.5, 0}};
        assertThat(Smaa.confidence(ValueRanges.of(known, known), new int[] {0}, List.of(new double[] {1, 0}), 5, 9)[0])
                .isEqualTo(1);
    }

    /**
     * Heparin against enoxaparin after major trauma, the example of the R package smaa 0.3 (G. van Valkenhoef; CRAN), there with
     * 10,000 samples: rank acceptabilities .3504 and .6496 under any weights, central weights (.187, .277, .536) and (.407, .364,
     * .229); .1279 and .8721 under the weights (.5, .2, .3). Its measurements are beta distributions of the trial's counts (L. D.
     * Lynd, B. J. O'Brien, J. Clin. Epidemiol. 57 (2004) 795–803), on linear scales 0–0.25, 0.15–0.40 and 0–0.10, falling. Agreement is
     * within three standard errors of both sides together.
     */
    @Test
    void thePublishedExampleOfTheReferenceImplementation() {
        UnknownValues trial = new Betas(
                new double[][] {{20, 116}, {40, 96}, {1, 135}},
                new double[][] {{8, 121}, {32, 97}, {5, 124}},
                new double[][] {{0, 0.25}, {0.15, 0.40}, {0, 0.10}});
        double[][] low = {{0, 0, 0}, {0, 0, 0}};
        double[][] high = {{1, 1, 1}, {1, 1, 1}};
        List<Acceptabilities> found = Smaa.analyse(
                ValueRanges.of(low, high),
                trial,
                List.of(WeightSpace.anywhere(), WeightSpace.exactly(new double[] {0.5, 0.2, 0.3})),
                2,
                SAMPLES,
                11);
        double published = 3 * Math.sqrt(0.35 * 0.65 / 10_000 + 0.35 * 0.65 / SAMPLES);
        assertThat(found.get(0).first(0)).isCloseTo(0.3504, within(published));
        assertThat(found.get(0).rank(1, 1)).isCloseTo(0.6496, within(published));
        assertThat(found.get(0).rank(0, 2)).isCloseTo(0.6496, within(published));
        assertThat(found.get(0).centralWeights(0)).containsExactly(new double[] {0.187, 0.277, 0.536}, within(0.012));
        assertThat(found.get(0).centralWeights(1)).containsExactly(new double[] {0.407, 0.364, 0.229}, within(0.012));
        double narrow = 3 * Math.sqrt(0.1279 * 0.8721 / 10_000 + 0.1279 * 0.8721 / SAMPLES);
        assertThat(found.get(1).first(0)).isCloseTo(0.1279, within(narrow));
    }

    /** Draws event rates from beta distributions and puts them on falling linear scales. */
    private static final class Betas implements UnknownValues {
        private final double[][] first;
        private final double[][] second;
        private final double[][] scales;

        Betas(double[][] first, double[][] second, double[][] scales) {
            this.first = first;
            this.second = second;
            this.scales = scales;
        }

        @Override
        public double[][] start() {
            return new double[scales.length][2];
        }

        @Override
        public void draw(UniformRandomProvider random, double[][] values) {
            for (int j = 0; j < scales.length; j++) {
                values[j][0] = value(beta(random, first[j]), scales[j]);
                values[j][1] = value(beta(random, second[j]), scales[j]);
            }
        }

        private static double value(double rate, double[] scale) {
            return (scale[1] - rate) / (scale[1] - scale[0]);
        }

        private static double beta(UniformRandomProvider random, double[] parameters) {
            SharedStateContinuousSampler a = AhrensDieterMarsagliaTsangGammaSampler.of(random, parameters[0], 1);
            SharedStateContinuousSampler b = AhrensDieterMarsagliaTsangGammaSampler.of(random, parameters[1], 1);
            double x = a.sample();
            return x / (x + b.sample());
        }
    }

    @Test
    void samplesFollowFromTheErrorAskedFor() {
        assertThat(Smaa.samplesFor(0.005)).isEqualTo(10_000);
        assertThat(Smaa.greatestStandardError(10_000)).isEqualTo(0.005);
    }

    @Test
    void boundsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> ValueRanges.of(new double[][] {{1}}, new double[][] {{0}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ValueRanges.of(new double[][] {{Double.NaN}}, new double[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48})
    void whatMustHoldForAnyAlternatives(long seed) {
        java.util.Random random = new java.util.Random(seed);
        int alternatives = 12 + random.nextInt(30);
        int criteria = 1 + random.nextInt(6);
        double[][] low = new double[alternatives][criteria];
        double[][] high = new double[alternatives][criteria];
        for (int i = 0; i < alternatives; i++) {
            for (int j = 0; j < criteria; j++) {
                double a = random.nextInt(5) / 4.0;
                boolean known = random.nextInt(3) > 0;
                low[i][j] = known ? a : 0;
                high[i][j] = known ? a : 1;
            }
        }
        // the last is below another everywhere, by more than what is unknown
        Arrays.fill(low[0], 0.5);
        Arrays.fill(high[0], 0.9);
        Arrays.fill(low[alternatives - 1], 0);
        Arrays.fill(high[alternatives - 1], 0.5);
        ValueRanges ranges = ValueRanges.of(low, high);
        double[] chosen = new double[criteria];
        Arrays.fill(chosen, 1.0 / criteria);
        List<WeightSpace> spaces = List.of(WeightSpace.anywhere(), WeightSpace.around(chosen, 30));
        List<Acceptabilities> few = Smaa.analyse(ranges, spaces, 2_000, seed);
        List<Acceptabilities> many = Smaa.analyse(ranges, spaces, 32_000, seed + 1);
        List<Acceptabilities> again = Smaa.analyse(ranges, spaces, 2_000, seed);
        for (int space = 0; space < 2; space++) {
            for (int rank = 1; rank <= few.get(space).ranks(); rank++) {
                double sum = 0;
                for (int i = 0; i < alternatives; i++) {
                    sum += few.get(space).rank(i, rank);
                }
                assertThat(sum).as("rank " + rank).isCloseTo(1, within(1e-9));
            }
            for (int i = 0; i < alternatives; i++) {
                assertThat(few.get(space).first(i)).isEqualTo(again.get(space).first(i));
                assertThat(few.get(space).first(i))
                        .isCloseTo(many.get(space).first(i), within(5 * Smaa.greatestStandardError(2_000)));
                assertThat(few.get(space).among(i, 3))
                        .isGreaterThanOrEqualTo(few.get(space).first(i));
            }
            assertThat(many.get(space).first(alternatives - 1)).isZero();
        }
    }
}
