package cn.tidu.people.owndata;

import cn.tidu.facts.enterprise.FigureRepository;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** All that is stored about an account and by it, as the row rules show it to the account itself. */
final class OwnDataRepository {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int FETCH = 100;

    /** Secrets are hashes of no use to anyone, and are not given out. */
    private static final Map<String, String> PARTS = parts();

    private OwnDataRepository() {}

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "account",
                """
                SELECT id, name, display_name, role, scopes, state, oidc_issuer, oidc_subject, created_at, password_changed_at,
                       last_sign_in_at FROM account WHERE id = :account""");
        parts.put(
                "sessions",
                "SELECT id, method, address, created_at, last_seen_at, expires_at FROM account_session WHERE account_id = :account");
        parts.put(
                "tokens",
                "SELECT id, name, grants, created_at, expires_at, last_used_at FROM api_token WHERE account_id = :account");
        parts.put(
                "enterprises",
                "SELECT id, name, credit_code, origin_code, industry, " + FigureRepository.COLUMNS + ","
                        + " ST_X(position) AS lon, ST_Y(position) AS lat, verified, source FROM enterprise WHERE tidu_owns_firm(id)");
        parts.put(
                "contacts",
                "SELECT id, enterprise_id, name, title, phone, email FROM enterprise_contact WHERE tidu_owns_firm(enterprise_id)");
        parts.put(
                "consents",
                "SELECT id, enterprise_id, grantee_kind, grantee, contacts, given_at FROM enterprise_consent WHERE given_by = :account");
        parts.put(
                "leads",
                "SELECT id, enterprise_id, park_id, message, state, created_at, updated_at FROM park_lead WHERE created_by = :account");
        parts.put(
                "contactRequests",
                "SELECT id, enterprise_id, park_id, message, state, asked_at, answered_at FROM contact_request"
                        + " WHERE asked_by = :account OR tidu_owns_firm(enterprise_id)");
        parts.put(
                "statements",
                "SELECT id, park_id, attribute, value, as_of, source, state, reason, stated_at, reviewed_at FROM park_statement"
                        + " WHERE stated_by = :account");
        parts.put(
                "imports",
                "SELECT id, collection, file_name, state, finished_at FROM import_job WHERE account_id = :account");
        parts.put(
                "audit",
                "SELECT id, at, via, address, action, object, object_id, rows, before, after FROM audit_event WHERE account_id = :account"
                        + " ORDER BY id DESC LIMIT 10000");
        return parts;
    }

    /**
     * Writes the document, a row at a time: however much it is, only a few rows are in memory. Within a transaction.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    static void write(Handle handle, long account, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                json.writeArrayFieldStart(part.getKey());
                write(handle, part.getValue(), account, json);
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Handle handle, String sql, long account, JsonGenerator json) throws IOException {
        var query = handle.createQuery("WITH part AS (" + sql + ") SELECT to_jsonb(part)::text FROM part")
                .setFetchSize(FETCH);
        if (sql.contains(":account")) {
            query.bind("account", account);
        }
        try (Stream<String> rows = query.mapTo(String.class).stream()) {
            for (Iterator<String> row = rows.iterator(); row.hasNext(); ) {
                JSON.writeTree(json, JSON.readTree(row.next()));
            }
        }
    }
}
