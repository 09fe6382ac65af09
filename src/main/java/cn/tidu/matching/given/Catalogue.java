package cn.tidu.matching.given;

import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkFacts;
import cn.tidu.facts.region.Regions;
import cn.tidu.facts.region.Zone;
import cn.tidu.facts.weight.WeightPreset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * @param presets named choices of weights
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
        Surroundings surroundings,
        List<WeightPreset> presets) {

    public Catalogue {
        parks = List.copyOf(parks);
        rules = List.copyOf(rules);
        criteria = List.copyOf(criteria);
        presets = List.copyOf(presets);
    }

    /** The same with only some of its parks, for asking about these alone. */
    public Catalogue withParks(List<Park> some) {
        return new Catalogue(
                dataVersion, regions, industries, some, rules, criteria, facts, conventions, surroundings, presets);
    }

    /**
     * Where a park stands among {@link #parks}.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public int indexOf(String park) {
        for (int i = 0; i < parks.size(); i++) {
            if (parks.get(i).id().equals(park)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no park " + park);
    }

    /** The zone that a park lies in. */
    public Zone zoneOf(Park park) {
        return regions.getCity(park.cityCode()).zone();
    }

    /** Default weight of every criterion by id, in order. */
    public Map<String, Double> defaultWeights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        criteria.forEach(criterion -> weights.put(criterion.id(), criterion.weight()));
        return weights;
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
        this(
                dataVersion,
                regions,
                industries,
                parks,
                rules,
                criteria,
                facts,
                conventions,
                Surroundings.NONE,
                List.of());
    }

    /** The same with other surroundings. */
    public Catalogue within(Surroundings other) {
        return new Catalogue(
                dataVersion, regions, industries, parks, rules, criteria, facts, conventions, other, presets);
    }
}
