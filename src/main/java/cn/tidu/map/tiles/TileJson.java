package cn.tidu.map.tiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TileJSON 3.0.0 of a tileset: true bounds, zooms and fields. */
final class TileJson {
    private TileJson() {}

    static Map<String, Object> of(Tileset set, String base, List<Double> bounds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tilejson", "3.0.0");
        json.put("name", set.id());
        json.put("scheme", "xyz");
        json.put("tiles", List.of(base + "/tiles/" + set.id() + "/{z}/{x}/{y}.mvt"));
        json.put("minzoom", 0);
        json.put("maxzoom", TileMatrixSet.DEEPEST);
        if (!bounds.isEmpty()) {
            json.put("bounds", bounds);
        }
        set.description().ifPresent(text -> json.put("description", text));
        if (!set.filters().isEmpty()) {
            json.put("filters", set.filters().stream().sorted().toList());
        }
        json.put("attribution", set.attribution());
        json.put(
                "vector_layers",
                set.layers().stream()
                        .map(layer -> Map.of(
                                "id", layer.id(),
                                "fields", layer.fields(),
                                "minzoom", layer.minzoom(),
                                "maxzoom", layer.maxzoom()))
                        .toList());
        return json;
    }
}
