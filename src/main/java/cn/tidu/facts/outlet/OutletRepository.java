package cn.tidu.facts.outlet;

import cn.tidu.facts.source.Confidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Outlets in PostGIS. */
public final class OutletRepository {
    private static final String SELECT = "SELECT outlet.*, ST_X(position) AS lon, ST_Y(position) AS lat FROM outlet";

    private static final String FILTER =
            """
             WHERE (:kind::text IS NULL OR kind = :kind)
               AND (:region::text IS NULL OR region_code = :region OR left(region_code, 4) || '00' = :region)
            """;

    private OutletRepository() {}

    static List<Outlet> list(Handle handle, Optional<String> kind, Optional<String> region, String after, int limit) {
        return handle.createQuery(SELECT + FILTER + " AND id > :after ORDER BY id LIMIT :limit")
                .bind("kind", kind.orElse(null))
                .bind("region", region.orElse(null))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> outlet(row))
                .list();
    }

    static long count(Handle handle, Optional<String> kind, Optional<String> region) {
        return handle.createQuery("SELECT count(*) FROM outlet" + FILTER)
                .bind("kind", kind.orElse(null))
                .bind("region", region.orElse(null))
                .mapTo(Long.class)
                .one();
    }

    /** For every park that has a position: the nearest outlet of each kind, by geodesic distance, nearest first. */
    public static Map<String, List<OutletAccess>> nearestToParks(Handle handle) {
        Map<String, List<OutletAccess>> nearest = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT park, outlet.*, ST_X(outlet.position) AS lon, ST_Y(outlet.position) AS lat, km
                          FROM (SELECT DISTINCT ON (park.id, outlet.kind) park.id AS park, outlet.id AS nearest,
                                       ST_Distance(park.position::geography, outlet.position::geography) / 1000 AS km
                                  FROM park, outlet
                                 WHERE park.position IS NOT NULL
                                 ORDER BY park.id, outlet.kind, km, outlet.id) AS pair
                          JOIN outlet ON outlet.id = pair.nearest
                         ORDER BY park, km, outlet.id
                        """)
                .map((row, context) -> nearest.computeIfAbsent(row.getString("park"), id -> new ArrayList<>())
                        .add(new OutletAccess(outlet(row), row.getDouble("km"))))
                .list();
        return nearest;
    }

    private static Outlet outlet(ResultSet row) throws SQLException {
        return new Outlet(
                row.getString("id"),
                row.getString("name"),
                row.getString("name_en"),
                OutletKind.of(row.getString("kind")),
                row.getString("region_code"),
                Optional.ofNullable(row.getString("code")),
                Optional.ofNullable(row.getString("park_id")),
                row.getDouble("lon"),
                row.getDouble("lat"),
                row.getString("position_accuracy"),
                row.getString("position_basis"),
                Confidence.of(row.getString("confidence")),
                row.getString("source"));
    }
}
