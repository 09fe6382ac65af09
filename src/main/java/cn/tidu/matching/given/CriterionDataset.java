package cn.tidu.matching.given;

import cn.tidu.facts.source.CsvTable;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Loads {@code criteria.csv}: criteria and default weights are data. */
public final class CriterionDataset {
    private CriterionDataset() {}

    /** Replaces all criteria and returns how many there are. */
    public static int load(Handle handle, Path folder) {
        handle.execute("DELETE FROM criterion");
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("criteria.csv"));
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO criterion (id, ordinal, name, name_en, weight, rationale, rationale_en, source,
                                       influence, formula, formula_en, formula_source)
                VALUES (:id, :ordinal, :name, :nameEn, :weight, :rationale, :rationaleEn, :source,
                        :influence, :formula, :formulaEn, :formulaSource)
                """);
        for (CsvTable.Row row : rows) {
            batch.bind("id", row.get("id"))
                    .bind("ordinal", row.number("ordinal").orElseThrow().intValue())
                    .bind("name", row.get("name"))
                    .bind("nameEn", row.get("name_en"))
                    .bind("weight", row.number("weight").orElseThrow())
                    .bind("rationale", row.get("rationale"))
                    .bind("rationaleEn", row.get("rationale_en"))
                    .bind("source", row.get("source"))
                    .bind("influence", row.get("influence"))
                    .bind("formula", row.get("formula"))
                    .bind("formulaEn", row.get("formula_en"))
                    .bind("formulaSource", row.get("formula_source"))
                    .add();
        }
        batch.execute();
        return rows.size();
    }
}
