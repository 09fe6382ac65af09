package cn.tidu.geo;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether a file lies where it should (落区检查), and if not, the mistake that would explain it.
 *
 * <p>It lies right if more than half of the sample does. Each usual mistake is undone on the sample; the first that
 * brings it home is named. A file may lie within the extent by the wrong system; reference polygons tell more.
 */
public final class PlaceCheck {
    /** Guangdong with a margin (广东省范围，含余量): 109.3–117.6° E, 19.9–25.8° N, CGCS2000. */
    static final Envelope GUANGDONG = new Envelope(109.3, 117.6, 19.9, 25.8);

    private static final double ENOUGH = 0.5;

    private final Place place;

    private PlaceCheck(Place place) {
        this.place = place;
    }

    /** Against the extent of Guangdong. */
    public static PlaceCheck guangdong() {
        return new PlaceCheck(new Place(List.of()));
    }

    /**
     * Against these polygons with a margin of about 5 km, within the extent of Guangdong.
     *
     * @param reference polygons the file belongs to, such as its city, CGCS2000 degrees
     */
    public static PlaceCheck within(List<Geometry> reference) {
        return new PlaceCheck(new Place(reference));
    }

    /**
     * What seems to be wrong; empty if nothing does.
     *
     * @param inCgcs2000 the sample in CGCS2000 degrees, longitude first; empty if it could not be converted
     * @param original the same sample as in the file
     * @param crs the system the file is said to have
     */
    public Optional<Suspicion> diagnose(List<Coordinate> inCgcs2000, List<Coordinate> original, Crs crs) {
        if (original.isEmpty() || mostly(inCgcs2000, place::contains)) {
            return Optional.empty();
        }
        return unit(original, crs)
                .or(() -> swapped(original, crs))
                .or(() -> zonePrefix(original, crs))
                .or(() -> centralMeridian(inCgcs2000, crs))
                .or(() -> otherCrs(original, crs))
                .or(() -> Optional.of(PlaceAdvice.outside(crs)));
    }

    /**
     * What seems to be wrong with a file whose axes the user had exchanged: first, that they need not have been.
     *
     * @param inCgcs2000 the sample in CGCS2000 degrees after the exchange; empty if it could not be converted
     * @param original the sample as in the file, before the exchange
     * @param crs the system the file is said to have
     */
    public Optional<Suspicion> diagnoseSwapped(List<Coordinate> inCgcs2000, List<Coordinate> original, Crs crs) {
        if (original.isEmpty() || mostly(inCgcs2000, place::contains)) {
            return Optional.empty();
        }
        return fits(original, crs)
                ? Optional.of(PlaceAdvice.needlesslySwapped())
                : diagnose(inCgcs2000, turned(original), crs);
    }

    private Optional<Suspicion> unit(List<Coordinate> original, Crs crs) {
        boolean degrees = mostly(original, PlaceCheck::degrees);
        if (degrees && !crs.geographic()) {
            boolean turned = !fits(original, Crs.CGCS2000) && fits(turned(original), Crs.CGCS2000);
            return Optional.of(PlaceAdvice.degrees(crs, turned));
        }
        if (!degrees && crs.geographic()) {
            return Optional.of(PlaceAdvice.metres(crs, fitting(original), fitting(turned(original))));
        }
        return Optional.empty();
    }

    private Optional<Suspicion> swapped(List<Coordinate> original, Crs crs) {
        List<Coordinate> turned = turned(original);
        if (fits(turned, crs)) {
            return Optional.of(PlaceAdvice.swapped(Optional.empty()));
        }
        return crs.gaussKruger()
                .filter(zone -> !fits(original, prefixTurned(original, zone)))
                .map(zone -> prefixTurned(turned, zone))
                .filter(other -> fits(turned, other))
                .map(other -> PlaceAdvice.swapped(Optional.of(other)));
    }

    /** The system that expects eastings as the sample has them, with or without a zone number. */
    private static Crs prefixTurned(List<Coordinate> sample, GaussKruger zone) {
        if (zone.prefixed()) {
            return Crs.ofEpsg(zone.withPrefix(false).epsg());
        }
        int number = (int) (sample.get(0).getX() / GaussKruger.PREFIX);
        return GaussKruger.all()
                .filter(other -> other.frame() == zone.frame() && other.prefixed() && other.number() == number)
                .findFirst()
                .map(other -> Crs.ofEpsg(other.epsg()))
                .orElseGet(() -> Crs.ofEpsg(zone.epsg()));
    }

    private Optional<Suspicion> zonePrefix(List<Coordinate> original, Crs crs) {
        Optional<GaussKruger> zone = crs.gaussKruger();
        boolean numbered = mostly(original, c -> c.getX() >= GaussKruger.PREFIX);
        if (zone.isEmpty() || zone.get().prefixed() == numbered) {
            return Optional.empty();
        }
        Crs same = prefixTurned(original, zone.get());
        if (fits(original, same)) {
            return Optional.of(PlaceAdvice.zonePrefix(crs, numbered, List.of(same)));
        }
        List<Crs> others = numbered
                ? List.of()
                : zone.get()
                        .withPrefix(false)
                        .siblings()
                        .map(other -> Crs.ofEpsg(other.epsg()))
                        .filter(other -> fits(original, other))
                        .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(PlaceAdvice.zonePrefix(crs, numbered, others));
    }

    /** Another central meridian turns the sample about the axis of the earth and leaves its latitude. */
    private Optional<Suspicion> centralMeridian(List<Coordinate> inCgcs2000, Crs crs) {
        List<Crs> fitting = crs.gaussKruger().stream()
                .flatMap(zone -> zone.siblings().filter(other -> {
                    double turn = other.centralMeridian() - zone.centralMeridian();
                    return mostly(inCgcs2000, c -> place.contains(new CoordinateXY(c.getX() + turn, c.getY())));
                }))
                .map(zone -> Crs.ofEpsg(zone.epsg()))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(PlaceAdvice.centralMeridian(crs, fitting));
    }

    private Optional<Suspicion> otherCrs(List<Coordinate> original, Crs crs) {
        List<Crs> fitting = crs.geographic() || crs.gaussKruger().isPresent() ? List.of() : fitting(original);
        return fitting.isEmpty() ? Optional.empty() : Optional.of(PlaceAdvice.otherCrs(crs, fitting));
    }

    /** Systems in metres by which the sample would lie right: CGCS2000 zones and web mercator. */
    private List<Crs> fitting(List<Coordinate> sample) {
        return Stream.concat(
                        Stream.of("EPSG:3857").map(Crs::ofCode),
                        GaussKruger.all()
                                .filter(zone -> zone.frame() == Frame.CGCS2000)
                                .filter(zone -> zone.width() == 3 || zone.prefixed())
                                .filter(zone -> near(sample, zone))
                                .map(zone -> Crs.ofEpsg(zone.epsg())))
                .filter(crs -> fits(sample, crs))
                .collect(Collectors.toUnmodifiableList());
    }

    private boolean fits(List<Coordinate> sample, Crs crs) {
        if (crs.geographic() != mostly(sample, PlaceCheck::degrees)
                || !crs.gaussKruger().map(zone -> near(sample, zone)).orElse(true)) {
            return false;
        }
        Reprojection reprojection = Reprojection.between(crs, Crs.CGCS2000);
        return mostly(
                sample, c -> converted(reprojection, c).filter(place::contains).isPresent());
    }

    private static Optional<Coordinate> converted(Reprojection reprojection, Coordinate coordinate) {
        double[] xy = {coordinate.getX(), coordinate.getY()};
        try {
            reprojection.move(xy);
            return Optional.of(new CoordinateXY(xy[0], xy[1]));
        } catch (FileFault e) {
            return Optional.empty();
        }
    }

    /** Whether the projection is sound there: within a million metres of the meridian, north of the equator. */
    private static boolean near(List<Coordinate> sample, GaussKruger zone) {
        return mostly(sample, c -> Math.abs(c.getX() - zone.falseEasting()) < 1e6 && c.getY() > 1e6 && c.getY() < 6e6);
    }

    private static boolean degrees(Coordinate c) {
        return Math.abs(c.getX()) <= 180 && Math.abs(c.getY()) <= 180;
    }

    private static List<Coordinate> turned(List<Coordinate> sample) {
        return sample.stream()
                .map(c -> (Coordinate) new CoordinateXY(c.getY(), c.getX()))
                .toList();
    }

    private static boolean mostly(List<Coordinate> sample, Predicate<Coordinate> test) {
        return sample.stream().filter(test).count() > ENOUGH * sample.size();
    }
}
