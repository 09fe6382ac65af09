package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.chain.Chains;
import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.outlet.Outlet;
import cn.tidu.facts.outlet.OutletAccess;
import cn.tidu.facts.outlet.OutletKind;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.road.RoadNetwork;
import cn.tidu.facts.source.Confidence;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CriterionInfo;
import cn.tidu.matching.given.Influence;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.given.Surroundings;
import cn.tidu.matching.rank.Matcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Outlets: the nearest counts, as much as the firm exports; worked by hand. */
class OutletCriterionTest {
    private final OutletCriterion criterion = new OutletCriterion();
    private final Park park = park("p", SHANWEI).make();

    private static OutletAccess access(String name, OutletKind kind, double km) {
        return new OutletAccess(
                new Outlet(
                        name,
                        name,
                        name,
                        kind,
                        "441500",
                        Optional.empty(),
                        Optional.empty(),
                        115,
                        23,
                        "listed",
                        "名录坐标",
                        Confidence.MEDIUM,
                        "某名录"),
                km);
    }

    private Catalogue catalogue() {
        Surroundings around = new Surroundings(
                new Chains(List.of()),
                Map.of(),
                Map.of(
                        "p",
                        List.of(
                                access("甲港", OutletKind.PORT, 50),
                                access("乙机场", OutletKind.AIRPORT, 80),
                                access("丙保税区", OutletKind.CUSTOMS, 200))),
                RoadNetwork.NONE);
        Catalogue bare = Fixtures.catalogue(List.of(park), List.of());
        return new Catalogue(
                1,
                bare.regions(),
                bare.industries(),
                bare.parks(),
                bare.rules(),
                List.of(
                        new CriterionInfo("proximity", "邻近", "Proximity", 1, "", Influence.IDEAL, "", "", ""),
                        new CriterionInfo("outlet", "通道", "Outlet", 1, "", Influence.INVERSE, "", "", "")),
                bare.facts(),
                bare.conventions(),
                around,
                bare.presets());
    }

    private static Enterprise exporting(double share) {
        return shenzhenFirm()
                .but()
                .number(Figure.EXPORT_SHARE, OptionalDouble.of(share))
                .make();
    }

    private Judgement judge(Enterprise firm) {
        return criterion.judge(Case.of(firm, park, OptionalDouble.empty(), Optional.empty(), TODAY, catalogue()));
    }

    private Matcher.Ranking rank(Enterprise firm) {
        return Matcher.rank(
                catalogue(),
                new Question(firm, Map.of("p", 100.0), Map.of(), Optional.empty(), TODAY, Set.of(), Set.of()));
    }

    @Test
    void theNearestOfAllCountsAndEachKindIsTold() {
        // 2^(−50/100)
        Judgement judgement = judge(exporting(0.6));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.7071, within(5e-5));
        assertThat(judgement.reason().zh()).contains("出口占比 60%", "港口甲港 50 公里", "机场乙机场 80 公里", "海关特殊监管区域丙保税区 200 公里");
        assertThat(judgement.citations()).extracting(c -> c.source()).containsExactly("某名录");
    }

    @Test
    void itWeighsAsMuchAsTheFirmExports() {
        // proximity 1 (100 km: within two hours), outlet 1 × 0.25: shares 0.8 and 0.2; 1 × 0.8 + 0.7071 × 0.2
        Matcher.Ranking ranking = rank(exporting(0.25));
        assertThat(ranking.weights()).containsEntry("proximity", 0.8).containsEntry("outlet", 0.2);
        assertThat(ranking.candidates().get(0).score()).isCloseTo(0.8 + 0.2 * Math.pow(2, -0.5), within(1e-12));
    }

    @Test
    void aFirmThatExportsNothingDoesNotCare() {
        Matcher.Ranking ranking = rank(exporting(0));
        assertThat(ranking.weights()).containsEntry("outlet", 0.0);
        Matcher.Candidate candidate = ranking.candidates().get(0);
        assertThat(candidate.score()).isCloseTo(1, within(1e-12));
        assertThat(candidate.confidence()).isEqualTo(1);
        assertThat(judge(exporting(0)).reason().zh()).contains("不适用（权重 0）");
    }

    @Test
    void withoutTheShareTheScoreIsBoundedBothWays() {
        Judgement judgement = judge(shenzhenFirm());
        assertThat(judgement.value()).isEmpty();
        assertThat(judgement.low()).isEqualTo(judgement.high()).isCloseTo(Math.pow(2, -0.5), within(1e-12));
        Matcher.Candidate candidate = rank(shenzhenFirm()).candidates().get(0);
        // proximity alone if nothing is exported; half each if all is
        assertThat(candidate.score()).isCloseTo(1, within(1e-12));
        assertThat(candidate.scoreHigh()).isCloseTo(1, within(1e-12));
        assertThat(candidate.scoreLow()).isCloseTo((1 + Math.pow(2, -0.5)) / 2, within(1e-12));
        assertThat(candidate.confidence()).isEqualTo(0.5);
    }

    @Test
    void aParkWithoutAPositionIsUnknown() {
        Judgement judgement = criterion.judge(Case.of(
                exporting(1), park("q", SHANWEI).make(), OptionalDouble.empty(), Optional.empty(), TODAY, catalogue()));
        assertThat(judgement.value()).isEmpty();
        assertThat(judgement.asks()).extracting(Ask::attribute).containsExactly("position");
    }
}
