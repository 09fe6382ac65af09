package cn.tidu.app;

import cn.tidu.app.dataset.GisData;
import cn.tidu.people.firm.PublishedCellRepository;
import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.db.DatabaseUrl;
import cn.tidu.platform.db.PrivateCluster;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.Settings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A database that is ready for use: the one named by {@code TIDU_DATABASE_URL}, that of a Tidu already running on the data
 * folder, or a private cluster started for the purpose and stopped again.
 */
final class OpenDatabase implements AutoCloseable {
    private final Database whole;
    private final Database database;
    private final DatabaseUrl url;
    private final Optional<PrivateCluster> cluster;

    /** The whole database, which is closed with this, and the same for whom it is used. */
    private OpenDatabase(Database whole, Database database, DatabaseUrl url, Optional<PrivateCluster> cluster) {
        this.whole = whole;
        this.database = database;
        this.url = url;
        this.cluster = cluster;
    }

    /** For the server: takes the data folder for itself. Does not migrate or load yet. */
    static OpenDatabase forServer(Settings settings, Consumer<String> say) {
        OpenDatabase open = alone(settings, say);
        return settings.databaseReadUrl()
                .map(text -> of(
                        open.database.withReplica(DatabaseUrl.parse(text), settings.poolSize()),
                        open.url,
                        open.cluster))
                .orElse(open);
    }

    private static OpenDatabase alone(Settings settings, Consumer<String> say) {
        if (settings.databaseUrl().isPresent()) {
            return of(DatabaseUrl.parse(settings.databaseUrl().get()), settings, Optional.empty());
        }
        PrivateCluster cluster = PrivateCluster.start(settings.dataDir(), say);
        OpenDatabase open = of(cluster.url(), settings, Optional.of(cluster));
        open.whole.in(cluster);
        return open;
    }

    /** For a command: joins a running Tidu or starts the cluster; migrated and loaded. */
    static OpenDatabase forCommand(Settings settings, Consumer<String> say) {
        Optional<DatabaseUrl> running =
                settings.databaseUrl().isPresent() ? Optional.empty() : PrivateCluster.join(settings.dataDir());
        OpenDatabase found =
                running.map(url -> of(url, settings, Optional.empty())).orElseGet(() -> alone(settings, say));
        // Whoever can run commands here has the data folder in hand anyway; the audit names them.
        OpenDatabase open = new OpenDatabase(
                found.whole, found.whole.as(Identity.local(System.getProperty("user.name"))), found.url, found.cluster);
        try {
            open.requireReachable();
            if (running.isEmpty() || !open.database.isMigrated()) {
                open.database.migrate();
            }
            CurrentIdentity.as(
                            Identity.system("gis-data"),
                            () -> new GisData(settings.home().resolve("gis-data")).load(open.database))
                    .findings()
                    .forEach(finding -> say.accept("  ? " + finding));
            PublishedCellRepository.publish(open.database);
            return open;
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private void requireReachable() {
        Optional<String> why = database.unreachable();
        if (why.isPresent()) {
            throw new AdviceException(
                    "连不上数据库（%s）：请检查 TIDU_DATABASE_URL 与数据库服务 / The database cannot be reached: check TIDU_DATABASE_URL and the server."
                            .formatted(why.get()));
        }
    }

    private static OpenDatabase of(DatabaseUrl url, Settings settings, Optional<PrivateCluster> cluster) {
        return of(Database.open(url, settings.poolSize(), settings.limits()), url, cluster);
    }

    private static OpenDatabase of(Database database, DatabaseUrl url, Optional<PrivateCluster> cluster) {
        return new OpenDatabase(database, database, url, cluster);
    }

    /** Where it is, for PostgreSQL's own tools. */
    DatabaseUrl url() {
        return url;
    }

    Database database() {
        return database;
    }

    /** Ends the connections; a private cluster runs on. */
    void closeConnections() {
        whole.close();
    }

    /** Stops the private cluster if there is one; if that cannot be done in order in the time, its next start recovers it. */
    void stopCluster(Duration most) {
        cluster.ifPresent(own -> own.close(most));
    }

    @Override
    public void close() {
        whole.close();
        cluster.ifPresent(PrivateCluster::close);
    }
}
