-- In CGCS2000 degrees: cities and counties as they are stored, and their label points.
WITH frame AS (
    SELECT tile_envelope_cgcs2000(:z, :x, :y) AS box, tile_envelope_cgcs2000(:z, :x, :y, 0.03) AS around
), shapes AS (
    SELECT region.level, region.code, region.name, region.name_en, region.zone,
           left(region.code, 4) || '00' AS city_code,
           ST_AsMVTGeom(region.geom, frame.box, 4096, 64, true) AS geom
      FROM region, frame
     WHERE region.geom && frame.around
       AND (region.level = 'city' OR :z >= 6)
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
                   ST_AsMVTGeom(region.label, frame.box, 4096, 0, true) AS geom
              FROM region, frame
             WHERE region.label && frame.box
               AND (region.level = 'city' OR :z >= 7)
             ORDER BY region.level, region.code) AS s
     WHERE s.geom IS NOT NULL
)
SELECT cities.layer || counties.layer || labels.layer FROM cities, counties, labels
