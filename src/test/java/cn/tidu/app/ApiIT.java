package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** The HTTP interface as a client sees it: lists, errors, headers, and an event loop that is never blocked. */
class ApiIT {
    private final TestWorld world = TestWorld.get();

    @ParameterizedTest
    @CsvSource({
        "/api/v1/regions?level=city, 21",
        "/api/v1/regions?level=county, 124",
        "/api/v1/regions?zone=EAST&level=city, 4",
        "/api/v1/regions?city=440300&level=county, 9",
        "/api/v1/parks, 186",
        "/api/v1/industries, 1971",
        "/api/v1/guidance, 131"
    })
    void listsArePagedWithoutLossOrRepetition(String path, int total) {
        Set<String> seen = new HashSet<>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=37";
        while (next != null) {
            JsonNode page = world.json(world.get(next));
            assertThat(page.get("total").asInt()).isEqualTo(total);
            for (JsonNode item : page.get("items")) {
                String key = item.hasNonNull("id")
                        ? item.get("id").asText()
                        : item.path("level").asText() + item.get("code").asText();
                assertThat(seen.add(key)).as(key).isTrue();
                assertThat(item.get("source").asText()).isNotBlank();
            }
            next = page.has("next") ? page.get("next").asText() : null;
        }
        assertThat(seen).hasSize(total);
    }

    @Test
    void everyParkThatAnOldNameFindsIsTheZoneItBecame() {
        JsonNode page = world.json(world.get("/api/v1/parks?q=%E4%B8%9C%E8%8E%9E%EF%BC%88%E6%83%A0%E5%B7%9E%EF%BC%89"));
        assertThat(page.at("/items/0/name").asText()).isEqualTo("广东惠州产业转移工业园区");
        assertThat(page.at("/items/0/sources")).hasSize(2);
        JsonNode park =
                world.json(world.get("/api/v1/parks/" + page.at("/items/0/id").asText()));
        assertThat(park.get("records")).hasSize(2);
        assertThat(park.at("/records/1/sameAsBasis").asText()).isNotBlank();
    }

    @Test
    void aWordOfPolicyLeadsToItsCodesWithTheReason() {
        JsonNode first = world.json(world.get("/api/v1/industries?q=%E4%BA%94%E9%87%91%E4%B8%8D%E9%94%88%E9%92%A2"))
                .at("/items/0");
        assertThat(first.get("code").asText()).startsWith("33");
        assertThat(first.get("reason").asText()).isNotBlank();
    }

    @Test
    void guidanceIsFoundByDateAndOrigin() {
        JsonNode page =
                world.json(world.get("/api/v1/guidance?source=440300&target=441500&kind=pairing&asOf=2010-06-30"));
        assertThat(page.get("items"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.get("status").asText()).isEqualTo("in force"));
        assertThat(page.at("/items/0/documentNo").asText()).isEqualTo("深府办〔2009〕98号");
    }

    @Test
    void thePointOfAClickIsItsCounty() {
        assertThat(world.json(world.get("/api/v1/regions/at?lon=113.88&lat=22.57"))
                        .get("code")
                        .asText())
                .startsWith("4403");
        assertThat(world.get("/api/v1/regions/at?lon=120&lat=30").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/parks?limit=0|limit",
                "/api/v1/parks?limit=-1|limit",
                "/api/v1/parks?limit=1000000000|limit",
                "/api/v1/parks?nonsense=1|nonsense",
                "/api/v1/parks?kind=castle|kind",
                "/api/v1/parks?cursor=%21%21|cursor",
                "/api/v1/parks?q=%00|q",
                "/api/v1/parks?q=a&q=b|q",
                "/api/v1/guidance?asOf=yesterday|asOf",
                "/api/v1/guidance?source=999999|source",
                "/api/v1/regions/at?lon=NaN&lat=22|lon"
            })
    void aQueryThatCannotBeReadIs400NamingTheParameter(String path, String parameter) {
        HttpResponse<String> response = world.get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(world.json(response).at("/errors/0/pointer").asText()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|400|",
                "''|400|",
                "[]|400|/enterprise",
                "null|400|/enterprise",
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":39}}|400|/enterprise/industry",
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"colour\":1}}|400|/enterprise/colour",
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"},\"x\":1}|400|/x",
                "{\"enterprise\":{\"industry\":\"39\"}}|400|/enterprise/origin",
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"},\"asOf\":\"2010\"}|400|/asOf",
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"landHa\":1e999}}|422|/enterprise/landHa",
                "{\"enterprise\":{\"origin\":{\"code\":\"110000\"},\"industry\":\"39\"}}|422|/enterprise/origin/code",
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"9999\"}}|422|/enterprise/industry",
                "{\"enterprise\":{\"origin\":{\"lon\":120,\"lat\":30},\"industry\":\"39\"}}|422|/enterprise/origin/lon",
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"landHa\":-1}}|422|/enterprise/landHa",
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"},\"weights\":{\"luck\":1}}|422|/weights/luck",
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"},\"exclude\":[\"nope\"]}|422|/exclude"
            })
    void aMatchThatCannotBeReadIs400AndOneThatCannotBeAcceptedIs422(String body, int status, String pointer) {
        HttpResponse<String> response = world.post("/api/v1/matches", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode problem = world.json(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        if (pointer != null) {
            assertThat(problem.get("errors").findValuesAsText("pointer")).contains(pointer);
        }
    }

    @Test
    void allFaultsAreToldAtOnce() {
        JsonNode problem = world.json(
                world.post(
                        "/api/v1/matches",
                        "{\"enterprise\":{\"origin\":{\"code\":\"1\"},\"industry\":\"zzz\",\"stage\":\"fly\",\"landHa\":-1,\"flags\":[\"q\"]}}"));
        assertThat(problem.get("errors")).hasSize(5);
    }

    @Test
    void anUnknownIndustryIsAnsweredWithTheNearestOnes() {
        JsonNode problem = world.json(world.post(
                "/api/v1/matches", "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"电子信息行当\"}}"));
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/enterprise/industry");
        assertThat(problem.at("/errors/0/detail").asText()).contains("相近：电子信息", "nearest: 电子信息");
        assertThat(world.post(
                                "/api/v1/matches",
                                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"qqq\"}}")
                        .body())
                .contains("/enterprise/industry")
                .doesNotContain("相近");
    }

    @Test
    void tooDeepOrTooLargeBodiesAreRefusedWhateverTheirType() {
        String deep = "[".repeat(5000);
        assertThat(world.post("/api/v1/matches", deep).statusCode()).isEqualTo(400);
        assertThat(world.send(HttpRequest.newBuilder(world.uri("/api/v1/matches"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(deep)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(world.post("/api/v1/matches", " ".repeat(2 << 20)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void everyAnswerHasSecurityHeadersAndAPolicyWithoutInlineScript() {
        for (String path : List.of(
                "/",
                "/live",
                "/ready",
                "/api/v1/parks",
                "/api/v1/nope",
                "/api/v1/parks?limit=0",
                "/tiles/regions/6/52/27.mvt",
                "/tiles/regions/99/0/0.mvt")) {
            HttpResponse<String> response = world.get(path);
            String policy =
                    response.headers().firstValue("content-security-policy").orElse("");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("x-content-type-options"))
                    .as(path)
                    .contains("nosniff");
        }
        assertThat(world.get("/").body()).doesNotContain("style=").doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void tilesAreServedWithTheVersionAndNothingOutsideTheMatrix() {
        HttpResponse<String> tile = world.get("/tiles/regions/6/52/27.mvt");
        assertThat(tile.statusCode()).isEqualTo(200);
        String etag = tile.headers().firstValue("etag").orElseThrow();
        assertThat(world.send(HttpRequest.newBuilder(world.uri("/tiles/regions/6/52/27.mvt"))
                                .header("If-None-Match", etag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(world.get("/tiles/regions/6/0/0.mvt").statusCode()).isEqualTo(204);
        assertThat(world.get("/tiles/regions/3/8/0.mvt").statusCode()).isEqualTo(404);
        assertThat(world.get("/tiles/regions/-1/0/0.mvt").statusCode()).isEqualTo(404);
        assertThat(world.get("/tiles/nothing/3/1/1.mvt").statusCode()).isEqualTo(404);
    }

    @Test
    void wrongMethodsAndAddressesAreProblemsAndHeadWorks() {
        assertThat(world.send(HttpRequest.newBuilder(world.uri("/api/v1/parks")).DELETE())
                        .statusCode())
                .isEqualTo(405);
        assertThat(world.get("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(world.get("/api/v1/parks/%00").statusCode()).isEqualTo(404);
        HttpResponse<String> head = world.send(
                HttpRequest.newBuilder(world.uri("/api/v1/parks")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void theEventLoopIsNeverBlockedEvenWhenTheDatabaseIs() {
        Logger checker = (Logger) LoggerFactory.getLogger("io.vertx.core.impl.BlockedThreadChecker");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        checker.addAppender(heard);
        try {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            world.database.write(handle -> {
                handle.execute("LOCK TABLE park IN ACCESS EXCLUSIVE MODE");
                for (int i = 0; i < 40; i++) {
                    String path = i % 2 == 0 ? "/api/v1/parks" : "/tiles/parks/6/52/27.mvt";
                    answers.add(
                            CompletableFuture.supplyAsync(() -> world.get(path).statusCode()));
                    answers.add(CompletableFuture.supplyAsync(() -> world.post(
                                    "/api/v1/matches",
                                    "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"}}")
                            .statusCode()));
                }
                for (int i = 0; i < 30; i++) {
                    assertThat(world.get("/live").statusCode()).isEqualTo(200);
                    assertThat(world.get("/").statusCode()).isEqualTo(200);
                    handle.execute("SELECT pg_sleep(0.05)");
                }
            });
            assertThat(answers).allSatisfy(answer -> assertThat(answer)
                    .as("answers once the database goes on")
                    .succeedsWithin(Duration.ofMinutes(2))
                    .isEqualTo(200));
            assertThat(heard.list).as("warnings of the blocked-thread checker").isEmpty();
        } finally {
            checker.detachAppender(heard);
        }
        assertThat(world.database.activeConnections()).isZero();
    }
}
