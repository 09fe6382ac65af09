package cn.tidu.matching.rank;

import cn.tidu.facts.enterprise.EnterpriseBuilder;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.Fixtures;
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
    public static Question question(EnterpriseBuilder firm, Map<String, Double> km, Map<String, Double> weights) {
        return new Question(firm.make(), km, weights, Optional.empty(), Fixtures.TODAY, Set.of(), Set.of());
    }
}
