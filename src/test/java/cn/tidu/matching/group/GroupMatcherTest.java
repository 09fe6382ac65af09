package cn.tidu.matching.group;

import static cn.tidu.matching.rank.MatchWorld.catalogue;
import static cn.tidu.matching.rank.MatchWorld.firm;
import static cn.tidu.matching.rank.MatchWorld.garments;
import static cn.tidu.matching.rank.MatchWorld.inTheCore;
import static cn.tidu.matching.rank.MatchWorld.park;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.enterprise.EnterpriseBuilder;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.group.GroupMatcher.GroupCandidate;
import cn.tidu.matching.group.GroupMatcher.GroupRanking;
import cn.tidu.matching.rank.MatchWorld;
import cn.tidu.matching.rank.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Enterprises that move together: what all of them allow, what they need together, and whose score counts how much. */
class GroupMatcherTest {
    /** Only room counts: 1 − need / area can be worked by hand. */
    private static final Map<String, Double> BY_HAND =
            Map.of("guidance", 0.0, "industry", 0.0, "proximity", 0.0, "capacity", 1.0, "standing", 0.0);

    private static GroupRanking rank(List<Park> parks, EnterpriseBuilder... firms) {
        return GroupMatcher.rank(
                catalogue(parks, List.of()),
                List.of(firms).stream()
                        .map(firm -> MatchWorld.question(firm, Map.of(), BY_HAND))
                        .toList());
    }

    @Test
    void theScoreIsTheMeanByLandAndTheLowestMemberIsNamed() {
        // 30 of 100 ha leave 0.7, 10 leave 0.9
        GroupRanking ranking = rank(
                List.of(park("p", 100, "电子信息")),
                firm("甲").number(Figure.LAND, 30),
                garments("乙").number(Figure.LAND, 10));
        assertThat(ranking.byLand()).isTrue();
        assertThat(ranking.shares()).containsExactly(0.75, 0.25);
        GroupCandidate candidate = ranking.candidates().get(0);
        assertThat(candidate.members()).extracting(Matcher.Candidate::score).containsExactly(0.7, 0.9);
        assertThat(candidate.score()).isCloseTo(0.75 * 0.7 + 0.25 * 0.9, within(1e-12));
        assertThat(candidate.least()).isZero();
        assertThat(candidate.leastScore()).isCloseTo(0.7, within(1e-12));
        // what all need together: 1 − 40/100
        assertThat(candidate.together()).singleElement().satisfies(part -> assertThat(
                        part.judgement().value().orElseThrow())
                .isCloseTo(0.6, within(1e-12)));
    }

    @Test
    void whenNotAllStateTheirLandAllCountAlike() {
        GroupRanking ranking = rank(List.of(park("p", 100, "电子信息")), firm("甲").number(Figure.LAND, 30), garments("乙"));
        assertThat(ranking.byLand()).isFalse();
        assertThat(ranking.candidates().get(0).score()).isCloseTo((0.7 + 0) / 2, within(1e-12));
        assertThat(Needs.of(List.of(
                                firm("甲").number(Figure.LAND, 30).make(),
                                garments("乙").make()))
                        .byField())
                .containsEntry("landHa", new Needs.Need(30, 1))
                .doesNotContainKey("jobs");
    }

    @Test
    void aParkMustHoldThemAllTogether() {
        GroupRanking ranking = rank(
                List.of(park("small", 50, "电子信息"), park("large", 70, "电子信息")),
                firm("甲").number(Figure.LAND, 30),
                firm("乙").number(Figure.LAND, 30));
        assertThat(ranking.candidates()).extracting(c -> c.park().id()).containsExactly("large");
        assertThat(ranking.excluded()).hasSize(1);
        assertThat(ranking.excluded().get(0).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.member()).isEmpty();
            assertThat(reason.exclusion().constraint()).isEqualTo("land");
            assertThat(reason.exclusion().reason().zh()).contains("60");
        });
    }

    @Test
    void aParkThatOneMemberMayNotGoToIsOutAndTheMemberIsNamed() {
        GroupRanking ranking = rank(
                List.of(park("small", 20), park("large", 100), inTheCore("core")),
                firm("甲").number(Figure.LAND, 1),
                firm("乙").number(Figure.LAND, 30));
        assertThat(ranking.candidates()).extracting(c -> c.park().id()).containsExactly("large");
        assertThat(ranking.excluded().get(0).park().id()).isEqualTo("small");
        assertThat(ranking.excluded().get(0).reasons())
                .anySatisfy(reason -> {
                    assertThat(reason.member()).hasValue(1);
                    assertThat(reason.exclusion().constraint()).isEqualTo("land");
                })
                .anySatisfy(reason -> assertThat(reason.member()).isEmpty());
        assertThat(ranking.excluded().get(1).reasons())
                .extracting(reason -> reason.member().orElse(-1))
                .containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void whateverTheGroup(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<Park> parks = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                parks.add(park("p" + i, 20 + random.nextInt(200), random.nextBoolean() ? "电子信息" : "服装"));
            }
            EnterpriseBuilder[] firms = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(i -> (random.nextBoolean() ? firm("f" + i) : garments("f" + i))
                            .number(Figure.LAND, 1 + random.nextInt(40)))
                    .toArray(EnterpriseBuilder[]::new);
            double land = IntStream.range(0, firms.length)
                    .mapToDouble(i -> firms[i].make().number(Figure.LAND).orElseThrow())
                    .sum();
            GroupRanking ranking = rank(parks, firms);
            assertThat(ranking.candidates().size() + ranking.excluded().size()).isEqualTo(parks.size());
            for (GroupCandidate candidate : ranking.candidates()) {
                assertThat(candidate.park().areaHa().orElseThrow()).isGreaterThanOrEqualTo(land);
                assertThat(candidate.score()).isGreaterThanOrEqualTo(candidate.leastScore() - 1e-12);
                assertThat(candidate.score())
                        .isLessThanOrEqualTo(candidate.members().stream()
                                        .mapToDouble(Matcher.Candidate::score)
                                        .max()
                                        .orElseThrow()
                                + 1e-12);
            }
            ranking.excluded().forEach(out -> assertThat(out.park().areaHa().orElseThrow())
                    .isLessThan(land));
        }
    }
}
