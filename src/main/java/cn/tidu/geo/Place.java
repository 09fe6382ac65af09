package cn.tidu.geo;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Where a file should lie (应在范围): Guangdong's extent, or polygons with a margin. */
final class Place {
    /** About 5 km, degrees: room for coasts, reclaimed land and generalised borders. */
    private static final double MARGIN = 0.05;

    private final GeometryFactory factory = new GeometryFactory();
    private final Optional<PreparedGeometry> polygons;

    Place(List<Geometry> reference) {
        this.polygons = reference.isEmpty()
                ? Optional.empty()
                : Optional.of(PreparedGeometryFactory.prepare(
                        UnaryUnionOp.union(reference).buffer(MARGIN)));
    }

    boolean contains(Coordinate degrees) {
        Envelope guangdong = PlaceCheck.GUANGDONG;
        return guangdong.contains(degrees)
                && polygons.map(area -> area.contains(factory.createPoint(new CoordinateXY(degrees))))
                        .orElse(true);
    }
}
