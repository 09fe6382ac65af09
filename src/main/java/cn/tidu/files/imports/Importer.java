package cn.tidu.files.imports;

import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.industry.IndustryRepository;
import cn.tidu.facts.park.ParkRepository;
import cn.tidu.facts.region.RegionRepository;
import cn.tidu.facts.region.Regions;
import cn.tidu.files.read.ClosedLines;
import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.PlacedFeature.Spot;
import cn.tidu.files.read.Placing;
import cn.tidu.files.read.RawFeature;
import cn.tidu.files.read.ReadingLimits;
import cn.tidu.geo.Datum;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.db.Statements;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports a user's file (导入): one transaction, all or nothing; every problem in one report; the same content twice changes
 * nothing. Blocking.
 */
public final class Importer {
    /** The sheet that our own exports carry beside the data. */
    private static final String METADATA_SHEET = "元数据";

    /** Columns that give the position, not an attribute. */
    private static final Set<String> GEOMETRY_COLUMNS =
            Set.of("lon", "lng", "longitude", "经度", "x", "lat", "latitude", "纬度", "y", "wkt", "geom", "geometry", "几何");

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    private final Database database;
    private final Path fieldTable;

    public Importer(Database database, Path gisData) {
        this.database = database;
        this.fieldTable = gisData.resolve("import-fields.csv");
    }

    /** Ends the transaction without writing; not an error. */
    private static final class NothingWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingWritten() {
            super(null, null, false, false);
        }
    }

    /**
     * Imports.
     *
     * @param progress hears how many rows have been read
     * @throws FileFault if the file as a whole cannot be taken
     */
    public ImportReport run(ImportOrder order, LongConsumer progress) {
        return run(order, UUID.randomUUID(), (rows, total) -> progress.accept(rows));
    }

    /**
     * The same under an id of the caller's, by which the report can be asked for, also that of an import that failed.
     *
     * @throws FileFault if the file as a whole cannot be taken; the report says so too
     */
    public ImportReport run(ImportOrder order, UUID id, ImportProgress progress) {
        try (FileOpening file = FileOpening.begin(order)) {
            return run(order, file, id, progress);
        }
    }

    /**
     * The same with a file that is being opened already.
     *
     * @throws FileFault if the file as a whole cannot be taken; the report says so too
     */
    public ImportReport run(ImportOrder order, FileOpening file, UUID id, ImportProgress progress) {
        ImportReport report = new ImportReport();
        try {
            attempt(order, file, id, report, progress);
            return report;
        } catch (RuntimeException e) {
            RuntimeException told = told(e, progress);
            if (told instanceof FileFault fault) {
                report.refuse(fault.code(), fault.getMessage());
            } else if (told instanceof CancellationException) {
                report.refuse("cancelled", "导入已取消，一行未写 / The import was cancelled, nothing was written.");
            } else {
                throw told;
            }
            rememberRefused(id, order, report);
            throw told;
        } finally {
            record(id, order, report);
        }
    }

    /** What is to be told of a failure: that it was cancelled, that the file cannot be taken, or the failure itself. */
    private static RuntimeException told(RuntimeException failure, ImportProgress progress) {
        if (failure instanceof FileFault || failure instanceof CancellationException) {
            return failure;
        }
        Optional<FileFault> refusal = DatabaseRefusal.of(failure);
        try {
            if (refusal.isPresent()) {
                progress.heed();
            }
        } catch (CancellationException e) {
            return e;
        }
        refusal.ifPresent(fault -> LOG.warn("an import was refused by the database: {}", DatabaseRefusal.why(failure)));
        return refusal.isPresent() ? refusal.get() : failure;
    }

    /** Where the disk is full, this may not be stored either: the job has it still. */
    private void rememberRefused(UUID id, ImportOrder order, ImportReport report) {
        try {
            remember(id, order, report);
        } catch (RuntimeException e) {
            LOG.warn("the report of import {} is not on record: {}", id, e.getMessage());
        }
    }

    /** One line for whoever runs the server: what became of it, in codes; names of files and firms stay out of the log. */
    private static void record(UUID id, ImportOrder order, ImportReport report) {
        String why = report.fault()
                .map(fault -> ", " + fault.code())
                .orElseGet(() -> report.codes().isEmpty() ? "" : ", " + String.join(" ", report.codes()));
        LOG.info(
                "import {} into {}: {}, {} problems, {} findings{}",
                id,
                order.into().id(),
                report.state(),
                report.problemTotal(),
                report.findingTotal(),
                why);
    }

    private void attempt(ImportOrder order, FileOpening file, UUID id, ImportReport report, ImportProgress progress) {
        if (!order.dryRun() && isLast(order, file)) {
            report.state("unchanged");
            report.note("同一内容已导入过，没有改动 / The same content was imported before, nothing was changed.");
            remember(id, order, report);
            return;
        }
        FeatureSource source = file.source();
        try {
            database.writeAtLength(handle -> {
                interruptibly(handle, progress, () -> load(handle, source, order, report, progress));
                if (!report.clean() || order.dryRun()) {
                    throw new NothingWritten();
                }
                report.state("done");
                ImportRepository.add(handle, id, order, Optional.of(file.content()), report);
            });
        } catch (NothingWritten e) {
            report.state(report.clean() ? "dry-run" : "refused");
            remember(id, order, report);
        }
    }

    /** Does work whose statements are broken off when the import is not wanted any more. */
    private static void interruptibly(Handle handle, ImportProgress progress, Runnable work) {
        progress.interruptBy(Statements.breakingOff(handle));
        try {
            work.run();
        } finally {
            progress.uninterrupted();
        }
    }

    /** Whether the last import was of just this content; only a file of the same size is read to its end to tell. */
    private boolean isLast(ImportOrder order, FileOpening file) {
        return database.read(handle ->
                        ImportRepository.mayBeLast(handle, order.into().id(), file.bytes()))
                && database.read(handle -> ImportRepository.isLast(
                        handle, order.into().id(), file.content().hash()));
    }

    private void load(
            Handle handle, FeatureSource source, ImportOrder order, ImportReport report, ImportProgress progress) {
        if (!order.dryRun()) {
            ImportRepository.waitForOthers(handle, order.into().id());
        }
        ImportRepository.begin(handle, order.file().getFileName().toString());
        Regions regions = RegionRepository.loadAll(handle);
        Industries industries = IndustryRepository.loadAll(handle);
        Headers headers =
                FieldTable.of(order.into(), fieldTable, order.mapping()).recognised(source.fields());
        describe(source, headers, report);
        report.sample().columns(headers);
        OptionalLong size = source.size().map(OptionalLong::of).orElse(OptionalLong.empty());
        ImportInto into = into(order, handle, regions, industries, headers, report, size.orElse(0));
        long rows = 0;
        boolean ended = false;
        try {
            requireFields(into, headers, source);
            rows = read(source, size, order, headers, into, report, progress);
            into.endInput();
            ended = true;
        } finally {
            if (!ended) {
                into.abort();
            }
        }
        source.notes().forEach(report::note);
        if (order.ofTheProvince() && !ImportRepository.plansForTheProvince(handle)) {
            report.problem(
                    0,
                    "",
                    "%s 只能由全省的规划人员导入 / only a planner of the whole province may import it"
                            .formatted(order.into().id()));
        }
        if (rows == 0) {
            report.problem(0, "", "文件没有数据行 / the file has no rows");
        }
        progress.merging(rows);
        into.merge(handle);
    }

    private static long read(
            FeatureSource source,
            OptionalLong total,
            ImportOrder order,
            Headers headers,
            ImportInto into,
            ImportReport report,
            ImportProgress progress) {
        Placed places = Placed.of(source, order);
        long[] rows = new long[1];
        source.forEachPlaced(places.placing(into.wantsAreas()), placed -> {
            progress.heed();
            RawFeature feature = placed.feature();
            if (METADATA_SHEET.equals(feature.sheet())) {
                return;
            }
            int key = report.key(feature);
            feature.cellFaults().forEach(fault -> report.problem(key, fault.field(), fault.why()));
            if (feature.geometryFault() != null) {
                report.problem(
                        key, "geometry", "几何有误：%s / the geometry cannot be read".formatted(feature.geometryFault()));
            } else if (feature.geometry() != null) {
                places.known().see(placed, key);
            }
            Geometry kept = placed.spot().map(spot -> sound(key, spot, report)).orElse(null);
            report.sample().see(feature, kept);
            into.add(feature, headers, kept);
            if (++rows[0] % 1000 == 0) {
                progress.read(rows[0], total);
            }
        });
        progress.read(rows[0], total);
        if (places.placement() != null && places.placement().seen()) {
            places.placement().report(report, into.mayReachOut());
        } else if (order.swapXy()) {
            report.note("文件没有坐标，--swap-xy 没有作用 / The file has no coordinates, --swap-xy has no effect.");
        }
        return rows[0];
    }

    /**
     * What is known of the coordinates.
     *
     * @param placement where features come to; null if that cannot be said
     * @param fault why not, which matters only if there are coordinates
     */
    private record Placed(Placement placement, FileFault fault) {
        static Placed of(FeatureSource source, ImportOrder order) {
            try {
                return new Placed(Placement.of(source, order), null);
            } catch (FileFault e) {
                return new Placed(null, e);
            }
        }

        Optional<Placing> placing(boolean areas) {
            return Optional.ofNullable(placement).map(known -> known.placing(areas));
        }

        Placement known() {
            if (placement == null) {
                throw fault;
            }
            return placement;
        }
    }

    private static ImportInto into(
            ImportOrder order,
            Handle handle,
            Regions regions,
            Industries industries,
            Headers headers,
            ImportReport report,
            long rows) {
        String file = order.file().getFileName().toString();
        DatumWatch watch = new DatumWatch(order.datum().map(Datum::of));
        String source = "用户导入：" + file;
        return switch (order.into()) {
            case REGIONS ->
                new RegionImport(handle, regions, report, source, order.datum().map(Datum::of));
            case GUIDANCE ->
                new GuidanceImport(
                        handle, new Names(regions, industries, ParkRepository.loadAll(handle)), report, file);
            case RELOCATIONS ->
                new RelocationImport(
                        handle, new Names(regions, industries, ParkRepository.loadAll(handle)), report, file);
            case ROADS -> new RoadImport(handle, report, source);
            case PARKS ->
                new ParkImport(handle, regions, industries, report, source, "导入文件 " + file, watch, order.dryRun());
            case ENTERPRISES ->
                EnterpriseImport.begin(
                        handle, regions, industries, headers, report, source, watch, order.dryRun(), rows);
            case PARK_OUTLINES, PARK_FACTS -> throw order.nowhere();
        };
    }

    private static Geometry sound(int key, Spot spot, ImportReport report) {
        if (spot.enclosed()) {
            report.note(ClosedLines.TAKEN);
        }
        if (spot.fault().isPresent() && spot.kept().isPresent()) {
            report.finding(
                    key,
                    "geometry",
                    "repaired",
                    String.format(
                            Locale.ROOT,
                            "几何无效（%s），已按 GeometryFixer 规则修复，面积变化 %.4f%% / invalid, repaired",
                            spot.fault().get(),
                            spot.change() * 100));
        } else if (spot.kept().isEmpty()) {
            report.problem(key, "geometry", refusal(spot));
        }
        return spot.kept().orElse(null);
    }

    private static String refusal(Spot spot) {
        String fault = spot.fault().orElse("");
        return Double.isNaN(spot.change())
                ? fault
                : String.format(
                        Locale.ROOT,
                        "几何无效（%s），修复会改变面积 %.2f%%，超过 1%%，请在原软件中修正 / invalid, repair would change it by more than 1 %%",
                        fault,
                        spot.change() * 100);
    }

    private static void describe(FeatureSource source, Headers headers, ImportReport report) {
        report.note("格式 / format: " + source.format());
        source.encoding().ifPresent(encoding -> report.note("编码 / encoding: " + encoding));
        for (Headers.Header header : headers.all()) {
            if (header.meaning().factor() != 1) {
                report.note("“%s”按 %s 换算，乘 %s / converted"
                        .formatted(
                                header.name(),
                                header.meaning().unit(),
                                shortened(header.meaning().factor())));
            }
        }
        List<String> ignored = source.fields().stream()
                .filter(field -> !headers.knows(field) && !GEOMETRY_COLUMNS.contains(field.toLowerCase(Locale.ROOT)))
                .toList();
        if (!ignored.isEmpty()) {
            report.note("未识别、未导入的列 / columns not recognised: " + ReadingLimits.listed(ignored, "，"));
        }
    }

    /** A factor as people read it: six digits of it. */
    private static String shortened(double factor) {
        return BigDecimal.valueOf(factor)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void requireFields(ImportInto into, Headers headers, FeatureSource source) {
        List<String> missing =
                into.required().stream().filter(field -> !headers.has(field)).toList();
        if (!missing.isEmpty()) {
            throw new FileFault(
                    "missing-columns",
                    "缺少必要的列 %s；读到的列：%s；可用 --mapping 指定自己的表头 / Columns are missing; name your own headers with --mapping."
                            .formatted(String.join("、", missing), ReadingLimits.listed(source.fields(), "，")));
        }
    }

    /** Keeps the report of an import that wrote nothing. */
    private void remember(UUID id, ImportOrder order, ImportReport report) {
        database.write(handle -> ImportRepository.add(handle, id, order, Optional.empty(), report));
    }
}
