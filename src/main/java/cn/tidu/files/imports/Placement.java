package cn.tidu.files.imports;

import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.PlacedFeature;
import cn.tidu.files.read.PlacedFeature.Spot;
import cn.tidu.files.read.Placing;
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
import org.locationtech.jts.geom.Geometry;

/**
 * Brings geometries from the file's coordinates to CGCS2000 (EPSG:4490) and watches that they fall into Guangdong (坐标归位).
 * A CRS is never guessed: what the file and the user do not say is asked for.
 */
final class Placement {
    private static final int SAMPLES = 2000;

    private final Crs crs;
    private final Datum datum;
    private final boolean swapXy;
    private final List<Coordinate> original = new ArrayList<>();
    private final List<Coordinate> placed = new ArrayList<>();
    private final List<Integer> outside = new ArrayList<>();
    private long features;
    private boolean seen;

    private Placement(Crs crs, Datum datum, boolean swapXy) {
        this.crs = crs;
        this.swapXy = swapXy;
        this.datum = datum;
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

    /** How the reader of the file is to place its geometries. */
    Placing placing(boolean areas) {
        return new Placing(crs, datum, swapXy, areas);
    }

    /**
     * Takes note of where a feature with a geometry came to.
     *
     * @param key of the row, for the report
     */
    void see(PlacedFeature feature, int key) {
        seen = true;
        Geometry before = feature.feature().geometry();
        if (before.isEmpty()) {
            return;
        }
        features++;
        if (feature.spot().isEmpty()) {
            outside.add(key);
            if (original.size() < SAMPLES) {
                original.add(before.getCoordinate());
            }
            return;
        }
        Spot spot = feature.spot().get();
        if (!spot.inFrame()) {
            outside.add(key);
            sample(before.getCoordinate(), spot.first());
        } else if (original.size() < SAMPLES / 2) {
            sample(before.getCoordinate(), spot.first());
        }
    }

    /** Whether there was any geometry. */
    boolean seen() {
        return seen;
    }

    /** Whether a geometry in CGCS2000 lies in Guangdong with its margin. */
    static boolean inFrame(Geometry placed) {
        return Placing.inFrame(placed);
    }

    private void sample(Coordinate before, Coordinate after) {
        if (original.size() < SAMPLES) {
            original.add(before);
            placed.add(after);
        }
    }

    /**
     * Tells every feature that fell outside, with what it looks like.
     *
     * @param someMay whether less than half of them may lie outside
     */
    void report(ImportReport report, boolean someMay) {
        report.note("坐标系 / CRS: " + described());
        Reprojection.between(crs, Crs.CGCS2000).caution().ifPresent(report::note);
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
