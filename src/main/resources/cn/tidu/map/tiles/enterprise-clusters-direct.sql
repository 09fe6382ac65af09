-- The same counted straight from the rows: while the prepared counts are behind the rows, and for filters finer than
-- a division or a city.
WITH frame AS (
    SELECT ST_TileEnvelope(:z, :x, :y) AS box, ST_Transform(ST_TileEnvelope(:z, :x, :y), 4490) AS around
), firm AS (
    SELECT cell_x(e.position, :z + 5) AS cx, cell_y(e.position, :z + 5) AS cy,
           coalesce(left(e.origin_code, 4) || '00', '') AS city, left(e.industry, 2) AS division,
           count(*) AS n, count(*) FILTER (WHERE e.synthetic) AS synthetic,
           sum(ST_X(mercator(e.position))) AS sx, sum(ST_Y(mercator(e.position))) AS sy
      FROM enterprise e, frame
     WHERE e.position && frame.around
       AND (cast(:industry AS text) IS NULL OR e.industry LIKE :industry || '%')
       AND (cast(:origin AS text) IS NULL OR e.origin_code LIKE :origin || '%')
     GROUP BY 1, 2, 3, 4
), cell AS (
    SELECT firm.cx, firm.cy, firm.city, sum(firm.n)::integer AS n, sum(firm.synthetic)::integer AS synthetic,
           jsonb_object_agg(firm.division, firm.n) AS divisions,
           ST_Point(sum(firm.sx) / sum(firm.n), sum(firm.sy) / sum(firm.n), 3857) AS point
      FROM firm
     WHERE firm.cx BETWEEN :x * 32 AND :x * 32 + 31 AND firm.cy BETWEEN :y * 32 AND :y * 32 + 31
     GROUP BY 1, 2, 3
)
SELECT ST_AsMVT(s, 'clusters', 4096, 'geom')
  FROM (SELECT cell.n, cell.synthetic, cell.city, cell.divisions, ST_AsMVTGeom(cell.point, frame.box, 4096, 64, true) AS geom
          FROM cell, frame) AS s
 WHERE s.geom IS NOT NULL
