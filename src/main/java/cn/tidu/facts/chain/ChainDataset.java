package cn.tidu.facts.chain;

import cn.tidu.facts.source.CsvTable;
import cn.tidu.platform.db.Arrays;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Loads {@code chains.csv}: links between industries, each with the text it rests on. */
public final class ChainDataset {
    private ChainDataset() {}

    /**
     * Replaces all links and returns how many there are. Industries must be there already.
     *
     * @throws IllegalArgumentException if a code is none of GB/T 4754-2017
     */
    public static int load(Handle handle, Path folder) {
        handle.execute("DELETE FROM chain_link");
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("chains.csv"));
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO chain_link (id, relation, from_codes, to_codes, what, what_en, coefficient, basis, reading,
                                        confidence, quote, source)
                VALUES (:id, :relation, :from, :to, :what, :whatEn, :coefficient, :basis, :reading, :confidence, :quote, :source)
                """);
        for (CsvTable.Row row : rows) {
            batch.bind("id", row.get("id"))
                    .bind("relation", row.get("relation"))
                    .bind("from", Arrays.of(row.list("from_codes")))
                    .bind("to", Arrays.of(row.list("to_codes")))
                    .bind("what", row.get("what"))
                    .bind("whatEn", row.get("what_en"))
                    .bind("coefficient", row.number("coefficient").orElse(null))
                    .bind("basis", row.get("basis"))
                    .bind("reading", row.get("reading"))
                    .bind("confidence", row.get("confidence"))
                    .bind("quote", row.get("quote"))
                    .bind("source", row.get("source"))
                    .add();
        }
        batch.execute();
        ChainRepository.firstUnknownCode(handle).ifPresent(code -> {
            throw new IllegalArgumentException(
                    "chains.csv %s 不是 GB/T 4754-2017 的代码 / has an unknown code".formatted(code));
        });
        return rows.size();
    }
}
