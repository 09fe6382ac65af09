package cn.tidu.files.imports;

import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.FeatureSources;
import cn.tidu.files.read.ReadingLimits;
import cn.tidu.files.read.Scratch;
import cn.tidu.files.reader.FileReaders;
import cn.tidu.geo.FileFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A file that is being hashed and opened (打开文件), which needs no database: a command does it while it connects. Whoever
 * begins it closes it; what was unpacked goes then.
 */
public final class FileOpening implements AutoCloseable {
    private static final int BLOCK = 1 << 18;

    private final Path work;
    private final CompletableFuture<Long> bytes;
    private final CompletableFuture<String> hash;
    private final CompletableFuture<FeatureSource> source;

    private FileOpening(ImportOrder order, Path work, Supplier<FeatureSource> opener) {
        this.work = work;
        bytes = CompletableFuture.supplyAsync(() -> size(order));
        hash = bytes.thenApplyAsync(fits -> contentHash(order));
        source = bytes.thenApplyAsync(fits -> opener.get());
    }

    /** Begins; what is wrong with the file is told when it is asked for. */
    public static FileOpening begin(ImportOrder order) {
        try {
            Path work = Files.createTempDirectory("tidu-import");
            return new FileOpening(
                    order, work, () -> FeatureSources.open(order.file(), order.encoding(), order.limits(), work));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same in a process of its own, for files that nobody vouches for.
     *
     * @param folder an empty folder goes here, and nothing else
     * @param wanted called again and again while the file is waited for; throws when it is not wanted any more
     */
    static FileOpening apart(ImportOrder order, Path folder, FileReaders readers, Runnable wanted) {
        try {
            return new FileOpening(
                    order,
                    Files.createTempDirectory(folder, "unpacked"),
                    () -> readers.open(order.file(), order.encoding(), order.limits(), wanted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What tells whether the same was imported before.
     *
     * @param hash of the content and the options
     */
    record Content(String hash, long bytes) {}

    /**
     * Size of the file.
     *
     * @throws FileFault if the file cannot be read or is too large
     */
    long bytes() {
        return result(bytes);
    }

    /**
     * The content; waits until the file has been read to its end.
     *
     * @throws FileFault if the file cannot be read or is too large
     */
    Content content() {
        return new Content(result(hash), bytes());
    }

    /**
     * The file, open.
     *
     * @throws FileFault if it cannot be taken
     */
    FeatureSource source() {
        return result(source);
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            CompletableFuture.allOf(hash, source).exceptionally(fault -> null).join();
            if (!source.isCompletedExceptionally()) {
                source.join().close();
            }
        } finally {
            Scratch.remove(work);
        }
    }

    private static long size(ImportOrder order) {
        try {
            long bytes = Files.size(order.file());
            if (order.mapping().isPresent() && Files.size(order.mapping().get()) > ReadingLimits.SMALL_TABLE) {
                throw new FileFault(
                        "too-large",
                        String.format(
                                Locale.ROOT,
                                "列名对照表超过 %d 字节 / the file of header mappings is larger than that",
                                ReadingLimits.SMALL_TABLE));
            }
            if (bytes > order.limits().compressedBytes()) {
                throw new FileFault(
                        "too-large",
                        String.format(
                                Locale.ROOT,
                                "文件 %d 字节，超过上限 %d（TIDU_IMPORT_MAX_BYTES）/ The file is larger than the limit.",
                                bytes,
                                order.limits().compressedBytes()));
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(order);
        }
    }

    private static FileFault unreadable(ImportOrder order) {
        return new FileFault(
                "unreadable",
                "读不到文件 %s / The file cannot be read.".formatted(order.file().getFileName()));
    }

    private static String contentHash(ImportOrder order) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            try (InputStream in = Files.newInputStream(order.file())) {
                for (int n = in.read(block); n > 0; n = in.read(block)) {
                    digest.update(block, 0, n);
                }
            }
            digest.update((order.crs() + "|" + order.datum() + "|" + order.swapXy() + "|" + order.encoding())
                    .getBytes(StandardCharsets.UTF_8));
            if (order.mapping().isPresent()) {
                digest.update(Files.readAllBytes(order.mapping().get()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw unreadable(order);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
