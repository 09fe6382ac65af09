package cn.tidu.match;

import cn.tidu.enterprise.EnterpriseBuilder;
import cn.tidu.guidance.Rule;
import cn.tidu.park.Park;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The small world of the pure tests for packages that build on matching. */
public final class MatchWorld {
    private MatchWorld() {}

    /** A firm of 深圳宝安 that makes terminals. */
    public static EnterpriseBuilder firm(String name) {
        return Fixtures.shenzhenFirm().but().name(name);
    }

    /** A firm that makes garments. */
    public static EnterpriseBuilder garments(String name) {
        return Fixtures.firm(
                        Fixtures.BAOAN,
                        Fixtures.SHENZHEN,
                        Fixtures.INDUSTRIES.find("18").orElseThrow())
                .but()
                .name(name);
    }

    /** A park of 汕尾 with an area in hectares and leading industries. */
    public static Park park(String id, double areaHa, String... words) {
        return Fixtures.park(id, Fixtures.SHANWEI).area(areaHa).words(words).make();
    }

    /** A park of 韶关, in the northern mountains. */
    public static Park northern(String id, double areaHa, String... words) {
        return Fixtures.park(id, Fixtures.SHAOGUAN).area(areaHa).words(words).make();
    }

    /** A park of the delta's core, where nothing is transferred to. */
    public static Park inTheCore(String id) {
        return Fixtures.park(id, Fixtures.SHENZHEN).area(1000).make();
    }

    public static Catalogue catalogue(List<Park> parks, List<Rule> rules) {
        return Fixtures.catalogue(parks, rules);
    }

    /** What a firm asks, all parks being so far away. */
    public static Matcher.Question question(
            EnterpriseBuilder firm, Map<String, Double> km, Map<String, Double> weights) {
        return new Matcher.Question(firm.make(), km, weights, Optional.empty(), Fixtures.TODAY, Set.of(), Set.of());
    }
}
