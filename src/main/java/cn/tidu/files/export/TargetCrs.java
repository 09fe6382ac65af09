package cn.tidu.files.export;

/**
 * The coordinate reference system the geometries are in (坐标系).
 *
 * @param epsg EPSG code, such as 4490 (CGCS2000, degrees) or 4547 (CGCS2000 / 3-degree Gauss-Krüger, metres)
 * @param name name as users know it
 * @param wkt well-known text, version 1; goes into {@code .prj} as it is
 * @param geographic true for longitude and latitude in degrees, false for projected coordinates in metres
 */
public record TargetCrs(int epsg, String name, String wkt, boolean geographic) {}
