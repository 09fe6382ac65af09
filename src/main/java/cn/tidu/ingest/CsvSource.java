package cn.tidu.ingest;

import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import cn.tidu.geo.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV table (CSV 数据源); rows are counted in lines of the file, the header is line 1. */
final class CsvSource implements FeatureSource {
    private static final int BLOCK = 1 << 20;
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final Path file;
    private final Limits limits;
    private final TextEncoding encoding;
    private final CSVFormat format;
    private final List<String> columns;
    private final TableGeometry geometry;
    private final List<String> notes = new ArrayList<>();

    CsvSource(Path file, Optional<String> told, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.encoding = TextEncoding.of(file, told);
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter())
                .setIgnoreEmptyLines(false)
                .get();
        List<List<String>> header = new ArrayList<>();
        rows((line, cells) -> {
            header.add(cells);
            return false;
        });
        if (header.isEmpty()) {
            throw new FileFault("empty-file", "CSV 没有表头 / the CSV file has no header");
        }
        this.columns = Columns.named(header.get(0));
        this.geometry = TableGeometry.among(columns, limits);
    }

    private char delimiter() throws IOException {
        try (Reader reader = encoding.reader(file)) {
            int[] counts = new int[DELIMITERS.length];
            boolean quoted = false;
            for (int c = reader.read(); c >= 0 && (quoted || (c != '\n' && c != '\r')); c = reader.read()) {
                quoted ^= c == '"';
                for (int i = 0; i < counts.length && !quoted; i++) {
                    counts[i] += c == DELIMITERS[i] ? 1 : 0;
                }
            }
            int best = 0;
            for (int i = 1; i < counts.length; i++) {
                best = counts[i] > counts[best] ? i : best;
            }
            return DELIMITERS[best];
        } catch (CharacterCodingException e) {
            throw undecodable(e);
        }
    }

    private FileFault undecodable(CharacterCodingException e) {
        return TextEncoding.mojibake(
                String.valueOf(file.getFileName()),
                "有文字不能按 %s 解码 / text does not decode (%s)".formatted(encoding.label(), e.getMessage()));
    }

    /** What to do with a row that is not empty: its line and its cells; whether to go on. */
    private interface Row {
        boolean take(int line, List<String> cells);
    }

    private void rows(Row row) {
        try (RecordReader text = new RecordReader(new BufferedReader(encoding.reader(file)));
                CSVParser parser = format.parse(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            long line = 1;
            boolean more = true;
            for (Optional<CSVRecord> next = next(records); more && next.isPresent(); next = next(records)) {
                CSVRecord csv = next.get();
                text.recordDone();
                boolean empty = csv.stream().allMatch(String::isBlank);
                more = empty || row.take((int) line, csv.toList());
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (CharacterCodingException e) {
            throw undecodable(e);
        } catch (IOException e) {
            throw FeatureCheck.damaged("CSV", e);
        }
    }

    private static Optional<CSVRecord> next(Iterator<CSVRecord> records) throws IOException {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public List<String> fields() {
        return columns.stream()
                .filter(name -> !geometry.wkt().equals(Optional.of(name)))
                .toList();
    }

    @Override
    public Optional<Crs> crs() {
        return Optional.empty();
    }

    @Override
    public Optional<String> encoding() {
        return Optional.of(encoding.label());
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Lines below the header: rows, but for empty lines and line ends within cells. */
    @Override
    public Optional<Long> size() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            long ends = 0;
            byte last = '\n';
            for (int n = in.read(block); n > 0; n = in.read(block)) {
                for (int i = 0; i < n; i++) {
                    ends += block[i] == '\n' ? 1 : 0;
                }
                last = block[n - 1];
            }
            return Optional.of(Math.max(0, ends + (last == '\n' ? 0 : 1) - 1));
        } catch (IOException e) {
            throw FeatureCheck.damaged("CSV", e);
        }
    }

    @Override
    public void forEach(Consumer<RawFeature> consumer) {
        FeatureCheck check = new FeatureCheck(limits, notes, consumer);
        boolean[] header = {true};
        rows((line, cells) -> {
            if (header[0]) {
                header[0] = false;
                return true;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                String cell = TextEncoding.readable(cells.get(i), String.valueOf(file.getFileName()));
                CellText.put(row, columns.get(i), cell);
            }
            if (cells.size() > columns.size()) {
                FeatureCheck.note(notes, "有的行比表头长，多出的单元格未读 / cells beyond the header were left out");
            }
            check.accept(geometry.feature("", line, row));
            return true;
        });
    }

    @Override
    public void close() {
        // every reading opens and closes the file for itself
    }
}
