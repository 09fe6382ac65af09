package cn.tidu.people.account;

import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/**
 * Failed sign-ins in a row, by name tried and by address (登录失败与锁定). Each attempt counts as failed before it is made, in one
 * statement, so that attempts made at once cannot slip through; success takes it back.
 */
final class FailureRepository {
    /** Failures of one name before it is locked for a while. */
    static final int BY_NAME = 5;
    /** The same of one address, from which many people may come. */
    static final int BY_ADDRESS = 50;

    private static final String COUNT =
            """
            INSERT INTO sign_in_failure AS f (key, failures) VALUES (:key, 1)
            ON CONFLICT (key) DO UPDATE
               SET failures = CASE WHEN f.last_at < now() - interval '1 day' THEN 1 ELSE f.failures + 1 END,
                   locked_until = CASE WHEN f.failures + 1 >= :most AND f.last_at > now() - interval '1 day'
                                       THEN now() + least(interval '30 seconds' * 2 ^ least(f.failures + 1 - :most, 10), interval '15 minutes')
                                  END,
                   last_at = now()
             WHERE f.locked_until IS NULL OR f.locked_until <= now()
            """;

    private FailureRepository() {}

    /**
     * Counts an attempt. The lock doubles with each further failure, from 30 seconds to 15 minutes.
     *
     * @return seconds to wait, if it is locked now: then the attempt must not be made
     */
    static OptionalInt attempt(Handle handle, byte[] key, int most) {
        int counted =
                handle.createUpdate(COUNT).bind("key", key).bind("most", most).execute();
        if (counted == 1) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(handle.createQuery(
                        "SELECT ceil(extract(epoch FROM locked_until - now()))::int FROM sign_in_failure WHERE key = :key")
                .bind("key", key)
                .mapTo(Integer.class)
                .findOne()
                .orElse(1));
    }

    /** The name's attempt was right: nothing is held against it. */
    static void forget(Handle handle, byte[] key) {
        handle.createUpdate("DELETE FROM sign_in_failure WHERE key = :key OR last_at < now() - interval '1 day'")
                .bind("key", key)
                .execute();
    }

    /** The address's attempt was right: that one is not held against it. */
    static void takeBack(Handle handle, byte[] key) {
        handle.createUpdate(
                        "UPDATE sign_in_failure SET failures = greatest(failures - 1, 0), locked_until = NULL WHERE key = :key")
                .bind("key", key)
                .execute();
    }
}
