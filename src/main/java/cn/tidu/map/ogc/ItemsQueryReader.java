package cn.tidu.map.ogc;

import cn.tidu.facts.collection.Features;
import cn.tidu.facts.collection.Property;
import cn.tidu.map.ogc.cql.CqlFault;
import cn.tidu.map.ogc.cql.CqlJson;
import cn.tidu.map.ogc.cql.CqlText;
import cn.tidu.map.ogc.cql.Filter;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.IsoDay;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads the query of {@code /items}: unknown, repeated or wrong parameters are told all at once, with 400. */
final class ItemsQueryReader {
    static final int DEFAULT_LIMIT = 10;
    static final int MOST = 1_000;
    /** More than a page has is no error but a page (OGC 17-069r4, 7.15.2); more than this is a slip of the hand. */
    private static final int MOST_ASKED = 100_000;

    private static final Set<String> OWN = Set.of(
            "f",
            "bbox",
            "bbox-crs",
            "crs",
            "datetime",
            "limit",
            "filter",
            "filter-lang",
            "filter-crs",
            "sortby",
            "properties",
            "cursor");

    private final Features collection;
    private final Map<String, List<String>> given;
    private final Faults faults = new Faults();
    private final List<String> conditions = new ArrayList<>();
    private final SqlFilter sql;
    private final int most;

    private ItemsQueryReader(Features collection, Map<String, List<String>> given, int rows) {
        this.collection = collection;
        this.given = given;
        this.most = Math.min(MOST, rows);
        this.sql = new SqlFilter(collection, crs("filter-crs"));
    }

    /**
     * Reads the query.
     *
     * @param rows that a page may have by the settings
     * @throws cn.tidu.platform.http.ProblemException with every fault
     */
    static ItemsQuery read(Features collection, Map<String, List<String>> given, int rows) {
        return new ItemsQueryReader(collection, given, rows).read();
    }

    private ItemsQuery read() {
        known();
        bbox();
        datetime();
        filter();
        equals();
        List<ItemsQuery.Sort> sort = sort();
        ItemsQuery query = new ItemsQuery(
                conditions, sql.binds(), sort, properties(), crs("crs"), limit(), after(sort.size() + 1));
        faults.raise();
        return query;
    }

    private void known() {
        given.forEach((name, values) -> {
            if (!OWN.contains(name) && collection.property(name).isEmpty()) {
                Set<String> all = new TreeSet<>(OWN);
                collection.properties().forEach(p -> all.add(p.name()));
                faults.form(name, "未知参数，可用：%s / unknown parameter".formatted(String.join(", ", all)));
            } else if (values.size() > 1) {
                faults.form(name, "参数重复 / given more than once");
            }
        });
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(values -> values.get(0));
    }

    private Crs crs(String name) {
        Optional<String> uri = text(name);
        Optional<Crs> crs = uri.flatMap(Crs::find);
        if (uri.isPresent() && crs.isEmpty()) {
            faults.form(
                    name,
                    "没有这个坐标参考系，可用：%s / no such CRS"
                            .formatted(Crs.ALL.stream().map(Crs::uri).collect(Collectors.joining(", "))));
        }
        return crs.orElse(Crs.CRS84);
    }

    private int limit() {
        Optional<String> value = text("limit");
        if (value.isEmpty()) {
            return Math.min(DEFAULT_LIMIT, most);
        }
        if (value.get().matches("[0-9]{1,6}")) {
            int limit = Integer.parseInt(value.get());
            if (limit >= 1 && limit <= MOST_ASKED) {
                return Math.min(limit, most);
            }
        }
        faults.form(
                "limit",
                String.format(
                        Locale.ROOT,
                        "应为 1 到 %d 的整数，一页至多给 %d 个 / must be a whole number in this range, a page has at most that many",
                        MOST_ASKED,
                        most));
        return DEFAULT_LIMIT;
    }

    /** A box in degrees whose west is more than half the world east of its east crosses the antimeridian (OGC 17-069r4, 7.15.3). */
    private void bbox() {
        Crs crs = crs("bbox-crs");
        text("bbox").ifPresent(value -> {
            double[] n = Arrays.stream(value.split(",", -1))
                    .mapToDouble(ItemsQueryReader::number)
                    .toArray();
            int half = n.length / 2;
            if ((n.length != 4 && n.length != 6) || Arrays.stream(n).anyMatch(v -> !Double.isFinite(v))) {
                faults.form("bbox", "应为 4 或 6 个有限的数字，以逗号分隔 / must be 4 or 6 finite numbers");
                return;
            }
            double[] low = {n[0], n[1]};
            double[] high = {n[half], n[half + 1]};
            int east = crs.northFirst() ? 1 : 0;
            if (crs.degrees() && low[east] - high[east] > 180 && low[1 - east] <= high[1 - east]) {
                double[] antimeridian = high.clone();
                antimeridian[east] = 180;
                double[] beyond = low.clone();
                beyond[east] = -180;
                conditions.add("(" + within(crs, low, antimeridian) + " OR " + within(crs, beyond, high) + ")");
            } else if (low[0] > high[0] || low[1] > high[1]) {
                faults.form("bbox", "最小值大于最大值 / a minimum is greater than its maximum");
            } else {
                conditions.add(within(crs, low, high));
            }
        });
    }

    private String within(Crs crs, double[] low, double[] high) {
        Envelope envelope = new Envelope(new Coordinate(low[0], low[1]), new Coordinate(high[0], high[1]));
        String geometry = new SqlFilterInCrs(sql, crs).of(new GeometryFactory().toGeometry(envelope));
        return "ST_Intersects(" + collection.geometry().sql() + ", " + geometry + ")";
    }

    /** Binds a geometry of another CRS than the filter's through the same parameters. */
    private record SqlFilterInCrs(SqlFilter filter, Crs crs) {
        String of(org.locationtech.jts.geom.Geometry geometry) {
            String name = filter.bind(new org.locationtech.jts.io.WKBWriter().write(geometry));
            return crs.toStored("ST_GeomFromWKB(:" + name + ", " + crs.srid() + ")");
        }
    }

    private static double number(String text) {
        try {
            return text.strip().matches("[-+0-9.eE]+") ? Double.parseDouble(text.strip()) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** RFC 3339 instants and intervals, and plain dates; collections without time are not narrowed. */
    private void datetime() {
        text("datetime").ifPresent(value -> {
            String[] ends = value.split("/", -1);
            try {
                LocalDate from = end(ends[0]);
                LocalDate to = ends.length == 1 ? from : end(ends[1]);
                if (ends.length > 2
                        || (ends.length == 1 && from == null)
                        || (from != null && to != null && from.isAfter(to))) {
                    throw new DateTimeException("interval");
                }
                overlap(from, to);
            } catch (DateTimeException e) {
                faults.form(
                        "datetime",
                        "应为日期、时刻或区间，如 2012-06-30、2010-01-01/2012-12-31、../2012-12-31 / must be a date, an instant or an interval");
            }
        });
    }

    private static LocalDate end(String text) {
        if (text.isEmpty() || text.equals("..")) {
            return null;
        }
        return text.length() == 10
                ? IsoDay.parse(text)
                : IsoDay.kept(java.time.OffsetDateTime.parse(text).toLocalDate());
    }

    private void overlap(LocalDate from, LocalDate to) {
        collection.period().ifPresent(period -> {
            if (to != null) {
                conditions.add(period.from() + " <= cast(:" + sql.bind(to) + " AS date)");
            }
            if (from != null) {
                String last = period.to();
                conditions.add("(" + last + " IS NULL OR " + last + " >= cast(:" + sql.bind(from) + " AS date))");
            }
        });
    }

    private void filter() {
        String language = text("filter-lang").orElse("cql2-text");
        if (!language.equals("cql2-text") && !language.equals("cql2-json")) {
            faults.form("filter-lang", "应为 cql2-text 或 cql2-json / must be one of these");
            return;
        }
        text("filter").ifPresent(value -> {
            try {
                Filter filter = language.equals("cql2-text") ? CqlText.parse(value) : CqlJson.parse(value);
                conditions.add(sql.of(filter));
            } catch (CqlFault e) {
                faults.form("filter", e.located());
            }
        });
    }

    /** {@code name=value} for any property. */
    private void equals() {
        given.forEach((name, values) -> collection.property(name).ifPresent(property -> {
            try {
                Object value =
                        switch (property.type()) {
                            case TEXT -> values.get(0);
                            case NUMBER, WHOLE -> finite(values.get(0));
                            case TRUTH -> truth(values.get(0));
                            case DATE -> IsoDay.parse(values.get(0));
                        };
                conditions.add(property.sql() + " = cast(:" + sql.bind(value) + " AS "
                        + property.type().sql() + ")");
            } catch (DateTimeException | IllegalArgumentException | CqlFault e) {
                faults.form(
                        name,
                        "值的类型不合，应为 %s / must be of this type"
                                .formatted(property.type().sql()));
            }
        }));
    }

    private static Double finite(String text) {
        double value = number(text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    private List<ItemsQuery.Sort> sort() {
        List<ItemsQuery.Sort> sort = new ArrayList<>();
        text("sortby").ifPresent(value -> {
            for (String one : value.split(",", -1)) {
                String name = one.strip().replaceFirst("^[+-]", "");
                Optional<Property> property = collection.property(name);
                if (property.isEmpty()) {
                    faults.form("sortby", "没有属性 “%s” / no such property".formatted(name));
                } else {
                    sort.add(new ItemsQuery.Sort(property.get(), one.strip().startsWith("-")));
                }
            }
        });
        return sort;
    }

    private Optional<List<String>> properties() {
        return text("properties").map(value -> {
            List<String> names =
                    Arrays.stream(value.split(",", -1)).map(String::strip).toList();
            for (String name : names) {
                if (collection.property(name).isEmpty()) {
                    faults.form("properties", "没有属性 “%s” / no such property".formatted(name));
                }
            }
            return names;
        });
    }

    private List<Optional<String>> after(int parts) {
        Optional<String> cursor = text("cursor");
        if (cursor.isEmpty()) {
            return List.of();
        }
        try {
            List<Optional<String>> after = Cursor.read(cursor.get());
            if (after.size() == parts) {
                return after;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        faults.form("cursor", "不是本服务给出的 next 链接 / not from a next link of this service");
        return List.of();
    }

    /** Where a page ended, opaque to clients. */
    static final class Cursor {
        private Cursor() {}

        static String write(List<Optional<String>> values) {
            String text =
                    values.stream().map(v -> v.map(s -> "=" + s).orElse("~")).collect(Collectors.joining("\u001f"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static List<Optional<String>> read(String cursor) {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("NUL");
            }
            return Arrays.stream(text.split("\u001f", -1)).map(Cursor::value).toList();
        }

        private static Optional<String> value(String part) {
            if (part.equals("~")) {
                return Optional.empty();
            }
            if (!part.startsWith("=")) {
                throw new IllegalArgumentException("neither a value nor none");
            }
            return Optional.of(part.substring(1));
        }
    }
}
