package cn.tidu.people.firm;

import cn.tidu.facts.enterprise.FigureRepository;
import cn.tidu.platform.db.Arrays;
import cn.tidu.platform.db.Condition;
import cn.tidu.platform.http.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Firms' records in the database, which shows everyone those they may see and no other. */
final class FirmRepository {
    private static final String SELECT =
            """
            SELECT id, name, credit_code, origin_code, industry, {figures},
                   ST_X(position) AS lon, ST_Y(position) AS lat, verified, synthetic, source,
                   owner_id IS NOT NULL AND owner_id = tidu_user() AS own,
                   id = ANY ((SELECT tidu_shown_firms(true))::bigint[]) AS contacts_shown, xmin::text AS version
              FROM enterprise
            """
                    .replace("{figures}", FigureRepository.COLUMNS);

    private static final String POINT =
            "CASE WHEN :lon::float8 IS NOT NULL THEN ST_SetSRID(ST_MakePoint(:lon, :lat), 4490) END";

    private FirmRepository() {}

    static List<Firm> list(Handle handle, Condition found, long after, int limit) {
        return found.bind(handle.createQuery(
                        SELECT + " WHERE " + found.sql() + " AND id > :after ORDER BY id LIMIT :limit"))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> firm(row))
                .list();
    }

    static long count(Handle handle, Condition found) {
        return found.bind(handle.createQuery("SELECT count(*) FROM enterprise WHERE " + found.sql()))
                .mapTo(Long.class)
                .one();
    }

    static Firm get(Handle handle, long id) {
        return handle.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> firm(row))
                .findOne()
                .orElseThrow(FirmRepository::unknown);
    }

    /** 404 as well for a firm that is there and not to be seen: nobody learns that it is. */
    static ProblemException unknown() {
        return ProblemException.notFound("没有这家企业 / There is no such enterprise");
    }

    /** Whether the asker is the firm itself. */
    static boolean isOwn(Handle handle, long id) {
        return handle.createQuery("SELECT tidu_owns_firm(:id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether the asker plans for the firm's city. */
    static boolean isPlanned(Handle handle, long id) {
        return handle.createQuery("SELECT tidu_plans_firm(:id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** Stores a record; {@code owner} is the account of the firm itself. */
    static long add(Handle handle, Firm firm, Optional<Long> owner) {
        return guarded(() -> bound(
                        handle.createQuery(
                                """
                                INSERT INTO enterprise (name, credit_code, origin_code, industry, {columns}, position, verified, source,
                                                        owner_id)
                                VALUES (:name, :credit, :origin, :industry, {parameters}, {point}, :verified, :source, :owner)
                                RETURNING id
                                """
                                        .replace("{columns}", FigureRepository.COLUMNS)
                                        .replace("{parameters}", FigureRepository.PARAMETERS)
                                        .replace("{point}", POINT)),
                        firm)
                .bind("owner", owner.orElse(null))
                .mapTo(Long.class)
                .one());
    }

    /** Changes a record; false if none of the versions is the present one. */
    static boolean update(Handle handle, long id, Firm firm, List<String> versions) {
        return guarded(() -> bound(
                                handle.createUpdate(
                                        """
                                        UPDATE enterprise
                                           SET name = :name, credit_code = :credit, origin_code = :origin, industry = :industry,
                                               {figures}, position = {point}, verified = :verified, source = :source
                                         WHERE id = :id AND (xmin::text = ANY (:versions) OR '*' = ANY (:versions))
                                        """
                                                .replace("{figures}", FigureRepository.ASSIGNMENTS)
                                                .replace("{point}", POINT)),
                                firm)
                        .bind("id", id)
                        .bind("versions", Arrays.of(versions))
                        .execute()
                == 1);
    }

    static boolean remove(Handle handle, long id, List<String> versions) {
        return handle.createUpdate(
                                "DELETE FROM enterprise WHERE id = :id AND (xmin::text = ANY (:versions) OR '*' = ANY (:versions))")
                        .bind("id", id)
                        .bind("versions", Arrays.of(versions))
                        .execute()
                == 1;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Firm firm) {
        return FigureRepository.bind(statement, firm.figures())
                .bind("name", firm.name())
                .bind("credit", firm.creditCode())
                .bind("origin", firm.origin())
                .bind("industry", firm.industry())
                .bind("lon", firm.lon())
                .bind("lat", firm.lat())
                .bind("verified", firm.verified())
                .bind("source", firm.source());
    }

    /** Two records of one firm in one city are one too many: told, not broken off. */
    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                throw ProblemException.conflict(
                        "您在这个市已有同一信用代码（或同名同地）的记录：请改那一条 / You have a record of this credit code, or name and place, in this city: change that one");
            }
            throw e;
        }
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        return (Double) row.getObject(column);
    }

    private static Firm firm(ResultSet row) throws SQLException {
        return new Firm(
                row.getLong("id"),
                row.getString("name"),
                row.getString("credit_code"),
                row.getString("origin_code"),
                row.getString("industry"),
                FigureRepository.read(row),
                number(row, "lon"),
                number(row, "lat"),
                row.getBoolean("verified"),
                row.getBoolean("synthetic"),
                row.getString("source"),
                row.getBoolean("own"),
                row.getBoolean("contacts_shown"),
                row.getString("version"));
    }
}
