package cn.tidu.platform.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The version of each collection (集合版本), known in memory: a connection of its own listens to what the database announces
 * (LISTEN tidu_version). While that connection is away nothing is known, and callers read the version with the rows.
 */
public final class CollectionVersions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CollectionVersions.class);
    private static final int WAIT_MILLIS = 2_000;
    /** Under this name the version of all data is announced like a collection's. */
    public static final String DATA = "data";

    private final DatabaseUrl url;
    private final Thread listener;
    private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();
    private volatile Map<String, Long> known = Map.of();
    private volatile boolean closed;

    private CollectionVersions(DatabaseUrl url) {
        this.url = url;
        this.listener = new Thread(this::listen, "tidu-versions");
        this.listener.setDaemon(true);
    }

    /** Starts to listen. */
    public static CollectionVersions listen(DatabaseUrl url) {
        CollectionVersions versions = new CollectionVersions(url);
        versions.listener.start();
        return versions;
    }

    /** The version of one collection; empty while nothing is known. */
    public Optional<String> of(String collection) {
        return Optional.ofNullable(known.get(collection)).map(String::valueOf);
    }

    /** The versions of these collections, in order of their names, joined by dots; empty while nothing is known. */
    public Optional<String> of(List<String> collections) {
        Map<String, Long> now = known;
        StringBuilder text = new StringBuilder();
        for (String collection : new TreeSet<>(collections)) {
            Long version = now.get(collection);
            if (version == null) {
                return Optional.empty();
            }
            text.append(text.isEmpty() ? "" : ".").append(version);
        }
        return Optional.of(text.toString());
    }

    /** Hears the name of each collection that changed, on the listening thread; must not block. */
    public void watch(Consumer<String> watcher) {
        watchers.add(watcher);
    }

    /** A version that a transaction has read: newer ones are taken over at once. */
    public synchronized void seen(String collection, long version) {
        Long before = known.get(collection);
        if (before != null && before < version) {
            Map<String, Long> next = new TreeMap<>(known);
            next.put(collection, version);
            known = next;
            tell(collection);
        }
    }

    private void tell(String collection) {
        watchers.removeIf(watcher -> !told(watcher, collection));
    }

    /** Whether somebody was there to be told; a server that has closed is not, and nobody else's request is to fail for that. */
    private static boolean told(Consumer<String> watcher, String collection) {
        try {
            watcher.accept(collection);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private void listen() {
        while (!closed) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String first : url.appFirst().stream().toList()) {
                    statement.execute(first);
                }
                statement.execute("LISTEN tidu_version");
                readAll(statement);
                while (!closed) {
                    PGNotification[] heard =
                            connection.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
                    for (PGNotification one : heard == null ? new PGNotification[0] : heard) {
                        String[] parts = one.getParameter().split(":", 2);
                        seen(parts[0], Long.parseLong(parts[1]));
                    }
                    if (heard == null || heard.length == 0) {
                        statement.execute("SELECT 1");
                    }
                }
            } catch (SQLException e) {
                forget();
                if (!closed) {
                    LOG.debug("not listening to versions: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        java.util.Properties properties = new java.util.Properties();
        url.appUser().ifPresent(user -> properties.setProperty("user", user));
        url.appSecret().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("ApplicationName", "tidu-versions");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url.jdbc(), properties);
    }

    private synchronized void readAll(Statement statement) throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT collection, version FROM collection_version UNION ALL SELECT '" + DATA
                        + "', version FROM data_version")) {
            while (rows.next()) {
                next.put(rows.getString(1), rows.getLong(2));
            }
        }
        known = next;
        next.keySet().forEach(this::tell);
    }

    private synchronized void forget() {
        known = Map.of();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        listener.interrupt();
    }
}
