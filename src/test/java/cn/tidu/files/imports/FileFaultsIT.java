package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.Aftermath;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.ProcessUnderTest;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Upload;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are bad or a trap (faults 1 to 9), sent by a planner: what is answered, and that nothing is left of them. */
class FileFaultsIT {
    private static final String HEAD = "wkt,园区名称,所在市,类别\n";
    private static final Map<String, String> PARKS = Map.of("into", "parks", "crs", "EPSG:4490");

    private final TestWorld world = TestWorld.get();
    private final ImportDesk desk = new ImportDesk(world);
    private final Upload upload = new Upload(world, world.planner());
    private Aftermath after;

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        after = new Aftermath(world);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        desk.asBefore();
        after.nothingIsLeft();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The parts of a Shapefile of the park set by their endings. */
    private static Map<String, byte[]> parts(String fixture) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Upload.fixture(fixture)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName().replaceFirst(".*\\.", ""), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] csv(String... rows) {
        return (HEAD + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A file that is refused as a whole: the job has failed with a problem, the import on record says the same, the log too. */
    private void refusedWhole(byte[] file, String name, String code) throws Exception {
        JsonNode job = upload.ended(Map.of(name, file), Map.of("into", "parks"));
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("failed");
        assertThat(job.at("/result/status").asInt()).isEqualTo(422);
        assertThat(job.at("/result/type").asText()).isEqualTo("/problems/" + code);
        JsonNode record = upload.record(job);
        assertThat(record.get("state").asText()).isEqualTo("refused");
        assertThat(record.at("/report/problem/code").asText()).isEqualTo(code);
        logged(job, "into parks: refused", code);
    }

    private void logged(JsonNode job, String... parts) {
        assertThat(after.lines()).anySatisfy(line -> assertThat(line)
                .contains("import " + job.get("id").asText())
                .contains(parts));
    }

    /** A file whose rows are refused. */
    private JsonNode refusedRows(Map<String, byte[]> files, Map<String, String> fields) throws Exception {
        JsonNode job = upload.ended(files, fields);
        assertThat(job.get("state").asText()).isEqualTo("done");
        assertThat(job.at("/result/state").asText()).as(job.toString()).isEqualTo("refused");
        logged(job, ": refused, ");
        return job.at("/result");
    }

    @Test
    void case1AZipBombIsRefusedBeforeItIsUnpacked() throws Exception {
        refusedWhole(zip(Map.of("a.csv", new byte[64 << 20])), "bomb.zip", "zip-bomb");
        refusedWhole(zip(Map.of("a.zip", zip(Map.of("a.csv", new byte[10])))), "nested.zip", "zip-bomb");
        refusedWhole(zip(Map.of("a.bin", zip(Map.of("a.csv", new byte[10])))), "disguised.zip", "zip-bomb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.shp", "/tmp/x.shp", "C:/x.shp", "..\\..\\x.shp", "a/../../../x.shp"})
    void case2NamesThatLeadOutsideAreRefused(String name) throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("good.csv", csv("POINT(114.75 23.8),甲,河源市,transfer"));
        entries.put(name, new byte[100]);
        refusedWhole(zip(entries), "slip.zip", "zip-slip");
        try (Stream<Path> files = Files.walk(world.dataDir, 3)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().equals("x.shp"));
        }
    }

    @Test
    void case3AnIncompleteShapefileIsRefusedWithAdvice() throws Exception {
        Map<String, byte[]> whole = parts("shp-4547-gbk.zip");
        Map<String, byte[]> noPrj = new LinkedHashMap<>();
        Map<String, byte[]> noDbf = new LinkedHashMap<>();
        Map<String, byte[]> mismatched = new LinkedHashMap<>();
        whole.forEach((ending, bytes) -> {
            noPrj.put("a." + ending, bytes);
            noDbf.put("a." + ending, bytes);
            mismatched.put((ending.equals("dbf") ? "b." : "a.") + ending, bytes);
        });
        noPrj.remove("a.prj");
        noDbf.remove("a.dbf");
        refusedWhole(zip(noPrj), "a.zip", "no-crs");
        refusedWhole(zip(noDbf), "a.zip", "incomplete-shapefile");
        refusedWhole(zip(mismatched), "a.zip", "incomplete-shapefile");
    }

    @Test
    void case4GbkIsDetectedOrDeclaredAndMojibakeIsNeverStored() throws Exception {
        JsonNode dry = upload.ended(
                Map.of("a.zip", Upload.fixture("shp-4547-gbk-no-cpg.zip")), Map.of("into", "parks", "dryRun", "true"));
        assertThat(dry.at("/result/state").asText()).as(dry.toString()).isEqualTo("dry-run");
        assertThat(dry.at("/result/sample").toString()).contains("测试甲产业转移工业园").doesNotContain("\ufffd");
        logged(dry, ": dry-run, 0 problems");
        JsonNode declared = upload.ended(
                Map.of("a.zip", Upload.fixture("shp-4547-gbk-no-cpg.zip")),
                Map.of("into", "parks", "dryRun", "true", "encoding", "GBK"));
        assertThat(declared.at("/result/sample").toString()).contains("测试乙陶瓷园");
        byte[] spoilt = new String("POINT(114.75 23.8),甲乙丙园,河源市,transfer".getBytes("GBK"), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8);
        byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head);
        file.writeBytes(spoilt);
        refusedWhole(file.toByteArray(), "spoilt.csv", "mojibake");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"shifted as GCJ-02, gcj02.geojson, datum=gcj02", "shifted as BD-09, bd09.geojson, datum=bd09"})
    void case5ShiftedCoordinatesAreFlagged(String name, String file, String hint) throws Exception {
        assertThat(upload.ended(Map.of("base.geojson", Upload.fixture("base.geojson")), Map.of("into", "parks"))
                        .at("/result/state")
                        .asText())
                .isEqualTo("done");
        String rows = after.rows();
        JsonNode report = refusedRows(Map.of(file, Upload.fixture(file)), Map.of("into", "parks"));
        assertThat(report.at("/problems/0/code").asText()).isEqualTo("suspicious_coordinates");
        assertThat(report.at("/problems/0/detail").asText()).contains(hint);
        assertThat(after.rows()).isEqualTo(rows);
        assertThat(after.lines()).anySatisfy(line -> assertThat(line).contains("refused", "suspicious_coordinates"));
    }

    @Test
    void case5SwappedAxesAreFlagged() throws Exception {
        JsonNode report = refusedRows(Map.of("a.csv", csv("POINT(23.8 114.75),甲,河源市,transfer")), PARKS);
        assertThat(report.at("/problems/0/code").asText()).isEqualTo("suspicious_coordinates");
        assertThat(report.at("/problems/0/detail").asText()).contains("swapXy=true");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "not a number|POINT(NaN 23.8)",
                "infinite|POINT(Infinity 23.8)",
                "a polygon without a ring|POLYGON((114.75 23.8,114.75 23.8,114.75 23.8,114.75 23.8))",
                "a bow-tie|POLYGON((114.75 23.8,114.77 23.82,114.77 23.8,114.75 23.82,114.75 23.8))",
                "a hole outside its shell|POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.75 23.82,114.75 23.8),(114.8 23.8,114.81 23.8,114.81 23.81,114.8 23.81,114.8 23.8))"
            })
    void case6AGeometryThatCannotBeIsRefusedByItsFeature(String name, String wkt) throws Exception {
        JsonNode report = refusedRows(Map.of("a.csv", csv("\"" + wkt + "\",甲,河源市,transfer")), PARKS);
        assertThat(report.get("problems")).anySatisfy(problem -> {
            assertThat(problem.get("row").asInt()).isEqualTo(2);
            assertThat(problem.get("field").asText()).isEqualTo("geometry");
            assertThat(problem.get("detail").asText()).containsAnyOf("几何无效", "几何有误");
        });
    }

    @Test
    void case6ARepairIsToldByFeatureRuleAndChangeOfArea() throws Exception {
        JsonNode job = upload.ended(
                Map.of(
                        "a.csv",
                        csv(
                                "\"POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.7600001 23.82,114.76 23.8200001,114.7600001 23.82,114.75 23.82,114.75 23.8))\",甲,河源市,transfer")),
                PARKS);
        assertThat(job.at("/result/findings")).anySatisfy(finding -> {
            assertThat(finding.get("row").asInt()).isEqualTo(2);
            assertThat(finding.get("code").asText()).isEqualTo("repaired");
            assertThat(finding.get("detail").asText()).contains("GeometryFixer").containsPattern("面积变化 [0-9.]+%");
        });
        logged(job, ": done, 0 problems", "repaired");
    }

    @Test
    void case7ParksOutsideTheirCityOrOverlappingAreKeptForReview() throws Exception {
        JsonNode job = upload.ended(
                Map.of(
                        "a.csv",
                        csv(
                                "\"POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.75 23.82,114.75 23.8))\",甲,河源市,transfer",
                                "\"POLYGON((114.76 23.81,114.78 23.81,114.78 23.83,114.76 23.83,114.76 23.81))\",乙,河源市,transfer",
                                "\"POLYGON((114.75 23.7,114.77 23.7,114.77 23.72,114.75 23.72,114.75 23.7))\",丙,汕尾市,transfer")),
                PARKS);
        assertThat(job.at("/result/findings").findValuesAsText("code")).contains("overlap", "outside-city");
        assertThat(desk.holds("SELECT bool_and(needs_review = (name <> '甲')) FROM park WHERE dataset = 'import'"))
                .isTrue();
        logged(job, ": done, 0 problems", "overlap", "outside-city");
    }

    @Test
    void case8NamesThatLookLikeFormulasAreNeutralisedAndComeBackAsTheyWere() throws Exception {
        List<String> names = List.of("=cmd|' /C calc'!A0", "+1厂", "@x厂", "-乙厂");
        String list = "企业名称,行业,转出地\n" + String.join(",39,东莞\n", names) + ",39,东莞\n";
        assertThat(upload.ended(Map.of("e.csv", list.getBytes(StandardCharsets.UTF_8)), Map.of("into", "enterprises"))
                        .at("/result/counts/inserted")
                        .asInt())
                .isEqualTo(4);
        String rows = after.rows();
        Path csv = download("csv");
        assertThat(Files.readAllLines(csv).stream().skip(1)).allMatch(line -> line.contains(",'"));
        Path xlsx = download("xlsx");
        try (InputStream in = Files.newInputStream(xlsx);
                Workbook book = WorkbookFactory.create(in)) {
            for (int row = 1; row <= names.size(); row++) {
                assertThat(book.getSheetAt(0).getRow(row).getCell(1).getStringCellValue())
                        .startsWith("'");
            }
        }
        for (Path file : List.of(csv, xlsx)) {
            JsonNode again = upload.ended(
                    Map.of(file.getFileName().toString(), Files.readAllBytes(file)),
                    Map.of("into", "enterprises", "crs", "EPSG:4490"));
            assertThat(again.at("/result/counts/unchanged").asInt())
                    .as(again.toString())
                    .isEqualTo(4);
        }
        assertThat(after.rows()).isEqualTo(rows);
        assertThat(desk.holds("SELECT bool_or(name = '=cmd|'' /C calc''!A0') FROM enterprise"))
                .isTrue();
    }

    private Path download(String format) throws Exception {
        HttpResponse<Path> response = HttpClient.newHttpClient()
                .send(
                        upload.visitor()
                                .request("/api/v1/downloads/enterprises?format=" + format)
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(folder.resolve("firms." + format)));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    @Test
    void case9TheSameFileTwiceChangesNothing() throws Exception {
        Map<String, byte[]> files = Map.of("set.gpkg", Upload.fixture("set.gpkg"));
        assertThat(upload.ended(files, Map.of("into", "parks"))
                        .at("/result/state")
                        .asText())
                .isEqualTo("done");
        String rows = after.rows();
        JsonNode again = upload.ended(files, Map.of("into", "parks"));
        assertThat(again.at("/result/state").asText()).isEqualTo("unchanged");
        logged(again, ": unchanged, 0 problems");
        assertThat(after.rows()).isEqualTo(rows);
    }

    @Test
    void case9AnUploadThatIsCutOffLeavesNothing() throws Exception {
        byte[] body = Upload.multipart(Map.of("set.zip", Upload.fixture("shp-4547-gbk.zip")), Map.of("into", "parks"));
        Visitor planner = upload.visitor();
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
        assertThat(world.json(planner.get("/api/v1/imports")).get("total").asInt())
                .isZero();
    }

    /** The same by the command: one sentence with the code, its exit code, and nothing in the temporary folder. */
    @Test
    void theCommandRefusesTheSameAndLeavesNothing() throws Exception {
        Path bomb = Files.write(folder.resolve("bomb.zip"), zip(Map.of("a.csv", new byte[64 << 20])));
        assertThat(command(1, bomb)).contains("[zip-bomb]");
        Path swapped = Files.write(folder.resolve("a.csv"), csv("POINT(23.8 114.75),甲,河源市,transfer"));
        assertThat(command(2, swapped, "--crs", "EPSG:4490")).contains("suspicious_coordinates", "--swap-xy", "一行未写");
        assertThat(Files.readString(world.dataDir.resolve("tidu.log")))
                .contains("into parks: refused, 0 problems, 0 findings, zip-bomb", "suspicious_coordinates")
                .doesNotContain("stack_trace");
    }

    private String command(int exit, Path file, String... options) throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        ProcessUnderTest tidu = new ProcessUnderTest(
                Map.of("TIDU_DATA_DIR", world.dataDir.toString(), "JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary),
                Stream.concat(Stream.of("import", file.toString(), "--into", "parks"), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(tidu.exit()).as(tidu.output()).isEqualTo(exit);
        assertThat(tidu.output()).doesNotContain("\tat ");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
        return tidu.output();
    }
}
