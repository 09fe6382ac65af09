package cn.tidu.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The administrator of a program under test, signed in over HTTP. */
public final class Caller {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String cookie;
    private final String csrf;

    /** Signs in with the password that {@code TIDU_ADMIN_PASSWORD} gave. */
    public Caller(int port, String password) throws IOException {
        this.port = port;
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"admin\",\"password\":\"%s\"}".formatted(password))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        cookie = answer.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
        csrf = TestWorld.JSON.readTree(answer.body()).get("csrf").asText();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a question. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Cookie", cookie));
    }

    /** Uploads one file. */
    public HttpResponse<String> upload(String name, byte[] file, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(uri("/api/v1/imports"))
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .header("Content-Type", "multipart/form-data; boundary=" + Upload.BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Upload.multipart(Map.of(name, file), fields))));
    }

    /** Waits for the end of a job that was accepted. */
    public JsonNode ended(HttpResponse<String> accepted) throws InterruptedException {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = accepted.headers().firstValue("location").orElseThrow();
        JsonNode[] state = new JsonNode[1];
        for (int i = 0; i < 8; i++) {
            try {
                Aftermath.eventually(() -> {
                    HttpResponse<String> answer = get(job);
                    state[0] = answer.statusCode() == 200 ? read(answer) : null;
                    return state[0] != null && !state[0].get("state").asText().matches("queued|running");
                });
                return state[0];
            } catch (AssertionError e) {
                // a database that has to come back takes longer
            }
        }
        throw new AssertionError("the job did not end: " + state[0]);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return TestWorld.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
