package cn.tidu.job;

import cn.tidu.http.Answer;
import cn.tidu.http.Json;
import cn.tidu.http.Query;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;

/** {@code /api/v1/jobs/{id}}: state and result, cancel by DELETE, a stream of states at {@code /events}. */
public final class JobRoutes {
    private static final long EVERY_MILLIS = 500;

    private JobRoutes() {}

    public static void mount(Router router, Jobs jobs) {
        router.get("/api/v1/jobs/:id").handler(context -> {
            Query.of(context).checked();
            json(context, 200, jobs.get(context.pathParam("id")));
        });
        router.delete("/api/v1/jobs/:id").handler(context -> {
            Job job = jobs.get(context.pathParam("id"));
            job.cancel();
            json(context, 202, job);
        });
        router.get("/api/v1/jobs/:id/events").handler(context -> events(context, jobs.get(context.pathParam("id"))));
    }

    private static void json(RoutingContext context, int status, Job job) {
        Answer.bytes(context, status, "application/json; charset=utf-8", Json.write(job.asMap()));
    }

    private static void events(RoutingContext context, Job job) {
        context.response().setChunked(true).putHeader("Content-Type", "text/event-stream; charset=utf-8");
        long timer = context.vertx().setPeriodic(0, EVERY_MILLIS, id -> {
            context.response().write("data: " + new String(Json.write(job.asMap()), StandardCharsets.UTF_8) + "\n\n");
            if (job.ended()) {
                context.vertx().cancelTimer(id);
                context.response().end();
            }
        });
        context.response().closeHandler(closed -> context.vertx().cancelTimer(timer));
    }
}
