package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a firm needs and a park has to offer (要素): the hard rule of the same id and a part of the capacity criterion. */
public enum Resource {
    LAND(Figure.LAND, ParkAttribute.SPARE_LAND, "用地", "land", "现有可供用地多少公顷？", "How many hectares of land are free?"),
    FLOOR(
            Figure.FLOOR_AREA,
            ParkAttribute.FLOOR_AREA,
            "厂房",
            "floor area",
            "现有可供厂房多少平方米？",
            "How many square metres of floor area are free?"),
    POWER(Figure.POWER, ParkAttribute.POWER, "用电", "power", "可供用电容量多少千伏安？", "How many kVA of power are free?"),
    WATER(
            Figure.WATER,
            ParkAttribute.WATER,
            "用水",
            "fresh water",
            "可供水量每日多少吨？",
            "How many tonnes of water a day are free?"),
    WASTEWATER(
            Figure.WASTEWATER,
            ParkAttribute.WASTEWATER,
            "废水",
            "wastewater",
            "污水处理余量每日多少吨？",
            "How many tonnes of wastewater a day can still be treated?"),
    LABOUR(Figure.JOBS, ParkAttribute.LABOUR, "用工", "labour", "当地可招多少工人？", "How many workers can be hired there?");

    private final Figure figure;
    private final ParkAttribute attribute;
    private final String nameZh;
    private final String nameEn;
    private final String askZh;
    private final String askEn;

    Resource(Figure figure, ParkAttribute attribute, String nameZh, String nameEn, String askZh, String askEn) {
        this.figure = figure;
        this.attribute = attribute;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.askZh = askZh;
        this.askEn = askEn;
    }

    /** The figures that tell what a firm needs, in the order of the API. */
    public static List<Figure> figures() {
        return Arrays.stream(values()).map(Resource::figure).sorted().toList();
    }

    /** Id of the hard rule. */
    String constraint() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Id of the part of the capacity criterion. */
    public String facet() {
        return "capacity." + constraint();
    }

    /** What the firm tells of it. */
    public Figure figure() {
        return figure;
    }

    public ParkAttribute attribute() {
        return attribute;
    }

    String nameZh() {
        return nameZh;
    }

    String nameEn() {
        return nameEn;
    }

    Ask ask() {
        return new Ask(attribute.code(), new Text(askZh, askEn));
    }

    /** What the firm needs, in the attribute's unit; empty if it did not say or needs none. */
    public OptionalDouble need(Enterprise firm) {
        OptionalDouble said = firm.number(figure);
        return said.isPresent() && said.getAsDouble() > 0 ? said : OptionalDouble.empty();
    }
}
