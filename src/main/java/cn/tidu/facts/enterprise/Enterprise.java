package cn.tidu.facts.enterprise;

import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.region.Place;
import java.util.Collections;
import java.util.EnumSet;
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
 * @param figures what it tells of its move; a stage and functions are always among them
 * @param flags properties that bear on prohibitions, of {@link #FLAGS}
 */
public record Enterprise(
        Optional<String> name,
        Place origin,
        double lon,
        double lat,
        Industry industry,
        Figures figures,
        Set<String> flags) {

    /** Flag codes and what they are called; the first four are the fourth class of 深府办〔2009〕98号 第31行. */
    public static final Map<String, String> FLAGS = Map.of(
            "safety-hazard", "重大安全隐患",
            "unlicensed", "无证无牌",
            "wage-arrears", "恶意欠薪",
            "obsolete-capacity", "国家明令禁止和淘汰的落后产能",
            "non-compliant", "不符合产业政策");

    public Enterprise {
        figures = figures.with(Figure.STAGE, figures.stage()).with(Figure.FUNCTIONS, functions(figures));
        flags = Set.copyOf(flags);
    }

    private static Set<Function> functions(Figures figures) {
        Set<Function> said = figures.functions();
        return Collections.unmodifiableSet(EnumSet.copyOf(said.isEmpty() ? Function.of(figures.stage()) : said));
    }

    /** A figure that is a number, in its unit; empty if nothing is said. */
    public OptionalDouble number(Figure figure) {
        return figures.number(figure);
    }

    /** What moves. */
    public Stage stage() {
        return figures.stage();
    }

    /** What the part that moves does; never empty. */
    public Set<Function> functions() {
        return figures.functions();
    }

    /** Whether it pollutes; empty: not said. */
    public Optional<Boolean> polluting() {
        return figures.truth(Figure.POLLUTING);
    }

    /** Firms of one group move together (产业链整体转移、项目组团式转移). */
    public Optional<String> group() {
        return figures.text(Figure.GROUP);
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
