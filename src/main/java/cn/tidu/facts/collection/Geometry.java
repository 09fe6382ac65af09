package cn.tidu.facts.collection;

/**
 * Where the rows of a collection lie (几何), in CGCS2000 (EPSG:4490).
 *
 * @param shape what they are on the ground
 * @param sql the expression over the collection's rows; never from input
 */
public record Geometry(Shape shape, String sql) {}
