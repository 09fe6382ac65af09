package cn.tidu.files.imports;

import cn.tidu.geo.ChinaDatum;
import cn.tidu.geo.Datum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Whether positions are in another datum than they were taken for (坐标偏移旁证): those of a web map passed off as plain, plain
 * ones said to be shifted, or GCJ-02 and BD-09 taken for one another. Two things can show it:
 *
 * <ul>
 *   <li>parks that are known already: they lie off their stored place by just the difference of the two;
 *   <li>places named in the file: the other datum brings clearly more rows into the county they name than it takes out.
 * </ul>
 *
 * Nothing can be seen of new parks and of firms that name no county, or lie away from its border: the shift of some 500 m stays within it.
 */
final class DatumWatch {
    private static final int SAMPLES = 2000;
    /** Less than this is no shift of GCJ-02, which is 300 m at least in Guangdong. */
    private static final double MOVED_METRES = 200;

    private static final double SAME_OUTLINE_METRES = 20;
    private static final double SAME_POINT_METRES = 60;
    private static final double JUST_THE_POINT_METRES = 25;
    /** As many points as cannot all have moved by just the shift for another reason. */
    private static final int SURELY = 3;
    /** One-sided sign test. */
    private static final double CHANCE = 0.01;

    private static final double METRES_PER_DEGREE = 111_320;

    /** What the file would look like if it were meant otherwise than it was taken. */
    private record Alternative(Datum datum, UnaryOperator<Coordinate> moved) {}

    /** A park of the file and where it is known to be, CGCS2000 degrees. */
    private record Pair(int key, boolean outline, Coordinate file, Coordinate stored) {}

    /** A row that names the region it lies in. */
    private record Named(int key, String code, Coordinate at) {}

    private final boolean said;
    private final List<Alternative> alternatives;
    private final List<Named> named = new ArrayList<>();

    /**
     * Watches.
     *
     * @param datum the datum that the user has stated; without a statement less evidence is enough to refuse
     */
    DatumWatch(Optional<Datum> datum) {
        this.said = datum.isPresent();
        Datum taken = datum.filter(d -> d != Datum.WGS84).orElse(Datum.CGCS2000);
        this.alternatives = Stream.of(Datum.CGCS2000, Datum.GCJ02, Datum.BD09)
                .filter(other -> other != taken)
                .map(other -> new Alternative(other, at -> moved(at, point -> ChinaDatum.retaken(point, taken, other))))
                .toList();
    }

    private static Coordinate moved(Coordinate at, UnaryOperator<Geometry> shift) {
        return shift.apply(new GeometryFactory().createPoint(new CoordinateXY(at)))
                .getCoordinate();
    }

    /** A row that names its county or city, and a point inside its place; null if it has none. */
    void saw(int key, String code, Coordinate inside) {
        if (inside != null && named.size() < SAMPLES) {
            named.add(new Named(key, code, inside));
        }
    }

    /** Lays parks that are known on their stored places; the staging table {@code park_in} must know which these are. */
    void compareKnown(Handle handle, ImportReport report) {
        List<Pair> pairs = handle
                .createQuery(
                        """
                        SELECT i.row_number, areal, ST_X(file) AS x, ST_Y(file) AS y, ST_X(stored) AS stored_x, ST_Y(stored) AS stored_y
                          FROM park_in AS i JOIN park ON park.id = i.park_id
                          CROSS JOIN LATERAL (SELECT ST_Dimension(i.geom) = 2 AND ST_Dimension(park.outline) = 2 AS areal) AS both_areas
                          CROSS JOIN LATERAL (SELECT CASE WHEN areal THEN ST_Centroid(i.geom) ELSE i.geom END AS file,
                                                     CASE WHEN areal THEN ST_Centroid(park.outline) ELSE park.position END AS stored) AS places
                         WHERE i.known
                           AND CASE WHEN areal THEN ST_Area(i.geom) BETWEEN ST_Area(park.outline) * 0.99 AND ST_Area(park.outline) * 1.01
                                    ELSE ST_Dimension(i.geom) = 0 AND park.position_accuracy IN ('surveyed', 'geocoded') END
                         ORDER BY i.row_number LIMIT 5000
                        """)
                .mapToMap()
                .stream()
                .filter(row -> row.get("stored_x") != null)
                .map(row -> new Pair(
                        (Integer) row.get("row_number"),
                        Boolean.TRUE.equals(row.get("areal")),
                        new CoordinateXY((Double) row.get("x"), (Double) row.get("y")),
                        new CoordinateXY((Double) row.get("stored_x"), (Double) row.get("stored_y"))))
                .toList();
        for (Alternative alternative : alternatives) {
            List<Pair> outlines = matching(pairs, alternative, true, SAME_OUTLINE_METRES);
            List<Pair> points = matching(pairs, alternative, false, SAME_POINT_METRES);
            List<Pair> exact = matching(pairs, alternative, false, JUST_THE_POINT_METRES);
            boolean sure = !outlines.isEmpty() || points.size() >= SURELY;
            List<Pair> shifted = sure ? joined(outlines, points) : exact;
            if (!shifted.isEmpty()) {
                tell(report, alternative, sure, shifted.get(0).key(), known(shifted, alternative));
                return;
            }
        }
    }

    private static List<Pair> joined(List<Pair> a, List<Pair> b) {
        List<Pair> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static List<Pair> matching(List<Pair> pairs, Alternative alternative, boolean outline, double metres) {
        return pairs.stream()
                .filter(pair -> pair.outline() == outline)
                .filter(pair -> metres(pair.file(), pair.stored()) > MOVED_METRES)
                .filter(pair -> metres(alternative.moved().apply(pair.file()), pair.stored()) < metres)
                .toList();
    }

    private static String known(List<Pair> shifted, Alternative alternative) {
        double off = median(
                shifted.stream().map(pair -> metres(pair.file(), pair.stored())).toList());
        double left = median(shifted.stream()
                .map(pair -> metres(alternative.moved().apply(pair.file()), pair.stored()))
                .toList());
        return String.format(
                Locale.ROOT,
                "%d 个园区与已有位置相差中位 %.0f 米，按 %s 则只差 %.0f 米",
                shifted.size(),
                off,
                name(alternative.datum()),
                left);
    }

    private static double median(List<Double> values) {
        return values.stream()
                .sorted(Comparator.naturalOrder())
                .skip(values.size() / 2)
                .findFirst()
                .orElse(0.0);
    }

    private static double metres(Coordinate a, Coordinate b) {
        double east = (a.getX() - b.getX()) * Math.cos(Math.toRadians(b.getY()));
        return Math.hypot(east, a.getY() - b.getY()) * METRES_PER_DEGREE;
    }

    /** Counts which rows lie in the county they name, as they are and as they would be otherwise. */
    void compareNamed(Handle handle, ImportReport report) {
        if (named.isEmpty()) {
            return;
        }
        Set<Integer> now = within(handle, at -> at);
        Map<Alternative, Set<Integer>> others = new LinkedHashMap<>();
        alternatives.forEach(alternative -> others.put(alternative, within(handle, alternative.moved())));
        others.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .ifPresent(best -> {
                    Set<Integer> in = new HashSet<>(best.getValue());
                    in.removeAll(now);
                    Set<Integer> out = new HashSet<>(now);
                    out.removeAll(best.getValue());
                    if (byChance(in.size(), out.size()) < CHANCE) {
                        int first = in.stream().min(Comparator.naturalOrder()).orElse(1);
                        tell(
                                report,
                                best.getKey(),
                                false,
                                named.get(first - 1).key(),
                                String.format(
                                        Locale.ROOT,
                                        "按 %s 则 %d 行回到所写的市县内，只有 %d 行移出",
                                        name(best.getKey().datum()),
                                        in.size(),
                                        out.size()));
                    }
                });
    }

    /** Which of the sample, counted from 1, lie in the region they name. */
    private Set<Integer> within(Handle handle, UnaryOperator<Coordinate> moved) {
        List<Coordinate> places =
                named.stream().map(row -> moved.apply(row.at())).toList();
        return new HashSet<>(handle.createQuery(
                        """
                        SELECT place.n::int
                          FROM unnest(:codes, :lons, :lats) WITH ORDINALITY AS place (code, lon, lat, n)
                          JOIN region ON region.code = place.code
                                     AND region.level = CASE WHEN place.code LIKE '%00' THEN 'city' ELSE 'county' END
                         WHERE ST_Covers(region.geom, ST_SetSRID(ST_MakePoint(place.lon::float8, place.lat::float8), 4490))
                        """)
                .bind("codes", named.stream().map(Named::code).toArray(String[]::new))
                .bind(
                        "lons",
                        places.stream().map(at -> Double.toString(at.getX())).toArray(String[]::new))
                .bind(
                        "lats",
                        places.stream().map(at -> Double.toString(at.getY())).toArray(String[]::new))
                .mapTo(Integer.class)
                .list());
    }

    /** Probability of at least so many on one side of a fair coin (符号检验). */
    static double byChance(int in, int out) {
        int n = in + out;
        if (in <= out) {
            return 1;
        }
        double term = Math.pow(0.5, n);
        if (term == 0) {
            return in > 2 * out ? 0 : 1;
        }
        double sum = 0;
        for (int k = n; k >= in; k--) {
            sum += term;
            term = term * k / (n - k + 1);
        }
        return sum;
    }

    private void tell(ImportReport report, Alternative alternative, boolean sure, int key, String why) {
        String flag = "--datum " + alternative.datum().name().toLowerCase(Locale.ROOT);
        if (said && !sure) {
            report.finding(
                    key,
                    "geometry",
                    "suspicious-datum",
                    "坐标看起来像 %s：%s；已按声明的基准导入，请核对 / looks like %1$s, taken as stated, please check"
                            .formatted(name(alternative.datum()), why));
            return;
        }
        String otherwise =
                sure ? "" : "；如确为经纬度原值，请用 --datum cgcs2000 声明 / if it is what it says, state --datum cgcs2000";
        report.suspicious(
                key,
                "看起来像 %s（%s）：请加 %s 再导入 / looks like %1$s: run again with %3$s%s"
                        .formatted(name(alternative.datum()), why, flag, otherwise));
    }

    /** As people call it. */
    static String name(Datum datum) {
        return switch (datum) {
            case GCJ02 -> "GCJ-02";
            case BD09 -> "BD-09";
            default -> "未偏移的 CGCS2000";
        };
    }
}
