package cn.tidu.files.export;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Geometries in the one form a table's kind has (规整几何): Point, LineString or MultiPolygon. */
final class FittedGeometry {
    private FittedGeometry() {}

    /**
     * The geometry in its kind's form; null for null and for empty ones.
     *
     * @param shellsCounterClockwise true for right-hand-rule rings (GeoJSON), false for the Shapefile's order; holes
     *     always run against their shell
     */
    static Geometry of(GeometryKind kind, Geometry geometry, boolean shellsCounterClockwise) {
        if (geometry == null || geometry.isEmpty() || kind == GeometryKind.NONE) {
            return null;
        }
        return switch (kind) {
            case POINT -> only(kind, geometry, Point.class::isInstance);
            case LINE -> line(geometry);
            default -> areas(geometry, shellsCounterClockwise);
        };
    }

    private static Geometry only(GeometryKind kind, Geometry geometry, Predicate<Geometry> fits) {
        if (geometry.getNumGeometries() != 1 || !fits.test(geometry.getGeometryN(0))) {
            throw misfit(kind, geometry);
        }
        return geometry.getGeometryN(0);
    }

    private static Geometry line(Geometry geometry) {
        Geometry whole = geometry;
        if (geometry.getNumGeometries() > 1 && geometry.getDimension() == 1) {
            LineMerger merger = new LineMerger();
            merger.add(geometry);
            Collection<?> merged = merger.getMergedLineStrings();
            whole = geometry.getFactory()
                    .buildGeometry(merged.stream().map(Geometry.class::cast).toList());
        }
        return only(GeometryKind.LINE, whole, LineString.class::isInstance);
    }

    private static MultiPolygon areas(Geometry geometry, boolean counterClockwise) {
        GeometryFactory factory = geometry.getFactory();
        Polygon[] parts = new Polygon[geometry.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            if (!(geometry.getGeometryN(i) instanceof Polygon part)) {
                throw misfit(GeometryKind.POLYGON, geometry);
            }
            LinearRing[] holes = new LinearRing[part.getNumInteriorRing()];
            for (int h = 0; h < holes.length; h++) {
                holes[h] = turned(part.getInteriorRingN(h), !counterClockwise);
            }
            parts[i] = factory.createPolygon(turned(part.getExteriorRing(), counterClockwise), holes);
        }
        return factory.createMultiPolygon(parts);
    }

    private static LinearRing turned(LinearRing ring, boolean counterClockwise) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise ? ring : ring.reverse();
    }

    private static IllegalArgumentException misfit(GeometryKind kind, Geometry geometry) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "几何 %s（%d 部分）不合导出表的类型 %s / the geometry does not fit the table's kind",
                geometry.getGeometryType(),
                geometry.getNumGeometries(),
                kind));
    }
}
