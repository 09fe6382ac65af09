package cn.tidu.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.Program;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of docs/two-nodes: two processes, a primary and a real streaming replica. */
class TwoNodesIT {
    private static final String PASSWORD = "one word for both nodes";
    private final HttpClient client = HttpClient.newHttpClient();

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Connection sql(String url) throws Exception {
        URI uri = URI.create(url);
        String[] user = uri.getUserInfo().split(":", 2);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath(), user[0], user[1]);
    }

    private static void execute(String url, String sql) throws Exception {
        try (Connection connection = sql(url)) {
            connection.createStatement().execute(sql);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return TestWorld.JSON.readTree(answer.body());
    }

    @Test
    void readsGoToTheReplicaButWhoeverWroteSeesWhatTheyWroteOnEveryNode() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(TestWorld.HOME.resolve("target/it")), "nodes");
        ProcessBuilder builder = new ProcessBuilder(
                TestWorld.HOME.resolve("docs/two-nodes/start.sh").toString(), folder.toString());
        builder.environment()
                .putAll(Map.of(
                        "TIDU_PORT_A", Integer.toString(freePort()),
                        "TIDU_PORT_B", Integer.toString(freePort()),
                        "TIDU_PORT_PRIMARY", Integer.toString(freePort()),
                        "TIDU_PORT_REPLICA", Integer.toString(freePort()),
                        "TIDU_ADMIN_PASSWORD", PASSWORD,
                        "TIDU_JAR", System.getProperty("tidu.jar")));
        Program nodes = Program.start(builder);
        try {
            String[] words = nodes.lineWith("ready ").split(" ", -1);
            tryOut(words[2].replaceFirst("/$", ""), words[3].replaceFirst("/$", ""), words[5], words[7]);
        } finally {
            nodes.signal("TERM");
            nodes.exit();
        }
    }

    private void tryOut(String a, String b, String primary, String replica) throws Exception {
        String cookie = signIn(a);
        String csrf = json(send(HttpRequest.newBuilder(URI.create(b + "/api/v1/session"))
                        .header("Cookie", cookie)))
                .get("csrf")
                .asText();
        String name = name(b);
        String tile = b + "/tiles/parks/6/52/27.mvt";
        String before = get(tile).headers().firstValue("etag").orElseThrow();
        execute(replica, "SELECT pg_wal_replay_pause()");
        // Somebody else's change has not come through yet: the public is told what the replica knows.
        execute(primary, "UPDATE park SET name = name || '（改）' WHERE id = 'g441036'");
        assertThat(name(b)).as("read from the replica").isEqualTo(name);
        // Maps are current all the same, on both nodes.
        assertThat(await(() -> get(tile).headers().firstValue("etag").orElseThrow(), before))
                .as("a tile of the new version comes from the primary")
                .isNotEqualTo(before);
        // What a session wrote at one node it reads at the other, though the replica does not have it.
        HttpResponse<String> made = send(HttpRequest.newBuilder(URI.create(a + "/api/v1/tokens"))
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"of-node-a\",\"grants\":[\"read\"]}")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(tokens(b, cookie)).contains("of-node-a");
        assertThat(count(replica, "SELECT count(*) FROM api_token")).isZero();
        assertThat(count(primary, "SELECT count(*) FROM api_token")).isOne();
        // A token made at one node is known at the other, and unknown everywhere once it is taken back.
        String token = json(made).get("token").asText();
        assertThat(whoAmI(b, token)).isEqualTo(200);
        send(HttpRequest.newBuilder(
                        URI.create(a + "/api/v1/tokens/" + json(made).get("id").asText()))
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .DELETE());
        assertThat(await(() -> Integer.toString(whoAmI(b, token)), "200")).isEqualTo("401");
        // Caught up, the replica serves the change.
        execute(replica, "SELECT pg_wal_replay_resume()");
        assertThat(await(() -> name(b), name)).endsWith("（改）");
    }

    private String signIn(String node) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(node + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"admin\",\"password\":\"%s\"}".formatted(PASSWORD))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private String name(String node) throws Exception {
        return json(get(node + "/api/v1/parks/g441036")).get("name").asText();
    }

    private String tokens(String node, String cookie) throws Exception {
        return json(send(HttpRequest.newBuilder(URI.create(node + "/api/v1/tokens"))
                        .header("Cookie", cookie)))
                .toString();
    }

    private int whoAmI(String node, String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(node + "/api/v1/parks?limit=1"))
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static long count(String url, String sql) throws Exception {
        try (Connection connection = sql(url);
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @FunctionalInterface
    private interface Reading {
        String now() throws Exception;
    }

    /** What is read once it is no longer what it was; after 20 s whatever it is. */
    private static String await(Reading reading, String before) throws Exception {
        String now = reading.now();
        for (int i = 0; i < 100 && now.equals(before); i++) {
            Thread.sleep(200);
            now = reading.now();
        }
        return now;
    }
}
