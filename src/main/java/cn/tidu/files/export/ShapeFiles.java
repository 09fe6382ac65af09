package cn.tidu.files.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The shapes (.shp) and their index (.shx) of a Shapefile (几何与索引), after the ESRI white paper of 1998. Own code,
 * since the library at hand cannot write null shapes.
 */
final class ShapeFiles implements AutoCloseable {
    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;
    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    private final Path shp;
    private final Path shx;
    private final OutputStream shapes;
    private final OutputStream index;
    private final int type;
    private final Envelope extent = new Envelope();
    private long position = HEADER_BYTES;
    private int records;

    ShapeFiles(GeometryKind kind, Path shp, Path shx) throws IOException {
        type = switch (kind) {
            case POINT -> 1;
            case LINE -> 3;
            default -> 5;
        };
        this.shp = shp;
        this.shx = shx;
        shapes = new BufferedOutputStream(Files.newOutputStream(shp));
        index = new BufferedOutputStream(Files.newOutputStream(shx));
        shapes.write(new byte[HEADER_BYTES]);
        index.write(new byte[HEADER_BYTES]);
    }

    /** Takes a geometry as {@link FittedGeometry} gives it, shells clockwise; null makes a null shape. */
    void add(Geometry geometry) throws IOException {
        byte[] content = geometry == null ? new byte[Integer.BYTES] : content(geometry);
        if (position + RECORD_HEADER_BYTES + content.length > MOST_BYTES) {
            throw new IllegalArgumentException("数据超过 Shapefile 的上限 2 GB，请改用 GeoPackage / too large for a Shapefile");
        }
        records++;
        // Lengths and offsets are counted in words of 16 bits, big-endian.
        shapes.write(bigEndian(records, content.length / 2));
        shapes.write(content);
        index.write(bigEndian((int) (position / 2), content.length / 2));
        position += RECORD_HEADER_BYTES + content.length;
    }

    private byte[] content(Geometry geometry) {
        extent.expandToInclude(geometry.getEnvelopeInternal());
        if (geometry.getDimension() == 0) {
            byte[] content = new byte[Integer.BYTES + 2 * Double.BYTES];
            put(littleEndian(content).putInt(type), geometry.getCoordinate());
            return content;
        }
        List<Coordinate[]> parts = parts(geometry);
        int points = parts.stream().mapToInt(part -> part.length).sum();
        byte[] content = new byte
                [3 * Integer.BYTES + 4 * Double.BYTES + parts.size() * Integer.BYTES + points * 2 * Double.BYTES];
        ByteBuffer shape = littleEndian(content);
        shape.putInt(type);
        put(shape, geometry.getEnvelopeInternal());
        shape.putInt(parts.size()).putInt(points);
        int first = 0;
        for (Coordinate[] part : parts) {
            shape.putInt(first);
            first += part.length;
        }
        for (Coordinate[] part : parts) {
            for (Coordinate coordinate : part) {
                put(shape, coordinate);
            }
        }
        return content;
    }

    private static List<Coordinate[]> parts(Geometry geometry) {
        List<Coordinate[]> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon area) {
                parts.add(area.getExteriorRing().getCoordinates());
                for (int h = 0; h < area.getNumInteriorRing(); h++) {
                    parts.add(area.getInteriorRingN(h).getCoordinates());
                }
            } else {
                parts.add(geometry.getGeometryN(i).getCoordinates());
            }
        }
        return parts;
    }

    /** Completes both files, now that extent and lengths are known; nothing can be added after. */
    void finish() throws IOException {
        close();
        writeHeader(shp, position);
        writeHeader(shx, HEADER_BYTES + (long) RECORD_HEADER_BYTES * records);
    }

    private void writeHeader(Path file, long bytes) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        header.putInt(0, FILE_CODE).putInt(24, (int) (bytes / 2));
        header.order(ByteOrder.LITTLE_ENDIAN).position(28);
        header.putInt(VERSION).putInt(type);
        put(header, extent.isNull() ? new Envelope(0, 0, 0, 0) : extent);
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.write(header.array());
        }
    }

    private static void put(ByteBuffer buffer, Coordinate coordinate) {
        buffer.putDouble(coordinate.x).putDouble(coordinate.y);
    }

    private static void put(ByteBuffer buffer, Envelope box) {
        buffer.putDouble(box.getMinX()).putDouble(box.getMinY());
        buffer.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    }

    private static byte[] bigEndian(int first, int second) {
        return ByteBuffer.allocate(RECORD_HEADER_BYTES)
                .putInt(first)
                .putInt(second)
                .array();
    }

    private static ByteBuffer littleEndian(byte[] content) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        try (index) {
            shapes.close();
        }
    }
}
