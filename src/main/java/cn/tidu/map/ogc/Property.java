package cn.tidu.map.ogc;

/**
 * A property of the features of a collection (要素属性), which may be filtered and sorted by.
 *
 * @param name as the API has it
 * @param sql the expression that yields it; never from input
 * @param type of its values
 * @param title Chinese, then English
 */
record Property(String name, String sql, Type type, String title) {

    /** Types of values. */
    enum Type {
        TEXT("string", "text"),
        NUMBER("number", "double precision"),
        TRUTH("boolean", "boolean"),
        DATE("string", "date");

        private final String json;
        private final String sql;

        Type(String json, String sql) {
            this.json = json;
            this.sql = sql;
        }

        /** JSON Schema type. */
        String json() {
            return json;
        }

        /** SQL type that a bound value is cast to. */
        String sql() {
            return sql;
        }
    }

    static Property text(String name, String sql, String title) {
        return new Property(name, sql, Type.TEXT, title);
    }

    static Property number(String name, String sql, String title) {
        return new Property(name, sql, Type.NUMBER, title);
    }

    static Property date(String name, String sql, String title) {
        return new Property(name, sql, Type.DATE, title);
    }

    static Property truth(String name, String sql, String title) {
        return new Property(name, sql, Type.TRUTH, title);
    }
}
