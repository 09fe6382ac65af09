package cn.tidu.people.account;

import cn.tidu.people.account.SignIn.Known;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.access.RouteRule;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.ClientAddress;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.http.SessionCookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

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
     * Puts the gate before every route that is mounted by now.
     *
     * @param rules the rule of a method and a path as mounted
     */
    public static void mount(
            Router router,
            BiFunction<HttpMethod, String, Optional<RouteRule>> rules,
            SignIn signIn,
            TokenSignIn tokens,
            Endpoint endpoint,
            ClientAddress addresses,
            SessionCookie cookie,
            Database database) {
        GateRoutes gate = new GateRoutes(signIn, tokens, endpoint, addresses, cookie, new Remembered(database));
        Set<String> done = new HashSet<>();
        for (Route route : List.copyOf(router.getRoutes())) {
            if (route.getPath() == null
                    || route.methods() == null
                    || route.getPath().endsWith("/")) {
                continue;
            }
            for (HttpMethod method : route.methods()) {
                if (done.add(method + " " + route.getPath())) {
                    String named = route.getPath().replaceAll("(.)/$", "$1");
                    RouteRule rule = rules.apply(method, named).orElse(NOBODY);
                    router.route(method, route.getPath()).order(FIRST).handler(context -> gate.pass(context, rule));
                }
            }
        }
    }

    /** Who this is, where it is somebody. */
    static Optional<Known> known(RoutingContext context) {
        return Optional.ofNullable(context.get(KNOWN));
    }

    private void pass(RoutingContext context, RouteRule rule) {
        if (context.get(GateRoutes.class.getName()) != null) {
            context.next(); // the first route of the path is the one that answers, and its rule was met
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
                    if (context.response().closed()) {
                        return; // the client left: nobody would hear of the end of its body
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
