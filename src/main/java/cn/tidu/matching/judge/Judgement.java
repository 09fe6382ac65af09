package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.text.Text;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a criterion says of a case: a value with its reason and what it rests on, or that it is not known (准则判断).
 *
 * @param value 0 (worst) to 1 (best); empty if unknown, which is never the same as 0
 * @param low the least the value can be: the value itself when it is known in full, 0 when nothing is known
 * @param high the most it can be
 * @param reason one sentence
 * @param citations what it rests on
 * @param inputs what it was worked out from
 * @param asks what to ask the park
 */
public record Judgement(
        OptionalDouble value,
        double low,
        double high,
        Text reason,
        List<Citation> citations,
        List<Input> inputs,
        List<Ask> asks) {

    public Judgement {
        citations = List.copyOf(citations);
        inputs = List.copyOf(inputs);
        asks = List.copyOf(asks);
        if (!(0 <= low && low <= high && high <= 1)
                || (value.isPresent() && !(low <= value.getAsDouble() && value.getAsDouble() <= high))) {
            throw new IllegalArgumentException("not within 0..1: %s in %s..%s".formatted(value, low, high));
        }
    }

    static Judgement known(double value, Text reason, List<Citation> citations) {
        double kept = Math.min(1, Math.max(0, value));
        return new Judgement(OptionalDouble.of(kept), kept, kept, reason, citations, List.of(), List.of());
    }

    static Judgement unknown(Text reason) {
        return new Judgement(OptionalDouble.empty(), 0, 1, reason, List.of(), List.of(), List.of());
    }

    /** The same with what it was worked out from. */
    Judgement from(Input... all) {
        return from(List.of(all));
    }

    /** The same with what it was worked out from. */
    Judgement from(List<Input> all) {
        return new Judgement(value, low, high, reason, citations, all, asks);
    }

    /** The same, known only within bounds; they are widened to hold the value. */
    Judgement between(double least, double most) {
        double at = value.orElse(least);
        return new Judgement(
                value,
                Math.max(0, Math.min(least, at)),
                Math.min(1, Math.max(most, value.orElse(most))),
                reason,
                citations,
                inputs,
                asks);
    }

    /** The same with a question to the park. */
    Judgement ask(String attribute, String zh, String en) {
        return ask(List.of(new Ask(attribute, new Text(zh, en))));
    }

    /** The same with questions to the park. */
    Judgement ask(List<Ask> all) {
        return new Judgement(value, low, high, reason, citations, inputs, all);
    }
}
