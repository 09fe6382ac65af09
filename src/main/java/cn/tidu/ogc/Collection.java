package cn.tidu.ogc;

import static cn.tidu.ogc.Property.date;
import static cn.tidu.ogc.Property.number;
import static cn.tidu.ogc.Property.text;
import static cn.tidu.ogc.Property.truth;

import java.util.List;
import java.util.Optional;

/**
 * A collection of features (要素集合).
 *
 * @param id as in the path
 * @param titleZh Chinese title
 * @param titleEn English title
 * @param description what it is, how far it can be trusted; Chinese, then English
 * @param rows SQL after FROM; never from input
 * @param key SQL of the feature's id
 * @param geometry SQL of the geometry in CGCS2000 (EPSG:4490)
 * @param shape JSON Schema format of the geometry
 * @param from SQL of the first day it holds; empty: no time
 * @param to SQL of the last day it holds
 * @param properties of its features
 * @param tileset id of its vector tiles
 */
record Collection(
        String id,
        String titleZh,
        String titleEn,
        String description,
        String rows,
        String key,
        String geometry,
        String shape,
        Optional<String> from,
        Optional<String> to,
        List<Property> properties,
        String tileset) {

    /** Name of the geometry in filters. */
    static final String GEOMETRY = "geometry";

    private static final Collection REGIONS = new Collection(
            "regions",
            "市、县级行政区划",
            "Cities and counties",
            "天地图 2024-05 概化边界，顶点间距约 2 公里，不能用于地块级判断 / Generalised boundaries of Tianditu, vertices about 2 km apart: not for parcels",
            "region r",
            "r.level || '-' || r.code",
            "r.geom",
            "geometry-multipolygon",
            Optional.empty(),
            Optional.empty(),
            List.of(
                    text("code", "r.code", "区划代码 GB/T 2260 / code"),
                    text("level", "r.level", "级别 / level: city, county"),
                    text("name", "r.name", "名称 / name"),
                    text("nameEn", "r.name_en", "英文名 / English name"),
                    text("parent", "r.parent", "上级代码 / parent code"),
                    text("zone", "r.zone", "片区 / zone: PRD, EAST, WEST, NORTH"),
                    text("circle", "r.circle", "经济圈 / economic circle"),
                    number("areaKm2", "r.area_km2", "面积，平方公里，不含东沙 / area without Dongsha, km²"),
                    text("source", "r.source", "来源 / source")),
            "regions");

    private static final Collection PARKS = new Collection(
            "parks",
            "产业园区",
            "Industrial parks",
            "位置精度见 positionAccuracy：geocoded 为第三方地理编码，county 仅到县区，none 无位置 / Accuracy of positions is told in positionAccuracy",
            "park p",
            "p.id",
            "p.position",
            "geometry-point",
            Optional.empty(),
            Optional.empty(),
            List.of(
                    text("name", "p.name", "名称 / name"),
                    text("kind", "p.kind", "类型 / kind"),
                    text("level", "p.level", "级别 / level"),
                    text("cityCode", "p.city_code", "所在市代码 / host city"),
                    text("countyCodes", "array_to_string(p.county_codes, ';')", "所在县区代码 / host counties"),
                    text("industries", "array_to_string(p.industry_words, ';')", "主导产业 / leading industries"),
                    text("partner", "p.partner_words", "共建方 / partner"),
                    number("areaHa", "p.approved_area_ha", "面积，公顷 / area, ha"),
                    text("areaBasis", "p.area_basis", "面积口径 / catalogue: approved; reported"),
                    date("established", "p.established", "批准日期 / approved"),
                    text("positionAccuracy", "p.position_accuracy", "位置精度 / accuracy of the position"),
                    text("positionBasis", "p.position_basis", "位置依据 / where the position is from"),
                    text("confidence", "p.confidence", "把握 / confidence"),
                    text(
                            "source",
                            "(SELECT string_agg(source, ' | ' ORDER BY ordinal) FROM park_record WHERE park_id = p.id)",
                            "来源 / source")),
            "parks");

    private static final Collection GUIDANCE = new Collection(
            "guidance",
            "转移指导规则",
            "Guidance rules",
            "政策条款，逐条引文；结对规则画为转出地到承接地的连线 / Clauses with their quotes; pairing rules as lines from origin to host",
            """
            (SELECT rule.*, d.title, d.number, d.issued, d.valid_from, d.valid_to,
                    (SELECT ST_Multi(ST_Collect(ST_MakeLine(o.label, h.label)))
                       FROM region o, region h
                      WHERE rule.kind = 'pairing' AND o.code <> h.code
                        AND (o.code = ANY (rule.sources) OR (o.zone = ANY (rule.sources) AND o.level = 'city'))
                        AND (h.code = ANY (rule.targets) OR (h.zone = ANY (rule.targets) AND h.level = 'city'))
                        AND (o.level = 'city' OR o.code NOT LIKE '%00') AND (h.level = 'city' OR h.code NOT LIKE '%00')
                    ) AS lines
               FROM guidance_rule rule JOIN guidance_document d ON d.id = rule.document) g""",
            "g.id",
            "g.lines",
            "geometry-multilinestring",
            Optional.of("g.valid_from"),
            Optional.of("g.valid_to"),
            List.of(
                    text("document", "g.title", "文件 / document"),
                    text("documentNo", "g.number", "文号 / number"),
                    text("clause", "g.clause", "条款 / clause"),
                    text("kind", "g.kind", "类型 / kind"),
                    text("quote", "g.quote", "原文 / quote"),
                    text("sources", "array_to_string(g.sources, ';')", "转出地 / origins"),
                    text("targets", "array_to_string(g.targets, ';')", "承接地 / hosts"),
                    text("industries", "array_to_string(g.industry_words, ';')", "产业 / industries"),
                    date("issued", "g.issued", "发文日期 / issued"),
                    date("validFrom", "g.valid_from", "生效 / valid from"),
                    date("validTo", "g.valid_to", "失效 / valid to"),
                    truth("selects", "(g.role = 'selection')", "是否影响选址 / bears on the choice of a park"),
                    text("confidence", "g.confidence", "把握 / confidence"),
                    text("source", "g.source", "来源 / source")),
            "guidance");

    /** All collections that are open to everyone. */
    static final List<Collection> ALL = List.of(REGIONS, PARKS, GUIDANCE);

    static Optional<Collection> find(String id) {
        return ALL.stream().filter(collection -> collection.id.equals(id)).findFirst();
    }

    Optional<Property> property(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
