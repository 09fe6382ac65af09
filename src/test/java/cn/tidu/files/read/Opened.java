package cn.tidu.files.read;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Everything a test wants to know of a file that was opened and read to its end. */
record Opened(
        String format,
        List<String> fields,
        boolean hasCrs,
        Optional<String> encoding,
        List<String> notes,
        List<RawFeature> features) {

    static Opened read(Path file, Path work) {
        return read(file, Optional.empty(), ImportLimits.defaults(), work);
    }

    static Opened read(Path file, Optional<String> encoding, ImportLimits limits, Path work) {
        try (FeatureSource source = FeatureSources.open(file, encoding, limits, work)) {
            List<RawFeature> features = new ArrayList<>();
            source.forEach(features::add);
            return new Opened(
                    source.format(),
                    source.fields(),
                    source.crs().isPresent(),
                    source.encoding(),
                    source.notes(),
                    features);
        }
    }

    static FileFault fault(Path file, Path work) {
        return fault(file, Optional.empty(), ImportLimits.defaults(), work);
    }

    static FileFault fault(Path file, Optional<String> encoding, ImportLimits limits, Path work) {
        return catchThrowableOfType(FileFault.class, () -> read(file, encoding, limits, work));
    }

    static Path fixture(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Opened.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path zip(Path file, Charset names, Map<String, byte[]> entries) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Row and fault of the features whose geometry could not be read. */
    List<String> geometryFaults() {
        return features.stream()
                .filter(feature -> feature.geometryFault() != null)
                .map(feature -> feature.row() + " " + feature.geometryFault())
                .toList();
    }

    RawFeature first() {
        return features.get(0);
    }
}
