package cn.tidu.map.ogc;

import cn.tidu.facts.collection.Features;
import cn.tidu.platform.settings.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The OpenAPI 3.0 definition of the OGC part (接口定义), made from the collections so that it cannot drift from them. */
final class ApiDefinition {
    private ApiDefinition() {}

    static Map<String, Object> of(String base, List<Features> collections) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("landingPage", "起始页 / landing page", List.of(param("f")), "LandingPage", Link.JSON));
        paths.put("/api", get("apiDefinition", "此定义 / this definition", List.of(param("f")), "Any", Link.OPENAPI));
        paths.put(
                "/conformance",
                get("conformance", "一致性类 / conformance classes", List.of(param("f")), "Any", Link.JSON));
        paths.put("/collections", get("collections", "要素集合 / collections", List.of(param("f")), "Any", Link.JSON));
        for (Features c : collections) {
            String path = "/collections/" + c.id();
            paths.put(path, get("collection." + c.id(), c.title().zh(), List.of(param("f")), "Any", Link.JSON));
            paths.put(
                    path + "/queryables",
                    get("queryables." + c.id(), "可筛选的属性 / queryables", List.of(param("f")), "Any", Link.SCHEMA));
            List<Map<String, Object>> parameters = new ArrayList<>();
            for (String name : List.of(
                    "limit",
                    "bbox",
                    "bbox-crs",
                    "crs",
                    "datetime",
                    "filter",
                    "filter-lang",
                    "filter-crs",
                    "sortby",
                    "properties",
                    "cursor",
                    "f")) {
                parameters.add(param(name));
            }
            c.properties()
                    .forEach(p -> parameters.add(
                            query(p.name(), p.title(), Map.of("type", p.type().json()))));
            paths.put(
                    path + "/items",
                    get(
                            "items." + c.id(),
                            c.title().zh() + "：要素 / features",
                            parameters,
                            "FeatureCollection",
                            Link.GEOJSON));
            paths.put(
                    path + "/items/{featureId}",
                    get(
                            "item." + c.id(),
                            "一个要素 / a feature",
                            List.of(path("featureId", "string"), param("crs"), param("f")),
                            "Feature",
                            Link.GEOJSON));
            paths.put(
                    path + "/tiles",
                    get(
                            c.id() + ".collection.vector.getTileSetsList",
                            "瓦片集 / tilesets",
                            List.of(param("f")),
                            "Any",
                            Link.JSON));
            paths.put(
                    path + "/tiles/{tileMatrixSetId}",
                    get(
                            c.id() + ".collection.vector.getTileSet",
                            "瓦片集 / tileset",
                            List.of(path("tileMatrixSetId", "string"), param("f")),
                            "Any",
                            Link.JSON));
            paths.put(
                    path + "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
                    get(
                            c.id() + ".collection.vector.getTile",
                            "矢量瓦片 / vector tile",
                            List.of(
                                    path("tileMatrixSetId", "string"),
                                    path("tileMatrix", "string"),
                                    path("tileRow", "integer"),
                                    path("tileCol", "integer")),
                            "Binary",
                            Link.MVT));
        }
        paths.put(
                "/tileMatrixSets",
                get("tileMatrixSets", "瓦片矩阵集 / tile matrix sets", List.of(param("f")), "Any", Link.JSON));
        paths.put(
                "/tileMatrixSets/{tileMatrixSetId}",
                get(
                        "tileMatrixSet",
                        "瓦片矩阵集 / tile matrix set",
                        List.of(path("tileMatrixSetId", "string"), param("f")),
                        "Any",
                        Link.JSON));
        Map<String, Object> api = new LinkedHashMap<>();
        api.put("openapi", "3.0.3");
        api.put(
                "info",
                Map.of(
                        "title",
                        "Tidu 梯度 OGC API",
                        "version",
                        Version.text(),
                        "description",
                        "OGC API Features 1–3 与 OGC API Tiles 1 / OGC API Features parts 1 to 3 and OGC API Tiles part 1"));
        api.put("servers", List.of(Map.of("url", base)));
        api.put("paths", paths);
        api.put("components", Map.of("parameters", parameters(), "schemas", schemas()));
        return api;
    }

    private static Map<String, Object> get(
            String id, String summary, List<Map<String, Object>> parameters, String schema, String type) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(type, Map.of("schema", Map.of("$ref", "#/components/schemas/" + schema)));
        if (!type.equals(Link.MVT)) {
            content.put(Link.HTML, Map.of("schema", Map.of("type", "string")));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("description", "应答 / the answer", "content", content));
        for (String status : List.of("400", "404", "503")) {
            responses.put(
                    status,
                    Map.of(
                            "description",
                            "problem+json",
                            "content",
                            Map.of(
                                    "application/problem+json",
                                    Map.of("schema", Map.of("$ref", "#/components/schemas/Any")))));
        }
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        operation.put("responses", responses);
        return Map.of("get", operation);
    }

    private static Map<String, Object> param(String name) {
        return Map.of("$ref", "#/components/parameters/" + name);
    }

    private static Map<String, Object> path(String name, String type) {
        return Map.of("name", name, "in", "path", "required", true, "schema", Map.of("type", type));
    }

    private static Map<String, Object> query(String name, String description, Map<String, Object> schema) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", name);
        one.put("in", "query");
        one.put("required", false);
        one.put("description", description);
        one.put("schema", schema);
        one.put("style", "form");
        one.put("explode", false);
        return one;
    }

    private static Map<String, Object> parameters() {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> crs = Map.of(
                "type",
                "string",
                "format",
                "uri",
                "default",
                Crs.CRS84.uri(),
                "enum",
                Crs.ALL.stream().map(Crs::uri).toList());
        Map<String, Object> list = Map.of("type", "array", "items", text);
        all.put(
                "limit",
                query(
                        "limit",
                        "每页要素数 / features of a page",
                        Map.of(
                                "type",
                                "integer",
                                "minimum",
                                1,
                                "maximum",
                                ItemsQueryReader.MOST,
                                "default",
                                ItemsQueryReader.DEFAULT_LIMIT)));
        all.put(
                "bbox",
                query(
                        "bbox",
                        "范围 / box",
                        Map.of("type", "array", "minItems", 4, "maxItems", 6, "items", Map.of("type", "number"))));
        all.put("bbox-crs", query("bbox-crs", "bbox 的坐标参考系 / CRS of bbox", crs));
        all.put("crs", query("crs", "应答的坐标参考系 / CRS of the answer", crs));
        all.put("datetime", query("datetime", "时间 / time", text));
        all.put("filter", query("filter", "CQL2 筛选 / CQL2 filter", text));
        all.put(
                "filter-lang",
                query(
                        "filter-lang",
                        "筛选语言 / its language",
                        Map.of("type", "string", "enum", List.of("cql2-text", "cql2-json"), "default", "cql2-text")));
        all.put("filter-crs", query("filter-crs", "筛选中几何的坐标参考系 / CRS of geometries in the filter", crs));
        all.put("sortby", query("sortby", "排序，- 为降序 / sort, - for descending", list));
        all.put("properties", query("properties", "只要这些属性 / only these properties", list));
        all.put("cursor", query("cursor", "只用 next 链接中的值 / only from a next link", text));
        all.put("f", query("f", "格式 / format", Map.of("type", "string", "enum", List.of("json", "html"))));
        return all;
    }

    private static Map<String, Object> schemas() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Any", Map.of("type", "object"));
        all.put("Binary", Map.of("type", "string", "format", "binary"));
        all.put("LandingPage", Map.of("type", "object", "required", List.of("links")));
        all.put(
                "Feature",
                Map.of(
                        "type", "object",
                        "required", List.of("type", "geometry", "properties"),
                        "properties", Map.of("type", Map.of("type", "string", "enum", List.of("Feature")))));
        all.put(
                "FeatureCollection",
                Map.of(
                        "type", "object",
                        "required", List.of("type", "features"),
                        "properties",
                                Map.of(
                                        "type", Map.of("type", "string", "enum", List.of("FeatureCollection")),
                                        "features",
                                                Map.of(
                                                        "type",
                                                        "array",
                                                        "items",
                                                        Map.of("$ref", "#/components/schemas/Feature")),
                                        "timeStamp", Map.of("type", "string", "format", "date-time"),
                                        "numberMatched", Map.of("type", "integer"),
                                        "numberReturned", Map.of("type", "integer"))));
        return all;
    }
}
