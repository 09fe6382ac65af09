package cn.tidu.people.account;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.AuditNote;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.settings.SignInSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/**
 * Signs people in and knows them again (登录与会话). Blocking; checking a password takes some tens of milliseconds and 19 MiB.
 */
public final class SignIn {
    private static final Identity SYSTEM = Identity.system("sign-in");

    private final Database database;
    private final SignInSettings settings;

    public SignIn(Database database, SignInSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * A session just begun.
     *
     * @param token the secret of the cookie
     */
    record Begun(String token, long account) {}

    /**
     * Somebody known by a cookie or a token.
     *
     * @param csrf what requests that change something must show beside the cookie; empty for tokens
     */
    record Known(Identity identity, boolean mustChange, String csrf) {}

    /**
     * Signs in with a password. A session that the browser had before ends: none is ever taken over.
     *
     * @throws ProblemException 401 if name or password is wrong, the same for both; 429 while it is locked
     */
    Begun withPassword(String rawName, String password, String address, Optional<String> before) {
        String name = AccountName.folded(rawName);
        byte[] nameKey = Secret.hash("name:" + name);
        byte[] addressKey = Secret.hash("address:" + address);
        OptionalInt wait = asSystem(address, () -> database.change(handle -> attempt(handle, nameKey, addressKey)));
        if (wait.isPresent()) {
            throw locked(wait.getAsInt());
        }
        Optional<Account> account =
                asSystem(address, () -> database.read(handle -> AccountRepository.findByName(handle, name)));
        Optional<String> hash = account.flatMap(
                a -> asSystem(address, () -> database.read(handle -> AccountRepository.hash(handle, a.id()))));
        if (hash.isEmpty()) {
            PasswordHash.verifyNobody(password);
        }
        if (hash.isEmpty() || !PasswordHash.verify(password, hash.get())) {
            Long known = account.map(Account::id).orElse(null);
            // A name that is none may be a password typed in the wrong field: it is not written down.
            asSystem(
                    address,
                    () -> database.change(handle -> {
                        AuditNote.add(
                                handle, "sign-in-failed", "session", known == null ? "?" : known.toString(), known);
                        return null;
                    }));
            throw ProblemException.unauthorized("账户名或口令不对 / Name or password is wrong");
        }
        if (!"active".equals(account.get().state())) {
            throw ProblemException.forbidden("账户已停用，请联系管理员 / The account is locked, ask an administrator");
        }
        return asSystem(
                address,
                () -> database.change(handle -> {
                    FailureRepository.forget(handle, nameKey);
                    FailureRepository.takeBack(handle, addressKey);
                    return begin(handle, account.get().id(), "password", address, before);
                }));
    }

    private static OptionalInt attempt(Handle handle, byte[] nameKey, byte[] addressKey) {
        OptionalInt byAddress = FailureRepository.attempt(handle, addressKey, FailureRepository.BY_ADDRESS);
        return byAddress.isPresent()
                ? byAddress
                : FailureRepository.attempt(handle, nameKey, FailureRepository.BY_NAME);
    }

    /**
     * Whether a password is the account's own: asked again before what cannot be undone.
     *
     * @throws ProblemException 429 after too many that were not
     */
    boolean isPassword(long account, String password) {
        byte[] key = Secret.hash("own:" + account);
        OptionalInt wait = asSystem(
                "", () -> database.change(handle -> FailureRepository.attempt(handle, key, FailureRepository.BY_NAME)));
        if (wait.isPresent()) {
            throw locked(wait.getAsInt());
        }
        Optional<String> hash = asSystem("", () -> database.read(handle -> AccountRepository.hash(handle, account)));
        boolean right = hash.isPresent() && PasswordHash.verify(password, hash.get());
        if (right) {
            asSystem(
                    "",
                    () -> database.change(handle -> {
                        FailureRepository.forget(handle, key);
                        return null;
                    }));
        }
        return right;
    }

    private static ProblemException locked(int seconds) {
        return ProblemException.tooMany(
                String.format(
                        Locale.ROOT, "口令多次不对，请 %d 秒后再试 / Wrong too often, try again in %d seconds", seconds, seconds),
                seconds);
    }

    /** Begins a session for somebody who has proved who they are. */
    Begun begin(Handle handle, long account, String method, String address, Optional<String> before) {
        before.ifPresent(token -> SessionRepository.end(handle, Secret.hash(token)));
        SessionRepository.sweep(handle, settings.idle());
        String token = Secret.random();
        SessionRepository.add(handle, account, Secret.hash(token), method, address, settings.longest());
        AccountRepository.signedIn(handle, account);
        AuditNote.add(handle, "sign-in", "session", Long.toString(account), account);
        return new Begun(token, account);
    }

    /** Who a session's cookie belongs to, if the session is alive. */
    Optional<Known> bySession(String token, String address) {
        Optional<SessionRepository.Live> found = live(token, address);
        found.filter(SessionRepository.Live::stale)
                .ifPresent(live -> asSystem(
                        address,
                        () -> database.change(handle -> {
                            SessionRepository.seen(handle, live.id());
                            return null;
                        })));
        return found.map(live -> new Known(
                new Identity(
                        Optional.of(live.account()),
                        live.role(),
                        live.scopes(),
                        "session:" + live.id(),
                        address,
                        Optional.empty()),
                live.mustChange(),
                csrf(token)));
    }

    Optional<SessionRepository.Live> live(String token, String address) {
        return asSystem(
                address,
                () -> database.read(handle -> SessionRepository.find(handle, Secret.hash(token), settings.idle())));
    }

    /** Ends a session. */
    void end(String token, String address) {
        asSystem(
                address,
                () -> database.change(handle -> {
                    SessionRepository.find(handle, Secret.hash(token), settings.idle())
                            .ifPresent(live -> AuditNote.add(
                                    handle, "sign-out", "session", Long.toString(live.account()), live.account()));
                    SessionRepository.end(handle, Secret.hash(token));
                    return null;
                }));
    }

    /** What a page of ours knows and another site's page does not: derived from the cookie, which no script can read. */
    static String csrf(String token) {
        return Secret.base64(Secret.hash("csrf:" + token));
    }

    static <T> T asSystem(String address, java.util.function.Supplier<T> work) {
        return CurrentIdentity.as(SYSTEM.from(address), work);
    }
}
