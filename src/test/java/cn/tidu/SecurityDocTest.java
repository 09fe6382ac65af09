package cn.tidu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md names as evidence is there. */
class SecurityDocTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z][A-Za-z]+(?:IT|Test))\\b");

    private static final Pattern METHOD = Pattern.compile("`([A-Z][A-Za-z]+(?:IT|Test)\\.[a-z]\\w+)`");

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everyFileAndTestItNamesExists() throws IOException {
        String text = Files.readString(Path.of("SECURITY.md"));
        assertThat(found(LINK, text)).hasSizeGreaterThan(20).allSatisfy(file -> assertThat(Path.of(file))
                .exists());
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Set<String> tests = files.map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                    .collect(Collectors.toSet());
            assertThat(tests).containsAll(found(TEST, text));
        }
    }

    @Test
    void everyTestItNamesByItsMethodIsThere() throws IOException {
        Set<String> named = found(METHOD, Files.readString(Path.of("SECURITY.md")));
        assertThat(named).hasSizeGreaterThan(12);
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> sources = files.filter(Files::isRegularFile).toList();
            assertThat(named).allSatisfy(test -> {
                String[] parts = test.split("\\.", -1);
                Path source = sources.stream()
                        .filter(file -> file.endsWith(parts[0] + ".java"))
                        .findFirst()
                        .orElseThrow();
                assertThat(Files.readString(source)).containsPattern("(?:void|>) " + parts[1] + "\\(");
            });
        }
    }
}
