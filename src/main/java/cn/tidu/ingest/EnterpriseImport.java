package cn.tidu.ingest;

import cn.tidu.db.CopyLane;
import cn.tidu.db.CopyLanes;
import cn.tidu.enterprise.CreditCode;
import cn.tidu.enterprise.Function;
import cn.tidu.enterprise.Stage;
import cn.tidu.industry.Industries;
import cn.tidu.industry.Industry;
import cn.tidu.region.Place;
import cn.tidu.region.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Imports enterprises (企业): known ones by credit code within a city, else by name and origin. A firm may move from several cities,
 * and a planner of one does not see it in another. Rows with a problem are told and not sent.
 */
final class EnterpriseImport implements ImportInto {
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
    private final List<Coordinate> placed = new ArrayList<>();
    private final String source;
    private final DatumWatch watch;

    EnterpriseImport(
            Handle handle,
            Regions regions,
            Industries industries,
            ImportReport report,
            String source,
            DatumWatch watch,
            boolean dryRun) {
        this.watch = watch;
        this.regions = regions;
        this.industries = industries;
        this.report = report;
        this.source = source;
        handle.execute(EnterpriseImportSql.STAGING);
        handle.execute(EnterpriseImportSql.TELLS_CELLS);
        if (dryRun) {
            handle.execute(EnterpriseImportSql.TRIAL);
        }
        this.known = KnownKeys.of(handle, "enterprise", EnterpriseImportSql.KEYS);
        this.lanes = new CopyLanes(handle);
        this.fresh = lanes.into(dryRun ? "enterprise_trial" : "enterprise", EnterpriseImportSql.COLUMNS);
        this.compared = lanes.into("enterprise_in", EnterpriseImportSql.STAGED_COLUMNS);
    }

    @Override
    public List<String> required() {
        return List.of("name", "industry");
    }

    @Override
    public void add(RawFeature feature, Headers headers, Geometry placed) {
        long problems = report.problemTotal();
        Cells cells = new Cells(feature, headers, report);
        Optional<String> name = cells.text("name");
        if (name.isEmpty()) {
            cells.problem("name", "缺少企业名称 / the name is missing");
        }
        Optional<String> credit = cells.text("creditCode").map(code -> code.toUpperCase(Locale.ROOT));
        if (credit.isPresent() && !CreditCode.isValid(credit.get())) {
            cells.problem(
                    "creditCode", "“%s”不符合 GB 32100-2015（位数、字符或校验码）/ fails GB 32100-2015".formatted(credit.get()));
        }
        Optional<String> industry = cells.text("industry").flatMap(text -> industry(text, cells));
        if (cells.text("industry").isEmpty()) {
            cells.problem("industry", "缺少行业 / the industry is missing");
        }
        Optional<String> origin = cells.text("origin").flatMap(text -> origin(text, cells));
        Optional<Stage> stage = cells.text("stage").flatMap(text -> {
            Optional<Stage> found = Stage.find(text);
            if (found.isEmpty()) {
                cells.problem(
                        "stage",
                        "“%s”不是转移环节，可用：production, whole, expansion, outsourcing / is no transfer stage"
                                .formatted(text));
            }
            return found;
        });
        Optional<Double> export = exportShare(cells);
        if (placed != null && !(placed instanceof Point)) {
            cells.problem("geometry", "企业应为点 / an enterprise must be a point");
        }
        Optional<Double> land = cells.number("landHa");
        Optional<Double> jobs = cells.number("jobs");
        Optional<Double> power = cells.number("powerKva");
        Optional<Double> wastewater = cells.number("wastewaterTpd");
        Optional<Boolean> polluting = cells.yesNo("polluting");
        Optional<Double> floor = cells.number("floorAreaM2");
        Optional<Double> water = cells.number("waterTpd");
        Optional<Double> investment = cells.number("investmentWan");
        Optional<Double> output = cells.number("outputWan");
        Optional<Double> tax = cells.number("taxWan");
        Optional<Double> energy = cells.number("energyTce");
        List<String> functions = functions(cells);
        String key = credit.map(code ->
                        code + "/" + origin.map(place -> place.substring(0, 4)).orElse(""))
                .orElseGet(() -> name.orElse("") + "/" + origin.orElse(""));
        if (name.isPresent() && !inFile.add(key)) {
            cells.problem("name", "文件内重复：%s / appears twice in the file".formatted(credit.orElse(name.get())));
        }
        if (report.problemTotal() > problems || (placed != null && !Placement.inFrame(placed))) {
            return;
        }
        if (placed != null && origin.isPresent()) {
            watch.saw(report.key(feature), origin.get(), placed.getCoordinate());
        }
        if (placed != null && this.placed.size() <= EnterpriseImportSql.MOST_CELLS_TOLD) {
            this.placed.add(placed.getCoordinate());
        }
        lane(key, report.key(feature))
                .text(credit.orElse(null))
                .text(name.orElseThrow())
                .text(origin.orElse(null))
                .text(industry.orElseThrow())
                .text(stage.orElse(Stage.PRODUCTION).code())
                .number(land.orElse(null))
                .number(jobs.orElse(null))
                .number(power.orElse(null))
                .number(wastewater.orElse(null))
                .number(export.orElse(null))
                .truth(polluting.orElse(null))
                .text(cells.text("group").orElse(null))
                .geometry(placed)
                .text(cells.text("source").orElse(source))
                .number(floor.orElse(null))
                .number(water.orElse(null))
                .number(investment.orElse(null))
                .number(output.orElse(null))
                .number(tax.orElse(null))
                .number(energy.orElse(null))
                .texts(functions)
                .truth(synthetic(cells))
                .endRow();
    }

    /** Whether the firm is made up (合成数据); what a file does not say is that it is none. */
    private static boolean synthetic(Cells cells) {
        return cells.yesNo("synthetic").orElse(false);
    }

    /** As a part of one; above one it is per cent. */
    private static Optional<Double> exportShare(Cells cells) {
        Optional<Double> share = cells.number("exportShare").map(told -> told > 1 ? told / 100 : told);
        if (share.isPresent() && share.get() > 1) {
            cells.problem("exportShare", "出口占比不能超过 100% / the export share cannot exceed 100 %");
        }
        return share;
    }

    private static List<String> functions(Cells cells) {
        List<String> functions = new ArrayList<>();
        for (String word : cells.words("functions")) {
            Function.find(word)
                    .ifPresentOrElse(
                            function -> functions.add(function.code()),
                            () -> cells.problem(
                                    "functions",
                                    "“%s”应为 生产、总部、研发、营销 之一 / must be production, headquarters, rnd or sales"
                                            .formatted(word)));
        }
        return functions;
    }

    /** A row that is surely new goes straight to the others, one that may be known is compared with them first. */
    private CopyLane lane(String key, int row) {
        return known.mayHold(key) ? compared.integer(row) : fresh;
    }

    private Optional<String> industry(String text, Cells cells) {
        Optional<Industry> found = codes.computeIfAbsent(text, industries::findByText);
        if (found.isEmpty()) {
            cells.problem(
                    "industry",
                    "“%s”不是 GB/T 4754-2017 的代码、名称或已对照的用语；相近：%s / is not known, nearest named"
                            .formatted(text, String.join("、", industries.nearest(text, 3))));
        }
        return found.map(Industry::code);
    }

    private Optional<String> origin(String text, Cells cells) {
        Optional<Place> found = places.computeIfAbsent(text, regions::findByText);
        if (found.isEmpty()) {
            cells.problem(
                    "origin",
                    "“%s”不是唯一的广东市、县（区）名称或代码；相近：%s / is no unique name or code, nearest named"
                            .formatted(text, String.join("、", regions.nearest(text, 3))));
        }
        return found.map(place -> place.finest().code());
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
        if (placed.size() > EnterpriseImportSql.MOST_CELLS_TOLD) {
            handle.execute(EnterpriseImportSql.ALL_CELLS);
        } else if (!placed.isEmpty()) {
            handle.createUpdate(EnterpriseImportSql.SOME_CELLS)
                    .bind("east", placed.stream().map(Coordinate::getX).toArray(Double[]::new))
                    .bind("north", placed.stream().map(Coordinate::getY).toArray(Double[]::new))
                    .execute();
        }
    }
}
