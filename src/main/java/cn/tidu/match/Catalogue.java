package cn.tidu.match;

import cn.tidu.guidance.Rule;
import cn.tidu.industry.Industries;
import cn.tidu.park.Park;
import cn.tidu.park.ParkFacts;
import cn.tidu.region.Regions;
import java.util.List;

/**
 * Everything a match is judged by, as of one data version (匹配所用数据快照). Immutable.
 *
 * @param dataVersion version of the rows
 * @param regions cities and counties
 * @param industries GB/T 4754-2017 and policy words
 * @param parks all parks
 * @param rules all guidance rules
 * @param criteria criteria with default weights, in order
 * @param facts figures of parks
 * @param conventions figures of Tidu's own convention
 * @param surroundings what lies around the parks
 */
public record Catalogue(
        long dataVersion,
        Regions regions,
        Industries industries,
        List<Park> parks,
        List<Rule> rules,
        List<CriterionInfo> criteria,
        ParkFacts facts,
        Conventions conventions,
        Surroundings surroundings) {

    public Catalogue {
        parks = List.copyOf(parks);
        rules = List.copyOf(rules);
        criteria = List.copyOf(criteria);
    }

    /** With nothing known of what lies around the parks. */
    public Catalogue(
            long dataVersion,
            Regions regions,
            Industries industries,
            List<Park> parks,
            List<Rule> rules,
            List<CriterionInfo> criteria,
            ParkFacts facts,
            Conventions conventions) {
        this(dataVersion, regions, industries, parks, rules, criteria, facts, conventions, Surroundings.NONE);
    }

    /** The same with other surroundings. */
    public Catalogue within(Surroundings other) {
        return new Catalogue(dataVersion, regions, industries, parks, rules, criteria, facts, conventions, other);
    }
}
