package cn.tidu.matching.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From which weight on a park leads: by hand, and against trying weights one by one. */
class WeightCrossingTest {

    /**
     * Weights 1 and 1: the rival has (1, 0.2), the park (0.2, 0.8), mean 0.6 against 0.5. With t as the second weight the park
     * leads when 0.2 + 0.8 t > 1 + 0.2 t, that is t > 4/3; it never leads below.
     */
    @Test
    void byHand() {
        WeightCrossing crossing = WeightCrossing.of(
                List.of(Map.of("c0", 1.0, "c1", 0.2), Map.of("c0", 0.2, "c1", 0.8)),
                Map.of("c0", 1.0, "c1", 1.0),
                1,
                "c1");
        assertThat(crossing.above(1).orElseThrow().least()).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(crossing.below(1)).isEmpty();
    }

    /**
     * An unknown drops out and the rest is scaled up: the rival has (0.6, unknown), always 0.6; the park (0.2, 0.8) leads when (0.2 + 0.8
     * t) / (1 + t) > 0.6, that is t > 2.
     */
    @Test
    void unknownValuesByHand() {
        WeightCrossing crossing = WeightCrossing.of(
                List.of(Map.of("c0", 0.6), Map.of("c0", 0.2, "c1", 0.8)), Map.of("c0", 1.0, "c1", 1.0), 1, "c1");
        assertThat(crossing.above(1).orElseThrow().least()).isCloseTo(2, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62})
    void asTryingWeightsOneByOne(long seed) {
        Random random = new Random(seed);
        int criteria = 2 + random.nextInt(4);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int j = 0; j < criteria; j++) {
            weights.put("c" + j, 0.5 + random.nextInt(6) / 2.0);
        }
        List<Double[]> values = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(8); i++) {
            Double[] row = new Double[criteria];
            for (int j = 0; j < criteria; j++) {
                row[j] = random.nextInt(4) == 0 ? null : (Double) random.nextDouble();
            }
            values.add(row);
        }
        for (int i = 0; i < values.size(); i++) {
            double now = weights.get("c0");
            WeightCrossing crossing = WeightCrossing.of(
                    values.stream().map(WeightCrossingTest::known).toList(), weights, i, "c0");
            if (leads(values, weights, i, now)) {
                continue;
            }
            assertThat(first(crossing.above(now).map(WeightCrossing.Interval::least)))
                    .isCloseTo(scan(values, weights, i, now, 1), within(0.011));
            assertThat(first(crossing.below(now).map(WeightCrossing.Interval::most)))
                    .isCloseTo(scan(values, weights, i, now, -1), within(0.011));
        }
    }

    private static Map<String, Double> known(Double[] row) {
        Map<String, Double> known = new LinkedHashMap<>();
        for (int j = 0; j < row.length; j++) {
            if (row[j] != null) {
                known.put("c" + j, row[j]);
            }
        }
        return known;
    }

    private static double first(Optional<Double> bound) {
        return bound.filter(b -> b < 50).orElse(-1.0);
    }

    /** The first weight on a grid at which the park leads, −1 if none. */
    private static double scan(List<Double[]> values, Map<String, Double> weights, int park, double now, int sign) {
        for (int step = 1; now + sign * step * 0.01 > 0 && now + sign * step * 0.01 < 50; step++) {
            double weight = now + sign * step * 0.01;
            if (leads(values, weights, park, weight)) {
                return weight;
            }
        }
        return -1;
    }

    private static boolean leads(List<Double[]> values, Map<String, Double> weights, int park, double weight) {
        for (int i = 0; i < values.size(); i++) {
            if (i != park && score(values.get(i), weights, weight) >= score(values.get(park), weights, weight)) {
                return false;
            }
        }
        return true;
    }

    private static double score(Double[] row, Map<String, Double> weights, double first) {
        double sum = 0;
        double known = 0;
        for (int j = 0; j < row.length; j++) {
            if (row[j] != null) {
                double weight = j == 0 ? first : weights.get("c" + j);
                sum += weight * row[j];
                known += weight;
            }
        }
        return known == 0 ? 0 : sum / known;
    }
}
