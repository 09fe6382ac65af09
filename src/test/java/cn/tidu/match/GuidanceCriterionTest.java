package cn.tidu.match;

import static cn.tidu.match.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.guidance.Rule;
import cn.tidu.guidance.RuleKind;
import cn.tidu.park.Park;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values worked by hand from the formula in the class's documentation. */
class GuidanceCriterionTest {
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
        Case whole = matchCase(shenzhenFirm(), park, List.of(pair, list), null);
        Judgement without = criterion.judge(new Case(
                whole.enterprise(),
                whole.park(),
                whole.distanceKm(),
                whole.asOf(),
                whole.today(),
                false,
                Set.of("guidance.pairing"),
                whole.catalogue()));
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
}
