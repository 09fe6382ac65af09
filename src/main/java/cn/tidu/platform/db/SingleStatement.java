package cn.tidu.platform.db;

import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One statement that gives one row, in one round trip (单条语句); see {@link Database#single}. */
public final class SingleStatement {
    private SingleStatement() {}

    /** Gives a statement its values. */
    @FunctionalInterface
    public interface Binding {
        /**
         * Binds them.
         *
         * @param before parameters that stand before the statement's own
         */
        void to(PreparedStatement statement, int before) throws SQLException;
    }

    /** Takes what is wanted out of a row. */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads the row. */
        T of(ResultSet row) throws SQLException;
    }

    /** Runs it; the public needs no word before it, anybody else is announced in the same message. */
    static <T> T run(Connection connection, Identity identity, String sql, Binding binding, Row<T> row)
            throws SQLException {
        return identity.role() == Role.PUBLIC
                ? alone(connection, sql, binding, row)
                : announced(connection, identity, sql, binding, row);
    }

    private static <T> T alone(Connection connection, String sql, Binding binding, Row<T> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement, 0);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return row.of(found);
            }
        }
    }

    private static <T> T announced(Connection connection, Identity identity, String sql, Binding binding, Row<T> row)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Caller.before(sql))) {
            Caller.bind(statement, identity);
            binding.to(statement, Caller.PARAMETERS);
            statement.execute();
            statement.getMoreResults();
            try (ResultSet found = statement.getResultSet()) {
                found.next();
                return row.of(found);
            }
        }
    }
}
