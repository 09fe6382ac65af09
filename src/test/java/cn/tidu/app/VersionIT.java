package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.settings.Version;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The version is written in the project file alone, and whoever tells it tells that one. */
class VersionIT {
    private final TestWorld world = TestWorld.get();
    private final String project = ofProject();

    private static String ofProject() {
        try {
            Matcher first = Pattern.compile("<artifactId>tidu</artifactId>\\s*<version>([^<]+)</version>")
                    .matcher(Files.readString(TestWorld.HOME.resolve("pom.xml")));
            assertThat(first.find()).isTrue();
            return first.group(1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whoeverTellsItTellsThatOfTheProject() {
        StringWriter line = new StringWriter();
        new CommandLine(new Main()).printVersionHelp(new PrintWriter(line, true));
        assertThat(line.toString().strip()).isEqualTo("tidu " + project);
        assertThat(Version.text()).isEqualTo(project);
        assertThat(world.json(world.get("/api/v1/about")).at("/version").asText())
                .isEqualTo(project);
        assertThat(world.json(world.get("/api/v1/openapi.json"))
                        .at("/info/version")
                        .asText())
                .isEqualTo(project);
        assertThat(ApiContract.tree().at("/info/version").asText()).isEqualTo(project);
        assertThat(world.json(world.get("/ogc/api")).at("/info/version").asText())
                .isEqualTo(project);
    }

    @Test
    void noSourceSaysItAgain() throws IOException {
        try (Stream<Path> files = Files.walk(TestWorld.HOME.resolve("src/main"))) {
            List<Path> told = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|json|sh|properties|xml)"))
                    .filter(file -> says(file, "\"" + project + "\"") || says(file, "tidu " + project))
                    .toList();
            assertThat(told).isEmpty();
        }
        assertThat(Files.readString(TestWorld.HOME.resolve("web/package.json"))).doesNotContain("\"version\"");
    }

    private static boolean says(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
