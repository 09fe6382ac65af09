package cn.tidu.matching.shortlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Markets for tests: written out, and drawn from a seed; and every feasible pairing of a small one. */
final class Markets {
    private Markets() {}

    /** Lists such as {@code "C5 C1"} over partners numbered from 1. */
    static int[] list(String words) {
        return Arrays.stream(words.split(" "))
                .mapToInt(word -> Integer.parseInt(word.substring(1)) - 1)
                .toArray();
    }

    static int[] places(int count, int each) {
        int[] places = new int[count];
        Arrays.fill(places, each);
        return places;
    }

    static Market random(Random random, int mostFirms, int mostParks, int mostPlaces) {
        int firms = 1 + random.nextInt(mostFirms);
        int parks = 1 + random.nextInt(mostParks);
        double share = random.nextDouble();
        boolean[][] listed = new boolean[firms][parks];
        for (boolean[] row : listed) {
            for (int park = 0; park < parks; park++) {
                row[park] = random.nextDouble() < share;
            }
        }
        int[][] firmLists = IntStream.range(0, firms)
                .mapToObj(firm -> shuffled(
                        random,
                        IntStream.range(0, parks)
                                .filter(park -> listed[firm][park])
                                .boxed()
                                .toList()))
                .toArray(int[][]::new);
        int[][] parkLists = IntStream.range(0, parks)
                .mapToObj(park -> shuffled(
                        random,
                        IntStream.range(0, firms)
                                .filter(firm -> listed[firm][park])
                                .boxed()
                                .toList()))
                .toArray(int[][]::new);
        return new Market(firmLists, parkLists, some(random, firms, mostPlaces), some(random, parks, mostPlaces));
    }

    private static int[] some(Random random, int count, int most) {
        return IntStream.range(0, count).map(i -> 1 + random.nextInt(most)).toArray();
    }

    private static int[] shuffled(Random random, List<Integer> all) {
        List<Integer> list = new ArrayList<>(all);
        Collections.shuffle(list, random);
        return list.stream().mapToInt(i -> i).toArray();
    }

    /** Some pairs within all quotas. */
    static Pairing randomPins(Random random, Market market) {
        Pairing pins = new Pairing(market.firms(), market.parks());
        for (int firm = 0; firm < market.firms(); firm++) {
            for (int park : market.listOf(firm)) {
                if (random.nextInt(6) == 0
                        && pins.parkCount(firm) < market.firmPlaces(firm)
                        && pins.firmCount(park) < market.parkPlaces(park)) {
                    pins.add(firm, park);
                }
            }
        }
        return pins;
    }

    /** Every pairing within quotas that has the pins. */
    static List<Pairing> all(Market market, Pairing pins) {
        List<int[]> pairs = new ArrayList<>();
        for (int firm = 0; firm < market.firms(); firm++) {
            for (int park : market.listOf(firm)) {
                if (!pins.has(firm, park)) {
                    pairs.add(new int[] {firm, park});
                }
            }
        }
        List<Pairing> found = new ArrayList<>();
        collect(market, pairs, 0, pins.copy(), found);
        return found;
    }

    private static void collect(Market market, List<int[]> pairs, int from, Pairing sofar, List<Pairing> found) {
        if (from == pairs.size()) {
            found.add(sofar.copy());
            return;
        }
        collect(market, pairs, from + 1, sofar, found);
        int firm = pairs.get(from)[0];
        int park = pairs.get(from)[1];
        if (sofar.parkCount(firm) < market.firmPlaces(firm) && sofar.firmCount(park) < market.parkPlaces(park)) {
            sofar.add(firm, park);
            collect(market, pairs, from + 1, sofar, found);
            sofar.remove(firm, park);
        }
    }

    /** Stability by its definition, pair by pair. */
    static boolean stable(Market market, Pairing pairing) {
        for (int firm = 0; firm < market.firms(); firm++) {
            for (int park : market.listOf(firm)) {
                int f = firm;
                boolean firmGains = pairing.parkCount(firm) < market.firmPlaces(firm)
                        || pairing.parksOf(firm)
                                .anyMatch(other -> market.firmRank(f, park) < market.firmRank(f, other));
                boolean parkGains = pairing.firmCount(park) < market.parkPlaces(park)
                        || pairing.firmsOf(park)
                                .anyMatch(other -> market.parkRank(park, f) < market.parkRank(park, other));
                if (!pairing.has(firm, park) && firmGains && parkGains) {
                    return false;
                }
            }
        }
        return true;
    }

    static long covered(Market market, Pairing pairing) {
        return IntStream.range(0, market.firms())
                        .filter(firm -> pairing.parkCount(firm) > 0)
                        .count()
                + IntStream.range(0, market.parks())
                        .filter(park -> pairing.firmCount(park) > 0)
                        .count();
    }

    static boolean withinPlaces(Market market, Pairing pairing) {
        return IntStream.range(0, market.firms())
                        .allMatch(firm -> pairing.parkCount(firm) <= market.firmPlaces(firm)
                                && pairing.parksOf(firm).allMatch(park -> market.listed(firm, park)))
                && IntStream.range(0, market.parks())
                        .allMatch(park -> pairing.firmCount(park) <= market.parkPlaces(park));
    }
}
