package cn.tidu.people.firm;

import cn.tidu.platform.db.Arrays;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Firms that turned to a park (项目线索), in the database: the park, the firm, and the firm's planners see them. */
final class LeadRepository {
    private LeadRepository() {}

    /**
     * A lead.
     *
     * @param note the park's own remark; not shown to the firm
     * @param enterprise the firm's name, if it still shows its record
     * @param contactsShown whether the park that asks may read the firm's contacts; null for others
     * @param contactRequest how the park's last request for them stands; null: there was none
     */
    record Lead(
            long id,
            String parkId,
            String park,
            long enterpriseId,
            String enterprise,
            String industry,
            String origin,
            Double landHa,
            String message,
            String state,
            String note,
            Boolean contactsShown,
            String contactRequest,
            String createdAt,
            String updatedAt,
            @JsonIgnore String version) {}

    private static final String SELECT =
            """
            SELECT l.id, l.park_id, p.name AS park, l.enterprise_id, e.name AS enterprise, e.industry, e.origin_code, e.land_ha, l.message,
                   l.state, CASE WHEN tidu_role() = 'park' THEN l.note END AS note, l.created_at, l.updated_at, l.xmin::text AS version,
                   CASE WHEN tidu_role() = 'park' THEN l.enterprise_id = ANY ((SELECT tidu_shown_firms(true))::bigint[]) END AS contacts_shown,
                   (SELECT r.state FROM contact_request AS r WHERE r.enterprise_id = l.enterprise_id AND r.park_id = l.park_id
                     ORDER BY r.id DESC LIMIT 1) AS contact_request
              FROM park_lead AS l
              LEFT JOIN park AS p ON p.id = l.park_id
              LEFT JOIN enterprise AS e ON e.id = l.enterprise_id
            """;

    static List<Lead> list(Handle handle, Optional<String> park, Optional<String> state, long after, int limit) {
        return handle.createQuery(SELECT
                        + " WHERE (:park::text IS NULL OR l.park_id = :park) AND (:state::text IS NULL OR l.state = :state) AND l.id > :after"
                        + " ORDER BY l.id LIMIT :limit")
                .bind("park", park.orElse(null))
                .bind("state", state.orElse(null))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> lead(row))
                .list();
    }

    static long count(Handle handle, Optional<String> park, Optional<String> state) {
        return handle.createQuery(
                        "SELECT count(*) FROM park_lead WHERE (:park::text IS NULL OR park_id = :park) AND (:state::text IS NULL OR state = :state)")
                .bind("park", park.orElse(null))
                .bind("state", state.orElse(null))
                .mapTo(Long.class)
                .one();
    }

    static Optional<Lead> find(Handle handle, long id) {
        return handle.createQuery(SELECT + " WHERE l.id = :id")
                .bind("id", id)
                .map((row, context) -> lead(row))
                .findOne();
    }

    static long add(Handle handle, long firm, String park, String message, Optional<Long> by) {
        return handle.createQuery(
                        """
                        INSERT INTO park_lead (enterprise_id, park_id, message, created_by)
                        VALUES (:firm, :park, :message, :by) RETURNING id
                        """)
                .bind("firm", firm)
                .bind("park", park)
                .bind("message", message)
                .bind("by", by.orElse(null))
                .mapTo(Long.class)
                .one();
    }

    /** Whether a firm has a lead at a park that is not over. */
    static boolean isOpen(Handle handle, long firm, String park) {
        return handle.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM park_lead WHERE enterprise_id = :firm AND park_id = :park
                                          AND state NOT IN ('declined', 'withdrawn'))
                        """)
                .bind("firm", firm)
                .bind("park", park)
                .mapTo(Boolean.class)
                .one();
    }

    /** Changes state and note; an absent note stays. False if none of the versions is the present one. */
    static boolean update(Handle handle, long id, String state, Optional<String> note, List<String> versions) {
        return handle.createUpdate(
                                """
                                UPDATE park_lead SET state = :state, note = coalesce(:note, note), updated_at = now()
                                 WHERE id = :id AND (xmin::text = ANY (:versions) OR '*' = ANY (:versions))
                                """)
                        .bind("id", id)
                        .bind("state", state)
                        .bind("note", note.orElse(null))
                        .bind("versions", Arrays.of(versions))
                        .execute()
                == 1;
    }

    private static Lead lead(ResultSet row) throws SQLException {
        return new Lead(
                row.getLong("id"),
                row.getString("park_id"),
                row.getString("park"),
                row.getLong("enterprise_id"),
                row.getString("enterprise"),
                row.getString("industry"),
                row.getString("origin_code"),
                (Double) row.getObject("land_ha"),
                row.getString("message"),
                row.getString("state"),
                row.getString("note"),
                (Boolean) row.getObject("contacts_shown"),
                row.getString("contact_request"),
                row.getObject("created_at", OffsetDateTime.class).toString(),
                row.getObject("updated_at", OffsetDateTime.class).toString(),
                row.getString("version"));
    }
}
