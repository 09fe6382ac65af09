package cn.tidu.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.source.CsvTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of gis-data has its section in SOURCES.md, with source, date and licence, and every row says where it is from. */
class SourcesTest {
    private static final Path FOLDER = Path.of(System.getProperty("tidu.home", "."), "gis-data");

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("SOURCES.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsListedWithSourceDateAndLicenceAndHasASection(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("SOURCES.md"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("| `" + file + "` |"))
                .singleElement()
                .satisfies(line -> assertThat(line.split("\\|", -1)).hasSize(6).satisfies(cells -> assertThat(
                                List.of(cells).subList(1, 5))
                        .noneMatch(String::isBlank)));
        assertThat(lines).anyMatch(line -> line.startsWith("## ") && line.contains(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRowOfATableSaysWhereItIsFrom(String file) {
        if (!file.endsWith(".csv")) {
            return;
        }
        String column = file.equals("relocations.csv") ? "source_title" : "source";
        assertThat(CsvTable.read(FOLDER.resolve(file))).isNotEmpty().allSatisfy(row -> assertThat(row.get(column))
                .isNotBlank());
    }

    @Test
    void aBoundarySaysWhereItIsFrom() throws IOException {
        JsonNode features = new ObjectMapper()
                .readTree(FOLDER.resolve("regions.geojson").toFile())
                .get("features");
        assertThat(features).hasSize(145).allSatisfy(feature -> assertThat(
                        feature.at("/properties/source").asText())
                .isNotBlank());
    }
}
