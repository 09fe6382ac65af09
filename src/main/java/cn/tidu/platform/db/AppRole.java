package cn.tidu.platform.db;

import cn.tidu.platform.settings.AdviceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database role that the server works as (数据库应用角色): it owns no table, so that row-level security holds for it, and
 * cannot change or remove what the audit says. The owner's role only migrates and makes back-ups.
 */
final class AppRole {
    static final String NAME = "tidu_app";
    /** Takes in bulk imports: no rights on accounts or the audit, but not bound by the row rules, which COPY cannot keep. */
    static final String LOADER = "tidu_loader";

    private AppRole() {}

    /**
     * Makes the role if it is not there.
     *
     * @param owner a connection of the owner
     * @param url says whether the role signs in itself, as in a cluster of our own, or is taken on after sign-in
     * @throws AdviceException if the role would not be bound by the row rules, or the owner may not make it
     */
    static void ensure(Connection owner, DatabaseUrl url) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            boolean signsIn = false;
            boolean known = false;
            try (ResultSet row = statement.executeQuery(
                    "SELECT rolcanlogin, rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = '" + NAME
                            + "'")) {
                if (row.next()) {
                    known = true;
                    signsIn = row.getBoolean("rolcanlogin");
                    if (row.getBoolean("unbound")) {
                        throw new AdviceException(
                                "数据库角色 %s 不受行级安全约束：请执行 ALTER ROLE %s NOSUPERUSER NOBYPASSRLS / The role is not bound by row-level security: run that."
                                        .formatted(NAME, NAME));
                    }
                }
            }
            if (!known) {
                statement.execute("CREATE ROLE " + NAME
                        + " NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS");
            }
            if (url.appPassword().isPresent() && !signsIn) {
                // Hexadecimal digits of our own making: nothing to quote.
                statement.execute("ALTER ROLE " + NAME + " LOGIN PASSWORD '"
                        + url.appPassword().get() + "'");
            }
            if (url.appPassword().isEmpty()) {
                joinRole(statement);
            }
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw new AdviceException(
                        ("数据库账户无权建立角色 %s：请管理员执行 CREATE ROLE %s NOLOGIN; GRANT %s TO <该账户>; 后重试"
                                        + " / The account may not make the role: have an administrator run that and try again.")
                                .formatted(NAME, NAME, NAME),
                        e);
            }
            throw e;
        }
    }

    /**
     * Makes the role for bulk imports if the owner may, which takes a superuser.
     *
     * @return whether the owner can take it on
     */
    static boolean ensureLoader(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            if (answers(
                    statement,
                    "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + LOADER + "' AND rolbypassrls)")) {
                return answers(statement, "SELECT pg_has_role(current_user, '" + LOADER + "', 'MEMBER')");
            }
            if (!answers(statement, "SELECT current_setting('is_superuser') = 'on'")) {
                return false;
            }
            statement.execute("CREATE ROLE " + LOADER
                    + " NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION BYPASSRLS");
            return true;
        }
    }

    private static boolean answers(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The account that we sign in with must be able to take the role on. */
    private static void joinRole(Statement statement) throws SQLException {
        if (!answers(statement, "SELECT pg_has_role(current_user, '" + NAME + "', 'MEMBER')")) {
            statement.execute("GRANT " + NAME + " TO CURRENT_USER");
        }
    }
}
