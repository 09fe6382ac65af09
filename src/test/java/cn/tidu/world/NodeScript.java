package cn.tidu.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The libraries of map clients as independent judges: the scripts of {@code web/test}, run by Node.js. */
public final class NodeScript {
    private NodeScript() {}

    /** Runs a script on a file and returns what it prints. */
    public static String print(String script, Path file, String... more) throws Exception {
        Path errors = Files.createTempFile("node", ".txt");
        List<String> command = new ArrayList<>(List.of(
                "node", TestWorld.HOME.resolve("web/test").resolve(script).toString(), file.toString()));
        command.addAll(List.of(more));
        Program node = Program.start(new ProcessBuilder(command).redirectError(errors.toFile()));
        assertThat(node.exit()).as(Files.readString(errors)).isZero();
        Files.delete(errors);
        return node.output();
    }

    /** The same for bytes, printed as JSON. */
    public static JsonNode json(String script, byte[] bytes) throws Exception {
        Path file = Files.createTempFile("node", ".bin");
        try {
            Files.write(file, bytes);
            return TestWorld.JSON.readTree(print(script, file));
        } finally {
            Files.delete(file);
        }
    }
}
