package cn.tidu.files.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads a file on a thread of its own while what was read before is checked and sent (边读边检查), a bounded number of features
 * ahead. Whoever asked gets every feature, in order, on the own thread; what goes wrong on either side ends both.
 */
public final class ReadAhead {
    private static final int ROWS = 512;

    /** A batch is full when its texts and coordinates take about so much memory: rows may be few and large. */
    private static final long BYTES = 1 << 20;

    private static final int BYTES_A_VERTEX = 40;
    private static final int BYTES_A_CHARACTER = 2;
    private static final int BATCHES = 1;
    private static final long LOOK_UP_MS = 100;

    /** Ends the reading when nobody takes any more. */
    private static final class NobodyTakes extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NobodyTakes() {
            super(null, null, false, false);
        }
    }

    private final BlockingQueue<List<RawFeature>> batches = new ArrayBlockingQueue<>(BATCHES);
    private volatile boolean over;
    private List<RawFeature> batch = new ArrayList<>(ROWS);
    private long bytes;

    private ReadAhead() {}

    /**
     * Hands out every feature of a source, as {@link FeatureSource#forEach} does.
     *
     * @throws RuntimeException whatever the source or the consumer throws
     */
    public static void forEach(FeatureSource source, Consumer<RawFeature> consumer) {
        new ReadAhead().run(source, consumer);
    }

    private void run(FeatureSource source, Consumer<RawFeature> consumer) {
        String name = Thread.currentThread().getName() + "-reads";
        CompletableFuture<Void> reading =
                CompletableFuture.runAsync(() -> read(source), task -> new Thread(task, name).start());
        try {
            boolean more = true;
            while (more) {
                List<RawFeature> next = batches.poll(LOOK_UP_MS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.forEach(consumer);
                }
                // An empty batch is the last one; a reader that could not even send that is not waited for.
                more = next == null ? !reading.isDone() : !next.isEmpty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was read", e);
        } finally {
            // Whoever closes the file next must not close it under the reader.
            over = true;
            reading.exceptionally(fault -> null).join();
        }
        try {
            reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void read(FeatureSource source) {
        try {
            source.forEach(this::gather);
        } finally {
            if (!batch.isEmpty()) {
                hand();
            }
            hand();
        }
    }

    private void gather(RawFeature feature) {
        batch.add(feature);
        bytes += weight(feature);
        if (batch.size() == ROWS || bytes >= BYTES) {
            hand();
        }
    }

    private static long weight(RawFeature feature) {
        long vertices = feature.geometry() == null ? 0 : feature.geometry().getNumPoints();
        long characters = 0;
        if (feature.attributes() instanceof TableRow row) {
            characters = row.characters();
        } else {
            for (String cell : feature.attributes().values()) {
                characters += cell.length();
            }
        }
        return vertices * BYTES_A_VERTEX + characters * BYTES_A_CHARACTER;
    }

    private void hand() {
        boolean taken = false;
        try {
            while (!over && !taken) {
                taken = batches.offer(batch, LOOK_UP_MS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!taken) {
            throw new NobodyTakes();
        }
        batch = new ArrayList<>(ROWS);
        bytes = 0;
    }
}
