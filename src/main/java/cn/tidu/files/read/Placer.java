package cn.tidu.files.read;

import cn.tidu.files.read.PlacedFeature.Spot;
import cn.tidu.geo.ChinaDatum;
import cn.tidu.geo.Crs;
import cn.tidu.geo.Datum;
import cn.tidu.geo.FileFault;
import cn.tidu.geo.Reprojection;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Brings geometries to CGCS2000, into the form that is wanted, and checks them (归位与检查). */
public final class Placer {
    private final Optional<Placing> placing;
    private Reprojection reprojection;

    /** One that does as it is told; empty to leave everything where it is, unchecked. */
    public Placer(Optional<Placing> placing) {
        this.placing = placing;
    }

    /** The feature, placed and checked; of its own geometry only the first position is left. */
    public PlacedFeature place(RawFeature feature) {
        Geometry geometry = feature.geometry();
        if (geometry == null) {
            return new PlacedFeature(feature, Optional.empty());
        }
        Geometry stand = geometry.getFactory().createPoint(geometry.getCoordinate());
        Optional<Spot> spot = placing.filter(told -> !geometry.isEmpty())
                .flatMap(told -> moved(geometry, told).map(to -> spot(to, told)));
        return new PlacedFeature(feature.with(stand), spot);
    }

    private Optional<Geometry> moved(Geometry geometry, Placing told) {
        if (reprojection == null) {
            reprojection = Reprojection.between(told.crs(), Crs.CGCS2000);
        }
        try {
            Geometry result = reprojection.apply(
                    told.swapXy()
                            ? AffineTransformation.reflectionInstance(1, 1).transform(geometry)
                            : geometry);
            boolean shifted = told.datum() == Datum.GCJ02 || told.datum() == Datum.BD09;
            return Optional.of(shifted ? ChinaDatum.toWgs84(result, told.datum()) : result);
        } catch (FileFault e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very same: nothing was done to it
    private static Spot spot(Geometry moved, Placing told) {
        Geometry shaped = told.areas() ? ClosedLines.enclosed(moved) : moved;
        ShapeCheck.Outcome outcome = ShapeCheck.check(shaped);
        return new Spot(
                moved.getCoordinate(),
                Placing.inFrame(moved),
                shaped != moved,
                outcome.fault(),
                outcome.change(),
                outcome.kept());
    }
}
