package cn.tidu.facts.collection;

/** What the features of a collection are on the ground (几何类型). */
public enum Shape {
    /** One point each (点). */
    POINT("geometry-point"),
    /** One line each (线). */
    LINE("geometry-linestring"),
    /** One or several lines each (多线). */
    LINES("geometry-multilinestring"),
    /** One or several areas each (面). */
    AREAS("geometry-multipolygon");

    private final String format;

    Shape(String format) {
        this.format = format;
    }

    /** Format of JSON Schema, by OGC API Features part 5. */
    public String format() {
        return format;
    }
}
