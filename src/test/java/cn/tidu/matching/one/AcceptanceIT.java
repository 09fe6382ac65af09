package cn.tidu.matching.one;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a planner can see for the cases that the policies themselves name. */
class AcceptanceIT {
    private final TestWorld world = TestWorld.get();

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<JsonNode> citations(JsonNode candidate) {
        return list(candidate.get("criteria")).stream()
                .flatMap(c -> list(c.get("citations")).stream())
                .toList();
    }

    @Test
    void shenzhenElectronicsIn2010GoesToShanweiOrChaozhouUnderShenzhens98() {
        JsonNode first = world.match(
                        "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"},\"asOf\":\"2010-06-30\"}")
                .at("/candidates/0");
        assertThat(first.at("/park/city").asText()).isIn("汕尾市", "潮州市");
        assertThat(citations(first)).anySatisfy(citation -> {
            assertThat(citation.get("documentNo").asText()).isEqualTo("深府办〔2009〕98号");
            assertThat(citation.get("status").asText()).isEqualTo("in force");
            assertThat(citation.get("quote").asText()).contains("以与汕尾、潮州合作共建的产业转移工业园为主要载体");
        });
    }

    @Test
    void shenzhenElectronicsTodayShowsTheExpiredClauseBesideWhatFollowedIt() {
        JsonNode answer = world.match("{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"}}");
        List<String> cities = list(answer.get("candidates")).stream()
                .limit(5)
                .map(c -> c.at("/park/city").asText())
                .toList();
        assertThat(cities.get(0)).isIn("汕尾市", "潮州市");
        assertThat(cities).contains("汕尾市", "潮州市");
        List<JsonNode> cited = citations(answer.at("/candidates/0"));
        assertThat(cited).anySatisfy(citation -> {
            assertThat(citation.get("documentNo").asText()).isEqualTo("深府办〔2009〕98号");
            assertThat(citation.get("status").asText()).isEqualTo("expired");
        });
        assertThat(cited).anySatisfy(citation -> {
            assertThat(citation.get("issued").asText()).isGreaterThan("2012");
            assertThat(citation.get("status").asText()).isEqualTo("in force");
        });
    }

    @Test
    void dongguanIn2014FindsTheTwoParksThatClause16Names() {
        for (String industry : List.of("39", "18", "26")) {
            List<JsonNode> candidates =
                    list(world.match("{\"enterprise\":{\"origin\":{\"code\":\"441900\"},\"industry\":\"" + industry
                                    + "\"},\"asOf\":\"2014-06-30\"}")
                            .get("candidates"));
            for (String park : List.of("东莞（韶关）产业转移工业园", "东莞（惠州）产业转移工业园")) {
                assertThat(candidates).as(industry + " " + park).anySatisfy(candidate -> {
                    assertThat(candidate.at("/park/name").asText() + candidate.at("/park/aliases"))
                            .contains(park);
                    assertThat(citations(candidate)).anySatisfy(citation -> {
                        assertThat(citation.get("documentNo").asText()).isEqualTo("粤府办〔2013〕31号");
                        assertThat(citation.get("clauseLabel").asText()).isEqualTo("第16条");
                        assertThat(citation.get("status").asText()).isEqualTo("in force");
                    });
                });
            }
        }
    }

    @Test
    void aPollutingShenzhenFirmGetsNoNorthernParkAndIsToldWhy() {
        JsonNode answer = world.match(
                "{\"top\":1000,\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"26\",\"polluting\":true}}");
        assertThat(list(answer.get("candidates")))
                .noneMatch(c -> "NORTH".equals(c.at("/park/zone").asText()));
        assertThat(list(answer.get("excluded")).stream()
                        .filter(e -> "NORTH".equals(e.at("/park/zone").asText())))
                .isNotEmpty()
                .allSatisfy(
                        excluded -> assertThat(list(excluded.get("reasons"))).anySatisfy(reason -> {
                            assertThat(reason.get("constraint").asText()).isEqualTo("pollution");
                            assertThat(reason.get("reason").asText()).contains("北部山区");
                            assertThat(reason.at("/citations/0/documentNo").asText())
                                    .isEqualTo("深府办〔2009〕98号");
                            assertThat(reason.at("/citations/0/quote").asText()).isNotEmpty();
                        }));
    }

    @Test
    void theFourthClassGetsNothingFromAnyOrigin() {
        for (String origin : List.of("440306", "441900", "440106")) {
            JsonNode answer = world.match("{\"enterprise\":{\"origin\":{\"code\":\"" + origin
                    + "\"},\"industry\":\"39\",\"flags\":[\"unlicensed\"]}}");
            assertThat(answer.get("candidates")).isEmpty();
            assertThat(list(answer.get("excluded"))).allSatisfy(e -> assertThat(list(e.get("reasons")))
                    .anyMatch(r -> "prohibited".equals(r.get("constraint").asText())));
        }
    }

    @Test
    void everyCriterionAndEveryExclusionHasASentenceAndACitation() {
        JsonNode answer = world.match(
                "{\"top\":1000,\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"landHa\":300,\"polluting\":true}}");
        for (JsonNode candidate : answer.get("candidates")) {
            for (JsonNode criterion : candidate.get("criteria")) {
                assertThat(criterion.get("reason").asText()).isNotBlank();
                assertThat(criterion.get("reasonEn").asText()).isNotBlank();
                boolean silent = criterion.get("value").asDouble() == 0
                        && "guidance".equals(criterion.get("id").asText());
                assertThat(silent || !criterion.get("citations").isEmpty())
                        .as(criterion.toString())
                        .isTrue();
            }
        }
        for (JsonNode excluded : answer.get("excluded")) {
            for (JsonNode reason : excluded.get("reasons")) {
                assertThat(reason.get("reason").asText()).isNotBlank();
                assertThat(reason.get("citations")).as(reason.toString()).isNotEmpty();
            }
        }
    }

    @Test
    void aRuleNotInForceNeverAppearsWhenADayIsAskedFor() {
        for (String day : List.of(
                "2006-01-01", "2010-06-30", "2012-12-31", "2013-01-01", "2016-12-31", "2020-05-05", "2026-01-01")) {
            JsonNode answer = world.match("{\"top\":1000,\"asOf\":\"" + day
                    + "\",\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"polluting\":true}}");
            for (JsonNode candidate : answer.get("candidates")) {
                assertThat(citations(candidate))
                        .filteredOn(c -> "policy".equals(c.get("kind").asText()))
                        .allMatch(c -> "in force".equals(c.get("status").asText()));
            }
            for (JsonNode excluded : answer.get("excluded")) {
                for (JsonNode reason : excluded.get("reasons")) {
                    assertThat(list(reason.get("citations")))
                            .filteredOn(c -> "policy".equals(c.get("kind").asText()))
                            .allMatch(c -> "in force".equals(c.get("status").asText()));
                }
            }
        }
    }

    @Test
    void comparedParksAreAnsweredWhereverTheyRankAndExcludedOnesAreOut() {
        JsonNode answer = world.match(
                "{\"top\":1,\"compare\":[\"s447036\"],\"exclude\":[\"gd-shenzhen-chaozhou\"],\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"}}");
        assertThat(list(answer.get("candidates")).stream()
                        .map(c -> c.at("/park/id").asText()))
                .hasSizeBetween(1, 2);
        assertThat(list(answer.get("excluded"))).anySatisfy(e -> {
            assertThat(e.at("/park/id").asText()).isEqualTo("gd-shenzhen-chaozhou");
            assertThat(e.at("/reasons/0/constraint").asText()).isEqualTo("request");
        });
    }
}
