package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.park.Park;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Industry, worked by hand. */
class CriteriaTest {

    @Test
    void industryTakesTheBestDirectionAndTellsAll() {
        Park park = park("p", SHANWEI).words("服装", "电脑整机", "电子信息").make();
        Judgement judgement = new IndustryCriterion().judge(matchCase(shenzhenFirm(), park, List.of(), null));
        // a division that holds the firm counts 0.8; 3922 against 3911 shares the division of three steps: 1/3
        assertThat(judgement.value()).hasValue(0.8);
        assertThat(judgement.reason().zh())
                .contains("服装 0.00")
                .contains("电脑整机 0.33")
                .contains("电子信息 0.80");
    }

    @Test
    void industryOfAParkWithoutDirectionsIsUnknownNotZero() {
        Judgement judgement = new IndustryCriterion()
                .judge(matchCase(shenzhenFirm(), park("p", SHANWEI).make(), List.of(), null));
        assertThat(judgement.value()).isEmpty();
        assertThat(judgement.reason().zh()).contains("向园区核实");
    }

    @Test
    void aDirectionOfOneAreaOnlyDoesNotSpeakForTheWholePark() {
        Park park = park("p", SHAOGUAN).words("机械（浈江片区）").make();
        assertThat(new IndustryCriterion()
                        .judge(matchCase(shenzhenFirm(), park, List.of(), null))
                        .value())
                .isEmpty();
    }

    @Test
    void aSectionIsTooCoarseToCompare() {
        Park park = park("p", SHANWEI).words("电子信息").make();
        var firm = firm(BAOAN, SHENZHEN, INDUSTRIES.find("C").orElseThrow());
        assertThat(new IndustryCriterion()
                        .judge(matchCase(firm, park, List.of(), null))
                        .value())
                .isEmpty();
    }
}
