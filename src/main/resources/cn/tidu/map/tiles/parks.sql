-- Parks as points, and their approximate outlines (discs of the approved area, clipped to the host counties).
-- :industry keeps parks one of whose leading industries lies on the same branch of GB/T 4754.
WITH frame AS (
    SELECT {box} AS box,
           ST_Transform({around}, 4490) AS around
), chosen AS (
    SELECT park.*
      FROM park
     WHERE cast(:industry AS text) IS NULL
        OR EXISTS (SELECT FROM industry_word word, unnest(word.codes) AS code
                    WHERE word.word = ANY (park.industry_words)
                      AND (code LIKE :industry || '%' OR :industry LIKE code || '%'))
), points AS (
    SELECT ST_AsMVT(s, 'parks', 4096, 'geom') AS layer
      FROM (SELECT park.id, park.name, park.kind, park.level, park.city_code, park.position_accuracy AS accuracy,
                   ST_AsMVTGeom({point}(park.position), frame.box, 4096, 64, true) AS geom
              FROM chosen AS park, frame
             WHERE park.position && frame.around
             ORDER BY park.id) AS s
     WHERE s.geom IS NOT NULL
), outlines AS (
    SELECT ST_AsMVT(s, 'outlines', 4096, 'geom') AS layer
      FROM (SELECT park.id, park.name, CASE park.position_accuracy WHEN 'surveyed' THEN 'surveyed' ELSE 'approximate' END AS accuracy,
                   ST_AsMVTGeom(ST_Transform(park.outline, {srid}), frame.box, 4096, 64, true) AS geom
              FROM chosen AS park, frame
             WHERE park.outline && frame.around AND :z >= 8
             ORDER BY park.id) AS s
     WHERE s.geom IS NOT NULL
)
SELECT points.layer || outlines.layer FROM points, outlines
