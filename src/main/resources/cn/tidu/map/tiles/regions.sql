-- Cities and counties as polygons generalised by band of zooms without gaps (region_shape), and their label points,
-- which lie inside the mainland.
WITH frame AS (
    SELECT ST_TileEnvelope(:z, :x, :y) AS box,
           ST_TileEnvelope(:z, :x, :y, margin => 0.03) AS around,
           CASE WHEN :z <= 5 THEN 0 WHEN :z <= 7 THEN 1 ELSE 2 END AS band
), shapes AS (
    SELECT region.level, region.code, region.name, region.name_en, region.zone,
           left(region.code, 4) || '00' AS city_code,
           ST_AsMVTGeom(shape.geom, frame.box, 4096, 64, true) AS geom
      FROM frame
      JOIN region_shape AS shape ON shape.band = frame.band AND shape.geom && frame.around
      JOIN region ON region.level = shape.level AND region.code = shape.code
     WHERE region.level = 'city' OR :z >= 6
), cities AS (
    SELECT ST_AsMVT(s, 'cities', 4096, 'geom') AS layer
      FROM (SELECT code, name, name_en, zone, city_code, geom FROM shapes WHERE level = 'city' AND geom IS NOT NULL
             ORDER BY code) AS s
), counties AS (
    SELECT ST_AsMVT(s, 'counties', 4096, 'geom') AS layer
      FROM (SELECT code, name, name_en, zone, city_code, geom FROM shapes WHERE level = 'county' AND geom IS NOT NULL
             ORDER BY code) AS s
), labels AS (
    SELECT ST_AsMVT(s, 'labels', 4096, 'geom') AS layer
      FROM (SELECT region.code, region.name, region.name_en, region.level, region.zone,
                   ST_AsMVTGeom(mercator(region.label), frame.box, 4096, 0, true) AS geom
              FROM region, frame
             WHERE mercator(region.label) && frame.box
               AND (region.level = 'city' OR :z >= 7)
             ORDER BY region.level, region.code) AS s
     WHERE s.geom IS NOT NULL
)
SELECT cities.layer || counties.layer || labels.layer FROM cities, counties, labels
