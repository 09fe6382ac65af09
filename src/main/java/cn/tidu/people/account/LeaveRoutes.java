package cn.tidu.people.account;

import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.JsonFields;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Reply;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code DELETE /api/v1/session/account}: somebody removes their own account (注销). Who has a password gives it again; who signs in by
 * OpenID Connect has none and gives the account's name in a session that has just begun at the provider.
 */
final class LeaveRoutes {
    /** How long ago a session without a password may have begun. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private LeaveRoutes() {}

    static void mount(ServerContext server, SignIn signIn, Worker passwords) {
        Database database = server.database();
        server.router()
                .delete("/api/v1/session/account")
                .handler(new JsonBody())
                .handler(new Endpoint(passwords).reply(context -> {
                    Query.of(context).checked();
                    Faults faults = new Faults();
                    JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
                    Optional<String> password = SessionRoutes.secret(body, "password", faults);
                    Optional<String> name = body.text("name");
                    body.rejectUnknown();
                    faults.raise();
                    Identity me = RequestIdentity.get();
                    return () -> {
                        Accounts accounts = new Accounts(database);
                        Account account = database.read(handle -> accounts.get(handle, SessionRoutes.id(me)));
                        if (account.single()) {
                            requireName(account, name);
                            requireFresh(database, me);
                        } else {
                            requirePassword(signIn, account, password);
                        }
                        accounts.remove(account.id());
                        return Reply.nothing();
                    };
                }));
    }

    private static void requirePassword(SignIn signIn, Account account, Optional<String> password) {
        Faults faults = new Faults();
        if (password.isEmpty()) {
            faults.form("/password", "缺少必填项 / is required");
        }
        faults.raise();
        if (!signIn.isPassword(account.id(), password.orElseThrow())) {
            throw ProblemException.forbidden("口令不对 / The password is wrong");
        }
    }

    private static void requireName(Account account, Optional<String> name) {
        Faults faults = new Faults();
        if (name.isEmpty()) {
            faults.form("/name", "缺少必填项 / is required");
        } else if (!AccountName.folded(name.get()).equals(account.name())) {
            faults.content("/name", "与您的账户名不同 / is not your account's name");
        }
        faults.raise();
    }

    private static void requireFresh(Database database, Identity me) {
        if (!database.read(handle -> SessionRepository.isFresh(handle, me.via(), FRESH))) {
            throw ProblemException.forbidden(String.format(
                    Locale.ROOT,
                    "登录已超过 %d 分钟：请重新登录，再注销 / You signed in more than %d minutes ago: sign in again, then remove the account",
                    FRESH.toMinutes(),
                    FRESH.toMinutes()));
        }
    }
}
