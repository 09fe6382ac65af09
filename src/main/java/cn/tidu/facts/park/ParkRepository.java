package cn.tidu.facts.park;

import cn.tidu.facts.source.Confidence;
import cn.tidu.platform.db.Arrays;
import cn.tidu.platform.db.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Parks in PostGIS. */
public final class ParkRepository {
    private static final String SELECT =
            """
            SELECT park.*, ST_X(position) AS lon, ST_Y(position) AS lat,
                   (SELECT array_agg(DISTINCT other ORDER BY other)
                      FROM park_record, unnest(park_record.aliases || park_record.name) AS other
                     WHERE park_record.park_id = park.id AND other <> park.name) AS aliases,
                   (SELECT array_agg(source ORDER BY park_record.id <> park.id, ordinal)
                      FROM park_record WHERE park_record.park_id = park.id)
                   || (SELECT array_agg(told ORDER BY told)
                         FROM (SELECT format('用户导入：%s（更改 %s）', file, string_agg(label, '、' ORDER BY field)) AS told
                                 FROM own_change JOIN own_change_field USING (collection, field)
                                WHERE collection = 'park' AND row_key = park.id AND label IS NOT NULL
                                GROUP BY file) AS changed) AS sources,
                   (SELECT array_agg(DISTINCT one ORDER BY one) FROM park_record, unnest(assessments) AS one
                     WHERE park_record.park_id = park.id) AS assessments
              FROM park
            """;

    private ParkRepository() {}

    /** Every park, by id. */
    public static List<Park> loadAll(Handle handle) {
        return handle.createQuery(SELECT + " ORDER BY id")
                .map((row, context) -> park(row))
                .list();
    }

    /** Park ids by the name of every source row. */
    public static Map<String, String> idsByName(Handle handle) {
        Map<String, String> ids = new HashMap<>();
        handle.createQuery("SELECT name, park_id FROM park_record")
                .map((row, context) -> ids.put(row.getString("name"), row.getString("park_id")))
                .list();
        return ids;
    }

    static Optional<Park> find(Handle handle, String id) {
        return handle.createQuery(SELECT + " WHERE id = :id OR id = (SELECT park_id FROM park_record WHERE id = :id)")
                .bind("id", id)
                .map((row, context) -> park(row))
                .findOne();
    }

    static List<Park> list(Handle handle, Condition condition, String after, int limit) {
        return condition
                .bind(handle.createQuery(
                        SELECT + " WHERE " + condition.sql() + " AND park.id > :after ORDER BY park.id LIMIT :limit"))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> park(row))
                .list();
    }

    static long count(Handle handle, Condition condition) {
        return condition
                .bind(handle.createQuery("SELECT count(*) FROM park WHERE " + condition.sql()))
                .mapTo(Long.class)
                .one();
    }

    /**
     * Geodesic distance on the ellipsoid from a point to every park that has a position.
     *
     * @param lon longitude of the origin, CGCS2000 degrees
     * @param lat latitude
     * @return kilometres by park id
     */
    public static Map<String, Double> distancesKm(Handle handle, double lon, double lat) {
        Map<String, Double> distances = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT id, ST_Distance(position::geography, ST_SetSRID(ST_MakePoint(:lon, :lat), 4490)::geography) / 1000 AS km
                          FROM park
                         WHERE position IS NOT NULL
                        """)
                .bind("lon", lon)
                .bind("lat", lat)
                .map((row, context) -> distances.put(row.getString("id"), row.getDouble("km")))
                .list();
        return distances;
    }

    /** One row of the source list that was merged into a park. */
    record ParkRecord(
            String id,
            String name,
            List<String> aliases,
            String aliasNote,
            String sameAsBasis,
            List<String> assessments,
            String source,
            String confidence) {}

    static List<ParkRecord> records(Handle handle, String parkId) {
        return handle.createQuery("SELECT * FROM park_record WHERE park_id = :park ORDER BY id <> :park, ordinal")
                .bind("park", parkId)
                .map((row, context) -> new ParkRecord(
                        row.getString("id"),
                        row.getString("name"),
                        Arrays.texts(row, "aliases"),
                        row.getString("alias_note"),
                        row.getString("same_as_basis"),
                        Arrays.texts(row, "assessments"),
                        row.getString("source"),
                        row.getString("confidence")))
                .list();
    }

    private static Park park(ResultSet row) throws SQLException {
        return new Park(
                row.getString("id"),
                row.getString("name"),
                Arrays.texts(row, "aliases"),
                row.getString("city_code"),
                Arrays.texts(row, "county_codes"),
                ParkKind.of(row.getString("kind")),
                row.getString("level"),
                Optional.ofNullable(row.getObject("established", LocalDate.class)),
                Optional.ofNullable(row.getString("established_text")),
                Optional.ofNullable((Double) row.getObject("approved_area_ha")),
                Optional.ofNullable(row.getString("area_basis")),
                Arrays.texts(row, "industry_words"),
                Optional.ofNullable(row.getString("partner_words")),
                Arrays.texts(row, "partner_codes"),
                (Double) row.getObject("lon"),
                (Double) row.getObject("lat"),
                row.getString("position_accuracy"),
                row.getString("position_basis"),
                Confidence.of(row.getString("confidence")),
                Arrays.texts(row, "sources"),
                Optional.ofNullable(row.getObject("recorded", LocalDate.class)),
                Arrays.texts(row, "assessments").stream().map(Assessment::of).toList());
    }
}
