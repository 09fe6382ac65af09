package cn.tidu.platform.db;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.LimitSettings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * The one door to PostGIS: a bounded pool with socket and statement time-outs, read and write transactions.
 * Calls block; they belong on a worker thread, never on an event loop. Every transaction runs on behalf of the identity that
 * is bound to its thread; where none is bound, of the one this object was made for, which is the public.
 */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final Shared shared;
    private final boolean owner;
    private final DatabaseUrl url;
    private final Schema schema;
    private final Jdbi jdbi;
    private final Identity unbound;
    private final LimitSettings limits;
    private final State state;
    private final AtomicLong writes;
    private final Optional<Replica> replica;
    private final ThreadLocal<Boolean> primaryOnly = new ThreadLocal<>();

    private Database(
            Shared shared,
            boolean owner,
            DatabaseUrl url,
            Jdbi jdbi,
            Identity unbound,
            LimitSettings limits,
            State state,
            AtomicLong writes,
            Optional<Replica> replica) {
        this.pool = shared.pool;
        this.shared = shared;
        this.owner = owner;
        this.url = url;
        this.schema = new Schema(url);
        this.jdbi = jdbi;
        this.unbound = unbound;
        this.limits = limits;
        this.state = state;
        this.writes = writes;
        this.replica = replica;
    }

    /**
     * What is known of the database by now.
     *
     * @param migrated whether its schema is ours and the server's role there
     * @param loader whether it has the role for bulk imports
     */
    private record State(AtomicBoolean migrated, AtomicBoolean loader) {}

    /** What all objects for one database have in common, however many identities they were made for. */
    private static final class Shared implements AutoCloseable {
        private final HikariDataSource pool;
        private final DatabaseUrl url;
        private CollectionVersions versions;
        private volatile Optional<PrivateCluster> cluster = Optional.empty();

        Shared(HikariDataSource pool, DatabaseUrl url) {
            this.pool = pool;
            this.url = url;
        }

        synchronized CollectionVersions versions() {
            if (versions == null) {
                if (pool.isClosed()) {
                    throw new IllegalStateException("the database is closed");
                }
                versions = CollectionVersions.listen(url);
            }
            return versions;
        }

        @Override
        public synchronized void close() {
            if (versions != null) {
                versions.close();
            }
            pool.close();
        }
    }

    private static Jdbi jdbi(HikariDataSource pool) {
        return prepared(Jdbi.create(pool));
    }

    private static Jdbi prepared(Jdbi jdbi) {
        jdbi.registerArrayType(String.class, "text");
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
        return jdbi;
    }

    /**
     * The same database for an identity, where the thread has none: for commands of the operator, never for a server. It is closed
     * by closing the one that it was made of.
     */
    public Database as(Identity identity) {
        return new Database(shared, false, url, jdbi, identity, limits, state, writes, replica);
    }

    private Identity identity() {
        return CurrentIdentity.get().orElse(unbound);
    }

    /** The same with the usual limits. */
    public static Database open(DatabaseUrl url, int poolSize) {
        return open(url, poolSize, LimitSettings.defaults());
    }

    /** Makes the pool; connections are opened when first needed, so that a database that is down is not fatal here. */
    public static Database open(DatabaseUrl url, int poolSize, LimitSettings limits) {
        HikariDataSource pool = pool(url, poolSize, limits);
        return new Database(
                new Shared(pool, url),
                true,
                url,
                jdbi(pool),
                Identity.PUBLIC,
                limits,
                new State(new AtomicBoolean(), new AtomicBoolean()),
                new AtomicLong(),
                Optional.empty());
    }

    private static HikariDataSource pool(DatabaseUrl url, int poolSize, LimitSettings limits) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tidu-pool");
        config.setJdbcUrl(url.jdbc());
        url.appUser().ifPresent(config::setUsername);
        url.appSecret().ifPresent(config::setPassword);
        url.appFirst().ifPresent(config::setConnectionInitSql);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(limits.of(Limit.CONNECTION_WAIT_MILLIS));
        // Whether a connection of the pool still lives must be known before the wait for one is over.
        config.setValidationTimeout(Math.max(250, limits.of(Limit.CONNECTION_WAIT_MILLIS) / 2));
        config.setInitializationFailTimeout(-1);
        // A dead peer must not hold a thread: the driver gives up reading after this many seconds.
        config.addDataSourceProperty("socketTimeout", Integer.toString(limits.of(Limit.SOCKET_SECONDS)));
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // What a violated rule says of the row may be a name; it must not get into the log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("ApplicationName", "tidu");
        config.addDataSourceProperty(
                "options",
                String.format(
                        Locale.ROOT,
                        "-c statement_timeout=%ds -c timezone=Asia/Shanghai",
                        limits.of(Limit.STATEMENT_SECONDS)));
        // Connects when first used: the role that it connects as may have to be made before.
        HikariDataSource pool = new HikariDataSource();
        config.copyStateTo(pool);
        return pool;
    }

    /** The same with a streaming replica that reads go to; close both by closing this. */
    public Database withReplica(DatabaseUrl replica, int poolSize) {
        return new Database(
                shared,
                owner,
                url,
                jdbi,
                unbound,
                limits,
                state,
                writes,
                Optional.of(new Replica(pool(replica, poolSize, limits))));
    }

    /** Does work whose reads must see everything that is committed by now, by whomever. */
    public <T> T onPrimary(Supplier<T> work) {
        boolean before = Boolean.TRUE.equals(primaryOnly.get());
        primaryOnly.set(true);
        try {
            return work.get();
        } finally {
            primaryOnly.set(before);
        }
    }

    /** Whether reads may see a state that is a moment old. */
    public boolean hasReplica() {
        return replica.isPresent();
    }

    /** A connection to a replica that has what this identity wrote. The server's own work is done at the primary. */
    private Optional<Connection> elsewhere() {
        Role role = identity().role();
        if (replica.isEmpty() || Boolean.TRUE.equals(primaryOnly.get()) || role == Role.SYSTEM || role == Role.LOCAL) {
            return Optional.empty();
        }
        return replica.get().connection(lastWrite());
    }

    private Optional<String> lastWrite() {
        String via = identity().via();
        return via.isEmpty()
                ? Optional.empty()
                : jdbi.withHandle(handle -> handle.createQuery("SELECT session_last_write(:via)")
                        .bind("via", via)
                        .mapTo(String.class)
                        .findOne());
    }

    /** Remembers that a session wrote, within the transaction that does. */
    private void wrote(Handle handle) {
        String via = identity().via();
        if (via.startsWith("session:") || via.startsWith("token:")) {
            handle.createQuery("SELECT session_wrote()").mapTo(String.class).findOne();
        }
    }

    /** How many transactions of this process have written: what was read before may be another by now. */
    public long writes() {
        return writes.get();
    }

    /** Whether announced versions may be taken for granted; one for each who reads them. */
    public OwnWrites ownWrites() {
        return new OwnWrites(this);
    }

    /** Runs a read in one read-only, repeatable-read transaction, so that several queries see one state. */
    public <T> T read(Function<Handle, T> work) {
        Optional<Connection> there = elsewhere();
        if (there.isPresent()) {
            try (Connection connection = there.get()) {
                return readOver(prepared(Jdbi.create(connection)), work);
            } catch (SQLException e) {
                throw new ConnectionException(e);
            }
        }
        return readOver(jdbi, work);
    }

    private <T> T readOver(Jdbi over, Function<Handle, T> work) {
        return over.inTransaction(handle -> {
            Caller.announce(handle, identity(), "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; ");
            return work.apply(handle);
        });
    }

    /** Runs a write as one transaction: all of it or nothing. */
    public void write(Consumer<Handle> work) {
        change(handle -> {
            work.accept(handle);
            return null;
        });
    }

    /** The same for work that has something to say. */
    public <T> T change(Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(handle -> {
                Caller.announce(handle, identity(), "");
                T result = onPrimary(() -> work.apply(handle));
                wrote(handle);
                return result;
            });
        } finally {
            writes.incrementAndGet();
        }
    }

    /**
     * The same for work whose statements may each take many minutes, such as the merge of a large import. For whoever may change
     * every row of the province anyway it is done as the role for bulk imports, because PostgreSQL does not COPY into tables with
     * row rules; for anyone else, and where there is no such role, the rules hold as always.
     */
    public void writeAtLength(Consumer<Handle> work) {
        if (state.loader().get() && identity().everywhere()) {
            try (Connection connection = schema.owner()) {
                atLength(prepared(Jdbi.create(connection)), "SET ROLE " + AppRole.LOADER, work);
            } catch (SQLException e) {
                throw new ConnectionException(e);
            }
        } else {
            atLength(jdbi, "", work);
        }
    }

    private void atLength(Jdbi over, String first, Consumer<Handle> work) {
        try (Handle handle = over.open()) {
            if (!first.isEmpty()) {
                handle.execute(first);
            }
            // The pool sets it back.
            handle.getConnection().setNetworkTimeout(Runnable::run, (int)
                    limits.seconds(Limit.IMPORT_STATEMENT_SECONDS).toMillis());
            handle.useTransaction(inside -> {
                Caller.announce(
                        inside,
                        identity(),
                        String.format(
                                Locale.ROOT,
                                "SET LOCAL statement_timeout = '%ds'; ",
                                limits.of(Limit.IMPORT_STATEMENT_SECONDS)));
                onPrimary(() -> {
                    work.accept(inside);
                    return null;
                });
                wrote(inside);
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the connection takes no time-out", e);
        } finally {
            writes.incrementAndGet();
        }
    }

    /**
     * Reads the one row of one statement in one round trip, without a word before or after it: on whose behalf it runs is said
     * in the same message, which the database takes for one transaction (PostgreSQL manual, 55.2.4, extended query protocol
     * up to Sync).
     */
    public <T> T single(String sql, SingleStatement.Binding binding, SingleStatement.Row<T> row) {
        Optional<Connection> there = elsewhere();
        try (Connection connection = there.isPresent() ? there.get() : pool.getConnection()) {
            return SingleStatement.run(connection, identity(), sql, binding, row);
        } catch (SQLException e) {
            throw new IllegalStateException("the statement failed", e);
        }
    }

    /** The versions of the collections; listening begins when they are first asked for. */
    public CollectionVersions versions() {
        return shared.versions();
    }

    /**
     * Brings the schema to the newest migration, makes the role that the server works as, and refuses a PostGIS that is missing
     * or too old.
     */
    public void migrate() {
        state.loader().set(schema.migrate());
        state.migrated().set(true);
    }

    /** Whether every migration of this program has been made: what a command that joins a running Tidu wants to know quickly. */
    public boolean isMigrated() {
        Optional<Boolean> loader = schema.made();
        loader.ifPresent(there -> {
            state.loader().set(there);
            state.migrated().set(true);
        });
        return loader.isPresent();
    }

    /** Whether a connection can be had and answers; the reason otherwise. */
    public Optional<String> unreachable() {
        try (Connection connection = state.migrated().get() ? pool.getConnection() : schema.owner()) {
            return connection.isValid(3) ? Optional.empty() : Optional.of("connection not valid");
        } catch (SQLException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** What the server may do less than it should, because the account it signs in by has few rights; empty if nothing. */
    public Optional<String> reduced() {
        return state.loader().get()
                ? Optional.empty()
                : Optional.of(
                        "数据库账户不能建立角色 %s（需要超级用户）：批量导入改走行级安全检查，较慢；其余照常 / The account may not make that role, which takes a superuser: bulk imports go through the row rules and are slower, all else is as usual"
                                .formatted(AppRole.LOADER));
    }

    /** Says which cluster of our own it is in, so that what that knows of its state is known here. */
    public Database in(PrivateCluster cluster) {
        shared.cluster = Optional.of(cluster);
        return this;
    }

    /** Whether its disk was full at some time since then, as far as that is known: of a database that is not ours it is not. */
    public boolean diskFullSince(Instant then) {
        return shared.cluster.filter(cluster -> cluster.diskFullSince(then)).isPresent();
    }

    /** Connections in use at this moment. */
    public int activeConnections() {
        return pool.getHikariPoolMXBean() == null
                ? 0
                : pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Connections that are open and free. */
    public int idleConnections() {
        return pool.getHikariPoolMXBean() == null
                ? 0
                : pool.getHikariPoolMXBean().getIdleConnections();
    }

    /** Threads that wait for a connection. */
    public int waitingForConnections() {
        return pool.getHikariPoolMXBean() == null
                ? 0
                : pool.getHikariPoolMXBean().getThreadsAwaitingConnection();
    }

    /** Connections that there may be. */
    public int mostConnections() {
        return pool.getMaximumPoolSize();
    }

    /** The pool, for libraries that want one. */
    public DataSource dataSource() {
        return pool;
    }

    /** Ends all connections; one made by {@link #as} has none of its own and leaves them to whom they belong. */
    @Override
    public void close() {
        if (owner) {
            replica.ifPresent(Replica::close);
            shared.close();
        }
    }
}
