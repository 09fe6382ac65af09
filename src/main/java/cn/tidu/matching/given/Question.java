package cn.tidu.matching.given;

import cn.tidu.facts.enterprise.Enterprise;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question to the matcher.
 *
 * @param enterprise the firm
 * @param distancesKm geodesic distance to each park that has a position, km
 * @param weights weight by criterion id, not normalised; criteria left out keep their default
 * @param asOf the day whose rules count
 * @param today the day of asking
 * @param exclude ids of parks to leave out
 * @param without ids of criteria, or of parts of them such as {@code guidance.pairing}, not to look at
 * @param journeys how the firm gets to the parks
 */
public record Question(
        Enterprise enterprise,
        Map<String, Double> distancesKm,
        Map<String, Double> weights,
        Optional<LocalDate> asOf,
        LocalDate today,
        Set<String> exclude,
        Set<String> without,
        Journeys journeys) {

    /** Without a road network. */
    public Question(
            Enterprise enterprise,
            Map<String, Double> distancesKm,
            Map<String, Double> weights,
            Optional<LocalDate> asOf,
            LocalDate today,
            Set<String> exclude,
            Set<String> without) {
        this(enterprise, distancesKm, weights, asOf, today, exclude, without, Journeys.ESTIMATED);
    }

    /** The same question for another firm, or the same firm in another state. */
    public Question of(Enterprise other) {
        return new Question(other, distancesKm, weights, asOf, today, exclude, without, journeys);
    }

    /** The same question under other weights. */
    public Question under(Map<String, Double> other) {
        return new Question(enterprise, distancesKm, other, asOf, today, exclude, without, journeys);
    }

    /** The same question on another day. */
    public Question on(Optional<LocalDate> day) {
        return new Question(enterprise, distancesKm, weights, day, today, exclude, without, journeys);
    }

    /** The same question with other parks left out. */
    public Question leavingOut(Set<String> parks) {
        return new Question(enterprise, distancesKm, weights, asOf, today, parks, without, journeys);
    }
}
