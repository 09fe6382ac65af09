package cn.tidu.matching.given;

import cn.tidu.facts.source.CsvTable;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Loads {@code conventions.csv}: the figures that no document gives are data, with their reason. */
public final class ConventionDataset {
    private ConventionDataset() {}

    /** Replaces all figures and returns how many there are. */
    public static int load(Handle handle, Path folder) {
        handle.execute("DELETE FROM convention");
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("conventions.csv"));
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO convention (id, value, unit, meaning, meaning_en, source)
                VALUES (:id, :value, :unit, :meaning, :meaningEn, :source)
                """);
        for (CsvTable.Row row : rows) {
            batch.bind("id", row.get("id"))
                    .bind("value", row.number("value").orElseThrow())
                    .bind("unit", row.find("unit").orElse(null))
                    .bind("meaning", row.get("meaning"))
                    .bind("meaningEn", row.get("meaning_en"))
                    .bind("source", row.get("source"))
                    .add();
        }
        batch.execute();
        return rows.size();
    }
}
