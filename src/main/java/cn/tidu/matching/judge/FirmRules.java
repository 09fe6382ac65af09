package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.guidance.Coverage;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.guidance.Status;
import cn.tidu.facts.industry.Industries;
import cn.tidu.matching.given.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The guidance rules that speak of a firm on a day (适用于企业的规则), whatever the park: worked out once for a question. Depends
 * only on the firm's origin, industry, stage, functions and whether it pollutes, and on the day.
 *
 * @param scored rules that count, with how strongly by the firm's side
 * @param context restrictions of such firms that are context only: shown beside what encourages, never scored
 */
public record FirmRules(List<Weighed> scored, List<Rule> context) {
    /** Factor of a rule that is expired when no day is asked for; Tidu's own convention. */
    static final double EXPIRED_DISCOUNT = 0.5;
    /** A pairing of the whole delta says less of this origin than one of its city. */
    public static final double ZONE_WIDE_ORIGIN = 0.6;
    /** A rule for processing trade, when the firm has not said whether it is that. */
    public static final double TRADE_NOT_SAID = 0.7;

    private static final Set<String> INTENSITY = Set.of("labour-intensive", "resource-intensive");

    /**
     * A rule that counts.
     *
     * @param rule the rule
     * @param part the part of guidance it belongs to
     * @param strength similarity of industry × conditions × status × confidence; times coverage it is the rule's strength
     * @param least the same if what the firm did not say spoke against the rule
     * @param most the same if it spoke for it
     * @param word the word of the rule that is nearest to the firm's industry
     */
    record Weighed(Rule rule, GuidancePart part, double strength, double least, double most, Optional<String> word) {}

    /** Whether any of them holds the firm back somewhere. */
    boolean restrict() {
        return !context.isEmpty() || scored.stream().anyMatch(weighed -> weighed.part() == GuidancePart.RESTRICTION);
    }

    public static FirmRules of(Catalogue catalogue, Enterprise firm, Optional<LocalDate> asOf, LocalDate today) {
        List<Weighed> scored = new ArrayList<>();
        List<Rule> context = new ArrayList<>();
        for (Rule rule : catalogue.rules()) {
            double status = statusFactor(rule, asOf, today);
            Optional<Coverage> origin = Coverage.ofOrigin(rule.sources(), firm.origin());
            Optional<GuidancePart> part = GuidancePart.of(rule);
            if (status == 0 || origin.isEmpty() || part.isEmpty() || !StageScope.concerns(rule, firm)) {
                continue;
            }
            weigh(rule, part.get(), origin.get(), status, firm, catalogue.industries())
                    .ifPresent(weighed -> {
                        if (rule.selection()) {
                            scored.add(weighed);
                        } else if (part.get() == GuidancePart.RESTRICTION
                                && weighed.strength() > 0
                                && !rule.conditions().isEmpty()) {
                            context.add(rule);
                        }
                    });
        }
        return new FirmRules(List.copyOf(scored), List.copyOf(context));
    }

    /** How much a rule counts by its dates: 1 in force, the discount when expired and no day is asked, else 0. */
    public static double statusFactor(Rule rule, Optional<LocalDate> asOf, LocalDate today) {
        Status status = rule.statusOn(asOf.orElse(today));
        if (status == Status.IN_FORCE) {
            return 1;
        }
        return status == Status.EXPIRED && asOf.isEmpty() ? EXPIRED_DISCOUNT : 0;
    }

    private static Optional<Weighed> weigh(
            Rule rule, GuidancePart part, Coverage origin, double status, Enterprise firm, Industries industries) {
        String code = firm.industry().code();
        double similarity = rule.codes().isEmpty() ? 1 : Industries.similarity(code, rule.codes());
        double base = similarity * status * rule.confidence().factor() * intensity(rule, code, industries);
        if (rule.kind() == RuleKind.PAIRING && origin == Coverage.ZONE) {
            base *= ZONE_WIDE_ORIGIN;
        }
        double most = base * (contradicted(rule, firm) ? 0 : 1);
        if (most <= 0) {
            return Optional.empty();
        }
        boolean open = firm.polluting().isEmpty()
                && (rule.conditions().contains("polluting") || rule.conditions().contains("non-polluting"));
        boolean trade = rule.conditions().contains("processing-trade");
        double strength = open ? 0 : most * (trade ? TRADE_NOT_SAID : 1);
        return Optional.of(
                new Weighed(rule, part, strength, open || trade ? 0 : most, most, word(rule, code, industries)));
    }

    /** Whether the firm said that it pollutes, or does not, against the rule's condition. */
    private static boolean contradicted(Rule rule, Enterprise firm) {
        return (rule.conditions().contains("non-polluting") && firm.polluting().equals(Optional.of(true)))
                || (rule.conditions().contains("polluting") && firm.polluting().equals(Optional.of(false)));
    }

    /** 0 if the rule is for labour- or resource-intensive firms and the industry is neither. */
    public static double intensity(Rule rule, String code, Industries industries) {
        if (rule.conditions().stream().noneMatch(INTENSITY::contains)) {
            return 1;
        }
        boolean holds = (rule.conditions().contains("labour-intensive") && isA("劳动密集型", code, industries))
                || (rule.conditions().contains("resource-intensive") && isA("资源型", code, industries));
        return holds ? 1 : 0;
    }

    private static boolean isA(String word, String code, Industries industries) {
        return Industries.similarity(code, industries.codesOf(word)) >= 1;
    }

    private static Optional<String> word(Rule rule, String code, Industries industries) {
        return rule.words().stream()
                .max(Comparator.comparingDouble(w -> Industries.similarity(code, industries.codesOf(w))))
                .filter(w -> !rule.codes().isEmpty());
    }
}
