package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.rank.Matcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clauses that speak against each other are shown together, not netted away. */
class ConflictTest {
    private final Rule pair = rule(
            "pair",
            document("a", "2009-08-26", null),
            RuleKind.PAIRING,
            List.of("440300"),
            List.of("441500", "440200"),
            List.of(),
            List.of(),
            List.of());
    private final Rule limit = rule(
            "limit",
            document("b", "2009-08-26", null),
            RuleKind.RESTRICTED,
            List.of("440300"),
            List.of("441500"),
            List.of(),
            List.of("电子信息"),
            List.of());

    @Test
    void bothSidesAreListedWithTheirClausesAndWhatBecameOfIt() {
        Park park = park("p", SHANWEI).make();
        Conflict conflict = Conflict.of(matchCase(shenzhenFirm(), park, List.of(pair, limit), null))
                .orElseThrow();
        assertThat(conflict.favouring()).extracting(c -> c.ruleId()).containsExactly("pair");
        assertThat(conflict.restricting()).extracting(c -> c.ruleId()).containsExactly("limit");
        // 0.6 × 0.9, and that times 1 − 0.6 × 0.9
        assertThat(conflict.unrestricted()).isCloseTo(0.54, within(1e-9));
        assertThat(conflict.value().orElseThrow()).isCloseTo(0.54 * 0.46, within(1e-9));
        assertThat(conflict.text().zh()).contains("0.54").contains("0.25");
    }

    @Test
    void noConflictWhereOnlyOneSideSpeaks() {
        Park park = park("p", SHANWEI).make();
        assertThat(Conflict.of(matchCase(shenzhenFirm(), park, List.of(pair), null)))
                .isEmpty();
        assertThat(Conflict.of(matchCase(shenzhenFirm(), park, List.of(limit), null)))
                .isEmpty();
    }

    @Test
    void aRestrictionThatIsContextIsShownButDoesNotReduce() {
        Park park = park("p", SHANWEI).make();
        Rule context = staged(
                rule(
                        "context",
                        document("c", "2009-08-26", null),
                        RuleKind.RESTRICTED,
                        List.of(),
                        List.of("441500"),
                        List.of(),
                        List.of("服装"),
                        List.of("labour-intensive")),
                false);
        var garments = firm(BAOAN, SHENZHEN, INDUSTRIES.find("18").orElseThrow());
        Case asked = matchCase(garments, park, List.of(pair, context), null);
        Conflict conflict = Conflict.of(asked).orElseThrow();
        assertThat(conflict.restricting()).extracting(c -> c.ruleId()).containsExactly("context");
        assertThat(conflict.value()).hasValue(conflict.unrestricted());
    }

    @Test
    void aParkRuledOutAlthoughItIsPairedTellsBoth() {
        Rule clean = rule(
                "clean",
                document("d", "2009-08-26", null),
                RuleKind.RESTRICTED,
                List.of("440300"),
                List.of("NORTH"),
                List.of(),
                List.of(),
                List.of("polluting"));
        var dirty = with(shenzhenFirm(), OptionalDouble.empty(), Optional.of(true), Set.of());
        Matcher.Ranking ranking = Matcher.rank(
                catalogue(List.of(park("p", SHAOGUAN).make()), List.of(pair, clean)),
                new Question(dirty, Map.of(), Map.of(), Optional.empty(), TODAY, Set.of(), Set.of()));
        Conflict conflict = ranking.excluded().get(0).conflict().orElseThrow();
        assertThat(conflict.favouring()).extracting(c -> c.ruleId()).containsExactly("pair");
        assertThat(conflict.restricting()).extracting(c -> c.ruleId()).containsExactly("clean");
        assertThat(conflict.value()).isEmpty();
    }
}
