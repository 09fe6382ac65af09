package cn.tidu.people.account;

import cn.tidu.platform.http.ClientAddress;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.SessionCookie;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import cn.tidu.platform.settings.Settings;
import cn.tidu.platform.settings.SignInSettings;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;

/** {@code /api/v1/session/oidc}: off to the identity provider, and back at {@code /callback} with a session. */
public final class OidcRoutes {
    private static final String CALLBACK = "/api/v1/session/oidc/callback";

    private final OidcSignIn oidc;
    private final SessionCookie session;
    private final SessionCookie state;
    private final ClientAddress addresses;
    private final Worker worker;

    private OidcRoutes(
            OidcSignIn oidc, SessionCookie session, SessionCookie state, ClientAddress addresses, Worker worker) {
        this.oidc = oidc;
        this.session = session;
        this.state = state;
        this.addresses = addresses;
        this.worker = worker;
    }

    /**
     * Mounts the routes; without settings of a provider they answer 404. Their worker has few threads: they wait for the
     * provider.
     */
    public static void mount(ServerContext server, SignIn signIn, SessionCookie session) {
        Router router = server.router();
        SignInSettings settings = server.settings().signIn();
        Worker worker = server.workers().named("tidu-oidc", 2, 32);
        if (settings.oidc().isEmpty()) {
            router.get("/api/v1/session/oidc").handler(context -> context.fail(off()));
            router.get(CALLBACK).handler(context -> context.fail(off()));
            return;
        }
        OidcProvider provider = new OidcProvider(settings.oidc().get(), URI.create(base(server.settings()) + CALLBACK));
        OidcRoutes routes = new OidcRoutes(
                new OidcSignIn(server.database(), signIn, settings.oidc().get(), provider),
                session,
                new SessionCookie("tidu_oidc", server.addresses(), settings.tls()),
                server.addresses(),
                worker);
        router.get("/api/v1/session/oidc").handler(routes::begin);
        router.get(CALLBACK).handler(routes::back);
    }

    /** Address of this server as people reach it, for the way back. */
    private static String base(Settings settings) {
        return settings.signIn()
                .publicUrl()
                .map(Object::toString)
                .orElse("http://" + settings.host() + ":" + settings.port());
    }

    private static ProblemException off() {
        return ProblemException.notFound("没有设置统一身份认证 / Single sign-on is not set up");
    }

    private void begin(RoutingContext context) {
        Query query = Query.of(context, "returnTo");
        // a path of our own pages: nothing that leads to another host
        String returnTo = query.matching(
                        "returnTo", "/(?![/\\\\])[A-Za-z0-9/_.~#?&=%,:+*-]{0,1000}", "本站的路径 / a path of this site")
                .orElse("/");
        query.checked();
        String address = addresses.of(context);
        worker.run(() -> oidc.begin(returnTo, address))
                .onSuccess(begin -> {
                    state.write(context, begin.state());
                    redirect(context, begin.address().toString());
                })
                .onFailure(context::fail);
    }

    private void back(RoutingContext context) {
        String given = Optional.ofNullable(context.request().getParam("state")).orElse("");
        String code = Optional.ofNullable(context.request().getParam("code")).orElse("");
        Optional<String> kept = state.read(context);
        Optional<String> before = session.read(context);
        String address = addresses.of(context);
        state.clear(context);
        if (code.isEmpty()) {
            refused(context, OidcProvider.refused());
            return;
        }
        worker.run(() -> oidc.finish(given, code, kept, address, before))
                .onSuccess(done -> {
                    session.write(context, done.begun().token());
                    redirect(context, done.returnTo());
                })
                .onFailure(failure -> refused(context, failure));
    }

    /** A person at a browser is told by the page where they can try again; whatever is no refusal stays a failure. */
    private static void refused(RoutingContext context, Throwable failure) {
        String accept =
                Optional.ofNullable(context.request().getHeader("Accept")).orElse("");
        if (accept.contains("text/html")
                && failure instanceof ProblemException known
                && known.problem().status() < 500) {
            redirect(context, "/sign-in?reason=single");
        } else {
            context.fail(failure);
        }
    }

    private static void redirect(RoutingContext context, String where) {
        context.response()
                .setStatusCode(303)
                .putHeader("Location", where)
                .putHeader("Cache-Control", "no-store")
                .end();
    }
}
