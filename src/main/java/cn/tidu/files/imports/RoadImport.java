package cn.tidu.files.imports;

import cn.tidu.facts.road.RoadClass;
import cn.tidu.facts.road.RoadRepository;
import cn.tidu.facts.road.RoadTopologyRepository;
import cn.tidu.files.read.RawFeature;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.db.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

/**
 * Imports a road network (路网): any layer of lines with speeds, or classes of OpenStreetMap that have a usual speed. A file
 * replaces the network that was there. Roads outside Guangdong's frame and classes that no lorry uses are left out, and the
 * report says how many.
 */
final class RoadImport implements ImportInto {
    private static final List<String> COLUMNS =
            List.of("line", "way_id", "name", "class", "speed_kmh", "oneway", "geom");
    /** No road in China allows more than 120 km/h. */
    private static final double FASTEST = 120;

    private final ImportReport report;
    private final String source;
    private final Map<String, RoadClass> classes;
    private final Copy copy;
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private long rows;
    private long ways;
    private long lines;
    private long byClass;
    private long outside;

    RoadImport(Handle handle, ImportReport report, String source) {
        this.report = report;
        this.source = source;
        this.classes = RoadRepository.classes(handle);
        handle.execute(RoadTopologyRepository.STAGING);
        this.copy = Copy.into(handle, "road_in", COLUMNS);
    }

    @Override
    public List<String> required() {
        return List.of();
    }

    @Override
    public boolean mayReachOut() {
        return true;
    }

    @Override
    public void add(RawFeature feature, Headers headers, Geometry placed) {
        if (rows++ == 0) {
            requireSpeedOrClass(headers);
        }
        Cells cells = new Cells(feature, headers, report);
        Optional<String> code = cells.text("class").map(text -> text.toLowerCase(Locale.ROOT));
        Optional<RoadClass> known = code.map(classes::get);
        if (known.isPresent() && known.get().speedKmh().isEmpty()) {
            leftOut.merge(code.get(), 1, Integer::sum);
            return;
        }
        Optional<Double> given = speed(cells);
        Optional<Double> speed = given.or(() -> known.flatMap(RoadClass::speedKmh));
        if (speed.isEmpty()) {
            if (code.isPresent()) {
                leftOut.merge(code.get(), 1, Integer::sum);
            } else {
                cells.problem("speed", "既没有限速，也没有道路等级 / neither a speed nor a class");
            }
            return;
        }
        if (placed == null) {
            cells.problem("geometry", "道路没有线形 / a road must have a line");
            return;
        }
        byClass += given.isPresent() ? 0 : 1;
        write(cells, code, speed.get(), placed);
    }

    private void write(Cells cells, Optional<String> code, double speed, Geometry placed) {
        if (!(placed instanceof LineString) && !(placed instanceof MultiLineString)) {
            cells.problem("geometry", "道路应为线 / a road must be a line");
            return;
        }
        if (!Placement.inFrame(placed)) {
            outside++;
            return;
        }
        int oneway = oneway(cells);
        ways++;
        for (LineString line : parts(placed)) {
            copy.cell(++lines)
                    .cell(cells.text("wayId").orElse(null))
                    .cell(cells.text("name").orElse(null))
                    .cell(code.orElse(null))
                    .cell(speed)
                    .cell(oneway)
                    .cell(line)
                    .endRow();
        }
    }

    private static List<LineString> parts(Geometry geometry) {
        List<LineString> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof LineString line && !line.isEmpty()) {
                parts.add(line);
            }
        }
        return parts;
    }

    private static void requireSpeedOrClass(Headers headers) {
        if (!headers.has("speed") && !headers.has("class")) {
            throw new FileFault(
                    "missing-columns",
                    "缺少限速（maxspeed、限速）或道路等级（fclass、highway、道路等级）列；可用 --mapping 指定自己的表头"
                            + " / A column of speeds or of classes is needed; name your own headers with --mapping.");
        }
    }

    /** The speed given; 0, blank and words such as {@code none} mean that none is. */
    private static Optional<Double> speed(Cells cells) {
        Optional<String> text = cells.text("speed");
        if (text.isEmpty() || !text.get().matches("-?[0-9.]+( ?(km/h|kmh|公里/小时|公里/时))?")) {
            return Optional.empty();
        }
        double speed = Double.parseDouble(text.get().replaceAll("[^-0-9.]", ""));
        if (speed < 0 || speed > FASTEST) {
            cells.problem(
                    "speed", "限速“%s”应为 0 至 120 公里/小时，0 为未知 / a speed must be 0 to 120 km/h".formatted(text.get()));
            return Optional.empty();
        }
        return speed == 0 ? Optional.empty() : Optional.of(speed);
    }

    private static int oneway(Cells cells) {
        return switch (cells.text("oneway").orElse("").toLowerCase(Locale.ROOT)) {
            case "f", "yes", "true", "1", "是", "单行", "单向", "正向" -> 1;
            case "t", "-1", "reverse", "反向" -> -1;
            case "", "b", "no", "false", "0", "否", "双向", "reversible", "alternating" -> 0;
            default -> {
                cells.problem(
                        "oneway",
                        "“%s”应为 B（双向）、F（正向）、T（反向）或 yes、no、-1 / must be one of these"
                                .formatted(cells.text("oneway").orElse("")));
                yield 0;
            }
        };
    }

    @Override
    public void endInput() {
        copy.close();
    }

    @Override
    public void abort() {
        copy.cancel();
    }

    @Override
    public void merge(Handle handle) {
        if (report.clean() && ways == 0) {
            report.problem("", 0, "", "没有可用的道路 / no road of use");
        }
        if (!report.clean()) {
            return;
        }
        RoadTopologyRepository.Built built = RoadTopologyRepository.replace(handle, source, ways);
        report.count("rows", rows);
        report.count("inserted", ways);
        report.count("updated", 0);
        report.count("unchanged", 0);
        tell(built, RoadRepository.installed(handle));
    }

    private void tell(RoadTopologyRepository.Built built, boolean routable) {
        report.note(String.format(
                Locale.ROOT,
                "替换原有路网：%d 条道路，%d 个节点，%d 条边，%.0f 公里 / the network was replaced: ways, nodes, edges, km",
                ways,
                built.nodes(),
                built.edges(),
                built.lengthKm()));
        if (byClass > 0) {
            report.note(String.format(
                    Locale.ROOT,
                    "%d 条道路没有限速，按道路等级取值（road-classes.csv）/ roads without a speed took that of their class",
                    byClass));
        }
        if (!leftOut.isEmpty()) {
            report.note("不用于货运或等级不明而未导入 / left out: " + leftOut);
        }
        if (outside > 0) {
            report.note(
                    String.format(Locale.ROOT, "%d 条道路在广东范围之外，未导入 / roads outside Guangdong were left out", outside));
        }
        if (built.apart() > 0) {
            report.note(String.format(
                    Locale.ROOT,
                    "%d 个节点不与最大的连通部分相连，不作起讫点 / nodes apart from the largest connected part",
                    built.apart()));
        }
        if (!routable) {
            report.note("数据库没有 pgRouting：路网已存，但行程仍按直线距离×绕行系数估算；请安装 postgresql-<版本>-pgrouting 后重启"
                    + " / No pgRouting: the network is kept, times are still estimated; install it and restart.");
        }
    }
}
