package cn.tidu.facts.guidance;

import cn.tidu.facts.source.Confidence;
import cn.tidu.platform.db.Arrays;
import cn.tidu.platform.db.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Guidance rules in PostGIS. */
public final class GuidanceRepository {
    private static final String SELECT =
            """
            SELECT rule.*, CASE WHEN rule.dataset = 'import' AND NOT starts_with(rule.source, '用户导入：')
                                THEN '用户导入：' || rule.source ELSE rule.source END
                   || coalesce((SELECT '；' || string_agg(DISTINCT format('用户导入：%s 更改了%s', file, label), '；')
                                  FROM own_change JOIN own_change_field USING (collection, field)
                                 WHERE label IS NOT NULL
                                   AND (collection, row_key) IN (('guidance_rule', rule.id), ('guidance_document', rule.document))), '')
                   AS told_source, document.title, document.number, document.issued, document.issued_precision,
                   document.valid_from, document.valid_to, document.validity_basis
              FROM guidance_rule AS rule JOIN guidance_document AS document ON document.id = rule.document
            """;

    private GuidanceRepository() {}

    /** Every rule in the order of its document. */
    public static List<Rule> loadAll(Handle handle) {
        return handle.createQuery(SELECT + " ORDER BY rule.ordinal")
                .map((row, context) -> rule(row))
                .list();
    }

    static List<Rule> list(Handle handle, Condition condition, int after, int limit) {
        return condition
                .bind(handle.createQuery(SELECT + " WHERE " + condition.sql()
                        + " AND rule.ordinal > :after ORDER BY rule.ordinal LIMIT :limit"))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> rule(row))
                .list();
    }

    static long count(Handle handle, Condition condition) {
        return condition
                .bind(handle.createQuery(
                        "SELECT count(*) FROM guidance_rule AS rule JOIN guidance_document AS document ON document.id = rule.document WHERE "
                                + condition.sql()))
                .mapTo(Long.class)
                .one();
    }

    /** Place of a rule in the list, the key of its pages. */
    static int ordinal(Handle handle, String id) {
        return handle.createQuery("SELECT ordinal FROM guidance_rule WHERE id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    /** Rules whose text lies in a policy file: id, file and quote, for the check of quotes. */
    public record Quoted(String ruleId, String clause, String policyFile, String quote) {}

    public static List<Quoted> quoted(Handle handle) {
        return handle.createQuery(
                        "SELECT id, clause, policy_file, quote FROM guidance_rule WHERE policy_file IS NOT NULL ORDER BY ordinal")
                .map((row, context) -> new Quoted(
                        row.getString("id"),
                        row.getString("clause"),
                        row.getString("policy_file"),
                        row.getString("quote")))
                .list();
    }

    private static Rule rule(ResultSet row) throws SQLException {
        GuidanceDocument document = new GuidanceDocument(
                row.getString("document"),
                row.getString("title"),
                Optional.ofNullable(row.getString("number")),
                row.getObject("issued", LocalDate.class),
                row.getString("issued_precision"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getString("validity_basis"));
        return new Rule(
                row.getString("id"),
                document,
                row.getString("clause"),
                row.getString("clause_label"),
                RuleKind.of(row.getString("kind")),
                row.getString("quote"),
                Arrays.texts(row, "sources"),
                Arrays.texts(row, "targets"),
                Arrays.texts(row, "target_parks"),
                Arrays.texts(row, "target_kinds"),
                Arrays.texts(row, "industry_words"),
                Arrays.texts(row, "industry_codes"),
                Arrays.texts(row, "stages"),
                Arrays.texts(row, "conditions"),
                "selection".equals(row.getString("role")),
                Confidence.of(row.getString("confidence")),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getString("note_en")),
                row.getString("told_source"));
    }
}
