package cn.tidu.people.firm;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Firms' contacts in the database (联系人, personal data): the firm sees them, and whom it shows them to. */
final class ContactRepository {
    private ContactRepository() {}

    /**
     * Somebody to speak to.
     *
     * @param id its number; null for one that is not stored yet
     */
    record Contact(Long id, String name, String title, String phone, String email) {}

    static List<Contact> list(Handle handle, long firm) {
        return handle.createQuery(
                        "SELECT id, name, title, phone, email FROM enterprise_contact WHERE enterprise_id = :firm ORDER BY id")
                .bind("firm", firm)
                .map((row, context) -> new Contact(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("phone"),
                        row.getString("email")))
                .list();
    }

    /** Whether the firm shows its contacts to the asker. */
    static boolean areShown(Handle handle, long firm) {
        return handle.createQuery("SELECT :firm = ANY (tidu_shown_firms(true))")
                .bind("firm", firm)
                .mapTo(Boolean.class)
                .one();
    }

    static long add(Handle handle, long firm, Contact contact, Optional<Long> by) {
        return handle.createQuery(
                        """
                        INSERT INTO enterprise_contact (enterprise_id, name, title, phone, email, entered_by)
                        VALUES (:firm, :name, :title, :phone, :email, :by) RETURNING id
                        """)
                .bind("firm", firm)
                .bind("name", contact.name())
                .bind("title", contact.title())
                .bind("phone", contact.phone())
                .bind("email", contact.email())
                .bind("by", by.orElse(null))
                .mapTo(Long.class)
                .one();
    }

    static boolean remove(Handle handle, long firm, long id) {
        return handle.createUpdate("DELETE FROM enterprise_contact WHERE id = :id AND enterprise_id = :firm")
                        .bind("id", id)
                        .bind("firm", firm)
                        .execute()
                == 1;
    }
}
