package cn.tidu.ingest;

import cn.tidu.db.Copy;
import cn.tidu.industry.Industries;
import cn.tidu.park.ParkKind;
import cn.tidu.region.Place;
import cn.tidu.region.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Imports parks (园区): known ones by code, else by name and place; polygons are outlines, points positions. */
final class ParkImport implements ImportInto {
    private static final List<String> COLUMNS = List.of(
            "row_number",
            "id",
            "name",
            "city",
            "county",
            "kind",
            "level",
            "established",
            "area",
            "words",
            "geom",
            "source",
            "accuracy",
            "figures",
            "figures_as_of");

    private final Regions regions;
    private final Industries industries;
    private final ImportReport report;
    private final Copy copy;
    private final String source;
    private final String basis;
    private final DatumWatch watch;

    ParkImport(
            Handle handle,
            Regions regions,
            Industries industries,
            ImportReport report,
            String source,
            String basis,
            DatumWatch watch) {
        this.regions = regions;
        this.industries = industries;
        this.report = report;
        this.source = source;
        this.basis = basis;
        this.watch = watch;
        handle.execute(
                """
                CREATE TEMP TABLE park_in (
                    row_number int, id text, name text, city text, county text, kind text, level text, established text, area float8,
                    words text[], geom geometry(Geometry, 4490), source text, park_id text, known boolean,
                    inner_point geometry(Point, 4490), accuracy text, figures text[], figures_as_of date) ON COMMIT DROP
                """);
        this.copy = Copy.into(handle, "park_in", COLUMNS);
    }

    @Override
    public List<String> required() {
        return List.of("name");
    }

    @Override
    public void add(RawFeature feature, Headers headers, Geometry placed) {
        Cells cells = new Cells(feature, headers, report);
        Optional<String> name = cells.text("name");
        if (name.isEmpty()) {
            cells.problem("name", "缺少园区名称 / the name is missing");
        }
        Optional<Place> city = cells.text("city").flatMap(text -> place(text, "city", cells));
        Optional<Place> county = cells.words("county").stream().findFirst().flatMap(text -> regions.findByText(
                        city.map(c -> c.city().name()).orElse("") + text)
                .or(() -> place(text, "county", cells)));
        if (placed instanceof LineString) {
            cells.problem("geometry", "园区应为面或点 / a park must be a polygon or a point");
        }
        ParkFactCells figures = ParkFactCells.read(cells);
        watch.saw(
                report.key(feature),
                county.or(() -> city).map(place -> place.finest().code()).orElse(null),
                placed);
        copy.cell(report.key(feature))
                .cell(cells.text("id").orElse(null))
                .cell(name.orElse(""))
                .cell(city.or(() -> county).map(p -> p.city().code()).orElse(null))
                .cell(county.flatMap(Place::county).map(c -> c.code()).orElse(null))
                .cell(kind(cells, name.orElse(""), report.key(feature)))
                .cell(level(cells))
                .cell(established(cells))
                .cell(cells.number("area").orElse(null))
                .cell(industryWords(cells))
                .cell(placed)
                .cell(cells.text("source").orElse(source))
                .cell(accuracy(cells))
                .cell(figures.figures())
                .cell(figures.asOf())
                .endRow();
    }

    private Optional<Place> place(String text, String field, Cells cells) {
        Optional<Place> found = regions.findByText(text);
        if (found.isEmpty()) {
            cells.problem(
                    field,
                    "“%s”不是唯一的广东市、县（区）名称或代码；相近：%s / is no unique name or code, nearest named"
                            .formatted(text, String.join("、", regions.nearest(text, 3))));
        }
        return found;
    }

    private String kind(Cells cells, String name, int key) {
        Optional<String> text = cells.text("kind");
        if (text.isEmpty()) {
            report.finding(
                    key,
                    "kind",
                    "kind-missing",
                    "%s 未给类别，按省产业转移工业园暂存，需核实 / no kind given, kept as a transfer park until reviewed".formatted(name));
            return ParkKind.TRANSFER.code();
        }
        for (ParkKind kind : ParkKind.values()) {
            if (kind.code().equals(text.get()) || kind.nameZh().equals(text.get())) {
                return kind.code();
            }
        }
        cells.problem(
                "kind",
                "“%s”不是园区类别，可用：%s / is no kind of park"
                        .formatted(
                                text.get(),
                                Arrays.stream(ParkKind.values())
                                        .map(ParkKind::nameZh)
                                        .collect(Collectors.joining("、"))));
        return ParkKind.TRANSFER.code();
    }

    /** What the file says of its positions; a file that says nothing is taken for the survey it claims to be. */
    private String accuracy(Cells cells) {
        return switch (cells.text("accuracy").orElse("")) {
            case "geocoded", "地理编码" -> "geocoded";
            case "county", "县区" -> "county";
            case "", "none" -> {
                report.note(
                        "文件未说明位置精度，位置按 surveyed 记录，依据为导入的文件 / The file does not say how exact its positions are: kept as surveyed, on the file's word.");
                yield "surveyed";
            }
            case "surveyed", "实测" -> "surveyed";
            default -> {
                cells.problem("accuracy", "位置精度应为 surveyed、geocoded 或 county / must be one of these");
                yield "surveyed";
            }
        };
    }

    private static String level(Cells cells) {
        return switch (cells.text("level").orElse("")) {
            case "national", "国家级" -> "national";
            case "provincial", "省级" -> "provincial";
            case "", "other", "其他", "市级", "县级" -> "other";
            default -> {
                cells.problem("level", "应为 国家级、省级 或 其他 / must be national, provincial or other");
                yield "other";
            }
        };
    }

    private static String established(Cells cells) {
        Optional<String> text =
                cells.text("approved").map(t -> t.replace('.', '-').replace('/', '-'));
        if (text.isPresent() && !text.get().matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            cells.problem("approved", "“%s”应为 2015、2015-09 或 2015-09-30 / must be a date".formatted(text.get()));
            return null;
        }
        return text.orElse(null);
    }

    private List<String> industryWords(Cells cells) {
        List<String> words = new ArrayList<>();
        for (String word : cells.words("industries")) {
            if (industries.codesOf(word).isEmpty()
                    && industries.find(word).isEmpty()
                    && industries.findWord(word).isEmpty()) {
                cells.problem(
                        "industries",
                        "“%s”不能对应到 GB/T 4754-2017；相近：%s / cannot be mapped, nearest named"
                                .formatted(word, String.join("、", industries.nearest(word, 3))));
            }
            words.add(word);
        }
        return words;
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
        handle.execute("CREATE INDEX ON park_in USING gist (geom); ANALYZE park_in");
        handle.execute(ParkImportSql.FIND_COUNTY);
        ImportRepository.staged(
                        handle,
                        "SELECT row_number, name AS what FROM park_in WHERE city IS NULL ORDER BY row_number LIMIT 1000")
                .forEach(found -> report.problem(
                        found.row(),
                        "city",
                        "%s：缺少所在市，几何也不能确定 / the city is missing and the geometry does not tell it"
                                .formatted(found.what())));
        ImportRepository.tellTwice(handle, ParkImportSql.TWICE, "name", report);
        handle.execute(ParkImportSql.FIND_KNOWN);
        watch.compareKnown(handle, report);
        watch.compareNamed(handle, report);
        handle.createQuery(ParkImportSql.FINDINGS)
                .map((row, context) -> {
                    report.finding(
                            row.getInt("row_number"), "geometry", row.getString("code"), row.getString("detail"));
                    return 1;
                })
                .list();
        refuseIfMostAreElsewhere(handle);
        if (!report.clean()) {
            return;
        }
        long total = handle.createQuery("SELECT count(*) FROM park_in")
                .mapTo(Long.class)
                .one();
        long known = handle.createQuery("SELECT count(*) FROM park_in WHERE known")
                .mapTo(Long.class)
                .one();
        Set<String> changed = new HashSet<>(handle.createQuery(ParkImportSql.UPDATE + " RETURNING p.id")
                .bind("basis", basis)
                .mapTo(String.class)
                .list());
        long inserted =
                handle.createUpdate(ParkImportSql.INSERT).bind("basis", basis).execute();
        handle.execute(ParkImportSql.RECORD);
        changed.addAll(tellFigures(handle));
        long updated = changed.size();
        handle.createUpdate(
                        "UPDATE park SET needs_review = true WHERE id IN (SELECT park_id FROM park_in WHERE row_number = ANY (:rows)) AND NOT needs_review")
                .bind("rows", report.foundKeys())
                .execute();
        report.count("rows", total);
        report.count("inserted", inserted);
        report.count("updated", updated);
        report.count("unchanged", known - updated);
    }

    /** Writes the figures that are new and returns the parks known before that have any. */
    private List<String> tellFigures(Handle handle) {
        List<String> parks =
                handle.createQuery(ParkImportSql.FIGURES).mapTo(String.class).list();
        if (!parks.isEmpty()) {
            report.note(
                    "园区要素、准入标准与价格：写入 %d 项；未给“数据日期”的按导入当日记 / figures of parks written; without a day they are of today"
                            .formatted(parks.size()));
        }
        return handle.createQuery("SELECT park_id FROM park_in WHERE known AND park_id = ANY (:parks)")
                .bind("parks", parks.toArray(String[]::new))
                .mapTo(String.class)
                .list();
    }

    /** One park outside its city is a finding; most of them outside is a wrong CRS. */
    private void refuseIfMostAreElsewhere(Handle handle) {
        long outside = report.findings("outside-city");
        long placed = handle.createQuery("SELECT count(*) FROM park_in WHERE geom IS NOT NULL")
                .mapTo(Long.class)
                .one();
        if (outside >= 3 && outside * 2 > placed) {
            report.problem(
                    0,
                    "geometry",
                    ("suspicious_coordinates：%d 个园区中有 %d 个不在所在市内，像是中央经线或坐标系有误：请核对 --crs"
                                    + " / most parks lie outside their host city, the CRS looks wrong: check --crs")
                            .formatted(placed, outside));
        }
    }
}
