package cn.tidu.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A streaming replica that reads go to (只读副本). It is a moment behind: whoever has just written is not sent there before their
 * write has arrived. While it cannot be reached the primary does its work.
 */
final class Replica implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Replica.class);
    private static final long PAUSE_NANOS = 5_000_000_000L;

    private final HikariDataSource pool;
    private volatile long away;

    Replica(HikariDataSource pool) {
        this.pool = pool;
        this.away = System.nanoTime() - PAUSE_NANOS;
    }

    /**
     * A connection, if the replica is there and has seen a transaction.
     *
     * @param transaction full transaction id ({@code xid8}) that must have arrived; empty: any state will do
     */
    Optional<Connection> connection(Optional<String> transaction) {
        if (System.nanoTime() - away < PAUSE_NANOS) {
            return Optional.empty();
        }
        Connection connection = null;
        try {
            connection = pool.getConnection();
            if (transaction.isEmpty() || seen(connection, transaction.get())) {
                return Optional.of(connection);
            }
        } catch (SQLException e) {
            away = System.nanoTime();
            LOG.warn("the read replica cannot be used, the primary does its work: {}", e.getMessage());
        }
        close(connection);
        return Optional.empty();
    }

    private static boolean seen(Connection connection, String transaction) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_visible_in_snapshot(?::xid8, pg_current_snapshot())")) {
            statement.setString(1, transaction);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("closing", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
