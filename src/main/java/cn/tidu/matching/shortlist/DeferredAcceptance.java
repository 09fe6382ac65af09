package cn.tidu.matching.shortlist;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * Deferred acceptance with quotas on both sides (双边配额的延迟接受算法). Firms propose down their lists as long as they have
 * free places; a park holds the best so far and lets the worst go. With responsive preferences the result is pairwise stable,
 * and the best for the firms of all stable ones: Gale and Shapley, "College admissions and the stability of marriage",
 * American Mathematical Monthly 69 (1962); for many-to-many Roth, "Stability and polarization of interests in job matching",
 * Econometrica 52 (1984), and Roth and Sotomayor, Two-Sided Matching (1990), chapters 5 and 6.
 */
final class DeferredAcceptance {
    private final Market market;
    private final Pairing fixed;
    private final Pairing held;
    private final int[] next;

    private DeferredAcceptance(Market market, Pairing fixed) {
        this.market = market;
        this.fixed = fixed;
        this.held = fixed.copy();
        this.next = new int[market.firms()];
    }

    /**
     * Runs it.
     *
     * @param fixed pairs that stand whatever anyone prefers; within all quotas
     */
    static Pairing run(Market market, Pairing fixed) {
        return new DeferredAcceptance(market, fixed).run();
    }

    private Pairing run() {
        Deque<Integer> free = new ArrayDeque<>();
        for (int firm = 0; firm < market.firms(); firm++) {
            free.add(firm);
        }
        while (!free.isEmpty()) {
            int firm = free.remove();
            while (held.parkCount(firm) < market.firmPlaces(firm) && next[firm] < market.listOf(firm).length) {
                propose(firm, market.listOf(firm)[next[firm]++]).ifPresent(free::add);
            }
        }
        return held;
    }

    /** The firm that had to go for it, if one had. */
    private OptionalInt propose(int firm, int park) {
        if (held.has(firm, park)) {
            return OptionalInt.empty();
        }
        if (held.firmCount(park) < market.parkPlaces(park)) {
            held.add(firm, park);
            return OptionalInt.empty();
        }
        int worst = held.firmsOf(park)
                .filter(other -> !fixed.has(other, park))
                .reduce(-1, (a, b) -> a < 0 || market.parkRank(park, b) > market.parkRank(park, a) ? b : a);
        if (worst < 0 || market.parkRank(park, worst) < market.parkRank(park, firm)) {
            return OptionalInt.empty();
        }
        held.remove(worst, park);
        held.add(firm, park);
        return OptionalInt.of(worst);
    }
}
