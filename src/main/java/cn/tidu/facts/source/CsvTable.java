package cn.tidu.facts.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table of {@code gis-data}: UTF-8 CSV with a header; lists within a cell are parted by {@code ;}. */
public final class CsvTable {
    private CsvTable() {}

    /** Reads all rows of a file. */
    public static List<Row> read(Path file) {
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            List<String> header = List.of();
            for (CsvRecord line : lines) {
                if (header.isEmpty()) {
                    header = line.getFields();
                    continue;
                }
                int number = rows.size() + 2;
                if (line.getFieldCount() != header.size()) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "%s 第 %d 行有 %d 格，与表头不符（逗号未加引号？）/ has not as many cells as the header",
                            file.getFileName(),
                            number,
                            line.getFieldCount()));
                }
                rows.add(new Row(file.getFileName().toString(), number, header, line.getFields()));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row; every getter names file, row and field when the cell cannot be used. */
    public static final class Row {
        private final String file;
        private final int number;
        private final List<String> header;
        private final List<String> cells;

        private Row(String file, int number, List<String> header, List<String> cells) {
            this.file = file;
            this.number = number;
            this.header = header;
            this.cells = cells;
        }

        /** The cell, if it is not empty. */
        public Optional<String> find(String field) {
            int column = header.indexOf(field);
            if (column < 0) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "%s 第 %d 行没有字段 %s / has no such field", file, number, field));
            }
            return Optional.of(cells.get(column).strip()).filter(v -> !v.isEmpty());
        }

        /** The cell, which must not be empty. */
        public String get(String field) {
            return find(field)
                    .orElseThrow(() -> new IllegalArgumentException(
                            String.format(Locale.ROOT, "%s 第 %d 行字段 %s 为空 / is empty", file, number, field)));
        }

        public Optional<Double> number(String field) {
            return find(field).map(text -> {
                try {
                    return Double.valueOf(text);
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT, "%s 第 %d 行字段 %s 不是数字：%s / is not a number", file, number, field, text));
                }
            });
        }

        public List<String> list(String field) {
            return find(field).map(text -> List.of(text.split("\\s*;\\s*"))).orElse(List.of());
        }
    }
}
