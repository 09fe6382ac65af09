package cn.tidu.match;

import static cn.tidu.match.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.park.Park;
import cn.tidu.park.ParkKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Industry, proximity, land and standing, worked by hand. */
class CriteriaTest {

    @Test
    void industryTakesTheBestDirectionAndTellsAll() {
        Park park = park("p", SHANWEI).words("服装", "电脑整机", "电子信息").make();
        Judgement judgement = new IndustryCriterion().judge(matchCase(shenzhenFirm(), park, List.of(), null));
        // a division that holds the firm counts 0.8; 3922 against 3911 shares the division of three steps: 1/3
        assertThat(judgement.value()).hasValue(0.8);
        assertThat(judgement.reason().zh())
                .contains("服装 0.00")
                .contains("电脑整机 0.33")
                .contains("电子信息 0.80");
    }

    @Test
    void industryOfAParkWithoutDirectionsIsUnknownNotZero() {
        Judgement judgement = new IndustryCriterion()
                .judge(matchCase(shenzhenFirm(), park("p", SHANWEI).make(), List.of(), null));
        assertThat(judgement.value()).isEmpty();
        assertThat(judgement.reason().zh()).contains("向园区核实");
    }

    @Test
    void aDirectionOfOneAreaOnlyDoesNotSpeakForTheWholePark() {
        Park park = park("p", SHAOGUAN).words("机械（浈江片区）").make();
        assertThat(new IndustryCriterion()
                        .judge(matchCase(shenzhenFirm(), park, List.of(), null))
                        .value())
                .isEmpty();
    }

    @Test
    void aSectionIsTooCoarseToCompare() {
        Park park = park("p", SHANWEI).words("电子信息").make();
        var firm = firm(BAOAN, SHENZHEN, INDUSTRIES.find("C").orElseThrow());
        assertThat(new IndustryCriterion()
                        .judge(matchCase(firm, park, List.of(), null))
                        .value())
                .isEmpty();
    }

    @Test
    void proximityHalvesEvery150KmAndSaysItIsNotRoadTime() {
        Judgement judgement = new ProximityCriterion()
                .judge(matchCase(shenzhenFirm(), park("p", SHANWEI).make(), List.of(), null));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(judgement.reason().zh()).contains("不是行车时间");
        assertThat(judgement.reason().en()).contains("not road time");
    }

    @Test
    void landIsHeadroomAndUnknownWithoutEitherSide() {
        Park park = park("p", SHANWEI).area(100).make();
        var needs25 = with(shenzhenFirm(), OptionalDouble.of(25), Optional.empty(), Set.of());
        assertThat(new LandCriterion()
                        .judge(matchCase(needs25, park, List.of(), null))
                        .value()
                        .orElseThrow())
                .isCloseTo(0.75, within(1e-12));
        assertThat(new LandCriterion()
                        .judge(matchCase(shenzhenFirm(), park, List.of(), null))
                        .value())
                .isEmpty();
        assertThat(new LandCriterion()
                        .judge(matchCase(needs25, park("q", SHANWEI).make(), List.of(), null))
                        .value())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void moreLandNeverLowersHeadroom(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            double need = random.nextDouble() * 50;
            double area = need + random.nextDouble() * 500 + 0.01;
            var firm = with(shenzhenFirm(), OptionalDouble.of(need), Optional.empty(), Set.of());
            double less = land(firm, area);
            double more = land(firm, area + random.nextDouble() * 500);
            assertThat(more).isGreaterThanOrEqualTo(less);
        }
    }

    private static double land(cn.tidu.enterprise.Enterprise firm, double area) {
        return new LandCriterion()
                .judge(matchCase(firm, park("p", SHANWEI).area(area).make(), List.of(), null))
                .value()
                .orElseThrow();
    }

    @Test
    void standingIsKindLevelAndConfidence() {
        // 0.6 × 0.9 + 0.4 × 0.8 = 0.86
        Park park = park("p", SHANWEI).kind(ParkKind.DEMONSTRATION).make();
        assertThat(new StandingCriterion()
                        .judge(matchCase(shenzhenFirm(), park, List.of(), null))
                        .value()
                        .orElseThrow())
                .isCloseTo(0.86, within(1e-12));
    }
}
