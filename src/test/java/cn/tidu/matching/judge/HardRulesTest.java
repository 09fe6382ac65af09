package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.guidance.GuidanceDocument;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.park.ParkKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One test for each hard rule. */
class HardRulesTest {
    private static final GuidanceDocument SHENZHEN_98 = new GuidanceDocument(
            "szfb",
            "行动方案",
            Optional.of("深府办〔2009〕98号"),
            LocalDate.of(2009, 8, 26),
            "day",
            LocalDate.of(2009, 8, 26),
            Optional.of(LocalDate.of(2012, 12, 31)),
            "题名");
    private static final Rule POLLUTING = rule(
            "29-2",
            SHENZHEN_98,
            RuleKind.RESTRICTED,
            List.of("440300"),
            List.of("NORTH"),
            List.of(),
            List.of(),
            List.of("polluting"));
    private static final Rule FOURTH_CLASS = rule(
            "31-4",
            SHENZHEN_98,
            RuleKind.PROHIBITED,
            List.of("440300"),
            List.of(),
            List.of(),
            List.of(),
            List.of("safety-hazard", "unlicensed", "wage-arrears", "obsolete-capacity"));
    private static final Rule OUTWARD = rule(
            "out",
            document("out", "2008-05-24", null),
            RuleKind.ENCOURAGED,
            List.of("PRD"),
            List.of("EAST", "WEST", "NORTH"),
            List.of(),
            List.of(),
            List.of());

    @Test
    void transferGoesOutOfTheDelta() {
        var intoShenzhen = new DirectionRule()
                .check(matchCase(
                        firm(null, DONGGUAN, ELECTRONICS), park("p", SHENZHEN).make(), List.of(OUTWARD), null));
        assertThat(intoShenzhen).isPresent();
        assertThat(intoShenzhen.get().citations()).hasSize(1);
        assertThat(new DirectionRule()
                        .check(matchCase(shenzhenFirm(), park("p", SHANWEI).make(), List.of(OUTWARD), null)))
                .isEmpty();
    }

    @Test
    void outerDeltaCitiesHostOnlyInTransferParks() {
        assertThat(new DirectionRule()
                        .check(matchCase(shenzhenFirm(), park("p", HUIZHOU).make(), List.of(OUTWARD), null)))
                .isEmpty();
        assertThat(new DirectionRule()
                        .check(matchCase(
                                shenzhenFirm(),
                                park("p", HUIZHOU).kind(ParkKind.ETDZ).make(),
                                List.of(OUTWARD),
                                null)))
                .isPresent();
    }

    @Test
    void noFirmFromOutsideMovesIntoTheDelta() {
        assertThat(new DirectionRule()
                        .check(matchCase(
                                firm(HAIFENG, SHANWEI, ELECTRONICS),
                                park("p", HUIZHOU).make(),
                                List.of(OUTWARD),
                                null)))
                .isPresent();
    }

    @Test
    void pollutingIndustryStaysOutOfTheNorthWhileTheClauseHolds() {
        var dirty = with(shenzhenFirm(), OptionalDouble.empty(), Optional.of(true), Set.of());
        var north = park("p", SHAOGUAN).make();
        var told = new PollutionRule().check(matchCase(dirty, north, List.of(POLLUTING), null));
        assertThat(told).isPresent();
        assertThat(told.get().reason().zh()).contains("深府办〔2009〕98号");
        assertThat(new PollutionRule().check(matchCase(dirty, north, List.of(POLLUTING), LocalDate.of(2010, 6, 30))))
                .isPresent();
        assertThat(new PollutionRule().check(matchCase(dirty, north, List.of(POLLUTING), LocalDate.of(2014, 6, 30))))
                .isEmpty();
        assertThat(new PollutionRule().check(matchCase(dirty, park("q", SHANWEI).make(), List.of(POLLUTING), null)))
                .isEmpty();
        assertThat(new PollutionRule().check(matchCase(shenzhenFirm(), north, List.of(POLLUTING), null)))
                .isEmpty();
    }

    @Test
    void forOtherOriginsTheReasonSaysItIsByAnalogy() {
        var dirty = with(firm(null, DONGGUAN, ELECTRONICS), OptionalDouble.empty(), Optional.of(true), Set.of());
        var told =
                new PollutionRule().check(matchCase(dirty, park("p", SHAOGUAN).make(), List.of(POLLUTING), null));
        assertThat(told.orElseThrow().reason().zh()).contains("类推");
    }

    @Test
    void theFourthClassIsNeverRecommendedOnAnyDay() {
        for (String flag : List.of("safety-hazard", "unlicensed", "wage-arrears", "obsolete-capacity")) {
            var firm = with(shenzhenFirm(), OptionalDouble.empty(), Optional.empty(), Set.of(flag));
            for (LocalDate day : new LocalDate[] {null, LocalDate.of(2010, 6, 30), LocalDate.of(2020, 1, 1)}) {
                var told = new ProhibitionRule()
                        .check(matchCase(firm, park("p", SHANWEI).make(), List.of(FOURTH_CLASS), day));
                assertThat(told).as(flag + " " + day).isPresent();
                assertThat(told.get().citations().get(0).documentNo()).isEqualTo("深府办〔2009〕98号");
            }
        }
        assertThat(new ProhibitionRule()
                        .check(matchCase(shenzhenFirm(), park("p", SHANWEI).make(), List.of(FOURTH_CLASS), null)))
                .isEmpty();
    }

    @Test
    void landLargerThanTheParkIsOut() {
        var needs10 = with(shenzhenFirm(), OptionalDouble.of(10), Optional.empty(), Set.of());
        assertThat(new CapacityRule(Resource.LAND)
                        .check(matchCase(needs10, park("p", SHANWEI).area(9.9).make(), List.of(), null)))
                .isPresent();
        assertThat(new CapacityRule(Resource.LAND)
                        .check(matchCase(needs10, park("p", SHANWEI).area(10).make(), List.of(), null)))
                .isEmpty();
        assertThat(new CapacityRule(Resource.LAND)
                        .check(matchCase(needs10, park("p", SHANWEI).make(), List.of(), null)))
                .isEmpty();
    }

    @Test
    void aParkOfLaterDoesNotExistYetOnTheDayAskedFor() {
        var park = park("p", SHANWEI).established("2015-05-01").make();
        assertThat(new EstablishedRule().check(matchCase(shenzhenFirm(), park, List.of(), LocalDate.of(2014, 6, 30))))
                .isPresent();
        assertThat(new EstablishedRule().check(matchCase(shenzhenFirm(), park, List.of(), LocalDate.of(2015, 5, 1))))
                .isEmpty();
        assertThat(new EstablishedRule().check(matchCase(shenzhenFirm(), park, List.of(), null)))
                .isEmpty();
    }

    /** A document of 2010 names the park: it stood then, whatever its later approval says; before that document nobody knows. */
    @Test
    void aParkThatADocumentNamesStoodByThen() {
        var park = park("p", SHANWEI).established("2015-05-01").make();
        List<Rule> named = List.of(rule(
                "r",
                document("d", "2010-11-30", null),
                RuleKind.PAIRING,
                List.of("440300"),
                List.of("441500"),
                List.of("p"),
                List.of(),
                List.of()));
        assertThat(new EstablishedRule().check(matchCase(shenzhenFirm(), park, named, LocalDate.of(2010, 11, 30))))
                .isEmpty();
        assertThat(new EstablishedRule().check(matchCase(shenzhenFirm(), park, named, LocalDate.of(2010, 11, 29))))
                .isPresent();
    }
}
