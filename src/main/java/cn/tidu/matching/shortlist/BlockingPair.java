package cn.tidu.matching.shortlist;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A firm and a park that are not paired, though each has a free place or would rather have the other than one of its
 * partners (阻塞对); a pairing without any is pairwise stable (成对稳定).
 *
 * @param firm the firm
 * @param park the park
 * @param insteadOfPark the partner the firm would give up; empty: it has a free place
 * @param insteadOfFirm the partner the park would give up; empty: it has a free place
 */
record BlockingPair(int firm, int park, OptionalInt insteadOfPark, OptionalInt insteadOfFirm) {

    /** All blocking pairs of a pairing, by firm and park. */
    static List<BlockingPair> of(Market market, Pairing pairing) {
        OptionalInt[] worstFirms = new OptionalInt[market.parks()];
        for (int park = 0; park < market.parks(); park++) {
            worstFirms[park] = worstFirm(market, pairing, park);
        }
        List<BlockingPair> blocking = new ArrayList<>();
        for (int firm = 0; firm < market.firms(); firm++) {
            OptionalInt worstPark = worstPark(market, pairing, firm);
            for (int park : market.listOf(firm)) {
                if (worstPark.isPresent()
                        && market.firmRank(firm, park) > market.firmRank(firm, worstPark.getAsInt())) {
                    break;
                }
                OptionalInt worstFirm = worstFirms[park];
                boolean parkGains = worstFirm.isEmpty()
                        || market.parkRank(park, firm) < market.parkRank(park, worstFirm.getAsInt());
                if (parkGains && !pairing.has(firm, park)) {
                    blocking.add(new BlockingPair(firm, park, worstPark, worstFirm));
                }
            }
        }
        return blocking;
    }

    /** The partner a firm values least, empty if it has a free place. */
    private static OptionalInt worstPark(Market market, Pairing pairing, int firm) {
        if (pairing.parkCount(firm) < market.firmPlaces(firm)) {
            return OptionalInt.empty();
        }
        return pairing.parksOf(firm).reduce((a, b) -> market.firmRank(firm, a) > market.firmRank(firm, b) ? a : b);
    }

    private static OptionalInt worstFirm(Market market, Pairing pairing, int park) {
        return worstPark(market.exchanged(), pairing.exchanged(), park);
    }
}
