package cn.tidu.matching.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organizer may count on, whatever the market. */
class BalanceTest {

    private static Pairing none(Market market) {
        return new Pairing(market.firms(), market.parks());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void coversAsManyAsAnyPairingCanAndIsStableWhenThatCostsNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            Market market = Markets.random(random, 4, 4, 2);
            Pairing pins = random.nextBoolean() ? none(market) : Markets.randomPins(random, market);
            Balance.Outcome outcome = Balance.of(market, pins);
            Pairing pairing = outcome.pairing();
            assertThat(Markets.withinPlaces(market, pairing)).isTrue();
            for (int firm = 0; firm < market.firms(); firm++) {
                int at = firm;
                assertThat(pins.parksOf(firm)).allMatch(park -> pairing.has(at, park));
            }
            long most = Markets.all(market, pins).stream()
                    .mapToLong(other -> Markets.covered(market, other))
                    .max()
                    .orElseThrow();
            assertThat(Markets.covered(market, pairing)).isEqualTo(most);
            assertThat(outcome.blocking().isEmpty()).isEqualTo(Markets.stable(market, pairing));
            if (pins.size() == 0 && outcome.rescued().size() == 0) {
                assertThat(outcome.blocking()).isEmpty();
            }
            assertThat(Balance.of(market, pins)).isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void inALargeMarketNobodyStaysEmptyBesideAFreePlace(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            Market market = Markets.random(random, 120, 25, 4);
            Pairing pins = Markets.randomPins(random, market);
            Balance.Outcome outcome = Balance.of(market, pins);
            Pairing pairing = outcome.pairing();
            assertThat(Markets.withinPlaces(market, pairing)).isTrue();
            outcome.emptyFirms().forEach(empty -> {
                // the parks it may have are all full, and of firms that have no other place
                assertThat(java.util.Arrays.stream(market.listOf(empty.who())))
                        .allMatch(park -> pairing.firmCount(park) == market.parkPlaces(park));
                int places = empty.shortage().parks().stream()
                        .mapToInt(market::parkPlaces)
                        .sum();
                long pinned = empty.shortage().parks().stream()
                        .mapToLong(park -> pins.firmsOf(park).count())
                        .sum();
                assertThat(empty.shortage().firms().size()).isGreaterThan(places - (int) pinned);
            });
            for (int firm = 0; firm < market.firms(); firm++) {
                int who = firm;
                if (pairing.parkCount(firm) == 0 && market.listOf(firm).length > 0) {
                    assertThat(outcome.emptyFirms()).anyMatch(empty -> empty.who() == who);
                }
            }
            for (int park = 0; park < market.parks(); park++) {
                int who = park;
                if (pairing.firmCount(park) == 0 && market.exchanged().listOf(park).length > 0) {
                    assertThat(outcome.emptyParks()).anyMatch(empty -> empty.who() == who);
                }
            }
        }
    }

    /** One park for both firms with one place, a second only for the first: the stable pairing leaves f2 empty. */
    @Test
    void makesRoomAndTellsTheBlockingPairThatItCosts() {
        Market market = new Market(
                new int[][] {Markets.list("A1 B2"), Markets.list("A1")},
                new int[][] {Markets.list("f1 f2"), Markets.list("f1")},
                Markets.places(2, 1),
                Markets.places(2, 1));
        Balance.Outcome outcome = Balance.of(market, none(market));
        assertThat(outcome.pairing().has(0, 1)).isTrue();
        assertThat(outcome.pairing().has(1, 0)).isTrue();
        assertThat(outcome.blocking()).hasSize(1);
        assertThat(outcome.blocking().get(0).firm()).isZero();
        assertThat(outcome.blocking().get(0).park()).isZero();
        assertThat(outcome.emptyFirms()).isEmpty();
        assertThat(outcome.emptyParks()).isEmpty();
    }

    @Test
    void aShortageNamesWhoCompetesForWhat() {
        Market market = new Market(
                new int[][] {Markets.list("A1"), Markets.list("A1"), Markets.list("A1 B2")},
                new int[][] {Markets.list("f3 f1 f2"), Markets.list("f3")},
                Markets.places(3, 2),
                Markets.places(2, 1));
        Balance.Outcome outcome = Balance.of(market, none(market));
        assertThat(outcome.emptyFirms()).hasSize(1);
        assertThat(outcome.emptyFirms().get(0).who()).isEqualTo(1);
        assertThat(outcome.emptyFirms().get(0).shortage().firms()).containsExactly(0, 1);
        assertThat(outcome.emptyFirms().get(0).shortage().parks()).containsExactly(0);
    }
}
