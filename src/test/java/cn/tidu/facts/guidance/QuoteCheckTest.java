package cn.tidu.facts.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.guidance.GuidanceRepository.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteCheckTest {
    @TempDir
    private Path folder;

    @Test
    void whiteSpaceIsAsideAndEverythingElseCounts() throws IOException {
        Files.writeString(folder.resolve("001.txt"), "每年组织 3-5 场\n适合各地　特点的对接交流会。");
        List<Quoted> rules = List.of(
                new Quoted("a", "21", "001.txt", "每年组织3-5场适合各地特点的对接交流会。"),
                new Quoted("b", "21", "001.txt", "每年组织3-6场"),
                new Quoted("c", "21", "002.txt", "每年"));
        assertThat(QuoteCheck.faults(rules, folder))
                .hasSize(2)
                .anyMatch(f -> f.startsWith("b"))
                .anyMatch(f -> f.startsWith("c"));
    }
}
