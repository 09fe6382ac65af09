package cn.tidu.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds each client to its rate (限流): strangers by address, before anything is done for them; whoever is signed in by account.
 * Requests that bring a cookie or a token are counted by address too, at ten times the rate, before it is looked up: an office
 * behind one address passes, a flood of made-up tokens does not reach the database.
 */
public final class ClientLimits {
    private static final Logger LOG = LoggerFactory.getLogger(ClientLimits.class);
    /** After {@link SecurityHeaders}, before everything else. */
    private static final int BEFORE_THE_GATE = -2500;

    private static final int AFTER_THE_GATE = -900;
    private static final int OFFICE = 10;
    private static final int HEAVY = 10;
    private static final Pattern HEAVY_PATH =
            Pattern.compile("/api/v1/(matches|shortlists|imports|downloads)(/.*)?|/api/v1/parks/[^/]+/matches");
    private static final Set<String> FREE = Set.of("/live", "/ready", "/metrics");

    private final ClientAddress addresses;
    private final RateLimit clients;
    private final RateLimit offices;
    private final boolean loopbackToo;
    private final AtomicBoolean told = new AtomicBoolean();

    private ClientLimits(ClientAddress addresses, long rate, long burst, boolean loopbackToo) {
        this.addresses = addresses;
        this.clients = new RateLimit(rate, burst);
        this.offices = new RateLimit(rate * OFFICE, burst * OFFICE);
        this.loopbackToo = loopbackToo;
    }

    /**
     * Puts the limits before every route.
     *
     * @param rate requests a second of one client; 0: no limit
     * @param burst requests at once
     * @param loopbackToo whether clients on this machine are limited
     */
    public static void mount(Router router, ClientAddress addresses, long rate, long burst, boolean loopbackToo) {
        if (rate == 0) {
            return;
        }
        ClientLimits limits = new ClientLimits(addresses, rate, burst, loopbackToo);
        router.route().order(BEFORE_THE_GATE).handler(limits::stranger);
        router.route().order(AFTER_THE_GATE).handler(limits::known);
    }

    private void stranger(RoutingContext context) {
        if (free(context)) {
            context.next();
        } else if (credentials(context)) {
            pass(context, offices, network(addresses.of(context)), 1);
        } else {
            pass(context, clients, network(addresses.of(context)), cost(context));
        }
    }

    /** Those who brought something: by their account, or as strangers if it was nothing. */
    private void known(RoutingContext context) {
        if (free(context) || !credentials(context)) {
            context.next();
            return;
        }
        pass(context, clients, addresses.client(context), cost(context));
    }

    private static void pass(RoutingContext context, RateLimit limit, String client, int cost) {
        OptionalInt wait = limit.take(client, cost);
        if (wait.isPresent()) {
            throw ProblemException.tooMany(
                    String.format(
                            Locale.ROOT,
                            "请求过于频繁，请 %d 秒后再试 / Too many requests, try again in %d seconds",
                            Math.max(1, wait.getAsInt()),
                            Math.max(1, wait.getAsInt())),
                    wait.getAsInt());
        }
        context.next();
    }

    private boolean free(RoutingContext context) {
        return FREE.contains(context.request().path()) || (!loopbackToo && ownMachine(context));
    }

    /** A program on this machine that speaks for itself; one that forwards for others is a proxy nobody named to us. */
    private boolean ownMachine(RoutingContext context) {
        boolean here = loopback(addresses.of(context));
        if (here && ClientAddress.forwards(context) && told.compareAndSet(false, true)) {
            LOG.warn("a proxy on this machine is not in TIDU_TRUSTED_PROXIES: all its clients count as one");
        }
        return here && addresses.ownMachine(context);
    }

    private static boolean credentials(RoutingContext context) {
        return context.request().headers().contains(HttpHeaders.COOKIE)
                || context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private static int cost(RoutingContext context) {
        boolean reading = HttpMethod.GET.equals(context.request().method())
                && !context.request().path().startsWith("/api/v1/downloads/");
        return !reading && HEAVY_PATH.matcher(context.request().path()).matches() ? HEAVY : 1;
    }

    static boolean loopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The address; of IPv6 the first 64 bits, which is what one customer is given. */
    static String network(String address) {
        try {
            byte[] bytes = address.indexOf(':') < 0
                    ? new byte[0]
                    : InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
