package cn.tidu.app;

import cn.tidu.platform.http.BodyLimit;
import cn.tidu.platform.http.ClientLimits;
import cn.tidu.platform.http.FailureHandler;
import cn.tidu.platform.http.RequestRecord;
import cn.tidu.platform.http.SameOrigin;
import cn.tidu.platform.http.SecurityHeaders;
import cn.tidu.platform.http.WebFiles;
import cn.tidu.platform.server.ServerContext;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.LimitSettings;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.util.List;

/**
 * What every request meets whatever it asks for (前门): before all routes its record, headers, and how much a client may send and how
 * often it may come; behind all of them the files of the web page.
 */
final class FrontDoor {
    private FrontDoor() {}

    /** Mounts what stands before and behind the routes; before any route. */
    static void mount(ServerContext server, RequestRecord requests) {
        Router router = server.router();
        FailureHandler failures = new FailureHandler();
        router.route().order(-4000).handler(requests);
        router.route().order(-3000).handler(new SecurityHeaders()).failureHandler(failures);
        for (int status : List.of(400, 404, 405, 413, 415)) {
            router.errorHandler(status, failures);
        }
        limit(server, server.limits());
        router.head()
                .handler(context ->
                        context.reroute(HttpMethod.GET, context.request().uri()));
        router.route("/api/*").order(-2000).handler(new SameOrigin());
        router.route("/api/*").order(-2000).handler(context -> {
            context.response().putHeader("Cache-Control", "no-cache");
            context.next();
        });
        router.get().last().handler(new WebFiles(server.settings().home().resolve("web/dist"))::handle);
    }

    private static void limit(ServerContext server, LimitSettings limits) {
        ClientLimits.mount(
                server.router(),
                server.addresses(),
                limits.of(Limit.CLIENT_RATE),
                limits.of(Limit.CLIENT_BURST),
                limits.of(Limit.LIMIT_LOOPBACK) == 1);
        BodyLimit.mount(
                server.router(),
                limits.of(Limit.JSON_MAX_BYTES),
                limits.of(Limit.SIGN_IN_MAX_BYTES),
                server.imports().compressedBytes(),
                limits.of(Limit.LIST_MAX));
    }
}
