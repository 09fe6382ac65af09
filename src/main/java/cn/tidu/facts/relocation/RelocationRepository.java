package cn.tidu.facts.relocation;

import cn.tidu.facts.source.Confidence;
import cn.tidu.platform.db.Arrays;
import cn.tidu.platform.db.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Known relocations in PostGIS. */
public final class RelocationRepository {
    private RelocationRepository() {}

    /** Every relocation, by id. */
    public static List<Relocation> loadAll(Handle handle) {
        return handle.createQuery("SELECT * FROM relocation ORDER BY id")
                .map((row, context) -> relocation(row))
                .list();
    }

    static List<Relocation> list(Handle handle, Condition condition, String after, int limit) {
        return condition
                .bind(handle.createQuery("SELECT * FROM relocation WHERE " + condition.sql()
                        + " AND relocation.id > :after ORDER BY relocation.id LIMIT :limit"))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> relocation(row))
                .list();
    }

    static long count(Handle handle, Condition condition) {
        return condition
                .bind(handle.createQuery("SELECT count(*) FROM relocation WHERE " + condition.sql()))
                .mapTo(Long.class)
                .one();
    }

    private static Relocation relocation(ResultSet row) throws SQLException {
        return new Relocation(
                row.getString("id"),
                row.getString("event_id"),
                row.getString("enterprise"),
                row.getString("origin_code"),
                text(row, "origin_place"),
                text(row, "industry_words"),
                Arrays.texts(row, "industry_codes"),
                text(row, "stage"),
                row.getString("destination_code"),
                text(row, "special_zone"),
                text(row, "destination_park"),
                text(row, "park_id"),
                Optional.ofNullable((Integer) row.getObject("year")),
                text(row, "year_basis"),
                Confidence.of(row.getString("confidence")),
                text(row, "use_tier"),
                row.getString("source_title"),
                text(row, "source_url"),
                text(row, "quote"),
                row.getString("imported_from"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
