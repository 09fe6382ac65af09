package cn.tidu.files.read;

import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Boundaries drawn as closed lines (闭合折线), as CAD drawings have them: they become the areas they enclose where the collection wants
 * areas. Several closed lines of one feature nest by where they lie: what is inside an odd number of others is a hole.
 */
public final class ClosedLines {
    public static final String TAKEN =
            "闭合的折线（CAD 图的边界线常是如此）已按面读入 / closed lines, as CAD drawings have them, were taken as areas";
    public static final String OPEN =
            "折线没有闭合，不能当作面：请在原软件中闭合，或转成面再导出 / the line is not closed: close it, or make it a polygon";

    private static final int LEAST_VERTICES = 4;

    private ClosedLines() {}

    /** The area that closed lines enclose; any other geometry as it is. */
    public static Geometry enclosed(Geometry geometry) {
        if (geometry == null || geometry.isEmpty() || geometry.getDimension() != 1 || !closed(geometry)) {
            return geometry;
        }
        Polygon[] rings = IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(i -> geometry.getFactory()
                        .createPolygon(geometry.getGeometryN(i).getCoordinates()))
                .toArray(Polygon[]::new);
        return rings.length == 1
                ? rings[0]
                : RingNesting.mended(geometry.getFactory().createMultiPolygon(rings));
    }

    private static boolean closed(Geometry geometry) {
        return IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(geometry::getGeometryN)
                .allMatch(part ->
                        part instanceof LineString line && line.isClosed() && line.getNumPoints() >= LEAST_VERTICES);
    }
}
