package cn.tidu.platform.db;

import com.fasterxml.jackson.databind.JsonNode;
import org.jdbi.v3.core.Handle;

/**
 * Puts into the audit what is no change of a row (审计记录): signing in, taking data out, looking at contacts. Changes of rows the
 * database writes down itself.
 */
public final class AuditNote {
    private AuditNote() {}

    /**
     * Within the transaction of what it tells, which must not be read-only.
     *
     * @param what such as {@code sign-in}, {@code export}, {@code read}
     * @param object name of a table or collection
     * @param id which one, {@code *} for several
     */
    public static void add(Handle handle, String what, String object, String id) {
        add(handle, what, object, id, null);
    }

    /** The same with what there is to say of it; no secrets. */
    public static void tell(Handle handle, String what, String object, String id, JsonNode details) {
        handle.createQuery("SELECT tidu_audit(:what, :object, :id, NULL, CAST(:details AS jsonb))::text")
                .bind("what", what)
                .bind("object", object)
                .bind("id", id)
                .bind("details", details.toString())
                .mapTo(String.class)
                .findOne();
    }

    /** The same of an account that the server has just made out; said by anyone else it is not believed. */
    public static void add(Handle handle, String what, String object, String id, Long account) {
        handle.createQuery("SELECT tidu_audit(:what, :object, :id, NULL, NULL, :account)::text")
                .bind("what", what)
                .bind("object", object)
                .bind("id", id)
                .bind("account", account)
                .mapTo(String.class)
                .findOne();
    }
}
