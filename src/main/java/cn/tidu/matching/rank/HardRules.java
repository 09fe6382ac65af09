package cn.tidu.matching.rank;

import cn.tidu.matching.judge.CapacityRule;
import cn.tidu.matching.judge.Case;
import cn.tidu.matching.judge.DirectionRule;
import cn.tidu.matching.judge.EstablishedRule;
import cn.tidu.matching.judge.Exclusion;
import cn.tidu.matching.judge.HardRule;
import cn.tidu.matching.judge.PollutionRule;
import cn.tidu.matching.judge.ProhibitionRule;
import cn.tidu.matching.judge.Resource;
import cn.tidu.matching.judge.UserExclusionRule;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which hard rules take which parks out, as bits in the order of the rules (硬性规则位图). */
final class HardRules {
    /** All there are, each once, in the order in which they are told. */
    static final List<Entry> ALL = Stream.concat(
                    Stream.of(
                            new Entry(new UserExclusionRule(), RequestBars::new),
                            new Entry(new ProhibitionRule(), ProhibitionBars::new),
                            new Entry(new DirectionRule(), DirectionBars::new),
                            new Entry(new PollutionRule(), ground -> HardRules::pollution),
                            new Entry(new EstablishedRule(), ground -> HardRules::established)),
                    Arrays.stream(Resource.values())
                            .map(resource ->
                                    new Entry(new CapacityRule(resource), ground -> new CapacityBars(resource))))
            .toList();

    private final int parks;
    private final BarSource[] sources;

    /**
     * A hard rule.
     *
     * @param rule checks one park, in words
     * @param bars makes what checks all parks, with the same outcome; {@link BarSource#checking} where nothing is faster
     */
    record Entry(HardRule rule, Function<Ground, BarSource> bars) {}

    HardRules(Ground ground) {
        this.parks = ground.parks();
        this.sources = ALL.stream().map(entry -> entry.bars().apply(ground)).toArray(BarSource[]::new);
    }

    /** Why a park is out, by all rules that take it out. */
    static List<Exclusion> check(Case matchCase) {
        return ALL.stream()
                .flatMap(entry -> entry.rule().check(matchCase).stream())
                .toList();
    }

    /** The id of the rule of a bit. */
    static String id(int bit) {
        return ALL.get(bit).rule().id();
    }

    /** Not 0 for a park that is out. */
    int[] bars(FirmView firm, DayTable day) {
        int[] bars = new int[parks];
        for (int k = 0; k < sources.length; k++) {
            sources[k].mark(bars, 1 << k, firm, day);
        }
        return bars;
    }

    private static void pollution(int[] bars, int bit, FirmView firm, DayTable day) {
        if (RuleTable.pollution(firm.firm()) == RuleTable.POLLUTING) {
            for (int i = 0; i < bars.length; i++) {
                bars[i] |= day.isClean(i) ? bit : 0;
            }
        }
    }

    private static void established(int[] bars, int bit, FirmView firm, DayTable day) {
        if (firm.question().asOf().isPresent()) {
            for (int i = 0; i < bars.length; i++) {
                bars[i] |= day.isNotThere(i) ? bit : 0;
            }
        }
    }

    /** Parks that the request leaves out. */
    private record RequestBars(Ground ground) implements BarSource {
        @Override
        public void mark(int[] bars, int bit, FirmView firm, DayTable day) {
            Set<String> out = firm.question().exclude();
            for (int i = 0; !out.isEmpty() && i < bars.length; i++) {
                bars[i] |= out.contains(ground.catalogue().parks().get(i).id()) ? bit : 0;
            }
        }
    }

    /** Parks that have less of a resource than the firm needs. */
    private record CapacityBars(Resource resource) implements BarSource {
        @Override
        public void mark(int[] bars, int bit, FirmView firm, DayTable day) {
            OptionalDouble said = firm.need(resource);
            if (said.isPresent()) {
                exceed(bars, bit, said.getAsDouble(), day.supply(resource));
            }
        }

        private static void exceed(int[] bars, int bit, double need, double[] supply) {
            for (int i = 0; i < bars.length; i++) {
                bars[i] |= need > supply[i] ? bit : 0;
            }
        }
    }
}
