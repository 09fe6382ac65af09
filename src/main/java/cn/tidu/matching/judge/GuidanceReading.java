package cn.tidu.matching.judge;

import static cn.tidu.matching.judge.GuidancePart.CARRIER;
import static cn.tidu.matching.judge.GuidancePart.COOPERATIVE;
import static cn.tidu.matching.judge.GuidancePart.INDUSTRY;
import static cn.tidu.matching.judge.GuidancePart.PAIRING;
import static cn.tidu.matching.judge.GuidancePart.PLATFORM;
import static cn.tidu.matching.judge.GuidancePart.RESTRICTION;

import cn.tidu.facts.enterprise.Function;
import cn.tidu.facts.guidance.Coverage;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What the documents say of one firm and one park, part by part (指导内容的汇总). The formula is {@link GuidanceCriterion}'s. */
public final class GuidanceReading {
    public static final double TOGETHER_SHARE = 0.6;
    public static final double INDUSTRY_SHARE = 0.3;
    public static final double CARRIER_SHARE = 0.1;
    public static final double RESTRICTION_SHARE = 0.6;
    /** A park's record that names its partner is no clause, and seldom says until when it held; Tidu's own convention. */
    static final double RECORD_FACTOR = 0.3;

    private static final Comparator<AppliedRule> STRONGEST_FIRST = Comparator.comparingDouble(AppliedRule::strength)
            .reversed()
            .thenComparing(applied -> applied.rule().document().issued())
            .thenComparing(applied -> applied.rule().id());

    private final Map<GuidancePart, List<AppliedRule>> rules = new EnumMap<>(GuidancePart.class);
    private final Case matchCase;
    private final double cooperative;

    private GuidanceReading(Case matchCase) {
        this.matchCase = matchCase;
        for (GuidancePart part : GuidancePart.values()) {
            rules.put(part, new ArrayList<>());
        }
        for (FirmRules.Weighed weighed : matchCase.rules().scored()) {
            if (matchCase.asks(weighed.part().id())) {
                Coverage.ofPark(weighed.rule(), matchCase.park(), matchCase.parkZone())
                        .ifPresent(covered -> rules.get(weighed.part()).add(AppliedRule.of(weighed, covered)));
            }
        }
        cooperative = matchCase.asks(COOPERATIVE.id()) && production()
                ? builtTogether(matchCase.park(), matchCase.enterprise().origin())
                : 0;
    }

    static GuidanceReading of(Case matchCase) {
        return new GuidanceReading(matchCase);
    }

    /** How closely the park's partner (共建方) on record is the firm's origin, times the confidence of the record and 0.3. */
    public static double builtTogether(Park park, Place origin) {
        if (park.partnerCodes().isEmpty()) {
            return 0;
        }
        return Coverage.ofOrigin(park.partnerCodes(), origin)
                .map(covered ->
                        RECORD_FACTOR * covered.factor() * park.confidence().factor())
                .orElse(0.0);
    }

    private boolean production() {
        return matchCase.enterprise().functions().contains(Function.PRODUCTION);
    }

    private boolean headquarters() {
        return StageScope.movesHeadquarters(matchCase.enterprise());
    }

    /** Rules of a part that say something, strongest first. */
    List<AppliedRule> rules(GuidancePart part) {
        return rules.get(part).stream()
                .filter(applied -> applied.strength() > 0)
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    /** Rules that are for the firm or the park, strongest first within their part. */
    List<AppliedRule> favouring() {
        return List.of(PAIRING, INDUSTRY, CARRIER, PLATFORM).stream()
                .flatMap(part -> rules(part).stream())
                .toList();
    }

    double cooperative() {
        return cooperative;
    }

    /** Pairing and joint park: 1 − Π(1 − s), one s for each document and one for the record. */
    double together() {
        return together(AppliedRule::strength);
    }

    private double together(ToDoubleFunction<AppliedRule> strength) {
        Map<String, Double> best = new TreeMap<>();
        rules.get(PAIRING)
                .forEach(applied ->
                        best.merge(applied.rule().document().id(), strength.applyAsDouble(applied), Math::max));
        double none = best.values().stream().mapToDouble(s -> 1 - s).reduce(1 - cooperative, (a, b) -> a * b);
        return 1 - none;
    }

    double strongest(GuidancePart part) {
        return strongest(part, AppliedRule::strength);
    }

    private double strongest(GuidancePart part, ToDoubleFunction<AppliedRule> strength) {
        return rules.get(part).stream().mapToDouble(strength).max().orElse(0);
    }

    /** The value as far as the firm has said what the rules ask of it; empty if every part is left out. */
    Optional<Double> value() {
        return value(AppliedRule::strength, AppliedRule::strength);
    }

    /** The value without its restrictions. */
    Optional<Double> unrestricted() {
        return value(AppliedRule::strength, applied -> 0);
    }

    /** The least the value can be, whatever the firm would say. */
    Optional<Double> least() {
        return value(AppliedRule::least, AppliedRule::most);
    }

    /** The most it can be. */
    Optional<Double> most() {
        return value(AppliedRule::most, AppliedRule::least);
    }

    private Optional<Double> value(ToDoubleFunction<AppliedRule> strength, ToDoubleFunction<AppliedRule> against) {
        double restrictions = rules.get(RESTRICTION).stream()
                .mapToDouble(applied -> 1 - RESTRICTION_SHARE * against.applyAsDouble(applied))
                .reduce(1, (a, b) -> a * b);
        if (!production()) {
            return matchCase.asks(PLATFORM.id())
                    ? Optional.of(strongest(PLATFORM, strength) * restrictions)
                    : Optional.empty();
        }
        double shares = share(TOGETHER_SHARE, PAIRING, COOPERATIVE)
                + share(INDUSTRY_SHARE, INDUSTRY)
                + share(CARRIER_SHARE, CARRIER);
        if (shares == 0) {
            return Optional.empty();
        }
        double sum = TOGETHER_SHARE * together(strength)
                + INDUSTRY_SHARE * strongest(INDUSTRY, strength)
                + CARRIER_SHARE * host(strength);
        return Optional.of(sum / shares * restrictions);
    }

    private double share(double share, GuidancePart... parts) {
        for (GuidancePart part : parts) {
            if (matchCase.asks(part.id())) {
                return share;
            }
        }
        return 0;
    }

    /** The host for what moves: a park for production, a platform for headquarters, the mean of both when both move. */
    double host() {
        return host(AppliedRule::strength);
    }

    private double host(ToDoubleFunction<AppliedRule> strength) {
        if (!matchCase.asks(CARRIER.id())) {
            return 0;
        }
        double park = strongest(CARRIER, strength);
        return headquarters() && matchCase.asks(PLATFORM.id()) ? (park + strongest(PLATFORM, strength)) / 2 : park;
    }
}
