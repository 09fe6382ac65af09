package cn.tidu.facts.industry;

import cn.tidu.facts.source.CsvTable;
import cn.tidu.platform.db.Arrays;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Loads {@code industries.csv} and {@code industry-words.csv}. */
public final class IndustryDataset {
    private IndustryDataset() {}

    /** Replaces the classification and the words; returns how many rows there are. */
    public static int load(Handle handle, Path folder) {
        handle.execute("DELETE FROM industry_word");
        handle.execute("DELETE FROM industry");
        Set<String> codes = new HashSet<>();
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("industries.csv")).stream()
                .sorted(Comparator.comparingInt((CsvTable.Row row) -> depth(row.get("level"))))
                .toList();
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO industry (code, level, section, parent, name, name_en, source)
                VALUES (:code, :level, :section, :parent, :name, :nameEn, :source)
                """);
        for (CsvTable.Row row : rows) {
            codes.add(row.get("code"));
            batch.bind("code", row.get("code"))
                    .bind("level", row.get("level"))
                    .bind("section", row.get("section"))
                    .bind("parent", row.find("parent").orElse(null))
                    .bind("name", row.get("name_zh"))
                    .bind("nameEn", row.find("name_en").orElse(null))
                    .bind("source", row.get("source"))
                    .add();
        }
        batch.execute();
        return rows.size() + loadWords(handle, folder, codes);
    }

    private static int loadWords(Handle handle, Path folder, Set<String> codes) {
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("industry-words.csv"));
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO industry_word (word, word_en, codes, reason, reason_en, basis, source)
                VALUES (:word, :wordEn, :codes, :reason, :reasonEn, :basis, :source)
                """);
        for (CsvTable.Row row : rows) {
            for (String code : row.list("codes")) {
                if (!codes.contains(code)) {
                    throw new IllegalArgumentException(
                            "industry-words.csv: %s → %s 不在 GB/T 4754-2017 中 / is no code of it"
                                    .formatted(row.get("word"), code));
                }
            }
            batch.bind("word", row.get("word"))
                    .bind("wordEn", row.get("word_en"))
                    .bind("codes", Arrays.of(row.list("codes")))
                    .bind("reason", row.get("reason"))
                    .bind("reasonEn", row.get("reason_en"))
                    .bind("basis", row.get("basis"))
                    .bind("source", row.get("source"))
                    .add();
        }
        batch.execute();
        return rows.size();
    }

    private static int depth(String level) {
        return List.of("section", "division", "group", "class").indexOf(level);
    }
}
