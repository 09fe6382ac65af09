package cn.tidu.platform.server;

import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Reply;
import cn.tidu.platform.job.Job;
import cn.tidu.platform.job.Jobs;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code /api/v1/jobs/{id}}: state and result, cancel by DELETE, a stream of states at {@code /events}. */
public final class JobRoutes {
    private static final long EVERY_MILLIS = 500;

    private JobRoutes() {}

    /** Mounts the routes. */
    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Jobs jobs = server.jobs();
        router.get("/api/v1/jobs/:id").handler(endpoint.json(context -> {
            Query.of(context).checked();
            String id = context.pathParam("id");
            return () -> jobs.shown(id);
        }));
        router.delete("/api/v1/jobs/:id").handler(endpoint.reply(context -> {
            String id = context.pathParam("id");
            return () -> new Reply(202, Map.of(), jobs.cancel(id));
        }));
        router.get("/api/v1/jobs/:id/events").handler(context -> {
            String id = context.pathParam("id");
            jobs.here(id).ifPresentOrElse(job -> events(context, job), () -> endpoint.worker()
                    .run(() -> jobs.shown(id))
                    .onSuccess(shown -> begin(context).response().end(event(shown)))
                    .onFailure(context::fail));
        });
    }

    private static RoutingContext begin(RoutingContext context) {
        context.response().setChunked(true).putHeader("Content-Type", "text/event-stream; charset=utf-8");
        return context;
    }

    private static String event(Map<String, Object> shown) {
        return "data: " + new String(Json.write(shown), StandardCharsets.UTF_8) + "\n\n";
    }

    private static void events(RoutingContext context, Job job) {
        begin(context);
        long timer = context.vertx().setPeriodic(0, EVERY_MILLIS, id -> {
            context.response().write(event(job.asMap()));
            if (job.ended()) {
                context.vertx().cancelTimer(id);
                context.response().end();
            }
        });
        context.response().closeHandler(closed -> context.vertx().cancelTimer(timer));
    }
}
