package cn.tidu.facts.collection;

/**
 * A column of a collection's files (导出列).
 *
 * @param header as users read it, Chinese; a unit stands in it
 * @param shortName name for the DBF of a Shapefile: ASCII, at most ten bytes
 * @param sql the expression over the collection's rows; never from input
 * @param type of its values
 */
public record FileColumn(String header, String shortName, String sql, ValueType type) {
    static FileColumn text(String header, String shortName, String sql) {
        return new FileColumn(header, shortName, sql, ValueType.TEXT);
    }

    static FileColumn number(String header, String shortName, String sql) {
        return new FileColumn(header, shortName, sql, ValueType.NUMBER);
    }

    static FileColumn date(String header, String shortName, String sql) {
        return new FileColumn(header, shortName, sql, ValueType.DATE);
    }

    /** What a cell holds, as SQL: a truth in the words of files. */
    String cell() {
        return type == ValueType.TRUTH ? "CASE " + sql + " WHEN true THEN '是' WHEN false THEN '否' END" : sql;
    }
}
