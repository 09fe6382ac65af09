-- Cities and counties as polygons, and their label points. CGCS2000 is taken as WGS 84 for Web Mercator:
-- the two differ by centimetres, far below the accuracy of the boundaries.
WITH frame AS (
    SELECT ST_TileEnvelope(:z, :x, :y) AS box,
           ST_Transform(ST_TileEnvelope(:z, :x, :y, margin => 0.03), 4490) AS around
), shapes AS (
    SELECT region.level, region.code, region.name, region.name_en, region.zone,
           left(region.code, 4) || '00' AS city_code,
           ST_AsMVTGeom(ST_Transform(region.geom, 3857), frame.box, 4096, 64, true) AS geom
      FROM region, frame
     WHERE region.geom && frame.around
       AND (region.level = 'city' OR :z >= 6)
), cities AS (
    SELECT ST_AsMVT(s, 'cities', 4096, 'geom') AS layer
      FROM (SELECT code, name, name_en, zone, city_code, geom FROM shapes WHERE level = 'city' AND geom IS NOT NULL) AS s
), counties AS (
    SELECT ST_AsMVT(s, 'counties', 4096, 'geom') AS layer
      FROM (SELECT code, name, name_en, zone, city_code, geom FROM shapes WHERE level = 'county' AND geom IS NOT NULL) AS s
), labels AS (
    SELECT ST_AsMVT(s, 'labels', 4096, 'geom') AS layer
      FROM (SELECT region.code, region.name, region.name_en, region.level, region.zone,
                   ST_AsMVTGeom(ST_Transform(region.label, 3857), frame.box, 4096, 0, true) AS geom
              FROM region, frame
             WHERE region.label && ST_Transform(frame.box, 4490)
               AND (region.level = 'city' OR :z >= 7)) AS s
     WHERE s.geom IS NOT NULL
)
SELECT cities.layer || counties.layer || labels.layer FROM cities, counties, labels
