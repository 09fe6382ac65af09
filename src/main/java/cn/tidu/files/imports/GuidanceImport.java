package cn.tidu.files.imports;

import cn.tidu.files.imports.GuidanceDocuments.Document;
import cn.tidu.files.imports.GuidanceDocuments.Draft;
import cn.tidu.files.read.RawFeature;
import cn.tidu.platform.db.Copy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.locationtech.jts.geom.Geometry;

/**
 * Imports guidance rules with their documents (指导规则与政策文件): known rules by id, else by document, clause, kind and quote.
 * A column that the file does not have leaves what is stored.
 */
final class GuidanceImport implements ImportInto {
    private final Handle handle;
    private final Names names;
    private final ImportReport report;
    private final String file;
    private final Copy copy;
    private final GuidanceDocuments documents;
    private final TreeSet<String> fields = new TreeSet<>();

    GuidanceImport(Handle handle, Names names, ImportReport report, String file) {
        this.handle = handle;
        this.names = names;
        this.report = report;
        this.file = file;
        this.documents = new GuidanceDocuments(handle.createQuery("SELECT * FROM guidance_document ORDER BY id")
                .map((row, context) -> document(row))
                .list());
        handle.execute(GuidanceImportSql.STAGING);
        this.copy = Copy.into(handle, "guidance_in", GuidanceImportSql.COLUMNS);
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getString("id"),
                row.getString("title"),
                row.getString("number"),
                row.getString("issuer"),
                row.getObject("issued", LocalDate.class),
                row.getString("issued_precision"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("validity_basis"),
                row.getString("source"));
    }

    @Override
    public List<String> required() {
        return List.of("clause", "kind", "quote");
    }

    @Override
    public void add(RawFeature feature, Headers headers, Geometry placed) {
        Cells cells = new Cells(feature, headers, report);
        headers.all().forEach(header -> fields.add(header.meaning().field()));
        Optional<String> clause = GuidanceCells.needed(cells, "clause", "条款 / the clause");
        Optional<String> quote = GuidanceCells.needed(cells, "quote", "引文 / the quote");
        List<String> codes = names.industryCodes(cells, "codes");
        boolean codesSaid = cells.text("codes").isPresent();
        List<String> derived = names.codesOfWords(cells, "words", codesSaid);
        copy.cell(report.key(feature))
                .cell(cells.text("id").orElse(null))
                .cell(documents.resolve(cells, report.key(feature)))
                .cell(clause.orElse(""))
                .cell(cells.text("clauseLabel").orElse(null))
                .cell(GuidanceCells.kind(cells))
                .cell(quote.orElse(""))
                .cell(names.areas(cells, "sources"))
                .cell(names.areas(cells, "targets"))
                .cell(names.parks(cells, "parks"))
                .cell(GuidanceCells.parkKinds(cells))
                .cell(cells.words("words"))
                .cell(codesSaid ? codes : derived)
                .cell(codesSaid)
                .cell(GuidanceCells.stages(cells))
                .cell(GuidanceCells.conditions(cells))
                .cell(GuidanceCells.role(cells))
                .cell(cells.text("confidence").isPresent() ? Grades.confidence(cells, "confidence") : null)
                .cell(cells.text("note").orElse(null))
                .cell(cells.text("noteEn").orElse(null))
                .cell(cells.text("source").orElse(null))
                .endRow();
    }

    @Override
    public void endInput() {
        copy.close();
    }

    @Override
    public void abort() {
        copy.cancel();
    }

    @Override
    public void merge(Handle unused) {
        List<Document> merged =
                documents.drafts().stream().map(draft -> draft.merged(file)).toList();
        merged.forEach(this::check);
        handle.execute(GuidanceImportSql.FIND_KNOWN);
        ImportRepository.tellTwice(handle, GuidanceImportSql.TWICE, "quote", report);
        if (!report.clean()) {
            return;
        }
        long total = handle.createQuery("SELECT count(*) FROM guidance_in")
                .mapTo(Long.class)
                .one();
        long known = handle.createQuery("SELECT count(*) FROM guidance_in WHERE known")
                .mapTo(Long.class)
                .one();
        store(merged);
        int updated = handle.execute(GuidanceImportSql.update(fields));
        int inserted = handle.createUpdate(GuidanceImportSql.INSERT)
                .bind("source", "用户导入：" + file)
                .execute();
        report.count("rows", total);
        report.count("inserted", inserted);
        report.count("updated", updated);
        report.count("unchanged", known - updated);
    }

    private void check(Document document) {
        Draft draft = draft(document);
        if (document.issued() == null) {
            report.problem(
                    draft.key(),
                    "issued",
                    "新文件“%s”缺少发布日期 / the new document needs its day of issue".formatted(document.title()));
        } else if (document.validTo() != null && document.validTo().isBefore(document.validFrom())) {
            report.problem(
                    draft.key(),
                    "validTo",
                    "有效止 %s 早于有效起 %s / ends before it begins".formatted(document.validTo(), document.validFrom()));
        }
        if (draft.renames()) {
            report.finding(
                    draft.key(),
                    "document",
                    "title-kept",
                    "文号 %s 已有文件名“%s”，保留原名 / the document is known under this title, which is kept"
                            .formatted(document.number(), document.title()));
        }
    }

    private Draft draft(Document document) {
        return documents.drafts().stream()
                .filter(draft -> draft.id().equals(document.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Inserts new documents; changes known ones where the file says otherwise, and tells it. */
    private void store(List<Document> merged) {
        long inserted = 0;
        long updated = 0;
        for (Document document : merged) {
            Optional<Document> known = draft(document).known();
            if (known.isEmpty()) {
                bound(GuidanceImportSql.NEW_DOCUMENT, document)
                        .bind("title", document.title())
                        .bind("source", document.source())
                        .execute();
                inserted++;
            } else if (!known.get().equals(document)) {
                bound(GuidanceImportSql.CHANGE_DOCUMENT, document).execute();
                updated++;
                report.finding(
                        draft(document).key(),
                        "document",
                        "document-changed",
                        "文件“%s”的记录按导入文件更改：%s / the record of the document changes"
                                .formatted(document.title(), GuidanceDocuments.changes(known.get(), document)));
            }
        }
        report.count("documentsInserted", inserted);
        report.count("documentsUpdated", updated);
    }

    private Update bound(String sql, Document document) {
        return handle.createUpdate(sql)
                .bind("id", document.id())
                .bind("number", document.number())
                .bind("issuer", document.issuer())
                .bind("issued", document.issued())
                .bind("precision", document.precision())
                .bind("validFrom", document.validFrom())
                .bind("validTo", document.validTo())
                .bind("basis", document.basis());
    }
}
