package cn.tidu.match;

import cn.tidu.guidance.Citation;
import cn.tidu.guidance.Coverage;
import cn.tidu.guidance.Rule;
import cn.tidu.guidance.RuleKind;
import cn.tidu.guidance.Status;
import cn.tidu.industry.Industries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Regional guidance (区域指导). Influence: positive. Three facets of what the documents say of this origin, this firm
 * and this park:
 *
 * <ul>
 *   <li>pairing (结对) P: {@code 1 − Π(1 − s)} over the documents that pair origin and host, the strongest rule of each;
 *   <li>industry (产业) I: the strongest rule that sends the firm's industry there, times its similarity;
 *   <li>carrier (载体) C: the strongest rule that sends such firms into parks of this kind.
 * </ul>
 *
 * Strength s of a rule = coverage of the park × status × confidence of the row. Value = 0.6 P + 0.3 I + 0.1 C, times
 * (1 − 0.6 s) for every restriction that applies. The shares are Tidu's own convention.
 */
final class GuidanceCriterion implements Criterion {
    static final String PAIRING = "guidance.pairing";
    static final String INDUSTRY = "guidance.industry";
    static final String CARRIER = "guidance.carrier";
    static final String RESTRICTION = "guidance.restriction";

    private static final double PAIRING_SHARE = 0.6;
    private static final double INDUSTRY_SHARE = 0.3;
    private static final double CARRIER_SHARE = 0.1;
    private static final double RESTRICTION_SHARE = 0.6;
    /** A pairing of the whole delta says less of this origin than one of its city. */
    private static final double ZONE_WIDE_ORIGIN = 0.6;
    /** A rule for processing trade, when the firm has not said whether it is that. */
    private static final double TRADE_NOT_SAID = 0.7;

    private static final String CLAUSES = "所引条款；强度为 Tidu 约定";
    private static final Set<String> INTENSITY = Set.of("labour-intensive", "resource-intensive");

    /** A rule that applies, how strongly, and by which word. */
    private record Applied(Rule rule, double strength, Coverage coverage, Optional<String> word) {}

    @Override
    public String id() {
        return "guidance";
    }

    @Override
    public Set<String> facets() {
        return Set.of(PAIRING, INDUSTRY, CARRIER, RESTRICTION);
    }

    @Override
    public Judgement judge(Case matchCase) {
        List<Applied> pairing = new ArrayList<>();
        List<Applied> industry = new ArrayList<>();
        List<Applied> carrier = new ArrayList<>();
        List<Applied> restriction = new ArrayList<>();
        for (Rule rule : matchCase.rulesThatCount()) {
            apply(rule, matchCase).ifPresent(applied -> {
                switch (rule.kind()) {
                    case PAIRING -> pairing.add(applied);
                    case RESTRICTED -> restriction.add(applied);
                    case ENCOURAGED, SPECIALISE -> (rule.codes().isEmpty() ? carrier : industry).add(applied);
                    case PROHIBITED -> {
                        // a hard rule, see ProhibitionRule
                    }
                }
            });
        }
        leaveOut(matchCase, Map.of(PAIRING, pairing, INDUSTRY, industry, CARRIER, carrier, RESTRICTION, restriction));
        double paired = 1
                - strongestByDocument(pairing).stream().mapToDouble(s -> 1 - s).reduce(1, (a, b) -> a * b);
        double shares = (matchCase.asks(PAIRING) ? PAIRING_SHARE : 0)
                + (matchCase.asks(INDUSTRY) ? INDUSTRY_SHARE : 0)
                + (matchCase.asks(CARRIER) ? CARRIER_SHARE : 0);
        if (shares == 0) {
            return Judgement.unknown(new Text("按请求不看任何指导内容", "the request leaves out all that guidance says"));
        }
        double value =
                (PAIRING_SHARE * paired + INDUSTRY_SHARE * strongest(industry) + CARRIER_SHARE * strongest(carrier))
                        / shares;
        for (Applied applied : restriction) {
            value *= 1 - RESTRICTION_SHARE * applied.strength();
        }
        return Judgement.known(
                        value,
                        reason(matchCase, paired, pairing, industry, carrier, restriction),
                        citations(matchCase, List.of(pairing, industry, carrier, restriction)))
                .from(
                        Input.number("结对强度", "pairing", paired, null, CLAUSES),
                        Input.number("产业引导强度", "industry guided", strongest(industry), null, CLAUSES),
                        Input.number("载体引导强度", "host favoured", strongest(carrier), null, CLAUSES),
                        Input.number("限制强度", "restriction", strongest(restriction), null, CLAUSES));
    }

    private static void leaveOut(Case matchCase, Map<String, List<Applied>> facets) {
        facets.forEach((facet, rules) -> {
            if (!matchCase.asks(facet)) {
                rules.clear();
            }
        });
    }

    private static Optional<Applied> apply(Rule rule, Case matchCase) {
        if (rule.kind() == RuleKind.PAIRING && rule.sources().isEmpty()) {
            return Optional.empty();
        }
        Optional<Coverage> origin =
                Coverage.ofOrigin(rule.sources(), matchCase.enterprise().origin());
        Optional<Coverage> park = Coverage.ofPark(rule, matchCase.park(), matchCase.parkZone());
        if (origin.isEmpty() || park.isEmpty()) {
            return Optional.empty();
        }
        double factor = conditionFactor(rule, matchCase);
        String firm = matchCase.enterprise().industry().code();
        double similarity = rule.codes().isEmpty() ? 1 : Industries.similarity(firm, rule.codes());
        if (rule.kind() == RuleKind.PAIRING && origin.get() == Coverage.ZONE) {
            factor *= ZONE_WIDE_ORIGIN;
        }
        double strength = park.get().factor()
                * similarity
                * factor
                * matchCase.statusFactor(rule)
                * rule.confidence().factor();
        if (strength <= 0) {
            return Optional.empty();
        }
        Optional<String> word = rule.words().stream()
                .max(Comparator.comparingDouble(w -> Industries.similarity(
                        firm, matchCase.catalogue().industries().codesOf(w))))
                .filter(w -> !rule.codes().isEmpty());
        return Optional.of(new Applied(rule, strength, park.get(), word));
    }

    /** 0 if a condition of the rule does not hold, less than 1 if it is not known to hold. */
    private static double conditionFactor(Rule rule, Case matchCase) {
        double factor = 1;
        List<String> conditions = rule.conditions();
        Optional<Boolean> polluting = matchCase.enterprise().polluting();
        if (conditions.contains("non-polluting") && !polluting.equals(Optional.of(false))) {
            return 0;
        }
        if (conditions.contains("polluting") && !polluting.equals(Optional.of(true))) {
            return 0;
        }
        if (conditions.stream().anyMatch(INTENSITY::contains)) {
            boolean holds = (conditions.contains("labour-intensive") && isA("劳动密集型", matchCase))
                    || (conditions.contains("resource-intensive") && isA("资源型", matchCase));
            if (!holds) {
                return 0;
            }
        }
        if (conditions.contains("processing-trade")) {
            factor *= TRADE_NOT_SAID;
        }
        return factor;
    }

    private static boolean isA(String word, Case matchCase) {
        Industries industries = matchCase.catalogue().industries();
        return Industries.similarity(matchCase.enterprise().industry().code(), industries.codesOf(word)) >= 1;
    }

    private static Collection<Double> strongestByDocument(List<Applied> rules) {
        Map<String, Double> best = new HashMap<>();
        rules.forEach(applied -> best.merge(applied.rule().document().id(), applied.strength(), Math::max));
        return best.values();
    }

    private static double strongest(List<Applied> rules) {
        return rules.stream().mapToDouble(Applied::strength).max().orElse(0);
    }

    private static List<Applied> sorted(List<Applied> rules) {
        return rules.stream()
                .sorted(Comparator.comparingDouble(Applied::strength)
                        .reversed()
                        .thenComparing(applied -> applied.rule().document().issued())
                        .thenComparing(applied -> applied.rule().id()))
                .toList();
    }

    private static List<Citation> citations(Case matchCase, List<List<Applied>> facets) {
        return facets.stream()
                .flatMap(facet -> sorted(facet).stream())
                .map(applied -> Citation.of(applied.rule(), matchCase.day()))
                .toList();
    }

    private static Text reason(
            Case matchCase,
            double paired,
            List<Applied> pairing,
            List<Applied> industry,
            List<Applied> carrier,
            List<Applied> restriction) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        String from = matchCase.enterprise().origin().city().name();
        if (!pairing.isEmpty()) {
            zh.add("%s与该园区所在地结对（强度 %.2f）：%s".formatted(from, paired, listed(matchCase, pairing, true)));
            en.add("origin and host are paired (strength %.2f): %s"
                    .formatted(paired, listed(matchCase, pairing, false)));
        }
        if (!industry.isEmpty()) {
            zh.add("企业行业列入引导目录（强度 %.2f）：%s".formatted(strongest(industry), listed(matchCase, industry, true)));
            en.add("the industry is guided there (strength %.2f): %s"
                    .formatted(strongest(industry), listed(matchCase, industry, false)));
        }
        if (!carrier.isEmpty()) {
            zh.add("承接载体受引导（强度 %.2f）：%s".formatted(strongest(carrier), listed(matchCase, carrier, true)));
            en.add("such hosts are favoured (strength %.2f): %s"
                    .formatted(strongest(carrier), listed(matchCase, carrier, false)));
        }
        if (!restriction.isEmpty()) {
            zh.add("受限制，折减：" + listed(matchCase, restriction, true));
            en.add("restricted, reduced: " + listed(matchCase, restriction, false));
        }
        if (zh.isEmpty()) {
            return new Text("没有规则针对该来源地、行业与该园区的组合", "No rule speaks of this origin, industry and park together");
        }
        return new Text(String.join("；", zh), String.join("; ", en));
    }

    private static String listed(Case matchCase, List<Applied> rules, boolean chinese) {
        return String.join(
                chinese ? "、" : ", ",
                sorted(rules).stream()
                        .map(applied -> one(matchCase, applied, chinese))
                        .distinct()
                        .limit(3)
                        .toList());
    }

    private static String one(Case matchCase, Applied applied, boolean chinese) {
        String word = applied.word().map(w -> "“" + w + "”").orElse("");
        boolean expired = applied.rule().statusOn(matchCase.day()) == Status.EXPIRED;
        if (chinese) {
            return applied.rule().cited() + word + "（" + applied.coverage().nameZh() + (expired ? "，已失效，按 0.5 折算" : "")
                    + "）";
        }
        return applied.rule().cited() + " " + word + " (" + applied.coverage().nameEn()
                + (expired ? ", expired, counted at 0.5" : "") + ")";
    }
}
