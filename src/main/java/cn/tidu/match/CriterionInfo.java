package cn.tidu.match;

/**
 * A criterion as data (准则): its names, its default weight and why.
 *
 * @param id id as in requests
 * @param name Chinese name
 * @param nameEn English name
 * @param weight default weight, not normalised
 * @param rationale why this weight
 */
public record CriterionInfo(String id, String name, String nameEn, double weight, String rationale) {}
