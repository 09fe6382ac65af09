package cn.tidu.files.read;

import cn.tidu.geo.Crs;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A Shapefile (Shapefile 数据源). */
final class ShapefileSource implements FeatureSource {
    private final ImportLimits limits;
    private final DbfReader table;
    private final ShapeRecords shapes;
    private final Optional<Crs> crs;
    private final List<String> notes = new ArrayList<>();

    private ShapefileSource(ShapefileParts parts, Optional<String> encoding, ImportLimits limits) throws IOException {
        this.limits = limits;
        this.crs = parts.prj().isPresent() ? ofPrj(parts.prj().get()) : Optional.empty();
        this.table = DbfReader.open(parts.dbf(), encoding, parts.cpg());
        this.shapes = new ShapeRecords(parts.shp(), parts.shx(), limits);
        if (!shapes.indexed()) {
            notes.add(".shx 缺失或损坏，已按 .shp 顺序读取 / .shx rebuilt from the .shp");
        }
    }

    static FeatureSource open(Path file, Optional<String> encoding, ImportLimits limits) throws IOException {
        ShapefileParts parts = ShapefileParts.beside(file);
        if (parts.bytes() > limits.uncompressedBytes()) {
            throw FeatureCheck.tooLarge(
                    "字节数 / bytes", parts.bytes(), limits.uncompressedBytes(), "TIDU_IMPORT_MAX_UNPACKED_BYTES");
        }
        try {
            ShapefileSource source = new ShapefileSource(parts, encoding, limits);
            FeatureCheck.features(limits, source.table.size());
            return source;
        } catch (IllegalStateException | java.nio.BufferUnderflowException | IndexOutOfBoundsException e) {
            throw FeatureCheck.damaged("Shapefile", e);
        }
    }

    private static Optional<Crs> ofPrj(Path prj) throws IOException {
        if (Files.size(prj) > ReadingLimits.CRS_TEXT) {
            return Optional.empty();
        }
        String wkt = new String(Files.readAllBytes(prj), StandardCharsets.UTF_8).strip();
        return wkt.isEmpty() ? Optional.empty() : Optional.of(Crs.ofWkt(wkt));
    }

    @Override
    public String format() {
        return "Shapefile";
    }

    @Override
    public List<String> fields() {
        return table.fields();
    }

    @Override
    public Optional<Crs> crs() {
        return crs;
    }

    @Override
    public Optional<String> encoding() {
        return Optional.of(table.encoding().label());
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public Optional<Long> size() {
        return Optional.of(table.size());
    }

    @Override
    public void forEach(Consumer<RawFeature> consumer) {
        FeatureCheck check = new FeatureCheck(limits, notes, consumer);
        try {
            for (int row = 1; row <= table.size(); row++) {
                Optional<Map<String, String>> cells = table.next();
                if (!shapes.hasNext()) {
                    throw FeatureCheck.badGeometry(row, "属性多于几何 / fewer shapes than rows");
                }
                if (cells.isEmpty()) {
                    shapes.skip();
                    continue;
                }
                check.accept(feature(row, cells.get()));
            }
            if (shapes.hasNext()) {
                throw FeatureCheck.badGeometry(
                        (int) table.size() + 1,
                        String.format(Locale.ROOT, "几何多于属性：.dbf 只有 %d 行，请重新导出 / more shapes than rows", table.size()));
            }
        } catch (IOException e) {
            throw FeatureCheck.damaged("Shapefile", e);
        }
    }

    private RawFeature feature(int row, Map<String, String> cells) throws IOException {
        try {
            return new RawFeature("", row, cells, shapes.next());
        } catch (BadGeometry e) {
            return new RawFeature("", row, cells, null).withFault(e.getMessage());
        }
    }

    @Override
    public void close() {
        try (table;
                shapes) {
            assert notes != null;
        } catch (IOException e) {
            throw FeatureCheck.damaged("Shapefile", e);
        }
    }
}
