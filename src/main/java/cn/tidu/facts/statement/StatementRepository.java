package cn.tidu.facts.statement;

import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.facts.statement.StatementReader.Figure;
import cn.tidu.facts.statement.StatementReader.Stated;
import cn.tidu.platform.http.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What parks state of themselves, in the database, which shows it to the park and to the planners of its city only. */
final class StatementRepository {
    private static final String SELECT =
            """
            SELECT s.*, p.name AS park, known.value AS known_value, known.as_of AS known_as_of, known.source AS known_source
              FROM park_statement AS s
              LEFT JOIN park AS p ON p.id = s.park_id
              LEFT JOIN LATERAL (
                   SELECT f.value, f.as_of, f.source FROM park_fact AS f
                    WHERE f.park_id = s.park_id AND f.attribute = s.attribute
                    ORDER BY f.as_of DESC, array_position('{gis-data,statement,import}', f.dataset) DESC, f.id DESC LIMIT 1) AS known ON true
            """;

    private static final String FILTER =
            """
             WHERE (:park::text IS NULL OR s.park_id = :park) AND (:state::text IS NULL OR s.state = :state)
            """;

    private StatementRepository() {}

    /**
     * What is looked for.
     *
     * @param park park id
     * @param state {@code pending}, {@code accepted} or {@code refused}
     */
    record Filter(Optional<String> park, Optional<String> state) {}

    static List<Statement> list(Handle handle, Filter filter, long before, int limit) {
        return bound(
                        handle.createQuery(SELECT + FILTER + " AND s.id < :before ORDER BY s.id DESC LIMIT :limit"),
                        filter)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> statement(row))
                .list();
    }

    static long count(Handle handle, Filter filter) {
        return bound(handle.createQuery("SELECT count(*) FROM park_statement AS s" + FILTER), filter)
                .mapTo(Long.class)
                .one();
    }

    private static Query bound(Query query, Filter filter) {
        return query.bind("park", filter.park().orElse(null))
                .bind("state", filter.state().orElse(null));
    }

    static Optional<Statement> find(Handle handle, String park, long id) {
        return handle.createQuery(SELECT + " WHERE s.park_id = :park AND s.id = :id")
                .bind("park", park)
                .bind("id", id)
                .map((row, context) -> statement(row))
                .findOne();
    }

    /** Whether there is such a park. */
    static boolean isPark(Handle handle, String park) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM park WHERE id = :park)")
                .bind("park", park)
                .mapTo(Boolean.class)
                .one();
    }

    /** Stores figures, all of them or none, as waiting for a planner. */
    static List<Long> add(Handle handle, String park, Stated stated, Optional<Long> by) {
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO park_statement (park_id, attribute, value, as_of, source, stated_by)
                VALUES (:park, :attribute, :value, :asOf, :source, :by)
                """);
        for (Figure figure : stated.figures()) {
            batch.bind("park", park)
                    .bind("attribute", figure.attribute().code())
                    .bind("value", figure.value())
                    .bind("asOf", stated.asOf())
                    .bind("source", stated.source())
                    .bind("by", by.orElse(null))
                    .add();
        }
        try {
            return batch.executePreparedBatch("id").mapTo(Long.class).list();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                throw ProblemException.conflict(
                        "同一项、同一数据日期已有一条待核定：先撤回那一条 / One of these figures for that day is waiting for review: withdraw it first");
            }
            throw e;
        }
    }

    /** Decides; false if the statement is decided already. Only what was accepted can be refused later. */
    static boolean decide(Handle handle, String park, long id, boolean accepted, String reason) {
        return handle.createUpdate(
                                """
                                UPDATE park_statement SET state = :state, reason = :reason
                                 WHERE park_id = :park AND id = :id AND (state = 'pending' OR (state = 'accepted' AND :state = 'refused'))
                                """)
                        .bind("state", accepted ? "accepted" : "refused")
                        .bind("reason", reason)
                        .bind("park", park)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Withdraws what still waits; false if it is decided already. */
    static boolean withdraw(Handle handle, String park, long id) {
        return handle.createUpdate(
                                "DELETE FROM park_statement WHERE park_id = :park AND id = :id AND state = 'pending'")
                        .bind("park", park)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static String moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toString();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        ParkAttribute attribute = ParkAttribute.find(row.getString("attribute")).orElseThrow();
        return new Statement(
                row.getLong("id"),
                row.getString("park_id"),
                row.getString("park"),
                row.getString("city_code"),
                attribute,
                attribute.nameZh(),
                attribute.nameEn(),
                row.getDouble("value"),
                attribute.unit(),
                row.getObject("as_of", LocalDate.class),
                row.getString("source"),
                row.getString("state"),
                row.getString("reason"),
                moment(row, "stated_at"),
                moment(row, "reviewed_at"),
                (Double) row.getObject("known_value"),
                row.getObject("known_as_of", LocalDate.class),
                row.getString("known_source"));
    }
}
