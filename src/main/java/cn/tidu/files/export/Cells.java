package cn.tidu.files.export;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cells in the form their column asks for (单元格): null, String, BigDecimal without exponent, or LocalDate. */
final class Cells {
    private Cells() {}

    /** All cells of a row. */
    static List<Object> of(ExportTable table, ExportRow row) {
        List<Column> columns = table.columns();
        if (row.values().size() != columns.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "行有 %d 个值，表有 %d 个字段 / values and columns differ in number",
                    row.values().size(),
                    columns.size()));
        }
        List<Object> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(of(columns.get(i), row.values().get(i)));
        }
        return cells;
    }

    private static Object of(Column column, Object value) {
        if (value == null) {
            return null;
        }
        if (column.type() == Column.Type.TEXT) {
            return value instanceof Number number ? text(number) : value.toString();
        }
        if (column.type() == Column.Type.DATE && value instanceof LocalDate) {
            return value;
        }
        if (column.type() == Column.Type.NUMBER && value instanceof Number number) {
            return decimal(number);
        }
        if (column.type() == Column.Type.INTEGER && value instanceof Number number) {
            return whole(column, number);
        }
        throw new IllegalArgumentException(
                "字段 %s（%s）的值 %s 类型不符 / a value does not fit its column".formatted(column.name(), column.type(), value));
    }

    private static BigDecimal whole(Column column, Number number) {
        BigDecimal exact = decimal(number);
        if (exact != null && exact.scale() > 0) {
            throw new IllegalArgumentException(
                    "整数字段 %s 的值 %s 不是整数 / not a whole number".formatted(column.name(), number));
        }
        return exact;
    }

    /** The number itself, scale not below 0 and without trailing zeros; null for NaN and the infinities. */
    static BigDecimal decimal(Number number) {
        BigDecimal exact;
        if (number instanceof BigDecimal big) {
            exact = big;
        } else if (number instanceof BigInteger big) {
            exact = new BigDecimal(big);
        } else if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                return null;
            }
            exact = new BigDecimal(number.toString());
        } else {
            exact = BigDecimal.valueOf(number.longValue());
        }
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The number as people write it, without exponent. */
    static String text(Number number) {
        BigDecimal exact = decimal(number);
        return exact == null ? null : exact.toPlainString();
    }

    /**
     * Text that no spreadsheet takes for a formula: a leading apostrophe where it would. A text that looks guarded already gets
     * one more, so that taking one away always gives the text itself.
     */
    static String neutral(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && "=+-@\t\r".indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }

    /** The first characters of a text; a character of two UTF-16 units is not parted. */
    static String cut(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units);
    }
}
