package cn.tidu.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Set;

/** Refuses writes that a page of another origin makes the browser send (跨站请求). Programs send no Origin and pass. */
public final class SameOrigin implements Handler<RoutingContext> {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public void handle(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        if (READING.contains(context.request().method()) || origin == null || sameHost(origin, context)) {
            context.next();
        } else {
            throw ProblemException.forbidden("请求来自别的站点 / The request comes from another site");
        }
    }

    private static boolean sameHost(String origin, RoutingContext context) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && authority.equalsIgnoreCase(context.request().getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
