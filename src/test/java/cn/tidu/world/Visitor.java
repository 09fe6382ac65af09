package cn.tidu.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Somebody at a browser: keeps the session's cookie and sends the CSRF token along, once signed in. */
public final class Visitor {
    private final TestWorld world;
    private String cookie;
    private String csrf;
    private JsonNode session;

    public Visitor(TestWorld world) {
        this.world = world;
    }

    /** Signs in and keeps what the browser would. */
    public HttpResponse<String> signIn(String name, String password) {
        HttpResponse<String> response = post(
                "/api/v1/session",
                TestWorld.JSON
                        .valueToTree(Map.of("name", name, "password", password))
                        .toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        keep(response);
        return response;
    }

    /** Takes the cookie and the token from an answer that begins a session. */
    public void keep(HttpResponse<String> response) {
        cookie = response.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
        session = world.json(response);
        csrf = session.get("csrf").asText();
    }

    /** What the server said at sign-in. */
    public JsonNode session() {
        return session;
    }

    public String cookie() {
        return cookie;
    }

    public String csrf() {
        return csrf;
    }

    /** A request as this browser would send it. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(world.uri(path));
        if (cookie != null) {
            request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
        }
        return request;
    }

    public HttpResponse<String> get(String path) {
        return world.send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String body) {
        return world.send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String path, String body, String etag) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return world.send(request.PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String path) {
        return world.send(request(path).DELETE());
    }
}
