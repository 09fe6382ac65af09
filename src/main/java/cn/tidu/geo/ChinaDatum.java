package cn.tidu.geo;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;

/**
 * The shifts of Chinese web maps (坐标偏移): WGS 84 to GCJ-02 and on to BD-09, and back.
 *
 * <p>Coordinates are degrees, longitude first. The formula is not official; it is the one widely published (as in the
 * libraries gcoord and coordtransform). The way back is found by iteration and agrees with the way there to 0.01 m;
 * how well the formula agrees with the maps themselves is not published, about a metre by experience. Outside of
 * 72.004–137.8347° E, 0.8293–55.8271° N nothing is shifted to GCJ-02.
 */
public final class ChinaDatum {
    /** Semi-major axis of the formula (Krassowsky), m. */
    private static final double A = 6378245.0;

    /** First eccentricity squared of the formula. */
    private static final double EE = 0.006693421622965943;

    private static final double X_PI = Math.PI * 3000.0 / 180.0;
    private static final double BD_LONGITUDE = 0.0065;
    private static final double BD_LATITUDE = 0.006;

    /** About 0.1 mm. */
    private static final double CONVERGED_DEGREES = 1e-9;

    private static final int MAX_STEPS = 50;

    private ChinaDatum() {}

    /** From WGS 84 (or CGCS2000) to GCJ-02. */
    public static Coordinate wgs84ToGcj02(Coordinate wgs84) {
        double longitude = wgs84.getX();
        double latitude = wgs84.getY();
        if (outside(longitude, latitude)) {
            return new CoordinateXY(longitude, latitude);
        }
        double radians = Math.toRadians(latitude);
        double w2 = 1 - EE * Math.sin(radians) * Math.sin(radians);
        double w = Math.sqrt(w2);
        double north = northward(longitude - 105, latitude - 35) / Math.toRadians(A * (1 - EE) / (w2 * w));
        double east = eastward(longitude - 105, latitude - 35) / Math.toRadians(A / w * Math.cos(radians));
        return new CoordinateXY(longitude + east, latitude + north);
    }

    /** From GCJ-02 to BD-09. */
    public static Coordinate gcj02ToBd09(Coordinate gcj02) {
        double x = gcj02.getX();
        double y = gcj02.getY();
        double z = Math.hypot(x, y) + 0.00002 * Math.sin(y * X_PI);
        double theta = Math.atan2(y, x) + 0.000003 * Math.cos(x * X_PI);
        return new CoordinateXY(z * Math.cos(theta) + BD_LONGITUDE, z * Math.sin(theta) + BD_LATITUDE);
    }

    /** From GCJ-02 back to WGS 84, to 0.01 m of {@link #wgs84ToGcj02}. */
    public static Coordinate gcj02ToWgs84(Coordinate gcj02) {
        return inverse(gcj02, ChinaDatum::wgs84ToGcj02);
    }

    /** From BD-09 back to GCJ-02, to 0.01 m of {@link #gcj02ToBd09}. */
    public static Coordinate bd09ToGcj02(Coordinate bd09) {
        return inverse(bd09, ChinaDatum::gcj02ToBd09);
    }

    /** A geometry of this datum in WGS 84 degrees, which count as CGCS2000; Z and M are dropped. */
    public static Geometry toWgs84(Geometry geometry, Datum datum) {
        return switch (datum) {
            case CGCS2000, WGS84 -> map(geometry, UnaryOperator.identity());
            case GCJ02 -> map(geometry, ChinaDatum::gcj02ToWgs84);
            case BD09 -> map(geometry, bd09 -> gcj02ToWgs84(bd09ToGcj02(bd09)));
        };
    }

    /** A geometry in WGS 84 degrees shifted to this datum; Z and M are dropped. */
    public static Geometry fromWgs84(Geometry geometry, Datum datum) {
        return switch (datum) {
            case CGCS2000, WGS84 -> map(geometry, UnaryOperator.identity());
            case GCJ02 -> map(geometry, ChinaDatum::wgs84ToGcj02);
            case BD09 -> map(geometry, wgs84 -> gcj02ToBd09(wgs84ToGcj02(wgs84)));
        };
    }

    /**
     * Where a geometry would lie if its file were in another datum than it was taken for.
     *
     * @param placed WGS 84 degrees, as it came out when the file was taken for {@code taken}
     */
    public static Geometry retaken(Geometry placed, Datum taken, Datum other) {
        return toWgs84(fromWgs84(placed, taken), other);
    }

    private static Geometry map(Geometry geometry, UnaryOperator<Coordinate> shift) {
        PlaneMapping mapping = new PlaneMapping(
                xy -> {
                    for (int i = 0; i < xy.length; i += 2) {
                        Coordinate moved = shift.apply(new CoordinateXY(xy[i], xy[i + 1]));
                        xy[i] = moved.getX();
                        xy[i + 1] = moved.getY();
                    }
                },
                geometry.getSRID());
        return mapping.apply(geometry);
    }

    /** Fixed-point iteration: the shift changes so slowly from place to place that each step gains about three digits. */
    private static Coordinate inverse(Coordinate shifted, UnaryOperator<Coordinate> forward) {
        double x = shifted.getX();
        double y = shifted.getY();
        for (int step = 0; step < MAX_STEPS; step++) {
            Coordinate there = forward.apply(new CoordinateXY(x, y));
            double dx = shifted.getX() - there.getX();
            double dy = shifted.getY() - there.getY();
            x += dx;
            y += dy;
            if (Math.abs(dx) < CONVERGED_DEGREES && Math.abs(dy) < CONVERGED_DEGREES) {
                break;
            }
        }
        return new CoordinateXY(x, y);
    }

    private static boolean outside(double longitude, double latitude) {
        return !(longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271);
    }

    /** Shift to the north in metres of the formula; x and y are degrees from 105° E, 35° N. */
    private static double northward(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + waves(y, 20, 1, 40, 3, 160, 12, 320, 30);
    }

    /** Shift to the east in metres of the formula. */
    private static double eastward(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + waves(x, 20, 1, 40, 3, 150, 12, 300, 30);
    }

    private static double ripple(double x) {
        return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
    }

    /** Two thirds of the sum of sines, given as pairs of amplitude and the part of a half turn for each degree. */
    private static double waves(double degrees, double... amplitudesAndParts) {
        double sum = 0;
        for (int i = 0; i < amplitudesAndParts.length; i += 2) {
            sum += amplitudesAndParts[i] * Math.sin(degrees * Math.PI / amplitudesAndParts[i + 1]);
        }
        return sum * 2 / 3;
    }
}
