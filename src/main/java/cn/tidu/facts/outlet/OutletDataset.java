package cn.tidu.facts.outlet;

import cn.tidu.facts.source.CsvTable;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Loads {@code outlets.csv}. A customs area stands where its park record stands; an outlet that no source places stands at
 * the label point of its region and says so.
 */
public final class OutletDataset {
    private static final String INSERT =
            """
            INSERT INTO outlet (id, name, name_en, kind, region_code, code, park_id, position, position_accuracy,
                                position_basis, confidence, source)
            SELECT :id, :name, :nameEn, :kind, :region, :code, :park,
                   coalesce(ST_SetSRID(ST_MakePoint(:lon, :lat), 4490), park.position, region.label),
                   CASE WHEN :lon::float8 IS NOT NULL THEN 'listed'
                        WHEN park.position IS NULL THEN 'region'
                        WHEN park.position_accuracy = 'county' THEN 'county'
                        ELSE 'geocoded' END,
                   :basis, :confidence, :source
              FROM region
              LEFT JOIN park ON park.id = :park
             WHERE region.code = :region
             ORDER BY region.level DESC
             LIMIT 1
            """;

    private OutletDataset() {}

    /**
     * Replaces all outlets and returns how many there are. Regions and parks must be there already.
     *
     * @throws IllegalArgumentException if a region is unknown
     */
    public static int load(Handle handle, Path folder) {
        handle.execute("DELETE FROM outlet");
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("outlets.csv"));
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (CsvTable.Row row : rows) {
            batch.bind("id", row.get("id"))
                    .bind("name", row.get("name"))
                    .bind("nameEn", row.get("name_en"))
                    .bind("kind", row.get("kind"))
                    .bind("region", row.get("region_code"))
                    .bind("code", row.find("code").orElse(null))
                    .bind("park", row.find("park_id").orElse(null))
                    .bind("lon", row.number("lon").orElse(null))
                    .bind("lat", row.number("lat").orElse(null))
                    .bind("basis", row.get("position_basis"))
                    .bind("confidence", row.get("confidence"))
                    .bind("source", row.get("source"))
                    .add();
        }
        int[] inserted = batch.execute();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 0) {
                throw new IllegalArgumentException("outlets.csv %s: region_code %s 不存在 / is unknown"
                        .formatted(rows.get(i).get("id"), rows.get(i).get("region_code")));
            }
        }
        return rows.size();
    }
}
