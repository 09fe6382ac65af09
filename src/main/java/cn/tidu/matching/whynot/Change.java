package cn.tidu.matching.whynot;

import java.util.List;

/**
 * One change of a request, everything else as it was, and what it brings (单项改动). Each is tried by ranking again before it is
 * told.
 *
 * @param kind {@code weight}, or the field of the request or the firm that changes: {@code asOf}, {@code exclude}, {@code
 *     landHa}, {@code polluting}, {@code flags}, {@code stage}, …
 * @param criterion id of the criterion whose weight changes, else null
 * @param from value now, null if not given
 * @param to value that does it
 * @param unit unit, null without one
 * @param bound the value that {@code to} has to pass, worked out exactly; null if it is not worked out in closed form
 * @param fromShare share of a weight now, 0 to 1, else null
 * @param toShare share of it then
 * @param fact whether it is a fact about the firm, which holds or does not, rather than a choice
 * @param lifts hard rules that no longer stand against the park
 * @param rank rank of the park then, null if other hard rules still stand against it
 * @param score its score then, null in the same case
 * @param text in Chinese
 * @param textEn in English
 */
public record Change(
        String kind,
        String criterion,
        Object from,
        Object to,
        String unit,
        Double bound,
        Double fromShare,
        Double toShare,
        boolean fact,
        List<String> lifts,
        Integer rank,
        Double score,
        String text,
        String textEn) {}
