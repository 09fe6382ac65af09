package cn.tidu.people.account;

import cn.tidu.people.account.SignIn.Known;
import cn.tidu.platform.db.CollectionVersions;
import cn.tidu.platform.db.Database;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who a cookie or token belonged to a moment ago (已认出的来者): a map asks for dozens of tiles a second. Any write of this process, and
 * any change of accounts, sessions or tokens that another node announces, makes it forget at once; without the announcements
 * it remembers nobody.
 */
final class Remembered {
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int MOST = 10_000;
    private static final List<String> ACCOUNTS = List.of("accounts");

    private final Database database;
    private final CollectionVersions versions;
    private final Cache<Key, Known> known =
            Caffeine.newBuilder().expireAfterWrite(LONGEST).maximumSize(MOST).build();

    Remembered(Database database) {
        this.database = database;
        this.versions = database.versions();
    }

    /**
     * What somebody is known by, and how far accounts and this process had come then.
     *
     * @param secret hash of the cookie or token, with its kind
     */
    record Key(String secret, String address, String accounts, long writes) {}

    /** The key of a cookie or token as things stand; empty while nobody may be remembered. */
    Optional<Key> key(String kind, String secret, String address) {
        return versions.of(ACCOUNTS)
                .map(accounts ->
                        new Key(kind + Secret.base64(Secret.hash(secret)), address, accounts, database.writes()));
    }

    Optional<Known> of(Optional<Key> key) {
        return key.map(known::getIfPresent);
    }

    /** Remembers somebody under the key as it was before they were looked up. */
    void keep(Optional<Key> key, Optional<Known> somebody) {
        key.ifPresent(k -> somebody.ifPresent(s -> known.put(k, s)));
    }
}
