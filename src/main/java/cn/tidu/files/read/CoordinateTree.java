package cn.tidu.files.read;

import cn.tidu.platform.settings.ImportLimits;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The nested {@code coordinates} of a GeoJSON geometry (坐标数组), read before its type may be known. */
final class CoordinateTree {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int DEEPEST = 5;

    private final List<CoordinateTree> parts = new ArrayList<>();
    private Coordinate position;

    /** What one feature has used up, and what was seen in it. */
    static final class Budget {
        private final ImportLimits limits;
        private final int row;
        private int vertices;
        private boolean higher;
        private String fault;

        Budget(ImportLimits limits, int row) {
            this.limits = limits;
            this.row = row;
        }

        boolean higher() {
            return higher;
        }

        int row() {
            return row;
        }

        /** The first thing that was wrong with the geometry; null if nothing was. */
        String fault() {
            return fault;
        }

        void fault(String why) {
            fault = fault == null ? why : fault;
        }
    }

    /** Reads from the start of an array to its end. */
    static CoordinateTree read(JsonParser json, Budget budget) throws IOException {
        return read(json, budget, 0);
    }

    private static CoordinateTree read(JsonParser json, Budget budget, int depth) throws IOException {
        CoordinateTree tree = new CoordinateTree();
        if (json.currentToken() != JsonToken.START_ARRAY || depth >= DEEPEST) {
            budget.fault("coordinates 不是坐标数组 / not an array of positions");
            json.skipChildren();
            return tree;
        }
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
            for (; token != JsonToken.END_ARRAY; token = json.nextToken()) {
                tree.parts.add(read(json, budget, depth + 1));
            }
            return tree;
        }
        double[] ordinates = new double[2];
        int count = 0;
        for (; token != JsonToken.END_ARRAY; token = json.nextToken(), count++) {
            if (token == null) {
                throw new IOException("文件在坐标中间结束 / the file ends within a position");
            }
            if (!token.isNumeric()) {
                budget.fault("坐标里有 " + token + "，不是数字 / a coordinate is not a number");
                json.skipChildren();
            } else if (count < 2) {
                ordinates[count] = json.getDoubleValue();
            }
        }
        budget.higher |= count > 2;
        boolean finite = Double.isFinite(ordinates[0]) && Double.isFinite(ordinates[1]);
        if (count < 2 || !finite) {
            budget.fault("坐标不是有限数或不足两个 / not two finite numbers");
        }
        FeatureCheck.vertices(budget.limits, ++budget.vertices, budget.row);
        tree.position = new CoordinateXY(ordinates[0], ordinates[1]);
        return tree;
    }

    private Coordinate position() {
        if (position == null) {
            throw new IllegalArgumentException("坐标嵌套层数不对 / wrong nesting of positions");
        }
        return position;
    }

    private Coordinate[] positions() {
        return parts().stream().map(CoordinateTree::position).toArray(Coordinate[]::new);
    }

    private List<CoordinateTree> parts() {
        if (position != null) {
            throw new IllegalArgumentException("坐标嵌套层数不对 / wrong nesting of positions");
        }
        return parts;
    }

    /** The geometry of a type over these coordinates. */
    Geometry geometry(String type) {
        return switch (type) {
            case "Point" ->
                position == null && parts.isEmpty() ? FACTORY.createPoint() : FACTORY.createPoint(position());
            case "MultiPoint" -> FACTORY.createMultiPointFromCoords(positions());
            case "LineString" -> FACTORY.createLineString(positions());
            case "MultiLineString" ->
                FACTORY.createMultiLineString(parts().stream()
                        .map(part -> FACTORY.createLineString(part.positions()))
                        .toArray(LineString[]::new));
            case "Polygon" -> polygon();
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        parts().stream().map(CoordinateTree::polygon).toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException("不认识的几何类型 / unknown geometry type " + type);
        };
    }

    private Polygon polygon() {
        LinearRing[] rings = parts().stream()
                .map(part -> FACTORY.createLinearRing(part.positions()))
                .toArray(LinearRing[]::new);
        if (rings.length == 0) {
            return FACTORY.createPolygon();
        }
        LinearRing[] holes = new LinearRing[rings.length - 1];
        System.arraycopy(rings, 1, holes, 0, holes.length);
        return FACTORY.createPolygon(rings[0], holes);
    }

    static Geometry collection(List<Geometry> parts) {
        return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    }
}
