package cn.tidu.map.ogc;

import java.util.List;
import java.util.Optional;

/**
 * A coordinate reference system that features can be asked in (坐标参考系), by URI. Coordinates go out in the order of the
 * CRS's own axes, as OGC 18-058 (Features Part 2) wants it.
 *
 * @param uri as in {@code crs} and {@code Content-Crs}
 * @param srid EPSG code
 * @param northFirst whether its first axis points north
 * @param digits decimals that keep a millimetre or better
 */
record Crs(String uri, int srid, boolean northFirst, int digits) {
    static final Crs CRS84 = new Crs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4490, false, 9);

    /** All that are served; 4546–4548 and 4525–4527 are the CGCS2000 three-degree zones that cover Guangdong. */
    static final List<Crs> ALL = List.of(
            CRS84,
            epsg(4490, true, 9),
            epsg(4326, true, 9),
            epsg(3857, false, 4),
            epsg(4546, true, 4),
            epsg(4547, true, 4),
            epsg(4548, true, 4),
            epsg(4525, true, 4),
            epsg(4526, true, 4),
            epsg(4527, true, 4));

    static final int STORED = 4490;

    private static Crs epsg(int code, boolean northFirst, int digits) {
        return new Crs("http://www.opengis.net/def/crs/EPSG/0/" + code, code, northFirst, digits);
    }

    /** Whether its coordinates are longitudes and latitudes. */
    boolean degrees() {
        return srid == STORED || srid == 4326;
    }

    static Optional<Crs> find(String uri) {
        return ALL.stream().filter(crs -> crs.uri.equals(uri)).findFirst();
    }

    /** SQL that brings a stored geometry into this CRS, axes in its order. */
    String fromStored(String geometry) {
        String there = degrees() ? geometry : "ST_Transform(" + geometry + ", " + srid + ")";
        return northFirst ? "ST_FlipCoordinates(" + there + ")" : there;
    }

    /** SQL that brings a geometry of this CRS into the stored one. */
    String toStored(String geometry) {
        String ordered = northFirst ? "ST_FlipCoordinates(" + geometry + ")" : geometry;
        return degrees()
                ? "ST_SetSRID(" + ordered + ", " + STORED + ")"
                : "ST_Transform(" + ordered + ", " + STORED + ")";
    }
}
