package cn.tidu.files.export;

import java.nio.charset.StandardCharsets;

/**
 * A column of an exported table (字段).
 *
 * @param name full name as users read it, usually Chinese
 * @param shortName name for the DBF of a Shapefile: ASCII, 1 to 10 bytes
 * @param type what its cells hold
 */
public record Column(String name, String shortName, Type type) {
    private static final int DBF_NAME_BYTES = 10;

    public Column {
        if (name.isBlank()) {
            throw new IllegalArgumentException("字段没有名称 / a column has no name");
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(shortName)
                || shortName.isBlank()
                || shortName.length() > DBF_NAME_BYTES) {
            throw new IllegalArgumentException(
                    "字段 %s 的短名 %s 须为 1–10 字节的 ASCII / short names are 1 to 10 ASCII bytes".formatted(name, shortName));
        }
    }

    /** What the cells of a column hold (字段类型). */
    public enum Type {
        /** Text (文本). */
        TEXT,
        /** A number that may have decimals (数值); the unit belongs into the column's name. */
        NUMBER,
        /** A whole number (整数). */
        INTEGER,
        /** A calendar day without a time (日期). */
        DATE
    }
}
