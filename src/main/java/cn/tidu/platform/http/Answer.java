package cn.tidu.platform.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
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
                .end(uncopied(body));
    }

    /** Bytes as a buffer of the web library's that is these very bytes; its own way copies, which large bodies feel. */
    public static Buffer uncopied(byte[] body) {
        return BufferInternal.buffer(Unpooled.wrappedBuffer(body));
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
