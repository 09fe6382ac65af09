package cn.tidu.facts.enterprise;

import static cn.tidu.facts.enterprise.Figure.Type.NUMBER;
import static cn.tidu.facts.enterprise.Figure.Type.SHARE;
import static cn.tidu.facts.enterprise.Figure.Type.TEXT;
import static cn.tidu.facts.enterprise.Figure.Type.TRUTH;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an enterprise tells of its move (企业指标): the one list that requests, imports, lists of firms, exports, the map's
 * properties, the table {@code enterprise} and the matching follow. A figure that is added here needs a column in the table, a
 * place in the definition of the API, and nothing else to be read, kept and shown; what a criterion makes of it is the
 * criterion's.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of and never handed out to be changed
public enum Figure {
    /** What moves: a {@link Stage}. */
    STAGE(
            Type.STAGE,
            0,
            names("stage", "stage", "stage"),
            label("转移环节", "what moves"),
            in("", ""),
            words("转移环节", "转移方式", "transfer_stage")),

    /** What the part that moves does: some {@link Function}s; none: by the stage. */
    FUNCTIONS(
            Type.FUNCTIONS,
            13,
            names("functions", "functions", "functions"),
            label("职能", "functions"),
            in("", ""),
            words("职能", "转移职能")),

    /** Land needed. 1 公顷 = 15 亩. */
    LAND(
            NUMBER,
            1,
            names("landHa", "land_ha", "land_ha"),
            label("用地", "land"),
            upTo(1e6).in("公顷", "ha"),
            words("用地(公顷)", "用地公顷", "需地(公顷)"),
            unit("landMu", 1.0 / 15, "亩", "用地(亩)", "用地亩", "需地(亩)", "land_mu")),

    /** Floor area needed (厂房建筑面积). */
    FLOOR_AREA(
            NUMBER,
            7,
            names("floorAreaM2", "floor_area_m2", "floor_m2"),
            label("厂房建筑面积", "floor area"),
            upTo(1e9).in("平方米", "m²"),
            words("厂房面积(平方米)", "建筑面积(平方米)", "厂房(平方米)"),
            unit("floorAreaWanM2", 1e4, "万平方米", "厂房面积(万平方米)", "建筑面积(万平方米)")),

    /** Workplaces. */
    JOBS(
            NUMBER,
            2,
            names("jobs", "jobs", "jobs"),
            label("用工", "workplaces"),
            upTo(1e7).in("人", "jobs"),
            words("用工人数", "员工人数")),

    /** Power needed. */
    POWER(
            NUMBER,
            3,
            names("powerKva", "power_kva", "power_kva"),
            label("用电", "power"),
            upTo(1e9).in("kVA", "kVA"),
            words("用电(kVA)", "用电千伏安")),

    /** Fresh water. */
    WATER(
            NUMBER,
            8,
            names("waterTpd", "water_tpd", "water_tpd"),
            label("用水", "water"),
            upTo(1e9).in("吨/日", "t/day"),
            words("用水(吨/日)")),

    /** Wastewater. */
    WASTEWATER(
            NUMBER,
            4,
            names("wastewaterTpd", "wastewater_tpd", "waste_tpd"),
            label("废水", "wastewater"),
            upTo(1e9).in("吨/日", "t/day"),
            words("废水(吨/日)", "废水吨每日")),

    /** Share of sales exported, 0 to 1; files may say it in per cent. */
    EXPORT_SHARE(
            SHARE,
            5,
            names("exportShare", "export_share", "export"),
            label("出口占比", "export share"),
            upTo(1).in("", ""),
            words("出口占比")),

    /** Fixed investment planned. 1 亿元 = 10,000 万元. */
    INVESTMENT(
            NUMBER,
            9,
            names("investmentWan", "investment_wan", "invest_wan"),
            label("投资", "investment"),
            upTo(1e9).in("万元", "10,000 yuan"),
            words("投资(万元)", "投资额(万元)", "固定资产投资(万元)"),
            unit("investmentYi", 1e4, "亿元", "投资(亿元)", "投资额(亿元)", "固定资产投资(亿元)")),

    /** Yearly output planned. */
    OUTPUT(
            NUMBER,
            10,
            names("outputWan", "output_wan", "output_wan"),
            label("产值", "yearly output"),
            upTo(1e9).in("万元", "10,000 yuan"),
            words("产值(万元)", "年产值(万元)"),
            unit("outputYi", 1e4, "亿元", "产值(亿元)", "年产值(亿元)")),

    /** Yearly tax planned. */
    TAX(
            NUMBER,
            11,
            names("taxWan", "tax_wan", "tax_wan"),
            label("税收", "yearly tax"),
            upTo(1e9).in("万元", "10,000 yuan"),
            words("税收(万元)", "年税收(万元)"),
            unit("taxYi", 1e4, "亿元", "税收(亿元)", "年税收(亿元)")),

    /** Yearly energy, tonnes of standard coal (吨标准煤). */
    ENERGY(
            NUMBER,
            12,
            names("energyTce", "energy_tce", "energy_tce"),
            label("能耗", "yearly energy"),
            upTo(1e9).in("吨标准煤", "tce"),
            words("能耗(吨标准煤)", "能耗(吨标煤)", "年能耗(吨标准煤)")),

    /** Whether it pollutes. */
    POLLUTING(
            TRUTH,
            6,
            names("polluting", "polluting", "polluting"),
            label("是否有污染", "polluting"),
            in("", ""),
            words("是否有污染", "污染")),

    /** Firms of one group move together (产业链整体转移、项目组团式转移). */
    GROUP(TEXT, 14, names("group", "group_name", "group_name"), label("组团", "group"), in("", ""), words("组团", "group"));

    /** What a figure is, and what its value is in Java. */
    public enum Type {
        /** A number of at least 0 in the figure's unit: {@code Double}. */
        NUMBER,
        /** A share, 0 to 1: {@code Double}. */
        SHARE,
        /** Yes, no or not said: {@code Boolean}. */
        TRUTH,
        /** Free text: {@code String}. */
        TEXT,
        /** What moves: {@link Stage}. */
        STAGE,
        /** What the part that moves does: a set of {@link Function}. */
        FUNCTIONS;

        /** Whether the value is a {@code Double}. */
        public boolean numeric() {
            return this == NUMBER || this == SHARE;
        }
    }

    /**
     * A unit that the header of a file may say the figure is in (表头所示单位).
     *
     * @param code what the header is called in lists that use the names of the API: the API's own name for the figure's own unit
     * @param factor what brings it to the figure's unit
     * @param name Chinese name
     * @param words headers that mean the figure in this unit, Chinese or English; case, blanks and 全角 brackets do not count
     */
    public record Unit(String code, double factor, String name, List<String> words) {}

    private record Names(String field, String column, String shortName) {}

    private record Label(String zh, String en) {}

    private record Measure(double most, String zh, String en) {
        Measure in(String unitZh, String unitEn) {
            return new Measure(most, unitZh, unitEn);
        }
    }

    private static final List<Figure> ALL = List.of(values());

    private static final List<Figure> NUMBERS =
            ALL.stream().filter(figure -> figure.type.numeric()).toList();

    private static final List<Figure> IN_FILES =
            ALL.stream().sorted(Comparator.comparingInt(figure -> figure.place)).toList();

    private final Type type;
    private final int place;
    private final Names names;
    private final Label label;
    private final Measure measure;
    private final List<Unit> units;

    Figure(Type type, int place, Names names, Label label, Measure measure, List<String> words, Unit... others) {
        this.type = type;
        this.place = place;
        this.names = names;
        this.label = label;
        this.measure = measure;
        Stream<String> own = Stream.concat(words.stream(), Stream.of(names.column, names.shortName))
                .distinct();
        this.units = Stream.concat(Stream.of(new Unit(names.field, 1, measure.zh, own.toList())), Arrays.stream(others))
                .toList();
    }

    private static Names names(String field, String column, String shortName) {
        return new Names(field, column, shortName);
    }

    private static Label label(String zh, String en) {
        return new Label(zh, en);
    }

    private static Measure upTo(double most) {
        return new Measure(most, "", "");
    }

    private static Measure in(String unitZh, String unitEn) {
        return upTo(Double.NaN).in(unitZh, unitEn);
    }

    private static List<String> words(String... words) {
        return List.of(words);
    }

    private static Unit unit(String code, double factor, String name, String... words) {
        return new Unit(code, factor, name, List.of(words));
    }

    /** All, in the order in which the API tells them. */
    public static List<Figure> all() {
        return ALL;
    }

    /** Those whose value is a number, in the same order. */
    public static List<Figure> numbers() {
        return NUMBERS;
    }

    /** All, in the order of the columns of files: a column keeps its place, a new one comes after the others. */
    public static List<Figure> inFiles() {
        return IN_FILES;
    }

    public Type type() {
        return type;
    }

    /** Its name in requests and answers. */
    public String field() {
        return names.field;
    }

    /** Its column in the table {@code enterprise}. */
    public String column() {
        return names.column;
    }

    /** Its name in the DBF of a Shapefile: ASCII, at most ten bytes. */
    public String shortName() {
        return names.shortName;
    }

    /** Its header in files that we write; the unit is in it. */
    public String header() {
        return units.get(0).words().get(0);
    }

    /** The most a request may say, in the figure's unit; not a number where it is none. The least is 0. */
    public double most() {
        return measure.most;
    }

    /** What it is called in Chinese. */
    public String nameZh() {
        return label.zh;
    }

    /** What it is called in English. */
    public String nameEn() {
        return label.en;
    }

    /** Its unit in Chinese; empty if it has none. */
    public String unitZh() {
        return measure.zh;
    }

    /** Its unit in English; empty if it has none. */
    public String unitEn() {
        return measure.en;
    }

    /** Its name and unit, Chinese, then English. */
    public String title() {
        return measure.zh.isEmpty()
                ? "%s / %s".formatted(label.zh, label.en)
                : "%s，%s / %s, %s".formatted(label.zh, measure.zh, label.en, measure.en);
    }

    /** The units in which files may have it, its own first. */
    public List<Unit> units() {
        return units;
    }
}
