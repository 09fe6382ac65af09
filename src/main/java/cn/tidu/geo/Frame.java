package cn.tidu.geo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.geotools.api.referencing.datum.Ellipsoid;

/** Geodetic reference frames met in Chinese files (大地基准): their names, ellipsoids and EPSG codes. */
public enum Frame {
    CGCS2000(4490, 6378137.0, 298.257222101, "china2000|cgcs2000|chinageodeticcoordinatesystem2000"),
    WGS_84(4326, 6378137.0, 298.257223563, "wgs1984|wgs84|worldgeodeticsystem1984"),
    XIAN_1980(4610, 6378140.0, 298.257, "xian1980|xian80"),
    BEIJING_1954(4214, 6378245.0, 298.3, "beijing1954|beijing54");

    private static final double AXIS_TOLERANCE_METRES = 0.001;

    /** Tells CGCS2000 (…222) from WGS 84 (…223), which differ by 1.5e-6. */
    private static final double FLATTENING_TOLERANCE = 5e-7;

    /** Some files round the inverse flattening; enough where the name has told the frame already. */
    private static final double NAMED_FLATTENING_TOLERANCE = 0.001;

    private final int geographicCode;
    private final double semiMajorAxis;
    private final double inverseFlattening;
    private final String names;

    Frame(int geographicCode, double semiMajorAxis, double inverseFlattening, String names) {
        this.geographicCode = geographicCode;
        this.semiMajorAxis = semiMajorAxis;
        this.inverseFlattening = inverseFlattening;
        this.names = names;
    }

    /** EPSG code of the frame's longitude and latitude. */
    int geographicCode() {
        return geographicCode;
    }

    /** CGCS2000 and WGS 84 agree to some centimetres and count as one (CGCS2000 与 WGS84 视为一致). */
    boolean global() {
        return this == CGCS2000 || this == WGS_84;
    }

    /**
     * The frame of a datum.
     *
     * @param datumName as written, EPSG's or Esri's
     * @param ellipsoid to confirm the name, or to tell the frame where the datum is written as unknown
     */
    static Optional<Frame> of(String datumName, Ellipsoid ellipsoid) {
        String bare = bare(datumName);
        if (bare.contains("unknown") || bare.contains("notspecified") || bare.contains("userdefined")) {
            return Arrays.stream(values())
                    .filter(frame -> frame.has(ellipsoid, FLATTENING_TOLERANCE))
                    .findFirst();
        }
        return Arrays.stream(values())
                .filter(frame -> Arrays.stream(frame.names.split("\\|", -1)).anyMatch(bare::contains))
                .filter(frame -> frame.has(ellipsoid, NAMED_FLATTENING_TOLERANCE))
                .findFirst();
    }

    /** Letters and digits only, lower case, so that {@code D_China_2000} and {@code China 2000} compare. */
    static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private boolean has(Ellipsoid ellipsoid, double flatteningTolerance) {
        return Math.abs(ellipsoid.getSemiMajorAxis() - semiMajorAxis) < AXIS_TOLERANCE_METRES
                && Math.abs(ellipsoid.getInverseFlattening() - inverseFlattening) < flatteningTolerance;
    }
}
