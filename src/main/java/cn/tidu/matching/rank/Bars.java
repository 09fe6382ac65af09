package cn.tidu.matching.rank;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.guidance.Coverage;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Zone;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.judge.DirectionRule;
import cn.tidu.matching.judge.FirmRules;
import cn.tidu.matching.judge.GuidancePart;
import cn.tidu.matching.judge.ProhibitionRule;
import cn.tidu.matching.judge.Resource;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Which hard rules take which parks out, as bits in the order of {@link Matcher#HARD_RULES} (硬性规则位图). */
@SuppressWarnings("EnumOrdinal") // the number of a column or bit within this process only
final class Bars {
    private static final int REQUEST = bit("request");
    private static final int PROHIBITED = bit("prohibited");
    private static final int DIRECTION = bit("direction");
    private static final int POLLUTION = bit("pollution");
    private static final int ESTABLISHED = bit("established");
    private static final Resource[] RESOURCES = Resource.values();

    private final List<Park> parks;
    private final RuleTable rules;
    private final boolean[] inDelta;
    private final boolean[] mayHost;
    private final List<Prohibition> prohibitions;

    /** A prohibition, and the parks it holds for; one of the fourth class holds for all, always. */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, handled as such
    private record Prohibition(Rule rule, boolean fourthClass, boolean[] holds) {}

    Bars(Catalogue catalogue, RuleTable rules) {
        this.parks = catalogue.parks();
        this.rules = rules;
        this.inDelta = new boolean[parks.size()];
        this.mayHost = new boolean[parks.size()];
        for (int i = 0; i < inDelta.length; i++) {
            inDelta[i] = zone(catalogue, parks.get(i)) == Zone.PRD;
            mayHost[i] = DirectionRule.mayHost(parks.get(i));
        }
        this.prohibitions = catalogue.rules().stream()
                .filter(rule -> rule.kind() == RuleKind.PROHIBITED && rule.selection())
                .map(rule -> prohibition(catalogue, rule))
                .toList();
    }

    private static int bit(String rule) {
        return 1
                << IntStream.range(0, Matcher.HARD_RULES.size())
                        .filter(k -> Matcher.HARD_RULES.get(k).id().equals(rule))
                        .findFirst()
                        .orElseThrow();
    }

    private static Zone zone(Catalogue catalogue, Park park) {
        return catalogue.regions().getCity(park.cityCode()).zone();
    }

    private static Prohibition prohibition(Catalogue catalogue, Rule rule) {
        boolean[] holds = new boolean[catalogue.parks().size()];
        for (int i = 0; i < holds.length; i++) {
            Park park = catalogue.parks().get(i);
            holds[i] = ProhibitionRule.speaksOf(rule, park, zone(catalogue, park));
        }
        return new Prohibition(rule, ProhibitionRule.isFourthClass(rule), holds);
    }

    /** Not 0 for a park that is out. */
    int[] of(FirmView firm) {
        int[] bars = new int[parks.size()];
        Enterprise enterprise = firm.firm();
        if (!firm.question().exclude().isEmpty()) {
            mark(bars, REQUEST, i -> firm.question()
                    .exclude()
                    .contains(parks.get(i).id()));
        }
        if (!enterprise.flags().isEmpty()) {
            prohibitions.forEach(prohibition -> prohibit(bars, prohibition, firm));
        }
        direction(bars, firm);
        if (RuleTable.pollution(enterprise) == RuleTable.POLLUTING) {
            mark(bars, POLLUTION, firm.day()::isClean);
        }
        if (firm.question().asOf().isPresent()) {
            mark(bars, ESTABLISHED, firm.day()::isNotThere);
        }
        for (Resource resource : RESOURCES) {
            OptionalDouble need = firm.scope().looksAt(resource) ? resource.need(enterprise) : OptionalDouble.empty();
            if (need.isPresent()) {
                exceed(bars, bitOf(resource), need.getAsDouble(), firm.day().supply(resource));
            }
        }
        return bars;
    }

    private static int bitOf(Resource resource) {
        return ESTABLISHED << (1 + resource.ordinal());
    }

    private static void exceed(int[] bars, int bit, double need, double[] supply) {
        for (int i = 0; i < bars.length; i++) {
            bars[i] |= need > supply[i] ? bit : 0;
        }
    }

    private static void mark(int[] bars, int bit, java.util.function.IntPredicate out) {
        for (int i = 0; i < bars.length; i++) {
            bars[i] |= out.test(i) ? bit : 0;
        }
    }

    private static void prohibit(int[] bars, Prohibition prohibition, FirmView firm) {
        Rule rule = prohibition.rule();
        if (Collections.disjoint(rule.conditions(), firm.firm().flags())) {
            return;
        }
        if (prohibition.fourthClass()) {
            mark(bars, PROHIBITED, i -> true);
        } else if (FirmRules.statusFactor(
                                rule, firm.question().asOf(), firm.question().today())
                        > 0
                && Coverage.ofOrigin(rule.sources(), firm.firm().origin()).isPresent()) {
            mark(bars, PROHIBITED, i -> prohibition.holds()[i]);
        }
    }

    private void direction(int[] bars, FirmView firm) {
        boolean fromDelta = firm.firm().origin().zone() == Zone.PRD;
        for (int i = 0; i < bars.length; i++) {
            bars[i] |= inDelta[i] && !(fromDelta && mayHost[i]) ? DIRECTION : 0;
        }
        if (!firm.movesProduction()) {
            RuleTable.Strengths strengths = rules.strengths(firm);
            for (int r : strengths.rule()) {
                if (rules.part(r) == GuidancePart.PLATFORM) {
                    List<String> named = rules.rules().get(r).targetParks();
                    for (int i = 0; i < bars.length; i++) {
                        bars[i] &= named.contains(parks.get(i).id()) ? ~DIRECTION : ~0;
                    }
                }
            }
        }
    }
}
