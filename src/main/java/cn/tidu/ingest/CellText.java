package cn.tidu.ingest;

import java.math.BigDecimal;
import java.util.Map;

/** Cells as text (单元格文字): numbers in plain notation, guards against formulas undone. */
final class CellText {
    private static final int LONGEST_NUMBER = 60;

    private CellText() {}

    /** A number without exponent and without trailing zeros; text that is no number is left alone. */
    static String number(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NUMBER) {
            return stripped;
        }
        try {
            BigDecimal value = new BigDecimal(stripped);
            if (value.signum() == 0) {
                return "0";
            }
            // an exponent such as 1e999999999 must not become a text of that length
            return Math.abs((long) value.scale()) > LONGEST_NUMBER
                    ? stripped
                    : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return stripped;
        }
    }

    static String number(double value) {
        return Double.isFinite(value) ? number(Double.toString(value)) : Double.toString(value);
    }

    /** Undoes the apostrophe that our tables set before a cell which a spreadsheet would run as a formula. */
    static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** Keeps a cell if there is something in it. */
    static void put(Map<String, String> cells, String field, String text) {
        String stripped = text.strip();
        if (!stripped.isEmpty()) {
            cells.put(field, unguarded(stripped));
        }
    }
}
