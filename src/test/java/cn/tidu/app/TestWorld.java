package cn.tidu.app;

import cn.tidu.dataset.GisData;
import cn.tidu.db.Database;
import cn.tidu.db.PrivateCluster;
import cn.tidu.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One real PostGIS with the real gis-data and one server on it, shared by the integration tests of this JVM. */
final class TestWorld {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Path HOME = Path.of(System.getProperty("tidu.home", "."));
    /** The day of the tests, so that what is expired does not depend on when they run. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static TestWorld world;

    final Database database;
    final Server server;
    final Path dataDir;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestWorld() {
        try {
            dataDir = Files.createTempDirectory(Files.createDirectories(HOME.resolve("target/it")), "data");
            Settings settings = Settings.from(Map.of("TIDU_PORT", "0", "TIDU_DATA_DIR", dataDir.toString()), HOME);
            PrivateCluster cluster = PrivateCluster.start(dataDir, System.out::println);
            database = Database.open(cluster.url(), settings.poolSize());
            database.migrate();
            new GisData(HOME.resolve("gis-data")).load(database);
            Readiness readiness = new Readiness();
            readiness.ready();
            VertxOptions watchful = new VertxOptions()
                    .setBlockedThreadCheckInterval(50)
                    .setMaxEventLoopExecuteTime(500)
                    .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS);
            server = Server.start(watchful, settings, database, readiness, CLOCK);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                database.close();
                cluster.close();
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized TestWorld get() {
        if (world == null) {
            world = new TestWorld();
        }
        return world;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode match(String request) {
        HttpResponse<String> response = post("/api/v1/matches", request);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response);
    }
}
