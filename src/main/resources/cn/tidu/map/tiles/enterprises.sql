-- Firms as points, from zoom 9. Names only where there is room to read them.
WITH frame AS (
    SELECT ST_TileEnvelope(:z, :x, :y) AS box,
           ST_Transform(ST_TileEnvelope(:z, :x, :y, margin => 0.0156), 4490) AS around
)
SELECT ST_AsMVT(s, 'enterprises', 4096, 'geom', 'id')
  FROM (SELECT e.id, left(e.industry, 2) AS division, e.industry, e.synthetic,
               CASE WHEN :z >= 12 THEN e.name END AS name,
               ST_AsMVTGeom(mercator(e.position), frame.box, 4096, 64, true) AS geom
          FROM enterprise e, frame
         WHERE e.position && frame.around
           AND (cast(:industry AS text) IS NULL OR e.industry LIKE :industry || '%')
           AND (cast(:origin AS text) IS NULL OR e.origin_code LIKE :origin || '%')) AS s
 WHERE s.geom IS NOT NULL
