package cn.tidu.matching.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many enterprises at once over HTTP: every row is answered, problems included, and nobody else suffers. */
class BatchIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LIST =
            """
            企业名称,转出地,行业,用地（亩）,组团,日期
            甲电子,深圳宝安,3922,60,终端链,
            乙,火星,39,abc,,
            丙配件,深圳宝安,3982,30,终端链,
            丁,东莞,18,,,2012-06-30
            戊,佛山市顺德区,38,999999,,
            """;

    private final TestWorld world = TestWorld.get();

    @AfterEach
    void noListIsLeftBehind() throws Exception {
        Path uploads = world.dataDir.resolve("uploads");
        for (int i = 0; i < 100; i++) {
            try (Stream<Path> files = Files.list(uploads)) {
                if (files.noneMatch(file -> file.getFileName().toString().startsWith("body"))) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("lists are left in " + uploads);
    }

    private HttpResponse<String> batch(String query, String type, byte[] body) {
        return world.send(HttpRequest.newBuilder(world.uri("/api/v1/matches/batch" + query))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private List<JsonNode> lines(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : response.body().split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(TestWorld.JSON.readTree(line));
            }
        }
        return lines;
    }

    @Test
    void everyRowIsALineInOrderAndAProblemSaysWhatAndWhere() throws Exception {
        HttpResponse<String> response = batch("?top=2", "text/csv", LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/x-ndjson");
        List<JsonNode> lines = lines(response);
        assertThat(lines.stream().limit(5).map(line -> line.get("row").asInt())).containsExactly(2, 3, 4, 5, 6);
        JsonNode first = lines.get(0);
        assertThat(first.get("name").asText()).isEqualTo("甲电子");
        assertThat(first.at("/enterprise/landHa").asDouble()).isEqualTo(4);
        assertThat(first.get("candidates")).hasSize(2);
        assertThat(first.at("/candidates/0/criteria/0/citations/0/quote").asText())
                .isNotBlank();
        assertThat(first.get("excluded")).isEmpty();
        assertThat(first.at("/excludedBy/direction").asInt()).isPositive();
        JsonNode refused = lines.get(1);
        assertThat(refused.get("problems")).hasSize(2);
        assertThat(refused.get("problems").findValuesAsText("pointer")).containsExactlyInAnyOrder("转出地", "用地（亩）");
        assertThat(refused.toString()).contains("火星").contains("abc");
        assertThat(refused.has("candidates")).isFalse();
        assertThat(lines.get(3).get("asOf").asText()).isEqualTo("2012-06-30");
        // nothing is left for the last: the parks that are out are told
        assertThat(lines.get(4).get("candidatesTotal").asInt() == 0)
                .isEqualTo(lines.get(4).get("excluded").size() > 0);
    }

    @Test
    void aRowIsAnsweredAsItWouldBeAlone() throws Exception {
        JsonNode line = lines(batch("?top=3", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)))
                .get(0);
        JsonNode alone = world.match("{\"enterprise\":{\"name\":\"甲电子\",\"origin\":{\"code\":\"440306\"},"
                + "\"industry\":\"3922\",\"landHa\":4,\"group\":\"终端链\"},\"top\":3,\"acceptability\":false}");
        // a batch runs no acceptability analysis
        for (JsonNode candidate : alone.get("candidates")) {
            ((com.fasterxml.jackson.databind.node.ObjectNode) candidate)
                    .remove(List.of("acceptability", "acceptabilityTop3", "centralWeights", "doubt"));
        }
        assertThat(line.get("candidates")).isEqualTo(alone.get("candidates"));
    }

    @Test
    void aGroupIsRankedAsOneAfterAllRows() throws Exception {
        List<JsonNode> lines = lines(batch("?top=3", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        assertThat(lines).hasSize(6);
        JsonNode group = lines.get(5);
        assertThat(group.get("group").asText()).isEqualTo("终端链");
        assertThat(group.get("rows")).hasSize(2);
        assertThat(group.at("/aggregation/id").asText()).isEqualTo("land-weighted");
        assertThat(group.at("/needs/landHa/total").asDouble()).isEqualTo(6);
        assertThat(group.get("basis").findValuesAsText("quote")).anyMatch(quote -> quote.contains("项目组团式转移"));
        for (JsonNode candidate : group.get("candidates")) {
            double first = candidate.at("/members/0/score").asDouble();
            double second = candidate.at("/members/1/score").asDouble();
            assertThat(candidate.get("score").asDouble())
                    .isCloseTo((first * 4 + second * 2) / 6, org.assertj.core.api.Assertions.within(1e-9));
            assertThat(candidate.get("leastScore").asDouble()).isEqualTo(Math.min(first, second));
        }
        assertThat(lines(batch("?groups=false", "text/csv", LIST.getBytes(StandardCharsets.UTF_8))))
                .hasSize(5);
    }

    @Test
    void theGroupRouteAnswersTheSame() throws Exception {
        JsonNode line = lines(batch("?top=3", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)))
                .get(5);
        HttpResponse<String> response = world.post(
                "/api/v1/matches/group",
                """
                {"group": "终端链", "top": 3, "enterprises": [
                 {"name": "甲电子", "origin": {"code": "440306"}, "industry": "3922", "landHa": 4, "group": "终端链"},
                 {"name": "丙配件", "origin": {"code": "440306"}, "industry": "3982", "landHa": 2, "group": "终端链"}]}
                """);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(world.json(response).get("candidates")).isEqualTo(line.get("candidates"));
        JsonNode problem = world.json(
                world.post(
                        "/api/v1/matches/group",
                        "{\"enterprises\":[{\"origin\":{},\"industry\":\"39\"},{\"origin\":{},\"industry\":\"zz\"}],\"top\":0}"));
        assertThat(problem.get("errors").findValuesAsText("pointer"))
                .contains(
                        "/enterprises/0/origin/code", "/enterprises/1/origin/code", "/enterprises/1/industry", "/top");
    }

    @Test
    void gbkXlsxAndNdjsonAreReadAlike() throws Exception {
        List<JsonNode> csv = lines(batch("?top=1", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        assertThat(lines(batch("?top=1", "text/csv", LIST.getBytes(Charset.forName("GBK")))))
                .isEqualTo(csv);
        assertThat(lines(batch("?top=1", "text/csv; charset=GBK", LIST.getBytes(Charset.forName("GBK")))))
                .isEqualTo(csv);
        List<JsonNode> xlsx = lines(batch("?top=1", XLSX, xlsx()));
        assertThat(xlsx.get(0).get("candidates")).isEqualTo(csv.get(0).get("candidates"));
        assertThat(xlsx.get(0).get("sheet").asText()).isEqualTo("名单");
        String ndjson =
                """
                {"name":"甲电子","origin":{"code":"440306"},"industry":"3922","landHa":4,"group":"终端链"}
                {"enterprise":{"name":"丁","origin":{"code":"441900"},"industry":"18"},"asOf":"2012-06-30","top":4}
                not json
                {"name":"乙","origin":{"code":"440306"},"colour":1}
                """;
        List<JsonNode> lines = lines(batch("?top=1", "application/x-ndjson", ndjson.getBytes(StandardCharsets.UTF_8)));
        assertThat(lines.get(0).get("candidates")).isEqualTo(csv.get(0).get("candidates"));
        assertThat(lines.get(1).get("candidates")).hasSize(4);
        assertThat(lines.get(2).at("/problems/0/detail").asText()).contains("JSON");
        assertThat(lines.get(3).get("problems").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/industry", "/colour");
        assertThat(lines.get(4).get("group").asText()).isEqualTo("终端链");
    }

    private static byte[] xlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("名单");
            int number = 0;
            for (String line : LIST.split("\n", -1)) {
                var row = sheet.createRow(number++);
                int column = 0;
                for (String cell : line.split(",", -1)) {
                    row.createCell(column++).setCellValue(cell);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?top=0|text/csv|400|top",
                "?nope=1|text/csv|400|nope",
                "?weights=guidance|text/csv|400|weights",
                "?weights=luck:1|text/csv|422|/weights/luck",
                "?preset=nope|text/csv|422|/preset",
                "?preset=cost-first&weights=guidance:1|text/csv|422|/preset",
                "?exclude=nope|text/csv|422|/exclude",
                "?groups=maybe|text/csv|400|groups",
                "''|text/html|415|",
                "''|application/json|415|"
            })
    void whatIsAskedOfAllRowsIsRefusedAtOnce(String query, String type, int status, String pointer) {
        HttpResponse<String> response = batch(query, type, LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        if (pointer != null) {
            assertThat(world.json(response).get("errors").findValuesAsText("pointer"))
                    .contains(pointer);
        }
    }

    @Test
    void aFileThatCannotBeTakenIsOneProblem() {
        HttpResponse<String> header = batch("", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(header.statusCode()).isEqualTo(422);
        assertThat(world.json(header).get("type").asText()).isEqualTo("/problems/missing-columns");
        assertThat(batch("", XLSX, new byte[] {'P', 'K', 3, 4, 0, 0}).statusCode())
                .isEqualTo(422);
        assertThat(batch("", "text/csv", new byte[0]).statusCode()).isEqualTo(422);
    }

    /** The list is far larger than what may wait in memory for the client. */
    @Test
    void aClientThatGoesAwayEndsTheWorkAndOthersAreServedMeanwhile() throws Exception {
        String row = "甲,深圳宝安,3922,60,,\n";
        byte[] body = ("企业名称,转出地,行业,用地（亩）,组团,日期\n" + row.repeat(3000)).getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/matches/batch?top=20 HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(4096), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200");
            for (int i = 0; i < 5; i++) {
                assertThat(world.match("{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"}}")
                                .get("candidates"))
                        .isNotEmpty();
            }
        }
        // the connection is closed half-way: AfterEach sees the list deleted long before 3000 rows could be ranked
        awaitNoBatch();
    }

    private void awaitNoBatch() throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(until)) {
            if (Thread.getAllStackTraces().entrySet().stream()
                    .noneMatch(entry -> entry.getKey().getName().startsWith("tidu-batch")
                            && Stream.of(entry.getValue())
                                    .anyMatch(frame -> frame.getClassName().contains("MatchBatch")))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the batch goes on for nobody");
    }

    @Test
    void moreBatchesThanPlacesAreToldToComeBack() throws Exception {
        // eight that never send their list, each known to be received by the file that its list goes to, and a ninth
        List<Socket> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.server.port());
                waiting.add(socket);
                socket.getOutputStream()
                        .write(
                                "POST /api/v1/matches/batch HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: 100\r\n\r\nab"
                                        .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                awaitLists(i + 1);
            }
            HttpResponse<String> ninth = batch("", "text/csv", LIST.getBytes(StandardCharsets.UTF_8));
            assertThat(ninth.statusCode()).isEqualTo(503);
            assertThat(ninth.headers().firstValue("retry-after")).isPresent();
            assertThat(world.get("/api/v1/parks").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
        for (int i = 0; i < 100; i++) {
            if (batch("", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)).statusCode() == 200) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the places are not given back");
    }

    /** Waits until so many lists are being received. */
    private void awaitLists(int count) throws Exception {
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        long there = 0;
        while (there != count && Instant.now().isBefore(until)) {
            Thread.sleep(5);
            try (Stream<Path> files = Files.list(world.dataDir.resolve("uploads"))) {
                there = files.filter(file -> file.getFileName().toString().startsWith("body"))
                        .count();
            }
        }
        assertThat(there).as("lists being received").isEqualTo(count);
    }

    /** The place of a batch is free again before its answer ends: one after the other is never told to come back. */
    @Test
    void whoAsksAgainAfterTheAnswerFindsAPlace() throws Exception {
        List<CompletableFuture<Void>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    for (int n = 0; n < 5; n++) {
                        assertThat(batch("?top=1", "text/csv", LIST.getBytes(StandardCharsets.UTF_8))
                                        .statusCode())
                                .isEqualTo(200);
                    }
                }))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    @Test
    void aPresetWeighsEveryRow() throws Exception {
        byte[] list = LIST.getBytes(StandardCharsets.UTF_8);
        JsonNode line =
                lines(batch("?top=3&preset=cost-first", "text/csv", list)).get(0);
        JsonNode alone = world.match(
                "{\"enterprise\":{\"name\":\"甲电子\",\"origin\":{\"code\":\"440306\"},"
                        + "\"industry\":\"3922\",\"landHa\":4,\"group\":\"终端链\"},\"top\":3,\"preset\":\"cost-first\",\"acceptability\":false}");
        assertThat(line.get("weights")).isEqualTo(alone.get("weights"));
        assertThat(line.at("/candidates/0/score")).isEqualTo(alone.at("/candidates/0/score"));
        assertThat(line.get("weights"))
                .isNotEqualTo(lines(batch("?top=3", "text/csv", list)).get(0).get("weights"));
    }

    @Test
    void severalBatchesAtOnceAllCome() {
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 4)
                .mapToObj(i -> client.sendAsync(
                        HttpRequest.newBuilder(world.uri("/api/v1/matches/batch?top=1"))
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(LIST))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        assertThat(all.stream()
                        .map(CompletableFuture::join)
                        .map(HttpResponse::body)
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }
}
