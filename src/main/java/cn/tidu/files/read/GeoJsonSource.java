package cn.tidu.files.read;

import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * GeoJSON (GeoJSON 数据源): a collection, a feature, a bare geometry, or many of these line by line. It is read once
 * ahead, because field names and an old-style {@code crs} may come anywhere.
 */
final class GeoJsonSource implements FeatureSource {
    private final Path file;
    private final ImportLimits limits;
    private final TextEncoding encoding;
    private final Set<String> fields = new LinkedHashSet<>();
    private final Crs crs;
    private final long size;
    private final List<String> notes = new ArrayList<>();

    GeoJsonSource(Path file, Optional<String> told, ImportLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.encoding = TextEncoding.of(file, told);
        GeoJsonReading ahead = read(feature -> {
            fields.addAll(feature.attributes().keySet());
            Columns.refuseMore(fields.size());
        });
        Columns.checked(fields);
        this.size = ahead.features();
        this.crs = crs(ahead.crs());
        if (ahead.higher()) {
            notes.add(FeatureCheck.DROPPED);
        }
    }

    private Crs crs(String name) {
        if (name == null) {
            notes.add("按 RFC 7946，坐标为 WGS 84 经纬度 / WGS 84 longitude and latitude by RFC 7946");
            return Crs.ofCode("CRS84");
        }
        String upper = name.toUpperCase(Locale.ROOT);
        int colon = upper.lastIndexOf(':');
        if (upper.endsWith("CRS84")) {
            return Crs.ofCode("CRS84");
        }
        if (upper.contains("EPSG") && colon >= 0) {
            return Crs.ofCode("EPSG:" + upper.substring(colon + 1));
        }
        throw new FileFault(
                "unknown-crs",
                "GeoJSON 的 crs 成员“%s”不认识；请改用 EPSG 代码 / unknown crs member, use an EPSG code".formatted(name));
    }

    private GeoJsonReading read(Consumer<RawFeature> consumer) {
        try (RecordReader text = new RecordReader(encoding.reader(file))) {
            GeoJsonReading reading = new GeoJsonReading(text, limits, consumer);
            reading.read();
            return reading;
        } catch (CharacterCodingException e) {
            throw TextEncoding.mojibake(
                    String.valueOf(file.getFileName()),
                    "有文字不能按 %s 解码 / text does not decode (%s)".formatted(encoding.label(), e.getMessage()));
        } catch (IOException e) {
            throw FeatureCheck.damaged("GeoJSON", e);
        }
    }

    @Override
    public String format() {
        return "GeoJSON";
    }

    @Override
    public List<String> fields() {
        return List.copyOf(fields);
    }

    @Override
    public Optional<Crs> crs() {
        return Optional.of(crs);
    }

    @Override
    public Optional<String> encoding() {
        return Optional.of(encoding.label());
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public Optional<Long> size() {
        return Optional.of(size);
    }

    @Override
    public void forEach(Consumer<RawFeature> consumer) {
        read(new FeatureCheck(limits, notes, consumer));
    }

    @Override
    public void close() {
        // every reading opens and closes the file for itself
    }
}
