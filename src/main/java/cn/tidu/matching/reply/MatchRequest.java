package cn.tidu.matching.reply;

import cn.tidu.facts.enterprise.Enterprise;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One question for ranked parks (匹配请求), understood and checked.
 *
 * @param enterprise the firm
 * @param weights weights given, by criterion id
 * @param asOf the day whose rules count
 * @param top how many candidates to answer
 * @param exclude ids of parks to leave out
 * @param without ids of criteria or of parts of them not to look at
 * @param compare ids of parks to answer even when they rank lower
 */
public record MatchRequest(
        Enterprise enterprise,
        Map<String, Double> weights,
        Optional<LocalDate> asOf,
        int top,
        Set<String> exclude,
        Set<String> without,
        List<String> compare) {}
