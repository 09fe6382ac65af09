package cn.tidu.geo;

import java.util.Locale;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;

/**
 * The systems nearly every file here is in (常用坐标系), written out as EPSG has them: to open EPSG's own database for one of
 * them takes about a second. EPSG:4490, 4326, 3857 and 4491–4554; longitude or easting first.
 *
 * <p>Source: EPSG Geodetic Parameter Dataset, as GeoTools carries it.
 */
public final class CommonCrs {
    private static final int WEB_MERCATOR = 3857;

    private static final String DEGREES =
            """
            PRIMEM["Greenwich", 0.0, AUTHORITY["EPSG","8901"]],
            UNIT["degree", 0.017453292519943295],
            AXIS["Geodetic longitude", EAST],
            AXIS["Geodetic latitude", NORTH],
            """;

    private static final String CGCS2000 =
            """
            GEOGCS["China Geodetic Coordinate System 2000",
              DATUM["China 2000",
                SPHEROID["CGCS2000", 6378137.0, 298.257222101, AUTHORITY["EPSG","1024"]],
                AUTHORITY["EPSG","1043"]],
            """
                    + DEGREES
                    + "AUTHORITY[\"EPSG\",\"4490\"]]";

    private static final String WGS_84 =
            """
            GEOGCS["WGS 84",
              DATUM["World Geodetic System 1984",
                SPHEROID["WGS 84", 6378137.0, 298.257223563, AUTHORITY["EPSG","7030"]],
                AUTHORITY["EPSG","6326"]],
            """
                    + DEGREES
                    + "AUTHORITY[\"EPSG\",\"4326\"]]";

    private static final String METRES =
            """
            UNIT["m", 1.0],
            AXIS["Easting", EAST],
            AXIS["Northing", NORTH],
            """;

    private static final String PSEUDO_MERCATOR = "PROJCS[\"WGS 84 / Pseudo-Mercator\","
            + WGS_84
            + """
                    , PROJECTION["Popular Visualisation Pseudo Mercator", AUTHORITY["EPSG","1024"]],
                    PARAMETER["semi_minor", 6378137.0],
                    PARAMETER["latitude_of_origin", 0.0],
                    PARAMETER["central_meridian", 0.0],
                    PARAMETER["scale_factor", 1.0],
                    PARAMETER["false_easting", 0.0],
                    PARAMETER["false_northing", 0.0],
                    """
            + METRES
            + "AUTHORITY[\"EPSG\",\"3857\"]]";

    private CommonCrs() {}

    /** The system of an EPSG code; empty if it is not one of these. */
    public static Optional<CoordinateReferenceSystem> of(int code) {
        return text(code).map(CommonCrs::parsed);
    }

    private static Optional<String> text(int code) {
        if (code == Frame.CGCS2000.geographicCode()) {
            return Optional.of(CGCS2000);
        }
        if (code == Frame.WGS_84.geographicCode()) {
            return Optional.of(WGS_84);
        }
        if (code == WEB_MERCATOR) {
            return Optional.of(PSEUDO_MERCATOR);
        }
        return GaussKruger.ofEpsg(code)
                .filter(zone -> zone.frame() == Frame.CGCS2000)
                .map(CommonCrs::text);
    }

    private static String text(GaussKruger zone) {
        return String.format(
                Locale.ROOT,
                "PROJCS[\"%s\", %s, "
                        + """
                        PROJECTION["Transverse_Mercator", AUTHORITY["EPSG","9807"]],
                        PARAMETER["central_meridian", %d],
                        PARAMETER["latitude_of_origin", 0.0],
                        PARAMETER["scale_factor", 1.0],
                        PARAMETER["false_easting", %.1f],
                        PARAMETER["false_northing", 0.0],
                        %s AUTHORITY["EPSG","%d"]]
                        """,
                name(zone),
                CGCS2000,
                zone.centralMeridian(),
                zone.falseEasting(),
                METRES,
                zone.epsg());
    }

    private static String name(GaussKruger zone) {
        return "CGCS2000 / " + (zone.width() == 3 ? "3-degree " : "") + "Gauss-Kruger "
                + (zone.prefixed() ? "zone " + zone.number() : "CM " + zone.centralMeridian() + "E");
    }

    private static CoordinateReferenceSystem parsed(String text) {
        try {
            return CRS.parseWKT(text);
        } catch (FactoryException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
