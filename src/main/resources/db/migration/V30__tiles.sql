-- What vector tiles need prepared: versions by collection, outlines generalised without gaps, firms counted by cell.

-- ---------------------------------------------------------------------------------------------------------------
-- Versions. A collection's number goes up in the transaction that changes its rows, and every node hears of it.
CREATE TABLE collection_version (
    collection text PRIMARY KEY,
    version    bigint NOT NULL DEFAULT 0,
    changed_by xid8
);
INSERT INTO collection_version (collection)
VALUES ('regions'), ('parks'), ('enterprises'), ('guidance'), ('transfers');

-- Which collection a table belongs to.
CREATE TABLE collection_table (
    table_name text PRIMARY KEY,
    collection text NOT NULL REFERENCES collection_version
);
INSERT INTO collection_table VALUES
    ('region', 'regions'),
    ('park', 'parks'), ('park_record', 'parks'),
    ('enterprise', 'enterprises'),
    ('guidance_document', 'guidance'), ('guidance_rule', 'guidance');

CREATE FUNCTION bump_collection_version(changed_table text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    bumped record;
BEGIN
    FOR bumped IN
        UPDATE collection_version
           SET version = version + 1, changed_by = pg_current_xact_id()
         WHERE collection IN (SELECT collection FROM collection_table WHERE table_name = changed_table)
           AND changed_by IS DISTINCT FROM pg_current_xact_id()
     RETURNING collection, version
    LOOP
        PERFORM pg_notify('tidu_version', bumped.collection || ':' || bumped.version);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION bump_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM changed) THEN
        UPDATE data_version
           SET version = version + 1, changed_by = pg_current_xact_id(), changed_at = now()
         WHERE changed_by IS DISTINCT FROM pg_current_xact_id();
        PERFORM bump_collection_version(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

-- ---------------------------------------------------------------------------------------------------------------
-- Web Mercator of a CGCS2000 point. The spherical formula of EPSG:3857 on longitude and latitude, as ST_Transform does
-- it (CGCS2000 is taken as WGS 84: they differ by centimetres), at a fraction of its cost.
CREATE FUNCTION mercator(p geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ST_Point(ST_X(p) * 111319.49079327358,
                    ln(tan(0.7853981633974483 + ST_Y(p) * 0.008726646259971648)) * 6378137, 3857)
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Outlines by band of zooms, in Web Mercator. Neighbours share their lines after generalisation as before it.
CREATE TABLE region_shape (
    band  smallint NOT NULL CHECK (band IN (0, 1, 2)),  -- 0: z0–z5, 1: z6–z7, 2: z8 and deeper (not generalised)
    level text NOT NULL,
    code  text NOT NULL,
    geom  geometry(Geometry, 3857) NOT NULL,
    PRIMARY KEY (band, level, code)
);
CREATE INDEX region_shape_geom ON region_shape USING gist (geom);

-- Cuts the counties' outlines into the lines between junctions, simplifies each line once, and puts the faces together
-- again: what was shared stays shared. A face belongs to the county that it overlaps most; faces mostly outside all
-- counties are sea. Rings (islands) keep at least a triangle.
CREATE FUNCTION generalised_counties(tolerance double precision)
RETURNS TABLE (code text, geom geometry) LANGUAGE sql AS $$
    WITH county AS MATERIALIZED (
        SELECT r.code, ST_Transform(r.geom, 3857) AS geom FROM region r WHERE r.level = 'county'
    ), arc AS (
        SELECT (ST_Dump(ST_LineMerge(ST_Union(ST_Boundary(county.geom))))).geom FROM county
    ), line AS (
        SELECT CASE WHEN ST_IsClosed(arc.geom)
                    THEN ST_Boundary(ST_SimplifyPreserveTopology(ST_MakePolygon(arc.geom), tolerance))
                    ELSE ST_Simplify(arc.geom, tolerance) END AS geom
          FROM arc
    ), face AS (
        SELECT (d).path[1] AS id, (d).geom
          FROM (SELECT ST_Dump(ST_Polygonize(noded.geom)) AS d
                  FROM (SELECT ST_Node(ST_Collect(line.geom)) AS geom FROM line) AS noded) AS dumped
    ), share AS (
        SELECT face.id, county.code, ST_Area(ST_Intersection(face.geom, county.geom)) AS area,
               ST_Area(face.geom) AS whole
          FROM face JOIN county ON ST_Intersects(face.geom, county.geom)
    ), owner AS (
        SELECT DISTINCT ON (share.id) share.id, share.code
          FROM (SELECT *, sum(area) OVER (PARTITION BY share.id) AS covered FROM share) AS share
         WHERE share.covered > share.whole / 2
         ORDER BY share.id, share.area DESC
    )
    SELECT owner.code, ST_Multi(ST_Union(face.geom))
      FROM owner JOIN face USING (id)
     GROUP BY owner.code
$$;

CREATE FUNCTION rebuild_region_shapes() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    tolerance double precision;
BEGIN
    DELETE FROM region_shape;
    INSERT INTO region_shape SELECT 2, r.level, r.code, ST_Transform(r.geom, 3857) FROM region r;
    FOR b IN 0..1 LOOP
        tolerance := CASE b WHEN 0 THEN 1500 ELSE 400 END;  -- metres of Web Mercator, below a pixel of the deepest zoom
        INSERT INTO region_shape SELECT b, 'county', g.code, g.geom FROM generalised_counties(tolerance) g;
        -- A city is its counties.
        INSERT INTO region_shape
        SELECT b, 'city', city.code, ST_Multi(ST_Union(s.geom))
          FROM region city
          JOIN region county ON county.level = 'county' AND county.parent = city.code
          JOIN region_shape s ON s.band = b AND s.level = 'county' AND s.code = county.code
         WHERE city.level = 'city'
         GROUP BY city.code;
        -- What has no counties, or vanished, stands alone.
        INSERT INTO region_shape
        SELECT b, r.level, r.code, ST_SimplifyPreserveTopology(ST_Transform(r.geom, 3857), tolerance)
          FROM region r
         WHERE NOT EXISTS (SELECT FROM region_shape s WHERE s.band = b AND s.level = r.level AND s.code = r.code);
    END LOOP;
END $$;

-- Once at the end of a transaction that changed regions.
CREATE FUNCTION region_shapes_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(current_setting('tidu.shapes_of', true), '') <> pg_current_xact_id()::text THEN
        PERFORM set_config('tidu.shapes_of', pg_current_xact_id()::text, true);
        PERFORM rebuild_region_shapes();
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER region_shapes AFTER INSERT OR UPDATE OR DELETE ON region
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION region_shapes_follow();

-- ---------------------------------------------------------------------------------------------------------------
-- Firms counted by cell for low zooms: the cells of a tile of zoom z are the tiles of zoom z + 5, 32 × 32 of them.
CREATE TABLE enterprise_cell (
    level     smallint NOT NULL CHECK (level BETWEEN 5 AND 13),
    cx        integer NOT NULL,
    cy        integer NOT NULL,
    city      text NOT NULL,               -- GB/T 2260 of the origin's city, '' if unknown: who may see it hangs on it
    n         integer NOT NULL,
    synthetic integer NOT NULL,
    divisions jsonb NOT NULL,              -- firms by GB/T 4754 division: {"39": 12, "18": 5}
    point     geometry(Point, 3857) NOT NULL,  -- where they lie on average
    PRIMARY KEY (level, cx, cy, city)
);

-- Cells of level 13 whose firms changed since they were counted; (-1, -1): all of them.
CREATE TABLE enterprise_cell_stale (
    cx integer NOT NULL,
    cy integer NOT NULL,
    PRIMARY KEY (cx, cy)
);

CREATE FUNCTION cell_x(p geometry, level integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT floor((ST_X(p) + 180) / 360 * (1 << level))::integer
$$;
CREATE FUNCTION cell_y(p geometry, level integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT floor((0.5 - ln(tan(0.7853981633974483 + ST_Y(p) * 0.008726646259971648)) / 6.283185307179586)
                 * (1 << level))::integer
$$;

CREATE FUNCTION enterprise_cells_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM enterprise_cell_stale WHERE cx = -1) THEN
        RETURN NULL;
    END IF;
    IF (SELECT count(*) FROM (SELECT FROM changed LIMIT 5001) AS seen) > 5000 THEN
        INSERT INTO enterprise_cell_stale VALUES (-1, -1) ON CONFLICT DO NOTHING;
    ELSE
        INSERT INTO enterprise_cell_stale
        SELECT DISTINCT cell_x(position, 13), cell_y(position, 13) FROM changed WHERE position IS NOT NULL
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER enterprise_cells_inserted AFTER INSERT ON enterprise REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION enterprise_cells_stale();
CREATE TRIGGER enterprise_cells_deleted AFTER DELETE ON enterprise REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION enterprise_cells_stale();
CREATE TRIGGER enterprise_cells_updated_from AFTER UPDATE ON enterprise REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION enterprise_cells_stale();
CREATE TRIGGER enterprise_cells_updated_to AFTER UPDATE ON enterprise REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION enterprise_cells_stale();

-- Counts firms straight from their rows, within a box of longitude and latitude (NULL: everywhere).
CREATE FUNCTION count_enterprise_cells(at_level integer, within geometry)
RETURNS TABLE (cx integer, cy integer, city text, n integer, synthetic integer, divisions jsonb, point geometry)
LANGUAGE sql STABLE AS $$
    WITH firm AS (
        SELECT cell_x(e.position, at_level) AS cx, cell_y(e.position, at_level) AS cy,
               coalesce(left(e.origin_code, 4) || '00', '') AS city, left(e.industry, 2) AS division,
               count(*) AS n, count(*) FILTER (WHERE e.synthetic) AS synthetic,
               sum(ST_X(mercator(e.position))) AS x, sum(ST_Y(mercator(e.position))) AS y
          FROM enterprise e
         WHERE e.position IS NOT NULL AND (within IS NULL OR e.position && within)
         GROUP BY 1, 2, 3, 4
    )
    SELECT firm.cx, firm.cy, firm.city, sum(firm.n)::integer, sum(firm.synthetic)::integer,
           jsonb_object_agg(firm.division, firm.n), ST_Point(sum(firm.x) / sum(firm.n), sum(firm.y) / sum(firm.n), 3857)
      FROM firm
     GROUP BY firm.cx, firm.cy, firm.city
$$;

-- A cell of a coarser level out of the finer ones.
CREATE FUNCTION roll_up_enterprise_cells(at_level integer, only_x integer[], only_y integer[])
RETURNS void LANGUAGE sql AS $$
    WITH child AS (
        SELECT c.cx / 2 AS cx, c.cy / 2 AS cy, c.city, c.n, c.synthetic, c.divisions, c.point
          FROM enterprise_cell c
         WHERE c.level = at_level + 1
           AND (only_x IS NULL
                OR (c.cx / 2, c.cy / 2) IN (SELECT x, y FROM unnest(only_x, only_y) AS t(x, y)))
    ), by_division AS (
        SELECT child.cx, child.cy, child.city, d.key, sum(d.value::integer) AS n
          FROM child, jsonb_each_text(child.divisions) AS d
         GROUP BY 1, 2, 3, 4
    )
    INSERT INTO enterprise_cell
    SELECT at_level, child.cx, child.cy, child.city, sum(child.n), sum(child.synthetic),
           (SELECT jsonb_object_agg(b.key, b.n) FROM by_division b
             WHERE b.cx = child.cx AND b.cy = child.cy AND b.city = child.city),
           ST_Point(sum(ST_X(child.point) * child.n) / sum(child.n), sum(ST_Y(child.point) * child.n) / sum(child.n), 3857)
      FROM child
     GROUP BY child.cx, child.cy, child.city
$$;

-- Brings the counted cells up to the rows. Does nothing when nothing is stale; one at a time.
CREATE FUNCTION refresh_enterprise_cells() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    xs integer[];
    ys integer[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('refresh_enterprise_cells'));
    IF NOT EXISTS (SELECT FROM enterprise_cell_stale) THEN
        RETURN false;
    END IF;
    WITH taken AS (DELETE FROM enterprise_cell_stale RETURNING cx, cy)
    SELECT array_agg(cx), array_agg(cy) INTO xs, ys FROM taken;
    IF -1 = ANY (xs) THEN
        DELETE FROM enterprise_cell;
        INSERT INTO enterprise_cell SELECT 13, c.* FROM count_enterprise_cells(13, NULL) c;
        FOR at_level IN REVERSE 12..5 LOOP
            PERFORM roll_up_enterprise_cells(at_level, NULL, NULL);
        END LOOP;
        RETURN true;
    END IF;
    DELETE FROM enterprise_cell c
     WHERE c.level = 13 AND (c.cx, c.cy) IN (SELECT x, y FROM unnest(xs, ys) AS t(x, y));
    INSERT INTO enterprise_cell
    SELECT 13, c.*
      FROM (SELECT DISTINCT x, y FROM unnest(xs, ys) AS t(x, y)) AS cell,
           count_enterprise_cells(13, ST_Expand(ST_Transform(ST_TileEnvelope(13, cell.x, cell.y), 4490), 1e-9)) AS c
     WHERE c.cx = cell.x AND c.cy = cell.y;
    FOR at_level IN REVERSE 12..5 LOOP
        SELECT array_agg(x), array_agg(y) INTO xs, ys
          FROM (SELECT DISTINCT x / 2 AS x, y / 2 AS y FROM unnest(xs, ys) AS t(x, y)) AS parent;
        DELETE FROM enterprise_cell c
         WHERE c.level = at_level AND (c.cx, c.cy) IN (SELECT x, y FROM unnest(xs, ys) AS t(x, y));
        PERFORM roll_up_enterprise_cells(at_level, xs, ys);
    END LOOP;
    RETURN true;
END $$;

-- Rows that were here before.
INSERT INTO enterprise_cell_stale SELECT -1, -1 WHERE EXISTS (SELECT FROM enterprise);
SELECT rebuild_region_shapes();
