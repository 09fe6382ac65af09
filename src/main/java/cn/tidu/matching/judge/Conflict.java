package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.guidance.Coverage;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Clauses that speak against each other of one firm and one park (规则冲突): shown together, not silently netted.
 *
 * @param text what stands against what, and what Tidu made of it
 * @param favouring clauses that guide the firm there
 * @param restricting clauses that hold it back: scored restrictions, those that took the park out, and restrictions that are
 *     context only
 * @param unrestricted the value of guidance if nothing held it back
 * @param value the value that was used; empty if the park is out
 */
public record Conflict(
        Text text, List<Citation> favouring, List<Citation> restricting, double unrestricted, OptionalDouble value) {

    /** Of a park in the ranking. */
    public static Optional<Conflict> of(Case matchCase) {
        if (!matchCase.rules().restrict()) {
            return Optional.empty();
        }
        GuidanceReading reading = GuidanceReading.of(matchCase);
        List<Rule> scored = reading.rules(GuidancePart.RESTRICTION).stream()
                .map(AppliedRule::rule)
                .toList();
        List<Rule> context = context(matchCase);
        if (reading.favouring().isEmpty() || (scored.isEmpty() && context.isEmpty())) {
            return Optional.empty();
        }
        double unrestricted = reading.unrestricted().orElse(0.0);
        double value = reading.value().orElse(0.0);
        Text text = scored.isEmpty()
                ? new Text(
                        "既有条款引导前往，又有条款限制（后者针对珠三角一侧的准入，只作提示，不折减）",
                        "some clauses guide the firm there and some restrict it; these are shown and do not reduce the score")
                : new Text(
                        String.format(Locale.ROOT, "既有条款引导前往，又有条款限制：指导值由 %.2f 折减为 %.2f", unrestricted, value),
                        String.format(
                                Locale.ROOT,
                                "some clauses guide the firm there and some restrict it: guidance is reduced from %.2f to %.2f",
                                unrestricted,
                                value));
        return Optional.of(new Conflict(
                text,
                cited(favouring(reading), matchCase.day()),
                cited(
                        java.util.stream.Stream.concat(scored.stream(), context.stream())
                                .toList(),
                        matchCase.day()),
                unrestricted,
                OptionalDouble.of(value)));
    }

    /** Of a park that a clause took out although others guide the firm there. */
    public static Optional<Conflict> ofExcluded(Case matchCase, List<Exclusion> reasons) {
        List<Citation> against = reasons.stream()
                .filter(reason -> GUIDANCE_RULES.contains(reason.constraint()))
                .flatMap(reason -> reason.citations().stream())
                .toList();
        if (against.isEmpty()) {
            return Optional.empty();
        }
        GuidanceReading reading = GuidanceReading.of(matchCase);
        if (reading.favouring().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Conflict(
                new Text(
                        "有条款引导前往，但另有条款禁止或限制，故排除",
                        "some clauses guide the firm there, others rule it out: the park is out"),
                cited(favouring(reading), matchCase.day()),
                against,
                reading.unrestricted().orElse(0.0),
                OptionalDouble.empty()));
    }

    private static final List<String> GUIDANCE_RULES = List.of("pollution", "prohibited");

    private static List<Rule> favouring(GuidanceReading reading) {
        return reading.favouring().stream().map(AppliedRule::rule).toList();
    }

    private static List<Rule> context(Case matchCase) {
        return matchCase.rules().context().stream()
                .filter(rule -> Coverage.ofPark(rule, matchCase.park(), matchCase.parkZone())
                        .isPresent())
                .toList();
    }

    private static List<Citation> cited(List<Rule> rules, LocalDate day) {
        return rules.stream().map(rule -> Citation.of(rule, day)).toList();
    }
}
