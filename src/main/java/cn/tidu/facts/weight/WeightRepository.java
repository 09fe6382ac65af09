package cn.tidu.facts.weight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Presets and the criteria they weigh, in PostGIS. */
public final class WeightRepository {
    private WeightRepository() {}

    /** All criteria in order, with their default weights. */
    public static List<WeightedCriterion> criteria(Handle handle) {
        return handle.createQuery("SELECT id, name, name_en, weight FROM criterion ORDER BY ordinal")
                .map((row, context) -> new WeightedCriterion(
                        row.getString("id"), row.getString("name"), row.getString("name_en"), row.getDouble("weight")))
                .list();
    }

    /** All presets in order. */
    public static List<WeightPreset> presets(Handle handle) {
        Map<String, Map<String, Double>> weights = weights(handle);
        return handle.createQuery("SELECT * FROM weight_preset ORDER BY ordinal")
                .map((row, context) -> new WeightPreset(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("name_en"),
                        weights.getOrDefault(row.getString("id"), Map.of()),
                        row.getString("rationale"),
                        row.getString("rationale_en"),
                        row.getString("source")))
                .list();
    }

    private record Cell(String preset, String criterion, double weight) {}

    private static Map<String, Map<String, Double>> weights(Handle handle) {
        List<Cell> cells = handle.createQuery(
                        """
                        SELECT weight.preset, weight.criterion, weight.weight
                          FROM weight_preset_weight AS weight JOIN criterion ON criterion.id = weight.criterion
                         ORDER BY weight.preset, criterion.ordinal
                        """)
                .map((row, context) -> new Cell(row.getString(1), row.getString(2), row.getDouble(3)))
                .list();
        Map<String, Map<String, Double>> byPreset = new LinkedHashMap<>();
        cells.forEach(cell -> byPreset.computeIfAbsent(cell.preset(), id -> new LinkedHashMap<>())
                .put(cell.criterion(), cell.weight()));
        return byPreset;
    }
}
