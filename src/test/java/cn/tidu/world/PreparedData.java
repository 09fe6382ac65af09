package cn.tidu.world;

import cn.tidu.app.dataset.GisData;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.db.PrivateCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A data folder as the first start leaves it, made once for all processes of the tests and copied from then on: a test whose subject is
 * not the first start need not wait for another. Its database does not wait for the disk; it survives a kill, as the machine goes on.
 */
public final class PreparedData {
    private static final Path FOLDER = TestWorld.HOME.resolve("target/it").toAbsolutePath();

    private PreparedData() {}

    /** Fills an empty folder with a loaded database that nobody runs. */
    public static void into(Path folder) {
        try {
            copy(prepared(), Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path prepared() throws IOException {
        Files.createDirectories(FOLDER);
        Path made = FOLDER.resolve("prepared-" + Long.toHexString(state()));
        try (FileChannel channel = FileChannel.open(
                        FOLDER.resolve("prepared.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(made)) {
                make(made);
            }
        }
        return made;
    }

    private static void make(Path made) throws IOException {
        Path fresh = Files.createTempDirectory(FOLDER, "preparing");
        try (PrivateCluster cluster = PrivateCluster.start(fresh, line -> {});
                Database database = Database.open(cluster.url(), 4).as(Identity.local("test"))) {
            database.migrate();
            new GisData(TestWorld.HOME.resolve("gis-data")).load(database);
        }
        Files.writeString(
                fresh.resolve("postgres/data/postgresql.conf"),
                "\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\n",
                StandardOpenOption.APPEND);
        Files.move(fresh, made);
    }

    /** Of everything that the first start reads: when it last changed, and how large it is. */
    private static long state() throws IOException {
        long[] state = {17};
        for (String read : new String[] {"gis-data", "src/main/resources/db", "src/main/java"}) {
            Files.walkFileTree(TestWorld.HOME.resolve(read), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    state[0] = state[0] * 31 + attributes.lastModifiedTime().toMillis();
                    state[0] = state[0] * 31 + attributes.size();
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return state[0];
    }

    /** With its owners: the database does not run as root. */
    private static void copy(Path from, Path to) throws IOException {
        Process copying = new ProcessBuilder("cp", "-a", "--reflink=auto", from + "/.", to.toString())
                .inheritIO()
                .start();
        try {
            if (!copying.waitFor(2, TimeUnit.MINUTES) || copying.exitValue() != 0) {
                copying.destroyForcibly();
                throw new IllegalStateException("could not copy " + from + " to " + to);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
