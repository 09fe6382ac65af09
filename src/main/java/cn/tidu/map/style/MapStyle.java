package cn.tidu.map.style;

import cn.tidu.map.tiles.Tileset;
import cn.tidu.platform.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The map as a style of the MapLibre style specification (地图样式), made from the file beside this class. */
final class MapStyle {
    private static final String TEMPLATE = template();
    private static final Map<String, String> NAME = Map.of(
            "zh", "[\"get\", \"name\"]",
            "en", "[\"coalesce\", [\"get\", \"name_en\"], [\"get\", \"name\"]]");

    private MapStyle() {}

    /**
     * The style.
     *
     * @param base address of this server as the caller knows it
     * @param language {@code zh} or {@code en}
     * @param filters what narrows the tiles; each goes to the tilesets that know it
     */
    static byte[] of(String base, String language, Map<String, String> filters) {
        String style = TEMPLATE.replace("\"{name}\"", NAME.get(language));
        for (Tileset set : Tileset.values()) {
            style = style.replace("{" + set.id() + "-query}", escaped(query(set, filters)));
        }
        return style.replace("{base}", escaped(base)).getBytes(StandardCharsets.UTF_8);
    }

    private static String query(Tileset set, Map<String, String> filters) {
        String query = filters.entrySet().stream()
                .filter(filter -> set.filters().contains(filter.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Within a JSON text. */
    private static String escaped(String text) {
        String json = new String(Json.write(text), StandardCharsets.UTF_8);
        return json.substring(1, json.length() - 1);
    }

    private static String template() {
        try (InputStream in = MapStyle.class.getResourceAsStream("tidu.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
