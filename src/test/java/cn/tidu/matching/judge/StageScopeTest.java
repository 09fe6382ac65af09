package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.enterprise.Function;
import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.text.Text;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which clauses and criteria apply at which stage. */
class StageScopeTest {

    private static Rule rule(RuleKind kind, String... stages) {
        return staged(
                Fixtures.rule(
                        "r",
                        document("d", "2009-08-26", null),
                        kind,
                        List.of("440300"),
                        List.of("441500"),
                        List.of(),
                        List.of(),
                        List.of()),
                true,
                stages);
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCTION, production, true",
        "PRODUCTION, whole, false",
        "PRODUCTION, expansion, false",
        "PRODUCTION, outsourcing, false",
        "PRODUCTION, hq, false",
        "WHOLE, whole, true",
        "WHOLE, production, false",
        "WHOLE, hq, true",
        "EXPANSION, expansion, true",
        "EXPANSION, production, false",
        "EXPANSION, hq, false",
        "OUTSOURCING, outsourcing, true",
        "OUTSOURCING, production, false"
    })
    void aClauseAppliesAtItsOwnStage(Stage stage, String clause, boolean applies) {
        var firm = shenzhenFirm().but().stage(stage).make();
        assertThat(StageScope.concerns(rule(RuleKind.SPECIALISE, clause), firm)).isEqualTo(applies);
        assertThat(StageScope.concerns(rule(RuleKind.SPECIALISE), firm)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageTellsWhatAppliesAndOnWhichClause(Stage stage) {
        Text note = StageScope.of(stage).note(catalogue(List.of(), List.of()));
        assertThat(note.zh()).contains("条款");
        assertThat(note.en()).contains("clauses");
    }

    @Test
    void researchAloneHearsOnlyThePlatformsAndTheRestrictions() {
        var firm = shenzhenFirm().but().functions(Set.of(Function.RND)).make();
        assertThat(StageScope.concerns(rule(RuleKind.SPECIALISE, "hq"), firm)).isTrue();
        assertThat(StageScope.concerns(rule(RuleKind.PAIRING), firm)).isFalse();
        assertThat(StageScope.concerns(rule(RuleKind.RESTRICTED), firm)).isTrue();
    }
}
