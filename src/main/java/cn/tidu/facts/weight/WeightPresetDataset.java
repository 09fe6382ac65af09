package cn.tidu.facts.weight;

import cn.tidu.facts.source.CsvTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Loads {@code weight-presets.csv}: presets are data, each with its reason and its source. */
public final class WeightPresetDataset {
    private WeightPresetDataset() {}

    /** Replaces all presets and returns how many there are. Criteria must be there already. */
    public static int load(Handle handle, Path folder) {
        handle.execute("DELETE FROM weight_preset");
        Set<String> criteria = WeightRepository.criteria(handle).stream()
                .map(WeightedCriterion::id)
                .collect(Collectors.toSet());
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("weight-presets.csv"));
        for (CsvTable.Row row : rows) {
            handle.createUpdate(
                            """
                            INSERT INTO weight_preset (id, ordinal, name, name_en, rationale, rationale_en, source)
                            VALUES (:id, :ordinal, :name, :nameEn, :rationale, :rationaleEn, :source)
                            """)
                    .bind("id", row.get("id"))
                    .bind("ordinal", row.number("ordinal").orElseThrow().intValue())
                    .bind("name", row.get("name"))
                    .bind("nameEn", row.get("name_en"))
                    .bind("rationale", row.get("rationale"))
                    .bind("rationaleEn", row.get("rationale_en"))
                    .bind("source", row.get("source"))
                    .execute();
            weights(row, criteria).forEach((criterion, weight) -> handle.createUpdate(
                            """
                                    INSERT INTO weight_preset_weight (preset, criterion, weight)
                                    VALUES (:preset, :criterion, :weight)
                                    """)
                    .bind("preset", row.get("id"))
                    .bind("criterion", criterion)
                    .bind("weight", weight)
                    .execute());
        }
        return rows.size();
    }

    private static Map<String, Double> weights(CsvTable.Row row, Set<String> criteria) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String cell : row.list("weights")) {
            String[] parts = cell.split("=", -1);
            if (parts.length != 2 || !criteria.contains(parts[0]) || !parts[1].matches("\\d+(\\.\\d+)?")) {
                throw new IllegalArgumentException(
                        "weight-presets.csv %s：“%s”应为 准则=权重，准则是 %s 之一 / should be criterion=weight"
                                .formatted(
                                        row.get("id"),
                                        cell,
                                        criteria.stream().sorted().collect(Collectors.joining(", "))));
            }
            weights.put(parts[0], Double.valueOf(parts[1]));
        }
        return weights;
    }
}
