package cn.tidu.matching.roster;

import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.FeatureSources;
import cn.tidu.files.read.RawFeature;
import cn.tidu.files.reader.FileReaders;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A list of enterprises in a file (企业名单): CSV (UTF-8, GB18030, found out), the first sheet of a workbook, or a JSON object on
 * each line. It is read forward in bounded memory, row by row.
 */
public final class Roster implements AutoCloseable {
    private final Path file;
    private final RosterFormat format;
    private final Optional<String> encoding;
    private final ImportLimits limits;
    private final Optional<FeatureSource> read;

    private Roster(
            Path file,
            RosterFormat format,
            Optional<String> encoding,
            ImportLimits limits,
            Optional<FeatureSource> read) {
        this.file = file;
        this.format = format;
        this.encoding = encoding;
        this.limits = limits;
        this.read = read;
    }

    /**
     * A list of somebody whom nobody vouches for: whatever is not small and plain text is read by a process of its own, at once and to
     * its end. JSON is read here, line by line, none longer than a request may be.
     *
     * @param encoding of the text of a CSV, as it was stated; empty to find it out
     * @throws FileFault if the file cannot be taken
     */
    public static Roster of(
            Path file, RosterFormat format, Optional<String> encoding, ImportLimits limits, FileReaders readers) {
        return new Roster(
                file,
                format,
                encoding,
                limits,
                format == RosterFormat.NDJSON
                        ? Optional.empty()
                        : Optional.of(readers.openTable(file, encoding, limits)));
    }

    /**
     * A list to be read.
     *
     * @param encoding of the text of a CSV, as it was stated; empty to find it out
     */
    public static Roster of(Path file, RosterFormat format, Optional<String> encoding, ImportLimits limits) {
        return new Roster(file, format, encoding, limits, Optional.empty());
    }

    /**
     * A list to be read; the name says in which form it is.
     *
     * @throws FileFault {@code unsupported-format} if it is none of ours
     */
    public static Roster ofFile(Path file, ImportLimits limits) {
        RosterFormat format = RosterFormat.ofFileName(String.valueOf(file.getFileName()))
                .orElseThrow(() -> new FileFault(
                        "unsupported-format",
                        "名单只能是 .csv、.xlsx 或 .ndjson：%s / the list must end so".formatted(file.getFileName())));
        return of(file, format, Optional.empty(), limits);
    }

    /**
     * Reads every row that is not empty.
     *
     * @param beside takes the rows of further sheets, by the header they have there
     * @throws FileFault if the file is damaged, lacks columns, or a limit is passed
     */
    public void forEach(Consumer<RosterRow> consumer, Consumer<RawFeature> beside) {
        if (format == RosterFormat.NDJSON) {
            new JsonLines(file, limits).forEach(consumer);
            return;
        }
        if (read.isPresent()) {
            new Table(RosterHeaders.required(read.get().fields()), consumer, beside).read(read.get());
            return;
        }
        try (FeatureSource table = FeatureSources.openTable(file, encoding, limits)) {
            new Table(RosterHeaders.required(table.fields()), consumer, beside).read(table);
        }
    }

    /** Columns that are none of ours and are not read. */
    public List<String> columnsNotRead() {
        if (format == RosterFormat.NDJSON) {
            return List.of();
        }
        if (read.isPresent()) {
            return notRead(read.get());
        }
        try (FeatureSource table = FeatureSources.openTable(file, encoding, limits)) {
            return notRead(table);
        }
    }

    private static List<String> notRead(FeatureSource table) {
        return table.fields().stream()
                .filter(field -> RosterHeaders.find(field).isEmpty())
                .toList();
    }

    @Override
    public void close() {
        read.ifPresent(FeatureSource::close);
    }

    /** Rows of a table; a workbook's first sheet that has rows is the list. */
    private static final class Table {
        private final Map<String, String> headers;
        private final Consumer<RosterRow> consumer;
        private final Consumer<RawFeature> beside;
        private final Set<String> sheets = new LinkedHashSet<>();

        Table(Map<String, String> headers, Consumer<RosterRow> consumer, Consumer<RawFeature> beside) {
            this.headers = headers;
            this.consumer = consumer;
            this.beside = beside;
        }

        void read(FeatureSource table) {
            table.forEach(row -> {
                sheets.add(row.sheet());
                if (row.sheet().equals(sheets.iterator().next())) {
                    listed(row);
                } else {
                    beside.accept(row);
                }
            });
        }

        private void listed(RawFeature row) {
            if (!row.cellFaults().isEmpty()) {
                consumer.accept(RosterRow.unreadable(
                        row.row(),
                        row.cellFaults().stream()
                                .map(fault -> fault.field() + "：" + fault.why())
                                .collect(Collectors.joining("；"))));
                return;
            }
            Map<String, String> cells = new HashMap<>();
            row.attributes()
                    .forEach((header, text) -> RosterHeaders.find(header).ifPresent(field -> cells.put(field, text)));
            if (!cells.isEmpty()) {
                consumer.accept(
                        new RosterRow(row.row(), row.sheet(), cells, headers, Optional.empty(), Optional.empty()));
            }
        }
    }
}
