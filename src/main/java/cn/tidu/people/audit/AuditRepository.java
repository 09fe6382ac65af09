package cn.tidu.people.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** What the audit says, to whoever may see it: the database decides which lines those are. */
public final class AuditRepository {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SELECT =
            """
            SELECT e.id, e.at, e.account_id, tidu_account_name(e.account_id) AS account, e.role, e.via, e.address, e.action, e.object,
                   e.object_id, e.city, e.rows, e.before::text AS before, e.after::text AS after
              FROM audit_event AS e
             WHERE (:actor::text IS NULL OR e.account_id = (SELECT tidu_account_id(:actor)) OR e.via = :actor)
               AND (:action::text IS NULL OR e.action = :action)
               AND (:object::text IS NULL OR e.object = :object)
               AND (:objectId::text IS NULL OR e.object_id = :objectId)
               AND (:city::text IS NULL OR e.city = :city)
               AND (:from::date IS NULL OR e.at >= :from::date)
               AND (:to::date IS NULL OR e.at < :to::date + 1)
               AND (:text::text IS NULL OR position(:text IN coalesce(e.before::text, '') || coalesce(e.after::text, '')) > 0)
            """;

    private AuditRepository() {}

    /**
     * What is looked for.
     *
     * @param actor name of an account, or how it came, such as {@code cli:root}
     * @param action such as {@code update} or {@code sign-in}
     * @param object table or collection
     * @param objectId which one
     * @param city city code
     * @param from first day, time of China
     * @param to last day
     * @param text what stands in the rows before or after
     */
    record Filter(
            Optional<String> actor,
            Optional<String> action,
            Optional<String> object,
            Optional<String> objectId,
            Optional<String> city,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> text) {}

    /** One line of the audit. */
    public record Event(
            long id,
            String at,
            Long accountId,
            String account,
            String role,
            String via,
            String address,
            String action,
            String object,
            String objectId,
            String city,
            long rows,
            JsonNode before,
            JsonNode after) {}

    /** A page, newest first. */
    static List<Event> list(Handle handle, Filter filter, long before, int limit) {
        return bound(handle.createQuery(SELECT + " AND e.id < :before ORDER BY e.id DESC LIMIT :limit"), filter)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> event(row))
                .list();
    }

    static long count(Handle handle, Filter filter) {
        return bound(handle.createQuery("SELECT count(*) FROM (" + SELECT + ") AS found"), filter)
                .mapTo(Long.class)
                .one();
    }

    /** All of it, oldest first, read as it is written out. */
    static ResultIterable<Event> all(Handle handle, Filter filter) {
        return bound(handle.createQuery(SELECT + " ORDER BY e.id"), filter)
                .setFetchSize(1000)
                .map((row, context) -> event(row));
    }

    private static Query bound(Query query, Filter filter) {
        return query.bind("actor", filter.actor().orElse(null))
                .bind("action", filter.action().orElse(null))
                .bind("object", filter.object().orElse(null))
                .bind("objectId", filter.objectId().orElse(null))
                .bind("city", filter.city().orElse(null))
                .bind("from", filter.from().orElse(null))
                .bind("to", filter.to().orElse(null))
                .bind("text", filter.text().orElse(null));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toString(),
                (Long) row.getObject("account_id"),
                row.getString("account"),
                row.getString("role"),
                row.getString("via"),
                row.getString("address"),
                row.getString("action"),
                row.getString("object"),
                row.getString("object_id"),
                row.getString("city"),
                row.getLong("rows"),
                tree(row.getString("before")),
                tree(row.getString("after")));
    }

    private static JsonNode tree(String json) {
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
