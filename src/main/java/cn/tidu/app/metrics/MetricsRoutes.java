package cn.tidu.app.metrics;

import cn.tidu.platform.access.Role;
import cn.tidu.platform.http.Answer;
import cn.tidu.platform.http.ClientAddress;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** {@code GET /metrics}: for programs on this machine, for the addresses that are set, and for administrators. */
public final class MetricsRoutes {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private MetricsRoutes() {}

    /** Mounts the route. */
    public static void mount(ServerContext server, Metrics metrics) {
        ClientAddress addresses = server.addresses();
        Set<String> from = server.settings().metricsFrom();
        server.router().get("/metrics").handler(context -> {
            if (!allowed(context, addresses, from)) {
                throw ProblemException.forbidden(
                        "指标只供本机、TIDU_METRICS_FROM 所列地址和管理员读取 / Metrics are for this machine, the addresses of TIDU_METRICS_FROM and administrators");
            }
            // not on a worker of ours: when those are all taken is when somebody looks
            context.vertx()
                    .executeBlocking(() -> metrics.scrape().getBytes(StandardCharsets.UTF_8), false)
                    .onSuccess(text -> Answer.bytes(context, 200, PROMETHEUS, text))
                    .onFailure(context::fail);
        });
    }

    private static boolean allowed(RoutingContext context, ClientAddress addresses, Set<String> from) {
        return addresses.ownMachine(context)
                || from.contains(addresses.of(context))
                || RequestIdentity.get().role() == Role.ADMIN;
    }
}
