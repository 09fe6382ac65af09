package cn.tidu.facts.collection;

/** What a property of a collection holds (属性类型). */
public enum ValueType {
    /** Text (文本). */
    TEXT("string", "text"),
    /** A number that may have decimals (数值). */
    NUMBER("number", "double precision"),
    /** A whole number (整数); compared as a number like any other. */
    WHOLE("number", "double precision"),
    /** Yes or no (是否); in files 是 and 否. */
    TRUTH("boolean", "boolean"),
    /** A calendar day (日期). */
    DATE("string", "date");

    private final String json;
    private final String sql;

    ValueType(String json, String sql) {
        this.json = json;
        this.sql = sql;
    }

    /** JSON Schema type. */
    public String json() {
        return json;
    }

    /** SQL type that a bound value is cast to. */
    public String sql() {
        return sql;
    }

    /** The type whose values it compares with: a whole number compares with any number. */
    public ValueType compared() {
        return this == WHOLE ? NUMBER : this;
    }
}
