package cn.tidu.files.reader;

import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.FeatureSources;
import cn.tidu.files.read.RawFeature;
import cn.tidu.files.read.Scratch;
import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A table that another process has read to its end; its rows are in a file of ours (暂存表) and can be had as often as wanted. */
final class SpooledTable implements FeatureSource {
    private final String format;
    private final List<String> fields;
    private final Optional<String> encoding;
    private final List<String> notes;
    private final Path rows;

    private SpooledTable(FeatureSource source, Path rows) {
        this.format = source.format();
        this.fields = source.fields();
        this.encoding = source.encoding();
        this.notes = source.notes();
        this.rows = rows;
    }

    /**
     * Reads a table to its end.
     *
     * @param folder where the rows are kept
     * @param most bytes of them
     */
    static SpooledTable of(RemoteSource source, Path folder, long most) {
        Path rows = null;
        boolean whole = false;
        try {
            rows = Files.createTempFile(folder, "rows", "");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(rows)))) {
                long[] bytes = new long[1];
                source.batches(Optional.empty(), content -> {
                    bytes[0] += content.length;
                    if (bytes[0] > most) {
                        throw new FileFault(
                                "too-large",
                                String.format(
                                        Locale.ROOT,
                                        "表格的内容超过 %d 字节，可用 TIDU_IMPORT_MAX_UNPACKED_BYTES 调整 / its rows are larger than that",
                                        most));
                    }
                    write(out, content);
                });
            }
            whole = true;
            return new SpooledTable(source, rows);
        } catch (IOException e) {
            throw FeatureSources.unreadable(Path.of("table"), e);
        } finally {
            if (!whole && rows != null) {
                Scratch.remove(rows);
            }
        }
    }

    private static void write(DataOutputStream out, byte[] content) {
        try {
            new Frame(Frame.BATCH, content).write(out);
        } catch (IOException e) {
            throw FeatureSources.unreadable(Path.of("table"), e);
        }
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public Optional<Crs> crs() {
        return Optional.empty();
    }

    @Override
    public Optional<String> encoding() {
        return encoding;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Optional<Long> size() {
        return Optional.empty();
    }

    @Override
    public void forEach(Consumer<RawFeature> consumer) {
        WireIn in = new WireIn();
        try (DataInputStream file = new DataInputStream(new BufferedInputStream(Files.newInputStream(rows)))) {
            Optional<Frame> frame = Frame.read(file, Integer.MAX_VALUE);
            while (frame.isPresent()) {
                in.on(frame.get().content());
                while (in.more()) {
                    consumer.accept(in.feature().feature());
                }
                frame = Frame.read(file, Integer.MAX_VALUE);
            }
        } catch (IOException | BrokenWire e) {
            throw FeatureSources.unreadable(Path.of("table"), e);
        }
    }

    @Override
    public void close() {
        Scratch.remove(rows);
    }
}
