package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.files.imports.ImportReport;
import cn.tidu.platform.access.Role;
import cn.tidu.world.ContractWatch;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Upload;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract describes no more than is sent: every operation that answers JSON is asked for all that it may tell, and for the least. What
 * an answer has and the contract does not describe fails every test, see {@link ContractWatch}.
 */
class AnswersIT {
    private static final String CREDIT = "91350100M000100Y43";
    private static final String PARK = "s447036";
    private static final String FIRM =
            "{\"name\": \"甲电子\", \"origin\": {\"code\": \"440306\"}, \"industry\": \"3922\", \"landHa\": %s, \"polluting\": %s}";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String JUDGED =
            """
            {"judgements": [{"first": "guidance", "second": "industry", "ratio": 2},
                            {"first": "guidance", "second": "proximity", "ratio": 6},
                            {"first": "industry", "second": "proximity", "ratio": 3}]}
            """;

    private final TestWorld world = TestWorld.get();
    private final ImportDesk desk = new ImportDesk(world);
    private final Visitor anyone = new Visitor(world);
    private final Visitor planner = world.newcomer(Role.PLANNER, "440000");
    private final Visitor firm = world.newcomer(Role.ENTERPRISE, CREDIT);
    private final Visitor park = world.newcomer(Role.PARK, PARK);

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM park_statement");
            handle.execute("DELETE FROM park_fact WHERE dataset = 'statement'");
        });
        desk.asBefore();
    }

    @Test
    void everyPropertyOfAnAnswerIsSentAndThoseAlwaysSentAreRequired() throws Exception {
        ContractWatch.note();
        service();
        lists();
        weights();
        matches();
        pinned();
        manyMatches();
        maps();
        imports();
        parkAndFirm();
        people();
        totals();
        assertThat(String.join("\n", ContractWatch.noted().faults())).isEmpty();
    }

    private JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? null : world.json(answer);
    }

    private void get(Visitor who, String... paths) {
        for (String path : paths) {
            assertThat(who.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    /** The first page of several, and the only one of a few. */
    private void pages(Visitor who, String path, String narrow) {
        String and = path.contains("?") ? "&" : "?";
        assertThat(ok(who.get(path + and + "limit=1")).has("next")).as(path).isTrue();
        assertThat(ok(who.get(path + and + narrow)).has("next"))
                .as(path + and + narrow)
                .isFalse();
    }

    private void service() {
        get(anyone, "/ready", "/api/v1/about", "/api/v1/openapi.json", "/api/v1/session");
        assertThat(anyone.get("/api/v1/parks?limit=zz").statusCode()).isEqualTo(400);
        assertThat(anyone.get("/api/v1/parks/nowhere").statusCode()).isEqualTo(404);
    }

    private void lists() throws Exception {
        String header =
                "case_id,event_id,enterprise,origin_city,origin_district,industry_source_words,gbt4754_2017_div,gbt_alt,transfer_stage,"
                        + "destination_city,destination_county,special_zone,destination_park,year,year_basis,confidence,use_tier,source_title,source_url,quote\n";
        ImportReport report = desk.run(
                Files.writeString(
                        folder.resolve("moves.csv"),
                        header
                                + """
                                T1,E1,测试电池厂,深圳,长安镇,动力电池,38,39,expansion,茂名,电白区,深汕特别合作区,佛山(云浮)产业转移工业园,2024,visit reported,medium,B,测试报道一,https://example.org,试一句
                                T2,E2,测试石材厂,佛山,南海区,石材机械,35,,not stated,云浮,,,,,,high,A,测试报道二,,
                                """),
                "relocations");
        assertThat(report.problems()).isEmpty();
        pages(anyone, "/api/v1/regions", "level=city");
        pages(anyone, "/api/v1/parks", "limit=1000");
        pages(anyone, "/api/v1/industries", "q=%E7%94%B5%E5%AD%90%E4%BF%A1%E6%81%AF&limit=1000");
        pages(anyone, "/api/v1/guidance", "limit=1000");
        pages(anyone, "/api/v1/outlets", "limit=1000");
        pages(anyone, "/api/v1/relocations", "limit=1000");
        get(anyone, "/api/v1/regions/at?lon=113.88&lat=22.57", "/api/v1/parks/" + PARK);
    }

    private void weights() {
        get(anyone, "/api/v1/weights/presets");
        String ahp =
                """
                {"judgements": [{"first": "guidance", "second": "industry", "ratio": 9},
                                {"first": "industry", "second": "proximity", "ratio": 9},
                                {"first": "proximity", "second": "guidance", "ratio": %s}]}
                """;
        ok(anyone.post("/api/v1/weights/ahp", ahp.formatted("9")));
    }

    private void matches() {
        String firm = FIRM.formatted("4", "true");
        JsonNode all = ok(anyone.post(
                "/api/v1/matches", "{\"enterprise\": %s, \"preset\": \"cost-first\", \"top\": 1000}".formatted(firm)));
        String third = all.at("/candidates/2/park/id").asText();
        String out = all.at("/excluded/0/park/id").asText();
        ok(anyone.post("/api/v1/matches", "{\"enterprise\": %s, \"acceptability\": false}".formatted(firm)));
        ok(anyone.post("/api/v1/matches", "{\"enterprise\": %s, \"ahp\": %s, \"top\": 1}".formatted(firm, JUDGED)));
        ok(anyone.post(
                "/api/v1/matches",
                "{\"enterprise\": %s, \"top\": 1, \"compare\": [\"%s\", \"%s\"]}".formatted(firm, third, out)));
        for (String other : List.of(third, out)) {
            ok(anyone.post("/api/v1/matches/why-not", "{\"enterprise\": %s, \"park\": \"%s\"}".formatted(firm, other)));
        }
        ok(anyone.post("/api/v1/matches/editions", "{\"enterprise\": %s, \"top\": 5}".formatted(firm)));
        String two = FIRM.formatted("2", "true");
        ok(anyone.post("/api/v1/matches/group", "{\"group\": \"链\", \"enterprises\": [%s, %s]}".formatted(firm, two)));
        ok(anyone.post(
                "/api/v1/parks/%s/matches".formatted(PARK),
                "{\"enterprises\": [%s, %s], \"top\": 5}".formatted(firm, FIRM.formatted("99999", "false"))));
        ok(anyone.post(
                "/api/v1/shortlists",
                "{\"enterprises\": [%s, %s, %s], \"host\": \"汕尾\", \"perFirm\": 1, \"perPark\": 1}"
                        .formatted(
                                firm,
                                two.replace("甲", "乙"),
                                FIRM.formatted("99999", "false").replace("甲", "丙"))));
    }

    /** A firm that is pinned to a park it likes less would rather have another, which would rather have it. */
    private void pinned() {
        String body = "{\"enterprises\": [%s], \"host\": \"清远\", \"perFirm\": 1, \"perPark\": 1%s}";
        String firm = FIRM.formatted("1", "false");
        JsonNode free = ok(anyone.post("/api/v1/shortlists", body.formatted(firm, "")));
        int best = free.at("/pairs/0/park").asInt();
        String other = free.at("/parks/" + (best == 0 ? 1 : 0) + "/park/id").asText();
        JsonNode held = ok(anyone.post(
                "/api/v1/shortlists",
                body.formatted(firm, ", \"pins\": [{\"enterprise\": 0, \"park\": \"%s\"}]".formatted(other))));
        assertThat(held.get("blocking")).isNotEmpty();
    }

    private void manyMatches() throws Exception {
        String list =
                """
                企业名称,转出地,行业,用地（亩）,组团,日期
                甲电子,深圳宝安,3922,60,终端链,
                乙,火星,39,abc,,
                ,火星,39,abc,散,
                ,深圳宝安,3982,30,终端链,
                丁,东莞,18,,,2012-06-30
                """;
        post("/api/v1/matches/batch?top=2", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        post("/api/v1/matches/batch?top=2", XLSX, workbook(list));
        assertThat(anyone.post("/api/v1/matches/batch", "").statusCode()).isGreaterThanOrEqualTo(400);
        HttpResponse<String> refused =
                send("/api/v1/matches/batch", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        post(
                "/api/v1/rosters",
                "text/csv",
                """
                企业名称,转出地,行业,转移环节,职能,用地(公顷),厂房面积(平方米),用工人数,用电(kva),用水(吨/日),废水(吨/日),出口占比,投资(万元),产值(万元),税收(万元),能耗(吨标准煤),污染,标记,组团,指定园区,排除园区,来源
                甲,深圳市宝安区,39,整体搬迁,production,4,1000,100,500,10,5,0.5,1000,2000,100,50,是,unlicensed,链,深汕特别合作区,广东佛冈县产业转移工业园区,测试
                ,深圳市宝安区,39,,,,,,,,,,,,,,,,,,,
                乙,火星,39,,,,,,,,,,,,,,,,,,,
                """
                        .getBytes(StandardCharsets.UTF_8));
        post("/api/v1/rosters", "text/csv", "企业名称,经度,纬度,行业\n丙,113.88,22.57,39\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] workbook(String csv) throws java.io.IOException {
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var out = new java.io.ByteArrayOutputStream()) {
            var sheet = book.createSheet("名单");
            List<String> lines = csv.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",", -1);
                for (int j = 0; j < cells.length; j++) {
                    (j == 0 ? sheet.createRow(i) : sheet.getRow(i))
                            .createCell(j)
                            .setCellValue(cells[j]);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private HttpResponse<String> send(String path, String type, byte[] body) {
        return world.send(
                anyone.request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private void post(String path, String type, byte[] body) {
        HttpResponse<String> answer = send(path, type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void maps() {
        get(
                planner,
                "/tiles/regions.json",
                "/tiles/parks.json",
                "/tiles/enterprises.json",
                "/tiles/guidance.json",
                "/tiles/transfers.json",
                "/styles/tidu.json",
                "/sprites/tidu.json",
                "/ogc",
                "/ogc/api",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/parks",
                "/ogc/collections/parks/queryables",
                "/ogc/collections/parks/items?limit=1",
                "/ogc/collections/parks/items/" + PARK,
                "/ogc/collections/parks/tiles",
                "/ogc/collections/parks/tiles/WebMercatorQuad",
                "/ogc/collections/enterprises",
                "/ogc/collections/enterprises/tiles/WebMercatorQuad",
                "/ogc/tileMatrixSets",
                "/ogc/tileMatrixSets/WebMercatorQuad",
                "/ogc/tileMatrixSets/CGCS2000Quad");
        ok(planner.post("/api/v1/tiles/warm", "{\"collections\": [\"regions\"], \"maxZoom\": 1}"));
    }

    private void imports() throws Exception {
        Upload upload = new Upload(world, planner);
        JsonNode job = upload.ended(Map.of("set.zip", Upload.fixture("shp-4547-gbk.zip")), Map.of("into", "parks"));
        upload.record(job);
        String at = "/api/v1/jobs/" + job.get("id").asText();
        assertThat(planner.get(at + "/events").statusCode()).isEqualTo(200);
        ok(planner.delete(at));
        upload.recorded("园区名称,经度,纬度\n甲,114,23\n".getBytes(StandardCharsets.UTF_8), "a.csv", Map.of("into", "parks"));
        upload.recorded(
                "园区名称,经度,纬度,类别\n甲,23,114,没有这种\n".getBytes(StandardCharsets.UTF_8),
                "b.csv",
                Map.of("into", "parks", "crs", "EPSG:4490"));
        upload.recorded(
                "企业名称,转出地,行业\n测试厂,深圳市宝安区,39\n".getBytes(StandardCharsets.UTF_8),
                "c.csv",
                Map.of("into", "enterprises"));
        upload.recorded(
                """
                wkt,园区名称,所在市,类别
                "POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.75 23.82,114.75 23.8))",甲,河源市,transfer
                "POLYGON((114.76 23.81,114.78 23.81,114.78 23.83,114.76 23.83,114.76 23.81))",乙,河源市,transfer
                """
                        .getBytes(StandardCharsets.UTF_8),
                "d.csv",
                Map.of("into", "parks", "crs", "EPSG:4490"));
        Map<String, byte[]> loose = new LinkedHashMap<>();
        loose.put("a.shp", new byte[100]);
        assertThat(upload.ended(loose, Map.of("into", "parks")).get("state").asText())
                .isEqualTo("failed");
        // one that another server did, as this one finds it on record
        world.database.write(handle -> handle.execute(
                "INSERT INTO job (id, kind, state, server) VALUES ('00000000-0000-0000-0000-0000000000aa', 'import', 'done', 'AnswersIT')"
                        + " ON CONFLICT DO NOTHING"));
        get(planner, "/api/v1/jobs/00000000-0000-0000-0000-0000000000aa");
        pages(planner, "/api/v1/imports", "limit=1000");
    }

    private void parkAndFirm() {
        String statements = "/api/v1/parks/" + PARK + "/statements";
        JsonNode stated = ok(park.post(
                statements,
                "{\"asOf\": \"2026-11-01\", \"source\": \"测试\", \"figures\": [{\"attribute\": \"spare-land\", \"value\": 87.5},"
                        + " {\"attribute\": \"rent\", \"value\": 11}]}"));
        String review = statements + "/" + stated.at("/items/0/id").asText() + "/review";
        ok(world.as(Role.PLANNER, "441500").post(review, "{\"decision\": \"accepted\"}"));
        pages(park, statements, "limit=1000");
        pages(planner, "/api/v1/statements", "limit=1000");
        get(anyone, "/api/v1/parks/" + PARK);

        String record = "{\"name\": \"自录电子厂\", \"creditCode\": \"%s\", \"origin\": \"440306\", \"industry\": \"3922\"}"
                .formatted(CREDIT);
        String path = firm.post("/api/v1/enterprises", record)
                .headers()
                .firstValue("location")
                .orElseThrow();
        ok(firm.put(path, record, firm.get(path).headers().firstValue("etag").orElseThrow()));
        ok(firm.post(
                "/api/v1/enterprises",
                record.replace(CREDIT, "").replace("自录", "另一家").replace("\"creditCode\": \"\",", "")));
        pages(firm, "/api/v1/enterprises", "limit=1000");
        ok(firm.post(path + "/contacts", "{\"name\": \"王五\"}"));
        get(firm, path + "/contacts");
        ok(firm.post(
                path + "/consents",
                "{\"kind\": \"park\", \"grantee\": \"gd-shenzhen-chaozhou\", \"contacts\": false}"));
        get(firm, path + "/consents");
        JsonNode lead = ok(firm.post(path + "/leads", "{\"parkId\": \"%s\", \"message\": \"想看地\"}".formatted(PARK)));
        ok(firm.post(path + "/leads", "{\"parkId\": \"gd-shenzhen-chaozhou\"}"));
        String at = "/api/v1/leads/" + lead.get("id").asText();
        ok(park.put(
                at,
                "{\"state\": \"contacted\"}",
                park.get(at).headers().firstValue("etag").orElseThrow()));
        pages(firm, "/api/v1/leads", "limit=1000");
        get(park, "/api/v1/leads");
        JsonNode asked = ok(
                park.post(path + "/contact-requests", "{\"parkId\": \"%s\", \"message\": \"想约看厂\"}".formatted(PARK)));
        ok(world.as(Role.PARK, "gd-shenzhen-chaozhou")
                .post(path + "/contact-requests", "{\"parkId\": \"gd-shenzhen-chaozhou\"}"));
        pages(firm, "/api/v1/contact-requests", "limit=1000");
        ok(firm.post("/api/v1/contact-requests/" + asked.get("id").asText() + "/answer", "{\"granted\": true}"));
    }

    private void people() {
        Visitor admin = world.as(Role.ADMIN);
        get(firm, "/api/v1/session", "/api/v1/sessions");
        ok(firm.post("/api/v1/tokens", "{\"name\": \"程序\", \"grants\": [\"read\"]}"));
        get(firm, "/api/v1/tokens");
        for (Visitor who : List.of(firm, park, planner)) {
            get(who, "/api/v1/session/data");
        }
        String name = "answers-" + System.nanoTime();
        JsonNode made = ok(admin.post("/api/v1/users", "{\"name\": \"%s\", \"role\": \"organizer\"}".formatted(name)));
        ok(admin.post(
                "/api/v1/users",
                "{\"name\": \"%s-2\", \"role\": \"organizer\", \"password\": \"%s\"}"
                        .formatted(name, TestWorld.PASSWORD)));
        String user = "/api/v1/users/" + made.get("id").asText();
        ok(admin.post(user + "/password", ""));
        ok(admin.put(
                user,
                "{\"role\": \"organizer\", \"state\": \"locked\"}",
                admin.get(user).headers().firstValue("etag").orElseThrow()));
        Visitor leaver = new Visitor(world);
        leaver.signIn(name + "-2", TestWorld.PASSWORD);
        String changed =
                "{\"current\": \"%s\", \"password\": \"another word for all tests\"}".formatted(TestWorld.PASSWORD);
        ok(leaver.put("/api/v1/session/password", changed, null));
        pages(admin, "/api/v1/users", "limit=1000");
        pages(admin, "/api/v1/audit", "object=api_token");
    }

    private void totals() {
        world.database.write(
                handle -> handle.execute(
                        """
                INSERT INTO enterprise (name, origin_code, industry, source)
                SELECT 'AnswersIT ' || n, '440306', '3921', 'test' FROM generate_series(1, 20001) AS n
                """));
        for (String by : List.of("county", "city", "hexagon", "industry")) {
            get(anyone, "/api/v1/enterprises/aggregates?by=" + by);
        }
        get(
                anyone,
                "/api/v1/enterprises/aggregates?by=county&format=geojson",
                "/api/v1/enterprises/aggregates?by=hexagon&format=geojson");
        get(planner, "/ogc/collections/enterprises", "/ogc/collections/enterprises/items?limit=1");
    }
}
