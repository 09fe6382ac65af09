package cn.tidu.facts.weight;

/**
 * A criterion as far as weighting needs it (准则).
 *
 * @param id id as in requests
 * @param name Chinese name
 * @param nameEn English name
 * @param defaultWeight weight when a request says nothing, not normalised
 */
public record WeightedCriterion(String id, String name, String nameEn, double defaultWeight) {}
