package cn.tidu.app;

import cn.tidu.platform.http.RequestCheck;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps clients from holding connections by being slow (慢速连接防护): the first headers must come within a time, the next ones
 * while a connection may be idle, a body at a least speed. An idle time-out alone begins anew with every byte. One to an event
 * loop, on which all of it runs; looked at every second, so that a request costs one look-up.
 */
final class ConnectionWatch {
    private static final double NANOS = 1e9;

    /**
     * What is waited for, and how long.
     *
     * @param connections open ones on this event loop; more are closed at once
     * @param header for the first headers of a connection
     * @param idle between requests
     * @param body for a body, beside the time that its bytes earn
     * @param bodyRate bytes that earn a body one more second
     */
    record Patience(int connections, Duration header, Duration idle, Duration body, int bodyRate) {}

    private static final class Watched {
        private HttpServerRequest last;
        private long since = System.nanoTime();
    }

    private final Map<HttpConnection, Watched> open = new HashMap<>();
    private final Patience patience;

    ConnectionWatch(Patience patience) {
        this.patience = patience;
    }

    /** A connection came. */
    void opened(HttpConnection connection) {
        if (open.size() >= patience.connections()) {
            connection.close();
            return;
        }
        open.put(connection, new Watched());
        connection.closeHandler(closed -> open.remove(connection));
        connection.exceptionHandler(failure -> broken(connection, failure));
    }

    /**
     * Something is wrong with the connection, which the library closes unanswered; a client whose body could not be read is told. What
     * the library's readers of bodies throw is of any kind.
     */
    private void broken(HttpConnection connection, Throwable failure) {
        Watched watched = open.get(connection);
        if (failure instanceof RuntimeException && watched != null && watched.last != null) {
            RequestCheck.refuseBody(watched.last);
            StrictDecoder.flush(connection);
        }
    }

    /** The headers of a request are complete. */
    void begun(HttpServerRequest request) {
        Watched watched = open.get(request.connection());
        if (watched != null) {
            watched.last = request;
            watched.since = System.nanoTime();
        }
    }

    /** Closes what is too slow. */
    void sweep() {
        List.copyOf(open.entrySet()).forEach(entry -> look(entry.getKey(), entry.getValue()));
    }

    private void look(HttpConnection connection, Watched watched) {
        double seconds = (System.nanoTime() - watched.since) / NANOS;
        HttpServerRequest last = watched.last;
        if (last == null) {
            closeAfter(connection, seconds, patience.header());
        } else if (last.response().ended()) {
            watched.last = null;
            watched.since = System.nanoTime()
                    + (patience.idle().toNanos() - patience.header().toNanos());
        } else if (!last.isEnded() && hasBody(last) && seconds > allowed(last)) {
            tooSlow(last);
            connection.close();
        }
    }

    private static void closeAfter(HttpConnection connection, double seconds, Duration most) {
        if (seconds > most.toSeconds()) {
            connection.close();
        }
    }

    private double allowed(HttpServerRequest request) {
        return patience.body().toSeconds() + (double) request.bytesRead() / patience.bodyRate();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !"0".equals(length);
    }

    private static void tooSlow(HttpServerRequest request) {
        if (!request.response().headWritten()) {
            request.response()
                    .setStatusCode(408)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end();
        }
    }
}
