package cn.tidu.platform.db;

import static cn.tidu.world.Aftermath.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.tidu.platform.settings.LimitSettings;
import cn.tidu.world.PreparedData;
import cn.tidu.world.Program;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A cluster of our own that dies is started again by whom it belongs to, and by nobody else. */
class PrivateClusterIT {
    private static final String AGAIN = "私有数据库已重新启动 / the private database runs again";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Path folder;
    private PrivateCluster cluster;
    private Database database;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(TestWorld.HOME.resolve("target/it")), "cluster")
                .toAbsolutePath();
        PreparedData.into(folder);
        log.start();
        ((Logger) LoggerFactory.getLogger("cn.tidu")).addAppender(log);
        cluster = PrivateCluster.start(folder, line -> {});
        database = Database.open(cluster.url(), 2, LimitSettings.defaults()).in(cluster);
        database.migrate();
    }

    @AfterEach
    void stop() {
        database.close();
        cluster.close();
        ((Logger) LoggerFactory.getLogger("cn.tidu")).detachAppender(log);
    }

    private Path pidFile() {
        return folder.resolve("postgres/data/postmaster.pid");
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
        } catch (IOException | IndexOutOfBoundsException e) {
            return -1; // it comes or goes just now
        }
    }

    private static boolean runs(long pid) {
        try {
            return !Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static void signal(String name, long pid) throws Exception {
        Program.start(new ProcessBuilder("kill", "-" + name, Long.toString(pid)))
                .exit();
    }

    private void isBack(long before) throws InterruptedException {
        eventually(() -> postmaster() != before && runs(postmaster()));
        eventually(() -> database.unreachable().isEmpty());
    }

    private long said(String text) {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getFormattedMessage().contains(text))
                .count();
    }

    @Test
    void aClusterThatIsKilledAgainAndAgainComesBackWhereItWas() throws Exception {
        String where = cluster.url().jdbc();
        for (int i = 1; i <= 3; i++) {
            long before = postmaster();
            List<ProcessHandle> all =
                    ProcessHandle.of(before).orElseThrow().descendants().toList();
            signal("KILL", before);
            for (ProcessHandle child : all) {
                signal("KILL", child.pid());
            }
            isBack(before);
            assertThat(said("私有数据库意外停止")).isEqualTo(i);
            eventually(() -> said(AGAIN) > 0);
        }
        assertThat(said("1 秒后重新启动")).as("the second time it waits").isEqualTo(1);
        assertThat(cluster.url().jdbc()).isEqualTo(where);
        assertThat(PrivateCluster.join(folder).orElseThrow().jdbc()).isEqualTo(where);
    }

    private Connection owner() throws SQLException {
        Properties owner = new Properties();
        owner.setProperty("user", cluster.url().user().orElseThrow());
        owner.setProperty("password", cluster.url().password().orElseThrow());
        return DriverManager.getConnection(cluster.url().jdbc(), owner);
    }

    private boolean finds(String sql) {
        try (Connection owner = owner();
                ResultSet row = owner.createStatement().executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAPostmasterLeavesBehindDoesNotHoldUpTheNext() throws Exception {
        Connection busy = owner();
        Thread working = new Thread(() -> {
            try {
                busy.createStatement().executeQuery("SELECT count(*) FROM generate_series(1, 1000000000000)");
            } catch (SQLException e) {
                // its end is what is wanted
            }
        });
        working.setDaemon(true);
        working.start();
        eventually(
                () -> finds(
                        "SELECT count(*) > 0 FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%generate_series%' AND pid <> pg_backend_pid()"));
        long before = postmaster();
        signal("KILL", before);
        isBack(before);
    }

    @Test
    void aStalePidFileStopsNothing() throws Exception {
        long before = postmaster();
        ProcessHandle other = ProcessHandle.current();
        // of a process that is there, but is no database
        byte[] stale = Files.readString(pidFile())
                .replaceFirst("^\\d+", Long.toString(other.pid()))
                .getBytes(StandardCharsets.UTF_8);
        signal("KILL", before);
        Files.write(pidFile(), stale);
        isBack(before);
        assertThat(other.isAlive()).isTrue();
        long again = postmaster();
        signal("KILL", again);
        Files.write(pidFile(), new byte[0]);
        isBack(again);
    }

    @Test
    void aClusterThatIsStoppedOnPurposeStaysStopped() throws Exception {
        long before = postmaster();
        String watcher = "tidu-cluster-" + cluster.url().jdbc().replaceFirst(".*:(\\d+)/.*", "$1");
        assertThat(threads(watcher)).isEqualTo(1);
        cluster.close();
        assertThat(runs(before)).isFalse();
        assertThat(pidFile()).doesNotExist();
        assertThat(said("私有数据库")).isZero();
        assertThat(threads(watcher)).as("nobody is there to start it").isZero();
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    @Test
    void aClusterThatStandsStillIsKilledWhenItIsToStopAndHasAllThatWasCommitted() throws Exception {
        try (Connection owner = owner()) {
            owner.createStatement().execute("CREATE TABLE kept AS SELECT true AS kept");
        }
        long before = postmaster();
        List<ProcessHandle> all =
                ProcessHandle.of(before).orElseThrow().descendants().toList();
        signal("STOP", before);
        for (ProcessHandle child : all) {
            signal("STOP", child.pid());
        }
        database.close();
        cluster.close(Duration.ofSeconds(6));
        assertThat(runs(before)).isFalse();
        assertThat(all).noneMatch(child -> runs(child.pid()));
        cluster = PrivateCluster.start(folder, line -> {});
        assertThat(finds("SELECT kept FROM kept")).isTrue();
    }
}
