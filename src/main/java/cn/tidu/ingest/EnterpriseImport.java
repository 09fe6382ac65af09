package cn.tidu.ingest;

import cn.tidu.db.Copy;
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
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Imports enterprises (企业): known ones by credit code, else by name and origin. */
final class EnterpriseImport implements ImportInto {
    private static final List<String> COLUMNS = List.of(
            "row_number",
            "credit_code",
            "name",
            "origin_code",
            "industry",
            "stage",
            "land_ha",
            "jobs",
            "power_kva",
            "wastewater_tpd",
            "export_share",
            "polluting",
            "group_name",
            "position",
            "source",
            "floor_area_m2",
            "water_tpd",
            "investment_wan",
            "output_wan",
            "tax_wan",
            "energy_tce",
            "functions");

    private final Regions regions;
    private final Industries industries;
    private final ImportReport report;
    private final Copy copy;
    private final Map<String, Optional<Place>> places = new HashMap<>();
    private final Map<String, Optional<Industry>> codes = new HashMap<>();
    private final String source;

    EnterpriseImport(Handle handle, Regions regions, Industries industries, ImportReport report, String source) {
        this.regions = regions;
        this.industries = industries;
        this.report = report;
        this.source = source;
        handle.execute(
                """
                CREATE TEMP TABLE enterprise_in (
                    row_number int, credit_code text, name text, origin_code text, industry text, stage text, land_ha float8,
                    jobs float8, power_kva float8, wastewater_tpd float8, export_share float8, polluting boolean,
                    group_name text, position geometry(Geometry, 4490), source text, floor_area_m2 float8, water_tpd float8,
                    investment_wan float8, output_wan float8, tax_wan float8, energy_tce float8, functions text[]) ON COMMIT DROP
                """);
        this.copy = Copy.into(handle, "enterprise_in", COLUMNS);
    }

    @Override
    public List<String> required() {
        return List.of("name", "industry");
    }

    @Override
    public void add(RawFeature feature, Headers headers, Geometry placed) {
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
        Optional<Double> export = cells.number("exportShare").map(share -> share > 1 ? share / 100 : share);
        if (placed != null && !(placed instanceof Point)) {
            cells.problem("geometry", "企业应为点 / an enterprise must be a point");
        }
        copy.cell(report.key(feature))
                .cell(credit.orElse(null))
                .cell(name.orElse(""))
                .cell(origin.orElse(null))
                .cell(industry.orElse(""))
                .cell(stage.orElse(Stage.PRODUCTION).code())
                .cell(cells.number("landHa").orElse(null))
                .cell(cells.number("jobs").orElse(null))
                .cell(cells.number("powerKva").orElse(null))
                .cell(cells.number("wastewaterTpd").orElse(null))
                .cell(export.orElse(null))
                .cell(cells.yesNo("polluting").orElse(null))
                .cell(cells.text("group").orElse(null))
                .cell(placed)
                .cell(cells.text("source").orElse(source))
                .cell(cells.number("floorAreaM2").orElse(null))
                .cell(cells.number("waterTpd").orElse(null))
                .cell(cells.number("investmentWan").orElse(null))
                .cell(cells.number("outputWan").orElse(null))
                .cell(cells.number("taxWan").orElse(null))
                .cell(cells.number("energyTce").orElse(null))
                .cell(functions(cells))
                .endRow();
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
        copy.close();
    }

    @Override
    public void abort() {
        copy.cancel();
    }

    @Override
    public void merge(Handle handle) {
        handle.execute("CREATE INDEX ON enterprise_in (credit_code); ANALYZE enterprise_in");
        ImportRepository.tellTwice(
                handle,
                """
                        SELECT row_number, coalesce(credit_code, name) AS what
                          FROM (SELECT row_number, credit_code, name,
                                       row_number() OVER (PARTITION BY coalesce(credit_code, name || '/' || coalesce(origin_code, '')) ORDER BY row_number) AS nth
                                  FROM enterprise_in) AS numbered
                         WHERE nth > 1 AND name <> '' ORDER BY row_number LIMIT 1000
                        """,
                "name",
                report);
        if (!report.clean()) {
            return;
        }
        long total = handle.createQuery("SELECT count(*) FROM enterprise_in")
                .mapTo(Long.class)
                .one();
        long updated = handle.execute(UPDATE);
        long unchanged = handle.createQuery("SELECT count(*) FROM enterprise_in AS i JOIN enterprise AS e ON " + SAME)
                        .mapTo(Long.class)
                        .one()
                - updated;
        long inserted = handle.execute(INSERT);
        report.count("rows", total);
        report.count("inserted", inserted);
        report.count("updated", updated);
        report.count("unchanged", unchanged);
    }

    /** The same firm by credit code, else by name and origin; one key on each side, so that large files are joined by hash. */
    private static final String SAME =
            """
            coalesce(e.credit_code, e.name || '/' || coalesce(e.origin_code, ''))
              = coalesce(i.credit_code, i.name || '/' || coalesce(i.origin_code, ''))
            """;

    private static final String UPDATE =
            """
            UPDATE enterprise AS e
               SET name = i.name, origin_code = i.origin_code, industry = i.industry, stage = i.stage, land_ha = i.land_ha, jobs = i.jobs,
                   power_kva = i.power_kva, wastewater_tpd = i.wastewater_tpd, export_share = i.export_share, polluting = i.polluting,
                   group_name = i.group_name, position = i.position, source = i.source, floor_area_m2 = i.floor_area_m2,
                   water_tpd = i.water_tpd, investment_wan = i.investment_wan, output_wan = i.output_wan, tax_wan = i.tax_wan,
                   energy_tce = i.energy_tce, functions = i.functions
              FROM enterprise_in AS i
             WHERE
            """
                    + SAME
                    + """
               AND (e.name, e.origin_code, e.industry, e.stage, e.land_ha, e.jobs, e.power_kva, e.wastewater_tpd, e.export_share,
                    e.polluting, e.group_name, e.position::bytea, e.source, e.floor_area_m2, e.water_tpd, e.investment_wan, e.output_wan,
                    e.tax_wan, e.energy_tce, e.functions)
                   IS DISTINCT FROM
                   (i.name, i.origin_code, i.industry, i.stage, i.land_ha, i.jobs, i.power_kva, i.wastewater_tpd, i.export_share,
                    i.polluting, i.group_name, i.position::bytea, i.source, i.floor_area_m2, i.water_tpd, i.investment_wan, i.output_wan,
                    i.tax_wan, i.energy_tce, i.functions)
            """;

    private static final String INSERT =
            """
            INSERT INTO enterprise (credit_code, name, origin_code, industry, stage, land_ha, jobs, power_kva, wastewater_tpd,
                                    export_share, polluting, group_name, position, source, floor_area_m2, water_tpd, investment_wan,
                                    output_wan, tax_wan, energy_tce, functions)
            SELECT i.credit_code, i.name, i.origin_code, i.industry, i.stage, i.land_ha, i.jobs, i.power_kva, i.wastewater_tpd,
                   i.export_share, i.polluting, i.group_name, i.position, i.source, i.floor_area_m2, i.water_tpd, i.investment_wan,
                   i.output_wan, i.tax_wan, i.energy_tce, i.functions
              FROM enterprise_in AS i
             WHERE NOT EXISTS (SELECT 1 FROM enterprise AS e WHERE
            """
                    + SAME
                    + ") ORDER BY i.row_number";
}
