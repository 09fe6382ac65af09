package cn.tidu.ingest;

import cn.tidu.db.Database;
import cn.tidu.geo.FileFault;
import cn.tidu.http.Json;
import cn.tidu.industry.Industries;
import cn.tidu.industry.IndustryRepository;
import cn.tidu.ingest.FieldTable.Meaning;
import cn.tidu.park.ParkRepository;
import cn.tidu.region.RegionRepository;
import cn.tidu.region.Regions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Geometry;

/**
 * Imports a user's file (导入): one transaction, all or nothing; every problem in one report; the same content twice changes
 * nothing. Blocking.
 */
public final class Importer {
    /** Collections that files can go into. */
    public static final List<String> COLLECTIONS =
            List.of("regions", "parks", "enterprises", "guidance", "relocations");

    /** The sheet that our own exports carry beside the data. */
    private static final String METADATA_SHEET = "元数据";

    /** Columns that give the position, not an attribute. */
    private static final Set<String> GEOMETRY_COLUMNS =
            Set.of("lon", "lng", "longitude", "经度", "x", "lat", "latitude", "纬度", "y", "wkt", "geom", "geometry", "几何");

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
        return run(order, UUID.randomUUID(), progress);
    }

    /** The same under an id of the caller's, by which the report can be asked for. */
    public ImportReport run(ImportOrder order, UUID id, LongConsumer progress) {
        String hash = contentHash(order);
        ImportReport report = new ImportReport();
        if (!order.dryRun() && database.read(handle -> ImportRepository.isLast(handle, order.into(), hash))) {
            report.state("unchanged");
            report.note("同一内容已导入过，没有改动 / The same content was imported before, nothing was changed.");
            remember(id, order, hash, report);
            return report;
        }
        Path work = workFolder();
        try (FeatureSource source = FeatureSources.open(order.file(), order.encoding(), order.limits(), work)) {
            database.write(handle -> {
                load(handle, source, order, report, progress);
                if (!report.clean() || order.dryRun()) {
                    throw new NothingWritten();
                }
            });
            report.state("done");
        } catch (NothingWritten e) {
            report.state(report.clean() ? "dry-run" : "refused");
        } finally {
            delete(work);
        }
        remember(id, order, hash, report);
        return report;
    }

    private void load(
            Handle handle, FeatureSource source, ImportOrder order, ImportReport report, LongConsumer progress) {
        handle.execute("SET LOCAL statement_timeout = 0");
        Regions regions = RegionRepository.loadAll(handle);
        Industries industries = IndustryRepository.loadAll(handle);
        Map<String, Meaning> headers =
                FieldTable.of(order.into(), fieldTable, order.mapping()).recognised(source.fields());
        describe(source, headers, report);
        String name = order.file().getFileName().toString();
        ImportInto into = into(order.into(), handle, regions, industries, report, name);
        long rows = 0;
        boolean ended = false;
        try {
            requireFields(into, headers, source);
            rows = read(source, order, headers, into, report, progress);
            into.endInput();
            ended = true;
        } finally {
            if (!ended) {
                into.abort();
            }
        }
        source.notes().forEach(report::note);
        if (rows == 0) {
            report.problem("", 0, "", "文件没有数据行 / the file has no rows");
        }
        into.merge(handle);
    }

    private static long read(
            FeatureSource source,
            ImportOrder order,
            Map<String, Meaning> headers,
            ImportInto into,
            ImportReport report,
            LongConsumer progress) {
        Placement[] placement = new Placement[1];
        long[] rows = new long[1];
        source.forEach(feature -> {
            if (METADATA_SHEET.equals(feature.sheet())) {
                return;
            }
            Geometry placed = null;
            if (feature.geometry() != null) {
                placement[0] = placement[0] == null ? Placement.of(source, order) : placement[0];
                placed = sound(feature, placement[0].place(feature), report);
            }
            into.add(feature, headers, placed);
            if (++rows[0] % 1000 == 0) {
                progress.accept(rows[0]);
            }
        });
        progress.accept(rows[0]);
        if (placement[0] != null) {
            placement[0].report(report);
        }
        return rows[0];
    }

    private static ImportInto into(
            String collection,
            Handle handle,
            Regions regions,
            Industries industries,
            ImportReport report,
            String file) {
        String source = "用户导入：" + file;
        return switch (collection) {
            case "regions" -> new RegionImport(handle, regions, report, source);
            case "guidance" ->
                new GuidanceImport(
                        handle, new Names(regions, industries, ParkRepository.loadAll(handle)), report, file);
            case "relocations" ->
                new RelocationImport(
                        handle, new Names(regions, industries, ParkRepository.loadAll(handle)), report, file);
            case "parks" -> new ParkImport(handle, regions, industries, report, source, "导入文件 " + file);
            default -> new EnterpriseImport(handle, regions, industries, report, source);
        };
    }

    private static Geometry sound(RawFeature feature, Geometry placed, ImportReport report) {
        if (placed == null) {
            return null;
        }
        ShapeCheck.Outcome outcome = ShapeCheck.check(placed);
        if (outcome.fault().isPresent() && outcome.kept().isPresent()) {
            report.finding(
                    feature.row(),
                    "repaired",
                    "几何无效（%s），已按 GeometryFixer 规则修复，面积变化 %.4f%% / invalid, repaired"
                            .formatted(outcome.fault().get(), outcome.change() * 100));
        } else if (outcome.kept().isEmpty()) {
            report.problem(
                    feature.sheet(),
                    feature.row(),
                    "geometry",
                    "几何无效（%s），修复会改变面积 %.2f%%，超过 1%%，请在原软件中修正 / invalid, repair would change it by more than 1 %%"
                            .formatted(outcome.fault().orElse(""), outcome.change() * 100));
        }
        return outcome.kept().orElse(null);
    }

    private static void describe(FeatureSource source, Map<String, Meaning> headers, ImportReport report) {
        report.note("格式 / format: " + source.format());
        source.encoding().ifPresent(encoding -> report.note("编码 / encoding: " + encoding));
        headers.forEach((header, meaning) -> {
            if (meaning.factor() != 1) {
                report.note("“%s”按 %s 换算，乘 %s / converted".formatted(header, meaning.unit(), meaning.factor()));
            }
        });
        List<String> ignored = source.fields().stream()
                .filter(field ->
                        !headers.containsKey(field) && !GEOMETRY_COLUMNS.contains(field.toLowerCase(Locale.ROOT)))
                .toList();
        if (!ignored.isEmpty()) {
            report.note("未识别、未导入的列 / columns not recognised: " + String.join("，", ignored));
        }
    }

    private static void requireFields(ImportInto into, Map<String, Meaning> headers, FeatureSource source) {
        List<String> missing = into.required().stream()
                .filter(field -> headers.values().stream()
                        .noneMatch(meaning -> meaning.field().equals(field)))
                .toList();
        if (!missing.isEmpty()) {
            throw new FileFault(
                    "missing-columns",
                    "缺少必要的列 %s；读到的列：%s；可用 --mapping 指定自己的表头 / Columns are missing; name your own headers with --mapping."
                            .formatted(String.join("、", missing), String.join("，", source.fields())));
        }
    }

    private void remember(UUID id, ImportOrder order, String hash, ImportReport report) {
        String text = new String(Json.write(report.asMap()), StandardCharsets.UTF_8);
        database.write(handle -> ImportRepository.add(handle, id, order, hash, report.state(), text));
    }

    private static String contentHash(ImportOrder order) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (Files.size(order.file()) > order.limits().compressedBytes()) {
                throw new FileFault(
                        "too-large",
                        "文件 %d 字节，超过上限 %d（TIDU_IMPORT_MAX_BYTES）/ The file is larger than the limit."
                                .formatted(
                                        Files.size(order.file()), order.limits().compressedBytes()));
            }
            try (InputStream in = new DigestInputStream(Files.newInputStream(order.file()), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            digest.update((order.crs() + "|" + order.datum() + "|" + order.swapXy() + "|" + order.encoding())
                    .getBytes(StandardCharsets.UTF_8));
            if (order.mapping().isPresent()) {
                digest.update(Files.readAllBytes(order.mapping().get()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new FileFault("unreadable", "读不到文件 %s / The file cannot be read.".formatted(order.file()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path workFolder() {
        try {
            return Files.createTempDirectory("tidu-import");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a caller that wants to name an unknown collection. */
    public static Optional<String> unknown(String into) {
        return COLLECTIONS.contains(into) ? Optional.empty() : Optional.of(String.join(", ", COLLECTIONS));
    }
}
