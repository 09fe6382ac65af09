package cn.tidu.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process of its own. */
public final class ProcessUnderTest {
    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final BufferedReader reader;

    public ProcessUnderTest(Map<String, String> env, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                // as ./run starts a command
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dtidu.home=" + TestWorld.HOME.toAbsolutePath(),
                "-jar",
                System.getProperty("tidu.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("TIDU_"));
        builder.environment().putAll(env);
        process = builder.start();
        reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Reads output until a line has the text; fails when the process ends first. */
    public String lineWith(String text) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            output.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("no line with " + text + " in " + output);
    }

    /** The port of the address line. */
    public int port() throws IOException {
        return Integer.parseInt(lineWith("http://").replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** Waits for the end and returns the exit code. */
    public int exit() throws IOException, InterruptedException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            output.add(line);
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end: " + output);
        }
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    public String output() {
        return String.join("\n", output);
    }

    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
