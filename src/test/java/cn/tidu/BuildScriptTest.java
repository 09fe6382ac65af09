package cn.tidu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run} builds the program with its bill of materials and licences, once, and does without them where it must. */
class BuildScriptTest {
    /** Stands in for Maven: notes what it is asked and writes what it would. */
    private static final String MAVEN =
            """
            #!/bin/bash
            echo "$*" >>asked
            if [[ $* == *makeBom* ]]; then
              [[ -e no-network ]] && { echo 'no such host'; exit 1; }
              mkdir -p target && echo '{}' >target/tidu-sbom.json && echo licences >target/licences.txt
            else
              mkdir -p target && echo jar >target/tidu.jar
            fi
            """;

    private static final Path SCRIPT =
            Path.of("src/main/sh/setup.sh").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @BeforeEach
    void aProject() throws IOException {
        write("src/main/Main.java", "class Main {}");
        write("pom.xml", "<project/>");
        write("bin/mvn", MAVEN);
        assertThat(folder.resolve("bin/mvn").toFile().setExecutable(true)).isTrue();
        write("asked", "");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Builds as {@code ./run} does, and returns what is said. */
    private String build(Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "-c",
                        "set -euo pipefail; source '" + SCRIPT + "'; need_build_tools() { :; }; build_program")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().remove("TIDU_OFFLINE");
        builder.environment().putAll(settings);
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(folder.resolve("said"));
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(folder.resolve("target/tidu.jar")).exists();
        return said;
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked")).stream()
                .map(line -> line.contains("makeBom") ? "bill" : "program")
                .toList();
    }

    @Test
    void theBillComesWithTheProgramAndNothingIsBuiltTwice() throws Exception {
        build(Map.of());
        assertThat(folder.resolve("target/tidu-sbom.json")).exists();
        assertThat(folder.resolve("target/licences.txt")).exists();
        build(Map.of());
        assertThat(asked()).containsExactly("program", "bill");
        write("src/main/Main.java", "class Main { int changed; }");
        build(Map.of());
        assertThat(asked()).containsExactly("program", "bill", "program");
        write("pom.xml", "<project>other libraries</project>");
        build(Map.of());
        assertThat(asked()).containsExactly("program", "bill", "program", "program", "bill");
    }

    @Test
    void offlineTheProgramIsBuiltWithoutAndTheBillComesWithTheNextBuild() throws Exception {
        assertThat(build(Map.of("TIDU_OFFLINE", "1"))).contains("offline: the bill of materials");
        assertThat(asked()).containsExactly("program");
        build(Map.of("TIDU_OFFLINE", "1"));
        assertThat(asked()).as("a start does not try again").containsExactly("program");
        write("src/main/Main.java", "class Main { int changed; }");
        build(Map.of());
        assertThat(folder.resolve("target/tidu-sbom.json")).exists();
    }

    @Test
    void whereTheBillCannotBeMadeItIsSaidAndNoOldOneIsLeft() throws Exception {
        build(Map.of());
        write("pom.xml", "<project>other libraries</project>");
        write("no-network", "");
        assertThat(build(Map.of()).lines().filter(line -> line.contains("bill.log")))
                .hasSize(1);
        assertThat(folder.resolve("target/tidu-sbom.json")).doesNotExist();
        assertThat(folder.resolve("target/licences.txt")).doesNotExist();
        assertThat(folder.resolve("target/bill.log")).content().contains("no such host");
    }

    @Test
    void theContainerHoldsThemToo() throws IOException {
        String last = Files.readString(Path.of("Dockerfile")).split("FROM ", -1)[3];
        assertThat(last).contains("/build/target/tidu-sbom.json", "/build/target/licences.txt");
    }
}
