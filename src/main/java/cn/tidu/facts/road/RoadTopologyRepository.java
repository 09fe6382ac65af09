package cn.tidu.facts.road;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;

/**
 * Makes a network of lines (建拓扑), in SQL. Lines meet where they share a vertex (to 10⁻⁷ degrees, about 1 cm), as in
 * OpenStreetMap; lines that cross without one are a bridge and do not meet.
 */
public final class RoadTopologyRepository {
    /** The staging table: one row a line, speed already decided. */
    public static final String STAGING =
            """
            CREATE TEMP TABLE road_in (line bigint, way_id text, name text, class text, speed_kmh float8,
                                       oneway smallint, geom geometry(LineString, 4490)) ON COMMIT DROP
            """;

    private static final int FETCH = 10_000;
    /** A step over a whole province may take longer than the driver waits for any other answer. */
    private static final int PATIENCE_MILLIS = 1_800_000;

    private static final String VERTICES =
            """
            CREATE TEMP TABLE road_vertex ON COMMIT DROP AS
            SELECT line, (point.dump).path[1] AS nth, round(ST_X((point.dump).geom)::numeric, 7)::float8 AS x,
                   round(ST_Y((point.dump).geom)::numeric, 7)::float8 AS y
              FROM (SELECT line, ST_DumpPoints(geom) AS dump FROM road_in) AS point
            """;

    private static final String NODES =
            """
            INSERT INTO road_node (id, geom)
            SELECT row_number() OVER (ORDER BY x, y), ST_SetSRID(ST_MakePoint(x, y), 4490)
              FROM (SELECT x, y
                      FROM road_vertex JOIN (SELECT line, max(nth) AS last FROM road_vertex GROUP BY line) AS ends USING (line)
                     GROUP BY x, y
                    HAVING count(*) > 1 OR bool_or(nth = 1 OR nth = last)) AS junction
            """;

    private static final String STOPS =
            """
            CREATE TEMP TABLE road_stop ON COMMIT DROP AS
            SELECT v.line, v.nth, n.id AS node,
                   lead(v.nth) OVER along AS next_nth, lead(n.id) OVER along AS next_node
              FROM road_vertex AS v JOIN road_node AS n ON ST_X(n.geom) = v.x AND ST_Y(n.geom) = v.y
            WINDOW along AS (PARTITION BY v.line ORDER BY v.nth)
            """;

    private static final String EDGES =
            """
            INSERT INTO road_edge (id, way_id, name, class, speed_kmh, oneway, source, target, length_m, minutes, minutes_back, geom)
            SELECT row_number() OVER (ORDER BY piece.line, piece.nth), way_id, name, class, speed_kmh, oneway, node, next_node, length_m,
                   CASE WHEN oneway = -1 THEN -1 ELSE length_m / 1000 / speed_kmh * 60 END,
                   CASE WHEN oneway = 1 THEN -1 ELSE length_m / 1000 / speed_kmh * 60 END, piece.geom
              FROM (SELECT stop.*, r.way_id, r.name, r.class, r.speed_kmh, r.oneway, part.geom,
                           ST_Length(part.geom::geography) AS length_m
                      FROM road_stop AS stop
                      JOIN road_in AS r USING (line)
                      CROSS JOIN LATERAL (
                           SELECT ST_MakeLine(array_agg(ST_PointN(r.geom, i) ORDER BY i)) AS geom
                             FROM generate_series(stop.nth, stop.next_nth) AS i) AS part
                     WHERE stop.next_nth IS NOT NULL) AS piece
             WHERE length_m > 0
            """;

    private static final String ONLY_MOTORWAY =
            """
            WITH open AS MATERIALIZED (
                SELECT DISTINCT unnest(ARRAY[e.source, e.target]) AS node
                  FROM road_edge AS e LEFT JOIN road_class AS c ON c.class = e.class
                 WHERE coalesce(c.access, true)
            )
            UPDATE road_node SET access = false
             WHERE EXISTS (SELECT 1 FROM open) AND NOT EXISTS (SELECT 1 FROM open WHERE open.node = road_node.id)
            """;

    private RoadTopologyRepository() {}

    /** What was built. */
    public record Built(long nodes, long edges, long apart, double lengthKm) {}

    /** Replaces the network by the lines of the staging table. */
    public static Built replace(Handle handle, String source, long ways) {
        Connection connection = handle.getConnection();
        try {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            Built built = build(handle, source, ways);
            connection.setNetworkTimeout(Runnable::run, usual);
            return built;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Built build(Handle handle, String source, long ways) {
        handle.execute("DELETE FROM road_network");
        // Not TRUNCATE: matches go on over the old network until this transaction ends.
        handle.execute("DELETE FROM road_edge");
        handle.execute("DELETE FROM road_node");
        handle.execute(VERTICES);
        handle.execute("CREATE INDEX ON road_vertex (line); ANALYZE road_vertex");
        handle.execute(NODES);
        handle.execute("SELECT tidu_analyze('road_node')");
        handle.execute(STOPS);
        handle.execute("CREATE INDEX ON road_in (line); ANALYZE road_stop");
        handle.execute(EDGES);
        handle.execute("SELECT tidu_analyze('road_edge')");
        handle.execute(ONLY_MOTORWAY);
        long apart = closeOff(handle);
        return register(handle, source, ways, apart);
    }

    private static Built register(Handle handle, String source, long ways, long apart) {
        return handle.createQuery(
                        """
                        INSERT INTO road_network (version, ways, nodes, edges, length_km, source)
                        SELECT nextval('road_network_version'), :ways, (SELECT count(*) FROM road_node), count(*),
                               coalesce(sum(length_m), 0) / 1000, :source
                          FROM road_edge
                        RETURNING nodes, edges, length_km
                        """)
                .bind("ways", ways)
                .bind("source", source)
                .map((row, context) ->
                        new Built(row.getLong("nodes"), row.getLong("edges"), apart, row.getDouble("length_km")))
                .one();
    }

    /** Takes nodes that the largest connected part does not reach out of where journeys begin, and returns how many. */
    private static long closeOff(Handle handle) {
        int nodes = handle.createQuery("SELECT count(*) FROM road_node")
                .mapTo(Integer.class)
                .one();
        Components components = new Components(nodes);
        handle.createQuery("SELECT source, target FROM road_edge")
                .setFetchSize(FETCH)
                .map((row, context) -> new long[] {row.getLong("source"), row.getLong("target")})
                .forEach(edge -> components.join(edge[0], edge[1]));
        long[] apart = components.apart();
        handle.createUpdate("UPDATE road_node SET access = false WHERE id = ANY (:apart)")
                .bind("apart", Arrays.stream(apart).boxed().toArray(Long[]::new))
                .execute();
        return apart.length;
    }
}
