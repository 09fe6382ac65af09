package cn.tidu.matching.parkside;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.Role;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a park's side: which firms suit it, and who may ask it of the loaded ones. */
class ParkMatchIT {
    private static final String PARK = "gd-shenzhen-chaozhou";
    private static final String FIRMS =
            """
            {"enterprises": [
             {"name": "甲服装", "origin": {"code": "440306"}, "industry": "18", "landHa": 2},
             {"name": "乙终端", "origin": {"code": "440306"}, "industry": "3922", "landHa": 2},
             {"name": "丙太大", "origin": {"code": "440306"}, "industry": "39", "landHa": 99999},
             {"name": "丁无证", "origin": {"code": "440306"}, "industry": "39", "flags": ["unlicensed"]}], "top": 5}
            """;

    private final TestWorld world = TestWorld.get();

    @BeforeAll
    static void loadedFirms() {
        TestWorld.get()
                .database
                .write(
                        handle -> handle.execute(
                                """
                        INSERT INTO enterprise (name, origin_code, industry, land_ha, synthetic, source) VALUES
                          ('园测宝安电子', '440306', '3922', 2, true, '测试'),
                          ('园测东莞服装', '441900', '18', 2, true, '测试'),
                          ('园测来处不明', NULL, '39', 2, true, '测试')
                        """));
    }

    @AfterAll
    static void away() {
        TestWorld.get().database.write(handle -> handle.execute("DELETE FROM enterprise WHERE name LIKE '园测%'"));
    }

    private static HttpResponse<String> ask(Visitor visitor, String body) {
        return visitor.post("/api/v1/parks/" + PARK + "/matches", body);
    }

    @Test
    void firmsSentAlongAreRankedAsTheParkSeesThem() {
        HttpResponse<String> response = world.post("/api/v1/parks/" + PARK + "/matches", FIRMS);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode answer = world.json(response);
        assertThat(answer.at("/park/id").asText()).isEqualTo(PARK);
        assertThat(answer.get("enterprisesTotal").asInt()).isEqualTo(4);
        assertThat(answer.get("weights").get("proximity").asDouble()).isZero();
        JsonNode first = answer.at("/candidates/0");
        assertThat(first.get("name").asText()).isEqualTo("乙终端");
        assertThat(first.get("index").asInt()).isEqualTo(1);
        assertThat(first.get("score").asDouble())
                .isGreaterThan(answer.at("/candidates/1/score").asDouble());
        // the firm's own view is the one the plain match gives
        JsonNode own = world.match(
                "{\"enterprise\":{\"name\":\"乙终端\",\"origin\":{\"code\":\"440306\"},\"industry\":\"3922\",\"landHa\":2},\"top\":1000}");
        for (JsonNode there : own.get("candidates")) {
            if (there.at("/park/id").asText().equals(PARK)) {
                assertThat(first.get("firmRank").asInt())
                        .isEqualTo(there.get("rank").asInt());
                assertThat(first.get("firmScore").asDouble())
                        .isEqualTo(there.get("score").asDouble());
            }
        }
        assertThat(answer.get("excluded").findValuesAsText("name")).containsExactly("丙太大", "丁无证");
        assertThat(answer.at("/excludedBy/land").asInt()).isEqualTo(1);
        assertThat(answer.at("/excluded/1/reasons/0/citations/0/quote").asText())
                .isNotBlank();
    }

    @Test
    void theLoadedFirmsAreThoseThatTheRowRulesShow() {
        assertThat(world.post("/api/v1/parks/" + PARK + "/matches", "{\"loaded\":{}}")
                        .statusCode())
                .isEqualTo(401);
        for (Visitor nobodyTurnedTo :
                List.of(world.as(Role.PARK, PARK), world.as(Role.ENTERPRISE), world.as(Role.ORGANIZER))) {
            assertThat(world.json(ask(nobodyTurnedTo, "{\"loaded\":{},\"top\":1000}"))
                            .get("candidates"))
                    .isEmpty();
        }
        JsonNode all = world.json(ask(world.planner(), "{\"loaded\":{},\"top\":1000}"));
        assertThat(all.get("candidates").findValuesAsText("name")).contains("园测宝安电子", "园测东莞服装");
        assertThat(all.get("notKnown").asInt()).isPositive();
        JsonNode ofShenzhen = world.json(ask(world.as(Role.PLANNER, "440300"), "{\"loaded\":{},\"top\":1000}"));
        assertThat(ofShenzhen.get("candidates").findValuesAsText("name"))
                .contains("园测宝安电子")
                .doesNotContain("园测东莞服装");
        JsonNode garments =
                world.json(ask(world.as(Role.ORGANIZER, "441900"), "{\"loaded\":{\"industry\":\"18\"},\"top\":1000}"));
        assertThat(garments.get("candidates").findValuesAsText("name"))
                .contains("园测东莞服装")
                .doesNotContain("园测宝安电子");
        assertThat(garments.get("from").asText()).isEqualTo("loaded");
    }

    @Test
    void whatCannotBeReadOrAcceptedIsTold() {
        assertThat(world.post("/api/v1/parks/nope/matches", FIRMS).statusCode()).isEqualTo(404);
        assertThat(world.post("/api/v1/parks/" + PARK + "/matches", "{}").statusCode())
                .isEqualTo(400);
        assertThat(world.post("/api/v1/parks/" + PARK + "/matches", "{\"enterprises\":[]}")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> both = world.post(
                "/api/v1/parks/" + PARK + "/matches",
                "{\"loaded\":{\"industry\":\"zz\"},\"enterprises\":[{\"origin\":{\"code\":\"1\"},\"industry\":\"39\"}]}");
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(List.of("/loaded", "/loaded/industry"))
                .allMatch(world.json(both).get("errors").findValuesAsText("pointer")::contains);
    }
}
