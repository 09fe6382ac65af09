package cn.tidu.people.firm;

import cn.tidu.platform.http.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Parks' requests to see a firm's contacts (请求联系方式), in the database: the park and the firm see them, nobody else. */
final class ContactRequestRepository {
    /** After a refusal a park does not ask again for so many days: a convention of Tidu's. */
    static final int DAYS_OF_REST = 30;

    private static final String SELECT =
            """
            SELECT r.id, r.enterprise_id, e.name AS enterprise, r.park_id, p.name AS park, r.message, r.state, r.asked_at, r.answered_at
              FROM contact_request AS r
              LEFT JOIN enterprise AS e ON e.id = r.enterprise_id
              LEFT JOIN park AS p ON p.id = r.park_id
            """;

    private ContactRequestRepository() {}

    /**
     * A request.
     *
     * @param enterprise the firm's name, if it still shows its record
     * @param state {@code pending}, {@code granted} or {@code declined}
     */
    record ContactRequest(
            long id,
            long enterpriseId,
            String enterprise,
            String parkId,
            String park,
            String message,
            String state,
            String askedAt,
            String answeredAt) {}

    static List<ContactRequest> list(Handle handle, Optional<String> state, long before, int limit) {
        return handle.createQuery(
                        SELECT
                                + " WHERE (:state::text IS NULL OR r.state = :state) AND r.id < :before ORDER BY r.id DESC LIMIT :limit")
                .bind("state", state.orElse(null))
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> request(row))
                .list();
    }

    static long count(Handle handle, Optional<String> state) {
        return handle.createQuery("SELECT count(*) FROM contact_request WHERE (:state::text IS NULL OR state = :state)")
                .bind("state", state.orElse(null))
                .mapTo(Long.class)
                .one();
    }

    static Optional<ContactRequest> find(Handle handle, long id) {
        return handle.createQuery(SELECT + " WHERE r.id = :id")
                .bind("id", id)
                .map((row, context) -> request(row))
                .findOne();
    }

    /** Until when a park that was refused lately does not ask again. */
    static Optional<String> restsUntil(Handle handle, long firm, String park) {
        return handle.createQuery(
                        """
                        SELECT to_char(max(answered_at) + make_interval(days => :days), 'YYYY-MM-DD') FROM contact_request
                         WHERE enterprise_id = :firm AND park_id = :park AND state = 'declined'
                           AND answered_at > now() - make_interval(days => :days)
                        """)
                .bind("days", DAYS_OF_REST)
                .bind("firm", firm)
                .bind("park", park)
                .mapTo(String.class)
                .findOne();
    }

    /** Whether a park sees a firm's contacts already. */
    static boolean isShown(Handle handle, long firm, String park) {
        return handle.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM enterprise_consent
                                        WHERE enterprise_id = :firm AND grantee_kind = 'park' AND grantee = :park AND contacts)
                        """)
                .bind("firm", firm)
                .bind("park", park)
                .mapTo(Boolean.class)
                .one();
    }

    static long add(Handle handle, long firm, String park, String message, Optional<Long> by) {
        try {
            return handle.createQuery(
                            """
                            INSERT INTO contact_request (enterprise_id, park_id, message, asked_by)
                            VALUES (:firm, :park, :message, :by) RETURNING id
                            """)
                    .bind("firm", firm)
                    .bind("park", park)
                    .bind("message", message)
                    .bind("by", by.orElse(null))
                    .mapTo(Long.class)
                    .one();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                throw ProblemException.conflict("已请求，企业尚未答复 / It was asked already and has not answered yet");
            }
            throw e;
        }
    }

    /** Answers; false if it was answered already. */
    static boolean answer(Handle handle, long id, boolean granted) {
        return handle.createUpdate("UPDATE contact_request SET state = :state WHERE id = :id AND state = 'pending'")
                        .bind("id", id)
                        .bind("state", granted ? "granted" : "declined")
                        .execute()
                == 1;
    }

    /** A firm that withdraws from a park answers what it still asks. */
    static void declineAll(Handle handle, long firm, String park) {
        handle.createUpdate(
                        """
                        UPDATE contact_request SET state = 'declined'
                         WHERE enterprise_id = :firm AND park_id = :park AND state = 'pending'
                        """)
                .bind("firm", firm)
                .bind("park", park)
                .execute();
    }

    private static ContactRequest request(ResultSet row) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new ContactRequest(
                row.getLong("id"),
                row.getLong("enterprise_id"),
                row.getString("enterprise"),
                row.getString("park_id"),
                row.getString("park"),
                row.getString("message"),
                row.getString("state"),
                row.getObject("asked_at", OffsetDateTime.class).toString(),
                answered == null ? null : answered.toString());
    }
}
