package cn.tidu.map.ogc;

import cn.tidu.facts.collection.Features;
import cn.tidu.facts.collection.Property;
import cn.tidu.facts.collection.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of OGC API Features around the items: landing page, conformance, collections, queryables. */
final class Documents {
    /** What is declared; each is held by a test. */
    static final List<String> CONFORMANCE = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
            "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
            "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
            "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
            "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
            "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
            "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
            "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus",
            "http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions",
            "http://www.opengis.net/spec/cql2/1.0/conf/property-property",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/tms/2.0/conf/tilematrixset",
            "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset");

    private static final String TILESETS_VECTOR = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    private static final String TILING_SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";
    private static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

    /** Address of {@code /ogc} as the caller knows it. */
    private final String base;

    Documents(String base) {
        this.base = base;
    }

    Map<String, Object> landing() {
        Map<String, Object> page =
                titled("Tidu 梯度 OGC API", "广东产业转移的地图数据 / map data of industrial transfer in Guangdong");
        page.put(
                "links",
                List.of(
                        Link.of(base, "self", Link.JSON, "此文档 / this document"),
                        Link.of(base + "?f=html", "alternate", Link.HTML, "网页 / as a page"),
                        Link.of(base + "/api", "service-desc", Link.OPENAPI, "接口定义 / API definition"),
                        Link.of(base + "/api?f=html", "service-doc", Link.HTML, "接口文档 / API documentation"),
                        Link.of(base + "/conformance", "conformance", Link.JSON, "一致性类 / conformance classes"),
                        Link.of(
                                base + "/conformance",
                                "http://www.opengis.net/def/rel/ogc/1.0/conformance",
                                Link.JSON,
                                "一致性类 / conformance classes"),
                        Link.of(base + "/collections", "data", Link.JSON, "要素集合 / collections"),
                        Link.of(
                                base + "/collections",
                                "http://www.opengis.net/def/rel/ogc/1.0/data",
                                Link.JSON,
                                "要素集合 / collections"),
                        Link.of(base + "/tileMatrixSets", TILING_SCHEMES, Link.JSON, "瓦片矩阵集 / tile matrix sets")));
        return page;
    }

    Map<String, Object> conformance() {
        return Map.of("conformsTo", CONFORMANCE);
    }

    Map<String, Object> collections(List<Map<String, Object>> collections) {
        Map<String, Object> page =
                titled("要素集合 / Collections", "各集合的来源与精度见其说明 / sources and accuracy are told with each");
        page.put(
                "links",
                List.of(
                        Link.of(base + "/collections", "self", Link.JSON, "此文档 / this document"),
                        Link.of(base + "/collections?f=html", "alternate", Link.HTML, "网页 / as a page")));
        page.put("crs", Crs.ALL.stream().map(Crs::uri).toList());
        page.put("collections", collections);
        return page;
    }

    Map<String, Object> collection(Features collection, Optional<ItemRepository.Extent> extent) {
        String here = base + "/collections/" + collection.id();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("id", collection.id());
        page.put("title", collection.title().zh() + " / " + collection.title().en());
        page.put(
                "description",
                collection.description().zh() + " / " + collection.description().en());
        page.put("itemType", "feature");
        page.put("dataType", "vector");
        extent.ifPresent(e -> page.put(
                "extent",
                Map.of(
                        "spatial",
                        Map.of(
                                "bbox",
                                List.of(List.of(e.west(), e.south(), e.east(), e.north())),
                                "crs",
                                Crs.CRS84.uri()))));
        page.put("crs", Crs.ALL.stream().map(Crs::uri).toList());
        page.put("storageCrs", "http://www.opengis.net/def/crs/EPSG/0/4490");
        page.put(
                "links",
                List.of(
                        Link.of(here, "self", Link.JSON, "此集合 / this collection"),
                        Link.of(here + "?f=html", "alternate", Link.HTML, "网页 / as a page"),
                        Link.of(here + "/items", "items", Link.GEOJSON, "要素 / features"),
                        Link.of(here + "/items?f=html", "items", Link.HTML, "要素，网页 / features as a page"),
                        Link.of(here + "/queryables", QUERYABLES, Link.SCHEMA, "可筛选的属性 / queryables"),
                        Link.of(here + "/tiles", TILESETS_VECTOR, Link.JSON, "矢量瓦片 / vector tiles")));
        return page;
    }

    /** JSON Schema of what filters may name. */
    Map<String, Object> queryables(Features collection) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                Features.GEOMETRY,
                Map.of(
                        "title",
                        "几何 / geometry",
                        "x-ogc-role",
                        "primary-geometry",
                        "format",
                        collection.geometry().shape().format()));
        for (Property property : collection.properties()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("title", property.title());
            one.put("type", property.type().json());
            if (property.type() == ValueType.DATE) {
                one.put("format", "date");
            }
            properties.put(property.name(), one);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", base + "/collections/" + collection.id() + "/queryables");
        schema.put("type", "object");
        schema.put("title", collection.title().zh() + " / " + collection.title().en());
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Links of a page of items. */
    List<Link> itemLinks(Features collection, String query, Optional<String> next) {
        String here = base + "/collections/" + collection.id();
        String items = here + "/items";
        String with = query.isEmpty() ? "?" : "?" + query + "&";
        List<Link> links = new ArrayList<>(List.of(
                Link.of(items + (query.isEmpty() ? "" : "?" + query), "self", Link.GEOJSON, "此页 / this page"),
                Link.of(items + with + "f=html", "alternate", Link.HTML, "网页 / as a page"),
                Link.of(here, "collection", Link.JSON, collection.title().zh())));
        next.ifPresent(cursor ->
                links.add(Link.of(items + with + "cursor=" + cursor, "next", Link.GEOJSON, "下一页 / next page")));
        return links;
    }

    private static Map<String, Object> titled(String title, String description) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", title);
        page.put("description", description);
        return page;
    }
}
