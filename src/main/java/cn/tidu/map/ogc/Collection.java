package cn.tidu.map.ogc;

import static cn.tidu.map.ogc.Property.date;
import static cn.tidu.map.ogc.Property.number;
import static cn.tidu.map.ogc.Property.text;
import static cn.tidu.map.ogc.Property.truth;

import cn.tidu.facts.enterprise.Figure;
import cn.tidu.map.tiles.Audience;
import cn.tidu.map.tiles.TileMatrixSet;
import cn.tidu.platform.access.Identity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A collection of features (要素集合).
 *
 * @param id as in the path
 * @param titleZh Chinese title
 * @param titleEn English title
 * @param description what it is, how far it can be trusted; Chinese, then English
 * @param rows SQL after FROM; never from input
 * @param key SQL of the feature's id
 * @param keyType SQL type of the key: an index on it carries the paging
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
        String keyType,
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
            "text",
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
            "text",
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
            "text",
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

    private static final Collection TRANSFERS = new Collection(
            "transfers",
            "已知的企业转移",
            "Known relocations",
            "导入的企业转移案例，各附来源与引文；画为转出地到承接地的连线 / Relocations as imported, each with its source and quote; lines from origin to host",
            """
            (SELECT r.*, make_date(r.year, 1, 1) AS first_day, make_date(r.year, 12, 31) AS last_day,
                    (SELECT ST_MakeLine(o.label, coalesce(p.position, h.label))
                       FROM region o, region h LEFT JOIN park p ON p.id = r.park_id
                      WHERE o.code = r.origin_code AND o.level = CASE WHEN o.code LIKE '%00' THEN 'city' ELSE 'county' END
                        AND h.code = r.destination_code AND h.level = CASE WHEN h.code LIKE '%00' THEN 'city' ELSE 'county' END
                    ) AS line
               FROM relocation r) t""",
            "t.id",
            "text",
            "t.line",
            "geometry-linestring",
            Optional.of("t.first_day"),
            Optional.of("t.last_day"),
            List.of(
                    text("event", "t.event_id", "事件 / event: cases of one event count once"),
                    text("enterprise", "t.enterprise", "企业 / enterprise"),
                    text("originCode", "t.origin_code", "转出地代码 / origin"),
                    text("destinationCode", "t.destination_code", "承接地代码 / host"),
                    text("destinationPark", "t.destination_park", "承接园区 / park"),
                    text("industries", "array_to_string(t.industry_codes, ';')", "行业 GB/T 4754 / industries"),
                    text("stage", "t.stage", "转移环节 / what moved"),
                    number("year", "t.year", "年份 / year"),
                    text("yearBasis", "t.year_basis", "年份依据 / what the year is of"),
                    text("confidence", "t.confidence", "把握 / confidence"),
                    text("sourceTitle", "t.source_title", "来源标题 / title of the source"),
                    text("sourceUrl", "t.source_url", "来源网址 / its address"),
                    text("quote", "t.quote", "引文 / quote")),
            "transfers");

    /** Which of its rows anybody sees is the database's rule; to the public it is not there at all. */
    private static final Collection ENTERPRISES = new Collection(
            "enterprises",
            "转移企业",
            "Enterprises",
            "商业秘密：只给有权查看企业明细的账户；synthetic 为合成的示意企业 / Commercial secrets, only for accounts that may see them; synthetic: made up",
            "enterprise e",
            "e.id",
            "bigint",
            "e.position",
            "geometry-point",
            Optional.empty(),
            Optional.empty(),
            Stream.of(
                            Stream.of(
                                    text("name", "e.name", "名称 / name"),
                                    text("creditCode", "e.credit_code", "统一社会信用代码 / credit code"),
                                    text("originCode", "e.origin_code", "所在地代码 / where it is"),
                                    text("industry", "e.industry", "行业 GB/T 4754 / industry")),
                            Figure.all().stream().map(Collection::figure),
                            Stream.of(
                                    truth("synthetic", "e.synthetic", "合成的示意企业 / made up"),
                                    text("source", "e.source", "来源 / source")))
                    .flatMap(properties -> properties)
                    .toList(),
            "enterprises");

    private static final List<Collection> OPEN = List.of(REGIONS, PARKS, GUIDANCE, TRANSFERS);

    private static final List<Collection> ALL = List.of(REGIONS, PARKS, GUIDANCE, TRANSFERS, ENTERPRISES);

    /** What a firm tells of its move, as a property. */
    private static Property figure(Figure figure) {
        String sql = "e." + figure.column();
        return switch (figure.type()) {
            case NUMBER, SHARE -> number(figure.field(), sql, figure.title());
            case TRUTH -> truth(figure.field(), sql, figure.title());
            case FUNCTIONS -> text(figure.field(), "array_to_string(%s, ';')".formatted(sql), figure.title());
            case TEXT, STAGE -> text(figure.field(), sql, figure.title());
        };
    }

    /** The collections that are there for somebody. */
    static List<Collection> visible(Identity identity) {
        return Audience.of(identity).firms() ? ALL : OPEN;
    }

    static Optional<Collection> find(String id, Identity identity) {
        return visible(identity).stream()
                .filter(collection -> collection.id.equals(id))
                .findFirst();
    }

    /** The tile matrix sets of its tiles. */
    List<TileMatrixSet> tileMatrixSets() {
        return id.equals(ENTERPRISES.id) ? List.of(TileMatrixSet.WEB_MERCATOR) : List.of(TileMatrixSet.values());
    }

    Optional<Property> property(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
