package cn.tidu.facts.park;

import cn.tidu.facts.source.Confidence;
import cn.tidu.facts.source.CsvTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Loads {@code park-facts.csv}: figures of parks with their day and source. What users imported stays. */
public final class ParkFactDataset {
    private ParkFactDataset() {}

    /** Replaces the figures of the data folder and returns how many there are. Parks must be there already. */
    public static int load(Handle handle, Path folder) {
        handle.execute("DELETE FROM park_fact WHERE dataset = 'gis-data'");
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("park-facts.csv"));
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO park_fact (park_id, attribute, value, as_of, source, confidence)
                SELECT park.id, :attribute, :value, :asOf, :source, :confidence FROM park WHERE park.id = :park
                """);
        for (CsvTable.Row row : rows) {
            ParkAttribute attribute = ParkAttribute.find(row.get("attribute"))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "park-facts.csv 没有属性 %s / has no such attribute".formatted(row.get("attribute"))));
            if (!attribute.unit().equals(row.get("unit"))) {
                throw new IllegalArgumentException("park-facts.csv %s 的单位应为 %s / must be in this unit"
                        .formatted(attribute.code(), attribute.unit()));
            }
            batch.bind("park", row.get("park"))
                    .bind("attribute", attribute.code())
                    .bind("value", row.number("value").orElseThrow())
                    .bind("asOf", ParkDataset.lastDay(row.get("as_of")))
                    .bind("source", row.get("source"))
                    .bind("confidence", Confidence.of(row.get("confidence")).code())
                    .add();
        }
        int found = java.util.Arrays.stream(batch.execute()).sum();
        if (found != rows.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "park-facts.csv 有 %d 行的园区不存在 / rows name no park", rows.size() - found));
        }
        return rows.size();
    }
}
