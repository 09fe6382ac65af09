package cn.tidu.db;

import cn.tidu.settings.AdviceException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * The one door to PostGIS: a bounded pool with socket and statement time-outs, read and write transactions.
 * Calls block; they belong on a worker thread, never on an event loop.
 */
public final class Database implements AutoCloseable {
    private static final int POSTGIS_AT_LEAST = 3;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        jdbi.registerArrayType(String.class, "text");
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
    }

    /** Makes the pool; connections are opened when first needed, so that a database that is down is not fatal here. */
    public static Database open(DatabaseUrl url, int poolSize) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tidu-pool");
        config.setJdbcUrl(url.jdbc());
        url.user().ifPresent(config::setUsername);
        url.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        // A dead peer must not hold a thread: the driver gives up reading after this many seconds.
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "tidu");
        config.addDataSourceProperty("options", "-c statement_timeout=55s -c timezone=Asia/Shanghai");
        return new Database(new HikariDataSource(config));
    }

    /** Runs a read in one read-only, repeatable-read transaction, so that several queries see one state. */
    public <T> T read(Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return work.apply(handle);
        });
    }

    /** Runs a write as one transaction: all of it or nothing. */
    public void write(Consumer<Handle> work) {
        jdbi.useTransaction(work::accept);
    }

    /** Brings the schema to the newest migration and refuses a PostGIS that is missing or too old. */
    public void migrate() {
        requirePostgis();
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .load()
                .migrate();
    }

    private void requirePostgis() {
        String version = jdbi.withHandle(
                h -> h.createQuery("SELECT default_version FROM pg_available_extensions WHERE name = 'postgis'")
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
        if (version.isEmpty()) {
            throw new AdviceException(
                    "数据库没有 PostGIS 扩展：请在数据库服务器上安装 postgresql-<版本>-postgis-3 后重试"
                            + " / The database server has no PostGIS: install postgresql-<version>-postgis-3 there and try again.");
        }
        if (Integer.parseInt(version.split("\\.", 2)[0]) < POSTGIS_AT_LEAST) {
            throw new AdviceException(("PostGIS %s 太旧，需要 3.0 以上：请升级后重试"
                            + " / PostGIS %s is too old, 3.0 or newer is needed: upgrade it and try again.")
                    .formatted(version, version));
        }
    }

    /** Whether a connection can be had and answers; the reason otherwise. */
    public java.util.Optional<String> unreachable() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(3) ? java.util.Optional.empty() : java.util.Optional.of("connection not valid");
        } catch (java.sql.SQLException e) {
            return java.util.Optional.of(e.getMessage());
        }
    }

    /** Connections in use at this moment. */
    public int activeConnections() {
        return pool.getHikariPoolMXBean() == null
                ? 0
                : pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** The pool, for libraries that want one. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
