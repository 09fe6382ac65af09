package cn.tidu.people.firm;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The published cells in the database, which makes them itself; see the migration V23 for the rule. */
public final class PublishedCellRepository {
    /** Edge of a hexagon in metres of Web Mercator: some 18.4 km on the ground at 23° N. */
    private static final double EDGE_METRES = 20_000;

    private static final String CELLS =
            """
            WITH place AS (
                SELECT a.origin, r.name, c.code AS city_code, c.name AS city, r.label, ST_Transform(r.label, 3857) AS at
                  FROM (SELECT DISTINCT origin FROM enterprise_aggregate) AS a
                  JOIN LATERAL (SELECT name, label FROM region WHERE code = a.origin ORDER BY level DESC LIMIT 1) AS r ON true
                  JOIN region AS c ON c.level = 'city' AND c.code = left(a.origin, 4) || '00'
            ), placed AS (
                SELECT place.*, hex.i || ':' || hex.j AS hexagon, ST_AsGeoJSON(ST_Transform(hex.geom, 4490), 5) AS geometry
                  FROM place
                  JOIN LATERAL (SELECT i, j, geom FROM ST_HexagonGrid(:edge, ST_Expand(place.at, 1))
                                 WHERE ST_Intersects(geom, place.at) ORDER BY i, j LIMIT 1) AS hex ON true
            )
            SELECT a.synthetic, a.origin, p.name, p.city_code, p.city, a.division, i.name AS industry, ST_X(p.label) AS lon,
                   ST_Y(p.label) AS lat, p.hexagon, p.geometry, a.at_least
              FROM enterprise_aggregate AS a
              JOIN placed AS p ON p.origin = a.origin
              LEFT JOIN industry AS i ON i.code = a.division
             ORDER BY a.synthetic, a.origin, a.division = '', a.at_least DESC, a.division
            """;

    private PublishedCellRepository() {}

    /** Makes the cells anew if firms have changed since; true if any cell changed. */
    public static boolean publish(Database database) {
        boolean stale = database.read(
                handle -> handle.createQuery("SELECT version <> tidu_firms_version() FROM enterprise_aggregate_state")
                        .mapTo(Boolean.class)
                        .one());
        return stale
                && CurrentIdentity.as(
                        Identity.system("published-cells"),
                        () -> database.change(handle -> handle.createQuery("SELECT tidu_publish_aggregates()")
                                .mapTo(Boolean.class)
                                .one()));
    }

    static List<PublishedCell> all(Handle handle) {
        return handle.createQuery(CELLS)
                .bind("edge", EDGE_METRES)
                .map((row, context) -> new PublishedCell(
                        row.getBoolean("synthetic"),
                        row.getString("origin"),
                        row.getString("name"),
                        row.getString("city_code"),
                        row.getString("city"),
                        row.getString("division"),
                        row.getString("industry"),
                        row.getDouble("lon"),
                        row.getDouble("lat"),
                        row.getString("hexagon"),
                        row.getString("geometry"),
                        row.getInt("at_least")))
                .list();
    }
}
