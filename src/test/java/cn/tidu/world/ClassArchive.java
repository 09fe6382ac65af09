package cn.tidu.world;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of the packaged program laid out for Java to map, as {@code ./run} has them: made once for all processes of the tests, by
 * an export, so that each of the many commands that tests start need not read and check them again.
 */
final class ClassArchive {
    private static final Path FOLDER = TestWorld.HOME.resolve("target/it").toAbsolutePath();

    private ClassArchive() {}

    /** What Java is told at the start of a command. */
    static List<String> arguments(List<String> java, String jar) throws IOException {
        Path archive = FOLDER.resolve(
                "classes-" + Files.getLastModifiedTime(Path.of(jar)).toMillis() + ".jsa");
        Files.createDirectories(FOLDER);
        try (FileChannel channel = FileChannel.open(
                        FOLDER.resolve("classes.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(archive)) {
                make(java, jar, archive);
            }
        }
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    private static void make(List<String> java, String jar, Path archive) throws IOException {
        Path data = Files.createTempDirectory(FOLDER, "archiving");
        PreparedData.into(data);
        Path fresh = data.resolve("classes.jsa");
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + fresh, "-jar", jar, "export", "parks", "--to"));
        command.add(data.resolve("parks.shp.zip").toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("TIDU_"));
        builder.environment().put("TIDU_DATA_DIR", data.toString());
        try {
            Program.output(builder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
    }
}
