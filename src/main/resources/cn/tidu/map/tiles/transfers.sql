-- Transfers as lines from the label point of the origin to the host: its park where that is known, else its label point.
-- Without :plan known relocations (as imported), counted by event; with it the published flows of that plan, counted by firm.
-- :asOf keeps relocations of that year or before; :industry those of that branch of GB/T 4754; :origin those from there.
WITH frame AS (
    SELECT {box} AS box, {around} AS around
), flow AS (
    SELECT 'relocation' AS basis, NULL AS plan, r.origin_code, r.destination_code, r.park_id,
           count(DISTINCT r.event_id)::integer AS n,
           array_to_string(array_agg(DISTINCT left(code, 2)), ';') AS industries,
           min(r.year) AS first_year, max(r.year) AS last_year, string_agg(DISTINCT r.source_title, ' | ') AS sources
      FROM relocation r, unnest(r.industry_codes) AS code
     WHERE cast(:plan AS text) IS NULL
       AND (cast(:asOf AS date) IS NULL OR r.year <= extract(year FROM cast(:asOf AS date)))
       AND (cast(:origin AS text) IS NULL OR r.origin_code LIKE :origin || '%')
       AND (cast(:industry AS text) IS NULL OR code LIKE :industry || '%' OR :industry LIKE code || '%')
     GROUP BY r.origin_code, r.destination_code, r.park_id
    UNION ALL
    SELECT 'plan', f.plan, f.origin_code, f.destination_code, f.park_id, sum(f.enterprises)::integer,
           array_to_string(array_agg(DISTINCT f.industry), ';'), NULL, NULL, string_agg(DISTINCT f.source, ' | ')
      FROM transfer_flow f
     WHERE f.plan = :plan AND f.published
       AND (cast(:origin AS text) IS NULL OR f.origin_code LIKE :origin || '%')
       AND (cast(:industry AS text) IS NULL OR f.industry LIKE :industry || '%' OR :industry LIKE f.industry || '%')
     GROUP BY f.plan, f.origin_code, f.destination_code, f.park_id
), line AS (
    SELECT flow.*, origin.name AS source_name, coalesce(park.name, host.name) AS target_name,
           ST_MakeLine({point}(origin.label), {point}(coalesce(park.position, host.label))) AS geom
      FROM flow
      JOIN region origin ON origin.code = flow.origin_code
       AND origin.level = CASE WHEN flow.origin_code LIKE '%00' THEN 'city' ELSE 'county' END
      JOIN region host ON host.code = flow.destination_code
       AND host.level = CASE WHEN flow.destination_code LIKE '%00' THEN 'city' ELSE 'county' END
      LEFT JOIN park ON park.id = flow.park_id
)
SELECT ST_AsMVT(s, 'transfers', 4096, 'geom')
  FROM (SELECT line.basis, line.plan, line.origin_code AS source, line.source_name, line.destination_code AS target,
               line.target_name, line.park_id AS park, line.n, line.industries, line.first_year, line.last_year, line.sources,
               ST_AsMVTGeom(line.geom, frame.box, 4096, 64, true) AS geom
          FROM line, frame
         WHERE line.geom && frame.around
         ORDER BY line.origin_code, line.destination_code, line.park_id) AS s
 WHERE s.geom IS NOT NULL
