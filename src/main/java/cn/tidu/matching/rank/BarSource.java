package cn.tidu.matching.rank;

import cn.tidu.matching.judge.FirmRules;
import cn.tidu.matching.judge.HardRule;

/** Says which parks a hard rule takes out for a firm (排除的来源). */
@FunctionalInterface
interface BarSource {

    /**
     * Marks the parks that are out on a day.
     *
     * @param bars one number for each park
     * @param bit set in the number of a park that is out; not set so far
     */
    void mark(int[] bars, int bit, FirmView firm, DayTable day);

    /** A rule without bars of its own is checked anew for every firm. */
    static BarSource checking(HardRule rule) {
        return (bars, bit, firm, day) -> {
            FirmRules rules = firm.rules();
            for (int i = 0; i < bars.length; i++) {
                bars[i] |= rule.check(firm.before(i, rules)).isPresent() ? bit : 0;
            }
        };
    }
}
