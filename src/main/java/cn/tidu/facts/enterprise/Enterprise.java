package cn.tidu.facts.enterprise;

import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.region.Place;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * An enterprise that looks for a host park (转移企业), as understood from a request or a file. Made with
 * {@link EnterpriseBuilder}: what is not said stays empty, never 0.
 *
 * @param name name, if given
 * @param origin where it is
 * @param lon longitude of the origin, CGCS2000 degrees: the point given, else the label point of the origin region
 * @param lat latitude of the same
 * @param industry entry of GB/T 4754-2017
 * @param stage what moves
 * @param functions what the part that moves does; never empty
 * @param landHa land needed, hectares
 * @param floorAreaM2 floor area needed (厂房建筑面积), m²
 * @param jobs workplaces
 * @param powerKva power needed, kVA
 * @param waterTpd fresh water, tonnes a day
 * @param wastewaterTpd wastewater, tonnes a day
 * @param exportShare share of sales exported, 0 to 1
 * @param investmentWan fixed investment planned, 万元 (10,000 yuan)
 * @param outputWan yearly output planned, 万元
 * @param taxWan yearly tax planned, 万元
 * @param energyTce yearly energy, tonnes of standard coal (吨标准煤)
 * @param polluting whether it pollutes; empty: not said
 * @param flags properties that bear on prohibitions, of {@link #FLAGS}
 * @param group firms of one group move together (产业链整体转移、项目组团式转移)
 */
public record Enterprise(
        Optional<String> name,
        Place origin,
        double lon,
        double lat,
        Industry industry,
        Stage stage,
        Set<Function> functions,
        OptionalDouble landHa,
        OptionalDouble floorAreaM2,
        OptionalDouble jobs,
        OptionalDouble powerKva,
        OptionalDouble waterTpd,
        OptionalDouble wastewaterTpd,
        OptionalDouble exportShare,
        OptionalDouble investmentWan,
        OptionalDouble outputWan,
        OptionalDouble taxWan,
        OptionalDouble energyTce,
        Optional<Boolean> polluting,
        Set<String> flags,
        Optional<String> group) {

    /** Flag codes and what they are called; the first four are the fourth class of 深府办〔2009〕98号 第31行. */
    public static final Map<String, String> FLAGS = Map.of(
            "safety-hazard", "重大安全隐患",
            "unlicensed", "无证无牌",
            "wage-arrears", "恶意欠薪",
            "obsolete-capacity", "国家明令禁止和淘汰的落后产能",
            "non-compliant", "不符合产业政策");

    public Enterprise {
        functions = functions.isEmpty() ? Set.copyOf(Function.of(stage)) : Set.copyOf(functions);
        flags = Set.copyOf(flags);
    }

    /** A firm of which only place and industry are known; the rest is said on the builder. */
    public static EnterpriseBuilder of(Place origin, double lon, double lat, Industry industry) {
        return new EnterpriseBuilder(origin, lon, lat, industry);
    }

    /** The same firm, to be changed. */
    public EnterpriseBuilder but() {
        return new EnterpriseBuilder(this);
    }
}
