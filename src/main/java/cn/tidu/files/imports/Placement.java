package cn.tidu.files.imports;

import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.RawFeature;
import cn.tidu.geo.ChinaDatum;
import cn.tidu.geo.Crs;
import cn.tidu.geo.Datum;
import cn.tidu.geo.FileFault;
import cn.tidu.geo.PlaceCheck;
import cn.tidu.geo.Reprojection;
import cn.tidu.geo.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Brings geometries from the file's coordinates to CGCS2000 (EPSG:4490) and watches that they fall into Guangdong (坐标归位).
 * A CRS is never guessed: what the file and the user do not say is asked for.
 */
final class Placement {
    /** Guangdong with a margin, degrees. */
    private static final Envelope FRAME = new Envelope(109.3, 117.6, 19.9, 25.8);

    private static final int SAMPLES = 2000;

    private final Crs crs;
    private final Datum datum;
    private final boolean swapXy;
    private final Reprojection reprojection;
    private final List<Coordinate> original = new ArrayList<>();
    private final List<Coordinate> placed = new ArrayList<>();
    private final List<Integer> outside = new ArrayList<>();
    private long features;

    private Placement(Crs crs, Datum datum, boolean swapXy) {
        this.crs = crs;
        this.swapXy = swapXy;
        this.datum = datum;
        this.reprojection = Reprojection.between(crs, Crs.CGCS2000);
    }

    /**
     * Decides by the user's word before the file's.
     *
     * @throws FileFault {@code no-crs} if nobody says
     */
    static Placement of(FeatureSource source, ImportOrder order) {
        Datum datum = order.datum().map(Datum::of).orElse(Datum.CGCS2000);
        Optional<Crs> crs = order.crs().map(Crs::ofCode).or(source::crs);
        crs.filter(known -> order.datum().isPresent() && !known.global()).ifPresent(known -> {
            throw new FileFault(
                    "contradictory-datum",
                    "坐标系 %s 有自己的基准，与 --datum %s 矛盾：请只用其中一个 / The CRS %s has a datum of its own: say either --crs or --datum."
                            .formatted(known, order.datum().get(), known));
        });
        if (crs.isEmpty() && order.datum().isPresent()) {
            crs = Optional.of(Crs.CGCS2000);
        }
        return new Placement(
                crs.orElseThrow(
                        () -> new FileFault(
                                "no-crs",
                                "文件没有说明坐标系：请附上 .prj，或用 --crs EPSG:4547 之类指明，"
                                        + "或用 --datum gcj02|bd09|cgcs2000|wgs84 指明经纬度的基准；Tidu 从不猜坐标系"
                                        + " / The file states no CRS: add the .prj, or say --crs EPSG:… or --datum …; Tidu never guesses it.")),
                datum,
                order.swapXy());
    }

    /**
     * The geometry in CGCS2000; null stays null.
     *
     * @param key of the row, for the report
     */
    Geometry place(RawFeature feature, int key) {
        if (feature.geometry() == null || feature.geometry().isEmpty()) {
            return null;
        }
        features++;
        Geometry result;
        try {
            result = reprojection.apply(swapXy ? swapped(feature.geometry()) : feature.geometry());
        } catch (FileFault e) {
            outside.add(key);
            if (original.size() < SAMPLES) {
                original.add(feature.geometry().getCoordinate());
            }
            return null;
        }
        if (datum == Datum.GCJ02 || datum == Datum.BD09) {
            result = ChinaDatum.toWgs84(result, datum);
        }
        if (!inFrame(result)) {
            outside.add(key);
            sample(feature.geometry(), result);
        } else if (original.size() < SAMPLES / 2) {
            sample(feature.geometry(), result);
        }
        return result;
    }

    /** Whether a geometry in CGCS2000 lies in Guangdong with its margin. */
    static boolean inFrame(Geometry placed) {
        return FRAME.contains(placed.getEnvelopeInternal());
    }

    private static Geometry swapped(Geometry geometry) {
        return AffineTransformation.reflectionInstance(1, 1).transform(geometry);
    }

    private void sample(Geometry before, Geometry after) {
        if (original.size() < SAMPLES) {
            original.add(before.getCoordinate());
            placed.add(after.getCoordinate());
        }
    }

    /**
     * Tells every feature that fell outside, with what it looks like.
     *
     * @param someMay whether less than half of them may lie outside
     */
    void report(ImportReport report, boolean someMay) {
        report.note("坐标系 / CRS: " + described());
        reprojection.caution().ifPresent(report::note);
        if (outside.isEmpty() || (someMay && outside.size() * 2L < features)) {
            return;
        }
        report.suspicious(
                outside.get(0),
                String.format(
                        Locale.ROOT, "%d 个要素落在广东之外。%s / features fall outside Guangdong", outside.size(), looks()));
        outside.stream().skip(1).forEach(key -> report.problem(key, "geometry", "落在广东之外 / falls outside Guangdong"));
    }

    private String looks() {
        List<Coordinate> sample = placed.size() == original.size() ? placed : List.of();
        PlaceCheck check = PlaceCheck.guangdong();
        Optional<Suspicion> suspicion =
                swapXy ? check.diagnoseSwapped(sample, original, crs) : check.diagnose(sample, original, crs);
        return suspicion.map(Suspicion::advice).orElse("");
    }

    private String described() {
        return crs.name()
                + (datum == Datum.GCJ02 || datum == Datum.BD09 ? "，按 " + datum + " 反算 / inverted from it" : "")
                + (swapXy ? "，x 与 y 对调 / x and y exchanged" : "");
    }
}
