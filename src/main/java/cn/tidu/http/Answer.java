package cn.tidu.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Writes whole answers. */
public final class Answer {
    private Answer() {}

    public static void bytes(RoutingContext context, int status, String contentType, byte[] body) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", contentType)
                .end(Buffer.buffer(body));
    }

    static void problem(RoutingContext context, Problem problem) {
        if (problem.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"tidu\"");
        }
        if (problem.status() == 503) {
            context.response().putHeader("Retry-After", "2");
        }
        context.response().putHeader("Cache-Control", "no-store");
        bytes(context, problem.status(), "application/problem+json; charset=utf-8", Json.write(problem));
    }
}
