package cn.tidu.platform.http;

import cn.tidu.platform.access.Identity;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record of every request (请求记录): it gets an id, which the answer returns and every line of the log about it bears, and at its end
 * one line tells route, status, time and role. Paths, queries, bodies and addresses are not in it: they may name firms and people.
 */
public final class RequestRecord implements Handler<RoutingContext> {
    /** Header of the id: taken from a proxy or client if it is well formed, and always returned. */
    private static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger("cn.tidu.request");
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern PARAMETER = Pattern.compile(":([a-zA-Z]+)");
    private static final String KEY = RequestRecord.class.getName();
    private static final String ROUTE = KEY + " route";
    private static final double NANOS_OF_MS = 1e6;
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    /**
     * A request that has ended.
     *
     * @param method HTTP method, {@code other} for one that nobody serves
     * @param route template of its path in the contract; {@code static} for files of the web page, {@code none} for nothing
     * @param nanos from its headers to the end of its answer
     * @param role who made it
     */
    public record Ended(String method, String route, int status, long nanos, String role) {}

    /** Hears of every request that ended, on an event loop; must not block. */
    @FunctionalInterface
    public interface Observer {
        /** One ended. */
        void ended(Ended request);
    }

    private final List<Observer> observers;

    /** A record that tells observers too. */
    public RequestRecord(Observer... observers) {
        this.observers = List.of(observers);
    }

    /** The id of the request; empty if it has none yet. */
    static String id(RoutingContext context) {
        String id = context.get(KEY);
        return id == null ? "" : id;
    }

    @Override
    public void handle(RoutingContext context) {
        String known = context.get(KEY);
        String id = known == null ? idOf(context) : known;
        context.response().putHeader(HEADER, id);
        if (known == null) {
            context.put(KEY, id);
            RequestIdentity.name(id);
            long begun = System.nanoTime();
            context.addEndHandler(done -> ended(context, id, System.nanoTime() - begun));
        }
        context.next();
    }

    private static String idOf(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        return given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong())
                        + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private void ended(RoutingContext context, String id, long nanos) {
        Identity identity = RequestIdentity.get();
        HttpMethod method = context.request().method();
        Ended ended = new Ended(
                METHODS.contains(method) ? method.name() : "other",
                route(context),
                context.response().getStatusCode(),
                nanos,
                identity.role().code());
        observers.forEach(observer -> observer.ended(ended));
        LOG.atInfo()
                .addKeyValue("request", id)
                .addKeyValue("method", ended.method())
                .addKeyValue("route", ended.route())
                .addKeyValue("status", ended.status())
                .addKeyValue("ms", Math.round(nanos / NANOS_OF_MS * 10) / 10.0)
                .addKeyValue("role", ended.role())
                .log("request");
    }

    /** Notes which route a request takes, by its path as mounted, the first that is told: a failure leads it elsewhere. */
    public static void note(RoutingContext context, String path) {
        if (context.get(ROUTE) == null) {
            context.put(ROUTE, template(path));
        }
    }

    /** A route as the contract calls it, such as {@code GET /api/v1/parks/{id}}. */
    public static String operation(HttpMethod method, String path) {
        return method.name() + " " + template(path);
    }

    private static String route(RoutingContext context) {
        String route = context.get(ROUTE);
        return route != null ? route : context.response().getStatusCode() < 400 ? "static" : "none";
    }

    /** The path of a route as the contract writes it. */
    public static String template(String path) {
        return PARAMETER.matcher(path).replaceAll("{$1}").replace("/{file}", "/{y}.mvt");
    }
}
