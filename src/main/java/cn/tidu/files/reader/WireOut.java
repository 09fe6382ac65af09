package cn.tidu.files.reader;

import cn.tidu.files.read.PlacedFeature;
import cn.tidu.files.read.PlacedFeature.Spot;
import cn.tidu.files.read.RawFeature;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes the content of messages (消息编码); {@link WireIn} reads them, value for value. Names that come again are numbers. */
final class WireOut {
    private static final VarHandle DOUBLES = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);

    static final byte POINT = 1;
    static final byte LINE = 2;
    static final byte RING = 3;
    static final byte POLYGON = 4;
    static final byte POINTS = 5;
    static final byte LINES = 6;
    static final byte POLYGONS = 7;
    static final byte COLLECTION = 8;

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private final Map<String, Integer> names = new HashMap<>();

    /** What was written since the last time. */
    byte[] taken() {
        byte[] content = Arrays.copyOf(bytes, size);
        size = 0;
        return content;
    }

    int size() {
        return size;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    private void one(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    WireOut flag(boolean value) {
        one(value ? 1 : 0);
        return this;
    }

    /** A whole number that is not negative, seven bits to a byte. */
    WireOut number(long value) {
        long rest = value;
        while (rest > 0x7F) {
            one((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        one((int) rest);
        return this;
    }

    WireOut real(double value) {
        room(Double.BYTES);
        DOUBLES.set(bytes, size, value);
        size += Double.BYTES;
        return this;
    }

    WireOut text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    WireOut text(Optional<String> text) {
        flag(text.isPresent());
        text.ifPresent(this::text);
        return this;
    }

    WireOut texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    private void name(String name) {
        Integer known = names.get(name);
        number(known == null ? names.size() : known);
        if (known == null) {
            names.put(name, names.size());
            text(name);
        }
    }

    void feature(PlacedFeature placed) {
        RawFeature feature = placed.feature();
        name(feature.sheet());
        number(feature.row());
        Map<String, String> cells = feature.attributes();
        number(cells.size());
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            name(cell.getKey());
            text(cell.getValue());
        }
        text(Optional.ofNullable(feature.geometryFault()));
        number(feature.cellFaults().size());
        feature.cellFaults().forEach(fault -> {
            text(fault.field());
            text(fault.why());
        });
        flag(feature.geometry() != null);
        if (feature.geometry() != null) {
            geometry(feature.geometry());
        }
        flag(placed.spot().isPresent());
        placed.spot().ifPresent(this::spot);
    }

    private void spot(Spot spot) {
        position(spot.first());
        flag(spot.inFrame()).flag(spot.enclosed()).text(spot.fault()).real(spot.change());
        flag(spot.kept().isPresent());
        spot.kept().ifPresent(this::geometry);
    }

    private void position(Coordinate at) {
        real(at.x).real(at.y);
    }

    private void geometry(Geometry geometry) {
        one(kind(geometry));
        if (geometry instanceof Point point) {
            positions(point.getCoordinateSequence());
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            number(polygon.isEmpty() ? 0 : 1L + polygon.getNumInteriorRing());
            if (!polygon.isEmpty()) {
                positions(polygon.getExteriorRing().getCoordinateSequence());
            }
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                positions(polygon.getInteriorRingN(i).getCoordinateSequence());
            }
        } else {
            number(geometry.getNumGeometries());
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i));
            }
        }
    }

    private static byte kind(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case Geometry.TYPENAME_POINT -> POINT;
            case Geometry.TYPENAME_LINESTRING -> LINE;
            case Geometry.TYPENAME_LINEARRING -> RING;
            case Geometry.TYPENAME_POLYGON -> POLYGON;
            case Geometry.TYPENAME_MULTIPOINT -> POINTS;
            case Geometry.TYPENAME_MULTILINESTRING -> LINES;
            case Geometry.TYPENAME_MULTIPOLYGON -> POLYGONS;
            default -> COLLECTION;
        };
    }

    private void positions(CoordinateSequence positions) {
        number(positions.size());
        for (int i = 0; i < positions.size(); i++) {
            real(positions.getX(i)).real(positions.getY(i));
        }
    }
}
