package cn.tidu.facts.road;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The road network in PostGIS, and travel times over it by pgRouting. */
public final class RoadRepository {
    /** A place farther than this from any road is not reached over the network, km; Tidu's own convention. */
    static final double REACH_KM = 10;

    private static final String NEAREST =
            """
            SELECT node.id, ST_Distance(node.geom::geography, place.geom::geography) / 1000 AS km
              FROM (SELECT id, geom FROM road_node WHERE access ORDER BY geom <-> place.geom LIMIT 8) AS node
             ORDER BY km, id LIMIT 1
            """;

    private RoadRepository() {}

    /** Whether pgRouting is ready. */
    public static boolean installed(Handle handle) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pgrouting')")
                .mapTo(Boolean.class)
                .one();
    }

    /** The classes of road by code. */
    public static Map<String, RoadClass> classes(Handle handle) {
        Map<String, RoadClass> classes = new HashMap<>();
        handle.createQuery("SELECT * FROM road_class")
                .map((row, context) -> classes.put(
                        row.getString("class"),
                        new RoadClass(
                                row.getString("class"),
                                row.getString("name"),
                                Optional.ofNullable((Double) row.getObject("speed_kmh")),
                                row.getBoolean("access"))))
                .list();
        return classes;
    }

    /** The network that is loaded, with the node of every park. */
    public static RoadNetwork load(Handle handle) {
        Optional<RoadNetwork> bare = handle.createQuery("SELECT version, source FROM road_network")
                .map((row, context) ->
                        RoadNetwork.of(row.getLong("version"), row.getString("source"), installed(handle), Map.of()))
                .findOne();
        return bare.map(network ->
                        RoadNetwork.of(network.version(), network.source(), network.routable(), parks(handle)))
                .orElse(RoadNetwork.NONE);
    }

    private static Map<String, RoadNetwork.Access> parks(Handle handle) {
        Map<String, RoadNetwork.Access> parks = new HashMap<>();
        handle.createQuery("SELECT place.park, access.id, access.km"
                        + " FROM (SELECT id AS park, position AS geom FROM park WHERE position IS NOT NULL) AS place"
                        + " CROSS JOIN LATERAL (" + NEAREST + ") AS access WHERE access.km <= :reach")
                .bind("reach", REACH_KM)
                .map((row, context) -> parks.put(
                        row.getString("park"), new RoadNetwork.Access(row.getLong("id"), row.getDouble("km"))))
                .list();
        return parks;
    }

    /** Where a point meets the network; empty if no road is near. */
    static Optional<RoadNetwork.Access> nearest(Handle handle, double lon, double lat) {
        return handle.createQuery("SELECT access.id, access.km"
                        + " FROM (SELECT ST_SetSRID(ST_MakePoint(:lon, :lat), 4490) AS geom) AS place"
                        + " CROSS JOIN LATERAL (" + NEAREST + ") AS access WHERE access.km <= :reach")
                .bind("lon", lon)
                .bind("lat", lat)
                .bind("reach", REACH_KM)
                .map((row, context) -> new RoadNetwork.Access(row.getLong("id"), row.getDouble("km")))
                .findOne();
    }

    /** Minutes from one node to many in one run of Dijkstra's algorithm; nodes out of reach are left out. */
    static Map<Long, Double> minutes(Handle handle, long from, List<Long> to) {
        Map<Long, Double> minutes = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT end_vid, agg_cost
                          FROM pgr_dijkstraCost('SELECT id, source, target, minutes AS cost, minutes_back AS reverse_cost FROM road_edge',
                                                :from::bigint, :to::bigint[], true)
                        """)
                .bind("from", from)
                .bind("to", to.toArray(Long[]::new))
                .map((row, context) -> minutes.put(row.getLong("end_vid"), row.getDouble("agg_cost")))
                .list();
        if (to.contains(from)) {
            // pgRouting gives no row for the way from a node to itself.
            minutes.put(from, 0.0);
        }
        return minutes;
    }
}
