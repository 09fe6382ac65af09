package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.facts.park.ParkFact;
import cn.tidu.facts.region.Zone;
import cn.tidu.facts.road.Travel;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Journeys;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One enterprise before one park (一企一园).
 *
 * @param enterprise the firm
 * @param park the candidate
 * @param distanceKm geodesic distance from the origin to the park, km; empty if the park has no position
 * @param asOf the day whose rules count; empty: today, with expired rules at a discount
 * @param today the day of asking
 * @param excludedByUser whether the request leaves the park out
 * @param without criteria and facets left out, by id
 * @param catalogue the data
 * @param journeys how the firm gets to the parks
 * @param rules the guidance rules that speak of the firm on that day
 */
public record Case(
        Enterprise enterprise,
        Park park,
        OptionalDouble distanceKm,
        Optional<LocalDate> asOf,
        LocalDate today,
        boolean excludedByUser,
        Set<String> without,
        Catalogue catalogue,
        Journeys journeys,
        FirmRules rules) {

    /** A case on its own, with the rules of its firm worked out. */
    static Case of(
            Enterprise enterprise,
            Park park,
            OptionalDouble distanceKm,
            Optional<LocalDate> asOf,
            LocalDate today,
            Catalogue catalogue) {
        return new Case(
                enterprise,
                park,
                distanceKm,
                asOf,
                today,
                false,
                Set.of(),
                catalogue,
                Journeys.ESTIMATED,
                FirmRules.of(catalogue, enterprise, asOf, today));
    }

    /** The same with criteria or parts of them left out. */
    Case without(Set<String> ids) {
        return new Case(enterprise, park, distanceKm, asOf, today, excludedByUser, ids, catalogue, journeys, rules);
    }

    /** The same with journeys over roads. */
    Case travelling(Journeys other) {
        return new Case(enterprise, park, distanceKm, asOf, today, excludedByUser, without, catalogue, other, rules);
    }

    /** How the firm gets to the park; empty if the park has no position. */
    public Optional<Travel> travel() {
        return journeys.to(park.id(), distanceKm);
    }

    /** Whether a part of a criterion is asked for. */
    boolean asks(String facet) {
        return !without.contains(facet);
    }

    /** The day rules are judged on. */
    LocalDate day() {
        return asOf.orElse(today);
    }

    /** The latest figure of the park that was known on the day rules are judged on. */
    Optional<ParkFact> fact(ParkAttribute attribute) {
        return catalogue.facts().find(park.id(), attribute, day());
    }

    Zone parkZone() {
        return catalogue.zoneOf(park);
    }

    /** How much a rule counts by its dates; see {@link FirmRules#statusFactor}. */
    double statusFactor(Rule rule) {
        return FirmRules.statusFactor(rule, asOf, today);
    }
}
