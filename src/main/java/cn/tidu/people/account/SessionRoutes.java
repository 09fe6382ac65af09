package cn.tidu.people.account;

import cn.tidu.people.account.SessionRepository.Live;
import cn.tidu.people.account.SignIn.Begun;
import cn.tidu.people.account.SignIn.Known;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.ClientAddress;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.JsonFields;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Reply;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.http.SessionCookie;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /api/v1/session}: sign in, who am I, sign out, change the password; {@code /api/v1/sessions}: where else. */
public final class SessionRoutes {
    private final Database database;
    private final SignIn signIn;
    private final Accounts accounts;
    private final SessionCookie cookie;
    private final ClientAddress addresses;
    private final boolean oidc;

    private SessionRoutes(
            Database database, SignIn signIn, SessionCookie cookie, ClientAddress addresses, boolean oidc) {
        this.database = database;
        this.signIn = signIn;
        this.accounts = new Accounts(database);
        this.cookie = cookie;
        this.addresses = addresses;
        this.oidc = oidc;
    }

    /**
     * Mounts the routes.
     *
     * @param passwords a small worker of its own: checking passwords must not keep the database's threads
     */
    public static void mount(ServerContext server, SignIn signIn, SessionCookie cookie, Worker passwords) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        ClientAddress addresses = server.addresses();
        boolean oidc = server.settings().signIn().oidc().isPresent();
        SessionRoutes routes = new SessionRoutes(database, signIn, cookie, addresses, oidc);
        router.get("/api/v1/session").handler(endpoint.json(context -> {
            Query.of(context).checked();
            Optional<String> token = cookie.read(context);
            String address = addresses.of(context);
            return () -> routes.state(token.flatMap(t -> signIn.live(t, address)), token);
        }));
        router.post("/api/v1/session").handler(new JsonBody()).handler(context -> routes.signIn(context, passwords));
        router.delete("/api/v1/session").handler(context -> routes.signOut(context, endpoint));
        router.put("/api/v1/session/password")
                .handler(new JsonBody())
                .handler(context -> routes.changePassword(context, passwords));
        LeaveRoutes.mount(server, signIn, passwords);
        router.get("/api/v1/sessions").handler(endpoint.json(context -> {
            Query.of(context).checked();
            Identity me = RequestIdentity.get();
            return () -> Map.of("items", database.read(handle -> SessionRepository.list(handle, id(me), me.via())));
        }));
        router.delete("/api/v1/sessions/:id").handler(endpoint.reply(context -> {
            Identity me = RequestIdentity.get();
            long id = number(context.pathParam("id"));
            return () -> {
                if (!database.change(handle -> SessionRepository.end(handle, id(me), id))) {
                    throw ProblemException.notFound("没有这个会话 / There is no such session");
                }
                return Reply.nothing();
            };
        }));
    }

    static long id(Identity identity) {
        return identity.account().orElseThrow(() -> ProblemException.unauthorized("请先登录 / Sign in first"));
    }

    static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw ProblemException.notFound("编号应为数字 / The id is a number");
        }
        return Long.parseLong(text);
    }

    private Map<String, Object> state(Optional<Live> live, Optional<String> token) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("role", live.map(l -> l.role().code()).orElse("public"));
        live.ifPresent(l -> {
            state.put("account", l.account());
            state.put("name", l.name());
            state.put("displayName", l.displayName());
            state.put("scopes", l.scopes());
            state.put("mustChangePassword", l.mustChange());
            state.put("method", l.method());
            state.put("expiresAt", l.expiresAt().toString());
            state.put("csrf", SignIn.csrf(token.orElseThrow()));
        });
        state.put("oidc", oidc);
        return state;
    }

    private void signIn(RoutingContext context, Worker passwords) {
        Query.of(context).checked();
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
        body.require("name");
        body.require("password");
        Optional<String> name = body.text("name");
        Optional<String> password = secret(body, "password", faults);
        body.rejectUnknown();
        faults.raise();
        String address = addresses.of(context);
        Optional<String> before = cookie.read(context);
        passwords
                .run(() -> {
                    Begun begun = signIn.withPassword(name.orElseThrow(), password.orElseThrow(), address, before);
                    return new Signed(begun, state(signIn.live(begun.token(), address), Optional.of(begun.token())));
                })
                .onSuccess(signed -> answer(context, signed))
                .onFailure(context::fail);
    }

    /** A session begun and what is told of it. */
    private record Signed(Begun begun, Map<String, Object> state) {}

    private void answer(RoutingContext context, Signed signed) {
        cookie.write(context, signed.begun().token());
        context.response().putHeader("Cache-Control", "no-store");
        Reply.ok(signed.state()).send(context);
    }

    /** Passwords are taken as they are: blanks at the ends belong to them. */
    static Optional<String> secret(JsonFields body, String name, Faults faults) {
        return body.node(name)
                .filter(node -> {
                    if (!node.isTextual() || node.asText().length() > 1000) {
                        faults.form(body.at(name), "应为字符串 / must be a string");
                        return false;
                    }
                    return true;
                })
                .map(com.fasterxml.jackson.databind.JsonNode::asText);
    }

    private void signOut(RoutingContext context, Endpoint endpoint) {
        Query.of(context).checked();
        String address = addresses.of(context);
        Optional<String> token = cookie.read(context);
        endpoint.worker()
                .run(() -> {
                    token.ifPresent(t -> signIn.end(t, address));
                    return Reply.nothing();
                })
                .onSuccess(reply -> {
                    cookie.clear(context);
                    context.response().putHeader("Clear-Site-Data", "\"cache\"");
                    reply.send(context);
                })
                .onFailure(context::fail);
    }

    private void changePassword(RoutingContext context, Worker passwords) {
        Query.of(context).checked();
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
        body.require("current");
        body.require("password");
        Optional<String> current = secret(body, "current", faults);
        Optional<String> wanted = secret(body, "password", faults);
        // Tokens are secrets of their own, which the password neither opens nor made: they end only if that is asked
        // for.
        PasswordChange.Tokens tokens = PasswordChange.Tokens.of(body, PasswordChange.Tokens.KEEP, faults);
        body.rejectUnknown();
        faults.raise();
        Known me = GateRoutes.known(context).orElseThrow();
        String address = addresses.of(context);
        passwords
                .run(() -> {
                    Changed changed =
                            change(id(me.identity()), current.orElseThrow(), wanted.orElseThrow(), address, tokens);
                    Begun begun = changed.begun();
                    Map<String, Object> state = state(signIn.live(begun.token(), address), Optional.of(begun.token()));
                    state.put("passwordChange", changed.change().told());
                    return new Signed(begun, state);
                })
                .onSuccess(signed -> answer(context, signed))
                .onFailure(context::fail);
    }

    /** A password changed and the session that goes on. */
    private record Changed(Begun begun, PasswordChange change) {}

    private Changed change(long account, String current, String wanted, String address, PasswordChange.Tokens tokens) {
        Account now = database.read(handle -> accounts.get(handle, account));
        Faults faults = new Faults();
        PasswordRules.fault(wanted, now.name()).ifPresent(fault -> faults.content("/password", fault));
        faults.raise();
        if (!signIn.isPassword(account, current)) {
            throw ProblemException.forbidden("现在的口令不对 / The present password is wrong");
        }
        String hash = PasswordHash.of(wanted);
        return database.change(handle -> {
            PasswordChange change = accounts.changeOwn(handle, account, hash, tokens);
            return new Changed(signIn.begin(handle, account, "password", address, Optional.empty()), change);
        });
    }
}
