package cn.tidu.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.Role;
import cn.tidu.world.Aftermath;
import cn.tidu.world.OtherServer;
import cn.tidu.world.RawExchange;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that ask for much and read little hold up themselves and nobody else. */
class SlowReaderIT {
    private static final String PROXY = "127.0.0.1";
    private static final String LIST = "企业名称,转出地,行业,用地（亩）\n" + "甲,深圳宝安,3922,60\n".repeat(3_000);
    private static final String SHORT = "企业名称,转出地,行业\n甲,深圳宝安,3922\n";

    private final TestWorld world = TestWorld.get();
    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void asBefore() throws Exception {
        hangUp();
        world.database.write(handle -> handle.execute("DELETE FROM enterprise WHERE source = 'SlowReaderIT'"));
        Aftermath.eventually(() -> world.served.activeConnections() == 0);
    }

    /** Before the server is closed, which would wait for them. */
    private void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private void firms(int count) {
        world.database.write(handle -> handle.createUpdate(
                        """
                INSERT INTO enterprise (name, origin_code, industry, source)
                SELECT 'SlowReaderIT ' || n || repeat('长', 60), '440306', '3921', 'SlowReaderIT' FROM generate_series(1, :n) AS n
                """)
                .bind("n", count)
                .execute());
    }

    /** Asks, reads the beginning of the answer and stops; the status line. */
    private String stops(int port, String request) throws IOException {
        Socket socket = RawExchange.sending(port, request);
        open.add(socket);
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
    }

    private static String download(Visitor visitor, String format) {
        return "GET /api/v1/downloads/enterprises?format=%s HTTP/1.1\r\nHost: a\r\nCookie: %s\r\n\r\n"
                .formatted(format, visitor.cookie());
    }

    private static String batch(String headers) {
        byte[] list = LIST.getBytes(StandardCharsets.UTF_8);
        return "POST /api/v1/matches/batch?top=20 HTTP/1.1\r\nHost: a\r\n%sContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(headers, list.length, new String(list, StandardCharsets.ISO_8859_1));
    }

    private HttpResponse<String> shortBatch(OtherServer server, String... headers) {
        HttpRequest.Builder request = server.request("/api/v1/matches/batch").header("Content-Type", "text/csv");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return world.send(request.POST(HttpRequest.BodyPublishers.ofString(SHORT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson", "xlsx"})
    void twoThatStopReadingDownloadsHoldUpNobody(String format) throws Exception {
        firms(60_000);
        try (OtherServer server = new OtherServer(world, Map.of())) {
            for (String scope : List.of("440000", "440300")) {
                Visitor visitor = world.as(Role.PLANNER, scope);
                for (int i = 0; i < 2; i++) {
                    assertThat(stops(server.port(), download(visitor, format))).isEqualTo("HTTP/1.1 200");
                }
            }
            // none of them has a connection to the database any more
            Aftermath.eventually(() -> world.served.activeConnections() == 0);
            for (String collection : List.of("parks?format=csv", "park-facts", "parks?format=gpkg")) {
                assertThat(world.send(server.request("/api/v1/downloads/" + collection)
                                        .GET())
                                .statusCode())
                        .isEqualTo(200);
            }
            hangUp();
        }
    }

    @Test
    void oneThatReadsManyBatchesSlowlyLeavesPlacesToOthers() throws Exception {
        try (OtherServer server =
                new OtherServer(world, Map.of("TIDU_TRUSTED_PROXIES", PROXY, "TIDU_ANSWER_SECONDS", "3600"))) {
            String slow = "X-Forwarded-For: 192.0.2.1\r\n";
            for (int i = 0; i < 4; i++) {
                assertThat(stops(server.port(), batch(slow))).isEqualTo("HTTP/1.1 200");
            }
            // they wait for a place of their client's own
            for (int i = 0; i < 4; i++) {
                open.add(RawExchange.sending(server.port(), batch(slow)));
            }
            Aftermath.eventually(() -> lists() == 8);
            String beyond = stops(server.port(), batch(slow));
            assertThat(beyond).isEqualTo("HTTP/1.1 503");
            for (String other : List.of("192.0.2.2", "198.51.100.1", "2001:db8::1")) {
                assertThat(shortBatch(server, "X-Forwarded-For", other).statusCode())
                        .as(other)
                        .isEqualTo(200);
            }
            // somebody signed in is counted for themselves, wherever they sit
            Visitor planner = world.planner();
            assertThat(shortBatch(
                                    server,
                                    "X-Forwarded-For",
                                    "192.0.2.1",
                                    "Cookie",
                                    planner.cookie(),
                                    "X-CSRF-Token",
                                    planner.csrf())
                            .statusCode())
                    .isEqualTo(200);
            hangUp();
            Aftermath.eventually(() -> lists() == 0);
        }
    }

    @Test
    void whoReadsTooSlowlyIsCutOffAndTheirPlacesAreFree() throws Exception {
        try (OtherServer server = new OtherServer(world, Map.of("TIDU_ANSWER_SECONDS", "1"))) {
            Aftermath log = new Aftermath(world);
            for (int i = 0; i < 4; i++) {
                assertThat(stops(server.port(), batch(""))).isEqualTo("HTTP/1.1 200");
            }
            // the fifth waits until the four that went before are cut off
            assertThat(shortBatch(server).statusCode()).isEqualTo(200);
            Aftermath.eventually(() -> cutOff(log) == 4);
            for (Socket socket : open) {
                assertThat(whole(socket)).isFalse();
            }
        }
    }

    @Test
    void aDownloadThatIsReadTooSlowlyIsCutOff() throws Exception {
        firms(60_000);
        try (OtherServer server = new OtherServer(world, Map.of("TIDU_ANSWER_SECONDS", "1"))) {
            Aftermath log = new Aftermath(world);
            assertThat(stops(server.port(), download(world.planner(), "geojson")))
                    .isEqualTo("HTTP/1.1 200");
            Aftermath.eventually(() -> cutOff(log) == 1);
            assertThat(whole(open.get(0))).isFalse();
            log.nothingIsLeft();
        }
    }

    private long lists() {
        try (Stream<Path> uploads = Files.list(world.dataDir.resolve("uploads"))) {
            return uploads.filter(file -> file.getFileName().toString().startsWith("body"))
                    .count();
        } catch (IOException e) {
            return -1; // one of them went away while it was looked at
        }
    }

    private static long cutOff(Aftermath log) {
        return log.lines().stream().filter(line -> line.contains("too slowly")).count();
    }

    /** Whether an answer comes to its end: its last chunk, or as many bytes as it said. */
    private static boolean whole(Socket socket) {
        try {
            String rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            Matcher length =
                    Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n").matcher(rest);
            return length.find()
                    ? rest.length() - rest.indexOf("\r\n\r\n") - 4 == Integer.parseInt(length.group(1))
                    : rest.endsWith("0\r\n\r\n");
        } catch (IOException cutOff) {
            return false;
        }
    }
}
