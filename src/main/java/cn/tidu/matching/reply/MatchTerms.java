package cn.tidu.matching.reply;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.weight.WeightChoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a question for ranked parks asks for, whoever the firm is (匹配条件).
 *
 * @param choice the weights asked for, and where they are from
 * @param asOf the day whose rules count
 * @param top how many candidates to answer
 * @param exclude ids of parks to leave out
 * @param without ids of criteria or of parts of them not to look at
 * @param compare ids of parks to answer even when they rank lower
 */
public record MatchTerms(
        WeightChoice choice,
        Optional<LocalDate> asOf,
        int top,
        Set<String> exclude,
        Set<String> without,
        List<String> compare) {

    /** Weights given, by criterion id, not normalised. */
    public Map<String, Double> weights() {
        return choice.weights();
    }

    /** The same under other weights, by criterion id. */
    public MatchTerms under(Map<String, Double> weights) {
        return new MatchTerms(WeightChoice.own(weights), asOf, top, exclude, without, compare);
    }

    /** Whether others ask for the same, wherever their weights are from. */
    public boolean asksAs(MatchTerms other) {
        return under(weights()).equals(other.under(other.weights()));
    }

    /** The same question for a firm. */
    public MatchRequest of(Enterprise enterprise) {
        return new MatchRequest(enterprise, this);
    }
}
