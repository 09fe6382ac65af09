package cn.tidu.facts.park;

import cn.tidu.text.Coded;
import cn.tidu.text.Named;
import cn.tidu.text.Text;
import java.util.Locale;
import java.util.Optional;

/** What can be known of a park in figures (园区要素、准入标准与价格), with the one unit it is kept in. */
public enum ParkAttribute implements Named, Coded {
    SPARE_LAND("可供用地", "land free for new firms", "ha"),
    INDUSTRIAL_LAND("规划工业用地", "industrial land as planned", "ha"),
    FLOOR_AREA("可供厂房面积", "floor area free", "m²"),
    POWER("可供用电容量", "power free", "kVA"),
    WATER("可供水量", "fresh water free", "t/d"),
    WASTEWATER("污水处理余量", "wastewater treatment free", "t/d"),
    LABOUR("可招用工", "workers to be had", "人"),
    MIN_INVESTMENT("投资强度下限", "least investment per mu", "万元/亩"),
    MIN_OUTPUT("亩均产值下限", "least yearly output per mu", "万元/亩"),
    MIN_TAX("亩均税收下限", "least yearly tax per mu", "万元/亩"),
    MAX_ENERGY("亩均能耗上限", "most yearly energy per mu", "吨标准煤/亩"),
    MAX_ENERGY_PER_OUTPUT("产值能耗上限", "most energy per output", "吨标准煤/万元"),
    LAND_PRICE("工业用地价格", "price of industrial land", "万元/亩"),
    RENT("厂房租金", "rent of floor area", "元/m²·月"),
    WAGE("平均月工资", "mean monthly wage", "元/月"),
    POWER_PRICE("工业电价", "price of power for industry", "元/kWh");

    private final Text named;
    private final String unit;
    private final String code;

    ParkAttribute(String nameZh, String nameEn, String unit) {
        this.named = new Text(nameZh, nameEn);
        this.unit = unit;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text named() {
        return named;
    }

    public String unit() {
        return unit;
    }

    /** Name in data, in the fields of imports and in the API. */
    @Override
    public String code() {
        return code;
    }

    public static Optional<ParkAttribute> find(String code) {
        return Coded.find(ParkAttribute.class, code);
    }
}
