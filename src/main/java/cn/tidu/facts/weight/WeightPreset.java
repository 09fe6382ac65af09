package cn.tidu.facts.weight;

import java.util.Map;

/**
 * A named choice of weights (权重方案), as data with its reason.
 *
 * @param id id as in requests
 * @param name Chinese name
 * @param nameEn English name
 * @param weights weight by criterion id, not normalised; a criterion not named keeps its default weight
 * @param rationale why, in Chinese
 * @param rationaleEn why, in English
 * @param source where the weights are from
 */
public record WeightPreset(
        String id,
        String name,
        String nameEn,
        Map<String, Double> weights,
        String rationale,
        String rationaleEn,
        String source) {}
