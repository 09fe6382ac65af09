package cn.tidu.match;

import cn.tidu.enterprise.Enterprise;
import cn.tidu.guidance.Rule;
import cn.tidu.guidance.Status;
import cn.tidu.park.Park;
import cn.tidu.region.Zone;
import java.time.LocalDate;
import java.util.List;
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
 */
public record Case(
        Enterprise enterprise,
        Park park,
        OptionalDouble distanceKm,
        Optional<LocalDate> asOf,
        LocalDate today,
        boolean excludedByUser,
        Set<String> without,
        Catalogue catalogue) {

    /** Factor of a rule that is expired when no day is asked for; Tidu's own convention. */
    static final double EXPIRED_DISCOUNT = 0.5;

    /** Whether a part of a criterion is asked for. */
    boolean asks(String facet) {
        return !without.contains(facet);
    }

    /** The day rules are judged on. */
    LocalDate day() {
        return asOf.orElse(today);
    }

    Zone parkZone() {
        return catalogue.regions().getCity(park.cityCode()).zone();
    }

    /** How much a rule counts by its dates: 1 in force, the discount when expired and no day is asked, else 0. */
    double statusFactor(Rule rule) {
        Status status = rule.statusOn(day());
        if (status == Status.IN_FORCE) {
            return 1;
        }
        return status == Status.EXPIRED && asOf.isEmpty() ? EXPIRED_DISCOUNT : 0;
    }

    /** Rules that bear on the choice of a park, concern the firm's stage and count by their dates. */
    List<Rule> rulesThatCount() {
        return catalogue.rules().stream()
                .filter(Rule::selection)
                .filter(rule -> rule.stages().isEmpty()
                        || rule.stages().contains(enterprise.stage().code()))
                .filter(rule -> statusFactor(rule) > 0)
                .toList();
    }
}
