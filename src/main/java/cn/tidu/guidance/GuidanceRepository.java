package cn.tidu.guidance;

import cn.tidu.db.Arrays;
import cn.tidu.source.Confidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Guidance rules in PostGIS. */
public final class GuidanceRepository {
    private static final String SELECT =
            """
            SELECT rule.*, CASE WHEN rule.dataset = 'import' AND NOT starts_with(rule.source, '用户导入：')
                                THEN '用户导入：' || rule.source ELSE rule.source END AS told_source, document.title, document.number, document.issued, document.issued_precision,
                   document.valid_from, document.valid_to, document.validity_basis
              FROM guidance_rule AS rule JOIN guidance_document AS document ON document.id = rule.document
            """;

    /** Region parameters are given as the list of codes that stand for the place: county, city, zone, GD. */
    private static final String FILTER =
            """
             WHERE (:kind::text IS NULL OR rule.kind = :kind)
               AND (:sources::text[] IS NULL OR rule.sources && :sources)
               AND (:targets::text[] IS NULL OR rule.targets && :targets OR EXISTS (
                       SELECT 1 FROM park WHERE park.id = ANY (rule.target_parks)
                                            AND park.county_codes || park.city_code && :targets))
               AND (:industry::text IS NULL OR EXISTS (
                       SELECT 1 FROM unnest(rule.industry_codes) AS code
                        WHERE starts_with(:industry, code) OR starts_with(code, :industry)))
               AND (:asOf::date IS NULL OR (document.valid_from <= :asOf
                                            AND (document.valid_to IS NULL OR document.valid_to >= :asOf)))
               AND (:text::text IS NULL OR position(:text IN rule.quote || document.title || coalesce(document.number, '')) > 0)
            """;

    /** What the list of rules can be narrowed by. */
    record Filter(
            Optional<String> kind,
            Optional<List<String>> sources,
            Optional<List<String>> targets,
            Optional<String> industry,
            Optional<LocalDate> asOf,
            Optional<String> text) {}

    private GuidanceRepository() {}

    /** Every rule in the order of its document. */
    public static List<Rule> loadAll(Handle handle) {
        return handle.createQuery(SELECT + " ORDER BY rule.ordinal")
                .map((row, context) -> rule(row))
                .list();
    }

    static List<Rule> list(Handle handle, Filter filter, int after, int limit) {
        return bound(
                        handle.createQuery(
                                SELECT + FILTER + " AND rule.ordinal > :after ORDER BY rule.ordinal LIMIT :limit"),
                        filter)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> rule(row))
                .list();
    }

    static long count(Handle handle, Filter filter) {
        return bound(
                        handle.createQuery(
                                "SELECT count(*) FROM guidance_rule AS rule JOIN guidance_document AS document ON document.id = rule.document"
                                        + FILTER),
                        filter)
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

    private static Query bound(Query query, Filter filter) {
        return query.bind("kind", filter.kind().orElse(null))
                .bind("sources", filter.sources().map(Arrays::of).orElse(null))
                .bind("targets", filter.targets().map(Arrays::of).orElse(null))
                .bind("industry", filter.industry().orElse(null))
                .bind("asOf", filter.asOf().orElse(null))
                .bind("text", filter.text().orElse(null));
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
