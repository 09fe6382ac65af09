package cn.tidu.facts.collection;

import static cn.tidu.facts.collection.Property.text;
import static cn.tidu.facts.collection.Property.truth;

import cn.tidu.facts.enterprise.EnterpriseSearch;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Enterprises as files and on the map; their figures are those of {@link Figure}. */
final class EnterpriseForms {
    private static final Property NAME = text("name", "enterprise.name", "名称", "name");
    private static final Property CREDIT_CODE = text("creditCode", "enterprise.credit_code", "统一社会信用代码", "credit code");
    private static final Property ORIGIN = text("originCode", "enterprise.origin_code", "所在地代码", "where it is");
    private static final Property INDUSTRY = text("industry", "enterprise.industry", "行业 GB/T 4754", "industry");
    private static final Property SYNTHETIC = truth("synthetic", "enterprise.synthetic", "合成的示意企业", "made up");
    private static final Property SOURCE = text("source", "enterprise.source", "来源", "source");

    private static final Geometry POSITION = new Geometry(Shape.POINT, "enterprise.position");

    static final FileForm FILE = new FileForm(
            joined(
                    List.of(
                            CREDIT_CODE.under("统一社会信用代码", "credit"),
                            NAME.under("企业名称", "name"),
                            ORIGIN.under("转出地", "origin"),
                            INDUSTRY.under("行业代码", "industry")),
                    Figure.inFiles().stream()
                            .map(figure -> property(figure).under(figure.header(), figure.shortName()))
                            .toList(),
                    List.of(SYNTHETIC.under("合成数据", "synthetic"), SOURCE.under("来源", "source"))),
            Optional.of(POSITION),
            "enterprise",
            "true",
            "enterprise.id",
            new SearchForm(EnterpriseSearch.PARAMETERS, EnterpriseSearch::read),
            new Metadata("转移企业", "用户导入，逐行见“来源”", "各行不同", "属导入者", "坐标由导入者提供", "企业转移意向属商业秘密，请妥善保管"));

    static final Features FEATURES = new Features(
            "enterprises",
            new Text("转移企业", "Enterprises"),
            new Text(
                    "商业秘密：只给有权查看企业明细的账户；synthetic 为合成的示意企业",
                    "Commercial secrets, only for accounts that may see them; synthetic: made up"),
            new Rows("enterprise", "enterprise.id", "bigint"),
            POSITION,
            Optional.empty(),
            joined(
                    List.of(NAME, CREDIT_CODE, ORIGIN, INDUSTRY),
                    Figure.all().stream().map(EnterpriseForms::property).toList(),
                    List.of(SYNTHETIC, SOURCE)));

    private EnterpriseForms() {}

    private static Property property(Figure figure) {
        String column = "enterprise." + figure.column();
        return new Property(
                figure.field(),
                figure.type() == Figure.Type.FUNCTIONS ? "array_to_string(" + column + ", ';')" : column,
                type(figure),
                new Text(named(figure.nameZh(), "，", figure.unitZh()), named(figure.nameEn(), ", ", figure.unitEn())));
    }

    private static String named(String name, String comma, String unit) {
        return unit.isEmpty() ? name : name + comma + unit;
    }

    private static ValueType type(Figure figure) {
        return switch (figure.type()) {
            case NUMBER, SHARE -> ValueType.NUMBER;
            case TRUTH -> ValueType.TRUTH;
            case TEXT, STAGE, FUNCTIONS -> ValueType.TEXT;
        };
    }

    private static <T> List<T> joined(List<T> first, List<T> middle, List<T> last) {
        return Stream.of(first, middle, last).flatMap(List::stream).toList();
    }
}
