package cn.tidu.matching.whynot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** Finds a number one can write down (好写的数): the shortest beyond a bound that still does what is wanted. */
final class Rounding {
    private static final int MOST_DIGITS = 12;
    /** Relative error of what is found by halving, and some more. */
    private static final double NEAR = 5e-4;
    /** By how much more than needed a round number may change things. */
    private static final double SLACK = 0.02;

    private Rounding() {}

    /**
     * The shortest number beyond a bound that passes and asks for little more than the bound does; of many digits rather than none.
     *
     * @param from the number of now
     * @param bound what has to be passed, on the far side of {@code from}
     */
    static OptionalDouble beyond(double from, double bound, DoublePredicate passes) {
        boolean above = bound >= from;
        OptionalDouble far = OptionalDouble.empty();
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            double number = new BigDecimal(bound)
                    .round(new MathContext(digits, above ? RoundingMode.CEILING : RoundingMode.FLOOR))
                    .doubleValue();
            if (number == bound || !passes.test(number)) {
                continue;
            }
            if (Math.abs(number - from) <= (1 + SLACK) * Math.abs(bound - from)) {
                return OptionalDouble.of(number);
            }
            far = OptionalDouble.of(number);
        }
        return far;
    }

    /** The shortest number that passes and is as good as equal to one found by halving; else that one itself. */
    static double near(double found, DoublePredicate passes) {
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            double number = new BigDecimal(found)
                    .round(new MathContext(digits, RoundingMode.HALF_UP))
                    .doubleValue();
            if (Math.abs(number - found) <= NEAR * Math.abs(found) && passes.test(number)) {
                return number;
            }
        }
        return found;
    }

    /** A number in words, without trailing noughts. */
    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
