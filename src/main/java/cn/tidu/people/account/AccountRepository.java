package cn.tidu.people.account;

import cn.tidu.platform.access.Role;
import cn.tidu.platform.db.Arrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Accounts and their password hashes in the database. */
final class AccountRepository {
    private static final String SELECT =
            """
            SELECT id, name, display_name, role, scopes, state, must_change, oidc_subject IS NOT NULL AS single, created_at,
                   last_sign_in_at, xmin::text AS version
              FROM account
            """;

    private AccountRepository() {}

    static Optional<Account> find(Handle handle, long id) {
        return handle.createQuery(SELECT + " WHERE id = :id AND state <> 'deleted'")
                .bind("id", id)
                .map((row, context) -> account(row))
                .findOne();
    }

    static Optional<Account> findByName(Handle handle, String name) {
        return handle.createQuery(SELECT + " WHERE name = :name AND state <> 'deleted'")
                .bind("name", name)
                .map((row, context) -> account(row))
                .findOne();
    }

    static Optional<Account> findBySubject(Handle handle, String issuer, String subject) {
        return handle.createQuery(
                        SELECT + " WHERE oidc_issuer = :issuer AND oidc_subject = :subject AND state <> 'deleted'")
                .bind("issuer", issuer)
                .bind("subject", subject)
                .map((row, context) -> account(row))
                .findOne();
    }

    static List<Account> list(Handle handle, String after, int limit) {
        return handle.createQuery(SELECT + " WHERE state <> 'deleted' AND name > :after ORDER BY name LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> account(row))
                .list();
    }

    static long count(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM account WHERE state <> 'deleted'")
                .mapTo(Long.class)
                .one();
    }

    static boolean nameTaken(Handle handle, String name) {
        return findByName(handle, name).isPresent();
    }

    static long add(
            Handle handle, String name, String displayName, Role role, List<String> scopes, boolean mustChange) {
        return handle.createQuery(
                        """
                        INSERT INTO account (name, display_name, role, scopes, must_change)
                        VALUES (:name, :display, :role, :scopes, :mustChange) RETURNING id
                        """)
                .bind("name", name)
                .bind("display", displayName)
                .bind("role", role.code())
                .bind("scopes", Arrays.of(scopes))
                .bind("mustChange", mustChange)
                .mapTo(Long.class)
                .one();
    }

    static void link(Handle handle, long id, String issuer, String subject) {
        handle.createUpdate("UPDATE account SET oidc_issuer = :issuer, oidc_subject = :subject WHERE id = :id")
                .bind("id", id)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .execute();
    }

    /** Changes what an administrator may change; false if none of the versions is the present one. */
    static boolean update(Handle handle, Account to, List<String> versions) {
        return handle.createUpdate(
                                """
                                UPDATE account SET display_name = :display, role = :role, scopes = :scopes, state = :state
                                 WHERE id = :id AND state <> 'deleted' AND (xmin::text = ANY (:versions) OR '*' = ANY (:versions))
                                """)
                        .bind("id", to.id())
                        .bind("display", to.displayName())
                        .bind("role", to.role().code())
                        .bind("scopes", Arrays.of(to.scopes()))
                        .bind("state", to.state())
                        .bind("versions", Arrays.of(versions))
                        .execute()
                == 1;
    }

    static void signedIn(Handle handle, long id) {
        handle.createUpdate("UPDATE account SET last_sign_in_at = now() WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Takes everything personal out of an account; its number stays, for the audit. */
    static void erase(Handle handle, long id) {
        handle.createQuery("SELECT tidu_forget(:id)::text")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        handle.createQuery("SELECT tidu_drop_credential(:id)::text")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        handle.createUpdate(
                        """
                        UPDATE account SET name = 'deleted-' || id, display_name = '', state = 'deleted', scopes = '{}',
                               oidc_issuer = NULL, oidc_subject = NULL, last_sign_in_at = NULL WHERE id = :id
                        """)
                .bind("id", id)
                .execute();
    }

    /** How many administrators could sign in if this account could not; the rows stay locked. */
    static int otherAdmins(Handle handle, long id) {
        return (int) handle
                .createQuery("SELECT id FROM account WHERE role = 'admin' AND state = 'active' ORDER BY id FOR UPDATE")
                .mapTo(Long.class)
                .list()
                .stream()
                .filter(other -> other != id)
                .count();
    }

    static boolean any(Handle handle) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM account)")
                .mapTo(Boolean.class)
                .one();
    }

    static Optional<String> hash(Handle handle, long id) {
        return handle.createQuery("SELECT tidu_credential(:id)")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    static void setHash(Handle handle, long id, String hash, boolean mustChange) {
        handle.createQuery("SELECT tidu_set_credential(:id, :hash)::text")
                .bind("id", id)
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne();
        handle.createUpdate("UPDATE account SET must_change = :mustChange, password_changed_at = now() WHERE id = :id")
                .bind("id", id)
                .bind("mustChange", mustChange)
                .execute();
    }

    /** Which of the codes are no cities of the province. */
    static List<String> unknownCities(Handle handle, List<String> codes) {
        return handle.createQuery(
                        "SELECT c FROM unnest(:codes) AS c WHERE c NOT IN (SELECT code FROM region WHERE level = 'city')")
                .bind("codes", Arrays.of(codes))
                .mapTo(String.class)
                .list();
    }

    /** Which of the ids are no parks. */
    static List<String> unknownParks(Handle handle, List<String> ids) {
        return handle.createQuery("SELECT p FROM unnest(:ids) AS p WHERE p NOT IN (SELECT id FROM park)")
                .bind("ids", Arrays.of(ids))
                .mapTo(String.class)
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("name"),
                row.getString("display_name"),
                Role.find(row.getString("role")).orElseThrow(),
                Arrays.texts(row, "scopes"),
                row.getString("state"),
                row.getBoolean("must_change"),
                row.getBoolean("single"),
                row.getObject("created_at", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("last_sign_in_at", OffsetDateTime.class)),
                row.getString("version"));
    }
}
