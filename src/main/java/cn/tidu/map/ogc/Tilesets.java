package cn.tidu.map.ogc;

import cn.tidu.facts.collection.Features;
import cn.tidu.map.tiles.TileMatrixSet;
import cn.tidu.map.tiles.Tileset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of OGC API Tiles (瓦片集说明): lists of tilesets, each tileset, tile matrix sets. */
final class Tilesets {
    private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    private final String base;

    Tilesets(String base) {
        this.base = base;
    }

    /** The tile matrix sets that a collection has tiles in. */
    static List<TileMatrixSet> grids(Features collection) {
        return Tileset.find(collection.id()).orElseThrow().grids();
    }

    Map<String, Object> list(Features collection, Optional<ItemRepository.Extent> extent) {
        String here = base + "/collections/" + collection.id() + "/tiles";
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", collection.title().zh() + "：矢量瓦片 / vector tiles");
        page.put(
                "links",
                List.of(
                        Link.of(here, "self", Link.JSON, "此文档 / this document"),
                        Link.of(here + "?f=html", "alternate", Link.HTML, "网页 / as a page")));
        page.put(
                "tilesets",
                grids(collection).stream()
                        .map(set -> one(collection, set, extent, false))
                        .toList());
        return page;
    }

    /** A tileset, with where in each level there is anything. */
    Map<String, Object> one(Features collection, TileMatrixSet set, Optional<ItemRepository.Extent> extent) {
        return one(collection, set, extent, true);
    }

    /** Within a list only what leads on: itself and its tile matrix set. */
    private Map<String, Object> one(
            Features collection, TileMatrixSet set, Optional<ItemRepository.Extent> extent, boolean whole) {
        String here = base + "/collections/" + collection.id() + "/tiles/" + set.id();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", collection.title().zh() + " / " + collection.title().en() + ", " + set.id());
        json.put("dataType", "vector");
        json.put("crs", set.crs());
        json.put("tileMatrixSetURI", scheme(set));
        json.put("tileMatrixSetId", set.id());
        extent.ifPresent(e -> {
            json.put(
                    "boundingBox",
                    Map.of(
                            "lowerLeft", List.of(e.west(), e.south()),
                            "upperRight", List.of(e.east(), e.north()),
                            "crs", Crs.CRS84.uri()));
            json.put("tileMatrixSetLimits", limits(set, e));
        });
        List<Link> links = new ArrayList<>(List.of(
                Link.of(here, "self", Link.JSON, "此瓦片集 / this tileset"),
                Link.of(base + "/tileMatrixSets/" + set.id(), SCHEME, Link.JSON, "瓦片矩阵集 / tile matrix set")));
        if (whole) {
            links.add(Link.of(here + "?f=html", "alternate", Link.HTML, "网页 / as a page"));
            links.add(
                    Link.template(here + "/{tileMatrix}/{tileRow}/{tileCol}", "item", Link.MVT, "矢量瓦片 / vector tiles"));
        }
        json.put("links", links);
        return json;
    }

    private String scheme(TileMatrixSet set) {
        return set == TileMatrixSet.WEB_MERCATOR
                ? "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"
                : base + "/tileMatrixSets/" + set.id();
    }

    private static List<Map<String, Object>> limits(TileMatrixSet set, ItemRepository.Extent e) {
        List<Map<String, Object>> limits = new ArrayList<>();
        for (int level = 0; level <= TileMatrixSet.DEEPEST; level++) {
            limits.add(Map.of(
                    "tileMatrix", Integer.toString(level),
                    "minTileRow", row(set, e.north(), level),
                    "maxTileRow", row(set, e.south(), level),
                    "minTileCol", column(set, e.west(), level),
                    "maxTileCol", column(set, e.east(), level)));
        }
        return limits;
    }

    private static int column(TileMatrixSet set, double lon, int level) {
        return (int) Math.floor((lon + 180) / 360 * set.columns(level));
    }

    private static int row(TileMatrixSet set, double lat, int level) {
        double share = set == TileMatrixSet.WEB_MERCATOR
                ? 0.5 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) / (2 * Math.PI)
                : (90 - lat) / 180;
        return (int) Math.floor(share * set.rows(level));
    }

    Map<String, Object> matrixSets() {
        return Map.of(
                "tileMatrixSets",
                Arrays.stream(TileMatrixSet.values())
                        .map(set -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("id", set.id());
                            json.put("title", set.id());
                            json.put("uri", scheme(set));
                            json.put("crs", set.crs());
                            json.put(
                                    "links",
                                    List.of(
                                            Link.of(base + "/tileMatrixSets/" + set.id(), "self", Link.JSON, set.id()),
                                            Link.of(
                                                    base + "/tileMatrixSets/" + set.id(),
                                                    "item",
                                                    Link.JSON,
                                                    set.id())));
                            return json;
                        })
                        .toList());
    }
}
