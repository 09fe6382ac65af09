package cn.tidu.world;

import cn.tidu.app.Readiness;
import cn.tidu.app.Server;
import cn.tidu.people.account.Accounts;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.db.PrivateCluster;
import cn.tidu.platform.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One real PostGIS with the real gis-data and one server on it, shared by the integration tests of this JVM. */
public final class TestWorld {
    public static final ObjectMapper JSON = new ObjectMapper();
    public static final Path HOME = Path.of(System.getProperty("tidu.home", "."));
    /** The day of the tests, so that what is expired does not depend on when they run. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    /** Of every account that tests make by {@link #as}. */
    public static final String PASSWORD = "one word for all tests";

    /** For an answer: what takes longer never comes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static TestWorld world;

    /** For tests that look into the database or prepare it: as the operator, who sees all. */
    public final Database database;
    /** As the server has it: the public's, unless a request brings somebody. */
    public final Database served;

    public final Server server;
    public final PrivateCluster cluster;
    public final Path dataDir;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Visitor> visitors = new HashMap<>();
    private int newcomers;

    private TestWorld() {
        try {
            dataDir = Files.createTempDirectory(Files.createDirectories(HOME.resolve("target/it")), "data");
            Settings settings = Settings.from(Map.of("TIDU_PORT", "0", "TIDU_DATA_DIR", dataDir.toString()), HOME);
            PreparedData.into(dataDir);
            cluster = PrivateCluster.start(dataDir, System.out::println);
            served = Database.open(cluster.url(), settings.poolSize());
            database = served.as(Identity.local("test"));
            database.migrate();
            Readiness readiness = new Readiness();
            readiness.ready();
            VertxOptions watchful = new VertxOptions()
                    .setBlockedThreadCheckInterval(50)
                    .setMaxEventLoopExecuteTime(500)
                    .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS);
            server = Server.start(watchful, ContractWatch::around, settings, served, readiness, CLOCK);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                served.close();
                cluster.close();
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether some test of this JVM has asked for the server. */
    static synchronized boolean begun() {
        return world != null;
    }

    public static synchronized TestWorld get() {
        if (world == null) {
            world = new TestWorld();
        }
        // All tests sign in from one address: what one of them guessed wrong must not lock the next out.
        world.database.write(handle -> handle.execute("DELETE FROM sign_in_failure"));
        return world;
    }

    /** A province's planner, signed in; the same one each time. */
    public Visitor planner() {
        return as(Role.PLANNER, "440000");
    }

    /** Somebody of a role and scopes, signed in; the same one each time. */
    public synchronized Visitor as(Role role, String... scopes) {
        return visitors.computeIfAbsent(role.code() + String.join(",", scopes), key -> newcomer(role, scopes));
    }

    /** Somebody new of a role and scopes, signed in. */
    public synchronized Visitor newcomer(Role role, String... scopes) {
        String name = "test-" + role.code() + "-" + ++newcomers;
        new Accounts(database).add(new Accounts.Wanted(name, name, role, List.of(scopes)), Optional.of(PASSWORD));
        Visitor visitor = new Visitor(this);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    /** As the owner of the tables. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(cluster.url().jdbc(), ownerProperties());
    }

    /** How the owner signs in. */
    public java.util.Properties ownerProperties() {
        java.util.Properties properties = new java.util.Properties();
        properties.setProperty("user", cluster.url().user().orElseThrow());
        properties.setProperty("password", cluster.url().password().orElseThrow());
        return properties;
    }

    /** What only the owner of the tables may ask. */
    public boolean ownerFinds(String sql) {
        try (Connection owner = owner();
                ResultSet row = owner.createStatement().executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    public HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpRequest patient = request.build().timeout().isPresent()
                    ? request.build()
                    : request.timeout(PATIENCE).build();
            return client.send(patient, HttpResponse.BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            HttpRequest asked = request.build();
            throw new AssertionError("no answer in time to " + asked.method() + " " + asked.uri(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode match(String request) {
        HttpResponse<String> response = post("/api/v1/matches", request);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response);
    }
}
