package cn.tidu.matching.whynot;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.EnterpriseBuilder;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A need of the firm's that is a number (需求数值): asking for less never brings a new hard rule.
 *
 * @param field as in requests
 * @param name Chinese name
 * @param nameEn English name
 * @param unit unit
 * @param unitEn unit in English
 */
record Need(
        String field,
        String name,
        String nameEn,
        String unit,
        String unitEn,
        Function<Enterprise, OptionalDouble> get,
        BiFunction<EnterpriseBuilder, OptionalDouble, EnterpriseBuilder> set) {

    static final Need LAND =
            new Need("landHa", "用地", "land", "公顷", "ha", Enterprise::landHa, EnterpriseBuilder::landHa);
    static final List<Need> ALL = List.of(
            LAND,
            new Need(
                    "floorAreaM2",
                    "厂房建筑面积",
                    "floor area",
                    "平方米",
                    "m²",
                    Enterprise::floorAreaM2,
                    EnterpriseBuilder::floorAreaM2),
            new Need("jobs", "用工", "workplaces", "人", "jobs", Enterprise::jobs, EnterpriseBuilder::jobs),
            new Need("powerKva", "用电", "power", "kVA", "kVA", Enterprise::powerKva, EnterpriseBuilder::powerKva),
            new Need("waterTpd", "用水", "water", "吨/日", "t/day", Enterprise::waterTpd, EnterpriseBuilder::waterTpd),
            new Need(
                    "wastewaterTpd",
                    "废水",
                    "wastewater",
                    "吨/日",
                    "t/day",
                    Enterprise::wastewaterTpd,
                    EnterpriseBuilder::wastewaterTpd));

    /** The firm with another need. */
    Enterprise with(Enterprise firm, double value) {
        return set.apply(firm.but(), OptionalDouble.of(value)).make();
    }
}
