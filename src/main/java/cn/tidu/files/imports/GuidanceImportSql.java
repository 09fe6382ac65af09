package cn.tidu.files.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The SQL of an import of guidance, over the staging table {@code guidance_in}. */
final class GuidanceImportSql {
    private GuidanceImportSql() {}

    static final List<String> COLUMNS = List.of(
            "row_number",
            "said_id",
            "document",
            "clause",
            "clause_label",
            "kind",
            "quote",
            "sources",
            "targets",
            "target_parks",
            "target_kinds",
            "industry_words",
            "industry_codes",
            "codes_said",
            "stages",
            "conditions",
            "role",
            "confidence",
            "note",
            "note_en",
            "source");

    static final String STAGING =
            """
            CREATE TEMP TABLE guidance_in (
                row_number int, said_id text, document text, clause text, clause_label text, kind text, quote text, sources text[],
                targets text[], target_parks text[], target_kinds text[], industry_words text[], industry_codes text[],
                codes_said boolean, stages text[], conditions text[], role text, confidence text, note text, note_en text,
                source text, words_of_quote text, alike bigint, id text, known boolean) ON COMMIT DROP
            """;

    /**
     * By id; else the same document, clause, kind and quote (spaces apart). Where a clause has several rules of one quote, only
     * one that names the same places, parks and words is the same.
     */
    static final String FIND_KNOWN =
            """
            UPDATE guidance_in SET words_of_quote = regexp_replace(quote, '\\s', '', 'g');
            UPDATE guidance_in AS i SET alike = n.alike
              FROM (SELECT document, clause, kind, words_of_quote, count(*) AS alike FROM guidance_in GROUP BY 1, 2, 3, 4) AS n
             WHERE (n.document, n.clause, n.kind, n.words_of_quote) = (i.document, i.clause, i.kind, i.words_of_quote);
            UPDATE guidance_in AS i
               SET id = coalesce(i.said_id,
                     (SELECT found.id
                        FROM (SELECT r.id, count(*) OVER () AS candidates,
                                     (r.sources, r.targets, r.target_parks, r.industry_words)
                                       = (i.sources, i.targets, i.target_parks, i.industry_words) AS same
                                FROM guidance_rule AS r
                               WHERE (r.document, r.clause, r.kind) = (i.document, i.clause, i.kind)
                                 AND regexp_replace(r.quote, '\\s', '', 'g') = i.words_of_quote) AS found
                       WHERE found.same OR (found.candidates = 1 AND i.alike = 1)
                       ORDER BY found.same DESC LIMIT 1),
                     'own-' || left(md5(concat_ws('/', i.document, i.clause, i.kind, i.words_of_quote, i.sources::text, i.targets::text,
                                                  i.target_parks::text, i.industry_words::text)), 12));
            UPDATE guidance_in AS i SET known = EXISTS (SELECT 1 FROM guidance_rule AS r WHERE r.id = i.id)
            """;

    static final String TWICE =
            """
            SELECT row_number, left(coalesce(said_id, quote), 40) AS what
              FROM (SELECT row_number, said_id, quote, row_number() OVER (PARTITION BY id ORDER BY row_number) AS nth FROM guidance_in) AS numbered
             WHERE nth > 1 AND quote <> '' ORDER BY row_number LIMIT 1000
            """;

    /** Column of a rule by the field of the file, with what the file says; what it may leave unsaid stays as it is. */
    private static final Map<String, List<String>> SAID = new LinkedHashMap<>();

    static {
        SAID.put("clause", List.of("clause", "i.clause"));
        SAID.put("clauseLabel", List.of("clause_label", "coalesce(i.clause_label, r.clause_label)"));
        SAID.put("kind", List.of("kind", "i.kind"));
        SAID.put("quote", List.of("quote", "i.quote"));
        SAID.put("sources", List.of("sources", "i.sources"));
        SAID.put("targets", List.of("targets", "i.targets"));
        SAID.put("parks", List.of("target_parks", "i.target_parks"));
        SAID.put("parkKinds", List.of("target_kinds", "i.target_kinds"));
        SAID.put("words", List.of("industry_words", "i.industry_words"));
        SAID.put("stages", List.of("stages", "i.stages"));
        SAID.put("conditions", List.of("conditions", "i.conditions"));
        SAID.put("role", List.of("role", "coalesce(i.role, r.role)"));
        SAID.put("confidence", List.of("confidence", "coalesce(i.confidence, r.confidence)"));
        SAID.put("note", List.of("note", "i.note"));
        SAID.put("noteEn", List.of("note_en", "i.note_en"));
        SAID.put("source", List.of("source", "coalesce(i.source, r.source)"));
    }

    /** Codes follow from the words if the file gives none; words that have not changed keep the codes they have. */
    private static final String CODES =
            "CASE WHEN i.codes_said OR r.industry_words <> i.industry_words THEN i.industry_codes ELSE r.industry_codes END";

    /** Changes rules that differ in what the file has columns for. */
    static String update(Set<String> fields) {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("document", "i.document");
        SAID.forEach((field, said) -> {
            if (fields.contains(field)) {
                set.put(said.get(0), said.get(1));
            }
        });
        if (fields.contains("words") || fields.contains("codes")) {
            set.put("industry_codes", fields.contains("words") ? CODES : "i.industry_codes");
        }
        String columns = String.join(", ", set.keySet());
        String old = set.keySet().stream().map(column -> "r." + column).collect(Collectors.joining(", "));
        String said = String.join(", ", set.values());
        return "UPDATE guidance_rule AS r SET (%s) = ROW (%s) FROM guidance_in AS i WHERE r.id = i.id AND (%s) IS DISTINCT FROM (%s)"
                .formatted(columns, said, old, said);
    }

    /** New rules come after all others. */
    static final String INSERT =
            """
            INSERT INTO guidance_rule (id, ordinal, document, clause, clause_label, kind, quote, sources, targets, target_parks, target_kinds,
                                       industry_words, industry_codes, stages, conditions, role, confidence, note, note_en, source, dataset)
            SELECT i.id, greatest(1000000, (SELECT max(ordinal) FROM guidance_rule)) + row_number() OVER (ORDER BY i.row_number),
                   i.document, i.clause, coalesce(i.clause_label, i.clause), i.kind, i.quote, i.sources, i.targets, i.target_parks,
                   i.target_kinds, i.industry_words, i.industry_codes, i.stages, i.conditions, coalesce(i.role, 'selection'),
                   coalesce(i.confidence, 'medium'), i.note, i.note_en, coalesce(i.source, :source), 'import'
              FROM guidance_in AS i
             WHERE NOT i.known
            """;

    static final String NEW_DOCUMENT =
            """
            INSERT INTO guidance_document (id, title, number, issuer, issued, issued_precision, valid_from, valid_to, validity_basis,
                                           validity_basis_en, source, dataset)
            VALUES (:id, :title, :number, :issuer, :issued, :precision, :validFrom, :validTo, :basis, 'as the imported file says', :source,
                    'import')
            """;

    static final String CHANGE_DOCUMENT =
            """
            UPDATE guidance_document
               SET number = :number, issuer = :issuer, issued = :issued, issued_precision = :precision, valid_from = :validFrom,
                   valid_to = :validTo, validity_basis = :basis
             WHERE id = :id
            """;
}
