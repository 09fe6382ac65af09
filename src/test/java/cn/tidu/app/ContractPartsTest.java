package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of the contract make one document. */
class ContractPartsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("new FileFault\\(\\s*\"([a-z-]+)\",");

    @Test
    void everyFileIsAPart() throws Exception {
        Path folder = Path.of(
                        ContractParts.class.getResource("/openapi/app.json").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ContractParts.NAMES.stream()
                            .map(name -> name + ".json")
                            .toList());
        }
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryComponentIsReferredTo() {
        JsonNode contract = ContractParts.joined();
        Set<String> wanted = new HashSet<>(contract.findValuesAsText("$ref"));
        assertThat(wanted)
                .allSatisfy(ref -> assertThat(contract.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        for (String kind : List.of("schemas", "responses")) {
            contract.at("/components/" + kind).fieldNames().forEachRemaining(name -> assertThat(wanted)
                    .contains("#/components/%s/%s".formatted(kind, name)));
        }
    }

    /** Told from the sources, so that a new way is held to it too. */
    @Test
    void everyWayInWhichAFileIsRefusedIsAFileProblem() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String rooms : List.of("geo", "files", "matching/roster", "matching/batch")) {
            try (Stream<Path> sources = Files.walk(Path.of("src/main/java/cn/tidu", rooms))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    CODE.matcher(Files.readString(source))
                            .results()
                            .forEach(code -> codes.add("/problems/" + code.group(1)));
                }
            }
        }
        Set<String> told = new HashSet<>();
        ContractParts.joined()
                .at("/components/schemas/FileProblem/properties/type/enum")
                .forEach(code -> told.add(code.textValue()));
        assertThat(told).containsAll(codes);
        assertThat(codes).contains("/problems/too-slow", "/problems/zip-bomb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'info': {}}",
                "{'paths': {'/live': {}}}",
                "{'components': {'schemas': {'Text': {}}}}",
            })
    void whatIsInTwoPartsIsRefused(String part) throws Exception {
        JsonNode read = JSON.readTree(part.replace('\'', '"'));
        assertThatThrownBy(() -> ContractParts.joined(List.of(read, read)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is in two parts of the contract");
    }

    @Test
    void partsMayAddToTheSameSection() throws Exception {
        JsonNode one = JSON.readTree("{\"components\": {\"schemas\": {\"A\": {}}}}");
        JsonNode other = JSON.readTree("{\"components\": {\"schemas\": {\"B\": {}}, \"responses\": {\"A\": {}}}}");
        assertThat(ContractParts.joined(List.of(one, other)))
                .isEqualTo(JSON.readTree(
                        "{\"components\": {\"schemas\": {\"A\": {}, \"B\": {}}, \"responses\": {\"A\": {}}}}"));
    }
}
