package cn.tidu.matching.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shortlists over HTTP with the real parks: what an organizer may rely on, and how a wish that cannot be is refused. */
class ShortlistIT {
    private static final List<String> ORIGINS = List.of("440306", "440605", "441900", "440105");
    private static final List<String> INDUSTRIES = List.of("39", "18", "30", "2438", "38");

    private final TestWorld world = TestWorld.get();

    private static ObjectNode request(long seed, int firms, int perFirm, int perPark, String host) {
        Random random = new Random(seed);
        ObjectNode body = TestWorld.JSON.createObjectNode();
        ArrayNode all = body.putArray("enterprises");
        for (int i = 0; i < firms; i++) {
            ObjectNode firm = all.addObject().put("name", "企业" + i);
            firm.putObject("origin").put("code", ORIGINS.get(random.nextInt(ORIGINS.size())));
            firm.put("industry", INDUSTRIES.get(random.nextInt(INDUSTRIES.size())));
            firm.put("landHa", 1 + random.nextInt(60));
            firm.put("polluting", random.nextInt(4) == 0);
        }
        return body.put("perFirm", perFirm).put("perPark", perPark).put("host", host);
    }

    private JsonNode answer(JsonNode body) {
        HttpResponse<String> response = world.post("/api/v1/shortlists", body.toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return world.json(response);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void nobodyStaysEmptyBesideAFreePlaceAndQuotasHold(long seed) {
        JsonNode body = request(seed, 30, 2, 4, "清远");
        JsonNode lists = answer(body);
        Map<Integer, Integer> firms = new HashMap<>();
        Map<Integer, Integer> parks = new HashMap<>();
        for (JsonNode pair : lists.get("pairs")) {
            firms.merge(pair.get("firm").asInt(), 1, Integer::sum);
            parks.merge(pair.get("park").asInt(), 1, Integer::sum);
            assertThat(pair.at("/firmReason/reason").asText()).isNotBlank();
            assertThat(pair.at("/firmReason/citation/quote").asText()).isNotBlank();
            assertThat(pair.at("/parkReason/reason").asText()).isNotBlank();
        }
        assertThat(firms.values()).allMatch(count -> count <= 2);
        assertThat(parks.values()).allMatch(count -> count <= 4);
        assertThat(lists.get("stable").asBoolean())
                .isEqualTo(lists.get("blocking").isEmpty());
        Set<Integer> told = new HashSet<>();
        lists.get("unmatched")
                .forEach(left -> told.add(
                        left.get("firm").isNull()
                                ? -1 - left.get("park").asInt()
                                : left.get("firm").asInt()));
        for (int i = 0; i < lists.get("firms").size(); i++) {
            JsonNode firm = lists.get("firms").get(i);
            assertThat(firm.get("pairs").isEmpty()).isEqualTo(told.contains(i));
            assertThat(firm.get("eligible").asInt())
                    .isGreaterThanOrEqualTo(firm.get("pairs").size());
        }
        for (int i = 0; i < lists.get("parks").size(); i++) {
            assertThat(lists.get("parks").get(i).get("pairs").isEmpty()).isEqualTo(told.contains(-1 - i));
        }
        assertThat(answer(body)).isEqualTo(lists);
    }

    /** By its definition, over scores that the plain match routes give. */
    @Test
    void noFirmAndParkWouldRatherHaveEachOther() {
        ObjectNode body = request(54, 12, 1, 2, "河源");
        JsonNode lists = answer(body);
        int parks = lists.get("parks").size();
        double[][] firmScore = new double[12][parks];
        double[][] parkScore = new double[12][parks];
        Map<String, Integer> index = new HashMap<>();
        for (int p = 0; p < parks; p++) {
            index.put(lists.at("/parks/" + p + "/park/id").asText(), p);
        }
        for (int f = 0; f < 12; f++) {
            ObjectNode match = TestWorld.JSON.createObjectNode().put("top", 1000);
            match.set("enterprise", body.get("enterprises").get(f));
            for (JsonNode there : world.match(match.toString()).get("candidates")) {
                Integer p = index.get(there.at("/park/id").asText());
                if (p != null) {
                    firmScore[f][p] = there.get("score").asDouble();
                }
            }
        }
        for (Map.Entry<String, Integer> park : index.entrySet()) {
            ObjectNode ask = TestWorld.JSON.createObjectNode().put("top", 1000);
            ask.set("enterprises", body.get("enterprises"));
            JsonNode ranked = world.json(world.post("/api/v1/parks/" + park.getKey() + "/matches", ask.toString()));
            for (JsonNode firm : ranked.get("candidates")) {
                parkScore[firm.get("index").asInt()][park.getValue()] =
                        firm.get("score").asDouble();
            }
        }
        boolean[][] paired = new boolean[12][parks];
        lists.get("pairs").forEach(pair -> {
            int f = pair.get("firm").asInt();
            int p = pair.get("park").asInt();
            paired[f][p] = true;
            assertThat(pair.get("firmScore").asDouble()).isEqualTo(firmScore[f][p]);
            assertThat(pair.get("parkScore").asDouble()).isEqualTo(parkScore[f][p]);
        });
        List<String> blocking = new ArrayList<>();
        for (int f = 0; f < 12; f++) {
            for (int p = 0; p < parks; p++) {
                int firm = f;
                int park = p;
                boolean firmGains =
                        IntStream.range(0, parks).filter(q -> paired[firm][q]).count() < 1
                                || IntStream.range(0, parks)
                                        .anyMatch(q ->
                                                paired[firm][q] && firmScore[firm][q] < firmScore[firm][park] - 1e-9);
                boolean parkGains =
                        IntStream.range(0, 12).filter(g -> paired[g][park]).count() < 2
                                || IntStream.range(0, 12)
                                        .anyMatch(g ->
                                                paired[g][park] && parkScore[g][park] < parkScore[firm][park] - 1e-9);
                if (firmScore[f][p] > 0 && !paired[f][p] && firmGains && parkGains) {
                    blocking.add(f + ">" + p);
                }
            }
        }
        Set<String> told = new HashSet<>();
        lists.get("blocking")
                .forEach(pair -> told.add(
                        pair.get("firm").asInt() + ">" + pair.get("park").asInt()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(blocking);
    }

    @Test
    void pinsAndBansAreKeptAndWhatTheyCostIsTold() {
        ObjectNode body = request(55, 20, 2, 3, "梅州");
        JsonNode free = answer(body);
        JsonNode worst = free.get("firms").get(0);
        JsonNode first = free.at("/pairs/" + worst.at("/pairs/0").asInt());
        String banned =
                free.at("/parks/" + first.get("park").asInt() + "/park/id").asText();
        String pinned = null;
        for (int p = 0; p < free.get("parks").size() && pinned == null; p++) {
            int park = p;
            boolean has = false;
            for (JsonNode pair : free.get("pairs")) {
                has |= pair.get("firm").asInt() == 0 && pair.get("park").asInt() == park;
            }
            pinned = has ? null : free.at("/parks/" + p + "/park/name").asText();
        }
        body.putArray("pins").addObject().put("enterprise", 0).put("park", pinned);
        body.putArray("bans").addObject().put("enterprise", "企业0").put("park", banned);
        JsonNode lists = answer(body);
        Set<String> parks = new HashSet<>();
        for (JsonNode at : lists.at("/firms/0/pairs")) {
            JsonNode pair = lists.get("pairs").get(at.asInt());
            JsonNode park = lists.at("/parks/" + pair.get("park").asInt() + "/park");
            parks.add(park.get("id").asText());
            parks.add(park.get("name").asText());
            if (park.get("name").asText().equals(pinned)) {
                assertThat(pair.get("origin").asText()).isEqualTo("pin");
            }
        }
        assertThat(parks).contains(pinned).doesNotContain(banned);
        assertThat(lists.at("/settings/pins").asInt()).isEqualTo(1);
        lists.get("blocking")
                .forEach(pair ->
                        assertThat(pair.get("reason").get("zh").asText()).isNotBlank());
    }

    @Test
    void wishesThatCannotBeAreRefusedTogetherWithReasons() {
        ObjectNode body = request(56, 3, 1, 5, "清远");
        ((ObjectNode) body.get("enterprises").get(1)).put("polluting", true);
        JsonNode lists = answer(body);
        String park = lists.at("/parks/0/park/id").asText();
        String other = lists.at("/parks/1/park/id").asText();
        ArrayNode pins = body.putArray("pins");
        pins.addObject().put("enterprise", 1).put("park", park);
        pins.addObject().put("enterprise", "无此企业").put("park", park);
        pins.addObject().put("enterprise", 2).put("park", "无此园区");
        ((ObjectNode) body.get("enterprises").get(0)).put("polluting", false).put("landHa", 0.1);
        pins.addObject().put("enterprise", 0).put("park", park);
        pins.addObject().put("enterprise", 0).put("park", other);
        body.putArray("bans").addObject().put("enterprise", 0).put("park", other);
        HttpResponse<String> response = world.post("/api/v1/shortlists", body.toString());
        assertThat(response.statusCode()).isEqualTo(422);
        JsonNode errors = world.json(response).get("errors");
        assertThat(errors.findValuesAsText("pointer")).contains("/pins/0", "/pins/1", "/pins/2", "/pins/4");
        // polluting firms are kept out of the northern mountains, and the clause is named
        assertThat(errors.toString())
                .contains("深府办〔2009〕98号")
                .contains("既指定又排除")
                .contains("无此园区");
    }

    @Test
    void aRequestThatCannotBeReadOrAcceptedIsTold() {
        JsonNode problem = world.json(
                world.post(
                        "/api/v1/shortlists",
                        "{\"enterprises\":[{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"}],\"host\":\"长沙\",\"parks\":[\"nope\"],\"perFirm\":0,\"colour\":1}"));
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("errors").findValuesAsText("pointer"))
                .contains("/host", "/parks/0", "/perFirm", "/colour");
    }

    @Test
    void tooFewPlacesAreToldWithWhatWouldDo() {
        ObjectNode body = request(57, 6, 1, 1, "清远");
        for (JsonNode firm : body.get("enterprises")) {
            ((ObjectNode) firm).put("polluting", false).put("landHa", 0.1);
        }
        JsonNode parks = answer(body).get("parks");
        String one = parks.get(0).at("/park/id").asText();
        body.remove("host");
        body.putArray("parks").add(one);
        JsonNode lists = answer(body);
        assertThat(lists.get("pairs")).hasSize(1);
        assertThat(lists.get("unmatched")).hasSize(5);
        assertThat(lists.at("/unmatched/0/cause").asText()).isEqualTo("places");
        assertThat(lists.at("/unmatched/0/reason/zh").asText()).contains("--per-park");
    }
}
