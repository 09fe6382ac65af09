package cn.tidu.matching.shortlist;

import java.util.Arrays;

/**
 * Two sides that choose each other (双边市场): firms and parks, each with a strict order over the partners it may have and a
 * number of places. A pair that one side lists the other lists too; who is not listed cannot be a partner.
 */
final class Market {
    private static final int NOT_LISTED = -1;

    private final Side firmSide;
    private final Side parkSide;

    /** One side: whom each of it may have, best first; how many; and the place of every partner in the order. */
    private static final class Side {
        private final int[][] lists;
        private final int[] places;
        private final int[][] ranks;

        Side(int[][] lists, int[] places, int others) {
            this.lists = lists;
            this.places = places;
            this.ranks = new int[lists.length][others];
            for (int who = 0; who < lists.length; who++) {
                Arrays.fill(ranks[who], NOT_LISTED);
                for (int rank = 0; rank < lists[who].length; rank++) {
                    ranks[who][lists[who][rank]] = rank;
                }
            }
            if (Arrays.stream(places).anyMatch(n -> n < 1)) {
                throw new IllegalArgumentException("everybody needs at least one place");
            }
        }
    }

    /**
     * A market.
     *
     * @param firmLists for each firm the parks it may go to, best first
     * @param parkLists for each park the firms it may take, best first
     * @param firmPlaces how many parks each firm may have, at least 1
     * @param parkPlaces how many firms each park may have, at least 1
     */
    Market(int[][] firmLists, int[][] parkLists, int[] firmPlaces, int[] parkPlaces) {
        this(new Side(firmLists, firmPlaces, parkLists.length), new Side(parkLists, parkPlaces, firmLists.length));
        for (int firm = 0; firm < firms(); firm++) {
            for (int park = 0; park < parks(); park++) {
                if (listed(firm, park) != (parkRank(park, firm) != NOT_LISTED)) {
                    throw new IllegalArgumentException("only one side lists the pair " + firm + ", " + park);
                }
            }
        }
    }

    private Market(Side proposing, Side holding) {
        this.firmSide = proposing;
        this.parkSide = holding;
    }

    /** The same market with the sides exchanged. */
    Market exchanged() {
        return new Market(parkSide, firmSide);
    }

    int firms() {
        return firmSide.lists.length;
    }

    int parks() {
        return parkSide.lists.length;
    }

    /** The parks a firm may go to, best first; not to be changed. */
    int[] listOf(int firm) {
        return firmSide.lists[firm];
    }

    int firmPlaces(int firm) {
        return firmSide.places[firm];
    }

    int parkPlaces(int park) {
        return parkSide.places[park];
    }

    boolean listed(int firm, int park) {
        return firmSide.ranks[firm][park] != NOT_LISTED;
    }

    /** Place of the park in the firm's order, 0 for the best. */
    int firmRank(int firm, int park) {
        return firmSide.ranks[firm][park];
    }

    /** Place of the firm in the park's order, 0 for the best. */
    int parkRank(int park, int firm) {
        return parkSide.ranks[park][firm];
    }
}
