package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.facts.park.ParkFact;
import java.util.Locale;
import java.util.Optional;

/**
 * How much of a resource a park has (要素供给).
 *
 * @param value in the attribute's unit
 * @param exact whether this is what is free; else it is no more than an upper bound, such as the area of the whole park
 * @param name what the figure is
 * @param nameEn the same in English
 * @param citation where it is from
 */
public record Supply(double value, boolean exact, String name, String nameEn, Citation citation) {

    /** The supply on record; land falls back on the planned industrial land and on the park's area. */
    public static Optional<Supply> of(Resource resource, Case matchCase) {
        Optional<Supply> free = matchCase.fact(resource.attribute()).map(fact -> of(fact, matchCase.park(), true));
        if (free.isPresent() || resource != Resource.LAND) {
            return free;
        }
        return matchCase
                .fact(ParkAttribute.INDUSTRIAL_LAND)
                .map(fact -> of(fact, matchCase.park(), false))
                .or(() -> area(matchCase.park()));
    }

    private static Supply of(ParkFact fact, Park park, boolean exact) {
        return new Supply(
                fact.value(),
                exact,
                "%s（%s）".formatted(fact.attribute().nameZh(), fact.asOf()),
                "%s (%s)".formatted(fact.attribute().nameEn(), fact.asOf()),
                Citations.of(fact, park));
    }

    private static Optional<Supply> area(Park park) {
        return park.areaHa().map(area -> {
            boolean catalogue = park.areaBasis().filter("catalogue"::equals).isPresent();
            String name = catalogue ? "核准面积" : "报道的规划面积";
            return new Supply(
                    area,
                    false,
                    name,
                    catalogue ? "approved area" : "reported area",
                    Citation.ofRecord(park, name + String.format(Locale.ROOT, "：%.2f 公顷", area)));
        });
    }
}
