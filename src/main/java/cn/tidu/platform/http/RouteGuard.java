package cn.tidu.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Puts a handler before every route of a router (逐路由守卫): before those that are mounted by now, and before each one that is
 * mounted later, as soon as it is. What is mounted by now and has no method or no path of its own is a filter and stays without;
 * later, a route that could answer without its guard cannot be mounted at all.
 */
public final class RouteGuard {
    private static final String ANY = "*";

    private final Router router;
    private final int order;
    private final BiFunction<HttpMethod, String, Handler<RoutingContext>> guardOf;
    private final Set<Route> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Route> guarded = Collections.newSetFromMap(new IdentityHashMap<>());
    /** By method and path. */
    private final Map<String, Route> guards = new HashMap<>();

    private RouteGuard(Router router, int order, BiFunction<HttpMethod, String, Handler<RoutingContext>> guardOf) {
        this.router = router;
        this.order = order;
        this.guardOf = guardOf;
    }

    /**
     * Guards a router from now on.
     *
     * @param order where the guards stand; every guarded route must stand behind
     * @param guardOf the guard of a method and a path as mounted
     */
    public static void mount(
            Router router, int order, BiFunction<HttpMethod, String, Handler<RoutingContext>> guardOf) {
        RouteGuard guard = new RouteGuard(router, order, guardOf);
        synchronized (router) {
            for (Route route : List.copyOf(router.getRoutes())) {
                guard.known.add(route);
                if (route.getPath() != null && route.methods() != null && route.isExactPath()) {
                    guard.stand(route);
                }
            }
            router.modifiedHandler(modified -> guard.look());
        }
    }

    private void look() {
        for (Route route : List.copyOf(router.getRoutes())) {
            if (known.add(route)) {
                try {
                    stand(route);
                } catch (IllegalStateException e) {
                    route.disable().remove();
                    throw e;
                }
            }
        }
    }

    private void stand(Route route) {
        if (route.getPath() == null) {
            throw new IllegalStateException("a route without a plain path cannot be guarded: " + route);
        }
        String path = route.isExactPath() ? route.getPath() : route.getPath() + ANY;
        if (route.methods() == null) {
            stand(route, ANY + " " + path, router.route(path), context -> guardOf.apply(
                            context.request().method(), path)
                    .handle(context));
            return;
        }
        for (HttpMethod method : route.methods()) {
            stand(route, method + " " + path, router.route(method, path), guardOf.apply(method, path));
        }
    }

    private void stand(Route route, String operation, Route before, Handler<RoutingContext> handler) {
        Route guard = guards.get(operation);
        boolean first = guard == null;
        if (first) {
            guard = before.order(order);
            guards.put(operation, guard);
            known.add(guard);
            guard.handler(handler);
        }
        List<Route> all = router.getRoutes();
        int at = all.indexOf(route);
        if (at < all.indexOf(guard)) {
            throw new IllegalStateException("a route stands before its guard: " + route);
        }
        if (first && all.subList(at + 1, all.size()).stream().anyMatch(guarded::contains)) {
            throw new IllegalStateException("a route stands before others whose guards come first: " + route);
        }
        guarded.add(route);
    }
}
