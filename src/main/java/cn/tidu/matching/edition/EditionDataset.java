package cn.tidu.matching.edition;

import cn.tidu.facts.source.CsvTable;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Loads {@code policy-editions.csv}: names of editions and the documents that open them; the days are the documents' own. */
public final class EditionDataset {
    private EditionDataset() {}

    /** Replaces all editions and returns how many there are. Documents must be there already. */
    public static int load(Handle handle, Path folder) {
        handle.execute("DELETE FROM policy_edition");
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("policy-editions.csv"));
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO policy_edition (id, name, name_en, opens_with, source)
                VALUES (:id, :name, :nameEn, :opensWith, :source)
                """);
        for (CsvTable.Row row : rows) {
            batch.bind("id", row.get("id"))
                    .bind("name", row.get("name"))
                    .bind("nameEn", row.get("name_en"))
                    .bind("opensWith", row.get("opens_with"))
                    .bind("source", row.get("source"))
                    .add();
        }
        batch.execute();
        return rows.size();
    }
}
