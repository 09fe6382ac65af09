package cn.tidu.matching.edition;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Editions of policy in PostGIS. */
final class EditionRepository {
    private EditionRepository() {}

    /** All editions, the first to open on top. */
    static List<PolicyEdition> loadAll(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT edition.*, document.valid_from
                          FROM policy_edition AS edition JOIN guidance_document AS document ON document.id = edition.opens_with
                         ORDER BY document.valid_from, edition.id
                        """)
                .map((row, context) -> new PolicyEdition(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("opens_with"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source")))
                .list();
    }
}
