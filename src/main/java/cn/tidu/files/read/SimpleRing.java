package cn.tidu.files.read;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A quick look at small polygons without holes (小面快速检查): if no two edges of the ring meet but at the vertex they share,
 * the polygon is valid by OGC Simple Features, and the full check need not build its indexes. Exact: sides are told by
 * JTS's robust orientation. Anything less than sure is left for the full check.
 */
final class SimpleRing {
    /** Every pair of edges is looked at, so only so many vertices. */
    private static final int MOST_VERTICES = 50;

    private final Coordinate[] ring;

    private SimpleRing(Coordinate... ring) {
        this.ring = ring;
    }

    /** Whether the geometry is surely valid; false says nothing. */
    static boolean surelyValid(Geometry geometry) {
        return geometry instanceof Polygon polygon
                && polygon.getNumInteriorRing() == 0
                && polygon.getNumPoints() > 3
                && polygon.getNumPoints() <= MOST_VERTICES
                && new SimpleRing(polygon.getExteriorRing().getCoordinates()).simple();
    }

    private boolean simple() {
        int edges = ring.length - 1;
        for (int i = 0; i < edges; i++) {
            if (turnsBack(i, (i + 1) % edges)) {
                return false;
            }
            int last = i == 0 ? edges - 1 : edges;
            for (int j = i + 2; j < last; j++) {
                if (mayMeet(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether an edge and the next are of no length or run back on one line. */
    private boolean turnsBack(int edge, int next) {
        Coordinate a = ring[edge];
        Coordinate b = ring[edge + 1];
        Coordinate c = ring[next + 1];
        if (b.equals2D(a) || b.equals2D(c)) {
            return true;
        }
        boolean forward = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) > 0;
        return !forward && Orientation.index(a, b, c) == Orientation.COLLINEAR;
    }

    private boolean mayMeet(int i, int j) {
        Coordinate a = ring[i];
        Coordinate b = ring[i + 1];
        Coordinate c = ring[j];
        Coordinate d = ring[j + 1];
        if (Math.max(a.x, b.x) < Math.min(c.x, d.x)
                || Math.max(c.x, d.x) < Math.min(a.x, b.x)
                || Math.max(a.y, b.y) < Math.min(c.y, d.y)
                || Math.max(c.y, d.y) < Math.min(a.y, b.y)) {
            return false;
        }
        return !oneSide(a, b, c, d) && !oneSide(c, d, a, b);
    }

    /** Whether p and q lie strictly on one side of the line through a and b. */
    private static boolean oneSide(Coordinate a, Coordinate b, Coordinate p, Coordinate q) {
        return Orientation.index(a, b, p) * Orientation.index(a, b, q) > 0;
    }
}
