package cn.tidu.platform.db;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.OutStream;
import org.locationtech.jts.io.WKBWriter;

/**
 * Rows for one table in the binary form of COPY (单表批量写入); see {@link CopyLanes}. Cells follow one another in the order
 * of the columns, each by the method of its column's type; null is NULL.
 */
public final class CopyLane {
    private static final int SRID = 4490;
    private static final int FULL = 1 << 17;
    private static final int TEXT_OID = 25;
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private final CopyLanes lanes;
    private final String sql;
    private final boolean[] sent;
    private final int columns;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);
    private final OutStream tail = this::append;
    private byte[] buffer = new byte[FULL + (FULL >> 2)];
    private int length;
    private int column;
    private long rows;

    CopyLane(CopyLanes lanes, String sql, boolean... sent) {
        this.lanes = lanes;
        this.sql = sql;
        this.sent = sent;
        int count = 0;
        for (boolean one : sent) {
            count += one ? 1 : 0;
        }
        this.columns = count;
    }

    String sql() {
        return sql;
    }

    /** Rows so far. */
    public long rows() {
        return rows;
    }

    private void room(int bytes) {
        if (buffer.length - length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + bytes));
        }
    }

    /** Whether the next cell is sent at all. */
    private boolean next() {
        if (column == 0) {
            room(2);
            buffer[length++] = (byte) (columns >> 8);
            buffer[length++] = (byte) columns;
        }
        return sent[column++];
    }

    private CopyLane none() {
        room(4);
        int32(-1);
        return this;
    }

    private void int32(int value) {
        int32(length, value);
        length += 4;
    }

    private void int32(int at, int value) {
        buffer[at] = (byte) (value >> 24);
        buffer[at + 1] = (byte) (value >> 16);
        buffer[at + 2] = (byte) (value >> 8);
        buffer[at + 3] = (byte) value;
    }

    /** {@code text}. */
    public CopyLane text(String value) {
        if (!next()) {
            return this;
        }
        if (value == null) {
            return none();
        }
        utf8(value);
        return this;
    }

    /** Any type; NULL. */
    public CopyLane nothing() {
        return next() ? none() : this;
    }

    private void utf8(String text) {
        int chars = text.length();
        room(4 + 3 * chars);
        int start = length + 4;
        int to = start;
        for (int i = 0; i < chars; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                buffer[to++] = (byte) c;
            } else if (c < 0x800) {
                buffer[to++] = (byte) (0xC0 | (c >> 6));
                buffer[to++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                buffer[to++] = (byte) (0xE0 | (c >> 12));
                buffer[to++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                buffer[to++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < chars && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                buffer[to++] = (byte) (0xF0 | (point >> 18));
                buffer[to++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                buffer[to++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                buffer[to++] = (byte) (0x80 | (point & 0x3F));
            } else {
                buffer[to++] = '?';
            }
        }
        int32(length, to - start);
        length = to;
    }

    /** {@code text[]}, never NULL. */
    public CopyLane texts(List<String> values) {
        if (!next()) {
            return this;
        }
        room(24);
        int at = length;
        length += 4;
        int32(values.isEmpty() ? 0 : 1);
        int32(0);
        int32(TEXT_OID);
        if (!values.isEmpty()) {
            int32(values.size());
            int32(1);
            values.forEach(this::utf8);
        }
        int32(at, length - at - 4);
        return this;
    }

    /** {@code integer}. */
    public CopyLane integer(int value) {
        if (!next()) {
            return this;
        }
        room(8);
        int32(4);
        int32(value);
        return this;
    }

    /** {@code double precision}. */
    public CopyLane number(Double value) {
        if (!next()) {
            return this;
        }
        if (value == null) {
            return none();
        }
        room(12);
        long bits = Double.doubleToLongBits(value);
        int32(8);
        int32((int) (bits >> 32));
        int32((int) bits);
        return this;
    }

    /** As many cells of {@code double precision}. */
    public CopyLane numbers(Double... values) {
        for (Double value : values) {
            number(value);
        }
        return this;
    }

    /** {@code boolean}. */
    public CopyLane truth(Boolean value) {
        if (!next()) {
            return this;
        }
        if (value == null) {
            return none();
        }
        room(5);
        int32(1);
        buffer[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** {@code date}. */
    public CopyLane day(LocalDate value) {
        return value == null ? nothing() : integer((int) ChronoUnit.DAYS.between(EPOCH, value));
    }

    /** {@code geometry} in EPSG:4490. */
    public CopyLane geometry(Geometry value) {
        if (!next()) {
            return this;
        }
        if (value == null) {
            return none();
        }
        room(4);
        int at = length;
        length += 4;
        value.setSRID(SRID);
        try {
            wkb.write(value, tail);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        int32(at, length - at - 4);
        return this;
    }

    private void append(byte[] bytes, int count) {
        room(count);
        System.arraycopy(bytes, 0, buffer, length, count);
        length += count;
    }

    /** Ends the row. */
    public void endRow() {
        if (column != sent.length) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "a row of %d cells for %d columns", column, sent.length));
        }
        column = 0;
        rows++;
        if (length >= FULL) {
            flush();
        }
    }

    void flush() {
        if (length > 0) {
            lanes.send(this, buffer, length);
            length = 0;
        }
    }
}
