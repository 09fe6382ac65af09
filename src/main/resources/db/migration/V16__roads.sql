-- A road network of the user's own (路网): edges between junctions, routed with pgRouting where the server has it.
CREATE TABLE road_class (
    class     text PRIMARY KEY,
    name      text NOT NULL,
    -- Speed where the file gives none, km/h; NULL: such ways are not for lorries and are left out.
    speed_kmh double precision CHECK (speed_kmh > 0),
    -- Whether a firm or a park can stand on such a road: not on a motorway.
    access    boolean NOT NULL,
    source    text NOT NULL
);

CREATE TABLE road_node (
    id     bigint PRIMARY KEY,
    geom   geometry(Point, 4490) NOT NULL,
    -- Where journeys may begin and end: on the largest connected part, and not in the middle of a motorway.
    access boolean NOT NULL DEFAULT true
);
CREATE INDEX road_node_geom ON road_node USING gist (geom) WHERE access;

CREATE TABLE road_edge (
    id           bigint PRIMARY KEY,
    way_id       text,
    name         text,
    class        text,
    speed_kmh    double precision NOT NULL CHECK (speed_kmh > 0),
    -- 1: only in the direction of the line, -1: only against it, 0: both ways.
    oneway       smallint NOT NULL CHECK (oneway IN (-1, 0, 1)),
    source       bigint NOT NULL,
    target       bigint NOT NULL,
    length_m     double precision NOT NULL,
    -- Minutes along and against the line; -1 where that is not allowed.
    minutes      double precision NOT NULL,
    minutes_back double precision NOT NULL,
    geom         geometry(LineString, 4490) NOT NULL
);
CREATE INDEX road_edge_geom ON road_edge USING gist (geom);

-- The one network that is loaded; no row: none is.
CREATE TABLE road_network (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version     bigint NOT NULL,
    ways        bigint NOT NULL,
    nodes       bigint NOT NULL,
    edges       bigint NOT NULL,
    length_km   double precision NOT NULL,
    source      text NOT NULL,
    imported_at timestamptz NOT NULL DEFAULT now()
);
CREATE SEQUENCE road_network_version;

DO $$
DECLARE
    collection text;
BEGIN
    FOREACH collection IN ARRAY ARRAY['road_class', 'road_network'] LOOP
        EXECUTE format('CREATE TRIGGER %I_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
        EXECUTE format('CREATE TRIGGER %I_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
        EXECUTE format('CREATE TRIGGER %I_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
    END LOOP;
END $$;
