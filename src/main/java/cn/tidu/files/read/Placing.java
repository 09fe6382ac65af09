package cn.tidu.files.read;

import cn.tidu.geo.Crs;
import cn.tidu.geo.Datum;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * How geometries come from the file's coordinates to CGCS2000 (坐标归位).
 *
 * @param crs what the coordinates are in
 * @param datum what longitude and latitude are measured against
 * @param swapXy whether x and y stand exchanged in the file
 * @param areas whether closed lines are taken for the areas they enclose
 */
public record Placing(Crs crs, Datum datum, boolean swapXy, boolean areas) {
    /** Guangdong with a margin, degrees. */
    private static final Envelope FRAME = new Envelope(109.3, 117.6, 19.9, 25.8);

    /** Whether a geometry in CGCS2000 lies in Guangdong with its margin. */
    public static boolean inFrame(Geometry placed) {
        return FRAME.contains(placed.getEnvelopeInternal());
    }
}
