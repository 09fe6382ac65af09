package cn.tidu.facts.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights from pairwise judgements: Saaty's published examples, and what must hold for any judgements. */
class PrioritiesTest {
    /**
     * Relative consumption of drinks in the United States. T. L. Saaty, “Decision making with the analytic hierarchy process”,
     * International Journal of Services Sciences 1(1) (2008) 83–98: derived scale .177 .019 .042 .116 .190 .129 .327,
     * consistency ratio .022.
     */
    @Test
    void drinksAsSaatyPublishedThem() {
        Priorities priorities = Priorities.of(upper(
                List.of("coffee", "wine", "tea", "beer", "sodas", "milk", "water"),
                "9 5 2 1 1 1/2",
                "1/3 1/9 1/9 1/9 1/9",
                "1/3 1/4 1/3 1/9",
                "1/2 1 1/3",
                "2 1/2",
                "1/3"));
        assertWeights(priorities, 0.0006, 0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327);
        assertThat(priorities.consistencyRatio()).isCloseTo(0.022, within(0.0006));
        assertThat(priorities.consistent()).isTrue();
    }

    /**
     * World influence of nations. T. L. Saaty, “A scaling method for priorities in hierarchical structures”, Journal of
     * Mathematical Psychology 15 (1977): λmax = 7.61, consistency index .10; the weights here are those of numpy's eigenvector
     * of the same matrix.
     */
    @Test
    void influenceOfNationsAsSaatyPublishedIt() {
        Priorities priorities = Priorities.of(upper(
                List.of("US", "USSR", "China", "France", "UK", "Japan", "WGermany"),
                "4 9 6 6 5 5",
                "7 5 5 3 4",
                "1/5 1/5 1/7 1/5",
                "1 1/3 1/3",
                "1/3 1/3",
                "2"));
        assertThat(priorities.lambdaMax()).isCloseTo(7.61, within(0.005));
        assertThat(priorities.consistencyIndex()).isCloseTo(0.10, within(0.005));
        assertThat(priorities.randomIndex()).isEqualTo(1.32);
        assertWeights(priorities, 0.0006, 0.427, 0.230, 0.021, 0.052, 0.052, 0.123, 0.094);
    }

    /**
     * Choice of a school, an example of Saaty (1980) that contradicts itself: weights .32 .14 .03 .13 .24 .14. λmax, ratio and
     * the worst judgement are those of numpy for the same matrix.
     */
    @Test
    void contradictingJudgementsAreToldAndTheWorstIsNamed() {
        Priorities priorities = Priorities.of(upper(
                List.of("learning", "friends", "life", "vocational", "college", "music"),
                "4 3 1 3 4",
                "7 3 1/5 1",
                "1/5 1/5 1/6",
                "1 1/3",
                "3"));
        assertWeights(priorities, 0.006, 0.32, 0.14, 0.03, 0.13, 0.24, 0.14);
        assertThat(priorities.lambdaMax()).isCloseTo(7.4199, within(1e-4));
        assertThat(priorities.consistencyRatio()).isCloseTo(0.229, within(5e-4));
        assertThat(priorities.consistent()).isFalse();
        Priorities.Inconsistency worst = priorities.worst().orElseThrow();
        assertThat(worst.judgement()).isEqualTo(new Comparison("learning", "life", 3));
        assertThat(worst.implied()).isCloseTo(1 / 0.10839, within(1e-3));
        assertThat(worst.consistencyRatioIfReplaced()).isLessThan(priorities.consistencyRatio());
    }

    @Test
    void twoCriteriaCannotContradict() {
        Priorities priorities = Priorities.of(List.of(new Comparison("a", "b", 3)));
        assertWeights(priorities, 1e-12, 0.75, 0.25);
        assertThat(priorities.consistencyRatio()).isZero();
        assertThat(priorities.worst()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void consistentJudgementsGiveBackTheWeightsTheyCameFromWhateverTheirOrder(long seed) {
        Random random = new Random(seed);
        int order = 2 + random.nextInt(8);
        double[] weights = random.doubles(order, 0.2, 1).toArray();
        double sum = Arrays.stream(weights).sum();
        List<Comparison> judgements = new ArrayList<>();
        for (int i = 0; i < order; i++) {
            for (int j = i + 1; j < order; j++) {
                boolean turned = random.nextBoolean();
                judgements.add(
                        turned
                                ? new Comparison("c" + j, "c" + i, weights[j] / weights[i])
                                : new Comparison("c" + i, "c" + j, weights[i] / weights[j]));
            }
        }
        java.util.Collections.shuffle(judgements, random);
        Priorities priorities = Priorities.of(judgements);
        for (int i = 0; i < order; i++) {
            assertThat(priorities.weights().get("c" + i)).isCloseTo(weights[i] / sum, within(1e-9));
        }
        assertThat(priorities.lambdaMax()).isCloseTo(order, within(1e-9));
        assertThat(priorities.consistencyRatio()).isCloseTo(0, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void anyJudgementsGivePositiveWeightsAndAnEigenvalueOfAtLeastTheOrder(long seed) {
        Random random = new Random(seed);
        int order = 3 + random.nextInt(7);
        List<Comparison> judgements = new ArrayList<>();
        for (int i = 0; i < order; i++) {
            for (int j = i + 1; j < order; j++) {
                double ratio = 1 + random.nextInt(9);
                judgements.add(new Comparison("c" + i, "c" + j, random.nextBoolean() ? ratio : 1 / ratio));
            }
        }
        Priorities priorities = Priorities.of(judgements);
        assertThat(priorities.weights().values())
                .allSatisfy(weight -> assertThat(weight).isPositive());
        assertThat(priorities.weights().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(priorities.lambdaMax()).isGreaterThanOrEqualTo(order - 1e-9);
    }

    /** Judgements of the upper triangle, row by row. */
    private static List<Comparison> upper(List<String> names, String... rows) {
        List<Comparison> judgements = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            String[] cells = rows[i].split(" ", -1);
            for (int j = 0; j < cells.length; j++) {
                judgements.add(new Comparison(names.get(i), names.get(i + 1 + j), fraction(cells[j])));
            }
        }
        return judgements;
    }

    private static double fraction(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == 1
                ? Double.parseDouble(text)
                : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }

    private static void assertWeights(Priorities priorities, double error, double... expected) {
        List<Double> weights = List.copyOf(priorities.weights().values());
        assertThat(weights).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(weights.get(i)).isCloseTo(expected[i], within(error));
        }
    }
}
