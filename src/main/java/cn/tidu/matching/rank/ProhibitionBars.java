package cn.tidu.matching.rank;

import cn.tidu.facts.guidance.Coverage;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.FirmRules;
import cn.tidu.matching.judge.ProhibitionRule;
import java.util.Collections;
import java.util.List;

/** Bars of {@link ProhibitionRule}. */
final class ProhibitionBars implements BarSource {
    private final List<Prohibition> prohibitions;

    /** A prohibition, and the parks it holds for; one of the fourth class holds for all, always. */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, handled as such
    private record Prohibition(Rule rule, boolean fourthClass, boolean[] holds) {}

    ProhibitionBars(Ground ground) {
        Catalogue catalogue = ground.catalogue();
        this.prohibitions = catalogue.rules().stream()
                .filter(rule -> rule.kind() == RuleKind.PROHIBITED && rule.selection())
                .map(rule -> prohibition(catalogue, rule))
                .toList();
    }

    private static Prohibition prohibition(Catalogue catalogue, Rule rule) {
        boolean[] holds = new boolean[catalogue.parks().size()];
        for (int i = 0; i < holds.length; i++) {
            Park park = catalogue.parks().get(i);
            holds[i] = ProhibitionRule.speaksOf(rule, park, catalogue.zoneOf(park));
        }
        return new Prohibition(rule, ProhibitionRule.isFourthClass(rule), holds);
    }

    @Override
    public void mark(int[] bars, int bit, FirmView firm, DayTable day) {
        if (!firm.firm().flags().isEmpty()) {
            for (Prohibition prohibition : prohibitions) {
                prohibit(bars, bit, prohibition, firm);
            }
        }
    }

    private static void prohibit(int[] bars, int bit, Prohibition prohibition, FirmView firm) {
        Rule rule = prohibition.rule();
        Question question = firm.question();
        if (Collections.disjoint(rule.conditions(), firm.firm().flags())) {
            return;
        }
        boolean holds = FirmRules.statusFactor(rule, question.asOf(), question.today()) > 0
                && Coverage.ofOrigin(rule.sources(), firm.firm().origin()).isPresent();
        for (int i = 0; i < bars.length; i++) {
            bars[i] |= prohibition.fourthClass() || (holds && prohibition.holds()[i]) ? bit : 0;
        }
    }
}
