package cn.tidu.platform.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams rows into several tables over one connection by PostgreSQL's binary COPY (多表批量写入), within its transaction.
 * A connection can COPY into one table at a time, so each lane gathers rows and has the connection when its buffer is full.
 * While lanes are open nothing else may use the connection.
 */
public final class CopyLanes implements AutoCloseable {
    /** Begins every binary COPY: signature, flags, length of the extension. */
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

    private final Handle handle;
    private final List<CopyLane> lanes = new ArrayList<>();
    private CopyLane current;
    private CopyIn copying;

    public CopyLanes(Handle handle) {
        this.handle = handle;
    }

    /** A lane into columns of a table; both come from our own code, never from input. */
    public CopyLane into(String table, List<String> columns) {
        return into(table, columns, column -> true);
    }

    /** The same; columns that are not sent take the default of the table, whatever their cells hold. */
    public CopyLane into(String table, List<String> columns, Predicate<String> sent) {
        boolean[] goes = new boolean[columns.size()];
        for (int i = 0; i < goes.length; i++) {
            goes[i] = sent.test(columns.get(i));
        }
        String named = columns.stream().filter(sent).collect(Collectors.joining(", "));
        CopyLane lane = new CopyLane(this, "COPY " + table + " (" + named + ") FROM STDIN (FORMAT binary)", goes);
        lanes.add(lane);
        return lane;
    }

    void send(CopyLane lane, byte[] bytes, int length) {
        try {
            if (current != lane) {
                endCurrent();
                copying = handle.getConnection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(lane.sql());
                current = lane;
                copying.writeToCopy(HEADER, 0, HEADER.length);
            }
            copying.writeToCopy(bytes, 0, length);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void endCurrent() throws SQLException {
        if (current != null) {
            current = null;
            copying.writeToCopy(TRAILER, 0, TRAILER.length);
            copying.endCopy();
        }
    }

    /** Gives up what is under way, so that the transaction can be rolled back. */
    public void cancel() {
        try {
            current = null;
            if (copying != null && copying.isActive()) {
                copying.cancelCopy();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends what is left in all lanes; every row is in its table then. */
    @Override
    public void close() {
        for (CopyLane lane : lanes) {
            lane.flush();
        }
        try {
            endCurrent();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
