package cn.tidu.matching.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure the ranks of a match are, and by which weights, over HTTP. */
class RobustnessIT {
    private static final String FIRM =
            "\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"landHa\":4,\"polluting\":false}";

    private final TestWorld world = TestWorld.get();

    private JsonNode match(String more) {
        return world.match("{" + FIRM + more + "}");
    }

    @Test
    void overAllCandidatesSomeOneIsFirstAndThreeAreAmongTheFirstThree() {
        JsonNode answer = match(",\"top\":1000");
        double first = 0;
        double three = 0;
        for (JsonNode candidate : answer.get("candidates")) {
            double acceptability = candidate.get("acceptability").asDouble();
            first += acceptability;
            three += candidate.get("acceptabilityTop3").asDouble();
            assertThat(candidate.at("/doubt/rankAcceptability/0").asDouble()).isEqualTo(acceptability);
            assertThat(candidate.at("/doubt/standardError").asDouble())
                    .isCloseTo(Math.sqrt(acceptability * (1 - acceptability) / 10_000), within(1e-12));
            boolean ever = candidate.at("/doubt/anyWeights/acceptability").asDouble() > 0;
            assertThat(candidate.get("centralWeights").isNull()).isEqualTo(!ever);
            if (ever) {
                double sum = 0;
                for (JsonNode weight : candidate.get("centralWeights")) {
                    sum += weight.asDouble();
                }
                assertThat(sum).isCloseTo(1, within(1e-9));
                assertThat(candidate.at("/doubt/confidenceFactor").asDouble()).isBetween(0.0, 1.0);
            }
        }
        assertThat(first).isCloseTo(1, within(1e-9));
        assertThat(three).isCloseTo(3, within(1e-9));
        assertThat(answer.at("/robustness/samples").asInt()).isEqualTo(10_000);
        assertThat(answer.at("/robustness/standardError").asDouble()).isEqualTo(0.005);
        assertThat(answer.at("/robustness/others")).isEmpty();
    }

    /** Firms around a park are counted one by one for a planner, and by published numbers for the public. */
    @Test
    void whatAPlannerWasToldIsNotHandedToThePublic() {
        String question = "{" + FIRM.replace("440306", "440307") + ",\"top\":1000,\"acceptability\":false}";
        world.database.write(
                handle -> handle.execute("INSERT INTO enterprise (name, industry, position, synthetic, source)"
                        + " SELECT 'DoubtIT ' || p.id || n, '3982', p.position, true, 'DoubtIT' FROM park AS p, generate_series(1, 12) AS n"
                        + " WHERE p.position IS NOT NULL AND p.city_code = '441600'"));
        try {
            String planner = world.planner().post("/api/v1/matches", question).body();
            for (int again = 0; again < 3; again++) {
                assertThat(world.post("/api/v1/matches", question).body()).isNotEqualTo(planner);
                assertThat(world.planner().post("/api/v1/matches", question).body())
                        .isEqualTo(planner);
            }
        } finally {
            world.database.write(handle -> handle.execute("DELETE FROM enterprise WHERE source = 'DoubtIT'"));
        }
        long now = world.database.read(cn.tidu.platform.db.DataVersion::get);
        assertThat(world.json(world.post("/api/v1/matches", question))
                        .get("dataVersion")
                        .asLong())
                .as("no answer out of memory after the data has changed")
                .isEqualTo(now);
    }

    @Test
    void theSameSeedGivesTheSameAnswerAndAnotherOneNearlyTheSame() {
        Map<String, Double> one = acceptabilities(match(",\"top\":1000"));
        assertThat(acceptabilities(match(",\"top\":1000,\"seed\":1"))).isEqualTo(one);
        Map<String, Double> other = acceptabilities(match(",\"top\":1000,\"seed\":20261121"));
        assertThat(other).isNotEqualTo(one);
        one.forEach((park, acceptability) ->
                assertThat(other.get(park)).as(park).isCloseTo(acceptability, within(6 * 0.005)));
    }

    private static Map<String, Double> acceptabilities(JsonNode answer) {
        Map<String, Double> byPark = new HashMap<>();
        answer.get("candidates")
                .forEach(candidate -> byPark.put(
                        candidate.at("/park/id").asText(),
                        candidate.get("acceptability").asDouble()));
        return byPark;
    }

    @Test
    void aParkLeftOutOfTheAnswerThatCouldBeFirstIsNamed() {
        JsonNode answer = match(",\"top\":1");
        double answered = answer.at("/candidates/0/acceptability").asDouble();
        double named = 0;
        for (JsonNode other : answer.at("/robustness/others")) {
            assertThat(other.get("rank").asInt()).isGreaterThan(1);
            named += other.get("acceptability").asDouble();
        }
        assertThat(answered + named).isBetween(0.5, 1.0);
    }

    @Test
    void doubtCanBeLeftOutOrAskedForLessSharply() {
        JsonNode without = match(",\"acceptability\":false");
        assertThat(without.get("robustness").isNull()).isTrue();
        assertThat(without.at("/candidates/0/acceptability").isNull()).isTrue();
        assertThat(without.at("/candidates/0/score").asDouble()).isPositive();
        JsonNode coarse = match(",\"acceptability\":{\"standardError\":0.02,\"concentration\":10000}");
        assertThat(coarse.at("/robustness/samples").asInt()).isEqualTo(625);
        assertThat(coarse.at("/robustness/criteria/0/standardDeviation").asDouble())
                .isLessThan(0.005);
    }

    @Test
    void aPresetIsUsedAndNamedWithItsReason() {
        JsonNode answer = match(",\"preset\":\"balanced\"");
        assertThat(answer.at("/weightChoice/kind").asText()).isEqualTo("preset");
        assertThat(answer.at("/weightChoice/preset/source").asText()).contains("Dawes");
        JsonNode preset = null;
        for (JsonNode one : world.json(world.get("/api/v1/weights/presets")).get("items")) {
            preset = one.get("id").asText().equals("balanced") ? one : preset;
        }
        for (JsonNode criterion : preset.get("criteria")) {
            assertThat(answer.at("/weights/" + criterion.get("id").asText()).asDouble())
                    .isCloseTo(criterion.get("share").asDouble(), within(1e-12));
        }
        assertThat(match("").at("/weightChoice/kind").asText()).isEqualTo("default");
        assertThat(match(",\"weights\":{\"land\":2}").at("/weightChoice/kind").asText())
                .isEqualTo("own");
    }

    @Test
    void pairwiseJudgementsBecomeTheWeightsOfTheMatch() {
        JsonNode answer = match(
                ",\"ahp\":{\"judgements\":[{\"first\":\"guidance\",\"second\":\"proximity\",\"ratio\":4}]},\"top\":1000");
        assertThat(answer.at("/weights/guidance").asDouble()).isCloseTo(0.8, within(1e-9));
        assertThat(answer.at("/weights/proximity").asDouble()).isCloseTo(0.2, within(1e-9));
        assertThat(answer.at("/weights/industry").asDouble()).isZero();
        assertThat(answer.at("/weightChoice/ahp/consistencyRatio").asDouble()).isZero();
        assertThat(answer.at("/robustness/criteria")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"preset\":\"luck-first\"|422|/preset",
                "\"preset\":7|400|/preset",
                "\"preset\":\"balanced\",\"weights\":{\"land\":1}|422|/preset",
                "\"acceptability\":\"yes\"|400|/acceptability",
                "\"acceptability\":{\"standardError\":0.0001}|422|/acceptability/standardError",
                "\"acceptability\":{\"colour\":1}|400|/acceptability/colour",
                "\"seed\":1.5|400|/seed",
                "\"seed\":-1|422|/seed"
            })
    void whatCannotBeUsedIsRefusedWithThePlace(String more, int status, String pointer) {
        HttpResponse<String> response = world.post("/api/v1/matches", "{" + FIRM + "," + more + "}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(world.json(response).get("errors").findValuesAsText("pointer"))
                .contains(pointer);
    }

    @Test
    void contradictingJudgementsAreRefusedNamingTheWorst() {
        HttpResponse<String> response = world.post(
                "/api/v1/matches",
                "{" + FIRM
                        + """
                        ,"ahp":{"judgements":[{"first":"guidance","second":"industry","ratio":9},
                                              {"first":"industry","second":"capacity","ratio":9},
                                              {"first":"capacity","second":"guidance","ratio":9}]}}
                        """);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(world.json(response).at("/errors/0/pointer").asText()).startsWith("/ahp/judgements/");
        assertThat(world.json(response).at("/errors/0/detail").asText()).contains("最不一致");
    }

    /** What was answered before is not worked out again, but never outlives the data it was worked out from. */
    @Test
    void anAnswerHoldsUntilTheDataChange() {
        String question = ",\"top\":1000,\"acceptability\":false";
        JsonNode before = match(question);
        assertThat(match(question)).isEqualTo(before);
        String park = before.at("/candidates/0/park/id").asText();
        world.database.write(handle -> handle.execute(
                "INSERT INTO park_fact (park_id, attribute, value, as_of, source, confidence, dataset)"
                        + " VALUES (?, 'spare-land', 1, date '2026-01-01', '合成数据（测试）', 'low', 'import')",
                park));
        try {
            JsonNode after = match(question);
            assertThat(after.get("dataVersion").asLong())
                    .isGreaterThan(before.get("dataVersion").asLong());
            assertThat(after.get("excluded").findValuesAsText("constraint")).contains("land");
            assertThat(after.get("excludedTotal").asInt())
                    .isEqualTo(before.get("excludedTotal").asInt() + 1);
        } finally {
            world.database.write(handle -> handle.execute("DELETE FROM park_fact WHERE source = '合成数据（测试）'"));
        }
    }
}
