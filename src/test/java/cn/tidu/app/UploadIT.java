package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Imports over HTTP: a multipart upload becomes a job with a report. */
class UploadIT {
    private static final String BOUNDARY = "tidu-boundary";

    private final TestWorld world = TestWorld.get();

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM park WHERE dataset = 'import'");
            handle.execute("DELETE FROM enterprise");
            handle.execute("DELETE FROM import_job");
        });
    }

    private static byte[] multipart(Map<String, byte[]> files, Map<String, String> fields) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, field.getKey(), field.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            body.write(
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                            .formatted(BOUNDARY, file.getKey())
                            .getBytes(StandardCharsets.UTF_8));
            body.write(file.getValue());
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private HttpRequest.Builder upload(Map<String, byte[]> files, Map<String, String> fields) throws IOException {
        return HttpRequest.newBuilder(world.uri("/api/v1/imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(files, fields)));
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream in = UploadIT.class.getResourceAsStream("parkset/" + name)) {
            return in.readAllBytes();
        }
    }

    private JsonNode ended(HttpResponse<String> accepted) throws InterruptedException {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = accepted.headers().firstValue("location").orElseThrow();
        for (int i = 0; i < 300; i++) {
            JsonNode state = world.json(world.get(job));
            if (!state.get("state").asText().matches("queued|running")) {
                return state;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the job did not end");
    }

    @Test
    void anUploadIsImportedAndItsReportCanBeReadLater() throws Exception {
        HttpResponse<String> accepted =
                world.send(upload(Map.of("set.zip", fixture("shp-4547-gbk.zip")), Map.of("into", "parks")));
        JsonNode job = ended(accepted);
        assertThat(job.at("/result/state").asText()).as(job.toString()).isEqualTo("done");
        assertThat(job.at("/result/counts/inserted").asInt()).isEqualTo(3);
        JsonNode report =
                world.json(world.get("/api/v1/imports/" + job.get("id").asText()));
        assertThat(report.get("state").asText()).isEqualTo("done");
        assertThat(report.at("/report/counts/inserted").asInt()).isEqualTo(3);
        assertThat(world.get("/api/v1/jobs/" + job.get("id").asText() + "/events")
                        .body())
                .startsWith("data: ")
                .contains("\"state\":\"done\"");
        assertThat(world.json(world.get("/api/v1/parks?q=%E6%B5%8B%E8%AF%95%E4%B9%99"))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeTakenFailsItsJobWithAdvice() throws Exception {
        Map<String, byte[]> loose = new LinkedHashMap<>();
        loose.put("a.shp", new byte[100]);
        JsonNode job = ended(world.send(upload(loose, Map.of("into", "parks"))));
        assertThat(job.get("state").asText()).isEqualTo("failed");
        assertThat(job.at("/result/status").asInt()).isEqualTo(422);
        assertThat(job.at("/result/detail").asText()).contains(".dbf");
    }

    @Test
    void anUploadWithoutWhatItNeedsIs400() throws Exception {
        assertThat(world.send(upload(Map.of(), Map.of("into", "parks"))).statusCode())
                .isEqualTo(400);
        assertThat(world.send(upload(Map.of("a.csv", new byte[1]), Map.of("into", "moons")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(world.send(upload(Map.of("a.csv", new byte[1]), Map.of("into", "parks", "colour", "red")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPageOfAnotherSiteCannotUpload() throws Exception {
        HttpResponse<String> response = world.send(
                upload(Map.of("a.csv", new byte[1]), Map.of("into", "parks")).header("Origin", "https://evil.example"));
        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void anUploadCutOffHalfWayLeavesNothing() throws Exception {
        byte[] body = multipart(Map.of("set.zip", fixture("shp-4547-gbk.zip")), Map.of("into", "parks"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.server.port())) {
            socket.getOutputStream()
                    .write(
                            ("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary="
                                            + BOUNDARY + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, body.length / 2);
            socket.getOutputStream().flush();
        }
        Thread.sleep(500);
        assertThat(world.json(world.get("/api/v1/parks")).get("total").asInt()).isEqualTo(186);
        try (var files = Files.walk(world.dataDir.resolve("uploads"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(world.get("/api/v1/imports/" + java.util.UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(Path.of("a.shp")).doesNotExist();
    }
}
