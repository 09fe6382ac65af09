package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.Aftermath;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Upload;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final TestWorld world = TestWorld.get();
    private final Visitor planner = world.planner();
    private final Upload upload = new Upload(world, planner);

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM park WHERE dataset = 'import'");
            handle.execute("DELETE FROM enterprise");
            handle.execute("DELETE FROM import_job");
        });
    }

    @Test
    void anUploadIsImportedAndItsReportCanBeReadLater() throws Exception {
        HttpResponse<String> accepted = world.send(
                upload.request(Map.of("set.zip", Upload.fixture("shp-4547-gbk.zip")), Map.of("into", "parks")));
        JsonNode job = upload.ended(accepted);
        assertThat(job.at("/result/state").asText()).as(job.toString()).isEqualTo("done");
        assertThat(job.at("/result/counts/inserted").asInt()).isEqualTo(3);
        JsonNode report =
                world.json(planner.get("/api/v1/imports/" + job.get("id").asText()));
        assertThat(report.get("state").asText()).isEqualTo("done");
        assertThat(report.at("/report/counts/inserted").asInt()).isEqualTo(3);
        assertThat(planner.get("/api/v1/jobs/" + job.get("id").asText() + "/events")
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
        JsonNode job = upload.ended(loose, Map.of("into", "parks"));
        assertThat(job.get("state").asText()).isEqualTo("failed");
        assertThat(job.at("/result/status").asInt()).isEqualTo(422);
        assertThat(job.at("/result/detail").asText()).contains(".dbf");
        JsonNode report =
                world.json(planner.get("/api/v1/imports/" + job.get("id").asText()));
        assertThat(report.get("state").asText()).isEqualTo("refused");
        assertThat(report.at("/report/problem/code").asText()).isEqualTo("incomplete-shapefile");
        assertThat(report.at("/report/problem/detail").asText())
                .isEqualTo(job.at("/result/detail").asText());
    }

    @Test
    void aRefusedFileIsFoundWithItsProblemCodeAndInTheWordsOfAForm() throws Exception {
        JsonNode noCrs = upload.recorded(
                "园区名称,经度,纬度\n甲,114,23\n".getBytes(StandardCharsets.UTF_8), "a.csv", Map.of("into", "parks"));
        assertThat(noCrs.get("state").asText()).isEqualTo("refused");
        assertThat(noCrs.at("/report/problem/code").asText()).isEqualTo("no-crs");
        assertThat(noCrs.toString()).contains("crs=EPSG:4547", "datum=gcj02").doesNotContain("--");
        JsonNode columns = upload.recorded(
                "名字,经度,纬度\n甲,114,23\n".getBytes(StandardCharsets.UTF_8), "b.csv", Map.of("into", "parks"));
        assertThat(columns.at("/report/problem/code").asText()).isEqualTo("missing-columns");
        assertThat(columns.toString()).contains("可用 mapping 指定").doesNotContain("--");
        JsonNode swapped = upload.recorded(
                "园区名称,经度,纬度\n甲,23,114\n".getBytes(StandardCharsets.UTF_8),
                "c.csv",
                Map.of("into", "parks", "crs", "EPSG:4490"));
        assertThat(swapped.get("state").asText()).isEqualTo("refused");
        assertThat(swapped.at("/report/problems/0/detail").asText())
                .contains("suspicious_coordinates", "swapXy=true")
                .doesNotContain("--");
        JsonNode damaged = upload.recorded(new byte[] {'P', 'K', 3, 4, 0, 0}, "d.zip", Map.of("into", "parks"));
        assertThat(damaged.at("/report/problem/code").asText()).isNotEmpty();
        assertThat(damaged.get("state").asText()).isEqualTo("refused");
    }

    @Test
    void axesExchangedWithoutNeedAreDiagnosed() throws Exception {
        JsonNode report = upload.recorded(
                "园区名称,经度,纬度\n甲,114,23\n".getBytes(StandardCharsets.UTF_8),
                "c.csv",
                Map.of("into", "parks", "crs", "EPSG:4490", "swapXy", "true"));
        assertThat(report.at("/report/problems/0/detail").asText())
                .contains("没有颠倒", "请去掉 swapXy=true")
                .doesNotContain("--");
    }

    @Test
    void headersOfOnesOwnCanBeMappedByAFileOfTheForm() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("own.csv", "单位,国标行业\n甲厂,39\n".getBytes(StandardCharsets.UTF_8));
        byte[] body = Upload.multipart(files, Map.of("into", "enterprises", "dryRun", "true"));
        String mapping = "--" + Upload.BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"mapping\"; filename=\"m.csv\"\r\n\r\n"
                + "collection,field,header,factor,unit,source\nenterprises,name,单位,,,本单位\nenterprises,industry,国标行业,,,本单位\n\r\n";
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(mapping.getBytes(StandardCharsets.UTF_8));
        whole.write(body);
        JsonNode job = upload.ended(world.send(planner.request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + Upload.BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()))));
        assertThat(job.at("/result/counts/inserted").asInt()).as(job.toString()).isEqualTo(1);
    }

    @Test
    void theStreamOfAJobTellsRowsRateAndTimeLeft() throws Exception {
        StringBuilder csv = new StringBuilder("企业名称,行业\n");
        for (int i = 0; i < 20_000; i++) {
            csv.append("试企业").append(i).append(",39\n");
        }
        HttpResponse<String> accepted = world.send(upload.request(
                Map.of("many.csv", csv.toString().getBytes(StandardCharsets.UTF_8)),
                Map.of("into", "enterprises", "dryRun", "true")));
        String stream = planner.get(accepted.headers().firstValue("location").orElseThrow() + "/events")
                .body();
        String last = stream.strip().substring(stream.strip().lastIndexOf("data: ") + 6);
        JsonNode progress = TestWorld.JSON.readTree(last).get("progress");
        assertThat(progress.get("rows").asLong()).isEqualTo(20_000);
        assertThat(progress.get("total").asLong()).isEqualTo(20_000);
        assertThat(progress.get("rowsPerSecond").asLong()).isPositive();
        assertThat(progress.get("secondsLeft").asLong()).isZero();
        assertThat(progress.get("phase").asText()).isEqualTo("merging");
    }

    @Test
    void anUploadWithoutWhatItNeedsIs400() throws Exception {
        assertThat(world.send(upload.request(Map.of(), Map.of("into", "parks"))).statusCode())
                .isEqualTo(400);
        assertThat(world.send(upload.request(Map.of("a.csv", new byte[1]), Map.of("into", "moons")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(world.send(upload.request(Map.of("a.csv", new byte[1]), Map.of("into", "parks", "colour", "red")))
                        .statusCode())
                .isEqualTo(400);
        for (Map<String, String> wrong :
                java.util.List.of(Map.of("dryRun", "1"), Map.of("swapXy", "yes"), Map.of("datum", "火星"))) {
            Map<String, String> fields = new LinkedHashMap<>(wrong);
            fields.put("into", "parks");
            assertThat(world.send(upload.request(Map.of("a.csv", new byte[1]), fields))
                            .statusCode())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
    }

    @Test
    void aPageOfAnotherSiteCannotUpload() throws Exception {
        HttpResponse<String> response = world.send(upload.request(Map.of("a.csv", new byte[1]), Map.of("into", "parks"))
                .header("Origin", "https://evil.example"));
        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void anUploadCutOffHalfWayLeavesNothing() throws Exception {
        long before = uploads();
        byte[] body = Upload.multipart(Map.of("set.zip", Upload.fixture("shp-4547-gbk.zip")), Map.of("into", "parks"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.server.port())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nCookie: " + planner.cookie()
                                    + "\r\nX-CSRF-Token: " + planner.csrf()
                                    + "\r\nContent-Type: multipart/form-data; boundary=" + Upload.BOUNDARY
                                    + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, body.length / 2);
            socket.getOutputStream().flush();
        }
        assertThat(world.json(world.get("/api/v1/parks")).get("total").asInt()).isEqualTo(186);
        // the file may appear only now: the server reads on until it finds the connection cut
        Aftermath.eventually(() -> uploads() <= before);
        assertThat(planner.get("/api/v1/imports/" + java.util.UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(Path.of("a.shp")).doesNotExist();
    }

    private long uploads() {
        try (var files = Files.walk(world.dataDir.resolve("uploads"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException e) {
            return Long.MAX_VALUE; // one of them went away while it was looked at
        }
    }
}
