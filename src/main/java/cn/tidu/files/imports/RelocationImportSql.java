package cn.tidu.files.imports;

import java.util.List;

/** The SQL of an import of relocations, over the staging table {@code relocation_in}. */
final class RelocationImportSql {
    private RelocationImportSql() {}

    static final List<String> COLUMNS = List.of(
            "row_number",
            "said_id",
            "event_id",
            "enterprise",
            "origin_code",
            "origin_place",
            "industry_words",
            "industry_codes",
            "stage",
            "destination_code",
            "special_zone",
            "destination_park",
            "park_id",
            "year",
            "year_basis",
            "confidence",
            "use_tier",
            "source_title",
            "source_url",
            "quote");

    static final String STAGING =
            """
            CREATE TEMP TABLE relocation_in (
                row_number int, said_id text, event_id text, enterprise text, origin_code text, origin_place text, industry_words text,
                industry_codes text[], stage text, destination_code text, special_zone text, destination_park text, park_id text,
                year int, year_basis text, confidence text, use_tier text, source_title text, source_url text, quote text,
                id text, known boolean) ON COMMIT DROP
            """;

    /** By case id; else the same enterprise, origin, destination and year; a new case without an id is named by those. */
    static final String FIND_KNOWN =
            """
            UPDATE relocation_in AS i
               SET id = coalesce(i.said_id,
                                 (SELECT min(r.id) FROM relocation AS r
                                   WHERE (r.enterprise, r.origin_code, r.destination_code) = (i.enterprise, i.origin_code, i.destination_code)
                                     AND r.year IS NOT DISTINCT FROM i.year),
                                 'own-' || left(md5(concat_ws('/', i.enterprise, i.origin_code, i.destination_code, i.year)), 12));
            UPDATE relocation_in SET event_id = coalesce(event_id, id), known = EXISTS (SELECT 1 FROM relocation AS r WHERE r.id = relocation_in.id)
            """;

    static final String TWICE =
            """
            SELECT row_number, enterprise AS what
              FROM (SELECT row_number, enterprise, row_number() OVER (PARTITION BY id ORDER BY row_number) AS nth FROM relocation_in) AS numbered
             WHERE nth > 1 AND enterprise <> '' ORDER BY row_number LIMIT 1000
            """;

    private static final String VALUES =
            """
            %1$s.event_id, %1$s.enterprise, %1$s.origin_code, %1$s.origin_place, %1$s.industry_words, %1$s.industry_codes, %1$s.stage,
            %1$s.destination_code, %1$s.special_zone, %1$s.destination_park, %1$s.park_id, %1$s.year, %1$s.year_basis, %1$s.confidence,
            %1$s.use_tier, %1$s.source_title, %1$s.source_url, %1$s.quote
            """;

    static final String UPDATE =
            """
            UPDATE relocation AS r
               SET (event_id, enterprise, origin_code, origin_place, industry_words, industry_codes, stage, destination_code, special_zone,
                    destination_park, park_id, year, year_basis, confidence, use_tier, source_title, source_url, quote, imported_from)
                 = (%1$s, :file)
              FROM relocation_in AS i
             WHERE r.id = i.id AND (%2$s) IS DISTINCT FROM (%1$s)
            """
                    .formatted(VALUES.formatted("i"), VALUES.formatted("r"));

    static final String INSERT =
            """
            INSERT INTO relocation (id, event_id, enterprise, origin_code, origin_place, industry_words, industry_codes, stage, destination_code,
                                    special_zone, destination_park, park_id, year, year_basis, confidence, use_tier, source_title,
                                    source_url, quote, imported_from)
            SELECT i.id, %s, :file FROM relocation_in AS i WHERE NOT i.known ORDER BY i.row_number
            """
                    .formatted(VALUES.formatted("i"));
}
