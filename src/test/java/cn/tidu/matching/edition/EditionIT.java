package cn.tidu.matching.edition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One request under every edition of policy: periods from the documents, ranks as a match of that day gives them. */
class EditionIT {
    private static final String FIRM =
            "\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"landHa\":4,\"polluting\":false}";

    private final TestWorld world = TestWorld.get();

    private JsonNode editions() {
        HttpResponse<String> response = world.post("/api/v1/matches/editions", "{" + FIRM + ",\"top\":5}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return world.json(response);
    }

    private static List<JsonNode> periods(JsonNode answer) {
        List<JsonNode> periods = new ArrayList<>();
        answer.get("editions").forEach(edition -> edition.get("periods").forEach(periods::add));
        return periods;
    }

    @Test
    void periodsAreThoseBetweenTheDaysOfTheDocumentsWithoutGapOrOverlap() {
        List<JsonNode> periods = periods(editions());
        Set<LocalDate> days = new TreeSet<>();
        world.database.write(handle -> {
            days.addAll(handle.createQuery(
                            """
                            SELECT valid_from FROM guidance_document AS document
                             WHERE EXISTS (SELECT 1 FROM guidance_rule WHERE document = document.id AND role = 'selection')
                            UNION
                            SELECT valid_to + 1 FROM guidance_document AS document
                             WHERE valid_to IS NOT NULL
                               AND EXISTS (SELECT 1 FROM guidance_rule WHERE document = document.id AND role = 'selection')
                            UNION
                            SELECT valid_from FROM guidance_document JOIN policy_edition ON opens_with = guidance_document.id
                            """)
                    .mapTo(LocalDate.class)
                    .list());
        });
        assertThat(periods)
                .extracting(period -> LocalDate.parse(period.get("from").asText()))
                .containsExactlyElementsOf(days);
        for (int i = 0; i + 1 < periods.size(); i++) {
            assertThat(LocalDate.parse(periods.get(i).get("to").asText()).plusDays(1))
                    .isEqualTo(LocalDate.parse(periods.get(i + 1).get("from").asText()));
        }
        assertThat(periods.get(periods.size() - 1).get("to").isNull()).isTrue();
        assertThat(periods.get(periods.size() - 1).get("asOf").asText()).isEqualTo("2026-11-21");
    }

    @Test
    void theDoubleTransferOpensWithItsDocumentAndRanksAsAMatchOfThatDay() {
        JsonNode edition = null;
        for (JsonNode one : editions().get("editions")) {
            edition = one.get("id").asText().equals("double-transfer") ? one : edition;
        }
        assertThat(edition.get("from").asText()).isEqualTo("2008-05-24");
        assertThat(edition.at("/opensWith/number").asText()).isEqualTo("粤发〔2008〕4号");
        assertThat(edition.get("source").asText()).contains("粤发〔2008〕4号");
        for (JsonNode period : edition.get("periods")) {
            JsonNode match = world.match("{" + FIRM + ",\"top\":5,\"acceptability\":false,\"asOf\":\""
                    + period.get("asOf").asText() + "\"}");
            assertThat(period.get("candidatesTotal")).isEqualTo(match.get("candidatesTotal"));
            for (int i = 0; i < 5; i++) {
                assertThat(period.at("/parks/" + i + "/park/id")).isEqualTo(match.at("/candidates/" + i + "/park/id"));
                assertThat(period.at("/parks/" + i + "/score")).isEqualTo(match.at("/candidates/" + i + "/score"));
            }
        }
    }

    @Test
    void changesOfRankAndClausesThatCameOrWentAreTold() {
        List<JsonNode> periods = periods(editions());
        boolean came = false;
        boolean went = false;
        for (int i = 1; i < periods.size(); i++) {
            JsonNode now = periods.get(i);
            LocalDate day = LocalDate.parse(now.get("asOf").asText());
            for (JsonNode rule : now.get("rulesCame")) {
                came = true;
                assertThat(rule.get("quote").asText()).isNotBlank();
                assertThat(LocalDate.parse(rule.get("validFrom").asText())).isBeforeOrEqualTo(day);
            }
            for (JsonNode rule : now.get("rulesWent")) {
                went |= !rule.get("validTo").isNull();
            }
            for (JsonNode park : now.get("parks")) {
                if (!park.get("change").isNull()) {
                    assertThat(park.get("rankBefore").asInt() - park.get("rank").asInt())
                            .isEqualTo(park.get("change").asInt());
                }
            }
            assertThat(now.get("text").asText()).startsWith(now.get("from").asText());
        }
        assertThat(came).isTrue();
        assertThat(went).isTrue();
    }

    @Test
    void aDayCannotBeAskedFor() {
        HttpResponse<String> response =
                world.post("/api/v1/matches/editions", "{" + FIRM + ",\"asOf\":\"2012-06-30\"}");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(world.json(response).at("/errors/0/pointer").asText()).isEqualTo("/asOf");
    }
}
