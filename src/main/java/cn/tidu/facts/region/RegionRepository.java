package cn.tidu.facts.region;

import cn.tidu.platform.db.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Regions in PostGIS. */
public final class RegionRepository {
    private static final String COLUMNS =
            """
            SELECT code, level, name, name_en, parent, zone, circle, ST_X(label) AS lon, ST_Y(label) AS lat,
                   ST_XMin(mainland) AS west, ST_YMin(mainland) AS south,
                   ST_XMax(mainland) AS east, ST_YMax(mainland) AS north, area_km2, source
              FROM region
            """;

    private RegionRepository() {}

    /** Every city and county. */
    public static Regions loadAll(Handle handle) {
        return new Regions(handle.createQuery(COLUMNS + " ORDER BY level, code")
                .map((row, context) -> region(row))
                .list());
    }

    /** Rows after a key of {@code level/code}, in that order. */
    static List<Region> list(Handle handle, Condition condition, String after, int limit) {
        return condition
                .bind(handle.createQuery(COLUMNS + " WHERE " + condition.sql()
                        + " AND level || '/' || code > :after ORDER BY level || '/' || code LIMIT :limit"))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> region(row))
                .list();
    }

    static long count(Handle handle, Condition condition) {
        return condition
                .bind(handle.createQuery("SELECT count(*) FROM region WHERE " + condition.sql()))
                .mapTo(Long.class)
                .one();
    }

    /** The county-level unit that covers a point, CGCS2000 degrees. */
    public static Optional<Region> findAt(Handle handle, double lon, double lat) {
        return handle.createQuery(COLUMNS
                        + " WHERE level = 'county' AND ST_Covers(geom, ST_SetSRID(ST_MakePoint(:lon, :lat), 4490))"
                        + " ORDER BY code LIMIT 1")
                .bind("lon", lon)
                .bind("lat", lat)
                .map((row, context) -> region(row))
                .findOne();
    }

    private static Region region(ResultSet row) throws SQLException {
        return new Region(
                row.getString("code"),
                row.getString("level"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("parent"),
                Zone.valueOf(row.getString("zone")),
                Optional.ofNullable(row.getString("circle")).map(Circle::valueOf),
                row.getDouble("lon"),
                row.getDouble("lat"),
                row.getDouble("west"),
                row.getDouble("south"),
                row.getDouble("east"),
                row.getDouble("north"),
                row.getDouble("area_km2"),
                row.getString("source"));
    }
}
