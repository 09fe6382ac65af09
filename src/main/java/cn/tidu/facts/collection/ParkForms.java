package cn.tidu.facts.collection;

import static cn.tidu.facts.collection.Property.date;
import static cn.tidu.facts.collection.Property.number;
import static cn.tidu.facts.collection.Property.text;

import cn.tidu.facts.park.ParkSearch;
import cn.tidu.text.Text;
import java.util.List;
import java.util.Optional;

/** Parks as files and on the map: by points, by outlines, and the figures that are known of them. */
final class ParkForms {
    private static final Property NAME = text("name", "park.name", "名称", "name");
    private static final Property KIND = text("kind", "park.kind", "类型", "kind");
    private static final Property LEVEL = text("level", "park.level", "级别", "level");
    private static final Property INDUSTRIES =
            text("industries", "array_to_string(park.industry_words, ';')", "主导产业", "leading industries");
    private static final Property PARTNER = text("partner", "park.partner_words", "共建方", "partner");
    private static final Property AREA = number("areaHa", "park.approved_area_ha", "面积，公顷", "area, ha");
    private static final Property AREA_BASIS =
            text("areaBasis", "park.area_basis", "面积口径", "catalogue: approved; reported");
    private static final Property POSITION_ACCURACY =
            text("positionAccuracy", "park.position_accuracy", "位置精度", "accuracy of the position");
    private static final Property POSITION_BASIS =
            text("positionBasis", "park.position_basis", "位置依据", "where the position is from");
    private static final Property CONFIDENCE = text("confidence", "park.confidence", "把握", "confidence");

    private static final Geometry POSITION = new Geometry(Shape.POINT, "park.position");
    private static final SearchForm SEARCH = new SearchForm(ParkSearch.PARAMETERS, ParkSearch::read);

    private static final List<FileColumn> COLUMNS = List.of(
            FileColumn.text("园区编号", "id", "park.id"),
            NAME.under("园区名称", "name"),
            FileColumn.text(
                    "所在市",
                    "city",
                    "(SELECT region.name FROM region WHERE region.level = 'city' AND region.code = park.city_code)"),
            FileColumn.text(
                    "所在县区",
                    "county",
                    "(SELECT string_agg(region.name, '、' ORDER BY region.code) FROM region"
                            + " WHERE region.level = 'county' AND region.code = ANY (park.county_codes))"),
            KIND.under("类别", "kind"),
            LEVEL.under("级别", "level"),
            FileColumn.text("批准时间", "approved", "park.established_text"),
            AREA.under("面积(公顷)", "area_ha"),
            AREA_BASIS.under("面积依据", "area_basis"),
            INDUSTRIES.under("主导产业", "industry"),
            PARTNER.under("共建方", "partner"),
            POSITION_ACCURACY.under("位置精度", "pos_acc"),
            POSITION_BASIS.under("位置依据", "pos_basis"),
            CONFIDENCE.under("把握", "confidence"),
            FileColumn.text("来源", "source", sources("；")));

    static final FileForm FILE = new FileForm(
            COLUMNS,
            Optional.of(POSITION),
            "park",
            "true",
            "park.id",
            SEARCH,
            metadata("广东省产业园区", "位置精度见各行：geocoded 第三方地理编码，county 仅定位到县区，none 无位置"));

    /** A park without a position is still a row above; one without an outline is none here. */
    static final FileForm OUTLINES = new FileForm(
            COLUMNS,
            Optional.of(new Geometry(Shape.AREAS, "park.outline")),
            "park",
            "park.outline IS NOT NULL",
            "park.id",
            SEARCH,
            metadata("广东省产业园区范围", "位置精度为 surveyed 的行是导入的实测或规划范围；其余是按核准面积画的圆，示意而已，非实际边界"));

    static final FileForm FACTS = new FileForm(
            List.of(
                    FileColumn.text("园区编号", "park", "fact.park_id"),
                    NAME.under("园区名称", "name"),
                    FileColumn.text("属性", "attribute", "fact.attribute"),
                    FileColumn.number("数值", "value", "fact.value"),
                    FileColumn.date("数据日期", "as_of", "fact.as_of"),
                    FileColumn.text("把握", "confidence", "fact.confidence"),
                    FileColumn.text("来源", "source", "fact.source")),
            Optional.empty(),
            "park_fact AS fact JOIN park ON park.id = fact.park_id",
            "true",
            "fact.park_id, fact.attribute, fact.as_of, fact.id",
            SEARCH,
            new Metadata(
                    "园区要素、准入标准与价格",
                    "公开报道与园区填报，逐行见“来源”",
                    "逐行见“数据日期”",
                    "报道只取事实；填报属填报者",
                    "无几何",
                    "单位随属性：spare-land、industrial-land 公顷；floor-area 平方米；power 千伏安；water、wastewater 吨/日；labour 人；min-investment、min-output、min-tax、land-price 万元/亩；max-energy 吨标准煤/亩；max-energy-per-output 吨标准煤/万元；rent 元/平方米·月；wage 元/月；power-price 元/千瓦时"));

    static final Features FEATURES = new Features(
            "parks",
            new Text("产业园区", "Industrial parks"),
            new Text(
                    "位置精度见 positionAccuracy：geocoded 为第三方地理编码，county 仅到县区，none 无位置",
                    "Accuracy of positions is told in positionAccuracy"),
            new Rows("park", "park.id", "text"),
            POSITION,
            Optional.empty(),
            List.of(
                    NAME,
                    KIND,
                    LEVEL,
                    text("cityCode", "park.city_code", "所在市代码", "host city"),
                    text("countyCodes", "array_to_string(park.county_codes, ';')", "所在县区代码", "host counties"),
                    INDUSTRIES,
                    PARTNER,
                    AREA,
                    AREA_BASIS,
                    date("established", "park.established", "批准日期", "approved"),
                    POSITION_ACCURACY,
                    POSITION_BASIS,
                    CONFIDENCE,
                    text("source", sources(" | "), "来源", "source")));

    private ParkForms() {}

    private static Metadata metadata(String title, String accuracy) {
        return new Metadata(
                title,
                "《中国开发区审核公告目录（2018年版）》等，逐行见“来源”",
                "各行不同",
                "文本经第三方提取，许可未载明；点位来自高德地理编码，条款未核对",
                accuracy,
                "含推定与一般知识的行，见“把握”");
    }

    /** The sources of all the records that a park is told from. */
    private static String sources(String between) {
        return "(SELECT string_agg(record.source, '" + between
                + "' ORDER BY record.ordinal) FROM park_record AS record WHERE record.park_id = park.id)";
    }
}
