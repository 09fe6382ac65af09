package cn.tidu.files.reader;

import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.FeatureSources;
import cn.tidu.files.read.ReadingLimits;
import cn.tidu.files.read.Scratch;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.settings.DataFolder;
import cn.tidu.platform.settings.ImportLimits;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.LimitSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that read files for a server (读取进程池): at most two at once, one kept ready, others wait for a time. One whose file
 * ended well is asked again; one that read native formats, broke off, or was told to stop is not.
 */
public final class FileReaders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileReaders.class);
    private static final int AT_ONCE = 2;
    private static final int FILES_EACH = 50;
    private static final int LOOK_MILLIS = 50;
    private static final int FIRST_MILLIS = 2_000;
    /** One that is busy for longer has another stand by meanwhile; most are given back before. */
    private static final int BUSY_MILLIS = 2_000;
    /** After the last file a second one ends. */
    private static final int IDLE_MILLIS = 60_000;

    private static final int BYTES_A_VERTEX = 16;
    private static final List<String> APART = List.of("unshare", "--user", "--map-current-user", "--net", "--");

    /** Folders of this process: more than one server may run in it. */
    private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final ReadingProcess.Clock clock;
    private final int megabytes;
    private final int waitSeconds;
    private final int mostWaiting;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService starter = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "tidu-readers");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<ReadingProcess> all = ConcurrentHashMap.newKeySet();
    /** Those that nobody uses, the last used first: it is surely ready. */
    private final Deque<ReadingProcess> idle = new ArrayDeque<>();

    private List<String> apart;
    private boolean closed;

    /**
     * Readers that work below a folder, where nothing else is; the first is started a moment later.
     *
     * @param root what is left in it of a server that was killed goes
     */
    public FileReaders(Path root, LimitSettings limits) {
        this.folder = ownFolder(root);
        this.clock = new ReadingProcess.Clock(limits.of(Limit.READING_STILL_SECONDS), limits.of(Limit.READING_SECONDS));
        this.megabytes = limits.of(Limit.READING_MEGABYTES);
        this.waitSeconds = limits.of(Limit.READING_WAIT_SECONDS);
        this.mostWaiting = limits.of(Limit.READING_QUEUE);
        later(this::keepOneReady, FIRST_MILLIS);
    }

    private void later(Runnable task, int millis) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, starter)
                .execute(task);
    }

    private static Path ownFolder(Path root) {
        try {
            DataFolder.folder(root);
            try (Stream<Path> left = Files.list(root)) {
                left.filter(FileReaders::ofNobody).forEach(Scratch::remove);
            }
            Path own = Files.createTempDirectory(root, ProcessHandle.current().pid() + "-");
            IN_USE.add(own);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a folder is of a server that is no more; folders begin with the number of their process. */
    private static boolean ofNobody(Path left) {
        String number = left.getFileName().toString().replaceFirst("\\D.*", "");
        long pid = number.isEmpty() || number.length() > 10 ? -1 : Long.parseLong(number);
        return pid == ProcessHandle.current().pid()
                ? !IN_USE.contains(left)
                : pid < 0 || ProcessHandle.of(pid).isEmpty();
    }

    /**
     * Opens a file, as {@link FeatureSources#open} does, in a process of its own. Blocking.
     *
     * @param wanted called again and again while something is waited for; throws when the file is not wanted any more
     * @throws cn.tidu.geo.FileFault if the file cannot be taken
     * @throws ProblemException 503 if no reader is free in time
     */
    public FeatureSource open(Path file, Optional<String> encoding, ImportLimits limits, Runnable wanted) {
        return RemoteSource.open(this, new Wanted(file, false, encoding, limits), wanted);
    }

    /**
     * Opens a table without geometries, as {@link FeatureSources#openTable} does. A small CSV is read here: text by text, none longer
     * than a cell. Anything else is read to its end by a process of its own, and its rows are kept in a file of ours until they are
     * asked for, so that whoever takes them slowly keeps no reader. Blocking.
     *
     * @throws cn.tidu.geo.FileFault if the file cannot be taken
     * @throws ProblemException 503 if no reader is free in time
     */
    public FeatureSource openTable(Path file, Optional<String> encoding, ImportLimits limits) {
        try {
            if (Files.size(file) <= ReadingLimits.SMALL_TABLE && FeatureSources.isText(file)) {
                return FeatureSources.openTable(file, encoding, limits);
            }
        } catch (IOException e) {
            throw FeatureSources.unreadable(file, e);
        }
        try (RemoteSource source = RemoteSource.open(this, new Wanted(file, true, encoding, limits), () -> {})) {
            return SpooledTable.of(source, folder, limits.uncompressedBytes());
        }
    }

    /** How many bytes one message of rows may have. */
    static long mostBytes(ImportLimits limits) {
        return Frame.USUAL_BYTES + 2L * BYTES_A_VERTEX * limits.vertices();
    }

    /** Takes a reader; waits for one as long as may be. */
    ReadingProcess take(Runnable wanted) {
        if (waiting.incrementAndGet() > mostWaiting + AT_ONCE) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(waitSeconds);
            while (!places.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                wanted.run();
                if (System.nanoTime() > until) {
                    throw busy();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.decrementAndGet();
        }
        boolean taken = false;
        try {
            ReadingProcess process = next();
            taken = true;
            later(this::keepOneReady, BUSY_MILLIS);
            return process;
        } finally {
            if (!taken) {
                places.release();
            }
        }
    }

    private static ProblemException busy() {
        return ProblemException.unavailable("正在读取别的文件，请稍后再试 / Busy reading other files, try again shortly");
    }

    private synchronized ReadingProcess next() {
        if (closed) {
            throw ProblemException.unavailable("服务正在停止 / The server is shutting down");
        }
        ReadingProcess process = idle.poll();
        while (process != null && !process.alive()) {
            forget(process);
            process = idle.poll();
        }
        return process == null ? started() : process;
    }

    private ReadingProcess started() {
        if (apart == null) {
            apart = apart();
        }
        ReadingProcess process = ReadingProcess.start(folder, apart, clock, megabytes);
        all.add(process);
        return process;
    }

    /** What a process is started with so that it has no network, if this machine lets us. */
    private static List<String> apart() {
        try {
            List<String> trial = new ArrayList<>(APART);
            trial.add("true");
            Process process = new ProcessBuilder(trial)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean works = process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == 0;
            process.destroyForcibly();
            return works ? APART : List.of();
        } catch (IOException e) {
            LOG.debug("readers keep the network of this machine: {}", e.getMessage());
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private synchronized void keepOneReady() {
        if (closed || !idle.isEmpty() || all.size() >= AT_ONCE) {
            return;
        }
        try {
            idle.add(started());
        } catch (RuntimeException e) {
            LOG.warn("no reader is ready: {}", e.getMessage());
        }
    }

    /** Gives a reader back; one that did not end well is ended. */
    void giveBack(ReadingProcess process, boolean well) {
        try {
            if (!keep(process, well)) {
                forget(process);
            }
        } finally {
            places.release();
        }
        synchronized (this) {
            if (!closed) {
                starter.execute(this::keepOneReady);
            }
        }
    }

    private synchronized boolean keep(ReadingProcess process, boolean well) {
        boolean good = well && !closed && process.alive() && process.files() < FILES_EACH;
        if (good) {
            idle.push(process);
            later(this::keepOnlyOne, IDLE_MILLIS);
        }
        return good;
    }

    private synchronized void keepOnlyOne() {
        while (idle.size() > 1) {
            forget(idle.removeLast());
        }
    }

    private void forget(ReadingProcess process) {
        process.close();
        all.remove(process);
    }

    /** Ends every reader, whatever it does. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            idle.clear();
        }
        starter.shutdown();
        all.forEach(this::forget);
        Scratch.remove(folder);
        IN_USE.remove(folder);
    }

    /** The processes there are. */
    List<Long> processes() {
        return all.stream().map(ReadingProcess::pid).toList();
    }
}
