package cn.tidu.facts.weight;

import java.util.Map;
import java.util.Optional;

/**
 * The weights a request asks for, and where they are from (权重来源).
 *
 * @param weights weight by criterion id, not normalised; a criterion left out keeps its default weight
 * @param preset the preset asked for, if one was
 * @param ahp what the pairwise judgements came to, if there were any
 */
public record WeightChoice(Map<String, Double> weights, Optional<WeightPreset> preset, Optional<Priorities> ahp) {

    /** Nothing asked for: the default weights. */
    public static final WeightChoice DEFAULT = own(Map.of());

    /** Weights of the asker's own. */
    public static WeightChoice own(Map<String, Double> weights) {
        return new WeightChoice(Map.copyOf(weights), Optional.empty(), Optional.empty());
    }

    /** In one word: {@code default}, {@code own}, {@code preset} or {@code ahp}. */
    public String kind() {
        if (preset.isPresent()) {
            return "preset";
        }
        return ahp.isPresent() ? "ahp" : weights.isEmpty() ? "default" : "own";
    }
}
