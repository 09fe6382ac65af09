package cn.tidu.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.platform.db.Database;
import cn.tidu.platform.settings.Settings;
import cn.tidu.world.OtherServer;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much the server takes: of one client, in one body, from slow connections. */
class LimitsIT {
    private static final String PARKS = "/api/v1/parks?limit=1";

    private final TestWorld world = TestWorld.get();

    private HttpResponse<String> get(OtherServer server, String path, String... headers) {
        HttpRequest.Builder request = server.request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return world.send(request.GET());
    }

    /** Comes until it is told to wait. */
    private HttpResponse<String> untilRefused(OtherServer server, String... headers) {
        for (int i = 0; i < 200; i++) {
            HttpResponse<String> response = get(server, PARKS, headers);
            if (response.statusCode() != 200) {
                return response;
            }
        }
        throw new AssertionError("never refused");
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeAgain() {
        try (OtherServer server = new OtherServer(
                world, Map.of("TIDU_CLIENT_RATE", "1", "TIDU_CLIENT_BURST", "5", "TIDU_LIMIT_LOOPBACK", "1"))) {
            HttpResponse<String> refused = untilRefused(server);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("retry-after")).hasValue(1);
            assertThat(world.json(refused).get("type").asText()).isEqualTo("/problems/too-many-requests");
            assertThat(get(server, "/live").statusCode()).isEqualTo(200);
            assertThat(get(server, "/ready").statusCode()).isEqualTo(200);
            // somebody signed in is counted for themselves, wherever they sit
            assertThat(get(server, PARKS, "Cookie", world.planner().cookie()).statusCode())
                    .isEqualTo(200);
            // a made-up cookie makes nobody anew
            assertThat(untilRefused(server, "Cookie", "tidu_session=made-up").statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void aProxyIsBelievedOnlyWhereItIsNamed() {
        Map<String, String> strict = Map.of("TIDU_CLIENT_RATE", "1", "TIDU_CLIENT_BURST", "5");
        Map<String, String> behind = new java.util.HashMap<>(strict);
        behind.put("TIDU_TRUSTED_PROXIES", "127.0.0.1");
        try (OtherServer server = new OtherServer(world, behind)) {
            assertThat(untilRefused(server, "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(429);
            assertThat(get(server, PARKS, "X-Forwarded-For", "192.0.2.2").statusCode())
                    .isEqualTo(200);
            // what the client itself wrote in front of the proxy's word does not count
            assertThat(get(server, PARKS, "X-Forwarded-For", "198.51.100.7, 192.0.2.1")
                            .statusCode())
                    .isEqualTo(429);
        }
        try (OtherServer server = new OtherServer(world, strict)) {
            int refused = 0;
            for (int i = 0; i < 30; i++) {
                refused += get(server, PARKS, "X-Forwarded-For", "192.0.2." + i).statusCode() == 429 ? 1 : 0;
            }
            assertThat(refused).isPositive();
        }
    }

    @Test
    void programsOnThisMachineAreNotLimitedUnlessWanted() {
        for (int i = 0; i < 1500; i++) {
            assertThat(world.get("/api/v1/openapi.json").statusCode()).isEqualTo(200);
        }
    }

    /** Sends a piece at a time until the other side has had enough; what it answered. */
    private static String trickled(int port, String head, String drop) throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            Thread dropping = new Thread(() -> {
                try {
                    while (true) {
                        out.write(drop.getBytes(StandardCharsets.US_ASCII));
                        out.flush();
                        Thread.sleep(100);
                    }
                } catch (IOException | InterruptedException e) {
                    // closed
                }
            });
            dropping.setDaemon(true);
            dropping.start();
            try {
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (SocketException reset) {
                return "";
            }
        }
    }

    @Test
    void aConnectionIsNotHeldByBeingSlow() throws Exception {
        try (OtherServer server = new OtherServer(
                world,
                Map.of(
                        "TIDU_HEADER_SECONDS",
                        "1",
                        "TIDU_BODY_SECONDS",
                        "1",
                        "TIDU_BODY_BYTES_PER_SECOND",
                        "1000000",
                        "TIDU_IDLE_SECONDS",
                        "5"))) {
            assertThat(trickled(server.port(), "GET /api/v1/parks HTTP/1.1\r\nHost: x\r\nX-A: ", "a"))
                    .isEmpty();
            assertThat(trickled(
                            server.port(),
                            "POST /api/v1/matches HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n",
                            "{"))
                    .startsWith("HTTP/1.1 408");
            assertThat(trickled(
                            server.port(),
                            "POST /api/v1/matches/batch HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n",
                            "1\r\na\r\n"))
                    .startsWith("HTTP/1.1 408");
            assertThat(trickled(server.port(), "GET /live HTTP/1.1\r\nHost: x\r\n\r\n", "\r\n"))
                    .startsWith("HTTP/1.1 200");
            assertThat(get(server, PARKS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void eachAddressTakesAsMuchAsItNeeds() {
        String large = "{\"name\": \"" + "x".repeat(20_000) + "\"}";
        assertThat(world.post("/api/v1/session", large).statusCode()).isEqualTo(413);
        assertThat(world.post("/api/v1/matches", large).statusCode()).isEqualTo(400);
        assertThat(world.post("/api/v1/matches", " ".repeat((1 << 20) + 1)).statusCode())
                .isEqualTo(413);
        HttpRequest.Builder unannounced = HttpRequest.newBuilder(world.uri("/api/v1/session"))
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(large)));
        assertThat(world.send(unannounced).statusCode()).isEqualTo(413);
        assertThat(world.post("/api/v1/session", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesAreNoLongerThanTheSettingSays() {
        try (OtherServer server = new OtherServer(world, Map.of("TIDU_LIST_MAX", "10"))) {
            assertThat(get(server, "/api/v1/parks?limit=10").statusCode()).isEqualTo(200);
            assertThat(get(server, "/api/v1/parks?limit=11").body()).contains("TIDU_LIST_MAX");
            assertThat(world.json(get(server, "/ogc/collections/parks/items?limit=11"))
                            .get("numberReturned")
                            .asInt())
                    .isEqualTo(10);
        }
    }

    @Test
    void soManyConnectionsAndNoMore() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try (OtherServer server =
                new OtherServer(world, Map.of("TIDU_MAX_CONNECTIONS", "16", "TIDU_EVENT_LOOPS", "1"))) {
            for (int i = 0; i < 16; i++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            sockets.get(15)
                    .getOutputStream()
                    .write("GET /live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(sockets.get(15).getInputStream().read()).isEqualTo('H');
            try (Socket one = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                one.setSoTimeout(30_000);
                assertThat(one.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void aStatementEndsAtItsTime() {
        Settings settings = Settings.from(Map.of("TIDU_STATEMENT_SECONDS", "1"), TestWorld.HOME);
        try (Database impatient = Database.open(world.cluster.url(), 1, settings.limits())) {
            assertThatThrownBy(() -> impatient.read(handle ->
                            handle.select("SELECT pg_sleep(30)").mapToMap().list()))
                    .hasStackTraceContaining("statement timeout");
            int one = impatient.read(
                    handle -> handle.select("SELECT 1").mapTo(Integer.class).one());
            assertThat(one).isEqualTo(1);
        }
    }
}
