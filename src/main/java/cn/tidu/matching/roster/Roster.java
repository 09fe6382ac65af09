package cn.tidu.matching.roster;

import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.FeatureSources;
import cn.tidu.files.read.RawFeature;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A list of enterprises in a file (企业名单): CSV (UTF-8, GB18030, found out), the first sheet of a workbook, or a JSON object on
 * each line. It is read forward in bounded memory, row by row.
 */
public final class Roster {
    private final Path file;
    private final RosterFormat format;
    private final Optional<String> encoding;
    private final ImportLimits limits;

    private Roster(Path file, RosterFormat format, Optional<String> encoding, ImportLimits limits) {
        this.file = file;
        this.format = format;
        this.encoding = encoding;
        this.limits = limits;
    }

    /**
     * A list to be read.
     *
     * @param encoding of the text of a CSV, as it was stated; empty to find it out
     */
    public static Roster of(Path file, RosterFormat format, Optional<String> encoding, ImportLimits limits) {
        return new Roster(file, format, encoding, limits);
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
        try (FeatureSource table = FeatureSources.openTable(file, encoding, limits)) {
            new Table(RosterHeaders.required(table.fields()), consumer, beside).read(table);
        }
    }

    /** Columns that are none of ours and are not read. */
    public List<String> columnsNotRead() {
        if (format == RosterFormat.NDJSON) {
            return List.of();
        }
        try (FeatureSource table = FeatureSources.openTable(file, encoding, limits)) {
            Collection<String> fields = table.fields();
            return fields.stream()
                    .filter(field -> RosterHeaders.find(field).isEmpty())
                    .toList();
        }
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
