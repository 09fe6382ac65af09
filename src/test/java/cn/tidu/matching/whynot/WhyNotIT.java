package cn.tidu.matching.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a park is not first: what is told must hold when it is tried over HTTP. */
class WhyNotIT {
    private final TestWorld world = TestWorld.get();

    private static ObjectNode request(String text) {
        try {
            return (ObjectNode) TestWorld.JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode match(ObjectNode request) {
        return world.match(request.put("acceptability", false).put("top", 1000).toString());
    }

    private JsonNode whyNot(ObjectNode request, String park) {
        HttpResponse<String> response = world.post(
                "/api/v1/matches/why-not", request.deepCopy().put("park", park).toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return world.json(response).get("explanation");
    }

    /** Does what a change says to the request. */
    private static ObjectNode changed(ObjectNode request, JsonNode change) {
        ObjectNode other = request.deepCopy();
        String kind = change.get("kind").asText();
        switch (kind) {
            case "weight" ->
                other.withObject("/weights").set(change.get("criterion").asText(), change.get("to"));
            case "asOf" -> other.set("asOf", change.get("to"));
            case "exclude" -> other.remove("exclude");
            case "flags" -> {
                Set<String> flags = new TreeSet<>();
                other.at("/enterprise/flags").forEach(flag -> flags.add(flag.asText()));
                change.get("from").forEach(flag -> flags.remove(flag.asText()));
                flags.forEach(other.withObject("/enterprise").putArray("flags")::add);
            }
            default -> other.withObject("/enterprise").set(kind, change.get("to"));
        }
        return other;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"landHa\":4,\"polluting\":false}}",
                "{\"enterprise\":{\"origin\":{\"code\":\"441900\"},\"industry\":\"1811\",\"landHa\":120},\"asOf\":\"2014-06-30\"}"
            })
    void everyChangeToldMakesTheParkFirstAndLessOfItDoesNot(String text) {
        ObjectNode request = request(text);
        JsonNode ranking = match(request).get("candidates");
        int tried = 0;
        for (int rank : new int[] {2, 5}) {
            String park = ranking.at("/" + (rank - 1) + "/park/id").asText();
            JsonNode why = whyNot(request, park);
            assertThat(why.get("rank").asInt()).isEqualTo(rank);
            double sum = 0;
            for (JsonNode loss : why.get("losses")) {
                assertThat(loss.get("difference").asDouble()).isPositive();
                assertThat(loss.at("/first/reason").asText()).isNotBlank();
                sum += loss.get("difference").asDouble();
            }
            for (JsonNode gain : why.get("gains")) {
                sum += gain.get("difference").asDouble();
            }
            assertThat(sum)
                    .isCloseTo(
                            why.get("firstScore").asDouble() - why.get("score").asDouble(), within(1e-9));
            for (JsonNode change : why.get("changes")) {
                JsonNode first = match(changed(request, change)).at("/candidates/0");
                assertThat(first.at("/park/id").asText()).as(change.toString()).isEqualTo(park);
                assertThat(first.get("score").asDouble())
                        .isCloseTo(change.get("score").asDouble(), within(1e-12));
                if (change.get("bound").isNumber()) {
                    ObjectNode less = change.deepCopy();
                    less.put(
                            "to",
                            change.get("from").asDouble() * 0.03
                                    + change.get("bound").asDouble() * 0.97);
                    assertThat(match(changed(request, less))
                                    .at("/candidates/0/park/id")
                                    .asText())
                            .as("less of " + change)
                            .isNotEqualTo(park);
                }
                tried++;
            }
            assertThat(why.get("tried").asText()).contains("权重");
        }
        assertThat(tried).isPositive();
    }

    @Test
    void everyLiftToldTakesTheHardRuleAway() {
        ObjectNode request = request(
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"26\",\"landHa\":2000,\"polluting\":true,\"flags\":[]},"
                        + "\"asOf\":\"2010-06-30\",\"exclude\":[\"gd-shenshan\"]}");
        Set<String> constraints = new TreeSet<>();
        List<String> parks = new ArrayList<>(List.of("gd-shenshan"));
        for (JsonNode excluded : match(request).get("excluded")) {
            if (constraints.add(excluded.at("/reasons/0/constraint").asText())) {
                parks.add(excluded.at("/park/id").asText());
            }
        }
        assertThat(constraints).contains("direction", "land", "pollution", "established", "request");
        for (String park : parks) {
            JsonNode why = whyNot(request, park);
            assertThat(why.get("standing").asText()).isEqualTo("excluded");
            for (JsonNode barrier : why.get("excludedBy")) {
                for (JsonNode lift : barrier.get("lifts")) {
                    List<String> left = constraints(match(changed(request, lift)), park);
                    assertThat(left)
                            .as(park + " " + lift)
                            .doesNotContain(barrier.get("constraint").asText());
                    assertThat(lift.get("rank").isNull()).isEqualTo(!left.isEmpty());
                }
                if (barrier.get("constraint").asText().equals("direction")) {
                    assertThat(barrier.get("lifts")).isEmpty();
                    assertThat(barrier.get("verdict").asText()).contains("没有任何单项改动");
                }
            }
        }
    }

    private static List<String> constraints(JsonNode answer, String park) {
        for (JsonNode excluded : answer.get("excluded")) {
            if (excluded.at("/park/id").asText().equals(park)) {
                return excluded.get("reasons").findValuesAsText("constraint");
            }
        }
        return List.of();
    }

    @Test
    void landIsLiftedAtJustTheAreaOfThePark() {
        ObjectNode request =
                request("{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"landHa\":2000}}");
        JsonNode why = whyNot(request, "g441036");
        assertThat(why.at("/excludedBy/0/constraint").asText()).isEqualTo("land");
        assertThat(why.at("/excludedBy/0/lifts/0/kind").asText()).isEqualTo("landHa");
        assertThat(why.at("/excludedBy/0/lifts/0/to").asDouble()).isEqualTo(1920);
    }

    @Test
    void factsAboutTheFirmAreNotOfferedAsChoices() {
        JsonNode why = whyNot(
                request(
                        "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"flags\":[\"unlicensed\",\"wage-arrears\"]}}"),
                "gd-shenshan");
        assertThat(why.at("/excludedBy/0/constraint").asText()).isEqualTo("prohibited");
        assertThat(why.at("/excludedBy/0/citations/0/documentNo").asText()).isEqualTo("深府办〔2009〕98号");
        assertThat(why.at("/excludedBy/0/lifts")).isNotEmpty().allSatisfy(lift -> {
            assertThat(lift.get("fact").asBoolean()).isTrue();
            assertThat(lift.get("text").asText()).startsWith("若");
        });
    }

    @Test
    void aMatchExplainsTheParksToCompareWith() {
        ObjectNode request = request(
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"},\"compare\":[\"g441034\",\"gd-shenshan\"]}");
        JsonNode answer = world.match(request.toString());
        assertThat(answer.get("whyNot")).hasSize(2);
        assertThat(answer.at("/whyNot/0/park/id").asText()).isEqualTo("g441034");
        assertThat(answer.at("/whyNot/0/standing").asText()).isEqualTo("excluded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"}}|400|/park",
                "{\"park\":\"nowhere\",\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"}}|422|/park",
                "{\"park\":\"gd-shenshan\"}|400|/enterprise"
            })
    void whatCannotBeAnsweredIsRefusedWithThePlace(String body, int status, String pointer) {
        HttpResponse<String> response = world.post("/api/v1/matches/why-not", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(world.json(response).get("errors").findValuesAsText("pointer"))
                .contains(pointer);
    }
}
