package cn.tidu.facts.collection;

import static cn.tidu.facts.collection.Property.text;
import static cn.tidu.facts.collection.Property.whole;

import cn.tidu.facts.relocation.RelocationSearch;
import cn.tidu.text.Text;
import java.util.List;
import java.util.Optional;

/** Known relocations as files and, as transfers, on the map. */
final class RelocationForms {
    private static final Property EVENT =
            text("event", "relocation.event_id", "事件", "event: cases of one event count once");
    private static final Property ENTERPRISE = text("enterprise", "relocation.enterprise", "企业", "enterprise");
    private static final Property PARK = text("destinationPark", "relocation.destination_park", "承接园区", "park");
    private static final Property STAGE = text("stage", "relocation.stage", "转移环节", "what moved");
    private static final Property YEAR = whole("year", "relocation.year", "年份", "year");
    private static final Property YEAR_BASIS =
            text("yearBasis", "relocation.year_basis", "年份依据", "what the year is of");
    private static final Property CONFIDENCE = text("confidence", "relocation.confidence", "把握", "confidence");
    private static final Property TITLE = text("sourceTitle", "relocation.source_title", "来源标题", "title of the source");
    private static final Property URL = text("sourceUrl", "relocation.source_url", "来源网址", "its address");
    private static final Property QUOTE = text("quote", "relocation.quote", "引文", "quote");
    private static final Property WORDS =
            text("industryWords", "relocation.industry_words", "行业用语", "industry in the words of the source");
    private static final Property ZONE = text("specialZone", "relocation.special_zone", "功能区", "zone of the host");
    private static final Property TIER = text("useTier", "relocation.use_tier", "使用等级", "how far it may be used");
    private static final Property FILE_NAME =
            text("importedFrom", "relocation.imported_from", "导入文件", "file it was imported from");

    static final FileForm FILE = new FileForm(
            List.of(
                    FileColumn.text("案例编号", "case_id", "relocation.id"),
                    EVENT.under("事件编号", "event_id"),
                    ENTERPRISE.under("企业", "enterprise"),
                    FileColumn.text("转出市", "from_city", city("origin_code")),
                    FileColumn.text(
                            "转出县区", "from_place", "coalesce(" + county("origin_code") + ", relocation.origin_place)"),
                    WORDS.under("行业用语", "words"),
                    FileColumn.text("行业", "industry", "relocation.industry_codes[1]"),
                    FileColumn.text("其他行业代码", "alt_codes", "array_to_string(relocation.industry_codes[2:], ';')"),
                    STAGE.under("转移环节", "stage"),
                    FileColumn.text("转入市", "to_city", city("destination_code")),
                    FileColumn.text("转入县区", "to_county", county("destination_code")),
                    ZONE.under("功能区", "zone"),
                    PARK.under("承接园区", "park"),
                    YEAR.under("年份", "year"),
                    YEAR_BASIS.under("年份依据", "year_basis"),
                    CONFIDENCE.under("把握", "confidence"),
                    TIER.under("使用等级", "use_tier"),
                    TITLE.under("来源标题", "title"),
                    URL.under("来源网址", "url"),
                    QUOTE.under("引文", "quote"),
                    FILE_NAME.under("导入文件", "file")),
            Optional.empty(),
            "relocation",
            "true",
            "relocation.id",
            new SearchForm(RelocationSearch.PARAMETERS, RelocationSearch::read),
            new Metadata(
                    "企业转移案例", "用户导入，逐行见“来源标题”“来源网址”", "各行不同，见“年份”", "属导入者与原报道", "地点到市或县区；年份所指见“年份依据”", "报道所述，未经企业确认"));

    static final Features FEATURES = new Features(
            "transfers",
            new Text("已知的企业转移", "Known relocations"),
            new Text(
                    "导入的企业转移案例，各附来源与引文；画为转出地到承接地的连线",
                    "Relocations as imported, each with its source and quote; lines from origin to host"),
            new Rows("relocation", "relocation.id", "text"),
            new Geometry(
                    Shape.LINE,
                    """
                    (SELECT ST_MakeLine(o.label, coalesce(p.position, h.label))
                       FROM region o, region h LEFT JOIN park p ON p.id = relocation.park_id
                      WHERE o.code = relocation.origin_code
                        AND o.level = CASE WHEN o.code LIKE '%00' THEN 'city' ELSE 'county' END
                        AND h.code = relocation.destination_code
                        AND h.level = CASE WHEN h.code LIKE '%00' THEN 'city' ELSE 'county' END)"""),
            Optional.of(new Features.Period("make_date(relocation.year, 1, 1)", "make_date(relocation.year, 12, 31)")),
            List.of(
                    EVENT,
                    ENTERPRISE,
                    text("originCode", "relocation.origin_code", "转出地代码", "origin"),
                    text("destinationCode", "relocation.destination_code", "承接地代码", "host"),
                    PARK,
                    text("industries", "array_to_string(relocation.industry_codes, ';')", "行业 GB/T 4754", "industries"),
                    STAGE,
                    YEAR,
                    YEAR_BASIS,
                    CONFIDENCE,
                    TITLE,
                    URL,
                    QUOTE,
                    WORDS,
                    ZONE,
                    TIER,
                    FILE_NAME));

    private RelocationForms() {}

    /** Name of the city that a code of a city or a county lies in. */
    private static String city(String column) {
        return "(SELECT region.name FROM region WHERE region.level = 'city' AND region.code = left(relocation." + column
                + ", 4) || '00')";
    }

    /** Name of the county of a code; none if the code is a city's. */
    private static String county(String column) {
        return "(SELECT region.name FROM region WHERE region.level = 'county' AND region.code = relocation." + column
                + " AND region.code NOT LIKE '%00')";
    }
}
