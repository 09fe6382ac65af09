-- Firms counted by cell, up to zoom 8: at most 32 × 32 cells to a tile, each with its number of firms and the number
-- by GB/T 4754 division (n39 = 12 …). From the counts prepared in enterprise_cell.
WITH frame AS (
    SELECT ST_TileEnvelope(:z, :x, :y) AS box
), cell AS (
    SELECT c.city, c.point, c.synthetic,
           CASE WHEN cast(:industry AS text) IS NULL THEN c.n ELSE (c.divisions ->> cast(:industry AS text))::integer END AS n,
           CASE WHEN cast(:industry AS text) IS NULL THEN c.divisions END AS divisions
      FROM enterprise_cell c
     WHERE c.level = :z + 5
       AND c.cx BETWEEN :x * 32 AND :x * 32 + 31
       AND c.cy BETWEEN :y * 32 AND :y * 32 + 31
       AND (cast(:origin AS text) IS NULL OR c.city = :origin || '00')
)
SELECT ST_AsMVT(s, 'clusters', 4096, 'geom')
  FROM (SELECT cell.n, cell.synthetic, cell.city, cell.divisions, ST_AsMVTGeom(cell.point, frame.box, 4096, 64, true) AS geom
          FROM cell, frame
         WHERE cell.n > 0) AS s
 WHERE s.geom IS NOT NULL
