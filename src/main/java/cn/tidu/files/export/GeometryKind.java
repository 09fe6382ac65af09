package cn.tidu.files.export;

/** What geometries a table has (几何类型). */
public enum GeometryKind {
    /** No geometry (无几何): a table of attributes. */
    NONE,
    /** One point each (点). */
    POINT,
    /** One line each (线). */
    LINE,
    /** One or several areas each (面), written as multipolygons. */
    POLYGON
}
