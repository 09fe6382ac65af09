package cn.tidu.enterprise;

import cn.tidu.industry.Industry;
import cn.tidu.region.Place;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * An enterprise that looks for a host park (转移企业), as understood from a request or a file.
 *
 * @param name name, if given
 * @param origin where it is
 * @param lon longitude of the origin, CGCS2000 degrees: the point given, else the label point of the origin region
 * @param lat latitude of the same
 * @param industry entry of GB/T 4754-2017
 * @param stage what moves
 * @param landHa land needed, hectares
 * @param jobs workplaces
 * @param powerKva power needed, kVA
 * @param wastewaterTpd wastewater, tonnes a day
 * @param exportShare share of sales exported, 0 to 1
 * @param polluting whether it pollutes; empty: not said
 * @param flags properties that bear on prohibitions, of {@link #FLAGS}
 */
public record Enterprise(
        Optional<String> name,
        Place origin,
        double lon,
        double lat,
        Industry industry,
        Stage stage,
        OptionalDouble landHa,
        OptionalDouble jobs,
        OptionalDouble powerKva,
        OptionalDouble wastewaterTpd,
        OptionalDouble exportShare,
        Optional<Boolean> polluting,
        Set<String> flags) {

    /** Flag codes and what they are called; the first four are the fourth class of 深府办〔2009〕98号 第31行. */
    public static final Map<String, String> FLAGS = Map.of(
            "safety-hazard", "重大安全隐患",
            "unlicensed", "无证无牌",
            "wage-arrears", "恶意欠薪",
            "obsolete-capacity", "国家明令禁止和淘汰的落后产能",
            "non-compliant", "不符合产业政策");

    public Enterprise {
        flags = Set.copyOf(flags);
    }
}
