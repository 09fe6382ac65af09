package cn.tidu.files.read;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Validity of a geometry (几何有效性) and its repair by one stated rule: JTS {@link GeometryFixer}, accepted when the area
 * (for lines the length) changes by less than 1 %; otherwise the feature is refused.
 */
public final class ShapeCheck {
    private static final double MOST_CHANGE = 0.01;

    /** The geometry to keep, and what was wrong with it; refused if there is no geometry to keep. */
    public record Outcome(Optional<Geometry> kept, Optional<String> fault, double change) {}

    private ShapeCheck() {}

    public static Outcome check(Geometry geometry) {
        if (geometry.isEmpty()) {
            return new Outcome(Optional.empty(), Optional.of("几何为空 / empty geometry"), 0);
        }
        TopologyValidationError error =
                SimpleRing.surelyValid(geometry) ? null : new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return new Outcome(Optional.of(geometry), Optional.empty(), 0);
        }
        String fault = String.format(
                Locale.ROOT, "%s (%.6f, %.6f)", error.getMessage(), error.getCoordinate().x, error.getCoordinate().y);
        Geometry fixed = GeometryFixer.fix(geometry);
        double before = measure(geometry);
        double change = before == 0 ? 1 : Math.abs(measure(fixed) - before) / before;
        boolean good = change < MOST_CHANGE && !fixed.isEmpty() && fixed.getDimension() == geometry.getDimension();
        return new Outcome(good ? Optional.of(fixed) : Optional.empty(), Optional.of(fault), change);
    }

    private static double measure(Geometry geometry) {
        return geometry.getDimension() == 2 ? geometry.getArea() : geometry.getLength();
    }
}
