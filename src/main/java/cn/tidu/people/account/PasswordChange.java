package cn.tidu.people.account;

import cn.tidu.platform.db.AuditNote;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.http.JsonFields;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What a new password ended and what it left (改口令的后果).
 *
 * @param sessionsEnded other sessions that were alive and are not any more
 * @param tokensKept tokens that go on to work, expired ones not counted
 * @param tokensRevoked tokens that worked and do not any more
 */
public record PasswordChange(int sessionsEnded, int tokensKept, int tokensRevoked) {

    /** Whether programs that use the account's tokens go on to work. */
    public enum Tokens {
        KEEP,
        REVOKE;

        private static final String FIELD = "tokens";

        /** What a request says, or what holds if it does not say. */
        static Tokens of(JsonFields body, Tokens unsaid, Faults faults) {
            Optional<String> said = body.text(FIELD);
            if (said.isPresent() && !said.get().matches("keep|revoke")) {
                faults.content("/" + FIELD, "应为 keep 或 revoke / must be keep or revoke");
            }
            return said.map(word -> "revoke".equals(word) ? REVOKE : KEEP).orElse(unsaid);
        }
    }

    /** Ends all sessions of an account and, if so chosen, its tokens; says it to the audit. */
    static PasswordChange of(Handle handle, long account, Tokens tokens) {
        int sessions = SessionRepository.endAll(handle, account);
        int working = TokenRepository.working(handle, account);
        if (tokens == Tokens.REVOKE) {
            TokenRepository.endAll(handle, account);
        }
        PasswordChange change = tokens == Tokens.REVOKE
                ? new PasswordChange(sessions, 0, working)
                : new PasswordChange(sessions, working, 0);
        AuditNote.tell(handle, "password", "account", Long.toString(account), Json.tree(change));
        return change;
    }

    /** The same without the session by which it was made, which goes on under a new cookie. */
    PasswordChange exceptOwn() {
        return new PasswordChange(Math.max(0, sessionsEnded - 1), tokensKept, tokensRevoked);
    }

    /** For an answer. */
    Map<String, Object> told() {
        return Map.of("sessionsEnded", sessionsEnded, "tokensKept", tokensKept, "tokensRevoked", tokensRevoked);
    }
}
