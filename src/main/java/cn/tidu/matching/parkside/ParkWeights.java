package cn.tidu.matching.parkside;

import cn.tidu.facts.weight.WeightRepository;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What a park looks at (园区视角的权重). */
public final class ParkWeights {
    private ParkWeights() {}

    /** The weights given, else those of the preset {@value ParkSide#PRESET}; by criterion id, not normalised. */
    public static Map<String, Double> of(Handle handle, Map<String, Double> given) {
        if (!given.isEmpty()) {
            return given;
        }
        return WeightRepository.presets(handle).stream()
                .filter(preset -> preset.id().equals(ParkSide.PRESET))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no preset " + ParkSide.PRESET))
                .weights();
    }
}
