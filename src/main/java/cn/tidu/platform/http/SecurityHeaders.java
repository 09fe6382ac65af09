package cn.tidu.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Security headers of every answer; the policy allows no inline script or style and no other origin. */
public final class SecurityHeaders implements Handler<RoutingContext> {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final CharSequence[] ALL = optimized(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static CharSequence[] optimized(String... namesAndValues) {
        CharSequence[] all = new CharSequence[namesAndValues.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = HttpHeaders.createOptimized(namesAndValues[i]);
        }
        return all;
    }

    /** Sets them on an answer that does not come through the router. */
    public static void add(MultiMap headers) {
        for (int i = 0; i < ALL.length; i += 2) {
            headers.set(ALL[i], ALL[i + 1]);
        }
    }

    @Override
    public void handle(RoutingContext context) {
        add(context.response().headers());
        context.next();
    }
}
