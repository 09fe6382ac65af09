package cn.tidu.platform.db;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a private cluster writes into its log, as it comes (集群日志): it is the only place where a database that dies of a full disk says so. */
final class ClusterLog {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterLog.class);
    /** The cluster is made with the messages of the C locale. */
    private static final String FULL = "No space left on device";

    /** Other lines may quote statements, and with them rows, which are not for the log of the server. */
    private static final Pattern OF_ITSELF = Pattern.compile("\\] (LOG|FATAL|PANIC): ");

    private static final int LINES = 2;
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;
    private final Deque<String> last = new ArrayDeque<>();
    private long position;
    private Instant full = Instant.MIN;

    /** What is written from now on. */
    ClusterLog(Path file) {
        this.file = file;
        this.position = length();
    }

    private long length() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Whether the disk was said to be full since then. */
    synchronized boolean fullSince(Instant then) {
        look();
        return !full.isBefore(then);
    }

    /** The last that it said of itself. */
    synchronized String tail() {
        look();
        return String.join(" | ", last);
    }

    /** Reads on. */
    synchronized void look() {
        long length = length();
        if (length < position) {
            position = 0;
        }
        if (length == position) {
            return;
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(position, length - MOST_BYTES);
            byte[] bytes = new byte[(int) (length - from)];
            log.seek(from);
            log.readFully(bytes);
            position = length;
            new String(bytes, StandardCharsets.UTF_8).lines().forEach(this::take);
        } catch (IOException e) {
            LOG.debug("the log of the cluster cannot be read: {}", e.getMessage());
        }
    }

    private void take(String line) {
        if (line.contains(FULL)) {
            if (full.isBefore(Instant.now().minusSeconds(60))) {
                LOG.warn("私有数据库的磁盘已满 / the disk of the private database is full: {}", line);
            }
            full = Instant.now();
        }
        if (OF_ITSELF.matcher(line).find()) {
            last.add(line);
        }
        if (last.size() > LINES) {
            last.remove();
        }
    }
}
