package cn.tidu.match;

import cn.tidu.guidance.Citation;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a criterion says of a case: a value with its reason and what it rests on, or that it is not known (准则判断).
 *
 * @param value 0 (worst) to 1 (best); empty if unknown, which is never the same as 0
 * @param reason one sentence
 * @param citations what it rests on
 */
record Judgement(OptionalDouble value, Text reason, List<Citation> citations) {

    static Judgement known(double value, Text reason, List<Citation> citations) {
        return new Judgement(OptionalDouble.of(Math.min(1, Math.max(0, value))), reason, List.copyOf(citations));
    }

    static Judgement unknown(Text reason) {
        return new Judgement(OptionalDouble.empty(), reason, List.of());
    }
}
