package cn.tidu.matching.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.matching.backtest.RankOdds.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chances of ranks under random order of ties, against hand-worked cases and against all permutations. */
class RankOddsTest {
    private static Member m(String group, double value) {
        return new Member(group, value);
    }

    @Test
    void withoutTiesTheRankIsCertain() {
        List<Member> members = List.of(m("a", 3), m("b", 2), m("c", 1));
        assertThat(RankOdds.of(members, Set.of("b")).rank()).contains(2.0);
        assertThat(RankOdds.of(members, Set.of("b")).hit(1)).isZero();
        assertThat(RankOdds.of(members, Set.of("b")).hit(2)).isEqualTo(1);
        assertThat(RankOdds.of(members, Set.of("b")).reciprocal()).isEqualTo(0.5);
    }

    @Test
    void fourTiedParksHaveAQuarterEach() {
        List<Member> members = List.of(m("a", 1), m("b", 1), m("c", 1), m("d", 1));
        RankOdds odds = RankOdds.of(members, Set.of("c"));
        assertThat(odds.hit(1)).isCloseTo(0.25, within(1e-12));
        assertThat(odds.hit(3)).isCloseTo(0.75, within(1e-12));
        // (1 + 1/2 + 1/3 + 1/4) / 4
        assertThat(odds.reciprocal()).isCloseTo(25.0 / 48, within(1e-12));
        assertThat(odds.rank()).contains(2.5);
    }

    /** City a has two of three tied parks: it comes first unless b's one does, 2 in 3. */
    @Test
    void aCityWithMoreTiedParksComesFirstMoreOften() {
        List<Member> members = List.of(m("a", 1), m("a", 1), m("b", 1));
        assertThat(RankOdds.of(members, Set.of("a")).hit(1)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(RankOdds.of(members, Set.of("b")).hit(1)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(RankOdds.of(members, Set.of("b")).hit(2)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aGroupRanksByItsBestMemberAndOnlyThoseAheadCount() {
        List<Member> members = List.of(m("a", 5), m("b", 4), m("b", 1), m("a", 1), m("c", 1));
        assertThat(RankOdds.of(members, Set.of("b")).rank()).contains(2.0);
        assertThat(RankOdds.of(members, Set.of("c")).rank()).contains(3.0);
    }

    @Test
    void whatIsNotThereIsAMissEverywhere() {
        RankOdds odds = RankOdds.of(List.of(m("a", 1)), Set.of("z"));
        assertThat(odds.ranked()).isFalse();
        assertThat(odds.hit(100)).isZero();
        assertThat(odds.reciprocal()).isZero();
        assertThat(odds.rank()).isEmpty();
    }

    @Test
    void unknownValuesAreLastAndTied() {
        double unknown = Double.NEGATIVE_INFINITY;
        List<Member> members = List.of(m("a", unknown), m("b", 0), m("c", unknown));
        assertThat(RankOdds.of(members, Set.of("a")).rank()).contains(2.5);
    }

    /** Every order of the members is as likely as any other, ties aside: the same chances by counting all of them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAllPermutations(long seed) {
        Random random = new Random(seed);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            members.add(m("c" + random.nextInt(4), random.nextInt(2)));
        }
        String target = members.get(random.nextInt(7)).group();
        TreeMap<Integer, Integer> counted = new TreeMap<>();
        List<List<Member>> orders = new ArrayList<>();
        permute(members, 0, orders);
        for (List<Member> order : orders) {
            List<Member> sorted = new ArrayList<>(order);
            sorted.sort((a, b) -> Double.compare(b.value(), a.value()));
            Set<String> seen = new LinkedHashSet<>();
            for (Member member : sorted) {
                seen.add(member.group());
                if (member.group().equals(target)) {
                    break;
                }
            }
            counted.merge(seen.size(), 1, Integer::sum);
        }
        RankOdds odds = RankOdds.of(members, Set.of(target));
        double sum = 0;
        for (int k = 1; k <= 4; k++) {
            sum += counted.getOrDefault(k, 0) / (double) orders.size();
            assertThat(odds.hit(k)).as("hit@" + k).isCloseTo(sum, within(1e-10));
        }
    }

    private static void permute(List<Member> members, int from, List<List<Member>> orders) {
        if (from == members.size()) {
            orders.add(List.copyOf(members));
            return;
        }
        for (int i = from; i < members.size(); i++) {
            Collections.swap(members, from, i);
            permute(members, from + 1, orders);
            Collections.swap(members, from, i);
        }
    }

    /** A province of user's parks: chances stay chances. */
    @Test
    void thousandsOfTiedParksStayExact() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            members.add(m("c" + i % 21 * (i % 3), 1));
        }
        RankOdds odds = RankOdds.of(members, Set.of("c0"));
        assertThat(odds.hit(1000)).isCloseTo(1, within(1e-9));
        long own = members.stream().filter(x -> x.group().equals("c0")).count();
        assertThat(odds.hit(1)).isCloseTo(own / 4000.0, within(1e-9));
    }
}
