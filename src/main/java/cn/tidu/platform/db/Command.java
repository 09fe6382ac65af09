package cn.tidu.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program of the database server and waits for it. */
final class Command {
    /** What came of it. */
    record Result(int exit, String output) {}

    private Command() {}

    static Result run(List<String> command) {
        try {
            // Output goes to a file: a daemon that a program leaves behind would hold a pipe open.
            Path output = Files.createTempFile("tidu-command", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                int exit = process.waitFor();
                return new Result(exit, Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        }
    }
}
