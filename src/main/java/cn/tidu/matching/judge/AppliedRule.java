package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Coverage;
import cn.tidu.facts.guidance.Rule;
import java.util.Optional;

/**
 * A guidance rule that applies to a firm and a park (适用的规则).
 *
 * @param rule the rule
 * @param part the part of guidance it belongs to
 * @param strength coverage of the park × what the firm's side gives, 0 to 1
 * @param least the same if what the firm did not say spoke against the rule
 * @param most the same if it spoke for it
 * @param coverage how closely it names the park
 * @param word its word for the firm's industry
 */
record AppliedRule(
        Rule rule,
        GuidancePart part,
        double strength,
        double least,
        double most,
        Coverage coverage,
        Optional<String> word) {

    static AppliedRule of(FirmRules.Weighed weighed, Coverage coverage) {
        return new AppliedRule(
                weighed.rule(),
                weighed.part(),
                weighed.strength() * coverage.factor(),
                weighed.least() * coverage.factor(),
                weighed.most() * coverage.factor(),
                coverage,
                weighed.word());
    }
}
