package cn.tidu.matching.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deferred acceptance against published examples and against every pairing of small markets. */
class DeferredAcceptanceTest {

    private static Pairing none(Market market) {
        return new Pairing(market.firms(), market.parks());
    }

    private static Pairing pairs(Market market, String... lists) {
        Pairing pairing = none(market);
        for (int firm = 0; firm < lists.length; firm++) {
            int at = firm;
            if (!lists[firm].isEmpty()) {
                Arrays.stream(Markets.list(lists[firm])).forEach(park -> pairing.add(at, park));
            }
        }
        return pairing;
    }

    /**
     * Seven students and five colleges, q1 = 3, of Roth and Sotomayor, "The college admissions problem revisited",
     * Econometrica 57 (1989): four stable outcomes, the last best for all students, the first for all colleges. Students
     * are the firms here.
     */
    private static Market rothAndSotomayor() {
        int[][] students = {
            Markets.list("C5 C1"),
            Markets.list("C2 C5 C1"),
            Markets.list("C3 C1"),
            Markets.list("C4 C1"),
            Markets.list("C1 C2"),
            Markets.list("C1 C3"),
            Markets.list("C1 C3 C4")
        };
        int[][] colleges = {
            Markets.list("s1 s2 s3 s4 s5 s6 s7"),
            Markets.list("s5 s2"),
            Markets.list("s6 s7 s3"),
            Markets.list("s7 s4"),
            Markets.list("s2 s1")
        };
        return new Market(students, colleges, Markets.places(7, 1), new int[] {3, 1, 1, 1, 1});
    }

    @Test
    void theCollegeAdmissionsExampleOfRothAndSotomayor() {
        Market market = rothAndSotomayor();
        List<Pairing> published = List.of(
                pairs(market, "C1", "C5", "C1", "C1", "C2", "C3", "C4"),
                pairs(market, "C5", "C2", "C1", "C1", "C1", "C3", "C4"),
                pairs(market, "C5", "C2", "C1", "C4", "C1", "C1", "C3"),
                pairs(market, "C5", "C2", "C3", "C4", "C1", "C1", "C1"));
        assertThat(published)
                .allMatch(pairing -> BlockingPair.of(market, pairing).isEmpty());
        assertThat(Markets.all(market, none(market)).stream()
                        .filter(p -> BlockingPair.of(market, p).isEmpty()))
                .containsExactlyInAnyOrderElementsOf(published);
        assertThat(DeferredAcceptance.run(market, none(market))).isEqualTo(published.get(3));
        assertThat(DeferredAcceptance.run(market.exchanged(), none(market.exchanged()))
                        .exchanged())
                .isEqualTo(published.get(0));
    }

    /** The ranking matrix of Gale and Shapley (1962), example 1: the firms' best, everybody's second, the parks' best. */
    @Test
    void theMarriageExampleOfGaleAndShapley() {
        Market market = new Market(
                new int[][] {Markets.list("A1 B2 C3"), Markets.list("B2 C3 A1"), Markets.list("C3 A1 B2")},
                new int[][] {Markets.list("f2 f3 f1"), Markets.list("f3 f1 f2"), Markets.list("f1 f2 f3")},
                Markets.places(3, 1),
                Markets.places(3, 1));
        assertThat(DeferredAcceptance.run(market, none(market))).isEqualTo(pairs(market, "A1", "B2", "C3"));
        assertThat(DeferredAcceptance.run(market.exchanged(), none(market)).exchanged())
                .isEqualTo(pairs(market, "C3", "A1", "B2"));
        assertThat(Markets.all(market, none(market)).stream().filter(p -> Markets.stable(market, p)))
                .hasSize(3)
                .contains(pairs(market, "B2", "C3", "A1"));
    }

    /**
     * Two places for everybody, worked by hand. Round 1: all three firms ask A and B; A keeps f3 and f2, B keeps f1 and f2.
     * f1 asks C, f3 asks C: C keeps both. f2 has A and B. No firm has a free place but none left to ask.
     */
    @Test
    void manyToManyByHand() {
        Market market = new Market(
                new int[][] {Markets.list("A1 B2 C3"), Markets.list("A1 B2 C3"), Markets.list("B2 A1 C3")},
                new int[][] {Markets.list("f3 f2 f1"), Markets.list("f1 f2 f3"), Markets.list("f1 f2 f3")},
                Markets.places(3, 2),
                Markets.places(3, 2));
        Pairing pairing = DeferredAcceptance.run(market, none(market));
        assertThat(pairing).isEqualTo(pairs(market, "B2 C3", "A1 B2", "A1 C3"));
        // f1 gives up C for A, if A gave up f3 for f1: it would not
        assertThat(BlockingPair.of(market, pairing)).isEmpty();
        Pairing worse = pairs(market, "A1 C3", "A1 B2", "B2 C3");
        // A would rather have f3 than f1, f3 rather A than C; B would rather have f1 than f3, f1 rather B than C
        assertThat(BlockingPair.of(market, worse))
                .extracting(b -> b.firm() + ">" + b.park() + " " + b.insteadOfPark() + b.insteadOfFirm())
                .containsExactly("0>1 OptionalInt[2]OptionalInt[2]", "2>0 OptionalInt[2]OptionalInt[0]");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isStableAndTheBestForEveryFirmOfAllStablePairings(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            Market market = Markets.random(random, 4, 4, 3);
            Pairing best = DeferredAcceptance.run(market, none(market));
            assertThat(Markets.withinPlaces(market, best)).isTrue();
            for (Pairing pairing : Markets.all(market, none(market))) {
                boolean stable = Markets.stable(market, pairing);
                assertThat(BlockingPair.of(market, pairing).isEmpty()).isEqualTo(stable);
                if (stable) {
                    assertThat(IntStream.range(0, market.firms()))
                            .allMatch(firm -> noWorse(market, firm, best, pairing));
                }
            }
            assertThat(Markets.stable(market, best)).isTrue();
        }
    }

    /** Partner by partner, best first; and everybody has as many partners in every stable pairing. */
    private static boolean noWorse(Market market, int firm, Pairing better, Pairing other) {
        int[] first = ranks(market, firm, better);
        int[] second = ranks(market, firm, other);
        return first.length == second.length && IntStream.range(0, first.length).allMatch(i -> first[i] <= second[i]);
    }

    private static int[] ranks(Market market, int firm, Pairing pairing) {
        return pairing.parksOf(firm)
                .map(park -> market.firmRank(firm, park))
                .sorted()
                .toArray();
    }
}
