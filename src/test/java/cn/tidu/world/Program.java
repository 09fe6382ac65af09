package cn.tidu.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs beside the tests. Whatever is awaited of it has an end, and if that comes first, the failure says what was
 * awaited and what the program had said.
 */
public final class Program {
    /** Long enough for a start of everything on a machine that does much else; a test that waits longer waits for nothing. */
    private static final long PATIENCE_SECONDS = 300;

    private static final int SIGINT = 2;

    private final String name;
    private final Process process;
    private final BlockingQueue<Optional<String>> unread = new LinkedBlockingQueue<>();
    private final List<String> output = new ArrayList<>();
    private boolean ended;

    private Program(String name, Process process) {
        this.name = name;
        this.process = process;
        Thread listener = new Thread(this::listen, "output of " + name);
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts it; errors are heard with the output, unless they go elsewhere. */
    public static Program start(ProcessBuilder builder) throws IOException {
        List<String> command = new ArrayList<>(builder.command());
        String name = command.get(0);
        if (interruptIgnored()) {
            // Who starts tests in the background has them ignore Ctrl-C, and what they start would inherit that
            // (coreutils 8.31).
            command.addAll(0, List.of("env", "--default-signal=INT"));
        }
        builder.redirectErrorStream(builder.redirectError().equals(ProcessBuilder.Redirect.PIPE));
        return new Program(name, builder.command(command).start());
    }

    /** What a program prints that has to end well. */
    public static String output(String... command) throws IOException, InterruptedException {
        return output(new ProcessBuilder(command));
    }

    /** The same. */
    public static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        Program program = start(builder);
        int exit = program.exit();
        assertThat(exit).as("%s: %s", program.name, program.output()).isZero();
        return program.output();
    }

    private static boolean interruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> line.substring("SigIgn:".length()).strip())
                        .anyMatch(mask -> ((Long.parseUnsignedLong(mask, 16) >> (SIGINT - 1)) & 1) == 1);
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().map(Optional::of).forEach(unread::add);
        } catch (IOException | UncheckedIOException e) {
            unread.add(Optional.of("(" + e.getMessage() + ")"));
        } finally {
            unread.add(Optional.empty());
        }
    }

    /** Reads output until a line has the text; fails when the program ends first or says nothing for long. */
    public String lineWith(String text) throws InterruptedException {
        String awaited = "a line with “" + text + "”";
        for (Optional<String> line = next(awaited); line.isPresent(); line = next(awaited)) {
            if (line.get().contains(text)) {
                return line.get();
            }
        }
        throw failure(awaited, "ended without it");
    }

    /** Waits for the end and returns the exit code. */
    public int exit() throws InterruptedException {
        while (next("its end").isPresent()) {
            // kept by next
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw failure("its end", "did not end");
        }
        return process.exitValue();
    }

    private Optional<String> next(String awaited) throws InterruptedException {
        if (ended) {
            return Optional.empty();
        }
        Optional<String> line = unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw failure(awaited, "said nothing more for " + PATIENCE_SECONDS + " s");
        }
        line.ifPresent(output::add);
        ended = line.isEmpty();
        return line;
    }

    private AssertionError failure(String awaited, String what) {
        process.destroyForcibly();
        return new AssertionError(
                "awaited %s of %s, which %s; it had said:%n%s".formatted(awaited, name, what, output()));
    }

    /** What it has said, as far as it was read. */
    public String output() {
        return String.join("\n", output);
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Sends it a signal such as {@code TERM}. */
    public void signal(String signal) throws IOException, InterruptedException {
        output("kill", "-" + signal, Long.toString(process.pid()));
    }
}
