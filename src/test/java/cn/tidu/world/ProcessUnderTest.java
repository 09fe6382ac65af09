package cn.tidu.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged program as a process of its own. */
public final class ProcessUnderTest {
    /** As {@code ./run} starts a command. */
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dtidu.home=" + TestWorld.HOME.toAbsolutePath());

    private final Program program;

    public ProcessUnderTest(Map<String, String> env, String... arguments) throws IOException {
        this(List.of(), env, arguments);
    }

    private ProcessUnderTest(List<String> before, Map<String, String> env, String... arguments) throws IOException {
        String jar = System.getProperty("tidu.jar");
        List<String> command = new ArrayList<>(before);
        command.addAll(JAVA);
        command.addAll(ClassArchive.arguments(JAVA, jar));
        command.addAll(List.of("-jar", jar));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("TIDU_"));
        builder.environment().putAll(env);
        program = Program.start(builder);
    }

    /** The same under a umask such as {@code 000}: what the program makes would be open to everybody. */
    public static ProcessUnderTest underUmask(String umask, Map<String, String> env, String... arguments)
            throws IOException {
        return new ProcessUnderTest(List.of("sh", "-c", "umask " + umask + "; exec \"$0\" \"$@\""), env, arguments);
    }

    /** Reads output until a line has the text; fails when the process ends first. */
    public String lineWith(String text) throws InterruptedException {
        return program.lineWith(text);
    }

    /** The port of the address line. */
    public int port() throws InterruptedException {
        return Integer.parseInt(lineWith("http://").replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** Waits for the end and returns the exit code. */
    public int exit() throws InterruptedException {
        return program.exit();
    }

    public long pid() {
        return program.pid();
    }

    public String output() {
        return program.output();
    }

    public void signal(String name) throws IOException, InterruptedException {
        program.signal(name);
    }
}
