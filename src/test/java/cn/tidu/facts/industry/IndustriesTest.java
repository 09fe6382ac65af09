package cn.tidu.facts.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustriesTest {

    @ParameterizedTest
    @CsvSource({
        "3922, 39, 1.0", // within the division
        "3922, 392, 1.0",
        "3922, 3922, 1.0",
        "3922, 3921, 0.6666666667", // shares division and group of three steps
        "3922, 3911, 0.3333333333",
        "3922, 391, 0.5",
        "39, 392, 0.5", // a firm known by its division only
        "3922, 38, 0.0",
        "3922, C, 0.0",
        "C, 39, 0.0"
    })
    void similarityIsTheShareOfTheDirectionsPath(String firm, String direction, double expected) {
        assertThat(Industries.similarity(firm, direction)).isCloseTo(expected, within(1e-9));
    }

    private static Industries tree() {
        List<Industry> entries = new ArrayList<>();
        for (String code : List.of("39", "391", "3911", "3912", "392", "3921", "3922", "38", "381", "3811")) {
            String level = List.of("division", "group", "class").get(code.length() - 2);
            entries.add(new Industry(code, level, "C", null, code, null));
        }
        return new Industries(entries, List.of());
    }

    /** Worked by hand: steps within ÷ steps of the direction × 0.8, 0.9 or 1; division 39 has four classes here. */
    @ParameterizedTest
    @CsvSource({
        "3922, 39, 0.8, 0.8, 0.8", // 1/1 × 0.8: a broad direction says less
        "3922, 392, 0.9, 0.9, 0.9",
        "3922, 3922, 1, 1, 1",
        "3922, 3921, 0.6666666667, 0.6666666667, 0.6666666667",
        "3922, 391, 0.45, 0.45, 0.45", // 1/2 × 0.9
        "39, 39, 0.8, 0.8, 0.8",
        "39, 392, 0.675, 0.45, 0.9", // (1 + 2/4) / 2 × 0.9; at least 1/2 × 0.9, at most 0.9
        "39, 3922, 0.5833333333, 0.3333333333, 1", // (1 + 2/4 + 1/4) / 3
        "3922, 38, 0, 0, 0",
        "C, 39, 0, 0, 0"
    })
    void fitWeighsHowSpecificBothSidesAre(String firm, String direction, double value, double low, double high) {
        Industries.Fit fit = tree().fit(firm, direction);
        assertThat(fit.value()).isCloseTo(value, within(1e-9));
        assertThat(fit.low()).isCloseTo(low, within(1e-9));
        assertThat(fit.high()).isCloseTo(high, within(1e-9));
    }

    @Test
    void severalDirectionsTakeTheBestFit() {
        assertThat(tree().fit("3922", List.of("38", "391", "392")))
                .hasValueSatisfying(fit -> assertThat(fit.value()).isCloseTo(0.9, within(1e-9)));
        assertThat(tree().fit("3922", List.of())).isEmpty();
    }

    @Test
    void severalCodesTakeTheBest() {
        assertThat(Industries.similarity("3922", List.of("38", "391", "3921"))).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(Industries.similarity("3922", List.of())).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void similarityLiesBetweenNoneAndFullAndGrowsWithTheSharedPrefix(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            String firm = Integer.toString(1000 + random.nextInt(9000));
            String direction = Integer.toString(1000 + random.nextInt(9000)).substring(0, 2 + random.nextInt(3));
            double similarity = Industries.similarity(firm, direction);
            assertThat(similarity).isBetween(0.0, 1.0);
            assertThat(Industries.similarity(firm, firm.substring(0, 2) + direction.substring(2)))
                    .isGreaterThanOrEqualTo(similarity);
        }
    }
}
