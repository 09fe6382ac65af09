package cn.tidu.files.imports;

import java.util.List;

/** The SQL of a park import; parks that may be known are compared in the staging table {@code park_in}. */
final class ParkImportSql {
    private ParkImportSql() {}

    static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "city_code",
            "county_codes",
            "partner_codes",
            "kind",
            "level",
            "established",
            "established_text",
            "approved_area_ha",
            "area_basis",
            "industry_words",
            "position",
            "position_accuracy",
            "position_basis",
            "outline",
            "confidence",
            "dataset",
            "needs_review",
            "source",
            "source_row");

    static final List<String> STAGED_COLUMNS = List.of(
            "row_number",
            "id",
            "name",
            "city",
            "county",
            "kind",
            "level",
            "established_text",
            "established",
            "area",
            "words",
            "geom",
            "inner_point",
            "source",
            "accuracy",
            "figures",
            "figures_as_of",
            "basis",
            "told");

    static final String STAGING =
            """
            CREATE TEMP TABLE park_in (
                row_number int, id text, name text, city text, county text, kind text, level text, established_text text,
                established date, area float8, words text[], geom geometry(Geometry, 4490), inner_point geometry(Point, 4490),
                source text, accuracy text, figures text[], figures_as_of date, basis text, told text[],
                park_id text, known boolean) ON COMMIT DROP
            """;

    /** Where a dry run writes, held to the same rules. */
    static final String TRIAL = "CREATE TEMP TABLE park_trial (LIKE park INCLUDING ALL) ON COMMIT DROP";

    /** The keys of all parks: every id, and every name with its city. */
    static final String KEYS =
            """
            SELECT 'id/' || id FROM park
             UNION ALL
            SELECT 'id/' || id FROM park_listing
             UNION ALL
            SELECT 'name/' || park.city_code || '/' || name.name
              FROM park_record AS r JOIN park ON park.id = r.park_id, unnest(r.aliases || r.name) AS name (name)
            """;

    /** By code; else by any name on record within the same city. */
    static final String FIND_KNOWN =
            """
            UPDATE park_in SET park_id = coalesce(id, 'own-' || left(md5(name || '/' || city), 12));
            UPDATE park_in SET park_id = r.park_id FROM park_record AS r WHERE r.id = park_in.id;
            UPDATE park_in
               SET park_id = n.park_id
              FROM (SELECT min(r.park_id) AS park_id, park.city_code, name.name
                      FROM park_record AS r JOIN park ON park.id = r.park_id, unnest(r.aliases || r.name) AS name (name)
                     GROUP BY park.city_code, name.name) AS n
             WHERE park_in.id IS NULL AND n.name = park_in.name AND n.city_code = park_in.city;
            UPDATE park_in SET known = EXISTS (SELECT FROM park WHERE park.id = park_in.park_id)
            """;

    /** Parks in a city, or known in a city, that the importer does not plan for. */
    static final String OUTSIDE =
            """
            SELECT i.row_number, i.name AS what
              FROM park_in AS i LEFT JOIN park ON park.id = i.park_id
             WHERE NOT tidu_plans(i.city) OR NOT tidu_plans(coalesce(park.city_code, i.city))
            """;

    /**
     * Whether the file has the park elsewhere, or in another shape, than it is on record; by less than 1e-8 degrees, a millimetre, is
     * by nothing: so much is lost when a file is brought to another system and back.
     */
    private static final String MOVED =
            """
            (coalesce(ST_Dimension(i.geom) = 2, false)
               AND (p.outline IS NULL OR (ST_Normalize(ST_Multi(p.outline))::bytea <> ST_Normalize(ST_Multi(i.geom))::bytea
                    AND NOT (ST_NPoints(p.outline) = ST_NPoints(i.geom) AND ST_NPoints(i.geom) < 5000
                             AND ST_HausdorffDistance(p.outline, i.geom) < 1e-8)))
             OR coalesce(ST_Dimension(i.geom) = 0, false)
               AND (p.position IS NULL OR (p.position::bytea <> i.inner_point::bytea AND NOT ST_DWithin(p.position, i.inner_point, 1e-8))))
            """;

    /** Of place, kind, level and day only what the row says itself; a basis of the old place says nothing of the new one. */
    static final String UPDATE =
            """
            UPDATE park AS p
               SET name = i.name, area_basis = CASE WHEN i.area IS NULL THEN p.area_basis ELSE 'reported' END,
                   former_names = CASE WHEN p.source IS NULL OR p.name = i.name THEN p.former_names
                                       ELSE array_append(array_remove(p.former_names, p.name), p.name) END,
                   approved_area_ha = coalesce(i.area, p.approved_area_ha),
                   industry_words = CASE WHEN cardinality(i.words) = 0 THEN p.industry_words ELSE i.words END,
                   city_code = CASE WHEN 'city' = ANY (i.told) THEN i.city ELSE p.city_code END,
                   county_codes = CASE WHEN 'county' = ANY (i.told) AND i.county <> ALL (p.county_codes) THEN ARRAY[i.county]
                                       WHEN 'city' = ANY (i.told) AND i.city <> p.city_code THEN array_remove(ARRAY[i.county], NULL)
                                       ELSE p.county_codes END,
                   kind = CASE WHEN 'kind' = ANY (i.told) THEN i.kind ELSE p.kind END,
                   level = CASE WHEN 'level' = ANY (i.told) THEN i.level ELSE p.level END,
                   established = CASE WHEN 'approved' = ANY (i.told) THEN i.established ELSE p.established END,
                   established_text = CASE WHEN 'approved' = ANY (i.told) THEN i.established_text ELSE p.established_text END,
                   position = CASE WHEN i.inner_point IS NULL OR ST_DWithin(p.position, i.inner_point, 1e-8) THEN p.position ELSE i.inner_point END,
                   position_accuracy = CASE WHEN i.geom IS NULL THEN p.position_accuracy ELSE i.accuracy END,
                   position_basis = CASE WHEN i.geom IS NULL THEN p.position_basis
                                         WHEN i.basis = p.position_basis AND {moved} THEN :basis ELSE i.basis END,
                   outline = CASE WHEN ST_Dimension(i.geom) = 2 AND {moved} THEN i.geom ELSE p.outline END
              FROM park_in AS i
             WHERE i.known AND p.id = i.park_id
               AND (p.name IS DISTINCT FROM i.name
                    OR (i.area IS NOT NULL AND p.approved_area_ha IS DISTINCT FROM i.area)
                    OR (cardinality(i.words) > 0 AND p.industry_words IS DISTINCT FROM i.words)
                    OR ('city' = ANY (i.told) AND p.city_code <> i.city)
                    OR ('county' = ANY (i.told) AND i.county <> ALL (p.county_codes))
                    OR ('kind' = ANY (i.told) AND p.kind <> i.kind)
                    OR ('level' = ANY (i.told) AND p.level IS DISTINCT FROM i.level)
                    OR ('approved' = ANY (i.told) AND translate(p.established_text, './', '--') IS DISTINCT FROM i.established_text)
                    OR {moved})
            """
                    .replace("{moved}", MOVED);

    static final String INSERT =
            """
            INSERT INTO park (id, name, city_code, county_codes, partner_codes, kind, level, established, established_text, approved_area_ha,
                              area_basis, industry_words, position, position_accuracy, position_basis, outline, confidence, dataset,
                              source, source_row)
            SELECT i.park_id, i.name, i.city, CASE WHEN i.county IS NULL THEN '{}' ELSE ARRAY[i.county] END, '{}', i.kind, i.level,
                   i.established, i.established_text, i.area, CASE WHEN i.area IS NULL THEN NULL ELSE 'reported' END, i.words,
                   i.inner_point, CASE WHEN i.geom IS NULL THEN 'none' ELSE i.accuracy END, i.basis,
                   CASE WHEN ST_Dimension(i.geom) = 2 THEN i.geom END, 'medium', 'import', i.source, i.row_number
              FROM park_in AS i
             WHERE NOT i.known
             ORDER BY i.row_number
            """;

    /** New parks that something was found at after they were sent; until then only they are of this transaction. */
    static final String REVIEW_FRESH =
            """
            UPDATE %s AS park SET needs_review = true
              FROM (SELECT unnest(:rows::int[]) AS row_number) AS found
             WHERE park.source_row = found.row_number AND park.xmin = pg_current_xact_id()::xid AND NOT park.needs_review
            """;

    /** Parks that may have been known and that something was found at; one that the file leaves as it is, is left as it is. */
    static final String REVIEW_COMPARED =
            """
            UPDATE park SET needs_review = true
             WHERE id IN (SELECT park_id FROM park_in
                           WHERE row_number IN (SELECT unnest(:rows::int[])) AND (NOT known OR park_id = ANY (:changed)))
               AND NOT needs_review
            """;

    /**
     * Figures of parks: written unless the latest on record says the same, of the same day or a later one, or the file bears no
     * day. One row for each figure written.
     */
    static final String FIGURES =
            """
            WITH told AS (
                SELECT DISTINCT ON (park_id, attribute, as_of)
                       i.park_id, split_part(one, '=', 1) AS attribute, split_part(one, '=', 2)::float8 AS value,
                       coalesce(i.figures_as_of, current_date) AS as_of, i.figures_as_of IS NULL AS undated, i.source
                  FROM park_in AS i, unnest(i.figures) AS one
                 ORDER BY park_id, attribute, as_of, i.row_number DESC
            )
            INSERT INTO park_fact (park_id, attribute, value, as_of, source, confidence, dataset)
            SELECT park_id, attribute, value, as_of, source, 'medium', 'import'
              FROM told
             WHERE NOT EXISTS (
                       SELECT 1
                         FROM (SELECT value, as_of FROM park_fact AS f
                                WHERE f.park_id = told.park_id AND f.attribute = told.attribute
                                ORDER BY as_of DESC, array_position('{gis-data,statement,import}', dataset) DESC LIMIT 1) AS latest
                        WHERE latest.value = told.value AND (told.undated OR latest.as_of >= told.as_of))
            ON CONFLICT (park_id, attribute, as_of, dataset)
            DO UPDATE SET value = excluded.value, source = excluded.source WHERE park_fact.value <> excluded.value
            RETURNING park_id
            """;
}
