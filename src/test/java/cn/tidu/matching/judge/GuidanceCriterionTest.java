package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.enterprise.Function;
import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.guidance.Status;
import cn.tidu.facts.park.Park;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values worked by hand from the formula in the class's documentation. */
class GuidanceCriterionTest {
    private static final List<RuleKind> KINDS =
            List.of(RuleKind.PAIRING, RuleKind.ENCOURAGED, RuleKind.SPECIALISE, RuleKind.RESTRICTED);
    private final GuidanceCriterion criterion = new GuidanceCriterion();
    private final Park park = park("p", SHANWEI, "441521").make();

    private double value(List<Rule> rules, LocalDate asOf) {
        return criterion
                .judge(matchCase(shenzhenFirm(), park, rules, asOf))
                .value()
                .orElseThrow();
    }

    private static Rule pairing(String id, String from, String to, List<String> targets, List<String> parks) {
        return rule(
                id, document(id, from, to), RuleKind.PAIRING, List.of("440300"), targets, parks, List.of(), List.of());
    }

    @Test
    void pairingOfCitiesInForceCountsNineTenthsOfTheFacet() {
        // P = 1 − (1 − 0.9 × 1 × 1) = 0.9; value = 0.6 × 0.9
        assertThat(value(
                        List.of(pairing("a", "2009-08-26", "2012-12-31", List.of("441500"), List.of())),
                        LocalDate.of(2010, 6, 30)))
                .isCloseTo(0.54, within(1e-9));
    }

    @Test
    void expiredPairingCountsHalfWithoutADayAndNothingWithOne() {
        Rule rule = pairing("a", "2009-08-26", "2012-12-31", List.of("441500"), List.of());
        assertThat(value(List.of(rule), null)).isCloseTo(0.6 * 0.45, within(1e-9));
        Judgement later = criterion.judge(matchCase(shenzhenFirm(), park, List.of(rule), LocalDate.of(2014, 6, 30)));
        assertThat(later.value()).hasValue(0);
        assertThat(later.citations()).isEmpty();
        Judgement before = criterion.judge(matchCase(shenzhenFirm(), park, List.of(rule), LocalDate.of(2009, 8, 25)));
        assertThat(before.citations()).isEmpty();
    }

    @Test
    void twoDocumentsTogetherSayMoreThanOne() {
        // P = 1 − (1 − 0.45)(1 − 0.9) = 0.945
        List<Rule> rules = List.of(
                pairing("a", "2009-08-26", "2012-12-31", List.of("441500"), List.of()),
                pairing("b", "2023-12-31", null, List.of("441500"), List.of()));
        assertThat(value(rules, null)).isCloseTo(0.6 * 0.945, within(1e-9));
    }

    @Test
    void aClauseThatNamesThePackCountsFullAndItsNeighbourHalf() {
        Rule rule = pairing("a", "2009-08-26", null, List.of("441500"), List.of("p"));
        assertThat(value(List.of(rule), null)).isCloseTo(0.6, within(1e-9));
        Park neighbour = park("q", SHANWEI, "441521").make();
        assertThat(criterion
                        .judge(matchCase(shenzhenFirm(), neighbour, List.of(rule), null))
                        .value()
                        .orElseThrow())
                .isCloseTo(0.3, within(1e-9));
    }

    @Test
    void regionalIndustryListCountsBySimilarityAndZone() {
        // 电子信息 = 39; firm 3922 lies within: similarity 1; zone 0.7 → 0.3 × 0.7
        Rule list = rule(
                "l",
                document("l", "2009-08-26", null),
                RuleKind.ENCOURAGED,
                List.of("440300"),
                List.of("EAST"),
                List.of(),
                List.of("电子信息"),
                List.of());
        assertThat(value(List.of(list), null)).isCloseTo(0.21, within(1e-9));
        Rule other = rule(
                "m",
                document("m", "2009-08-26", null),
                RuleKind.ENCOURAGED,
                List.of("440300"),
                List.of("EAST"),
                List.of(),
                List.of("服装"),
                List.of());
        assertThat(value(List.of(other), null)).isZero();
    }

    @Test
    void aRuleOfAnotherOriginSaysNothing() {
        Rule dongguan = rule(
                "d",
                document("d", "2009-08-26", null),
                RuleKind.PAIRING,
                List.of("441900"),
                List.of("441500"),
                List.of(),
                List.of(),
                List.of());
        assertThat(value(List.of(dongguan), null)).isZero();
    }

    @Test
    void aRestrictionReducesTheRest() {
        // 0.54 × (1 − 0.6 × 0.9)
        Rule pair = pairing("a", "2009-08-26", null, List.of("441500"), List.of());
        Rule limit = rule(
                "r",
                document("r", "2009-08-26", null),
                RuleKind.RESTRICTED,
                List.of("440300"),
                List.of("441500"),
                List.of(),
                List.of("电子信息"),
                List.of());
        assertThat(value(List.of(pair, limit), null)).isCloseTo(0.54 * 0.46, within(1e-9));
    }

    @Test
    void aRuleForCleanFirmsNeedsTheFirmToSaySo() {
        Rule clean = rule(
                "c",
                document("c", "2009-08-26", null),
                RuleKind.ENCOURAGED,
                List.of("440300"),
                List.of("EAST"),
                List.of(),
                List.of("电子信息"),
                List.of("non-polluting"));
        assertThat(value(List.of(clean), null)).isZero();
        var said = with(shenzhenFirm(), OptionalDouble.empty(), Optional.of(false), Set.of());
        assertThat(criterion
                        .judge(matchCase(said, park, List.of(clean), null))
                        .value()
                        .orElseThrow())
                .isCloseTo(0.21, within(1e-9));
    }

    @Test
    void withoutPairingTheOtherPartsCountInFull() {
        // industry list by zone: 0.3 × 0.7 / (0.3 + 0.1)
        Rule pair = pairing("a", "2009-08-26", null, List.of("441500"), List.of());
        Rule list = rule(
                "l",
                document("l", "2009-08-26", null),
                RuleKind.ENCOURAGED,
                List.of("440300"),
                List.of("EAST"),
                List.of(),
                List.of("电子信息"),
                List.of());
        Judgement without = criterion.judge(matchCase(shenzhenFirm(), park, List.of(pair, list), null)
                .without(Set.of("guidance.pairing", "guidance.cooperative")));
        assertThat(without.value().orElseThrow()).isCloseTo(0.3 * 0.7 / 0.4, within(1e-9));
        assertThat(without.citations()).extracting(c -> c.ruleId()).containsExactly("l");
    }

    @Test
    void everyValueComesWithASentenceAndItsClauses() {
        Judgement judgement = criterion.judge(matchCase(
                shenzhenFirm(),
                park,
                List.of(pairing("a", "2009-08-26", "2012-12-31", List.of("441500"), List.of())),
                null));
        assertThat(judgement.reason().zh()).contains("结对").contains("号a第一条").contains("已失效");
        assertThat(judgement.citations()).hasSize(1);
        assertThat(judgement.citations().get(0).status().code()).isEqualTo("expired");
    }

    @Test
    void aParkBuiltTogetherWithTheOriginCountsByItsRecord() {
        // the record names 深圳市: 0.3 × city 0.9; with a paired city in force 1 − (1 − 0.27)(1 − 0.9) = 0.927
        Park built = park("b", SHANWEI, "441521").partners("440300").make();
        assertThat(criterion
                        .judge(matchCase(shenzhenFirm(), built, List.of(), null))
                        .value()
                        .orElseThrow())
                .isCloseTo(0.6 * 0.27, within(1e-9));
        Rule pair = pairing("a", "2009-08-26", null, List.of("441500"), List.of());
        Judgement both = criterion.judge(matchCase(shenzhenFirm(), built, List.of(pair), null));
        assertThat(both.value().orElseThrow()).isCloseTo(0.6 * 0.927, within(1e-9));
        assertThat(both.citations()).extracting(c -> c.kind()).containsExactly("policy", "record");
        // a park built with 东莞 says nothing to a firm of 深圳
        Park other = park("o", SHANWEI).partners("441900").make();
        assertThat(criterion
                        .judge(matchCase(shenzhenFirm(), other, List.of(), null))
                        .value())
                .hasValue(0);
    }

    @Test
    void headquartersGoToThePlatformAndProductionToTheParks() {
        // 第26条: by name 1; the carrier by zone 0.7
        Rule platform = staged(
                rule(
                        "26",
                        document("26", "2013-08-05", null),
                        RuleKind.SPECIALISE,
                        List.of(),
                        List.of("441500"),
                        List.of("p"),
                        List.of(),
                        List.of()),
                true,
                "hq");
        Rule carrier = rule(
                "c",
                document("c", "2013-08-05", null),
                RuleKind.SPECIALISE,
                List.of("PRD"),
                List.of("EAST"),
                List.of(),
                List.of(),
                List.of());
        List<Rule> rules = List.of(platform, carrier);
        var produces = shenzhenFirm();
        var researches = produces.but().functions(Set.of(Function.RND)).make();
        var whole = produces.but().stage(Stage.WHOLE).make();
        // production: 0.1 × 0.7; research alone: the platform; both: 0.1 × (0.7 + 1) / 2
        assertThat(value(produces, rules)).isCloseTo(0.07, within(1e-9));
        assertThat(value(researches, rules)).isCloseTo(1, within(1e-9));
        assertThat(value(whole, rules)).isCloseTo(0.085, within(1e-9));
    }

    private double value(cn.tidu.facts.enterprise.Enterprise firm, List<Rule> rules) {
        return criterion.judge(matchCase(firm, park, rules, null)).value().orElseThrow();
    }

    @Test
    void aClauseForProductionIsNotOneForAWholeMove() {
        Rule production = staged(
                pairing("a", "2009-08-26", null, List.of("441500"), List.of()), true, "production", "outsourcing");
        assertThat(value(shenzhenFirm(), List.of(production))).isCloseTo(0.54, within(1e-9));
        var whole = shenzhenFirm().but().stage(Stage.WHOLE).make();
        assertThat(value(whole, List.of(production))).isZero();
    }

    @Test
    void whatTheFirmDidNotSayLeavesTheValueOpen() {
        // only for clean firms: 0.3 × 0.7 if clean, nothing otherwise
        Rule clean = rule(
                "c",
                document("c", "2009-08-26", null),
                RuleKind.ENCOURAGED,
                List.of("440300"),
                List.of("EAST"),
                List.of(),
                List.of("电子信息"),
                List.of("non-polluting"));
        Judgement judgement = criterion.judge(matchCase(shenzhenFirm(), park, List.of(clean), null));
        assertThat(judgement.value()).hasValue(0);
        assertThat(judgement.low()).isZero();
        assertThat(judgement.high()).isCloseTo(0.21, within(1e-9));
        // processing trade not said: 0.7 of the carrier's 0.1 × 0.7, between none and all of it
        Rule trade = rule(
                "t",
                document("t", "2013-08-05", null),
                RuleKind.SPECIALISE,
                List.of("PRD"),
                List.of("EAST"),
                List.of(),
                List.of(),
                List.of("processing-trade"));
        Judgement open = criterion.judge(matchCase(shenzhenFirm(), park, List.of(trade), null));
        assertThat(open.value().orElseThrow()).isCloseTo(0.049, within(1e-9));
        assertThat(open.low()).isZero();
        assertThat(open.high()).isCloseTo(0.07, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aRuleNotInForceNeverAppears(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            List<Rule> rules = new ArrayList<>();
            for (int n = 0; n < 12; n++) {
                LocalDate from = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7000));
                LocalDate to = random.nextBoolean() ? from.plusDays(random.nextInt(2000)) : null;
                rules.add(rule(
                        "r" + n,
                        document("d" + n, from.toString(), to == null ? null : to.toString()),
                        KINDS.get(random.nextInt(KINDS.size())),
                        List.of("440300"),
                        List.of("441500"),
                        List.of(),
                        random.nextBoolean() ? List.of("电子信息") : List.of(),
                        List.of()));
            }
            LocalDate day = LocalDate.of(2004, 1, 1).plusDays(random.nextInt(8000));
            Case asked = matchCase(shenzhenFirm(), park, rules, day);
            assertThat(criterion.judge(asked).citations())
                    .allSatisfy(citation -> assertThat(citation.status()).isEqualTo(Status.IN_FORCE));
            Conflict.of(asked).ifPresent(conflict -> assertThat(conflict.restricting())
                    .allSatisfy(citation -> assertThat(citation.status()).isEqualTo(Status.IN_FORCE)));
        }
    }
}
