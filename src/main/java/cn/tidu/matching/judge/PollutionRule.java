package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.guidance.Coverage;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.text.Text;
import java.util.Optional;

/**
 * Polluting industry does not go to the northern mountains (有污染工业不进北部山区): 深府办〔2009〕98号 第29行（三）. The clause
 * binds Shenzhen; for other origins it is applied by analogy, and the sentence says so.
 */
public final class PollutionRule implements HardRule {

    @Override
    public String id() {
        return "pollution";
    }

    @Override
    public Optional<Exclusion> check(Case matchCase) {
        if (!matchCase.enterprise().polluting().equals(Optional.of(true))) {
            return Optional.empty();
        }
        return matchCase.catalogue().rules().stream()
                .filter(rule -> rule.kind() == RuleKind.RESTRICTED && rule.selection())
                .filter(rule -> rule.conditions().contains("polluting"))
                .filter(rule -> matchCase.statusFactor(rule) > 0)
                .filter(rule -> Coverage.ofPark(rule, matchCase.park(), matchCase.parkZone())
                        .isPresent())
                .findFirst()
                .map(rule -> exclusion(rule, matchCase));
    }

    private static Exclusion exclusion(Rule rule, Case matchCase) {
        boolean own = Coverage.ofOrigin(rule.sources(), matchCase.enterprise().origin())
                .isPresent();
        return new Exclusion(
                "pollution",
                new Text(
                        "北部山区以植被和水源保护为主，只承接无污染工业，有污染的企业不推荐（%s%s）"
                                .formatted(rule.cited(), own ? "" : "；该条针对深圳企业，对其他来源地类推适用"),
                        "the northern mountains protect forest and water and take only clean industry (%s%s)"
                                .formatted(
                                        rule.cited(),
                                        own ? "" : "; the clause speaks of Shenzhen firms and is applied by analogy")),
                java.util.List.of(Citation.of(rule, matchCase.day())));
    }
}
