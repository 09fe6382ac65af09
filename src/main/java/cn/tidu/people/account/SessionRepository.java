package cn.tidu.people.account;

import cn.tidu.platform.access.Role;
import cn.tidu.platform.db.Arrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sessions in the database: of the cookie only its hash. Times are the database's, one clock for all nodes. */
final class SessionRepository {
    private SessionRepository() {}

    /**
     * A session as it stands.
     *
     * @param mustChange whether the account must change its password first
     * @param stale whether its last use should be written down again
     */
    record Live(
            long id,
            long account,
            String name,
            String displayName,
            Role role,
            List<String> scopes,
            boolean mustChange,
            String method,
            OffsetDateTime createdAt,
            OffsetDateTime expiresAt,
            boolean stale) {}

    static void add(Handle handle, long account, byte[] hash, String method, String address, Duration longest) {
        handle.createUpdate(
                        """
                        INSERT INTO account_session (token_hash, account_id, method, address, expires_at)
                        VALUES (:hash, :account, :method, :address, now() + make_interval(secs => :seconds))
                        """)
                .bind("hash", hash)
                .bind("account", account)
                .bind("method", method)
                .bind("address", address)
                .bind("seconds", longest.toSeconds())
                .execute();
    }

    static Optional<Live> find(Handle handle, byte[] hash, Duration idle) {
        return handle.createQuery(
                        """
                        SELECT s.id, a.id AS account, a.name, a.display_name, a.role, a.scopes, a.must_change, s.method, s.created_at,
                               s.expires_at, s.last_seen_at < now() - interval '30 seconds' AS stale
                          FROM account_session AS s JOIN account AS a ON a.id = s.account_id
                         WHERE s.token_hash = :hash AND a.state = 'active' AND s.expires_at > now()
                           AND s.last_seen_at > now() - make_interval(secs => :idle)
                        """)
                .bind("hash", hash)
                .bind("idle", idle.toSeconds())
                .map((row, context) -> live(row))
                .findOne();
    }

    static void seen(Handle handle, long id) {
        handle.createUpdate("UPDATE account_session SET last_seen_at = now() WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    static void end(Handle handle, byte[] hash) {
        handle.createUpdate("DELETE FROM account_session WHERE token_hash = :hash")
                .bind("hash", hash)
                .execute();
    }

    /** Ends one session of an account by its number; false if there is none. */
    static boolean end(Handle handle, long account, long id) {
        return handle.createUpdate("DELETE FROM account_session WHERE id = :id AND account_id = :account")
                        .bind("id", id)
                        .bind("account", account)
                        .execute()
                == 1;
    }

    /** Ends all sessions of an account; how many of them were alive. */
    static int endAll(Handle handle, long account) {
        return handle.createQuery(
                        """
                        WITH ended AS (DELETE FROM account_session WHERE account_id = :account RETURNING expires_at)
                        SELECT count(*) FROM ended WHERE expires_at > now()
                        """)
                .bind("account", account)
                .mapTo(Integer.class)
                .one();
    }

    /** Whether a session, named as an identity names it, began by single sign-on and lately. */
    static boolean isFresh(Handle handle, String via, Duration age) {
        return handle.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM account_session
                                        WHERE 'session:' || id = :via AND method = 'oidc' AND created_at > now() - make_interval(secs => :age))
                        """)
                .bind("via", via)
                .bind("age", age.toSeconds())
                .mapTo(Boolean.class)
                .one();
    }

    /** Removes what has ended by itself. */
    static void sweep(Handle handle, Duration idle) {
        handle.createUpdate(
                        "DELETE FROM account_session WHERE expires_at < now() OR last_seen_at < now() - make_interval(secs => :idle)")
                .bind("idle", idle.toSeconds())
                .execute();
    }

    /** An account's sessions, as it is shown them. */
    record Item(long id, String method, String address, String createdAt, String lastSeenAt, boolean current) {}

    static List<Item> list(Handle handle, long account, String currentVia) {
        return handle.createQuery(
                        "SELECT id, method, address, created_at, last_seen_at FROM account_session WHERE account_id = :account ORDER BY id")
                .bind("account", account)
                .map((row, context) -> new Item(
                        row.getLong("id"),
                        row.getString("method"),
                        row.getString("address"),
                        row.getObject("created_at", OffsetDateTime.class).toString(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toString(),
                        currentVia.equals("session:" + row.getLong("id"))))
                .list();
    }

    private static Live live(ResultSet row) throws SQLException {
        return new Live(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("name"),
                row.getString("display_name"),
                Role.find(row.getString("role")).orElseThrow(),
                Arrays.texts(row, "scopes"),
                row.getBoolean("must_change"),
                row.getString("method"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getBoolean("stale"));
    }
}
