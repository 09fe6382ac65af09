package cn.tidu.files.read;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.h2gis.functions.io.shp.internal.IndexFile;
import org.h2gis.functions.io.shp.internal.ShapefileReader;
import org.locationtech.jts.geom.Geometry;

/**
 * The geometries of a Shapefile (几何记录). The library decodes each; what a record claims of its size is looked at
 * before, because the library would allocate whatever is claimed.
 */
final class ShapeRecords implements AutoCloseable {
    private static final int FILE_HEADER = 100;
    private static final int RECORD_HEADER = 8;
    private static final int PEEK = 52;
    private static final int WINDOW = 1 << 16;

    private final Path file;
    private final ImportLimits limits;
    private final FileChannel channel;
    private final ShapefileReader reader;
    private final Optional<IndexFile> index;
    private final ByteBuffer peek = ByteBuffer.allocate(PEEK);
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private final long size;
    private long windowStart;
    private long next = FILE_HEADER;
    private int row;

    ShapeRecords(Path shp, Optional<Path> shx, ImportLimits limits) throws IOException {
        this.file = shp;
        this.limits = limits;
        this.channel = FileChannel.open(shp);
        this.size = channel.size();
        this.reader = new ShapefileReader(FileChannel.open(shp));
        this.index = shx.isPresent() ? index(shx.get()) : Optional.empty();
        if (index.isPresent()) {
            refuseTwice(index.get());
        }
    }

    /** Two entries of the index that lead to one record: a shape would count twice and another be lost. */
    private static void refuseTwice(IndexFile index) throws IOException {
        int[] offsets = new int[index.getRecordCount()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = index.getOffset(i);
        }
        Arrays.sort(offsets);
        for (int i = 1; i < offsets.length; i++) {
            if (offsets[i] == offsets[i - 1]) {
                throw new FileFault(
                        "bad-geometry",
                        String.format(
                                Locale.ROOT,
                                ".shx 有两个索引指向同一条几何记录（字节 %d），会重复或丢失要素；请去掉 .shx（将按 .shp 顺序读取）或重新导出 / two entries of the .shx lead to one record: leave the .shx out or export again",
                                Integer.toUnsignedLong(offsets[i])));
            }
        }
    }

    /** An index that cannot be read is as good as none: records follow one another anyway. */
    private static Optional<IndexFile> index(Path shx) {
        try {
            return Optional.of(new IndexFile(FileChannel.open(shx)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    boolean indexed() {
        return index.isPresent();
    }

    /** Whether there is one more record. */
    boolean hasNext() throws IOException {
        return index.isPresent() ? row < index.get().getRecordCount() : next + RECORD_HEADER < size;
    }

    /** The geometry of the next record; null for a null shape. */
    Geometry next() throws IOException {
        long at = index.isPresent() ? Integer.toUnsignedLong(index.get().getOffset(row)) : next;
        row++;
        long end = look(at);
        next = end;
        int type = peek.order(ByteOrder.LITTLE_ENDIAN).getInt(RECORD_HEADER);
        if (type == 0) {
            return null;
        }
        refuseOversized(type, end - at - RECORD_HEADER);
        if (at > Integer.MAX_VALUE) {
            throw new IOException("beyond 2 GB");
        }
        try {
            return simplified(reader.geomAt((int) at));
        } catch (RuntimeException e) {
            throw new BadGeometry(String.valueOf(e.getMessage()));
        }
    }

    void skip() throws IOException {
        long at = index.isPresent() ? Integer.toUnsignedLong(index.get().getOffset(row)) : next;
        row++;
        next = look(at);
    }

    private long look(long at) throws IOException {
        peek(at);
        if (at < FILE_HEADER || peek.limit() < RECORD_HEADER + 4) {
            throw FeatureCheck.badGeometry(row, "记录不在文件内 / record outside of the file: " + file.getFileName());
        }
        long end = at + RECORD_HEADER + 2L * peek.order(ByteOrder.BIG_ENDIAN).getInt(4);
        if (end < at + RECORD_HEADER + 4 || end > size) {
            throw FeatureCheck.badGeometry(row, "记录长度有误 / impossible record length: " + file.getFileName());
        }
        return end;
    }

    /** Looks at the start of a record, by way of a window on the file that most records share with those before. */
    private void peek(long at) throws IOException {
        if (at < windowStart || at + PEEK > windowStart + window.limit()) {
            window.clear();
            int n = 0;
            while (n >= 0 && window.hasRemaining()) {
                n = channel.read(window, at + window.position());
            }
            window.flip();
            windowStart = at;
        }
        int from = (int) (at - windowStart);
        peek.clear().put(window.duplicate().position(from).limit(Math.min(from + PEEK, window.limit())));
        peek.flip();
    }

    private void refuseOversized(int type, long bytes) {
        long parts = 0;
        long points;
        switch (type) {
            case 3, 5, 13, 15, 23, 25 -> {
                parts = peek.limit() < PEEK ? -1 : peek.getInt(44);
                points = peek.limit() < PEEK ? -1 : peek.getInt(48);
            }
            case 8, 18, 28 -> points = peek.limit() < 48 ? -1 : peek.getInt(44);
            default -> points = 1;
        }
        if (points < 0 || parts < 0 || points * 16 + parts * 4 > bytes) {
            throw FeatureCheck.badGeometry(row, "顶点数与记录长度不符 / more vertices than bytes");
        }
        FeatureCheck.vertices(limits, points, row);
    }

    private static Geometry simplified(Geometry geometry) {
        Geometry whole = RingNesting.mended(geometry);
        return whole.getNumGeometries() == 1 ? whole.getGeometryN(0) : whole;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        reader.close();
        if (index.isPresent()) {
            index.get().close();
        }
    }
}
