package cn.tidu.geo;

import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/** Moves every vertex of a geometry in the plane; its type stays, heights and measures (Z, M) are dropped. */
final class PlaneMapping {
    /** Moves many positions at once, in place: x, y, x, y, … */
    @FunctionalInterface
    interface Positions {
        void move(double[] xy);
    }

    private final Positions positions;
    private final GeometryFactory factory;

    PlaneMapping(Positions positions, int srid) {
        this.positions = positions;
        this.factory = new GeometryFactory(new PrecisionModel(), srid);
    }

    Geometry apply(Geometry geometry) {
        Geometry moved = moved(geometry);
        moved.setUserData(geometry.getUserData());
        return moved;
    }

    private Geometry moved(Geometry geometry) {
        if (geometry instanceof Point point) {
            return factory.createPoint(sequence(point.getCoordinateSequence()));
        }
        if (geometry instanceof LinearRing ring) {
            return ring(ring);
        }
        if (geometry instanceof LineString line) {
            return factory.createLineString(sequence(line.getCoordinateSequence()));
        }
        if (geometry instanceof Polygon polygon) {
            LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = ring(polygon.getInteriorRingN(i));
            }
            return factory.createPolygon(ring(polygon.getExteriorRing()), holes);
        }
        return collection(geometry);
    }

    private Geometry collection(Geometry geometry) {
        Geometry[] parts = new Geometry[geometry.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = apply(geometry.getGeometryN(i));
        }
        if (geometry instanceof MultiPoint) {
            return factory.createMultiPoint(GeometryFactory.toPointArray(List.of(parts)));
        }
        if (geometry instanceof MultiLineString) {
            return factory.createMultiLineString(GeometryFactory.toLineStringArray(List.of(parts)));
        }
        if (geometry instanceof MultiPolygon) {
            return factory.createMultiPolygon(GeometryFactory.toPolygonArray(List.of(parts)));
        }
        if (geometry instanceof GeometryCollection) {
            return factory.createGeometryCollection(parts);
        }
        throw new IllegalArgumentException(geometry.getGeometryType());
    }

    private LinearRing ring(LinearRing ring) {
        return factory.createLinearRing(sequence(ring.getCoordinateSequence()));
    }

    private CoordinateSequence sequence(CoordinateSequence from) {
        int size = from.size();
        double[] xy = new double[size * 2];
        for (int i = 0; i < size; i++) {
            xy[2 * i] = from.getX(i);
            xy[2 * i + 1] = from.getY(i);
        }
        positions.move(xy);
        CoordinateXY[] to = new CoordinateXY[size];
        for (int i = 0; i < size; i++) {
            to[i] = new CoordinateXY(xy[2 * i], xy[2 * i + 1]);
        }
        return new CoordinateArraySequence(to, 2, 0);
    }
}
