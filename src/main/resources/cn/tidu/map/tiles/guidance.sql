-- Pairing rules as lines from the label point of the origin to that of the host. A rule for a zone has a line from and
-- to each of its cities (scope 'zone'). :asOf keeps the rules in force that day; without it all are there, with their
-- dates. :industry keeps rules for that branch of GB/T 4754 and rules for any; :origin those from there.
WITH frame AS (
    SELECT {box} AS box, {around} AS around
), place AS (
    SELECT r.code AS word, 'named' AS scope, r.code, r.name, {point}(r.label) AS at
      FROM region r
     WHERE r.level = CASE WHEN r.code LIKE '%00' THEN 'city' ELSE 'county' END
    UNION ALL
    SELECT r.zone, 'zone', r.code, r.name, {point}(r.label) FROM region r WHERE r.level = 'city'
), line AS (
    SELECT rule.id AS rule, rule.kind, rule.document, document.number AS document_no, rule.clause,
           document.valid_from::text AS valid_from, document.valid_to::text AS valid_to,
           CASE WHEN 'zone' IN (origin.scope, host.scope) THEN 'zone' ELSE 'named' END AS scope,
           origin.code AS source, origin.name AS source_name, host.code AS target, host.name AS target_name,
           ST_MakeLine(origin.at, host.at) AS geom
      FROM guidance_rule rule
      JOIN guidance_document document ON document.id = rule.document
      JOIN place origin ON origin.word = ANY (rule.sources)
      JOIN place host ON host.word = ANY (rule.targets)
     WHERE rule.kind = 'pairing' AND origin.code <> host.code
       AND (cast(:asOf AS date) IS NULL
            OR (document.valid_from <= :asOf AND (document.valid_to IS NULL OR document.valid_to >= :asOf)))
       AND (cast(:origin AS text) IS NULL OR origin.code LIKE :origin || '%')
       AND (cast(:industry AS text) IS NULL OR rule.industry_codes = '{}'
            OR EXISTS (SELECT FROM unnest(rule.industry_codes) AS code
                        WHERE code LIKE :industry || '%' OR :industry LIKE code || '%'))
)
SELECT ST_AsMVT(s, 'guidance', 4096, 'geom')
  FROM (SELECT line.rule, line.kind, line.document, line.document_no, line.clause, line.valid_from, line.valid_to, line.scope,
               line.source, line.source_name, line.target, line.target_name,
               ST_AsMVTGeom(line.geom, frame.box, 4096, 64, true) AS geom
          FROM line, frame
         WHERE line.geom && frame.around
         ORDER BY line.rule, line.source, line.target) AS s
 WHERE s.geom IS NOT NULL
