package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.EnterpriseBuilder;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.facts.park.ParkFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Land, floor area, power, water, wastewater and labour: hard when known and exceeded, headroom otherwise. */
class CapacityTest {
    private static final String TOLD = "2026-05-01";
    private final CapacityCriterion criterion = new CapacityCriterion();
    private final Park park = park("p", SHANWEI).area(100).make();

    private static Enterprise needing(Resource resource, double need) {
        return shenzhenFirm().but().number(resource.figure(), need).make();
    }

    @ParameterizedTest
    @EnumSource(Resource.class)
    void headroomIsWhatIsLeftAndMoreThanThereIsTakesTheParkOut(Resource resource) {
        ParkFact has80 = fact("p", resource.attribute(), 80, TOLD);
        // 1 − 20 / 80
        Judgement judgement = criterion.judge(matchCase(needing(resource, 20), park, null, has80));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.75, within(1e-12));
        assertThat(judgement.low()).isEqualTo(judgement.high());
        assertThat(judgement.citations().get(0).quote()).contains("80").contains(TOLD);
        CapacityRule rule = new CapacityRule(resource);
        assertThat(rule.check(matchCase(needing(resource, 80), park, null, has80)))
                .isEmpty();
        Exclusion out =
                rule.check(matchCase(needing(resource, 81), park, null, has80)).orElseThrow();
        assertThat(out.constraint()).isEqualTo(resource.constraint());
        assertThat(out.reason().zh()).contains("81").contains("80").contains(TOLD);
        assertThat(rule.check(matchCase(shenzhenFirm(), park, null, has80))).isEmpty();
    }

    @Test
    void theScarcestResourceCounts() {
        // land 1 − 10/40 = 0.75, power 1 − 900/1000 = 0.1
        Enterprise firm = shenzhenFirm()
                .but()
                .number(Figure.LAND, 10)
                .number(Figure.POWER, 900)
                .make();
        Judgement judgement = criterion.judge(matchCase(
                firm,
                park,
                null,
                fact("p", ParkAttribute.SPARE_LAND, 40, TOLD),
                fact("p", ParkAttribute.POWER, 1000, TOLD)));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(judgement.inputs()).hasSize(4);
    }

    @Test
    void whatTheParkDoesNotTellLeavesTheValueOpenDownwards() {
        // the area is no more than an upper bound of the land: 1 − 25/100; water is not on record
        Enterprise firm = shenzhenFirm()
                .but()
                .number(Figure.LAND, 25)
                .number(Figure.WATER, 300)
                .make();
        Judgement judgement = criterion.judge(matchCase(firm, park, null));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.75, within(1e-12));
        assertThat(judgement.low()).isZero();
        assertThat(judgement.high()).isCloseTo(0.75, within(1e-12));
        assertThat(judgement.asks()).extracting(Ask::attribute).containsExactly("spare-land", "water");
    }

    @Test
    void unknownOnEitherSideIsNotZero() {
        assertThat(criterion.judge(matchCase(shenzhenFirm(), park, null)).value())
                .isEmpty();
        Judgement noPower = criterion.judge(matchCase(needing(Resource.POWER, 100), park, null));
        assertThat(noPower.value()).isEmpty();
        assertThat(noPower.high()).isEqualTo(1);
        assertThat(noPower.asks()).extracting(Ask::attribute).containsExactly("power");
    }

    @Test
    void plannedIndustrialLandBoundsTheLandCloserThanTheWholePark() {
        Judgement judgement = criterion.judge(
                matchCase(needing(Resource.LAND, 25), park, null, fact("p", ParkAttribute.INDUSTRIAL_LAND, 50, TOLD)));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(judgement.low()).isZero();
    }

    @Test
    void aFigureOfLaterWasNotKnownOnTheDayAskedFor() {
        ParkFact later = fact("p", ParkAttribute.POWER, 50, "2020-01-01");
        Enterprise firm = needing(Resource.POWER, 100);
        assertThat(new CapacityRule(Resource.POWER).check(matchCase(firm, park, LocalDate.of(2019, 12, 31), later)))
                .isEmpty();
        assertThat(new CapacityRule(Resource.POWER).check(matchCase(firm, park, LocalDate.of(2020, 1, 1), later)))
                .isPresent();
    }

    @Test
    void theLatestFigureCounts() {
        Judgement judgement = criterion.judge(matchCase(
                needing(Resource.POWER, 100),
                park,
                null,
                fact("p", ParkAttribute.POWER, 400, "2026-05-01"),
                fact("p", ParkAttribute.POWER, 200, "2024-05-01")));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void outsourcedWorkTakesNoLand() {
        Enterprise firm =
                needing(Resource.LAND, 5000).but().stage(Stage.OUTSOURCING).make();
        Case asked = matchCase(firm, park, null)
                .without(StageScope.of(Stage.OUTSOURCING).notApplied());
        assertThat(new CapacityRule(Resource.LAND).check(asked)).isEmpty();
        assertThat(criterion.judge(asked).value()).isEmpty();
        assertThat(new CapacityRule(Resource.LAND).check(asked.without(Set.of())))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void moreOfAnythingNeverLowersCapacityAndNeverTakesAParkOut(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            EnterpriseBuilder builder = shenzhenFirm().but();
            Enterprise firm = builder.number(Figure.LAND, random.nextDouble() * 50)
                    .number(Figure.FLOOR_AREA, random.nextDouble() * 1e4)
                    .number(Figure.POWER, random.nextDouble() * 5000)
                    .number(Figure.WATER, random.nextDouble() * 500)
                    .number(Figure.WASTEWATER, random.nextDouble() * 500)
                    .number(Figure.JOBS, random.nextInt(2000))
                    .make();
            List<ParkFact> less = new ArrayList<>();
            for (Resource resource : Resource.values()) {
                if (random.nextInt(4) > 0) {
                    less.add(fact("p", resource.attribute(), random.nextDouble() * 6000, TOLD));
                }
            }
            if (less.isEmpty()) {
                continue;
            }
            List<ParkFact> more = new ArrayList<>(less);
            int which = random.nextInt(more.size());
            ParkFact grown = more.get(which);
            more.set(which, fact("p", grown.attribute(), grown.value() + random.nextDouble() * 5000, TOLD));
            Case with = matchCase(firm, park, null, more.toArray(ParkFact[]::new));
            Case without = matchCase(firm, park, null, less.toArray(ParkFact[]::new));
            assertThat(criterion.judge(with).value().orElse(0))
                    .isGreaterThanOrEqualTo(criterion.judge(without).value().orElse(0));
            for (Resource resource : Resource.values()) {
                CapacityRule rule = new CapacityRule(resource);
                assertThat(rule.check(with).isPresent() && rule.check(without).isEmpty())
                        .isFalse();
            }
        }
    }
}
