package cn.tidu.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;

/**
 * Where a request comes from (来源地址): the peer, or what a trusted proxy says of it. A header from anyone else is not
 * believed.
 */
public final class ClientAddress {
    private final Set<String> trusted;

    /** With the addresses of the proxies that are believed. */
    public ClientAddress(List<String> trustedProxies) {
        this.trusted = Set.copyOf(trustedProxies);
    }

    private static String peer(RoutingContext context) {
        return context.request().remoteAddress() == null
                ? ""
                : context.request().remoteAddress().hostAddress();
    }

    /** The network address of the client. */
    public String of(RoutingContext context) {
        String address = peer(context);
        String forwarded = context.request().getHeader("X-Forwarded-For");
        if (forwarded == null || !trusted.contains(address)) {
            return address;
        }
        String[] hops = forwarded.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!hop.matches("[0-9A-Fa-f.:]{2,45}")) {
                return address;
            }
            address = hop;
            if (!trusted.contains(hop)) {
                return hop;
            }
        }
        return address;
    }

    /** Who a request is counted for: the account that is signed in, else the network address. */
    public String client(RoutingContext context) {
        return RequestIdentity.get()
                .account()
                .map(id -> "account " + id)
                .orElseGet(() -> ClientLimits.network(of(context)));
    }

    /** Whether the client is a program on this machine that speaks for itself, not a proxy that forwards for others. */
    public boolean ownMachine(RoutingContext context) {
        return ClientLimits.loopback(of(context)) && !forwards(context);
    }

    static boolean forwards(RoutingContext context) {
        return context.request().headers().contains("X-Forwarded-For")
                || context.request().headers().contains("Forwarded");
    }

    /** Whether the client came by TLS, to us or to a trusted proxy. */
    public boolean secure(RoutingContext context) {
        if (context.request().isSSL()) {
            return true;
        }
        String proto = context.request().getHeader("X-Forwarded-Proto");
        return proto != null && trusted.contains(peer(context)) && "https".equalsIgnoreCase(proto.strip());
    }
}
