package cn.tidu.facts.source;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of {@code gis-data}: UTF-8 CSV with a header; lists within a cell are parted by {@code ;}. */
public final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private CsvTable() {}

    /** Reads all rows of a file. */
    public static List<Row> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (!line.isConsistent()) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "%s 第 %d 行有 %d 格，与表头不符（逗号未加引号？）/ has not as many cells as the header",
                            file.getFileName(),
                            line.getRecordNumber() + 1,
                            line.size()));
                }
                rows.add(new Row(file.getFileName().toString(), line));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row; every getter names file, row and field when the cell cannot be used. */
    public static final class Row {
        private final String file;
        private final CSVRecord line;

        private Row(String file, CSVRecord line) {
            this.file = file;
            this.line = line;
        }

        /** The cell, if it is not empty. */
        public Optional<String> find(String field) {
            if (!line.isMapped(field) || !line.isSet(field)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "%s 第 %d 行没有字段 %s / has no such field", file, line.getRecordNumber() + 1, field));
            }
            return Optional.of(line.get(field).strip()).filter(v -> !v.isEmpty());
        }

        /** The cell, which must not be empty. */
        public String get(String field) {
            return find(field)
                    .orElseThrow(() -> new IllegalArgumentException(String.format(
                            Locale.ROOT, "%s 第 %d 行字段 %s 为空 / is empty", file, line.getRecordNumber() + 1, field)));
        }

        public Optional<Double> number(String field) {
            return find(field).map(text -> {
                try {
                    return Double.valueOf(text);
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "%s 第 %d 行字段 %s 不是数字：%s / is not a number",
                            file,
                            line.getRecordNumber() + 1,
                            field,
                            text));
                }
            });
        }

        public List<String> list(String field) {
            return find(field).map(text -> List.of(text.split("\\s*;\\s*"))).orElse(List.of());
        }
    }
}
