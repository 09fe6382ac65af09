package cn.tidu.platform.db;

import cn.tidu.platform.settings.AdviceException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionException;

/** The tables of a database and the roles that work on them (数据库结构), as their owner makes them. Blocking. */
final class Schema {
    /** Full transaction ids ({@code xid8}) came with PostgreSQL 13. */
    private static final int POSTGRES_AT_LEAST = 13;
    /** 3.1, as major × 100 + minor: the first with ST_MaximumInscribedCircle. */
    private static final int POSTGIS_AT_LEAST = 301;

    private final DatabaseUrl url;

    Schema(DatabaseUrl url) {
        this.url = url;
    }

    /** A connection of the owner's, whom the row rules do not bind: for migrations and back-ups only. */
    Connection owner() throws SQLException {
        Properties properties = new Properties();
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("ApplicationName", "tidu-owner");
        properties.setProperty("options", "-c timezone=Asia/Shanghai");
        return DriverManager.getConnection(url.jdbc(), properties);
    }

    /**
     * Brings the schema to the newest migration, makes the role that the server works as, and refuses a PostGIS that is missing
     * or too old.
     *
     * @return whether there is a role for bulk imports
     */
    boolean migrate() {
        boolean loader;
        try (Connection owner = owner()) {
            requirePostgis(owner);
            AppRole.ensure(owner, url);
            loader = AppRole.ensureLoader(owner);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
        Flyway.configure()
                .dataSource(url.jdbc(), url.user().orElse(null), url.password().orElse(null))
                .locations("classpath:db/migration")
                // Pieces built side by side land in any order.
                .outOfOrder(true)
                .loggers("slf4j")
                .load()
                .migrate();
        return loader;
    }

    /** Whether there is a role for bulk imports, if every migration of this program has been made; else empty. */
    Optional<Boolean> made() {
        try (Connection owner = owner()) {
            return one(owner, "SELECT to_regclass('flyway_schema_history')") != null
                            && scripts(owner).containsAll(MigrationScripts.names())
                    ? Optional.of(AppRole.ensureLoader(owner))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private static Set<String> scripts(Connection owner) throws SQLException {
        Set<String> made = new HashSet<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT script FROM flyway_schema_history WHERE success")) {
            while (row.next()) {
                made.add(row.getString(1));
            }
        }
        return made;
    }

    private static void requirePostgis(Connection owner) throws SQLException {
        int server = Integer.parseInt(one(owner, "SELECT current_setting('server_version_num')"));
        if (server < POSTGRES_AT_LEAST * 10_000) {
            throw new AdviceException(String.format(
                    Locale.ROOT,
                    "PostgreSQL %d 太旧，需要 %d 以上：请升级后重试 / PostgreSQL %d is too old, %d or newer is needed: upgrade it and try again.",
                    server / 10_000,
                    POSTGRES_AT_LEAST,
                    server / 10_000,
                    POSTGRES_AT_LEAST));
        }
        String version = one(
                owner,
                "SELECT coalesce(max(coalesce(installed_version, default_version)), '') FROM pg_available_extensions WHERE name = 'postgis'");
        if (version.isEmpty()) {
            throw new AdviceException(
                    "数据库没有 PostGIS 扩展：请在数据库服务器上安装 postgresql-<版本>-postgis-3 后重试"
                            + " / The database server has no PostGIS: install postgresql-<version>-postgis-3 there and try again.");
        }
        String[] parts = version.split("\\.", 3);
        if (Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]) < POSTGIS_AT_LEAST) {
            throw new AdviceException(
                    "PostGIS %s 太旧，需要 3.1 以上：请升级后重试 / PostGIS %s is too old, 3.1 or newer is needed: upgrade it and try again."
                            .formatted(version, version));
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
