package cn.tidu.matching.backtest;

import cn.tidu.facts.collection.Collection;
import cn.tidu.files.imports.FieldTable;
import cn.tidu.files.imports.FieldTable.Meaning;
import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.FeatureSources;
import cn.tidu.files.read.RawFeature;
import cn.tidu.files.read.ReadingLimits;
import cn.tidu.files.read.Scratch;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a file of relocations (搬迁实例表): CSV in any encoding or XLSX; columns in any order, by the headers that an import of
 * relocations knows ({@code import-fields.csv}).
 */
final class MoveTable {
    /** Columns by the field they mean, with the header that files of this kind usually have. */
    enum Column {
        CASE("id", "case_id"),
        EVENT("event", "event_id"),
        ENTERPRISE("enterprise", "enterprise"),
        ORIGIN_CITY("originCity", "origin_city"),
        ORIGIN_DISTRICT("originDistrict", "origin_district"),
        INDUSTRY("industry", "gbt4754_2017_div"),
        OTHER_INDUSTRY("industryAlt", "gbt_alt"),
        INDUSTRY_WORDS("industryWords", "industry_source_words"),
        STAGE("stage", "transfer_stage"),
        CITY("destinationCity", "destination_city"),
        COUNTY("destinationCounty", "destination_county"),
        SPECIAL_ZONE("specialZone", "special_zone"),
        PARK("destinationPark", "destination_park"),
        YEAR("year", "year");

        private final String field;
        private final String header;

        Column(String field, String header) {
            this.field = field;
            this.header = header;
        }

        String header() {
            return header;
        }

        static Optional<Column> of(String field) {
            return Stream.of(values()).filter(c -> c.field.equals(field)).findFirst();
        }
    }

    private static final Set<Column> INDUSTRIES = Set.of(Column.INDUSTRY, Column.OTHER_INDUSTRY, Column.INDUSTRY_WORDS);
    /** Without these a file is still read, but rows may count twice, for their city only, or as of today. */
    private static final List<Column> USUAL = List.of(Column.EVENT, Column.PARK, Column.YEAR);

    private static final Set<String> READABLE = Set.of("csv", "tsv", "txt", "xlsx");

    /** A row: its number as a user counts and its cells by column; empty cells are absent. */
    record Line(int number, Map<Column, String> cells) {
        Optional<String> find(Column column) {
            return Optional.ofNullable(cells.get(column));
        }
    }

    /** The rows and what should be told of the file. */
    record Content(List<Line> lines, List<String> notes) {}

    private final FieldTable headers;
    private final ImportLimits limits;

    /**
     * A reader.
     *
     * @param fields the table of headers, {@code import-fields.csv}
     * @param limits how much a file may hold
     */
    MoveTable(Path fields, ImportLimits limits) {
        this.limits = limits;
        this.headers = FieldTable.of(Collection.RELOCATIONS, fields, Optional.empty());
    }

    /**
     * Reads all rows.
     *
     * @throws AdviceException if the file cannot be read, lacks columns or has no rows
     */
    Content read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!READABLE.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            throw new AdviceException("只接受 .csv 或 .xlsx：%s / Only .csv or .xlsx is read.".formatted(file));
        }
        try {
            Path work = Files.createTempDirectory("tidu-backtest");
            try {
                return read(file, name, work);
            } finally {
                Scratch.remove(work);
            }
        } catch (FileFault e) {
            throw new AdviceException("[%s] %s：%s".formatted(e.code(), name, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Content read(Path file, String name, Path work) {
        try (FeatureSource source = FeatureSources.open(file, Optional.empty(), limits, work)) {
            Map<Column, String> columns = columns(source.fields());
            requireColumns(name, columns, source.fields());
            List<Line> lines = new ArrayList<>();
            source.forEach(row -> {
                refuse(row.cellFaults(), row.row());
                lines.add(new Line(row.row(), cells(columns, row.attributes())));
            });
            if (lines.isEmpty()) {
                throw new AdviceException("%s 只有表头，没有数据行 / has a header but no rows.".formatted(name));
            }
            List<String> notes = new ArrayList<>(source.notes());
            USUAL.stream()
                    .filter(column -> !columns.containsKey(column))
                    .forEach(column -> notes.add("没有 %s 列 / there is no such column".formatted(column.header())));
            return new Content(lines, notes);
        }
    }

    private static void refuse(List<RawFeature.CellFault> faults, int row) {
        if (!faults.isEmpty()) {
            throw new FileFault(
                    "bad-cell",
                    String.format(
                            Locale.ROOT,
                            "第 %d 行 %s：%s",
                            row,
                            faults.get(0).field(),
                            faults.get(0).why()));
        }
    }

    private Map<Column, String> columns(List<String> fields) {
        Map<Column, String> columns = new LinkedHashMap<>();
        for (String field : fields) {
            headers.find(field)
                    .or(() -> headers.find(Spelling.plain(field).replaceAll("[\\s-]+", "_")))
                    .map(Meaning::field)
                    .flatMap(Column::of)
                    .ifPresent(column -> columns.putIfAbsent(column, field));
        }
        return columns;
    }

    private static Map<Column, String> cells(Map<Column, String> columns, Map<String, String> attributes) {
        Map<Column, String> cells = new LinkedHashMap<>();
        columns.forEach((column, field) -> {
            String cell = attributes.getOrDefault(field, "").strip();
            if (!cell.isEmpty()) {
                cells.put(column, cell);
            }
        });
        return cells;
    }

    private static void requireColumns(String name, Map<Column, String> columns, List<String> read) {
        List<String> missing = new ArrayList<>();
        for (Column needed : List.of(Column.ORIGIN_CITY, Column.CITY)) {
            if (!columns.containsKey(needed)) {
                missing.add(needed.header());
            }
        }
        if (INDUSTRIES.stream().noneMatch(columns::containsKey)) {
            missing.add(Column.INDUSTRY.header());
        }
        if (!missing.isEmpty()) {
            throw new AdviceException("%s 缺少必要的列：%s；读到的列：%s / Columns are missing: %s."
                    .formatted(
                            name,
                            String.join("、", missing),
                            ReadingLimits.listed(read, "，"),
                            String.join(", ", missing)));
        }
    }
}
