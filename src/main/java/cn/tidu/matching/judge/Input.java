package cn.tidu.matching.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One thing a criterion looked at (输入), so that its value can be worked again by hand.
 *
 * @param name Chinese name
 * @param nameEn English name
 * @param value the number, null for a word or when not known
 * @param text the value as text, null when not known
 * @param unit unit, null without one
 * @param source where it is from: the request, the record of the park, a clause, Tidu's convention
 */
public record Input(String name, String nameEn, Double value, String text, String unit, String source) {
    static final String REQUEST = "企业填报";
    static final String CONVENTION = "Tidu 约定";

    static Input number(String name, String nameEn, double value, String unit, String source) {
        return new Input(name, nameEn, value, plain(value), unit, source);
    }

    static Input word(String name, String nameEn, String text, String source) {
        return new Input(name, nameEn, null, text, null, source);
    }

    static Input notKnown(String name, String nameEn, String unit, String source) {
        return new Input(name, nameEn, null, null, unit, source);
    }

    /** A number with at most four decimals and none that say nothing. */
    static String plain(double value) {
        return BigDecimal.valueOf(value)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
