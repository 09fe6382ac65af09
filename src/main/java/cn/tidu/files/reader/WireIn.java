package cn.tidu.files.reader;

import cn.tidu.files.read.PlacedFeature;
import cn.tidu.files.read.PlacedFeature.Spot;
import cn.tidu.files.read.RawFeature;
import cn.tidu.files.read.RawFeature.CellFault;
import cn.tidu.files.read.ReadingLimits;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/**
 * Reads the content of messages (消息解码) that {@link WireOut} wrote, or somebody who has taken the reading process over: every count is
 * held against the bytes that are there, every text against the longest it may be, and no position is taken that is no number.
 */
final class WireIn {
    private static final int CGCS2000 = 4490;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), CGCS2000);
    private static final int POSITION_BYTES = 16;
    private static final int BYTES_A_CHARACTER = 3;
    private static final int SENTENCE = 8_000;
    private static final int NAMES = 2 * ReadingLimits.COLUMNS;
    private static final int DEEPEST = ReadingLimits.NESTING + 2;

    private final List<String> names = new ArrayList<>();
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    /** Goes on to the next message; names that were given before are still known. */
    WireIn on(byte[] content) {
        bytes = ByteBuffer.wrap(content);
        return this;
    }

    boolean more() {
        return bytes.hasRemaining();
    }

    boolean flag() {
        return one() != 0;
    }

    private byte one() {
        try {
            return bytes.get();
        } catch (BufferUnderflowException e) {
            throw ended();
        }
    }

    private static BrokenWire ended() {
        return new BrokenWire("a message ends too early");
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte next = one();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new BrokenWire("a number without end");
    }

    /** A count of things of which each has at least so many bytes. */
    private int count(int least) {
        long count = number();
        if (count < 0 || count * least > bytes.remaining()) {
            throw new BrokenWire(String.format(Locale.ROOT, "a count of %d", count));
        }
        return (int) count;
    }

    double real() {
        try {
            return bytes.getDouble();
        } catch (BufferUnderflowException e) {
            throw ended();
        }
    }

    private double finite() {
        double value = real();
        if (!Double.isFinite(value)) {
            throw new BrokenWire("a position that is no number");
        }
        return value;
    }

    /** A text of at most so many characters. */
    String text(int most) {
        int length = count(1);
        if (length > (long) most * BYTES_A_CHARACTER) {
            throw new BrokenWire(String.format(Locale.ROOT, "a text of %d bytes", length));
        }
        String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        if (text.length() > most || text.indexOf('\0') >= 0) {
            throw new BrokenWire("a text that cannot be");
        }
        return text;
    }

    /** A sentence for people, or the name of something. */
    String sentence() {
        return text(SENTENCE);
    }

    Optional<String> optional(int most) {
        return flag() ? Optional.of(text(most)) : Optional.empty();
    }

    List<String> texts(int mostTexts, int most) {
        int count = count(1);
        if (count > mostTexts) {
            throw new BrokenWire(String.format(Locale.ROOT, "%d texts", count));
        }
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text(most));
        }
        return List.copyOf(texts);
    }

    private String name() {
        long position = number();
        if (position == names.size() && names.size() < NAMES) {
            names.add(text(ReadingLimits.COLUMN_NAME));
        }
        if (position < 0 || position >= names.size()) {
            throw new BrokenWire("a name that was never given");
        }
        return names.get((int) position);
    }

    PlacedFeature feature() {
        String sheet = name();
        long row = number();
        if (row > Integer.MAX_VALUE) {
            throw new BrokenWire(String.format(Locale.ROOT, "row %d", row));
        }
        int cells = count(2);
        Map<String, String> attributes = new LinkedHashMap<>((int) (cells / 0.75) + 1);
        for (int i = 0; i < cells; i++) {
            attributes.put(name(), text(ReadingLimits.CELL));
        }
        String geometryFault = optional(SENTENCE).orElse(null);
        List<CellFault> faults = new ArrayList<>();
        for (int left = count(2); left > 0; left--) {
            faults.add(new CellFault(text(ReadingLimits.COLUMN_NAME), sentence()));
        }
        Geometry geometry = flag() ? geometry(0) : null;
        Optional<Spot> spot = flag() ? Optional.of(spot()) : Optional.empty();
        return new PlacedFeature(
                new RawFeature(sheet, (int) row, attributes, geometry, geometryFault, List.copyOf(faults)), spot);
    }

    private Spot spot() {
        Coordinate first = new CoordinateXY(finite(), finite());
        boolean inFrame = flag();
        boolean enclosed = flag();
        Optional<String> fault = optional(SENTENCE);
        double change = real();
        Optional<Geometry> kept = flag() ? Optional.of(geometry(0)) : Optional.empty();
        return new Spot(first, inFrame, enclosed, fault, change, kept);
    }

    private Geometry geometry(int depth) {
        if (depth > DEEPEST) {
            throw new BrokenWire("collections nested too deeply");
        }
        byte kind = one();
        try {
            return switch (kind) {
                case WireOut.POINT -> FACTORY.createPoint(positions());
                case WireOut.LINE -> FACTORY.createLineString(positions());
                case WireOut.RING -> FACTORY.createLinearRing(positions());
                case WireOut.POLYGON -> polygon();
                case WireOut.POINTS -> FACTORY.createMultiPoint(parts(depth).toArray(Point[]::new));
                case WireOut.LINES -> FACTORY.createMultiLineString(parts(depth).toArray(LineString[]::new));
                case WireOut.POLYGONS -> FACTORY.createMultiPolygon(parts(depth).toArray(Polygon[]::new));
                case WireOut.COLLECTION ->
                    FACTORY.createGeometryCollection(parts(depth).toArray(Geometry[]::new));
                default -> throw new BrokenWire(String.format(Locale.ROOT, "a geometry of kind %d", kind));
            };
        } catch (IllegalArgumentException | ArrayStoreException e) {
            throw new BrokenWire("a geometry that cannot be: " + e.getMessage());
        }
    }

    private List<Geometry> parts(int depth) {
        int count = count(2);
        List<Geometry> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(geometry(depth + 1));
        }
        return parts;
    }

    private Polygon polygon() {
        int rings = count(1);
        if (rings == 0) {
            return FACTORY.createPolygon();
        }
        LinearRing shell = FACTORY.createLinearRing(positions());
        LinearRing[] holes = new LinearRing[rings - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = FACTORY.createLinearRing(positions());
        }
        return FACTORY.createPolygon(shell, holes);
    }

    private CoordinateArraySequence positions() {
        Coordinate[] positions = new Coordinate[count(POSITION_BYTES)];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = new CoordinateXY(finite(), finite());
        }
        return new CoordinateArraySequence(positions, 2, 0);
    }
}
