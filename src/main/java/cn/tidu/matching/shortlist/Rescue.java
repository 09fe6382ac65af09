package cn.tidu.matching.shortlist;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds a partner for a firm that has none, without leaving anybody else with none (补空): a shortest alternating path, by
 * breadth first. A park with a free place ends it, or a park one of whose firms can spare it; else a park's only firms must
 * look for another place in turn. When no path is left, the firms met accept only the parks met, which are all full of firms
 * with a single place: by Hall's theorem (1935) no arrangement covers them all.
 *
 * <p>For a park without firms it is run on the exchanged market.
 */
final class Rescue {
    private final Market market;
    private final Pairing pairing;
    private final Pairing pins;
    private final int[] cameThrough;
    private final int[] askedBy;
    private final BitSet firmsMet = new BitSet();
    private final BitSet parksMet = new BitSet();

    /**
     * Why nobody can be found.
     *
     * @param firms the firms that compete, the empty one among them
     * @param parks the only parks they may have, all full
     */
    record Shortage(List<Integer> firms, List<Integer> parks) {}

    private Rescue(Market market, Pairing pairing, Pairing pins) {
        this.market = market;
        this.pairing = pairing;
        this.pins = pins;
        this.cameThrough = new int[market.firms()];
        this.askedBy = new int[market.parks()];
        Arrays.fill(cameThrough, -1);
    }

    /**
     * Pairs a firm that has no partner, changing the pairing.
     *
     * @param pins pairs that must stay
     * @return empty if it has a partner now, else why it has not
     */
    static Optional<Shortage> run(Market market, Pairing pairing, Pairing pins, int firm) {
        return new Rescue(market, pairing, pins).search(firm);
    }

    private Optional<Shortage> search(int empty) {
        Deque<Integer> queue = new ArrayDeque<>(List.of(empty));
        firmsMet.set(empty);
        while (!queue.isEmpty()) {
            int firm = queue.remove();
            for (int park : market.listOf(firm)) {
                if (pairing.has(firm, park) || parksMet.get(park)) {
                    continue;
                }
                parksMet.set(park);
                askedBy[park] = firm;
                if (makeRoom(park)) {
                    settle(park);
                    return Optional.empty();
                }
                movable(park).filter(other -> !firmsMet.get(other)).forEach(other -> {
                    firmsMet.set(other);
                    cameThrough[other] = park;
                    queue.add(other);
                });
            }
        }
        return Optional.of(new Shortage(
                firmsMet.stream().boxed().toList(), parksMet.stream().boxed().toList()));
    }

    /** Whether the park has a free place, or has one now because a firm with other partners gave it up. */
    private boolean makeRoom(int park) {
        if (pairing.firmCount(park) < market.parkPlaces(park)) {
            return true;
        }
        Optional<Integer> spared = movable(park)
                .filter(firm -> pairing.parkCount(firm) > 1)
                .boxed()
                .findFirst();
        spared.ifPresent(firm -> pairing.remove(firm, park));
        return spared.isPresent();
    }

    /** The park's firms that no pin holds there, the one it values least first. */
    private IntStream movable(int park) {
        return pairing.firmsOf(park)
                .filter(firm -> !pins.has(firm, park))
                .boxed()
                .sorted(Comparator.comparingInt((Integer firm) -> -market.parkRank(park, firm)))
                .mapToInt(firm -> firm);
    }

    private void settle(int end) {
        for (int park = end; park >= 0; ) {
            int firm = askedBy[park];
            int left = cameThrough[firm];
            if (left >= 0) {
                pairing.remove(firm, left);
            }
            pairing.add(firm, park);
            park = left;
        }
    }
}
