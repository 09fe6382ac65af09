package cn.tidu.platform.db;

import cn.tidu.platform.access.Identity;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * Tells a transaction on whose behalf it runs (事务身份): the row rules and the audit read it as {@code tidu.*} settings, which
 * end with the transaction. Sent together with the statement that opens the transaction, so it costs no round trip.
 */
final class Caller {
    private static final String SET =
            """
            SELECT set_config('tidu.user', ?, true), set_config('tidu.role', ?, true), set_config('tidu.scopes', ?, true),
                   set_config('tidu.via', ?, true), set_config('tidu.address', ?, true)
            """;

    private Caller() {}

    /** Opens a transaction for an identity; {@code how} is SQL of our own that goes first. */
    static void announce(Handle handle, Identity identity, String how) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(how + SET)) {
            bind(statement, identity);
            statement.execute();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /** Parameters that {@link #before} has. */
    static final int PARAMETERS = 5;

    /** A statement with the announcement before it, as one message: both are one transaction without a word more. */
    static String before(String sql) {
        return SET.strip() + "; " + sql;
    }

    static void bind(PreparedStatement statement, Identity identity) throws SQLException {
        statement.setString(1, identity.account().map(String::valueOf).orElse(""));
        statement.setString(2, identity.role().code());
        statement.setString(3, String.join(",", identity.scopes()));
        statement.setString(4, identity.via());
        statement.setString(5, identity.address());
    }
}
