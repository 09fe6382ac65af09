package cn.tidu.facts.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Presets of weights and weights from pairwise judgements, over HTTP. */
class WeightIT {
    private final TestWorld world = TestWorld.get();

    @Test
    void everyPresetHasItsReasonSourceAndTheWeightOfEveryCriterion() {
        JsonNode presets = world.json(world.get("/api/v1/weights/presets"));
        assertThat(presets.get("items").findValuesAsText("id"))
                .contains("policy-first", "cost-first", "chain-first", "balanced");
        for (JsonNode preset : presets.get("items")) {
            assertThat(preset.get("rationale").asText()).isNotBlank();
            assertThat(preset.get("rationaleEn").asText()).isNotBlank();
            assertThat(preset.get("source").asText()).isNotBlank();
            double shares = 0;
            for (JsonNode criterion : preset.get("criteria")) {
                shares += criterion.get("share").asDouble();
            }
            assertThat(shares).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void judgementsBecomeWeights() {
        JsonNode answer = world.json(
                world.post(
                        "/api/v1/weights/ahp",
                        """
                {"judgements": [{"first": "guidance", "second": "industry", "ratio": 2},
                                {"first": "guidance", "second": "proximity", "ratio": 6},
                                {"first": "proximity", "second": "industry", "ratio": 0.33333333333}]}
                """));
        assertThat(answer.at("/weights/guidance").asDouble()).isCloseTo(0.6, within(1e-9));
        assertThat(answer.at("/weights/industry").asDouble()).isCloseTo(0.3, within(1e-9));
        assertThat(answer.get("consistencyRatio").asDouble()).isCloseTo(0, within(1e-9));
        assertThat(answer.get("consistent").asBoolean()).isTrue();
    }

    @Test
    void contradictingJudgementsAreAnsweredWithTheWorstNamed() {
        JsonNode answer = world.json(
                world.post(
                        "/api/v1/weights/ahp",
                        """
                {"judgements": [{"first": "guidance", "second": "industry", "ratio": 9},
                                {"first": "industry", "second": "proximity", "ratio": 9},
                                {"first": "proximity", "second": "guidance", "ratio": 9}]}
                """));
        assertThat(answer.get("consistent").asBoolean()).isFalse();
        assertThat(answer.get("consistencyRatio").asDouble()).isGreaterThan(0.1);
        assertThat(answer.at("/worst/advice").asText()).contains("一致性比率");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|/judgements",
                "{\"judgements\":[]}|400|/judgements",
                "{\"judgements\":[{\"first\":\"guidance\",\"second\":\"capacity\"}]}|400|/judgements/0/ratio",
                "{\"judgements\":[{\"first\":\"guidance\",\"second\":\"luck\",\"ratio\":2}]}|422|/judgements/0/second",
                "{\"judgements\":[{\"first\":\"guidance\",\"second\":\"guidance\",\"ratio\":2}]}|422|/judgements/0/second",
                "{\"judgements\":[{\"first\":\"guidance\",\"second\":\"capacity\",\"ratio\":10}]}|422|/judgements/0/ratio",
                "{\"judgements\":[{\"first\":\"guidance\",\"second\":\"capacity\",\"ratio\":2},{\"first\":\"capacity\",\"second\":\"guidance\",\"ratio\":2}]}|422|/judgements/1",
                "{\"judgements\":[{\"first\":\"guidance\",\"second\":\"capacity\",\"ratio\":2},{\"first\":\"capacity\",\"second\":\"standing\",\"ratio\":2}]}|422|/judgements"
            })
    void judgementsThatCannotBeUsedAreRefusedWithThePlace(String body, int status, String pointer) {
        HttpResponse<String> response = world.post("/api/v1/weights/ahp", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(world.json(response).get("errors").findValuesAsText("pointer"))
                .contains(pointer);
    }
}
