package cn.tidu.files.read;

import java.math.BigDecimal;
import java.util.Map;

/** Cells as text (单元格文字): numbers in plain notation, guards against formulas undone. */
public final class CellText {
    private static final int LONGEST_NUMBER = 60;

    /** So many decimal digits a double holds exactly. */
    private static final int EXACT_DIGITS = 15;

    private CellText() {}

    /** A number without exponent and without trailing zeros; text that is no number is left alone. */
    static String number(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NUMBER || isPlain(stripped)) {
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

    /** The number a cell holds, with or without marks of thousands; NaN if it holds none. */
    public static double parsed(String text) {
        long digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i >= EXACT_DIGITS) {
                return parsedByRule(text);
            }
            digits = digits * 10 + (c - '0');
        }
        return text.isEmpty() ? Double.NaN : digits;
    }

    private static double parsedByRule(String text) {
        try {
            return Double.parseDouble(text.strip().replace(",", "").replace("，", ""));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Digits only and no zero before them: as plain as can be. */
    private static boolean isPlain(String text) {
        return text.charAt(0) != '0' && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static String number(double value) {
        return Double.isFinite(value) ? number(Double.toString(value)) : Double.toString(value);
    }

    /** Undoes the apostrophe that our tables set before a cell which a spreadsheet would run as a formula. */
    static String unguarded(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first > 0 && first < text.length() && "=+-@\t\r".indexOf(text.charAt(first)) >= 0
                ? text.substring(1)
                : text;
    }

    /** Keeps a cell if there is something in it. */
    static void put(Map<String, String> cells, String field, String text) {
        String kept = kept(text);
        if (kept != null) {
            cells.put(field, kept);
        }
    }

    /** Keeps a cell of a format that no spreadsheet opens as such, in which a leading apostrophe is one. */
    static void putPlain(Map<String, String> cells, String field, String text) {
        String kept = plain(text);
        if (kept != null) {
            cells.put(field, kept);
        }
    }

    /** What is kept of such a cell; null if there is nothing in it. */
    static String plain(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** What is kept of a cell of a table; null if there is nothing in it. */
    static String kept(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : unguarded(stripped);
    }
}
