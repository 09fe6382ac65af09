package cn.tidu.platform.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The cookie of a session (会话 Cookie): out of reach of scripts and of requests that other sites make; over TLS only, and of
 * this host only, where the client came by TLS.
 */
public final class SessionCookie {
    private final String plainName;
    private final ClientAddress addresses;
    private final boolean alwaysTls;

    /**
     * A cookie of a name.
     *
     * @param alwaysTls whether people reach this server by TLS whatever a request looks like
     */
    public SessionCookie(String name, ClientAddress addresses, boolean alwaysTls) {
        this.plainName = name;
        this.addresses = addresses;
        this.alwaysTls = alwaysTls;
    }

    private boolean secure(RoutingContext context) {
        return alwaysTls || addresses.secure(context);
    }

    /** A browser takes a cookie of a {@code __Host-} name from this host by TLS only: no other can plant one. */
    private String name(RoutingContext context) {
        return secure(context) ? "__Host-" + plainName : plainName;
    }

    /** Its value, if the browser sent it. */
    public Optional<String> read(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(name(context)))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{20,100}"));
    }

    /** Sets it until the browser is closed. */
    public void write(RoutingContext context, String value) {
        context.response().addCookie(cookie(context, value));
    }

    /** Takes it away. */
    public void clear(RoutingContext context) {
        context.response().addCookie(cookie(context, "").setMaxAge(0));
    }

    private Cookie cookie(RoutingContext context, String value) {
        return Cookie.cookie(name(context), value)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(secure(context))
                .setPath("/");
    }
}
