package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.park.Assessment;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.facts.park.ParkKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kind, level, grade, confidence and freshness, worked by hand; the records of the tests are of 2025-06-30. */
class StandingCriterionTest {
    private final StandingCriterion criterion = new StandingCriterion();

    private Judgement judge(Park park, String day) {
        return criterion.judge(matchCase(shenzhenFirm(), park, LocalDate.parse(day)));
    }

    @Test
    void aGradeOnRecordCountsOneFifth() {
        // 0.5 × 0.9 + 0.3 × 0.8 + 0.2 × 1 = 0.89
        Park park = park("p", SHANWEI)
                .kind(ParkKind.DEMONSTRATION)
                .assessed(new Assessment(2016, "优秀"))
                .make();
        Judgement judgement = judge(park, "2026-11-21");
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.89, within(1e-12));
        assertThat(judgement.reason().zh()).contains("2016年度考核优秀");
        assertThat(judgement.low()).isEqualTo(judgement.high());
    }

    @Test
    void theLastGradeThatWasOutOnTheDayCounts() {
        Park park = park("p", SHANWEI)
                .assessed(new Assessment(2013, "优秀"), new Assessment(2015, "不达标"))
                .make();
        // 2015 was published by October 2016: before that 2013 counts, and nothing before November 2014
        // 0.5 × 0.7 + 0.3 × 0.8 = 0.59
        assertThat(judge(park, "2016-10-31").value().orElseThrow()).isCloseTo(0.79, within(1e-12));
        assertThat(judge(park, "2016-11-01").value().orElseThrow()).isCloseTo(0.59, within(1e-12));
        Judgement early = judge(park, "2014-06-30");
        assertThat(early.value().orElseThrow()).isCloseTo(0.59 / 0.8, within(1e-12));
        assertThat(early.low()).isCloseTo(0.59, within(1e-12));
        assertThat(early.high()).isCloseTo(0.79, within(1e-12));
    }

    @Test
    void onlyTransferParksAreAssessed() {
        Judgement judgement = judge(park("p", SHANWEI).kind(ParkKind.HTZ).make(), "2026-11-21");
        // (0.5 × 0.8 + 0.3 × 0.8) / 0.8
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.8, within(1e-12));
        assertThat(judgement.low()).isEqualTo(judgement.high());
        assertThat(judgement.asks()).isEmpty();
    }

    @Test
    void aRecordOlderThanTheSetAgeLosesStandingAndSaysSo() {
        Park park = park("p", SHANWEI).kind(ParkKind.HTZ).make();
        assertThat(judge(park, "2030-06-30").value().orElseThrow()).isCloseTo(0.8, within(1e-12));
        Judgement stale = judge(park, "2030-07-01");
        assertThat(stale.value().orElseThrow()).isCloseTo(0.64, within(1e-12));
        assertThat(stale.high()).isCloseTo(0.8, within(1e-12));
        assertThat(stale.reason().zh()).contains("2025-06-30").contains("早于 5 年");
        assertThat(stale.asks()).extracting(Ask::attribute).containsExactly("recorded");
    }

    @Test
    void aNewFigureKeepsTheRecordFresh() {
        Park park = park("p", SHANWEI).kind(ParkKind.HTZ).make();
        Judgement judgement = criterion.judge(matchCase(
                shenzhenFirm(), park, LocalDate.of(2031, 1, 1), fact("p", ParkAttribute.POWER, 100, "2030-12-01")));
        assertThat(judgement.value().orElseThrow()).isCloseTo(0.8, within(1e-12));
        assertThat(judgement.reason().zh()).contains("2030-12-01");
    }

    @Test
    void gradesAreWordsOfTheCirculars() {
        assertThat(List.of("优秀", "达标", "不达标")).allSatisfy(grade -> assertThat(new Assessment(2015, grade).value())
                .isPresent());
        assertThat(new Assessment(2015, "?").value()).isEmpty();
    }
}
