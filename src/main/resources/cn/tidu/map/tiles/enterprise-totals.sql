-- What the public sees of firms: the published totals by county (or city, where no more is known), never of fewer than five,
-- at the label points; see the migration V23 for the rule. With an industry, which is a division, its own cells only.
WITH frame AS (
    SELECT {box} AS box, {around} AS around
), total AS (
    SELECT a.origin, a.synthetic, sum(a.at_least)::integer AS n,
           jsonb_object_agg(a.division, a.at_least) FILTER (WHERE a.division <> '') AS divisions
      FROM enterprise_aggregate AS a
     WHERE (cast(:industry AS text) IS NULL OR a.division = :industry)
       AND (cast(:origin AS text) IS NULL OR a.origin LIKE :origin || '%')
     GROUP BY a.origin, a.synthetic
)
SELECT ST_AsMVT(s, 'totals', 4096, 'geom')
  FROM (SELECT total.n, total.synthetic, place.code, place.name, place.name_en, total.divisions,
               ST_AsMVTGeom({point}(place.label), frame.box, 4096, 64, true) AS geom
          FROM total
          JOIN LATERAL (SELECT code, name, name_en, label FROM region WHERE code = total.origin
                         ORDER BY level DESC LIMIT 1) AS place ON true
         CROSS JOIN frame
         WHERE {point}(place.label) && frame.around
         ORDER BY total.origin, total.synthetic) AS s
 WHERE s.geom IS NOT NULL
