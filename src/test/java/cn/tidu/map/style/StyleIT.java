package cn.tidu.map.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.world.NodeScript;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The style of the map, its glyphs and symbols, as MapLibre's own libraries read them. */
class StyleIT {
    private static final String STACK = "/glyphs/Noto%20Sans%20CJK%20SC%20Regular/";
    private final TestWorld world = TestWorld.get();

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(world.uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private JsonNode style(String query) throws Exception {
        return TestWorld.JSON.readTree(bytes("/styles/tidu.json" + query));
    }

    @Test
    void maplibresValidatorFindsNothingWrongInEitherLanguage() throws Exception {
        for (String query : List.of("", "?lang=en", "?asOf=2012-06-30&industry=39&plan=p-1")) {
            Path file = Files.createTempFile("style", ".json");
            Files.write(file, bytes("/styles/tidu.json" + query));
            assertThat(NodeScript.print("style.mjs", file)).as(query).isEmpty();
            Files.delete(file);
        }
        assertThat(style("").toString()).isNotEqualTo(style("?lang=en").toString());
        assertThat(world.get("/styles/tidu.json?lang=fr").statusCode()).isEqualTo(400);
    }

    @Test
    void filtersGoToTheTilesThatKnowThem() throws Exception {
        JsonNode style = style("?asOf=2012-06-30&industry=39&origin=440300&plan=p-1");
        assertThat(style.at("/sources/regions/tiles/0").asText()).endsWith(".mvt");
        assertThat(style.at("/sources/parks/tiles/0").asText()).endsWith("?industry=39");
        assertThat(style.at("/sources/enterprises/tiles/0").asText()).endsWith("?industry=39&origin=440300");
        assertThat(style.at("/sources/guidance/tiles/0").asText())
                .endsWith("?asOf=2012-06-30&industry=39&origin=440300");
        String transfers = style.at("/sources/transfers/tiles/0").asText();
        assertThat(transfers).endsWith("&plan=p-1");
        assertThat(world.get(transfers.replaceFirst("http://[^/]+", "").replace("{z}/{x}/{y}", "6/52/27"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void everyLayerShowsALayerOfTheTilesAndOnlyFieldsThatTheyHave() throws Exception {
        Map<String, Set<String>> fields = new HashMap<>();
        JsonNode style = style("");
        style.get("sources").fieldNames().forEachRemaining(source -> world.json(world.get("/tiles/" + source + ".json"))
                .get("vector_layers")
                .forEach(layer -> {
                    Set<String> names = new HashSet<>();
                    layer.get("fields").fieldNames().forEachRemaining(names::add);
                    fields.put(source + "/" + layer.get("id").asText(), names);
                }));
        assertThat(fields.keySet())
                .contains("regions/cities", "parks/parks", "enterprises/clusters", "guidance/guidance")
                .contains("transfers/transfers");
        Set<String> shown = new HashSet<>();
        for (JsonNode layer : style.get("layers")) {
            if (layer.has("source")) {
                String from = layer.get("source").asText() + "/"
                        + layer.get("source-layer").asText();
                shown.add(layer.get("source").asText());
                Matcher get = Pattern.compile("\\[\"get\",\"(\\w+)\"]").matcher(layer.toString());
                while (get.find()) {
                    assertThat(fields.get(from)).as(layer.get("id").asText()).contains(get.group(1));
                }
            }
        }
        assertThat(shown).containsExactlyInAnyOrder("regions", "parks", "enterprises", "guidance", "transfers");
    }

    @Test
    void everySymbolIsInThePictureAtBothSizes() throws Exception {
        Set<String> kinds =
                new HashSet<>(world.database.read(handle -> handle.createQuery("SELECT DISTINCT kind FROM park")
                        .mapTo(String.class)
                        .list()));
        for (int ratio : List.of(1, 2)) {
            String name = style("").get("sprite").asText().replaceFirst("http://[^/]+", "") + (ratio == 1 ? "" : "@2x");
            JsonNode index = TestWorld.JSON.readTree(bytes(name + ".json"));
            var picture = ImageIO.read(new ByteArrayInputStream(bytes(name + ".png")));
            for (JsonNode one : index) {
                int x = one.get("x").asInt();
                int y = one.get("y").asInt();
                int middle = picture.getRGB(
                        x + one.get("width").asInt() / 2, y + one.get("height").asInt() / 2);
                assertThat(middle >>> 24).as("drawn").isEqualTo(255);
                assertThat(picture.getRGB(x, y) >>> 24).as("clear corner").isZero();
                assertThat(one.get("pixelRatio").asInt()).isEqualTo(ratio);
            }
            assertThat(kinds)
                    .allMatch(kind -> index.has("park-" + kind + "-solid") && index.has("park-" + kind + "-hollow"));
            assertThat(index.has("arrow-guidance") && index.has("arrow-transfer"))
                    .isTrue();
        }
    }

    /** 一 is one stroke across the middle; 口 a frame: known without any font. */
    @Test
    void glyphsAreDistanceFieldsOfWhatTheyShouldShow() throws Exception {
        JsonNode stack =
                NodeScript.json("glyphs.mjs", bytes(STACK + "19968-20223.pbf")).get(0);
        assertThat(stack.get("name").asText()).isEqualTo("Noto Sans CJK SC Regular");
        assertThat(stack.get("range").asText()).isEqualTo("19968-20223");
        assertThat(stack.get("glyphs").size()).isGreaterThan(240);
        JsonNode one = glyph(stack, '一');
        assertThat(one.get("width").asInt()).isBetween(18, 24);
        assertThat(one.get("height").asInt()).isBetween(1, 5);
        assertThat(one.get("advance").asInt()).isEqualTo(24);
        JsonNode mouth = glyph(
                NodeScript.json("glyphs.mjs", bytes(STACK + "21248-21503.pbf")).get(0), '口');
        int width = mouth.get("width").asInt() + 6;
        int height = mouth.get("height").asInt() + 6;
        JsonNode bitmap = mouth.get("bitmap");
        assertThat(bitmap.size()).isEqualTo(width * height);
        assertThat(bitmap.get(height / 2 * width + width / 2).asInt())
                .as("empty in the middle")
                .isLessThan(128);
        int strokes = 0;
        for (int x = 1; x < width; x++) {
            boolean inside = bitmap.get(height / 2 * width + x).asInt() >= 191;
            strokes += inside && bitmap.get(height / 2 * width + x - 1).asInt() < 191 ? 1 : 0;
        }
        assertThat(strokes).as("two strokes along the middle row").isEqualTo(2);
        JsonNode latin =
                NodeScript.json("glyphs.mjs", bytes(STACK + "0-255.pbf")).get(0);
        assertThat(glyph(latin, 'W').get("advance").asInt())
                .isGreaterThan(glyph(latin, 'i').get("advance").asInt());
        assertThat(glyph(latin, ' ').has("bitmap")).isFalse();
        assertThat(glyph(latin, 'l').get("top").asDouble()).isCloseTo(-10, within(4.0));
    }

    private static JsonNode glyph(JsonNode stack, int code) {
        return StreamSupport.stream(stack.get("glyphs").spliterator(), false)
                .filter(glyph -> glyph.get("id").asInt() == code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(world.get(STACK + "1-256.pbf").statusCode()).isEqualTo(404);
        assertThat(world.get(STACK + "65536-65791.pbf").statusCode()).isEqualTo(404);
        assertThat(world.get("/glyphs/Comic%20Sans/0-255.pbf").statusCode()).isEqualTo(404);
        assertThat(world.get("/sprites/other.png").statusCode()).isEqualTo(404);
    }
}
