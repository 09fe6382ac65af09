package cn.tidu.facts.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A park states figures of itself; they count once a planner of its city has accepted them, and are nobody else's before. */
class StatementIT {
    /** 广东海丰经济开发区，汕尾 */
    private static final String PARK = "s447036";

    private static final String PATH = "/api/v1/parks/" + PARK + "/statements";
    private static final String FIGURES =
            """
            {"asOf": "2026-11-01", "source": "园区管委会统计（测试）", "figures": [
              {"attribute": "spare-land", "value": 87.5}, {"attribute": "rent", "value": 11}]}
            """;

    private final TestWorld world = TestWorld.get();
    private final Visitor park = world.as(Role.PARK, PARK);
    private final Visitor shanwei = world.as(Role.PLANNER, "441500");
    private final Visitor shenzhen = world.as(Role.PLANNER, "440300");

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM park_statement");
            handle.execute("DELETE FROM park_fact WHERE dataset = 'statement'");
        });
    }

    private JsonNode stated() {
        HttpResponse<String> made = park.post(PATH, FIGURES);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return world.json(made).get("items");
    }

    private Optional<JsonNode> spareLand() {
        JsonNode facts =
                world.json(new Visitor(world).get("/api/v1/parks/" + PARK)).get("facts");
        return StreamSupport.stream(facts.spliterator(), false)
                .filter(fact -> fact.get("attribute").asText().equals("spare-land"))
                .reduce((first, last) -> last);
    }

    private HttpResponse<String> review(Visitor who, long id, String body) {
        return who.post(PATH + "/" + id + "/review", body);
    }

    private static long id(JsonNode statement) {
        return statement.get("id").asLong();
    }

    @Test
    void whatIsAcceptedIsTheParksFigureWithItsSourceAndMatchingUsesIt() {
        long version = dataVersion();
        JsonNode items = stated();
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/state").asText()).isEqualTo("pending");
        assertThat(items.at("/0/unit").asText()).isEqualTo("ha");
        assertThat(spareLand()).isEmpty();
        assertThat(dataVersion()).as("nothing moves before it is accepted").isEqualTo(version);
        HttpResponse<String> accepted = review(shanwei, id(items.get(0)), "{\"decision\":\"accepted\"}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThat(world.json(accepted).get("knownValue").asDouble()).isEqualTo(87.5);
        JsonNode fact = spareLand().orElseThrow();
        assertThat(fact.get("value").asDouble()).isEqualTo(87.5);
        assertThat(fact.get("asOf").asText()).isEqualTo("2026-11-01");
        assertThat(fact.get("source").asText())
                .startsWith("园区自报（20")
                .contains("规划人员采纳")
                .contains("园区管委会统计（测试）");
        JsonNode match = world.match(
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"landHa\":4},\"top\":200}");
        assertThat(match.get("candidates").toString()).contains("园区自报");
        assertThat(dataVersion()).isGreaterThan(version);
        assertThat(world.json(park.get(PATH + "?state=accepted")).get("total").asInt())
                .isEqualTo(1);
    }

    private long dataVersion() {
        return world.database
                .read(handle -> handle.createQuery("SELECT version FROM data_version")
                        .mapTo(Long.class)
                        .one())
                .longValue();
    }

    @Test
    void aRefusalNeedsAReasonWhichTheParkReadsAndWhatWasAcceptedCanBeTakenBack() {
        JsonNode items = stated();
        assertThat(review(shanwei, id(items.get(0)), "{\"decision\":\"refused\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(review(shanwei, id(items.get(1)), "{\"decision\":\"refused\",\"reason\":\"与租赁合同不符\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(park.get(PATH + "?state=refused").body()).contains("与租赁合同不符");
        assertThat(review(shanwei, id(items.get(1)), "{\"decision\":\"accepted\"}")
                        .statusCode())
                .as("decided is decided")
                .isEqualTo(409);
        assertThat(review(shanwei, id(items.get(0)), "{\"decision\":\"accepted\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(park.delete(PATH + "/" + id(items.get(0))).statusCode())
                .as("what was accepted is not the park's to withdraw")
                .isEqualTo(409);
        assertThat(review(shanwei, id(items.get(0)), "{\"decision\":\"refused\",\"reason\":\"误采\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(spareLand()).isEmpty();
    }

    @Test
    void theLastThatWasAcceptedForADayCountsAndTheOneBeforeReturnsWithItsRefusal() {
        JsonNode first = stated().get(0);
        review(shanwei, id(first), "{\"decision\":\"accepted\"}");
        HttpResponse<String> again = park.post(
                PATH,
                "{\"asOf\":\"2026-11-01\",\"source\":\"更正\",\"figures\":[{\"attribute\":\"spare-land\",\"value\":60}]}");
        assertThat(again.statusCode()).isEqualTo(201);
        long second = id(world.json(again).at("/items/0"));
        review(shanwei, second, "{\"decision\":\"accepted\"}");
        assertThat(spareLand().orElseThrow().get("value").asDouble()).isEqualTo(60);
        review(shanwei, second, "{\"decision\":\"refused\",\"reason\":\"误报\"}");
        assertThat(spareLand().orElseThrow().get("value").asDouble()).isEqualTo(87.5);
    }

    @Test
    void whatWaitsIsForTheParkAndItsPlannersAndForNobodyElse() {
        long id = id(stated().get(0));
        for (Visitor sees : List.of(park, shanwei, world.planner(), world.as(Role.ADMIN))) {
            assertThat(world.json(sees.get(PATH)).get("total").asInt()).isEqualTo(2);
            assertThat(world.json(sees.get("/api/v1/statements?state=pending"))
                            .get("total")
                            .asInt())
                    .isEqualTo(2);
        }
        assertThat(world.json(shenzhen.get(PATH)).get("total").asInt()).isZero();
        Visitor other = world.as(Role.PARK, "gd-shenzhen-chaozhou");
        assertThat(world.json(other.get("/api/v1/statements")).get("total").asInt())
                .isZero();
        assertThat(other.get(PATH).statusCode()).isEqualTo(403);
        assertThat(other.post(PATH, FIGURES).statusCode()).isEqualTo(403);
        assertThat(other.delete(PATH + "/" + id).statusCode()).isEqualTo(404);
        assertThat(review(shenzhen, id, "{\"decision\":\"accepted\"}").statusCode())
                .isEqualTo(404);
        assertThat(review(park, id, "{\"decision\":\"accepted\"}").statusCode()).isEqualTo(403);
        for (Visitor stranger :
                List.of(new Visitor(world), world.as(Role.ENTERPRISE), world.as(Role.ORGANIZER, "441500"))) {
            assertThat(stranger.get(PATH).statusCode()).isIn(401, 403);
            assertThat(stranger.get("/api/v1/parks/" + PARK).body()).doesNotContain("园区管委会统计（测试）");
            assertThat(stranger.get("/api/v1/downloads/park-facts?format=csv").body())
                    .doesNotContain("园区管委会统计（测试）");
        }
        assertThat(park.delete(PATH + "/" + id).statusCode()).isEqualTo(204);
        assertThat(world.json(park.get(PATH)).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfLetsNoParkWriteFiguresNorDecideNorAPlannerChangeWhatWasSaid() {
        long id = id(stated().get(0));
        long account = park.session().get("account").asLong();
        Identity me = new Identity(Optional.of(account), Role.PARK, List.of(PARK), "session:0", "", Optional.empty());
        Identity planner =
                new Identity(Optional.of(-1L), Role.PLANNER, List.of("441500"), "session:0", "", Optional.empty());
        String fact = "INSERT INTO park_fact (park_id, attribute, value, as_of, source, confidence, dataset)"
                + " VALUES ('" + PARK + "', 'wage', 1, '2026-01-01', 'x', 'high', '%s')";
        refused(me, fact.formatted("statement"), "row-level security");
        refused(me, fact.formatted("import"), "row-level security");
        refused(planner, fact.formatted("statement"), "row-level security");
        refused(
                me,
                "INSERT INTO park_statement (park_id, attribute, value, as_of, source, state, stated_by) VALUES ('"
                        + PARK + "', 'wage', 1, '2026-01-01', 'x', 'accepted', " + account + ")",
                "row-level security");
        assertThat(changed(me, "UPDATE park_statement SET state = 'accepted' WHERE id = " + id))
                .isZero();
        refused(planner, "UPDATE park_statement SET value = 1, state = 'accepted' WHERE id = " + id, "changes nothing");
        assertThat(changed(planner, "DELETE FROM park_statement WHERE id = " + id))
                .isZero();
        assertThat(changed(Identity.PUBLIC, "UPDATE park_statement SET state = 'accepted'"))
                .isZero();
        review(shanwei, id, "{\"decision\":\"accepted\"}");
        assertThat(changed(me, "UPDATE park_fact SET value = 1 WHERE park_id = '" + PARK + "'"))
                .isZero();
        assertThat(changed(planner, "DELETE FROM park_fact WHERE dataset = 'statement'"))
                .as("the figure follows its statement")
                .isZero();
    }

    private int changed(Identity who, String sql) {
        return CurrentIdentity.as(who, () -> world.served.<Integer>change(handle -> handle.execute(sql)));
    }

    private void refused(Identity who, String sql, String why) {
        assertThatThrownBy(() -> changed(who, sql)).as(sql).hasStackTraceContaining(why);
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsStored() {
        HttpResponse<String> wrong = park.post(
                PATH,
                """
                {"asOf": "2026-11-22", "source": "x", "figures": [
                  {"attribute": "spare-land", "value": -1}, {"attribute": "rent", "value": 1},
                  {"attribute": "rent", "value": 2}, {"attribute": "gold", "value": 1}]}
                """);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(world.json(wrong).get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/asOf", "/figures/0/value", "/figures/2/attribute", "/figures/3/attribute");
        assertThat(park.post(PATH, "{\"asOf\":\"2026-11-01\",\"source\":\"x\",\"figures\":[]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(park.post(PATH, "{\"figures\":{},\"colour\":1}").statusCode())
                .isEqualTo(400);
        stated();
        assertThat(park.post(PATH, FIGURES.replace("spare-land", "wage")).statusCode())
                .as("one of the two waits already: none is stored")
                .isEqualTo(409);
        assertThat(world.json(park.get(PATH)).get("total").asInt()).isEqualTo(2);
        assertThat(park.post("/api/v1/parks/no-such/statements", FIGURES).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasStatedAndDecidedIsOnRecordAndInTheParksOwnData() {
        JsonNode items = stated();
        review(shanwei, id(items.get(1)), "{\"decision\":\"refused\",\"reason\":\"证据不足\"}");
        JsonNode events = world.json(
                        shanwei.get("/api/v1/audit?object=park_statement&objectId=" + id(items.get(1)) + "&limit=10"))
                .get("items");
        assertThat(events.findValuesAsText("action")).contains("insert", "update");
        assertThat(events.toString()).contains("证据不足");
        assertThat(world.json(shenzhen.get("/api/v1/audit?object=park_statement"))
                        .get("items"))
                .isEmpty();
        assertThat(world.json(park.get("/api/v1/session/data")).get("statements"))
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
