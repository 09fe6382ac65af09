package cn.tidu.files.imports;

import cn.tidu.facts.enterprise.CreditCode;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.enterprise.Function;
import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.region.Place;
import cn.tidu.facts.region.Regions;
import cn.tidu.files.read.RawFeature;
import cn.tidu.platform.db.CopyLane;
import cn.tidu.platform.db.CopyLanes;
import cn.tidu.platform.db.IndexesAside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Imports enterprises (企业): known ones by credit code within a city, else by name and origin. A firm may move from several cities,
 * and a planner of one does not see it in another. Rows with a problem are told and not sent.
 */
final class EnterpriseImport implements ImportInto {
    /** From so many rows on it is worth it to make the indexes of an empty table after them. */
    private static final long MANY = 50_000;

    private static final List<Figure> FIGURES = Figure.all();

    private final Regions regions;
    private final Industries industries;
    private final ImportReport report;
    private final KnownKeys known;
    private final TextSet inFile = new TextSet();
    private final CopyLanes lanes;
    private final CopyLane fresh;
    private final CopyLane compared;
    private final Map<String, Optional<Place>> places = new HashMap<>();
    private final Map<String, Optional<Industry>> codes = new HashMap<>();
    private final List<Coordinate> spots = new ArrayList<>();

    /** Which of the figures the file has columns for. */
    private final int[] told;

    /** What the row at hand says of each figure; null: nothing. */
    private final Object[] said = new Object[FIGURES.size()];

    private final String source;
    private final DatumWatch watch;
    private final Optional<IndexesAside> aside;

    private EnterpriseImport(
            Regions regions,
            Industries industries,
            Headers headers,
            ImportReport report,
            String source,
            DatumWatch watch,
            boolean dryRun,
            Prepared prepared) {
        this.watch = watch;
        this.regions = regions;
        this.industries = industries;
        this.report = report;
        this.source = source;
        this.aside = prepared.aside();
        this.known = prepared.known();
        this.lanes = prepared.lanes();
        this.fresh = lanes.into(
                dryRun ? "enterprise_trial" : "enterprise",
                EnterpriseImportSql.COLUMNS,
                column -> !EnterpriseImportSql.MAY_BE_LEFT_OUT.containsKey(column)
                        || headers.has(EnterpriseImportSql.MAY_BE_LEFT_OUT.get(column)));
        this.compared = lanes.into("enterprise_in", EnterpriseImportSql.STAGED_COLUMNS);
        this.told = IntStream.range(0, FIGURES.size())
                .filter(i -> headers.has(FIGURES.get(i).field()))
                .toArray();
    }

    /** What the database was made ready with. */
    private record Prepared(Optional<IndexesAside> aside, KnownKeys known, CopyLanes lanes) {}

    /** Makes the database ready for the rows of a file: their tables, and where there are many, without indexes for now. */
    static EnterpriseImport begin(
            Handle handle,
            Regions regions,
            Industries industries,
            Headers headers,
            ImportReport report,
            String source,
            DatumWatch watch,
            boolean dryRun,
            long rows) {
        handle.execute(EnterpriseImportSql.STAGING);
        handle.execute(EnterpriseImportSql.TELLS_CELLS);
        if (dryRun) {
            handle.execute(EnterpriseImportSql.TRIAL);
        }
        Prepared prepared = new Prepared(
                dryRun || rows < MANY ? Optional.empty() : indexesAside(handle, headers),
                KnownKeys.of(handle, "enterprise", EnterpriseImportSql.KEYS),
                new CopyLanes(handle));
        return new EnterpriseImport(regions, industries, headers, report, source, watch, dryRun, prepared);
    }

    /**
     * Not while firms are counted by cell: that locks cells before it reads firms, and an import tells cells after it has locked
     * the firms.
     */
    private static Optional<IndexesAside> indexesAside(Handle handle, Headers headers) {
        boolean counting = !handle.createQuery(EnterpriseImportSql.KEEP_CELLS_FROM_COUNTING)
                .mapTo(Boolean.class)
                .one();
        if (counting) {
            return Optional.empty();
        }
        List<String> bare = headers.has("creditCode")
                ? List.of("enterprise_owner")
                : List.of("enterprise_owner", "enterprise_credit_code");
        return IndexesAside.of(handle, "enterprise", List.of("audited_insert"), bare);
    }

    @Override
    public List<String> required() {
        return List.of("name", "industry");
    }

    @Override
    public void add(RawFeature feature, Headers headers, Geometry placed) {
        long problems = report.problemTotal();
        Cells cells = new Cells(feature, headers, report);
        String name = cells.textOrNull("name");
        if (name == null) {
            cells.problem("name", "缺少企业名称 / the name is missing");
        }
        String credit = credit(cells);
        String industry = industry(cells);
        String origin = origin(cells);
        for (int i : told) {
            said[i] = value(FIGURES.get(i), cells);
        }
        if (placed != null && !(placed instanceof Point)) {
            cells.problem("geometry", "企业应为点 / an enterprise must be a point");
        }
        String key = key(credit, name, origin);
        if (name != null && !inFile.add(key)) {
            cells.problem("name", "文件内重复：%s / appears twice in the file".formatted(credit == null ? name : credit));
        }
        if (report.problemTotal() > problems || (placed != null && !Placement.inFrame(placed))) {
            return;
        }
        if (placed != null && origin != null) {
            watch.saw(report.key(feature), origin, placed.getCoordinate());
        }
        if (placed != null && spots.size() <= EnterpriseImportSql.MOST_CELLS_TOLD) {
            spots.add(placed.getCoordinate());
        }
        String from = cells.textOrNull("source");
        CopyLane row = lane(key, report.key(feature))
                .text(credit)
                .text(name)
                .text(origin)
                .text(industry)
                .geometry(placed)
                .text(from == null ? source : from)
                .truth(synthetic(cells));
        for (int i = 0; i < said.length; i++) {
            put(row, FIGURES.get(i), said[i]);
        }
        row.endRow();
    }

    /** What a row says of a figure, as the table keeps it; null: nothing. */
    private static Object value(Figure figure, Cells cells) {
        String field = figure.field();
        return switch (figure.type()) {
            case NUMBER -> cells.number(field).orElse(null);
            case SHARE -> share(figure, cells);
            case TRUTH -> cells.yesNo(field).orElse(null);
            case TEXT -> cells.textOrNull(field);
            case STAGE -> stage(field, cells);
            case FUNCTIONS -> functions(field, cells);
        };
    }

    /** What is said, in the cell of its column; what a file does not say of what moves is production. */
    @SuppressWarnings("unchecked") // what functions() gives
    private static void put(CopyLane row, Figure figure, Object value) {
        switch (figure.type()) {
            case NUMBER, SHARE -> row.number((Double) value);
            case TRUTH -> row.truth((Boolean) value);
            case TEXT -> row.text((String) value);
            case STAGE -> row.text(value == null ? Stage.PRODUCTION.code() : (String) value);
            case FUNCTIONS -> row.texts(value == null ? List.of() : (List<String>) value);
        }
    }

    /** What tells a firm from all others: see {@link EnterpriseImportSql#KEYS}. */
    private static String key(String credit, String name, String origin) {
        if (credit != null) {
            return credit + "/" + (origin == null ? "" : origin.substring(0, 4));
        }
        return (name == null ? "" : name) + "/" + (origin == null ? "" : origin);
    }

    private static String credit(Cells cells) {
        String text = cells.textOrNull("creditCode");
        if (text == null) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (!CreditCode.isValid(code)) {
            cells.problem("creditCode", "“%s”不符合 GB 32100-2015（位数、字符或校验码）/ fails GB 32100-2015".formatted(code));
        }
        return code;
    }

    private static String stage(String field, Cells cells) {
        String text = cells.textOrNull(field);
        if (text == null) {
            return null;
        }
        Optional<Stage> found = Stage.find(text);
        if (found.isEmpty()) {
            cells.problem(
                    field,
                    "“%s”不是转移环节，可用：production, whole, expansion, outsourcing / is no transfer stage".formatted(text));
        }
        return found.map(Stage::code).orElse(null);
    }

    /** Whether the firm is made up (合成数据); what a file does not say is that it is none. */
    private static boolean synthetic(Cells cells) {
        return cells.yesNo("synthetic").orElse(false);
    }

    /** As a part of one; above one it is per cent. */
    private static Double share(Figure figure, Cells cells) {
        Double told = cells.number(figure.field()).orElse(null);
        if (told == null) {
            return null;
        }
        double share = told > 1 ? told / 100 : told;
        if (share > 1) {
            cells.problem(
                    figure.field(),
                    "%s不能超过 100%% / the %s cannot exceed 100 %%".formatted(figure.nameZh(), figure.nameEn()));
        }
        return share;
    }

    private static List<String> functions(String field, Cells cells) {
        List<String> functions = new ArrayList<>();
        for (String word : cells.words(field)) {
            Function.find(word)
                    .ifPresentOrElse(
                            function -> functions.add(function.code()),
                            () -> cells.problem(
                                    field,
                                    "“%s”应为 生产、总部、研发、营销 之一 / must be production, headquarters, rnd or sales"
                                            .formatted(word)));
        }
        return functions;
    }

    /** A row that is surely new goes straight to the others, one that may be known is compared with them first. */
    private CopyLane lane(String key, int row) {
        return known.mayHold(key) ? compared.integer(row) : fresh;
    }

    private String industry(Cells cells) {
        String text = cells.textOrNull("industry");
        if (text == null) {
            cells.problem("industry", "缺少行业 / the industry is missing");
            return null;
        }
        Optional<Industry> found = codes.get(text);
        if (found == null) {
            found = industries.findByText(text);
            codes.put(text, found);
        }
        if (found.isEmpty()) {
            cells.problem("industry", () -> "“%s”不是 GB/T 4754-2017 的代码、名称或已对照的用语；相近：%s / is not known, nearest named"
                    .formatted(text, String.join("、", industries.nearest(text, 3))));
            return null;
        }
        return found.get().code();
    }

    private String origin(Cells cells) {
        String text = cells.textOrNull("origin");
        if (text == null) {
            return null;
        }
        Optional<Place> found = places.get(text);
        if (found == null) {
            found = regions.findByText(text);
            places.put(text, found);
        }
        if (found.isEmpty()) {
            cells.problem("origin", () -> "“%s”不是唯一的广东市、县（区）名称或代码；相近：%s / is no unique name or code, nearest named"
                    .formatted(text, String.join("、", regions.nearest(text, 3))));
            return null;
        }
        return found.get().finest().code();
    }

    @Override
    public void endInput() {
        lanes.close();
    }

    @Override
    public void abort() {
        lanes.cancel();
    }

    @Override
    public void merge(Handle handle) {
        ImportRepository.tellOutside(handle, EnterpriseImportSql.OUTSIDE, "origin", report);
        watch.compareNamed(handle, report);
        if (!report.clean()) {
            return;
        }
        aside.ifPresent(indexes -> indexes.putBack(handle));
        long updated = 0;
        long unchanged = 0;
        long inserted = 0;
        if (compared.rows() > 0) {
            handle.execute("ANALYZE enterprise_in");
            updated = handle.execute(EnterpriseImportSql.UPDATE);
            unchanged = handle.createQuery(EnterpriseImportSql.COUNT_KNOWN)
                            .mapTo(Long.class)
                            .one()
                    - updated;
            boolean all = updated + unchanged == compared.rows();
            inserted = all ? 0 : handle.execute(EnterpriseImportSql.INSERT);
        }
        tellCells(handle);
        report.count("rows", fresh.rows() + compared.rows());
        report.count("inserted", fresh.rows() + inserted);
        report.count("updated", updated);
        report.count("unchanged", unchanged);
    }

    private void tellCells(Handle handle) {
        if (spots.size() > EnterpriseImportSql.MOST_CELLS_TOLD) {
            handle.execute(EnterpriseImportSql.ALL_CELLS);
        } else if (!spots.isEmpty()) {
            handle.createUpdate(EnterpriseImportSql.SOME_CELLS)
                    .bind("east", spots.stream().map(Coordinate::getX).toArray(Double[]::new))
                    .bind("north", spots.stream().map(Coordinate::getY).toArray(Double[]::new))
                    .execute();
        }
    }
}
