package cn.tidu.matching.given;

import java.util.Map;

/**
 * A criterion as data (准则): its names, its default weight and why, its formula and where that is from.
 *
 * @param id id as in requests
 * @param name Chinese name
 * @param nameEn English name
 * @param weight default weight, not normalised
 * @param rationale why this weight
 * @param influence how its measure bears on the value
 * @param formula the formula, with Chinese words
 * @param formulaEn the formula, with English words
 * @param formulaSource where the formula is from
 */
public record CriterionInfo(
        String id,
        String name,
        String nameEn,
        double weight,
        String rationale,
        Influence influence,
        String formula,
        String formulaEn,
        String formulaSource) {
    private static final Map<String, String> FORMER = Map.of("land", "capacity");

    /** The id of today for one that was used before: {@code land} became {@code capacity}. */
    public static String ofToday(String id) {
        return FORMER.getOrDefault(id, id);
    }
}
