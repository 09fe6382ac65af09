package cn.tidu.app;

import cn.tidu.platform.settings.Version;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The parts the contract is written in, a file of {@code openapi/} for each floor of the program, and how they are joined. */
final class ContractParts {
    /** From the highest floor, which also says what the contract is, to the lowest ones. */
    static final List<String> NAMES = List.of("app", "people", "matching", "files", "map", "facts", "platform");

    /** Sections that every part may add to, and how many levels of names they have; the others are one part's alone. */
    private static final Map<String, Integer> SHARED = Map.of("paths", 1, "components", 2);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ContractParts() {}

    /** All parts as one document, of this version. */
    static ObjectNode joined() {
        ObjectNode whole = joined(NAMES.stream().map(ContractParts::read).toList());
        ((ObjectNode) whole.get("info")).put("version", Version.text());
        return whole;
    }

    /**
     * Parts as one document.
     *
     * @throws IllegalStateException if two of them say the same, naming it
     */
    static ObjectNode joined(List<? extends JsonNode> parts) {
        ObjectNode whole = JSON.createObjectNode();
        for (JsonNode part : parts) {
            for (Map.Entry<String, JsonNode> section : part.properties()) {
                add(whole, section, "", SHARED.getOrDefault(section.getKey(), 0));
            }
        }
        return whole;
    }

    private static void add(ObjectNode whole, Map.Entry<String, JsonNode> said, String where, int levels) {
        String here = where + "/" + said.getKey();
        JsonNode before = whole.get(said.getKey());
        if (before == null) {
            whole.set(said.getKey(), said.getValue().deepCopy());
        } else if (levels == 0) {
            throw new IllegalStateException("#" + here + " is in two parts of the contract");
        } else {
            for (Map.Entry<String, JsonNode> more : said.getValue().properties()) {
                add((ObjectNode) before, more, here, levels - 1);
            }
        }
    }

    private static JsonNode read(String part) {
        try (InputStream in = ContractParts.class.getResourceAsStream("/openapi/" + part + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi/" + part + ".json: " + e.getMessage(), e);
        }
    }
}
