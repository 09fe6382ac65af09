package cn.tidu.platform.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.buffer.BufferInternal;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;

/** Writes whole answers. */
public final class Answer {
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

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

    /** Whether the percent signs of a path can be decoded; where not, it is answered with 400 here, as no route could read it. */
    public static boolean unreadable(HttpServerRequest request) {
        String path = request.path();
        if (path == null || (path.indexOf('%') >= 0 && BROKEN.matcher(path).find())) {
            SecurityHeaders.add(request.response().headers());
            request.response()
                    .setStatusCode(400)
                    .putHeader("Content-Type", "application/problem+json; charset=utf-8")
                    .end(Buffer.buffer(
                            Json.write(ProblemException.malformed("路径无法解码 / The path cannot be decoded", List.of())
                                    .problem())));
            return true;
        }
        return false;
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
