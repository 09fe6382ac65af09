package cn.tidu.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Streams rows into a table by PostgreSQL's COPY (批量写入), the fastest way in that is still part of the transaction. */
public final class Copy implements AutoCloseable {
    private static final int SRID = 4490;

    private final PGCopyOutputStream out;
    private final StringBuilder line = new StringBuilder(512);
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);
    private boolean begun;

    private Copy(PGCopyOutputStream out) {
        this.out = out;
    }

    /** Opens a COPY into columns of a table; both come from our own code, never from input. */
    public static Copy into(Handle handle, String table, List<String> columns) {
        try {
            PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
            return new Copy(new PGCopyOutputStream(
                    connection, "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN", 1 << 16));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next cell of the row; null is NULL. */
    public Copy cell(Object value) {
        if (begun) {
            line.append('\t');
        }
        begun = true;
        if (value == null) {
            line.append("\\N");
        } else if (value instanceof Geometry geometry) {
            geometry.setSRID(SRID);
            line.append(WKBWriter.toHex(wkb.write(geometry)));
        } else if (value instanceof List<?> list) {
            array(list);
        } else {
            escaped(value.toString(), false);
        }
        return this;
    }

    private void array(List<?> list) {
        line.append('{');
        for (int i = 0; i < list.size(); i++) {
            line.append(i == 0 ? "\"" : ",\"");
            escaped(list.get(i).toString(), true);
            line.append('"');
        }
        line.append('}');
    }

    private void escaped(String text, boolean inArray) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append(inArray ? "\\\\\\\\" : "\\\\");
                case '"' -> line.append(inArray ? "\\\\\"" : "\"");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    /** Ends the row. */
    public void endRow() {
        line.append('\n');
        try {
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.setLength(0);
        begun = false;
    }

    /** Gives the COPY up, so that the transaction can be rolled back. */
    public void cancel() {
        try {
            if (out.isActive()) {
                out.cancelCopy();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the COPY. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
