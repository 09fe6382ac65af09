package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.road.Travel;
import cn.tidu.facts.road.TravelBasis;
import cn.tidu.matching.given.Journeys;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proximity: the two-hour circle, by road where there is one, worked by hand. */
class ProximityCriterionTest {
    private final ProximityCriterion criterion = new ProximityCriterion();

    private Case at(double km) {
        Case usual = matchCase(shenzhenFirm(), park("p", SHANWEI).make(), List.of(), null);
        return Case.of(
                usual.enterprise(),
                usual.park(),
                OptionalDouble.of(km),
                usual.asOf(),
                usual.today(),
                usual.catalogue());
    }

    private double value(double km) {
        return criterion.judge(at(km)).value().orElseThrow();
    }

    @Test
    void withinTwoHoursAllParksAreNear() {
        // 100 km × 1.3 ÷ 80 km/h = 97.5 minutes
        Judgement judgement = criterion.judge(at(100));
        assertThat(judgement.value()).hasValue(1);
        assertThat(judgement.reason().zh()).contains("估算行程 98 分钟，在 120 分钟圈内", "× 绕行系数 1.3 ÷ 80 公里/小时", "不是行车时间");
        assertThat(judgement.reason().en()).contains("not road time");
    }

    @Test
    void everyTwoHoursMoreHalveTheValue() {
        // 240 minutes are 240 × 80 ÷ 60 ÷ 1.3 = 246.1538 km
        assertThat(value(3200 / 13.0)).isCloseTo(0.5, within(1e-12));
        // 360 minutes
        assertThat(value(4800 / 13.0)).isCloseTo(0.25, within(1e-12));
        // 150 km: 146.25 minutes, 2^(−26.25/120) = 0.8593
        assertThat(value(150)).isCloseTo(0.8593, within(5e-5));
    }

    @Test
    void overRoadsTheRoadCounts() {
        Journeys roads = new Journeys(Map.of("p", new Travel(240, TravelBasis.ROAD_NETWORK)), Journeys.TWO_HOURS);
        Judgement judgement = criterion.judge(at(100).travelling(roads));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(judgement.reason().zh()).contains("路网行程 240 分钟").doesNotContain("绕行系数");
        assertThat(judgement.inputs())
                .extracting(Input::name, Input::value)
                .contains(org.assertj.core.groups.Tuple.tuple("行程时间", 240.0));
    }

    @Test
    void aParkThatRoadsDoNotReachIsEstimated() {
        Journeys elsewhere = new Journeys(Map.of("q", new Travel(5, TravelBasis.ROAD_NETWORK)), Journeys.TWO_HOURS);
        assertThat(criterion.judge(at(100).travelling(elsewhere)).reason().zh()).contains("估算行程");
    }

    @Test
    void anotherIdealCanBeAskedFor() {
        Journeys oneHour = new Journeys(Map.of(), 60);
        // 97.5 minutes against 60: 2^(−37.5/60)
        assertThat(criterion.judge(at(100).travelling(oneHour)).value().orElseThrow())
                .isCloseTo(Math.pow(2, -0.625), within(1e-12));
    }

    @Test
    void withoutAPositionNothingIsKnown() {
        Case nowhere = at(1);
        Judgement judgement = criterion.judge(Case.of(
                nowhere.enterprise(),
                nowhere.park(),
                OptionalDouble.empty(),
                nowhere.asOf(),
                nowhere.today(),
                nowhere.catalogue()));
        assertThat(judgement.value()).isEmpty();
        assertThat(judgement.low()).isZero();
        assertThat(judgement.high()).isEqualTo(1);
        assertThat(judgement.asks()).extracting(Ask::attribute).containsExactly("position");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fartherIsNeverNearer(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            double km = random.nextDouble() * 800;
            assertThat(value(km + random.nextDouble() * 100)).isLessThanOrEqualTo(value(km));
        }
    }
}
