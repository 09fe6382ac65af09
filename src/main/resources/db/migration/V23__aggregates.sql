-- What the public sees of firms: how many there are at least, by county and industry, never of fewer than five.
--
-- One table of cells that do not overlap; every other number (of a county, a city, a hexagon, an industry, the province, firms
-- near a park) is made of these and of nothing else, so that no difference of two numbers tells of firms that are in no cell.
--   1. Counted are firms that a planner brought in or has seen: nobody fills a cell with firms of their own making.
--   2. A county of fewer than five firms has no cell.
--   3. Within a county an industry (GB/T 4754 division) of fewer than five firms has no cell of its own; it is counted with the
--      others, and if the others were fewer than five, so is the smallest of the listed ones.
--   4. Numbers are rounded down to multiples of five.
--   5. A county's cells change only when five firms more or fewer are there than when they were last made, or when a cell would
--      stand for fewer than five: two looks at different times do not tell of one firm that came.
-- Illustrative (synthetic) firms are counted apart.
CREATE TABLE enterprise_aggregate (
    synthetic boolean NOT NULL,
    origin    text NOT NULL,      -- region code as the firms give it: a county's, or a city's if no more is known
    division  text NOT NULL,      -- GB/T 4754 division; '' for the others together
    at_least  integer NOT NULL CHECK (at_least >= 5 AND at_least % 5 = 0),
    PRIMARY KEY (synthetic, origin, division)
);

-- How many firms there really were when a county's cells were last made. Nobody but the function below reads it.
CREATE TABLE enterprise_aggregate_basis (
    synthetic boolean NOT NULL,
    origin    text NOT NULL,
    firms     integer NOT NULL,
    PRIMARY KEY (synthetic, origin)
);

-- The version of the firms that the cells were last compared with.
CREATE TABLE enterprise_aggregate_state (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint NOT NULL,
    made_at  timestamptz NOT NULL DEFAULT now()
);
INSERT INTO enterprise_aggregate_state (version) VALUES (-1);

CREATE FUNCTION tidu_firms_version() RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT version FROM collection_version WHERE collection = 'enterprises');
END $$;

-- Brings the cells up to the firms; does nothing when they have not changed since; one at a time.
CREATE FUNCTION tidu_publish_aggregates() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    now_version bigint;
    due bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('tidu_publish_aggregates'));
    now_version := tidu_firms_version();
    IF now_version = (SELECT version FROM enterprise_aggregate_state) THEN
        RETURN false;
    END IF;

    CREATE TEMP TABLE aggregate_now AS
    SELECT e.synthetic, e.origin_code AS origin, left(e.industry, 2) AS code, count(*)::integer AS firms
      FROM enterprise AS e
     WHERE e.origin_code IS NOT NULL AND (e.verified OR e.owner_id IS NULL)
     GROUP BY 1, 2, 3;

    CREATE TEMP TABLE aggregate_due AS
    WITH total AS (
        SELECT n.synthetic, n.origin, sum(n.firms)::integer AS firms FROM aggregate_now AS n GROUP BY 1, 2
    ), listed AS (
        -- What the published cells stand for now: the listed industries, and all that are listed together.
        SELECT a.synthetic, a.origin, bool_or(a.division = '') AS has_others,
               min(coalesce(n.firms, 0)) FILTER (WHERE a.division <> '') AS smallest, coalesce(sum(n.firms), 0) AS named
          FROM enterprise_aggregate AS a
          LEFT JOIN aggregate_now AS n ON n.synthetic = a.synthetic AND n.origin = a.origin AND n.code = a.division
         GROUP BY 1, 2
    )
    SELECT coalesce(n.synthetic, b.synthetic) AS synthetic, coalesce(n.origin, b.origin) AS origin, coalesce(n.firms, 0) AS firms
      FROM total AS n
      FULL JOIN enterprise_aggregate_basis AS b ON b.synthetic = n.synthetic AND b.origin = n.origin
      LEFT JOIN listed AS l ON l.synthetic = coalesce(n.synthetic, b.synthetic) AND l.origin = coalesce(n.origin, b.origin)
     WHERE abs(coalesce(n.firms, 0) - coalesce(b.firms, 0)) >= 5
        OR coalesce(l.smallest, 5) < 5
        OR (l.has_others AND coalesce(n.firms, 0) - l.named < 5);
    SELECT count(*) INTO due FROM aggregate_due;

    DELETE FROM enterprise_aggregate AS a USING aggregate_due AS d WHERE a.synthetic = d.synthetic AND a.origin = d.origin;
    INSERT INTO enterprise_aggregate
    WITH division AS (
        SELECT n.* FROM aggregate_now AS n JOIN aggregate_due AS d ON d.synthetic = n.synthetic AND d.origin = n.origin
         WHERE d.firms >= 5
    ), ranked AS (
        -- Firms of this division and of all smaller ones; the smallest first, ties by code.
        SELECT *, sum(firms) OVER (PARTITION BY synthetic, origin ORDER BY firms, code) AS so_far,
               coalesce(sum(firms) FILTER (WHERE firms < 5) OVER (PARTITION BY synthetic, origin), 0) AS small
          FROM division
    ), placed AS (
        -- Counted with the others: the small ones, and, while those are some but fewer than five, the next larger.
        SELECT *, firms < 5 OR (small BETWEEN 1 AND 4 AND so_far - firms < 5) AS with_others FROM ranked
    )
    SELECT synthetic, origin, CASE WHEN with_others THEN '' ELSE code END, (sum(firms)::integer / 5) * 5
      FROM placed
     GROUP BY 1, 2, 3;

    DELETE FROM enterprise_aggregate_basis AS b USING aggregate_due AS d WHERE b.synthetic = d.synthetic AND b.origin = d.origin;
    INSERT INTO enterprise_aggregate_basis SELECT synthetic, origin, firms FROM aggregate_due WHERE firms >= 5;
    UPDATE enterprise_aggregate_state SET version = now_version, made_at = now();
    DROP TABLE aggregate_due, aggregate_now;
    IF due > 0 THEN
        -- Firms near parks are part of what matches are made of.
        UPDATE data_version SET version = version + 1, changed_by = pg_current_xact_id(), changed_at = now()
         WHERE changed_by IS DISTINCT FROM pg_current_xact_id();
    END IF;
    RETURN due > 0;
END $$;

-- Firms near every park, by industry. Whoever sees every firm has them counted where they stand. Everyone else has them estimated
-- from the published cells: a cell's firms are taken to stand evenly over the county's (or city's) land, at 16 points of it.
-- Firms farther than 30 km do not count, and at every 10 km a firm counts half: Tidu's own conventions. 0.3 degrees hold 30 km in
-- both directions anywhere in Guangdong.
CREATE OR REPLACE FUNCTION tidu_park_neighbours()
RETURNS TABLE (park text, industry text, firms bigint, synthetic bigint, weighted double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF tidu_province() THEN
        RETURN QUERY
        WITH firm AS (
            SELECT ST_SnapToGrid(coalesce(e.position, r.label), 0.01) AS place, e.industry, count(*) AS firms,
                   count(*) FILTER (WHERE e.synthetic) AS synthetic
              FROM enterprise AS e
              LEFT JOIN region AS r ON r.level = 'county' AND r.code = e.origin_code
             WHERE e.position IS NOT NULL OR r.code IS NOT NULL
             GROUP BY 1, 2
        ), place AS MATERIALIZED (
            SELECT DISTINCT f.place FROM firm AS f
        ), near AS MATERIALIZED (
            SELECT p.id AS park, l.place, ST_Distance(p.position::geography, l.place::geography) / 1000 AS km
              FROM park AS p JOIN place AS l ON l.place && ST_Expand(p.position, 0.3)
        )
        SELECT n.park, f.industry, sum(f.firms)::bigint, sum(f.synthetic)::bigint, sum(f.firms * power(2, -n.km / 10))
          FROM near AS n JOIN firm AS f ON f.place = n.place
         WHERE n.km <= 30
         GROUP BY n.park, f.industry;
    ELSE
        RETURN QUERY
        WITH place AS MATERIALIZED (
            SELECT a.origin, (ST_Dump(ST_GeneratePoints(r.mainland, 16, 1))).geom AS at
              FROM (SELECT DISTINCT c.origin FROM enterprise_aggregate AS c) AS a
              JOIN LATERAL (SELECT g.mainland FROM region AS g WHERE g.code = a.origin ORDER BY g.level DESC LIMIT 1) AS r ON true
        ), near AS MATERIALIZED (
            SELECT p.id AS park, l.origin, count(*) / 16.0 AS share, sum(power(2, -d.km / 10)) / 16 AS decay
              FROM park AS p
              JOIN place AS l ON l.at && ST_Expand(p.position, 0.3)
              CROSS JOIN LATERAL (SELECT ST_Distance(p.position::geography, l.at::geography, false) / 1000 AS km) AS d
             WHERE d.km <= 30
             GROUP BY 1, 2
        )
        SELECT n.park, a.division, round(sum(a.at_least * n.share))::bigint,
               coalesce(round(sum(a.at_least * n.share) FILTER (WHERE a.synthetic)), 0)::bigint, sum(a.at_least * n.decay)
          FROM near AS n JOIN enterprise_aggregate AS a ON a.origin = n.origin
         GROUP BY n.park, a.division
        HAVING round(sum(a.at_least * n.share)) > 0;
    END IF;
END $$;
