package cn.tidu.files.imports;

import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.region.Place;
import cn.tidu.files.read.RawFeature;
import cn.tidu.platform.db.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Geometry;

/** Imports known relocations (企业转移案例): known ones by case id, else by enterprise, origin, destination and year. */
final class RelocationImport implements ImportInto {
    /** As files write that nobody told what moved. */
    private static final Set<String> NOT_TOLD = Set.of("not stated", "not said", "unknown", "未说明", "不详", "未知");

    private final Names names;
    private final ImportReport report;
    private final String file;
    private final Copy copy;

    RelocationImport(Handle handle, Names names, ImportReport report, String file) {
        this.names = names;
        this.report = report;
        this.file = file;
        handle.execute(RelocationImportSql.STAGING);
        this.copy = Copy.into(handle, "relocation_in", RelocationImportSql.COLUMNS);
    }

    @Override
    public List<String> required() {
        return List.of("enterprise", "originCity", "destinationCity");
    }

    @Override
    public void add(RawFeature feature, Headers headers, Geometry placed) {
        Cells cells = new Cells(feature, headers, report);
        Optional<String> enterprise = cells.text("enterprise");
        if (enterprise.isEmpty()) {
            cells.problem("enterprise", "缺少企业名称 / the name is missing");
        }
        Optional<Place> origin = names.place(cells, "originCity", "originDistrict");
        Optional<Place> destination = names.place(cells, "destinationCity", "destinationCounty");
        Optional<String> park = cells.text("destinationPark");
        Optional<String> parkId = park.flatMap(names::park);
        if (park.isPresent() && parkId.isEmpty()) {
            report.finding(
                    report.key(feature),
                    "destinationPark",
                    "park-unknown",
                    "“%s”不是已有园区的名称，只按所在市县记录；相近：%s / is no park of ours, kept by its region; nearest named"
                            .formatted(park.get(), String.join("、", names.nearestParks(park.get()))));
        }
        Optional<String> title = cells.text("sourceTitle");
        copy.cell(report.key(feature))
                .cell(cells.text("id").orElse(null))
                .cell(cells.text("event").orElse(null))
                .cell(enterprise.orElse(""))
                .cell(origin.map(place -> place.finest().code()).orElse(null))
                .cell(finer(cells.text("originDistrict"), origin))
                .cell(cells.text("industryWords").orElse(null))
                .cell(industries(cells))
                .cell(stage(cells))
                .cell(destination.map(place -> place.finest().code()).orElse(null))
                .cell(cells.text("specialZone").orElse(null))
                .cell(park.orElse(null))
                .cell(parkId.orElse(null))
                .cell(year(cells))
                .cell(cells.text("yearBasis").orElse(null))
                .cell(Grades.confidence(cells, "confidence"))
                .cell(cells.text("useTier").orElse(null))
                .cell(title.or(() -> cells.text("source")).orElse("用户导入：" + file))
                .cell(cells.text("sourceUrl").orElse(null))
                .cell(cells.text("quote").orElse(null))
                .endRow();
    }

    /** A place below the city that has no code, such as a town; a county is in the code already. */
    private static String finer(Optional<String> district, Optional<Place> origin) {
        boolean coded = origin.flatMap(Place::county)
                .filter(county -> !county.code().endsWith("00"))
                .isPresent();
        return coded ? null : district.orElse(null);
    }

    private List<String> industries(Cells cells) {
        List<String> codes = new ArrayList<>(names.industryCodes(cells, "industry"));
        codes.addAll(names.industryCodes(cells, "industryAlt"));
        if (codes.isEmpty()
                && cells.text("industry").isEmpty()
                && cells.text("industryAlt").isEmpty()) {
            codes.addAll(names.codesOfWords(cells, "industryWords", false));
            if (cells.text("industryWords").isEmpty()) {
                cells.problem("industry", "缺少行业 / the industry is missing");
            }
        }
        return codes.stream().distinct().toList();
    }

    private static String stage(Cells cells) {
        Optional<String> text = cells.text("stage").filter(said -> !NOT_TOLD.contains(said.toLowerCase(Locale.ROOT)));
        Optional<Stage> stage = text.flatMap(Stage::find);
        if (text.isPresent() && stage.isEmpty()) {
            cells.problem(
                    "stage",
                    "“%s”不是转移环节，可用：production, whole, expansion, outsourcing, not stated / is no transfer stage"
                            .formatted(text.get()));
        }
        return stage.map(Stage::code).orElse(null);
    }

    private static Integer year(Cells cells) {
        Optional<String> text = cells.text("year");
        Optional<DateText> date = text.flatMap(DateText::read);
        boolean good = date.filter(d -> d.day().getYear() >= 1978 && d.day().getYear() <= 2100)
                .isPresent();
        if (text.isPresent() && !good) {
            cells.problem("year", "“%s”应为 1978 至 2100 的年份 / must be a year".formatted(text.get()));
        }
        return good ? date.get().day().getYear() : null;
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
        handle.execute(RelocationImportSql.FIND_KNOWN);
        ImportRepository.tellTwice(handle, RelocationImportSql.TWICE, "enterprise", report);
        if (!report.clean()) {
            return;
        }
        long total = handle.createQuery("SELECT count(*) FROM relocation_in")
                .mapTo(Long.class)
                .one();
        long known = handle.createQuery("SELECT count(*) FROM relocation_in WHERE known")
                .mapTo(Long.class)
                .one();
        long updated = handle.createUpdate(RelocationImportSql.UPDATE)
                .bind("file", file)
                .execute();
        long inserted = handle.createUpdate(RelocationImportSql.INSERT)
                .bind("file", file)
                .execute();
        report.count("rows", total);
        report.count("inserted", inserted);
        report.count("updated", updated);
        report.count("unchanged", known - updated);
    }
}
