package cn.tidu.facts.park;

import cn.tidu.facts.source.Confidence;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Figures of parks in PostGIS. */
public final class ParkFactRepository {
    /** What Tidu brought, what the park said, what a planner imported: on the same day the later wins. */
    private static final String ORDER =
            " ORDER BY park_id, attribute, as_of, array_position('{gis-data,statement,import}', dataset), id";

    private ParkFactRepository() {}

    /** Every figure. */
    public static ParkFacts loadAll(Handle handle) {
        return new ParkFacts(list(handle, "SELECT * FROM park_fact WHERE :park::text IS NULL" + ORDER, null));
    }

    /** The figures of one park, old ones too. */
    static List<ParkFact> ofPark(Handle handle, String parkId) {
        return list(handle, "SELECT * FROM park_fact WHERE park_id = :park" + ORDER, parkId);
    }

    private static List<ParkFact> list(Handle handle, String sql, String parkId) {
        return handle.createQuery(sql)
                .bind("park", parkId)
                .map((row, context) -> new ParkFact(
                        row.getString("park_id"),
                        ParkAttribute.find(row.getString("attribute")).orElseThrow(),
                        row.getDouble("value"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("source"),
                        Confidence.of(row.getString("confidence"))))
                .list();
    }
}
