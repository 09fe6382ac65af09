package cn.tidu.ingest;

/** The SQL of a park import, over the staging table {@code park_in} and in PostGIS. */
final class ParkImportSql {
    private ParkImportSql() {}

    /** The county of a park that does not say it: the one that holds a point inside it. */
    static final String FIND_COUNTY =
            """
            UPDATE park_in SET inner_point = ST_PointOnSurface(geom) WHERE geom IS NOT NULL;
            UPDATE park_in
               SET county = r.code, city = coalesce(park_in.city, left(r.code, 4) || '00')
              FROM region AS r
             WHERE r.level = 'county' AND park_in.county IS NULL AND ST_Covers(r.geom, park_in.inner_point)
               AND (park_in.city IS NULL OR left(r.code, 4) || '00' = park_in.city);
            ANALYZE park_in
            """;

    static final String TWICE =
            """
            SELECT row_number, name AS what
              FROM (SELECT row_number, name, row_number() OVER (PARTITION BY coalesce(id, name || '/' || coalesce(city, '')) ORDER BY row_number) AS nth
                      FROM park_in) AS numbered
             WHERE nth > 1 ORDER BY row_number LIMIT 1000
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
            UPDATE park_in SET known = park.id IS NOT NULL
              FROM park_in AS self LEFT JOIN park ON park.id = self.park_id
             WHERE self.row_number = park_in.row_number
            """;

    /** Quality findings: they are told, and mended by people. */
    static final String FINDINGS =
            """
            SELECT p.row_number, 'outside-city' AS code,
                   p.name || '：图形不在所在市 ' || c.name || ' 内（界线概化，容差 1 公里）/ lies outside its host city' AS detail
              FROM park_in AS p JOIN region AS c ON c.level = 'city' AND c.code = p.city
             WHERE p.geom IS NOT NULL AND NOT ST_Covers(c.geom, p.inner_point)
               AND NOT ST_DWithin(c.geom::geography, p.inner_point::geography, 1000)
            UNION ALL
            SELECT greatest(a.row_number, b.row_number), 'overlap',
                   a.name || ' 与 ' || b.name || ' 重叠 / overlap, ' || round(ST_Area(ST_Intersection(a.geom, b.geom)::geography)::numeric / 10000, 2) || ' ha'
              FROM park_in AS a JOIN park_in AS b ON a.row_number < b.row_number AND ST_Overlaps(a.geom, b.geom)
            UNION ALL
            SELECT i.row_number, 'more-than-area', name || '：可供用地 ' || round(split_part(one, '=', 2)::numeric, 2) || ' 公顷大于园区面积 / more free land than the park has'
              FROM park_in AS i, unnest(i.figures) AS one
             WHERE one LIKE 'spare-land=%' AND split_part(one, '=', 2)::float8 > i.area
            UNION ALL
            SELECT row_number, 'sliver', name || '：面过小或过窄，疑为碎片 / sliver'
              FROM park_in
             WHERE ST_Dimension(geom) = 2
               AND (ST_Area(geom) * 1.13e10 < 1000 OR 4 * pi() * ST_Area(geom) / nullif(ST_Perimeter(geom), 0) ^ 2 < 0.01)
             ORDER BY 1, 2
            """;

    /** A point inside the park: its position. 1.13e10 m² are a square degree at 23° N. */
    private static final String POSITION = "i.inner_point";

    static final String UPDATE =
            """
            UPDATE park AS p
               SET name = i.name, area_basis = CASE WHEN i.area IS NULL THEN p.area_basis ELSE 'reported' END,
                   approved_area_ha = coalesce(i.area, p.approved_area_ha),
                   industry_words = CASE WHEN cardinality(i.words) = 0 THEN p.industry_words ELSE i.words END,
                   position = coalesce(%1$s, p.position),
                   position_accuracy = CASE WHEN i.geom IS NULL THEN p.position_accuracy ELSE i.accuracy END,
                   position_basis = CASE WHEN i.geom IS NULL THEN p.position_basis ELSE :basis END,
                   outline = CASE WHEN ST_Dimension(i.geom) = 2 THEN i.geom ELSE p.outline END
              FROM park_in AS i
             WHERE i.known AND p.id = i.park_id
               AND (p.name IS DISTINCT FROM i.name
                    OR (i.area IS NOT NULL AND p.approved_area_ha IS DISTINCT FROM i.area)
                    OR (cardinality(i.words) > 0 AND p.industry_words IS DISTINCT FROM i.words)
                    OR (ST_Dimension(i.geom) = 2 AND (p.outline IS NULL OR ST_Normalize(ST_Multi(p.outline))::bytea <> ST_Normalize(ST_Multi(i.geom))::bytea))
                    OR (ST_Dimension(i.geom) = 0 AND (p.position IS NULL OR p.position::bytea <> %1$s::bytea)))
            """
                    .formatted(POSITION);

    static final String INSERT =
            """
            INSERT INTO park (id, name, city_code, county_codes, partner_codes, kind, level, established, established_text, approved_area_ha,
                              area_basis, industry_words, position, position_accuracy, position_basis, outline, confidence, dataset)
            SELECT i.park_id, i.name, i.city, CASE WHEN i.county IS NULL THEN '{}' ELSE ARRAY[i.county] END, '{}', i.kind, i.level,
                   (i.established || substr('-01-01', greatest(length(i.established) - 3, 1)))::date, i.established, i.area,
                   CASE WHEN i.area IS NULL THEN NULL ELSE 'reported' END, i.words, %1$s,
                   CASE WHEN i.geom IS NULL THEN 'none' ELSE i.accuracy END, :basis,
                   CASE WHEN ST_Dimension(i.geom) = 2 THEN i.geom END, 'medium', 'import'
              FROM park_in AS i
             WHERE NOT i.known
            """
                    .formatted(POSITION);

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
                                ORDER BY as_of DESC, dataset = 'import' DESC LIMIT 1) AS latest
                        WHERE latest.value = told.value AND (told.undated OR latest.as_of >= told.as_of))
            ON CONFLICT (park_id, attribute, as_of, dataset)
            DO UPDATE SET value = excluded.value, source = excluded.source WHERE park_fact.value <> excluded.value
            RETURNING park_id
            """;

    /** The import as a source of the park, beside those it has. */
    static final String RECORD =
            """
            INSERT INTO park_record (id, park_id, ordinal, name, aliases, assessments, source, confidence)
            SELECT i.park_id, i.park_id, 100000 + i.row_number, i.name, '{}', '{}', i.source, 'medium'
              FROM park_in AS i
             WHERE NOT i.known
            """;
}
