package cn.tidu.people.account;

import cn.tidu.people.account.SignIn.Known;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.access.RouteRule;
import cn.tidu.platform.access.RouteRules;
import cn.tidu.platform.http.ClientAddress;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.http.RequestRecord;
import cn.tidu.platform.http.RouteGuard;
import cn.tidu.platform.http.SessionCookie;
import cn.tidu.platform.server.ServerContext;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every route (门禁): finds out whose request it is and lets it pass if the contract says that role may call the
 * operation. A route that the contract does not know lets nobody pass.
 */
public final class GateRoutes {
    /** Before every other handler of the same path. */
    private static final int FIRST = -1000;

    private static final RouteRule NOBODY = new RouteRule(Set.of(), "none", Set.of());
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String KNOWN = Known.class.getName();
    private static final String CSRF_HEADER = "X-CSRF-Token";

    private final SignIn signIn;
    private final TokenSignIn tokens;
    private final Endpoint endpoint;
    private final ClientAddress addresses;
    private final SessionCookie cookie;
    private final Remembered remembered;

    private GateRoutes(
            SignIn signIn,
            TokenSignIn tokens,
            Endpoint endpoint,
            ClientAddress addresses,
            SessionCookie cookie,
            Remembered remembered) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.endpoint = endpoint;
        this.addresses = addresses;
        this.cookie = cookie;
        this.remembered = remembered;
    }

    /**
     * Puts the gate before every route, those that are mounted later included.
     *
     * @param rules who may call which operation of the contract
     */
    public static void mount(
            ServerContext server, RouteRules rules, SignIn signIn, TokenSignIn tokens, SessionCookie cookie) {
        GateRoutes gate = new GateRoutes(
                signIn, tokens, server.endpoint(), server.addresses(), cookie, new Remembered(server.database()));
        RouteGuard.mount(server.router(), FIRST, (method, path) -> {
            RouteRule rule = rules.find(RequestRecord.operation(method, path)).orElse(NOBODY);
            return context -> gate.pass(context, path, rule);
        });
    }

    /** Who this is, where it is somebody. */
    static Optional<Known> known(RoutingContext context) {
        return Optional.ofNullable(context.get(KNOWN));
    }

    private void pass(RoutingContext context, String path, RouteRule rule) {
        RequestRecord.note(context, path);
        if (context.get(GateRoutes.class.getName()) != null) {
            // the first route of the path is the one that answers, and its rule was met; what is nobody's stays so
            if (rule.equals(NOBODY)) {
                decide(context, rule, known(context));
            } else {
                context.next();
            }
            return;
        }
        context.put(GateRoutes.class.getName(), rule);
        String address = addresses.of(context);
        RequestIdentity.set(Identity.publicFrom(address));
        Optional<String> bearer = bearer(context);
        Optional<String> session = cookie.read(context);
        if (rule.tags().contains("service") || (bearer.isEmpty() && session.isEmpty())) {
            decide(context, rule, Optional.empty());
            return;
        }
        Optional<Remembered.Key> key = bearer.isPresent()
                ? remembered.key("token ", bearer.get(), address)
                : remembered.key("session ", session.get(), address);
        Optional<Known> again = remembered.of(key);
        if (again.isPresent()) {
            decide(context, rule, again);
            return;
        }
        context.request().pause();
        endpoint.worker()
                .run(() -> bearer.isPresent()
                        ? Optional.of(tokens.known(bearer.get(), address))
                        : signIn.bySession(session.get(), address))
                .onSuccess(known -> {
                    remembered.keep(key, known);
                    if (context.response().closed() || context.response().ended()) {
                        return; // the client left or was refused: nobody would hear of the end of its body
                    }
                    context.request().resume();
                    decide(context, rule, known);
                })
                .onFailure(failure -> {
                    context.request().resume();
                    context.fail(failure);
                });
    }

    private static Optional<String> bearer(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(text -> text.substring(7).strip());
    }

    private static void decide(RoutingContext context, RouteRule rule, Optional<Known> known) {
        known.ifPresent(somebody -> {
            RequestIdentity.set(somebody.identity());
            context.put(KNOWN, somebody);
            context.response()
                    .putHeader("Cache-Control", "private, no-cache")
                    .putHeader("Vary", "Cookie, Authorization");
        });
        refusal(context, rule, known).ifPresentOrElse(context::fail, context::next);
    }

    private static Optional<ProblemException> refusal(RoutingContext context, RouteRule rule, Optional<Known> known) {
        Identity identity = RequestIdentity.get();
        if (!rule.allows(identity.role())) {
            return Optional.of(
                    identity.role() == Role.PUBLIC
                            ? ProblemException.unauthorized("请先登录 / Sign in first")
                            : ProblemException.forbidden("角色“%s”不能做这件事 / The role %s may not do this"
                                    .formatted(
                                            identity.role().nameZh(),
                                            identity.role().code())));
        }
        if (!identity.granted(rule.grant())) {
            return Optional.of(
                    ProblemException.forbidden("这个令牌不是为此发放的（需要 %s）/ The token was not made for this (needs %s)"
                            .formatted(rule.grant(), rule.grant())));
        }
        if (known.map(Known::mustChange).orElse(false) && !rule.tags().contains("session") && !rule.open()) {
            return Optional.of(ProblemException.passwordChangeRequired());
        }
        return csrf(context, rule, known);
    }

    /** A browser sends cookies with requests that others make it send: what changes something must show the token too. */
    private static Optional<ProblemException> csrf(RoutingContext context, RouteRule rule, Optional<Known> known) {
        boolean byCookie = known.isPresent() && !known.get().csrf().isEmpty();
        if (!byCookie || rule.open() || READING.contains(context.request().method())) {
            return Optional.empty();
        }
        String shown =
                Optional.ofNullable(context.request().getHeader(CSRF_HEADER)).orElse("");
        return Secret.same(shown, known.get().csrf())
                ? Optional.empty()
                : Optional.of(ProblemException.forbidden(
                        "缺少或不对的 X-CSRF-Token（见 GET /api/v1/session）/ X-CSRF-Token is missing or wrong"));
    }
}
