package cn.tidu.app;

import static cn.tidu.world.Aftermath.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.Role;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.db.DatabaseUrl;
import cn.tidu.platform.settings.Settings;
import cn.tidu.world.Aftermath;
import cn.tidu.world.OtherServer;
import cn.tidu.world.ProcessUnderTest;
import cn.tidu.world.TcpProxy;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad requests and a database that fails, and that nothing is left of it afterwards. */
class FaultsIT {
    private static final String PARKS = "/api/v1/parks?limit=1";
    private final TestWorld world = TestWorld.get();
    private Aftermath after;

    @BeforeEach
    void listen() {
        after = new Aftermath(world);
    }

    /** What must hold after every fault. */
    @AfterEach
    void nothingIsLeft() throws Exception {
        after.nothingIsLeft();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int status(OtherServer server, String path) {
        return world.send(server.request(path).GET()).statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = 'x' OR 1=1 --'",
                "name = 'x'; DROP TABLE park",
                "name = 'x' /* y */",
                "pg_sleep(10) = 1",
                "password = 'x'",
                "name = \"x\"\"y",
                "name LIKE 'a' UNION SELECT 1",
                "kind IN ('htz') AND (SELECT 1) = 1"
            })
    void case10AFilterIsReadByItsGrammarOrRefusedWithThePlace(String filter) {
        HttpResponse<String> response = world.get("/ogc/collections/parks/items?filter=" + encoded(filter));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).containsPattern("字符|属性|property|character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1,2,3",
                "bbox=1,2,3,4,5",
                "bbox=1,2,3,4,5,6,7",
                "bbox=NaN,1,2,3",
                "bbox=113,25,112,22",
                "limit=0",
                "limit=-1",
                "limit=1000000000",
                "crs=http://www.opengis.net/def/crs/EPSG/0/1",
                "bbox-crs=nonsense&bbox=1,2,3,4"
            })
    void case11NumbersThatCannotBeAnswer400(String query) {
        assertThat(world.get("/ogc/collections/parks/items?" + query).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/parks/99/0/0.mvt",
                "/tiles/parks/3/8/0.mvt",
                "/tiles/parks/3/-1/0.mvt",
                "/tiles/parks/3/0/99999999999999.mvt",
                "/tiles/parks/x/0/0.mvt",
                "/tiles/nothing/0/0/0.mvt",
                "/ogc/collections/parks/tiles/WebMercatorQuad/3/8/0",
                "/ogc/collections/parks/tiles/None/0/0/0"
            })
    void case12ATileOutOfRangeDoesNotReachTheDatabase(String path) throws Exception {
        try (TcpProxy nobody = new TcpProxy(1);
                Database dead = database(nobody.port(), Map.of());
                OtherServer server = new OtherServer(world, Map.of(), dead)) {
            assertThat(status(server, path)).isIn(400, 404);
        }
    }

    @Test
    void case13MarkupInNamesIsEscapedOnPages() {
        HttpResponse<String> page =
                world.get("/ogc/collections/parks/items?f=html&limit=1&name=" + encoded("<script>alert(1)</script>"));
        assertThat(page.body()).doesNotContain("<script>alert");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline");
    }

    /** Found by the fuzz: what Java takes for a day or a text and PostgreSQL does not. */
    @Test
    void daysBeyondTheCalendarAndNullCharactersAreRefused() {
        for (String path : List.of(
                "/api/v1/audit?to=-999999999-01-01",
                "/api/v1/audit?to=%2B999999999-12-31",
                "/api/v1/guidance?asOf=%2B999999999-12-31",
                "/ogc/collections/guidance/items?datetime=%2B999999999-12-31T00:00:00Z",
                "/ogc/collections/guidance/items?issued=%2B999999999-12-31")) {
            assertThat(world.planner().get(path).statusCode()).as(path).isEqualTo(400);
        }
        HttpResponse<String> refused = world.as(Role.ADMIN)
                .post(
                        "/api/v1/users",
                        "{\"name\":\"nul\",\"displayName\":\"nul\",\"role\":\"park\",\"scopes\":[\"a\\u0000b\"]}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("U+0000");
    }

    @Test
    void case15WhatIsNotYoursIsNotThere() {
        assertThat(world.get("/ogc/collections/enterprises/items").statusCode()).isEqualTo(404);
        assertThat(world.get("/api/v1/downloads/enterprises").statusCode()).isIn(401, 404);
        assertThat(world.get("/tiles/enterprises/10/834/444.mvt").body()).doesNotContain("enterprises", "clusters");
    }

    private Database database(int port, Map<String, String> env) {
        DatabaseUrl real = world.cluster.url();
        DatabaseUrl through =
                new DatabaseUrl(real.jdbc().replaceFirst(":\\d+/", ":" + port + "/"), real.user(), real.password());
        return Database.open(through, 2, Settings.from(env, TestWorld.HOME).limits());
    }

    private TcpProxy proxy() throws IOException {
        return new TcpProxy(Integer.parseInt(world.cluster.url().jdbc().replaceFirst(".*:(\\d+)/.*", "$1")));
    }

    private static final Map<String, String> IMPATIENT = Map.of(
            "TIDU_POOL_SIZE",
            "2",
            "TIDU_CONNECTION_WAIT_MILLIS",
            "500",
            "TIDU_STATEMENT_SECONDS",
            "2",
            "TIDU_SOCKET_SECONDS",
            "3");

    @Test
    void case16ADatabaseThatComesLateIsConnectedTo() throws Exception {
        int port = TcpProxy.freePort();
        try (TcpProxy proxy = proxy()) {
            DatabaseUrl real = world.cluster.url();
            Path dataDir = Files.createTempDirectory(TestWorld.HOME.resolve("target/it"), "late");
            ProcessUnderTest tidu = new ProcessUnderTest(Map.of(
                    "TIDU_PORT",
                    Integer.toString(port),
                    "TIDU_DATA_DIR",
                    dataDir.toString(),
                    "TIDU_DATABASE_URL",
                    "postgresql://%s:%s@127.0.0.1:%d%s"
                            .formatted(
                                    real.user().orElseThrow(),
                                    real.password().orElse(""),
                                    proxy.port(),
                                    real.jdbc().replaceFirst(".*(/[^/?]+).*", "$1"))));
            tidu.lineWith("数据库暂时连不上");
            assertThat(code(port, "/live")).isEqualTo(200);
            assertThat(code(port, "/ready")).isEqualTo(503);
            proxy.open();
            tidu.lineWith("http://");
            assertThat(code(port, "/ready")).isEqualTo(200);
            assertThat(code(port, PARKS)).isEqualTo(200);
            tidu.signal("TERM");
            assertThat(tidu.exit()).as(tidu.output()).isZero();
            assertThat(Files.readString(dataDir.resolve("tidu.log"))).doesNotContain("stack_trace");
        }
    }

    private static int code(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void case17ADatabaseThatDiesInAQueryIs503AndComesBack() throws Exception {
        try (TcpProxy proxy = proxy().open();
                Database database = database(proxy.port(), IMPATIENT);
                OtherServer server = new OtherServer(world, IMPATIENT, database)) {
            assertThat(status(server, PARKS)).isEqualTo(200);
            proxy.hang();
            CompletableFuture<HttpResponse<String>> waiting = CompletableFuture.supplyAsync(
                    () -> world.send(server.request(PARKS).GET()));
            eventually(() -> database.activeConnections() > 0);
            proxy.cut();
            HttpResponse<String> failed = waiting.get(60, TimeUnit.SECONDS);
            assertThat(failed.statusCode()).isEqualTo(503);
            assertThat(failed.headers().firstValue("retry-after")).isPresent();
            assertThat(status(server, "/ready")).isEqualTo(503);
            assertThat(status(server, "/live")).isEqualTo(200);
            proxy.open();
            recovers(server, database);
        }
    }

    @Test
    void case17AConnectionThatHangsIsGivenUp() throws Exception {
        try (TcpProxy proxy = proxy().open();
                Database database = database(proxy.port(), IMPATIENT);
                OtherServer server = new OtherServer(world, IMPATIENT, database)) {
            assertThat(status(server, PARKS)).isEqualTo(200);
            proxy.hang();
            HttpResponse<String> failed = world.send(server.request(PARKS).GET());
            assertThat(failed.statusCode()).isEqualTo(503);
            assertThat(failed.headers().firstValue("retry-after")).isPresent();
            proxy.cut();
            proxy.open();
            recovers(server, database);
        }
    }

    private void recovers(OtherServer server, Database database) throws InterruptedException {
        eventually(() -> status(server, "/ready") == 200);
        eventually(() -> status(server, PARKS) == 200);
        eventually(() -> database.activeConnections() == 0);
        eventually(() -> world.send(server.request("/metrics").GET())
                .body()
                .contains("tidu_worker_running{worker=\"tidu-worker\"} 0.0"));
    }

    @Test
    void case18WithAllConnectionsTakenTheWaitIsBounded() throws Exception {
        try (Database database = database(
                        Integer.parseInt(world.cluster.url().jdbc().replaceFirst(".*:(\\d+)/.*", "$1")), IMPATIENT);
                OtherServer server = new OtherServer(world, IMPATIENT, database)) {
            List<Connection> taken = new ArrayList<>();
            try {
                for (int i = 0; i < 2; i++) {
                    taken.add(database.dataSource().getConnection());
                }
                List<CompletableFuture<HttpResponse<String>>> waiting = Stream.generate(
                                () -> CompletableFuture.supplyAsync(
                                        () -> world.send(server.request(PARKS).GET())))
                        .limit(6)
                        .toList();
                assertThat(status(server, "/live")).isEqualTo(200);
                assertThat(status(server, "/api/v1/openapi.json")).isEqualTo(200);
                assertThat(status(server, "/")).isEqualTo(200);
                for (CompletableFuture<HttpResponse<String>> each : waiting) {
                    HttpResponse<String> response = each.get(60, TimeUnit.SECONDS);
                    assertThat(response.statusCode()).isEqualTo(503);
                    assertThat(response.headers().firstValue("retry-after")).isPresent();
                }
            } finally {
                for (Connection connection : taken) {
                    connection.close();
                }
            }
            recovers(server, database);
        }
    }

    @Test
    void case19AnImportThatIsStoppedTellsItsTrueState() throws Exception {
        Visitor planner = world.planner();
        int port = TcpProxy.freePort();
        try (TcpProxy proxy = proxy().open()) {
            DatabaseUrl real = world.cluster.url();
            Path dataDir = Files.createTempDirectory(TestWorld.HOME.resolve("target/it"), "stopped");
            Map<String, String> env = Map.of(
                    "TIDU_PORT",
                    Integer.toString(port),
                    "TIDU_DRAIN_SECONDS",
                    "1",
                    "TIDU_DATA_DIR",
                    dataDir.toString(),
                    "TIDU_DATABASE_URL",
                    "postgresql://%s:%s@127.0.0.1:%d%s"
                            .formatted(
                                    real.user().orElseThrow(),
                                    real.password().orElse(""),
                                    proxy.port(),
                                    real.jdbc().replaceFirst(".*(/[^/?]+).*", "$1")));
            ProcessUnderTest first = new ProcessUnderTest(env);
            first.lineWith("http://");
            String job = upload(planner, port);
            eventually(() -> state(planner, port, job).equals("running"));
            // what it has begun cannot be finished: the way to the database is blocked until it has stopped
            proxy.hang();
            first.signal("TERM");
            first.lineWith("正在停止");
            assertThat(code(port, "/ready")).isEqualTo(503);
            assertThat(first.exit()).as(first.output()).isZero();
            proxy.cut();
            proxy.open();
            assertThat(Files.readString(dataDir.resolve("tidu.log"))).doesNotContain("stack_trace");
            ProcessUnderTest second = new ProcessUnderTest(env);
            second.lineWith("http://");
            assertThat(state(planner, port, job)).isEqualTo("failed");
            assertThat(body(planner, port, job)).contains("/problems/interrupted");
            try (Stream<Path> uploads = Files.list(dataDir.resolve("uploads"))) {
                assertThat(uploads).isEmpty();
            }
            second.signal("TERM");
            assertThat(second.exit()).isZero();
        }
    }

    private String upload(Visitor planner, int port) throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder("企业名称,转出地,行业\n");
        for (int i = 0; i < 200_000; i++) {
            csv.append("合成企业 ").append(i).append(",440306,39\n");
        }
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"into\"\r\n\r\nenterprises\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + csv + "\r\n--b--\r\n";
        HttpResponse<String> accepted = HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(
                                        java.net.URI.create("http://127.0.0.1:" + port + "/api/v1/imports"))
                                .header("Cookie", planner.cookie())
                                .header("X-CSRF-Token", planner.csrf())
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return accepted.headers().firstValue("location").orElseThrow();
    }

    private String body(Visitor planner, int port, String job) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + port + job))
                                    .header("Cookie", planner.cookie())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String state(Visitor planner, int port, String job) {
        return body(planner, port, job).replaceFirst("(?s).*\"state\":\"(\\w+)\".*", "$1");
    }
}
