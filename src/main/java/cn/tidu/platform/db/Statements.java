package cn.tidu.platform.db;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Statements that are under way (进行中的语句). */
public final class Statements {
    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);

    private Statements() {}

    /** What breaks off the statement that a connection is busy with, from another thread: it fails there with 57014, query_canceled. */
    public static Runnable breakingOff(Handle handle) {
        try {
            PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
            return () -> breakOff(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void breakOff(PGConnection connection) {
        try {
            connection.cancelQuery();
        } catch (SQLException e) {
            LOG.debug("nothing to break off: {}", e.getMessage());
        }
    }
}
