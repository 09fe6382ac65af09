package cn.tidu.files.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.Program;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that took the server down are refused with a sentence, and everybody else is served meanwhile. */
class HostileFilesIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> PARKS = Map.of("into", "parks", "dryRun", "true");
    private static final byte[] GOOD =
            "园区名称,所在市,类别,经度,纬度\n甲园,河源市,transfer,114.7,23.7\n".getBytes(StandardCharsets.UTF_8);

    private final TestWorld world = TestWorld.get();
    private final Upload upload = new Upload(world, world.planner());

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        world.database.write(handle -> handle.execute("DELETE FROM import_job"));
    }

    private JsonNode report(byte[] file, String name, Map<String, String> fields) throws InterruptedException {
        HttpResponse<String> accepted = world.send(upload.request(Map.of(name, file), fields));
        assertThat(world.get("/live").statusCode()).isEqualTo(200);
        JsonNode job = upload.ended(accepted);
        assertThat(job.toString()).doesNotContain("internal error");
        return upload.record(job);
    }

    private void anOrdinaryFileIsTaken() throws InterruptedException {
        JsonNode good = report(GOOD, "good.csv", Map.of("into", "parks", "dryRun", "true", "crs", "EPSG:4490"));
        assertThat(good.get("state").asText()).as(good.toString()).isEqualTo("dry-run");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 20_000})
    void anOutlineThatCrossesItselfEverywhereIsNotMended(int points) throws Exception {
        JsonNode report = report(Hostile.tangled(points), "t.geojson", PARKS);

        assertThat(report.get("state").asText()).isEqualTo("refused");
        assertThat(report.at("/report/problems").toString()).contains("自相交 1000 次以上", "crosses itself 1000+ times");
        anOrdinaryFileIsTaken();
    }

    static List<byte[]> workbooks() {
        return List.of(
                Hostile.workbook("<numFmt numFmtId=\"200\" formatCode=\"0.0\"/>", 3_000_000, "", 0),
                Hostile.workbook("", 0, "<si><t>a</t></si>", 12_000_000));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aWorkbookOfMoreStylesOrTextsThanFitIsRefusedToAnybody(byte[] workbook) throws Exception {
        HttpResponse<String> batch = world.send(HttpRequest.newBuilder(world.uri("/api/v1/matches/batch"))
                .header("Content-Type", XLSX)
                .POST(HttpRequest.BodyPublishers.ofByteArray(workbook)));
        assertThat(batch.statusCode()).as(batch.body()).isEqualTo(422);
        assertThat(world.json(batch).get("type").asText()).endsWith("too-large");
        assertThat(batch.body()).contains("CSV");
        assertThat(world.get("/live").statusCode()).isEqualTo(200);

        JsonNode report = report(workbook, "a.xlsx", Map.of("into", "enterprises", "dryRun", "true"));
        assertThat(report.at("/report/problem/code").asText()).isEqualTo("too-large");
    }

    @Test
    void anOrdinaryWorkbookIsRankedByABatch() {
        HttpResponse<String> batch = world.send(HttpRequest.newBuilder(world.uri("/api/v1/matches/batch"))
                .header("Content-Type", XLSX)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Hostile.workbook("", 0, "<si><t>a</t></si>", 1000))));
        assertThat(batch.statusCode()).isEqualTo(200);
        assertThat(batch.body()).contains("甲厂");
    }

    @Test
    void aLayerThatIsAProgramIsNotRun() throws Exception {
        byte[] endless = Hostile.bytes(
                Hostile.geoPackage(
                        folder.resolve("v.gpkg"),
                        "CREATE VIEW parks AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS fid, NULL AS geom, 'n' AS name FROM n WHERE i < 0"));
        byte[] computed = Hostile.bytes(Hostile.geoPackage(
                folder.resolve("c.gpkg"),
                "CREATE TABLE parks (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT AS (hex(zeroblob(100000000))))",
                "INSERT INTO parks (fid) VALUES (1)"));

        for (byte[] file : List.of(endless, computed)) {
            JsonNode report = report(file, "a.gpkg", PARKS);
            assertThat(report.at("/report/problem/code").asText())
                    .as(report.toString())
                    .isEqualTo("view");
            assertThat(report.at("/report/problem/detail").asText()).contains("parks", "另存为普通表");
        }
        anOrdinaryFileIsTaken();
    }

    static List<Arguments> spoilt() throws IOException {
        Charset utf32 = Charset.forName("UTF-32BE");
        return List.of(
                Arguments.of("nul.csv", "园区名称,所在市\n甲\0园,河源\n".getBytes(StandardCharsets.UTF_8), "NUL"),
                Arguments.of(
                        "nul.geojson",
                        Hostile.feature("{\"园区名称\":\"a\\u0000b\"}", "{\"type\":\"Point\",\"coordinates\":[114,23]}"),
                        "NUL"),
                Arguments.of(
                        "half.geojson",
                        Hostile.feature("{\"园区名称\":\"a\\ud800b\"}", "{\"type\":\"Point\",\"coordinates\":[114,23]}"),
                        "half a character"),
                Arguments.of(
                        "name.geojson",
                        Hostile.feature("{\"a\\u0000b\":\"x\"}", "{\"type\":\"Point\",\"coordinates\":[114,23]}"),
                        "NUL"),
                Arguments.of("utf32.csv", "园区名称,所在市\n甲,河源\n".getBytes(utf32), "UTF-8"),
                Arguments.of(
                        "long.geojson",
                        Hostile.feature(
                                "{\"园区名称\":\"" + "长".repeat(500_000) + "\"}",
                                "{\"type\":\"Point\",\"coordinates\":[114,23]}"),
                        "32767"),
                Arguments.of(
                        "nodata.csv", "园区名称,wkt\n甲,POINT (-1e39 -1e39)\n".getBytes(StandardCharsets.UTF_8), "Esri"),
                Arguments.of("wide.geojson", wide(), "2000"),
                Arguments.of("names.ndjson", names(), "2000"));
    }

    /** Every row has properties that no other has. */
    private static byte[] names() {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 2_000; row++) {
            rows.append("{\"type\":\"Feature\",\"properties\":{");
            for (int i = 0; i < 100; i++) {
                rows.append(i == 0 ? "" : ",")
                        .append("\"p")
                        .append(row)
                        .append('_')
                        .append(i)
                        .append("\":1");
            }
            rows.append("},\"geometry\":{\"type\":\"Point\",\"coordinates\":[114,23]}}\n");
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] wide() {
        StringBuilder properties = new StringBuilder("{");
        for (int i = 0; i < 100_000; i++) {
            properties.append(i == 0 ? "" : ",").append("\"p").append(i).append("\":1");
        }
        return Hostile.feature(properties + "}", "{\"type\":\"Point\",\"coordinates\":[114,23]}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void whatCannotBeStoredIsToldInWords(String name, byte[] file, String word) throws Exception {
        JsonNode report = report(file, name, Map.of("into", "parks", "dryRun", "true", "crs", "EPSG:4490"));

        assertThat(report.get("state").asText()).isEqualTo("refused");
        assertThat(report.get("report").toString()).contains(word);
        assertThat(report.toString().length()).isLessThan(20_000);
    }

    @Test
    void aGeometryThatClaimsMoreThanItHasIsToldWithItsRow() throws Exception {
        List<byte[]> claims = List.of(
                Hostile.claiming(1, -1),
                Hostile.claiming(Integer.MIN_VALUE, 0),
                Hostile.claiming(1, Integer.MAX_VALUE),
                Hostile.nested(20),
                Hostile.nested(40_000));
        int number = 0;
        for (byte[] wkb : claims) {
            Path file = Hostile.geoPackage(folder.resolve(number++ + ".gpkg"), wkb);
            JsonNode report = report(Hostile.bytes(file), "a.gpkg", PARKS);
            assertThat(report.get("state").asText()).isEqualTo("refused");
            assertThat(report.at("/report/problems/0/row").asInt())
                    .as(report.toString())
                    .isEqualTo(1);
            assertThat(report.at("/report/problems/0/detail").asText()).contains("几何有误");
        }
    }

    /** Children of this process that are Java. */
    private static List<ProcessHandle> readers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .command()
                        .filter(command -> command.endsWith("/java"))
                        .isPresent())
                .toList();
    }

    private static void signal(String name) throws Exception {
        for (ProcessHandle reader : readers()) {
            Program.start(new ProcessBuilder("kill", "-" + name, Long.toString(reader.pid())))
                    .exit();
        }
    }

    @Test
    void aCancelledImportEndsThoughItsReaderStandsStill() throws Exception {
        anOrdinaryFileIsTaken();
        assertThat(readers()).isNotEmpty();
        signal("STOP");
        HttpResponse<String> accepted = world.send(upload.request(Map.of("a.csv", GOOD), PARKS));
        String job = accepted.headers().firstValue("location").orElseThrow();
        while (!world.json(world.planner().get(job)).get("state").asText().equals("running")) {
            Thread.sleep(20);
        }
        assertThat(world.planner().delete(job).statusCode()).isEqualTo(202);

        assertThat(upload.ended(accepted).get("state").asText()).isEqualTo("cancelled");
        // another may have stood by, and stands still too
        signal("CONT");
        anOrdinaryFileIsTaken();
    }

    @Test
    void aReaderThatIsKilledIsASentenceAndTheNextImportWorks() throws Exception {
        anOrdinaryFileIsTaken();
        assertThat(readers()).isNotEmpty();
        signal("STOP");
        HttpResponse<String> accepted = world.send(upload.request(Map.of("甲.csv", GOOD), PARKS));
        String job = accepted.headers().firstValue("location").orElseThrow();
        while (!world.json(world.planner().get(job)).get("state").asText().equals("running")) {
            Thread.sleep(20);
        }
        signal("KILL");
        JsonNode ended = upload.ended(accepted);

        assertThat(ended.get("state").asText()).isEqualTo("failed");
        assertThat(ended.at("/result/detail").asText()).contains("甲.csv", "意外结束", "请重试");
        assertThat(upload.record(ended).at("/report/problem/code").asText()).isEqualTo("reading-failed");
        anOrdinaryFileIsTaken();
    }
}
