package cn.tidu.matching.reply;

import cn.tidu.facts.enterprise.Enterprise;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a question for ranked parks asks for, whoever the firm is (匹配条件).
 *
 * @param weights weights given, by criterion id
 * @param asOf the day whose rules count
 * @param top how many candidates to answer
 * @param exclude ids of parks to leave out
 * @param without ids of criteria or of parts of them not to look at
 * @param compare ids of parks to answer even when they rank lower
 */
public record MatchTerms(
        Map<String, Double> weights,
        Optional<LocalDate> asOf,
        int top,
        Set<String> exclude,
        Set<String> without,
        List<String> compare) {

    /** What a request asks for besides its firm. */
    public static MatchTerms of(MatchRequest request) {
        return new MatchTerms(
                request.weights(),
                request.asOf(),
                request.top(),
                request.exclude(),
                request.without(),
                request.compare());
    }

    /** The same question for a firm. */
    public MatchRequest of(Enterprise enterprise) {
        return new MatchRequest(enterprise, weights, asOf, top, exclude, without, compare);
    }
}
