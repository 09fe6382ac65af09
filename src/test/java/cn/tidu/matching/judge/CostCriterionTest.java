package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkAttribute;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices, worked by hand: 1 / (1 + (price / half)²); half prices of the test: land 30, rent 20, wage 6000, power 0.8. */
class CostCriterionTest {
    private static final String TOLD = "2026-05-01";
    private final CostCriterion criterion = new CostCriterion();
    private final Park park = park("p", SHANWEI).make();

    @Test
    void pricesTheFirmWouldPayAreAveraged() {
        // land 15 of 30: 1 / 1.25 = 0.8; wage 6000 of 6000: 0.5; the rent is none of its business
        Enterprise firm = shenzhenFirm()
                .but()
                .number(Figure.LAND, 2)
                .number(Figure.JOBS, 300)
                .make();
        Judgement judgement = criterion.judge(matchCase(
                firm,
                park,
                null,
                fact("p", ParkAttribute.LAND_PRICE, 15, TOLD),
                fact("p", ParkAttribute.WAGE, 6000, TOLD),
                fact("p", ParkAttribute.RENT, 100, TOLD)));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.65, within(1e-12));
        assertThat(judgement.low()).isEqualTo(judgement.high());
        assertThat(judgement.citations()).hasSize(2);
    }

    @Test
    void aPriceNotOnRecordLeavesTheValueOpen() {
        // 0.8 known of two: between 0.8 / 2 and 1.8 / 2
        Enterprise firm = shenzhenFirm()
                .but()
                .number(Figure.LAND, 2)
                .number(Figure.JOBS, 300)
                .make();
        Judgement judgement =
                criterion.judge(matchCase(firm, park, null, fact("p", ParkAttribute.LAND_PRICE, 15, TOLD)));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.8, within(1e-12));
        assertThat(judgement.low()).isCloseTo(0.4, within(1e-12));
        assertThat(judgement.high()).isCloseTo(0.9, within(1e-12));
        assertThat(judgement.asks()).extracting(Ask::attribute).containsExactly("wage");
    }

    @Test
    void withoutAnyPriceItIsUnknown() {
        Judgement judgement = criterion.judge(matchCase(shenzhenFirm(), park, null));
        assertThat(judgement.value()).isEmpty();
        assertThat(judgement.asks())
                .extracting(Ask::attribute)
                .containsExactly("land-price", "rent", "wage", "power-price");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void dearerIsNeverBetter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            double price = random.nextDouble() * 100;
            double half = 1 + random.nextDouble() * 100;
            assertThat(CostCriterion.value(price + random.nextDouble() * 10, half))
                    .isBetween(0.0, CostCriterion.value(price, half));
        }
    }
}
