package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.chain.ChainLink;
import cn.tidu.facts.chain.Chains;
import cn.tidu.facts.chain.Neighbours;
import cn.tidu.facts.chain.Neighbours.Count;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.road.RoadNetwork;
import cn.tidu.facts.source.Confidence;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Surroundings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chain: partners around the park, weighed and saturating, worked by hand. */
class ChainCriterionTest {
    private static final Chains CHAINS = new Chains(List.of(
            link("components", List.of("398"), List.of("392"), Confidence.HIGH),
            link("plastics", List.of("292"), List.of("39"), Confidence.MEDIUM)));

    private final ChainCriterion criterion = new ChainCriterion();
    private final Park park = park("p", SHANWEI).make();

    private static ChainLink link(String id, List<String> from, List<String> to, Confidence confidence) {
        return new ChainLink(id, true, from, to, "物料", id, Optional.empty(), true, confidence, "原文", "来源" + id);
    }

    private Judgement judge(Neighbours near, LocalDate asOf) {
        Catalogue bare = catalogue(List.of(park), List.of());
        Surroundings around = new Surroundings(CHAINS, Map.of("p", near), Map.of(), RoadNetwork.NONE);
        return criterion.judge(Case.of(
                shenzhenFirm(), park, OptionalDouble.empty(), Optional.ofNullable(asOf), TODAY, bare.within(around)));
    }

    @Test
    void partnersAddUpByRelationFitAndDistance() {
        // The firm is 3922. 4 makers of components in the park: 4 × 1. 3 of plastics 10 km off (half each): 1.5 × 0.8.
        // 2 of the same group, in the park: 2 × 0.5. 6 of garments: nothing. n = 4 + 1.2 + 1 = 6.2
        Judgement judgement = judge(
                new Neighbours(
                        15,
                        0,
                        Map.of(
                                "3982", new Count(4, 4),
                                "2927", new Count(3, 1.5),
                                "3921", new Count(2, 2),
                                "1811", new Count(6, 6))),
                null);
        assertThat(judgement.value().orElseThrow()).isCloseTo(1 - Math.pow(2, -6.2 / 5), within(1e-12));
        assertThat(judgement.reason().zh())
                .contains("30 公里内已导入企业 15 家", "上游 7 家", "下游 0 家", "同链 2 家", "折算 6.2 家", "不是园区入驻名单");
        assertThat(judgement.citations()).extracting(c -> c.source()).containsExactly("来源components", "来源plastics");
    }

    @Test
    void madeUpFirmsAreMarked() {
        Judgement judgement = judge(new Neighbours(20, 20, Map.of("3982", new Count(20, 3))), null);
        assertThat(judgement.reason().zh()).contains("其中 20 家为模拟数据");
        assertThat(judgement.reason().en()).contains("20 of them made up");
    }

    @Test
    void noFirmsOnRecordIsUnknownNotZero() {
        Judgement judgement = judge(Neighbours.NONE, null);
        assertThat(judgement.value()).isEmpty();
        assertThat(judgement.low()).isZero();
        assertThat(judgement.high()).isEqualTo(1);
        assertThat(judgement.asks()).extracting(Ask::attribute).containsExactly("tenants");
    }

    @Test
    void aHandfulIsUnknownButBoundedBelow() {
        // five suppliers in the park: n = 5, at least 1 − 2^(−1) = 0.5
        Judgement judgement = judge(new Neighbours(5, 0, Map.of("3982", new Count(5, 5))), null);
        assertThat(judgement.value()).isEmpty();
        assertThat(judgement.low()).isCloseTo(0.5, within(1e-12));
        assertThat(judgement.high()).isEqualTo(1);
        assertThat(judgement.reason().zh()).contains("不足 10 家");
    }

    @Test
    void manyStrangersAreAKnownZero() {
        assertThat(judge(new Neighbours(40, 0, Map.of("1811", new Count(40, 30))), null)
                        .value())
                .hasValue(0);
    }

    @Test
    void todaysFirmsSayNothingOfThePast() {
        Neighbours near = new Neighbours(40, 0, Map.of("3982", new Count(40, 30)));
        assertThat(judge(near, LocalDate.of(2012, 6, 30)).value()).isEmpty();
        assertThat(judge(near, TODAY).value()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onePartnerMoreNeverLowersTheValue(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            double weighted = random.nextDouble() * 30;
            double less = judge(new Neighbours(40, 0, Map.of("3982", new Count(40, weighted))), null)
                    .value()
                    .orElseThrow();
            double more = judge(
                            new Neighbours(41, 0, Map.of("3982", new Count(41, weighted + random.nextDouble()))), null)
                    .value()
                    .orElseThrow();
            assertThat(more).isBetween(less, 1.0);
        }
    }
}
