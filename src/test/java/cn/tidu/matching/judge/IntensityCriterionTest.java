package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkAttribute;
import org.junit.jupiter.api.Test;

/** The firm's figures per mu against what the park publishes, worked by hand; 2 ha are 30 mu. */
class IntensityCriterionTest {
    private static final String TOLD = "2026-05-01";
    private final IntensityCriterion criterion = new IntensityCriterion();
    private final Park park = park("p", SHANWEI).make();
    private final Enterprise firm = shenzhenFirm()
            .but()
            .number(Figure.LAND, 2)
            .number(Figure.INVESTMENT, 6000)
            .number(Figure.OUTPUT, 9000)
            .number(Figure.TAX, 300)
            .number(Figure.ENERGY, 600)
            .make();

    @Test
    void aStandardThatIsMetCountsInFull() {
        // 6000 / 30 = 200 万元/亩, asked 150
        Judgement judgement =
                criterion.judge(matchCase(firm, park, null, fact("p", ParkAttribute.MIN_INVESTMENT, 150, TOLD)));
        assertThat(judgement.value()).hasValue(1);
        assertThat(judgement.reason().zh()).contains("200").contains("150").contains("达标");
        assertThat(judgement.low()).isEqualTo(1);
    }

    @Test
    void theStandardMetLeastCounts() {
        // investment 200 of 250 = 0.8; tax 10 of 20 = 0.5; energy 20 per mu, at most 16: 16 / 20 = 0.8
        Judgement judgement = criterion.judge(matchCase(
                firm,
                park,
                null,
                fact("p", ParkAttribute.MIN_INVESTMENT, 250, TOLD),
                fact("p", ParkAttribute.MIN_TAX, 20, TOLD),
                fact("p", ParkAttribute.MAX_ENERGY, 16, TOLD)));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(judgement.citations()).hasSize(3);
        assertThat(judgement.reason().zh()).contains("未达标").contains("不高于");
    }

    @Test
    void energyPerOutputNeedsNoLand() {
        // 600 / 9000 = 0.0667 吨标准煤/万元, at most 0.1
        Enterprise noLand =
                firm.but().number(Figure.LAND, java.util.OptionalDouble.empty()).make();
        Judgement judgement = criterion.judge(
                matchCase(noLand, park, null, fact("p", ParkAttribute.MAX_ENERGY_PER_OUTPUT, 0.1, TOLD)));
        assertThat(judgement.value()).hasValue(1);
    }

    @Test
    void withoutAPublishedStandardItIsUnknownAndAsked() {
        Judgement judgement = criterion.judge(matchCase(firm, park, null));
        assertThat(judgement.value()).isEmpty();
        assertThat(judgement.asks()).extracting(Ask::attribute).containsExactly("entry-standards");
        // a firm that tells nothing of itself has nothing to hold against a standard
        assertThat(criterion.judge(matchCase(shenzhenFirm(), park, null)).asks())
                .isEmpty();
    }

    @Test
    void aStandardTheFirmDoesNotAnswerLeavesTheValueOpen() {
        Enterprise noTax =
                firm.but().number(Figure.TAX, java.util.OptionalDouble.empty()).make();
        Judgement judgement = criterion.judge(matchCase(
                noTax,
                park,
                null,
                fact("p", ParkAttribute.MIN_INVESTMENT, 150, TOLD),
                fact("p", ParkAttribute.MIN_TAX, 20, TOLD)));
        assertThat(judgement.value()).hasValue(1);
        assertThat(judgement.low()).isZero();
    }

    @Test
    void aFirmThatUsesNoEnergyMeetsEveryCeiling() {
        assertThat(EntryStandard.ENERGY.attainment(0, 0)).isEqualTo(1);
        assertThat(EntryStandard.ENERGY.attainment(0, 5)).isEqualTo(1);
        assertThat(EntryStandard.INVESTMENT.attainment(5, 0)).isEqualTo(1);
    }
}
