package cn.tidu.people.firm;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** To whom a firm shows its record (授权), in the database. */
final class ConsentRepository {
    private ConsentRepository() {}

    /** A consent as the firm sees it. */
    record Consent(long id, String kind, String grantee, boolean contacts, String givenAt) {}

    static List<Consent> list(Handle handle, long firm) {
        return handle.createQuery(
                        """
                        SELECT id, grantee_kind, CASE grantee_kind WHEN 'organizer' THEN coalesce(tidu_organizer_name(grantee), grantee)
                                                                   ELSE grantee END AS grantee, contacts, given_at
                          FROM enterprise_consent WHERE enterprise_id = :firm ORDER BY id
                        """)
                .bind("firm", firm)
                .map((row, context) -> new Consent(
                        row.getLong("id"),
                        row.getString("grantee_kind"),
                        row.getString("grantee"),
                        row.getBoolean("contacts"),
                        row.getObject("given_at", OffsetDateTime.class).toString()))
                .list();
    }

    /** The grantee as it is stored, if there is such a park, city or organizer. */
    static Optional<String> grantee(Handle handle, String kind, String named) {
        return handle.createQuery(
                        """
                        SELECT CASE :kind WHEN 'park' THEN (SELECT id FROM park WHERE id = :named)
                                          WHEN 'city' THEN (SELECT code FROM region WHERE level = 'city' AND code = :named)
                                          ELSE tidu_organizer_id(:named) END
                        """)
                .bind("kind", kind)
                .bind("named", named)
                .mapTo(String.class)
                .findOne();
    }

    /** Gives a consent, or changes whether the contacts go with it. */
    static long give(Handle handle, long firm, String kind, String grantee, boolean contacts, Optional<Long> by) {
        return handle.createQuery(
                        """
                        INSERT INTO enterprise_consent (enterprise_id, grantee_kind, grantee, contacts, given_by)
                        VALUES (:firm, :kind, :grantee, :contacts, :by)
                        ON CONFLICT (enterprise_id, grantee_kind, grantee)
                        DO UPDATE SET contacts = excluded.contacts, given_by = excluded.given_by, given_at = now()
                        RETURNING id
                        """)
                .bind("firm", firm)
                .bind("kind", kind)
                .bind("grantee", grantee)
                .bind("contacts", contacts)
                .bind("by", by.orElse(null))
                .mapTo(Long.class)
                .one();
    }

    static boolean takeBack(Handle handle, long firm, long id) {
        return handle.createUpdate("DELETE FROM enterprise_consent WHERE id = :id AND enterprise_id = :firm")
                        .bind("id", id)
                        .bind("firm", firm)
                        .execute()
                == 1;
    }

    /** A firm that withdraws from a park shows it nothing any more. */
    static void takeBackFromPark(Handle handle, long firm, String park) {
        handle.createUpdate(
                        "DELETE FROM enterprise_consent WHERE enterprise_id = :firm AND grantee_kind = 'park' AND grantee = :park")
                .bind("firm", firm)
                .bind("park", park)
                .execute();
    }
}
