package cn.tidu.matching.parkside;

import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.Exclusion;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.matching.rank.Matcher.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a firm looks from a park (园区视角): the same hard rules and the same judgements as from the firm, weighed by what a park looks
 * at: whether the firm fits its directions, the guidance, its entry standards and the intensity of land use, and what room it has
 * left. How far away its headquarters are and what standing the park itself has is the firm's concern. The weights are the preset
 * {@value #PRESET}, data like every preset. Pure: no clock, no database.
 */
public final class ParkSide {
    /** Id of the preset of weights that a park looks by. */
    public static final String PRESET = "park-side";

    private ParkSide() {}

    /**
     * A firm before a park.
     *
     * @param park the park's view; empty if a hard rule keeps the firm out
     * @param firm the firm's own view of the same park
     * @param exclusions why it is kept out
     */
    public record View(Optional<Candidate> park, Optional<Candidate> firm, List<Exclusion> exclusions) {}

    /**
     * Looks at a firm from a park.
     *
     * @param question what the firm asks, with its own weights
     * @param weights the park's weights, by criterion id, not normalised
     */
    public static View view(Catalogue catalogue, Park park, Question question, Map<String, Double> weights) {
        Matcher.Ranking ranking = Matcher.rank(catalogue.withParks(List.of(park)), question);
        if (ranking.candidates().isEmpty()) {
            return new View(
                    Optional.empty(),
                    Optional.empty(),
                    ranking.excluded().get(0).reasons());
        }
        Candidate own = ranking.candidates().get(0);
        return new View(Optional.of(reweighed(catalogue, own, question, weights)), Optional.of(own), List.of());
    }

    /** The same judgements weighed by the park's weights. */
    public static Candidate reweighed(
            Catalogue catalogue, Candidate own, Question question, Map<String, Double> weights) {
        return Matcher.reweighed(catalogue, own, question, weights);
    }
}
