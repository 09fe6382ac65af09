package cn.tidu.matching.shortlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stable pairing in which nobody stays empty who can have a partner (稳定而均衡的配对). Deferred acceptance gives the stable
 * one; if it leaves a firm or a park empty that has an eligible partner, {@link Rescue} makes room, deferred acceptance runs
 * again around the pairs made so, and of the rounds the one with the fewest blocking pairs is kept. Every blocking pair left
 * is due to a pin or to a rescue.
 */
final class Balance {
    private static final int ROUNDS = 12;

    private final Market market;
    private final Pairing pins;

    /**
     * The result.
     *
     * @param pairing the pairs
     * @param blocking the pairs that would rather have each other
     * @param rescued pairs that were made so that nobody stays empty
     * @param emptyFirms firms that have eligible parks but no place in any, with the shortage
     * @param emptyParks the same for parks; in the shortage the sides are exchanged
     */
    record Outcome(
            Pairing pairing,
            List<BlockingPair> blocking,
            Pairing rescued,
            List<Empty> emptyFirms,
            List<Empty> emptyParks) {}

    /** Somebody who could not be given a partner, and why. */
    record Empty(int who, Rescue.Shortage shortage) {}

    private Balance(Market market, Pairing pins) {
        this.market = market;
        this.pins = pins;
    }

    /**
     * Pairs a market.
     *
     * @param pins pairs that must be; listed by both sides and within all quotas
     */
    static Outcome of(Market market, Pairing pins) {
        return new Balance(market, pins).solve();
    }

    private Outcome solve() {
        Pairing made = new Pairing(market.firms(), market.parks());
        List<Outcome> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Pairing fixed = pins.copy();
            fixed.addAll(made);
            Pairing stable = DeferredAcceptance.run(market, fixed);
            Outcome outcome = rescued(stable, made);
            rounds.add(outcome);
            if (outcome.rescued().equals(made)) {
                break;
            }
            made = outcome.rescued();
        }
        return rounds.stream()
                .min(Comparator.comparingInt((Outcome o) ->
                                o.emptyFirms().size() + o.emptyParks().size())
                        .thenComparing(o -> o.blocking().size()))
                .orElseThrow();
    }

    private Outcome rescued(Pairing stable, Pairing madeBefore) {
        Pairing pairing = stable.copy();
        List<Empty> firms = rescue(market, pairing, pins);
        List<Empty> parks = rescue(market.exchanged(), pairing.exchanged(), pins.exchanged());
        Pairing made = new Pairing(market.firms(), market.parks());
        for (int firm = 0; firm < market.firms(); firm++) {
            int at = firm;
            pairing.parksOf(firm)
                    .filter(park -> !stable.has(at, park) || madeBefore.has(at, park))
                    .forEach(park -> made.add(at, park));
        }
        fill(pairing);
        return new Outcome(pairing, BlockingPair.of(market, pairing), made, firms, parks);
    }

    private static List<Empty> rescue(Market market, Pairing pairing, Pairing pins) {
        List<Empty> left = new ArrayList<>();
        for (int firm = 0; firm < market.firms(); firm++) {
            if (pairing.parkCount(firm) == 0 && market.listOf(firm).length > 0) {
                int who = firm;
                Rescue.run(market, pairing, pins, firm).ifPresent(shortage -> left.add(new Empty(who, shortage)));
            }
        }
        return left;
    }

    /** Places that a rescue left free on both sides are used. */
    private void fill(Pairing pairing) {
        for (int firm = 0; firm < market.firms(); firm++) {
            for (int park : market.listOf(firm)) {
                if (pairing.parkCount(firm) < market.firmPlaces(firm)
                        && pairing.firmCount(park) < market.parkPlaces(park)) {
                    pairing.add(firm, park);
                }
            }
        }
    }
}
