package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Function;
import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.text.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rules and criteria apply at which stage of a transfer (转移环节适用表), with the clauses it rests on. Production that
 * moves while the headquarters stay is the policies' default case. A rule without stages applies at every stage.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists and sets are made by of() and never handed out to be changed
public enum StageScope {
    PRODUCTION(
            Stage.PRODUCTION,
            List.of("szfb-2009-98/20-1", "yfb-2013-31/19-1", "ybh-2011-689/5-1"),
            Set.of(),
            new Text(
                    "以生产环节外移为主、总部留守，是这些政策的默认情形：适用不分环节和写明“生产环节”的条款；各项准则全部适用",
                    "production moves and the headquarters stay, the policies' default case: clauses for any stage and for production apply, and every criterion")),
    WHOLE(
            Stage.WHOLE,
            List.of("jxw-2011/3.4.2-1", "yfb-2010-61-jl/cap-1"),
            Set.of(),
            new Text(
                    "整体搬迁：适用不分环节和写明“整体转移”的条款，只写生产环节的不适用；总部、研发、营销随迁，另看省重大平台；各项准则全部适用",
                    "a whole move: clauses for any stage and for whole moves apply, those for production alone do not; headquarters, research and sales move too, so the major platforms are looked at; every criterion applies")),
    EXPANSION(
            Stage.EXPANSION,
            List.of("szfb-2009-98/27-1", "yfb-2010-61-jl/cap-2"),
            Set.of(),
            new Text(
                    "扩张，原地不撤：适用不分环节和写明“扩张”的条款；各项准则全部适用",
                    "expansion, the old site stays: clauses for any stage and for expansion apply, and every criterion")),
    OUTSOURCING(
            Stage.OUTSOURCING,
            List.of("yfb-2013-31/19-2"),
            Set.of("intensity", "capacity.land", "capacity.floor", "cost.land", "cost.rent"),
            new Text(
                    "外发加工：适用不分环节和写明“外发加工”的条款；由当地企业加工，企业自己不用地、不建厂，故不看用地、厂房、用地强度与准入标准、地价和租金（Tidu 约定，条文未写）",
                    "outsourced processing: clauses for any stage and for outsourcing apply; firms on site do the work, so land, floor area, land intensity, land price and rent are not looked at (Tidu's convention, the clause does not say)"));

    private static final String HEADQUARTERS = "hq";

    private final Stage stage;
    private final List<String> basis;
    private final Set<String> notApplied;
    private final Text text;

    StageScope(Stage stage, List<String> basis, Set<String> notApplied, Text text) {
        this.stage = stage;
        this.basis = basis;
        this.notApplied = notApplied;
        this.text = text;
    }

    public static StageScope of(Stage stage) {
        return switch (stage) {
            case PRODUCTION -> PRODUCTION;
            case WHOLE -> WHOLE;
            case EXPANSION -> EXPANSION;
            case OUTSOURCING -> OUTSOURCING;
        };
    }

    /** Criteria and parts of them that do not apply, by id. */
    public Set<String> notApplied() {
        return notApplied;
    }

    /** The stage as a note to an answer, with the clauses that the catalogue has. */
    public Text note(Catalogue catalogue) {
        String clauses = basis.stream()
                .flatMap(id ->
                        catalogue.rules().stream().filter(rule -> rule.id().equals(id)))
                .map(Rule::cited)
                .collect(Collectors.joining("、"));
        return clauses.isEmpty() ? text : new Text(text.zh() + "（" + clauses + "）。", text.en() + " (" + clauses + ").");
    }

    /** Whether a rule speaks of headquarters, research or sales alone (功能性机构). */
    static boolean forHeadquarters(Rule rule) {
        return rule.kind() != RuleKind.PAIRING && rule.stages().equals(List.of(HEADQUARTERS));
    }

    /** Whether a rule concerns what of the firm moves. */
    public static boolean concerns(Rule rule, Enterprise firm) {
        if (forHeadquarters(rule)) {
            return movesHeadquarters(firm);
        }
        if (!firm.functions().contains(Function.PRODUCTION) && !GuidancePart.restricts(rule)) {
            return false;
        }
        return rule.stages().isEmpty()
                || rule.stages().contains(of(firm.stage()).stage.code());
    }

    /** Whether headquarters, research or sales are among what moves. */
    public static boolean movesHeadquarters(Enterprise firm) {
        return firm.functions().stream().anyMatch(function -> function != Function.PRODUCTION);
    }
}
