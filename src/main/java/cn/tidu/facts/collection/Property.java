package cn.tidu.facts.collection;

import cn.tidu.text.Text;

/**
 * A property of the features of a collection (要素属性), which may be filtered and sorted by, and from which the column of a file
 * follows that shows the same fact.
 *
 * @param name as the API has it
 * @param sql the expression over the collection's rows that yields it; never from input
 * @param type of its values
 * @param label what it is called
 */
public record Property(String name, String sql, ValueType type, Text label) {
    static Property text(String name, String sql, String zh, String en) {
        return new Property(name, sql, ValueType.TEXT, new Text(zh, en));
    }

    static Property number(String name, String sql, String zh, String en) {
        return new Property(name, sql, ValueType.NUMBER, new Text(zh, en));
    }

    static Property whole(String name, String sql, String zh, String en) {
        return new Property(name, sql, ValueType.WHOLE, new Text(zh, en));
    }

    static Property date(String name, String sql, String zh, String en) {
        return new Property(name, sql, ValueType.DATE, new Text(zh, en));
    }

    static Property truth(String name, String sql, String zh, String en) {
        return new Property(name, sql, ValueType.TRUTH, new Text(zh, en));
    }

    /** Its label, Chinese, then English. */
    public String title() {
        return label.zh() + " / " + label.en();
    }

    /**
     * The same as a column of a file.
     *
     * @param header as users read it, Chinese
     * @param shortName name for the DBF of a Shapefile: ASCII, at most ten bytes
     */
    FileColumn under(String header, String shortName) {
        return new FileColumn(header, shortName, sql, type);
    }
}
