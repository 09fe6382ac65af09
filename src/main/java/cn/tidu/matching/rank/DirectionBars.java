package cn.tidu.matching.rank;

import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Zone;
import cn.tidu.matching.judge.DirectionRule;
import cn.tidu.matching.judge.GuidancePart;
import java.util.List;

/** Bars of {@link DirectionRule}. */
final class DirectionBars implements BarSource {
    private final List<Park> parks;
    private final RuleTable rules;
    private final boolean[] inDelta;
    private final boolean[] mayHost;

    DirectionBars(Ground ground) {
        this.parks = ground.catalogue().parks();
        this.rules = ground.rules();
        this.inDelta = new boolean[parks.size()];
        this.mayHost = new boolean[parks.size()];
        for (int i = 0; i < inDelta.length; i++) {
            inDelta[i] = ground.catalogue().zoneOf(parks.get(i)) == Zone.PRD;
            mayHost[i] = DirectionRule.mayHost(parks.get(i));
        }
    }

    @Override
    public void mark(int[] bars, int bit, FirmView firm, DayTable day) {
        boolean fromDelta = firm.firm().origin().zone() == Zone.PRD;
        for (int i = 0; i < bars.length; i++) {
            bars[i] |= inDelta[i] && !(fromDelta && mayHost[i]) ? bit : 0;
        }
        if (!firm.movesProduction()) {
            for (int rule : rules.strengths(firm, day).rule()) {
                if (rules.part(rule) == GuidancePart.PLATFORM) {
                    clear(bars, bit, rules.rules().get(rule).targetParks());
                }
            }
        }
    }

    private void clear(int[] bars, int bit, List<String> named) {
        for (int i = 0; i < bars.length; i++) {
            bars[i] &= named.contains(parks.get(i).id()) ? ~bit : ~0;
        }
    }
}
