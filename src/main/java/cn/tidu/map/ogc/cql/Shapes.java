package cn.tidu.map.ogc.cql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Geometries in filters: well-known text, GeoJSON, boxes. Finite, and not too large to compare with. */
final class Shapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int MOST_VERTICES = 5_000;

    private Shapes() {}

    static Geometry wkt(String text, int position) {
        try {
            return checked(new WKTReader(FACTORY).read(text), position);
        } catch (ParseException | IllegalArgumentException e) {
            throw new CqlFault(position, "几何无法读取 / the geometry cannot be read");
        }
    }

    static Geometry json(JsonNode node, String where) {
        try {
            return checked(new GeoJsonReader(FACTORY).read(node.toString()), 0);
        } catch (ParseException | RuntimeException e) {
            throw new CqlFault(0, where + "：几何无法读取 / the geometry cannot be read");
        }
    }

    /** West, south, east, north; with heights, which are left out. */
    static Geometry box(List<Double> n, int position) {
        if (n.size() != 4 && n.size() != 6) {
            throw new CqlFault(position, "BBOX 要 4 或 6 个数字 / BBOX takes 4 or 6 numbers");
        }
        int half = n.size() / 2;
        if (n.get(0) > n.get(half) || n.get(1) > n.get(half + 1)) {
            throw new CqlFault(position, "BBOX 最小值大于最大值 / a minimum is greater than its maximum");
        }
        return checked(
                FACTORY.toGeometry(
                        new Envelope(new Coordinate(n.get(0), n.get(1)), new Coordinate(n.get(half), n.get(half + 1)))),
                position);
    }

    private static Geometry checked(Geometry geometry, int position) {
        if (geometry.isEmpty() || geometry.getNumPoints() > MOST_VERTICES) {
            throw new CqlFault(
                    position,
                    String.format(Locale.ROOT, "几何为空或超过 %d 个顶点 / the geometry is empty or too large", MOST_VERTICES));
        }
        for (Coordinate c : geometry.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y) || Math.abs(c.x) > 1e9 || Math.abs(c.y) > 1e9) {
                throw new CqlFault(position, "坐标不是有限数 / a coordinate is not finite");
            }
        }
        return geometry;
    }
}
