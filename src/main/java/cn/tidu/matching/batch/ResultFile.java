package cn.tidu.matching.batch;

import cn.tidu.facts.park.ParkItem;
import cn.tidu.files.export.TableBook;
import cn.tidu.files.export.TableText;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.settings.AdviceException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The file a batch is written to (匹配结果文件): CSV, XLSX, GeoJSON or NDJSON by its name, line by line, whole or not at all.
 */
public final class ResultFile implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final Form form;

    /** One form of a result. */
    private interface Form {
        void add(BatchLine line) throws IOException;

        void end() throws IOException;

        /** Lets go of what it holds, whether it ended or not. */
        void close() throws IOException;
    }

    private ResultFile(Path target, Path part, Form form) {
        this.target = target;
        this.part = part;
        this.form = form;
    }

    /**
     * Opens a file for writing; it appears under its name only when {@link #finish} is called.
     *
     * @throws AdviceException if the name has another end or the folder cannot be written to
     */
    public static ResultFile open(Path out) {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        Path target = out.toAbsolutePath();
        if (!name.matches(".*\\.(csv|xlsx|geojson|ndjson)")) {
            throw new AdviceException("--out 只能是 .csv、.xlsx、.geojson 或 .ndjson：%s / must end so.".formatted(out));
        }
        try {
            Path part = Files.createTempFile(target.getParent(), ".tidu", ".part");
            return new ResultFile(target, part, form(name, part));
        } catch (IOException e) {
            throw notWritten(out, e);
        }
    }

    private static Form form(String name, Path part) throws IOException {
        if (name.endsWith(".csv")) {
            return new Csv(new TableText(part, ResultRow.HEADER));
        }
        if (name.endsWith(".xlsx")) {
            return new Xlsx(part);
        }
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
        return name.endsWith(".geojson") ? new GeoJson(out) : new Ndjson(out);
    }

    private static AdviceException notWritten(Path out, IOException e) {
        return new AdviceException(
                "无法写入 %s：%s / The result cannot be written there.".formatted(out, e.getMessage()), e);
    }

    /** Adds a line. */
    public void add(BatchLine line) {
        try {
            form.add(line);
        } catch (IOException e) {
            throw notWritten(target, e);
        } catch (IllegalArgumentException e) {
            throw new AdviceException(e.getMessage(), e);
        }
    }

    /** Puts the file in its place. */
    public void finish() {
        try {
            form.end();
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw notWritten(target, e);
        }
    }

    @Override
    public void close() {
        try {
            form.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Csv(TableText table) implements Form {
        @Override
        public void add(BatchLine line) throws IOException {
            for (ResultRow row : ResultRow.of(line)) {
                table.row(row.cells());
            }
        }

        @Override
        public void end() throws IOException {
            table.close();
        }

        @Override
        public void close() throws IOException {
            table.close();
        }
    }

    private static final class Xlsx implements Form {
        private final Path part;
        private final TableBook book = new TableBook();
        private final TableBook.TableSheet sheet = book.sheet("匹配结果", ResultRow.HEADER);

        Xlsx(Path part) {
            this.part = part;
        }

        @Override
        public void add(BatchLine line) {
            ResultRow.of(line).forEach(row -> sheet.row(row.cells()));
        }

        @Override
        public void end() throws IOException {
            book.save(part);
        }

        @Override
        public void close() throws IOException {
            book.close();
        }
    }

    private record Ndjson(OutputStream out) implements Form {
        @Override
        public void add(BatchLine line) throws IOException {
            out.write(Json.write(line));
            out.write('\n');
        }

        @Override
        public void end() throws IOException {
            out.close();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** A feature for every row: a point where the park has a position, no geometry otherwise. */
    private static final class GeoJson implements Form {
        private final OutputStream out;
        private boolean first = true;

        GeoJson(OutputStream out) throws IOException {
            this.out = out;
            out.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void add(BatchLine line) throws IOException {
            for (ResultRow row : ResultRow.of(line)) {
                out.write((first ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
                out.write(Json.write(feature(row)));
                first = false;
            }
        }

        @Override
        public void end() throws IOException {
            out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
            out.close();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        private static Map<String, Object> feature(ResultRow row) {
            Map<String, Object> properties = new LinkedHashMap<>();
            List<Object> cells = row.cells();
            for (int i = 0; i < cells.size(); i++) {
                properties.put(ResultRow.HEADER.get(i), cells.get(i));
            }
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("geometry", point(row.park()));
            feature.put("properties", properties);
            return feature;
        }

        private static Map<String, Object> point(ParkItem park) {
            return park == null || park.lon() == null
                    ? null
                    : Map.of("type", "Point", "coordinates", List.of(park.lon(), park.lat()));
        }
    }
}
