package cn.tidu.files.read;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Validity of a geometry (几何有效性) and its repair by one stated rule: JTS {@link GeometryFixer}, accepted when the area
 * (for lines the length) changes by less than 1 %; otherwise the feature is refused. An outline that crosses itself so often that
 * mending it would take more than a moment is refused unmended.
 */
public final class ShapeCheck {
    private static final double MOST_CHANGE = 0.01;

    /**
     * The geometry to keep, and what was wrong with it; refused if there is no geometry to keep.
     *
     * @param change part of its area or length by which mending changes it; not a number where mending was not tried
     */
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
        if (Crossings.moreThan(ReadingLimits.CROSSINGS, geometry)) {
            return new Outcome(
                    Optional.empty(),
                    Optional.of(String.format(
                            Locale.ROOT,
                            "几何无效（%s）：边界自相交 %d 次以上，不能修复；请检查顶点的次序，或在原软件中重画 / the outline crosses itself %d+ times: check the order of its vertices, or draw it again",
                            fault,
                            ReadingLimits.CROSSINGS,
                            ReadingLimits.CROSSINGS)),
                    Double.NaN);
        }
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
