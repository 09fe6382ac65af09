package cn.tidu.platform.db;

import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.DataFolder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostGIS cluster of Tidu's own under the data folder (私有数据库集群): loopback only, a port of its own, a password
 * nobody else has. Never touches a cluster of the machine's. One process at a time owns it, by a file lock; others
 * may {@linkplain #join join}. After a kill the next owner recovers it and says so; if it dies while it is owned, it is started again on
 * its port.
 */
public final class PrivateCluster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateCluster.class);
    private static final long SPACE_AT_LEAST = 300L << 20;
    private static final String OWNER = "tidu";
    private static final int START_SECONDS = 60;
    private static final Duration STOP = Duration.ofSeconds(40);
    private static final int IMMEDIATE_SECONDS = 5;
    private static final long LOOK_MILLIS = 50;
    private static final int GONE_SECONDS = 3;

    private final Path dataDir;
    private final Path clusterDir;
    private final Optional<PostgresAccount> account;
    private final Consumer<String> say;
    private final ClusterLog log;
    private FileChannel lockChannel;
    private DatabaseUrl url;
    private boolean started;
    private volatile long postmaster;
    private ClusterWatch watch;

    private PrivateCluster(Path dataDir, Consumer<String> say) {
        this.dataDir = dataDir;
        this.clusterDir = dataDir.resolve("postgres");
        this.say = say;
        this.account = PostgresAccount.ifRoot();
        this.log = new ClusterLog(clusterDir.resolve("server.log"));
    }

    /**
     * Takes the lock, creates the cluster if there is none, recovers it if it was left behind, starts it.
     *
     * @param dataDir folder that belongs to this Tidu ({@code TIDU_DATA_DIR})
     * @param say where a sentence to the operator goes
     * @throws AdviceException if the folder is in use, cannot be written or is short of space
     */
    public static PrivateCluster start(Path dataDir, Consumer<String> say) {
        PrivateCluster cluster = new PrivateCluster(dataDir, say);
        cluster.prepareFolder();
        if (!cluster.lock()) {
            throw new AdviceException(("数据目录 %s 正被另一个 Tidu 使用（%s）：请先停止它，或用 TIDU_DATA_DIR 指定别的目录"
                            + " / The data folder is in use by another Tidu: stop it, or name another TIDU_DATA_DIR.")
                    .formatted(
                            dataDir,
                            running(dataDir)
                                    .map(p -> "pid " + p.getProperty("pid"))
                                    .orElse("pid ?")));
        }
        try {
            cluster.bringUp();
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    /** The database of a Tidu that runs on this data folder at this moment, if one does. */
    public static Optional<DatabaseUrl> join(Path dataDir) {
        if (!Files.exists(dataDir.resolve("tidu.lock"))) {
            return Optional.empty();
        }
        PrivateCluster probe = new PrivateCluster(dataDir, line -> {});
        try {
            if (probe.lock()) {
                return Optional.empty();
            }
        } finally {
            probe.unlock();
        }
        return running(dataDir).map(p -> probe.urlFor(Integer.parseInt(p.getProperty("port"))));
    }

    /** How to reach the database. */
    public DatabaseUrl url() {
        return url;
    }

    private void prepareFolder() {
        try {
            DataFolder.folder(dataDir);
            Path probe = Files.createTempFile(dataDir, "write", ".probe");
            Files.delete(probe);
            if (Files.getFileStore(dataDir).getUsableSpace() < SPACE_AT_LEAST) {
                throw new AdviceException(("磁盘空间不足：%s 所在磁盘剩余不到 300 MB，请清理后重试"
                                + " / Disk almost full: free at least 300 MB on the disk of %s and try again.")
                        .formatted(dataDir, dataDir));
            }
        } catch (IOException e) {
            throw new AdviceException(
                    ("无法写入数据目录 %s：请修改权限，或用 TIDU_DATA_DIR 指定可写目录"
                                    + " / Cannot write to the data folder: change its permissions or set TIDU_DATA_DIR.")
                            .formatted(dataDir),
                    e);
        }
    }

    private boolean lock() {
        try {
            lockChannel = FileChannel.open(DataFolder.file(dataDir.resolve("tidu.lock")), StandardOpenOption.WRITE);
            FileLock lock = lockChannel.tryLock();
            if (lock == null) {
                unlock();
                return false;
            }
            return true;
        } catch (OverlappingFileLockException e) {
            unlock();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unlock() {
        try {
            if (lockChannel != null) {
                lockChannel.close();
                lockChannel = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bringUp() {
        Path bin = PostgresBinaries.find();
        if (!Files.exists(clusterDir.resolve("data/PG_VERSION"))) {
            create(bin);
        }
        requireSameMajor(bin);
        recover(bin);
        int port = startOnFreePort(bin);
        url = urlFor(port);
        started = true;
        remember(port);
        watch = ClusterWatch.over(new Watched(bin, port), port);
    }

    /** The cluster as it was started. */
    private final class Watched implements ClusterWatch.Watched {
        private final Path bin;
        private final int port;

        private Watched(Path bin, int port) {
            this.bin = bin;
            this.port = port;
        }

        @Override
        public boolean alive() {
            log.look();
            return isOurs(postmaster);
        }

        @Override
        public String lastWords() {
            return log.tail();
        }

        @Override
        public void startAgain() {
            clearPidFile(bin);
            Command.Result result = startOn(bin, port);
            if (result.exit() != 0) {
                throw failed("pg_ctl start", result.output() + log.tail());
            }
        }
    }

    /** Whether the disk of the cluster was full at some time since then. */
    boolean diskFullSince(Instant then) {
        return log.fullSince(then);
    }

    private void create(Path bin) {
        try {
            DataFolder.folder(clusterDir);
            Path fresh = clusterDir.resolve("data.new");
            FileUtils.deleteDirectory(fresh.toFile());
            Path passwordFile = clusterDir.resolve("password.new");
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password());
            account.ifPresent(a -> a.own(clusterDir));
            account.ifPresent(a -> a.own(passwordFile));
            Command.Result made = Command.run(as(
                    bin.resolve("initdb").toString(),
                    "-D",
                    fresh.toString(),
                    "-U",
                    OWNER,
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile));
            Files.deleteIfExists(passwordFile);
            if (made.exit() != 0) {
                throw failed("initdb", made.output());
            }
            Files.writeString(fresh.resolve("postgresql.conf"), CONFIGURATION, StandardOpenOption.APPEND);
            Files.move(fresh, clusterDir.resolve("data"));
        } catch (IOException e) {
            throw failed("initdb", String.valueOf(e.getMessage()));
        }
    }

    private static final String CONFIGURATION =
            """

            # Tidu: loopback only, no socket file; the port is given at each start.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            shared_buffers = 256MB
            effective_cache_size = 2GB
            work_mem = 32MB
            maintenance_work_mem = 256MB
            jit = off
            max_wal_size = 2GB
            password_encryption = 'scram-sha-256'
            """;

    private void requireSameMajor(Path bin) {
        try {
            String made =
                    Files.readString(clusterDir.resolve("data/PG_VERSION")).strip();
            String have = bin.getParent().getFileName().toString();
            if (!made.equals(have)) {
                throw new AdviceException(("私有集群由 PostgreSQL %s 建立，本机现为 %s：请装回 %s，或换一个 TIDU_DATA_DIR"
                                + " / The private cluster was made by PostgreSQL %s, the machine has %s: install %s again"
                                + " or use another TIDU_DATA_DIR.")
                        .formatted(made, have, made, made, have, made));
            }
        } catch (IOException e) {
            throw failed("PG_VERSION", String.valueOf(e.getMessage()));
        }
    }

    private void recover(Path bin) {
        if (Files.exists(pidFile())) {
            say.accept(
                    clearPidFile(bin)
                            ? "上次没有正常退出：遗留的数据库进程（pid %s）已停止，正在恢复 / Tidu was killed last time: the database left running is stopped and recovered."
                                    .formatted(postmaster)
                            : "上次没有正常退出：清除过期的 postmaster.pid，数据库自行恢复 / Tidu was killed last time: stale postmaster.pid removed, the database recovers by itself.");
        }
    }

    private Path pidFile() {
        return clusterDir.resolve("data/postmaster.pid");
    }

    /** Stops the database that the file tells of if it is there, which is told; else ends what it left and takes the file away. */
    private boolean clearPidFile(Path bin) {
        try {
            postmaster = pidOnFile();
            if (isOurs(postmaster)) {
                stop(bin, STOP);
                return true;
            }
            endAll(family());
            Files.deleteIfExists(pidFile());
            return false;
        } catch (IOException e) {
            throw failed("postmaster.pid", String.valueOf(e.getMessage()));
        }
    }

    /** The process of the file; -1 if there is none, or a file that was cut off. */
    private long pidOnFile() throws IOException {
        List<String> lines =
                Files.exists(pidFile()) ? Files.readAllLines(pidFile(), StandardCharsets.UTF_8) : List.of();
        String first = lines.isEmpty() ? "" : lines.get(0).strip();
        return first.matches("\\d{1,10}") ? Long.parseLong(first) : -1;
    }

    /** Whether a process is the database of this folder; one that only waits to be reaped is not. */
    private boolean isOurs(long pid) {
        List<String> words = commandLine(pid);
        return !words.isEmpty()
                && words.get(0).endsWith("postgres")
                && words.contains(clusterDir.resolve("data").toString());
    }

    private static List<String> commandLine(long pid) {
        try {
            Path file = Path.of("/proc", Long.toString(pid), "cmdline");
            return pid > 0 && Files.isReadable(file)
                    ? List.of(Files.readString(file).split("\0"))
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The processes of this cluster, also those whose postmaster is gone: they work in its folder. */
    private List<ProcessHandle> family() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                            .equals(clusterDir.resolve("data").toRealPath())
                    && commandLine(process.pid()).stream()
                            .findFirst()
                            .orElse("")
                            .contains("postgres");
        } catch (IOException e) {
            return false;
        }
    }

    /** Kills processes and waits for their end: nothing that was committed is lost by that. */
    private static void endAll(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GONE_SECONDS);
        try {
            while (processes.stream()
                            .anyMatch(process -> !commandLine(process.pid()).isEmpty())
                    && System.nanoTime() < until) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int startOnFreePort(Path bin) {
        String output = "";
        for (int attempt = 0; attempt < 3; attempt++) {
            int port = freePort();
            Command.Result result = startOn(bin, port);
            if (result.exit() == 0) {
                return port;
            }
            output = result.output() + log.tail();
        }
        throw failed("pg_ctl start", output);
    }

    private Command.Result startOn(Path bin, int port) {
        Command.Result result = Command.run(as(
                bin.resolve("pg_ctl").toString(),
                "start",
                "-w",
                "-t",
                Integer.toString(START_SECONDS),
                "-s",
                "-D",
                clusterDir.resolve("data").toString(),
                "-l",
                clusterDir.resolve("server.log").toString(),
                "-o",
                "-p " + port));
        try {
            postmaster = pidOnFile();
        } catch (IOException e) {
            throw failed("postmaster.pid", String.valueOf(e.getMessage()));
        }
        return result;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AdviceException failed(String step, String output) {
        String text = output.strip();
        if (text.toLowerCase(Locale.ROOT).contains("no space left")) {
            return new AdviceException(("磁盘已满：请清理 %s 所在磁盘后重试 / Disk full: free space on the disk of %s and try again.")
                    .formatted(dataDir, dataDir));
        }
        return new AdviceException(("私有 PostGIS 集群的 %s 失败：%s；详见 %s"
                        + " / The private PostGIS cluster could not be prepared, see that log.")
                .formatted(step, text.replaceAll("\\s*\\n\\s*", " "), clusterDir.resolve("server.log")));
    }

    private void remember(int port) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty("port", Integer.toString(port));
        try (Writer writer = Files.newBufferedWriter(DataFolder.file(dataDir.resolve("running.properties")))) {
            properties.store(writer, "written by the Tidu that runs on this folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Properties> running(Path dataDir) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(dataDir.resolve("running.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            return Optional.empty();
        }
        return properties.containsKey("port") ? Optional.of(properties) : Optional.empty();
    }

    private DatabaseUrl urlFor(int port) {
        return new DatabaseUrl(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                Optional.of(OWNER),
                Optional.of(password()),
                Optional.of(derived(password())));
    }

    /** The password of the server's role follows from the owner's, so that only one need be kept. */
    private static String derived(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((AppRole.NAME + ":" + password).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String password() {
        Path file = dataDir.resolve("secrets/database-password");
        try {
            if (!Files.exists(file)) {
                DataFolder.folder(file.getParent());
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> as(String... command) {
        return account.map(a -> a.command(clusterDir, command)).orElse(List.of(command));
    }

    /** Stops the database, in order if that can be done in the time, else so that it has to recover at its next start. */
    private void stop(Path bin, Duration most) {
        List<ProcessHandle> all = new ArrayList<>(family());
        ProcessHandle.of(postmaster).ifPresent(process -> {
            process.descendants().forEach(all::add);
            all.add(process);
        });
        long fast = Math.max(1, most.toSeconds() - IMMEDIATE_SECONDS);
        if (stopped(bin, "fast", fast) || stopped(bin, "immediate", IMMEDIATE_SECONDS) || !isOurs(postmaster)) {
            return;
        }
        LOG.warn("私有数据库不肯停止，已强行结束 / the private database did not stop and was killed");
        endAll(all);
    }

    private boolean stopped(Path bin, String mode, long seconds) {
        String data = clusterDir.resolve("data").toString();
        String control = bin.resolve("pg_ctl").toString();
        return Command.run(as(control, "stop", "-s", "-w", "-t", Long.toString(seconds), "-m", mode, "-D", data))
                        .exit()
                == 0;
    }

    /** Stops the cluster and gives the folder free. */
    @Override
    public void close() {
        close(STOP);
    }

    /** The same; if it cannot be stopped in order in that time, the next start recovers it. */
    public void close(Duration most) {
        if (watch != null) {
            watch.close();
        }
        if (started) {
            stop(PostgresBinaries.find(), most);
            started = false;
        }
        try {
            if (lockChannel != null) {
                Files.deleteIfExists(dataDir.resolve("running.properties"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            unlock();
        }
    }
}
