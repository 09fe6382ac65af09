package cn.tidu.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Somebody's uploads to {@code POST /api/v1/imports}, and what becomes of their jobs. */
public record Upload(TestWorld world, Visitor visitor) {
    public static final String BOUNDARY = "tidu-boundary";

    /** The body of a form. */
    public static byte[] multipart(Map<String, byte[]> files, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> text(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        files.forEach((name, content) -> {
            text(
                    body,
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                            .formatted(BOUNDARY, name));
            body.writeBytes(content);
            text(body, "\r\n");
        });
        text(body, "--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The request. */
    public HttpRequest.Builder request(Map<String, byte[]> files, Map<String, String> fields) {
        return visitor.request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(files, fields)));
    }

    /** Sends it and waits for the end of its job. */
    public JsonNode ended(Map<String, byte[]> files, Map<String, String> fields) throws InterruptedException {
        return ended(world.send(request(files, fields)));
    }

    /** Waits for the end of the job that was accepted. */
    public JsonNode ended(HttpResponse<String> accepted) throws InterruptedException {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = accepted.headers().firstValue("location").orElseThrow();
        for (int i = 0; i < 600; i++) {
            JsonNode state = world.json(visitor.get(job));
            if (!state.get("state").asText().matches("queued|running")) {
                return state;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the job did not end");
    }

    /** The import on record of a job. */
    public JsonNode record(JsonNode job) {
        return world.json(visitor.get("/api/v1/imports/" + job.get("id").asText()));
    }

    /** Sends one file and returns the import on record. */
    public JsonNode recorded(byte[] file, String name, Map<String, String> fields) throws InterruptedException {
        return record(ended(Map.of(name, file), fields));
    }

    /** A file of the park set. */
    public static byte[] fixture(String name) {
        try (var in = Upload.class.getResourceAsStream("/cn/tidu/files/imports/parkset/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
