package cn.tidu.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A disk that is soon full; only where this machine lets the tests mount one. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Makes one of so many MiB; empty if that may not be done here. */
    public static Optional<SmallDisk> of(int megabytes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(TestWorld.HOME.resolve("target/it")), "disk")
                .toAbsolutePath();
        return done("mount", "-t", "tmpfs", "-o", "mode=755,size=" + megabytes + "m", "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Fills it but for so many MiB. */
    public Path fill(int megabytesLeft) throws IOException {
        Path ballast = folder.resolve("ballast");
        long bytes = Files.getFileStore(folder).getUsableSpace() - ((long) megabytesLeft << 20);
        byte[] block = new byte[1 << 20];
        try (var out = Files.newOutputStream(ballast)) {
            for (long written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
        }
        return ballast;
    }

    @Override
    public void close() throws IOException {
        try {
            done("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(folder);
    }
}
