package cn.tidu.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Holds every request and answer of the servers in this JVM to the contract: bodies of requests that were answered well, bodies of all
 * answers, and that their statuses and media types are described. It looks at them beside the tests; {@link ContractExtension}
 * fails the test during which something differed.
 */
public final class ContractWatch {
    /** Of any operation, as the contract's introduction says. */
    private static final Set<Integer> ANYWHERE = Set.of(400, 401, 403, 404, 405, 408, 413, 429, 501, 503);

    private static final String REQUEST = "request";
    private static final Contract CONTRACT = new Contract();
    private static final List<String> FAULTS = new ArrayList<>();
    private static final KnownShapes SHAPES = new KnownShapes();
    private static volatile boolean answersOnly;
    private static Optional<SeenProperties> seen = Optional.empty();
    private static final ExecutorService JUDGE = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "contract-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** One exchange, as it was when the answer was at its end. */
    private record Exchange(
            String method,
            String path,
            int status,
            String asked,
            String answered,
            boolean whole,
            WatchedRequest bodies) {
        private static Exchange of(WatchedRequest request) {
            return new Exchange(
                    request.method().name(),
                    request.path(),
                    request.response().getStatusCode(),
                    plain(request.getHeader("Content-Type")),
                    plain(request.response().headers().get("Content-Type")),
                    request.whole(),
                    request);
        }

        private static String plain(String header) {
            return header == null
                    ? ""
                    : header.replaceFirst("\\s*;\\s*charset=.*", "").strip();
        }
    }

    private ContractWatch() {}

    /** Puts the watch around a server's handler. */
    public static Handler<HttpServerRequest> around(Handler<HttpServerRequest> handler) {
        return request -> handler.handle(new WatchedRequest(request, ended -> {
            Exchange exchange = Exchange.of(ended);
            JUDGE.execute(() -> judge(exchange));
        }));
    }

    /** What differed since this was last asked. */
    static List<String> faults() {
        return afterAll(() -> {
            List<String> faults = List.copyOf(FAULTS);
            FAULTS.clear();
            return faults;
        });
    }

    /** Notes from now on which properties are sent. */
    public static void note() {
        afterAll(() -> seen = Optional.of(new SeenProperties(CONTRACT)));
    }

    /** What was sent since {@link #note}, which is the end of noting. */
    public static SeenProperties noted() {
        return afterAll(() -> {
            SeenProperties noted = seen.orElseThrow();
            seen = Optional.empty();
            return noted;
        });
    }

    /** Does something when all that was sent so far is looked at. */
    private static <T> T afterAll(Callable<T> work) {
        try {
            return JUDGE.submit(work).get(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new AssertionError("what was sent has not been compared with the contract within two minutes", e);
        }
    }

    /** From now on, whether only answers are held to the contract: who asks sends on purpose what nobody should. */
    public static void answersOnly(boolean only) {
        afterAll(() -> answersOnly = only);
    }

    private static void judge(Exchange exchange) {
        try {
            CONTRACT.find(exchange.method(), exchange.path()).ifPresent(operation -> {
                request(exchange, operation);
                answer(exchange, operation);
            });
        } catch (RuntimeException e) {
            FAULTS.add(exchange + ": " + e);
        }
    }

    private static void request(Exchange exchange, Contract.Operation operation) {
        if (exchange.status() >= 300 || exchange.bodies().asked().length() == 0 || answersOnly) {
            return;
        }
        JsonNode content = operation.said().at("/requestBody/content");
        // who names no type is taken to send JSON
        String type = described(content, exchange.asked().isEmpty() ? "application/json" : exchange.asked());
        if (!content.has(type)) {
            fault(exchange, operation, "asked with '" + exchange.asked() + "', which is not described", "");
        } else if (type.equals("application/json")) {
            // other bodies are files: a list is answered line by line, also where a line is bad
            body(exchange, operation, REQUEST, type, exchange.bodies().asked().toString());
        }
    }

    private static void answer(Exchange exchange, Contract.Operation operation) {
        String status = Integer.toString(exchange.status());
        String text = exchange.bodies().answered().toString();
        JsonNode said = operation.said().path("responses").path(status);
        if (said.isMissingNode()) {
            if (!ANYWHERE.contains(exchange.status())) {
                fault(exchange, operation, "the status is not described", text);
            }
            return;
        }
        if (text.isEmpty() && exchange.whole()) {
            return;
        }
        JsonNode content = CONTRACT.content(said);
        String type = described(content, exchange.answered());
        if (!content.has(type)) {
            fault(exchange, operation, "answered with '" + exchange.answered() + "', which is not described", text);
        } else if (exchange.whole() && content.get(type).has("schema")) {
            body(exchange, operation, status, type, text);
        }
    }

    /** The media type as the contract has it: with its parameters if they are described. */
    private static String described(JsonNode content, String type) {
        return content.has(type) ? type : type.replaceFirst("\\s*;.*", "");
    }

    private static void body(Exchange exchange, Contract.Operation operation, String which, String type, String text) {
        parts(type, text).forEach(part -> {
            try {
                JsonNode node = type.startsWith("text/") && !type.equals("text/event-stream")
                        ? TextNode.valueOf(part)
                        : TestWorld.JSON.readTree(part);
                List<String> faults = SHAPES.known(operation.name() + ' ' + which + ' ' + type, node)
                        ? List.of()
                        : CONTRACT.faults(operation, which, type, node);
                if (!faults.isEmpty()) {
                    fault(exchange, operation, which + " " + type + ": " + String.join("; ", faults), part);
                } else if (!which.equals(REQUEST)) {
                    seen.ifPresent(all -> all.see(operation, which, CONTRACT.schema(operation, which, type), node));
                }
            } catch (JsonProcessingException e) {
                fault(exchange, operation, which + " " + type + " is not JSON: " + e.getOriginalMessage(), part);
            }
        });
    }

    /** The JSON values in a body: one, or one to a line or an event; none in files. */
    private static Stream<String> parts(String type, String text) {
        if (type.equals("application/x-ndjson")) {
            return text.lines();
        }
        if (type.equals("text/event-stream")) {
            return text.lines().filter(line -> line.startsWith("data: ")).map(line -> line.substring(6));
        }
        boolean read = type.startsWith("text/") || type.replaceFirst(";.*", "").matches("application/(.*\\+)?json");
        return read ? Stream.of(text) : Stream.empty();
    }

    private static void fault(Exchange exchange, Contract.Operation operation, String what, String body) {
        FAULTS.add("%s (%s, answered %d): %s%n    %s"
                .formatted(
                        operation.name(),
                        exchange.path(),
                        exchange.status(),
                        what,
                        body.length() > 600 ? body.substring(0, 600) + "…" : body));
    }
}
