package cn.tidu.files.read;

import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A CSV table (CSV 数据源); rows are counted in lines of the file, the header is line 1. */
final class CsvSource implements FeatureSource {
    private static final int BLOCK = 1 << 20;
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final Path file;
    private final ImportLimits limits;
    private final TextEncoding encoding;
    private final CsvRows rows;
    private final TableRow.Columns columns;
    private final TableGeometry geometry;
    private final List<String> notes = new ArrayList<>();

    CsvSource(Path file, Optional<String> told, ImportLimits limits) throws IOException {
        this(file, told, limits, true);
    }

    /** The same; {@code placed} whether columns of coordinates or WKT make a geometry. */
    CsvSource(Path file, Optional<String> told, ImportLimits limits, boolean placed) throws IOException {
        this.file = file;
        this.limits = limits;
        this.encoding = TextEncoding.of(file, told);
        this.rows = new CsvRows(delimiter(), String.valueOf(file.getFileName()));
        List<String> header = new ArrayList<>();
        rows((line, cells) -> {
            for (String cell : cells) {
                header.add(cell == null ? "" : cell);
            }
            return false;
        });
        if (header.isEmpty()) {
            throw new FileFault("empty-file", "CSV 没有表头 / the CSV file has no header");
        }
        this.columns = new TableRow.Columns(Columns.named(header));
        this.geometry = placed ? TableGeometry.among(columns.names(), limits) : TableGeometry.none(limits);
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

    private void rows(CsvRows.Taker taker) {
        try (Reader text = encoding.reader(file)) {
            rows.read(text, taker);
        } catch (CharacterCodingException e) {
            throw undecodable(e);
        } catch (IOException e) {
            throw FeatureCheck.damaged("CSV", e);
        }
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public List<String> fields() {
        return columns.names().stream()
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
        int width = columns.names().size();
        boolean[] header = {true};
        rows((line, row) -> {
            if (header[0]) {
                header[0] = false;
                return true;
            }
            if (row.length > width) {
                FeatureCheck.note(notes, "有的行比表头长，多出的单元格未读 / cells beyond the header were left out");
            }
            check.accept(geometry.feature("", line, new TableRow(columns, Arrays.copyOf(row, width))));
            return true;
        });
    }

    @Override
    public void close() {
        // every reading opens and closes the file for itself
    }
}
