package cn.tidu.people.account;

import cn.tidu.platform.access.Role;
import cn.tidu.platform.db.Arrays;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Bearer tokens of programs in the database (访问令牌): of each only its hash. */
final class TokenRepository {
    private TokenRepository() {}

    /** A token as it stands, with its account's rights of this moment. */
    record Live(long id, long account, Role role, List<String> scopes, List<String> grants, boolean stale) {}

    /** As its owner is shown it; the secret is shown once only, when it is made. */
    record Item(long id, String name, List<String> grants, String createdAt, String expiresAt, String lastUsedAt) {}

    static long add(Handle handle, long account, byte[] hash, String name, List<String> grants, int days) {
        return handle.createQuery(
                        """
                        INSERT INTO api_token (token_hash, account_id, name, grants, expires_at)
                        VALUES (:hash, :account, :name, :grants, now() + make_interval(days => :days)) RETURNING id
                        """)
                .bind("hash", hash)
                .bind("account", account)
                .bind("name", name)
                .bind("grants", Arrays.of(grants))
                .bind("days", days)
                .mapTo(Long.class)
                .one();
    }

    static Optional<Live> find(Handle handle, byte[] hash) {
        return handle.createQuery(
                        """
                        SELECT t.id, a.id AS account, a.role, a.scopes, t.grants,
                               coalesce(t.last_used_at < now() - interval '1 minute', true) AS stale
                          FROM api_token AS t JOIN account AS a ON a.id = t.account_id
                         WHERE t.token_hash = :hash AND t.expires_at > now() AND a.state = 'active' AND NOT a.must_change
                        """)
                .bind("hash", hash)
                .map((row, context) -> new Live(
                        row.getLong("id"),
                        row.getLong("account"),
                        Role.find(row.getString("role")).orElseThrow(),
                        Arrays.texts(row, "scopes"),
                        Arrays.texts(row, "grants"),
                        row.getBoolean("stale")))
                .findOne();
    }

    static void used(Handle handle, long id) {
        handle.createUpdate("UPDATE api_token SET last_used_at = now() WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    static List<Item> list(Handle handle, long account) {
        return handle.createQuery(
                        "SELECT id, name, grants, created_at, expires_at, last_used_at FROM api_token WHERE account_id = :account ORDER BY id")
                .bind("account", account)
                .map((row, context) -> new Item(
                        row.getLong("id"),
                        row.getString("name"),
                        Arrays.texts(row, "grants"),
                        row.getObject("created_at", OffsetDateTime.class).toString(),
                        row.getObject("expires_at", OffsetDateTime.class).toString(),
                        Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toString)
                                .orElse(null)))
                .list();
    }

    static boolean end(Handle handle, long account, long id) {
        return handle.createUpdate("DELETE FROM api_token WHERE id = :id AND account_id = :account")
                        .bind("id", id)
                        .bind("account", account)
                        .execute()
                == 1;
    }

    /** How many tokens of an account have not expired. */
    static int working(Handle handle, long account) {
        return handle.createQuery("SELECT count(*) FROM api_token WHERE account_id = :account AND expires_at > now()")
                .bind("account", account)
                .mapTo(Integer.class)
                .one();
    }

    static void endAll(Handle handle, long account) {
        handle.createUpdate("DELETE FROM api_token WHERE account_id = :account")
                .bind("account", account)
                .execute();
    }
}
