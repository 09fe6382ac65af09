package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.guidance.Coverage;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Zone;
import cn.tidu.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prohibitions (禁止). The fourth class of 深府办〔2009〕98号 第31行（重大安全隐患、无证无牌、恶意欠薪、落后产能）is to be
 * closed and is never recommended, from any origin and on any day; other prohibitions hold by their own scope and dates.
 */
public final class ProhibitionRule implements HardRule {
    private static final String FOURTH_CLASS_DOCUMENT = "深府办〔2009〕98号";

    @Override
    public String id() {
        return "prohibited";
    }

    @Override
    public Optional<Exclusion> check(Case matchCase) {
        List<String> flags = List.copyOf(matchCase.enterprise().flags());
        for (Rule rule : matchCase.catalogue().rules()) {
            if (rule.kind() != RuleKind.PROHIBITED || !rule.selection()) {
                continue;
            }
            List<String> hit =
                    rule.conditions().stream().filter(flags::contains).toList();
            if (!hit.isEmpty() && (isFourthClass(rule) || holds(rule, matchCase))) {
                return Optional.of(exclusion(rule, hit, matchCase));
            }
        }
        return Optional.empty();
    }

    public static boolean isFourthClass(Rule rule) {
        return rule.document().number().filter(FOURTH_CLASS_DOCUMENT::equals).isPresent();
    }

    private static boolean holds(Rule rule, Case matchCase) {
        return speaksOf(rule, matchCase.park(), matchCase.parkZone())
                && matchCase.statusFactor(rule) > 0
                && Coverage.ofOrigin(rule.sources(), matchCase.enterprise().origin())
                        .isPresent();
    }

    /** Whether a prohibition speaks of a park: of every one if it names none. */
    public static boolean speaksOf(Rule rule, Park park, Zone zone) {
        boolean anywhere = rule.targets().isEmpty()
                && rule.targetKinds().isEmpty()
                && rule.targetParks().isEmpty();
        return anywhere || Coverage.ofPark(rule, park, zone).isPresent();
    }

    private static Exclusion exclusion(Rule rule, List<String> hit, Case matchCase) {
        String what = hit.stream().map(Enterprise.FLAGS::get).collect(Collectors.joining("、"));
        boolean own = Coverage.ofOrigin(rule.sources(), matchCase.enterprise().origin())
                .isPresent();
        return new Exclusion(
                "prohibited",
                new Text(
                        "企业属于“%s”，应依法淘汰关闭，不得推荐转移（%s%s）"
                                .formatted(what, rule.cited(), own ? "" : "；该条针对深圳企业，Tidu 对各来源地一律适用"),
                        "the firm is of a class to be closed by law, never to be transferred (%s%s)"
                                .formatted(
                                        rule.cited(),
                                        own
                                                ? ""
                                                : "; the clause speaks of Shenzhen firms, Tidu applies it to every origin")),
                List.of(Citation.of(rule, matchCase.day())));
    }
}
