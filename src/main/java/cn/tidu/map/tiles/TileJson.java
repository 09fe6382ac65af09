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
        if (set == Tileset.ENTERPRISES) {
            json.put(
                    "description",
                    "公众只见 totals（县区汇总，每格至少 5 家，按 5 的倍数向下取整）；登录者按权限见 clusters（8 级及以下）和 enterprises / the public sees totals only, of five firms or more, rounded down; who signs in sees clusters and enterprises as far as they may");
        }
        if (set == Tileset.TRANSFERS) {
            json.put(
                    "description",
                    "已知的企业转移（导入的案例）；加 ?plan=编号 则为该方案已公开的流向 / known relocations as imported; with ?plan= the published flows of that plan");
        }
        if (!set.filters().isEmpty()) {
            json.put("filters", set.filters().stream().sorted().toList());
        }
        json.put("attribution", set == Tileset.REGIONS ? "界线：天地图（2024-05，概化）/ boundaries: Tianditu" : "Tidu 梯度");
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
