package cn.tidu.facts.guidance;

import cn.tidu.facts.park.ParkRepository;
import cn.tidu.facts.source.CsvTable;
import cn.tidu.platform.db.Arrays;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Loads {@code guidance-documents.csv} and {@code guidance.csv}; parks named by a clause are resolved to ids. */
public final class GuidanceDataset {
    /** A document that a user's rule cites stays, as the user's, if gis-data has it no longer. */
    private static final String FORGET_DOCUMENTS =
            """
            DELETE FROM guidance_document AS document
             WHERE dataset = 'gis-data' AND NOT EXISTS (SELECT 1 FROM guidance_rule WHERE guidance_rule.document = document.id);
            UPDATE guidance_document SET dataset = 'import' WHERE dataset = 'gis-data'
            """;

    private GuidanceDataset() {}

    /** Replaces the rules of gis-data, not those of users, and returns how many there are. Parks must be there already. */
    public static int load(Handle handle, Path folder) {
        handle.execute("DELETE FROM guidance_rule WHERE dataset = 'gis-data'");
        handle.execute(FORGET_DOCUMENTS);
        loadDocuments(handle, folder);
        Map<String, String> parkIds = ParkRepository.idsByName(handle);
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("guidance.csv"));
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO guidance_rule (id, ordinal, document, clause, clause_label, kind, quote, sources, targets,
                                           target_parks, target_kinds, industry_words, industry_codes, stages, conditions,
                                           role, confidence, note, note_en, source, policy_file)
                VALUES (:id, :ordinal, :document, :clause, :clauseLabel, :kind, :quote, :sources, :targets,
                        :targetParks, :targetKinds, :words, :codes, :stages, :conditions,
                        :role, :confidence, :note, :noteEn, :source, :policyFile)
                ON CONFLICT (id) DO NOTHING
                """);
        int ordinal = 0;
        for (CsvTable.Row row : rows) {
            batch.bind("id", row.get("id"))
                    .bind("ordinal", ++ordinal)
                    .bind("document", row.get("document"))
                    .bind("clause", row.get("clause"))
                    .bind("clauseLabel", row.get("clause_label"))
                    .bind("kind", row.get("kind"))
                    .bind("quote", row.get("quote"))
                    .bind("sources", Arrays.of(row.list("sources")))
                    .bind("targets", Arrays.of(row.list("targets")))
                    .bind("targetParks", Arrays.of(parks(row, parkIds)))
                    .bind("targetKinds", Arrays.of(row.list("target_kinds")))
                    .bind("words", Arrays.of(row.list("industry_words")))
                    .bind("codes", Arrays.of(row.list("industry_codes")))
                    .bind("stages", Arrays.of(row.list("stage")))
                    .bind("conditions", Arrays.of(row.list("conditions")))
                    .bind("role", row.get("role"))
                    .bind("confidence", row.get("confidence"))
                    .bind("note", row.find("note").orElse(null))
                    .bind("noteEn", row.find("note_en").orElse(null))
                    .bind("source", row.get("source"))
                    .bind("policyFile", row.find("policy_file").orElse(null))
                    .add();
        }
        batch.execute();
        return rows.size();
    }

    private static List<String> parks(CsvTable.Row row, Map<String, String> parkIds) {
        List<String> ids = new ArrayList<>();
        for (String name : row.list("target_parks")) {
            String id = parkIds.get(name);
            if (id == null) {
                throw new IllegalArgumentException(
                        "guidance.csv %s：没有名为 %s 的园区 / no park has this name".formatted(row.get("id"), name));
            }
            ids.add(id);
        }
        return ids;
    }

    private static void loadDocuments(Handle handle, Path folder) {
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO guidance_document (id, title, number, issuer, issued, issued_precision, valid_from, valid_to,
                                               validity_basis, validity_basis_en, policy_file, source)
                VALUES (:id, :title, :number, :issuer, :issued, :precision, :validFrom, :validTo,
                        :basis, :basisEn, :policyFile, :source)
                ON CONFLICT (id) DO UPDATE
                   SET title = excluded.title, number = excluded.number, issuer = excluded.issuer, issued = excluded.issued,
                       issued_precision = excluded.issued_precision, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                       validity_basis = excluded.validity_basis, validity_basis_en = excluded.validity_basis_en,
                       policy_file = excluded.policy_file, source = excluded.source, dataset = excluded.dataset
                """);
        for (CsvTable.Row row : CsvTable.read(folder.resolve("guidance-documents.csv"))) {
            batch.bind("id", row.get("id"))
                    .bind("title", row.get("title"))
                    .bind("number", row.find("number").orElse(null))
                    .bind("issuer", row.find("issuer").orElse(null))
                    .bind("issued", LocalDate.parse(row.get("issued")))
                    .bind("precision", row.get("issued_precision"))
                    .bind("validFrom", LocalDate.parse(row.get("valid_from")))
                    .bind("validTo", row.find("valid_to").map(LocalDate::parse).orElse(null))
                    .bind("basis", row.get("validity_basis"))
                    .bind("basisEn", row.get("validity_basis_en"))
                    .bind("policyFile", row.find("policy_file").orElse(null))
                    .bind("source", row.get("source"))
                    .add();
        }
        batch.execute();
    }
}
