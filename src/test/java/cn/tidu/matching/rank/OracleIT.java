package cn.tidu.matching.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.region.RegionRepository;
import cn.tidu.facts.region.Regions;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every park's exclusion, score and confidence agree with one SQL statement written independently (oracle.sql). */
class OracleIT {
    private final TestWorld world = TestWorld.get();

    @BeforeAll
    static void tellFigures() throws SQLException {
        TestWorld.get().database.write(handle -> handle.execute(sql("oracle-figures.sql")));
        TestWorld.get().database.write(handle -> handle.execute(sql("oracle-firms.sql")));
        try (Connection owner = TestWorld.get().owner();
                Statement statement = owner.createStatement()) {
            // The oracle joins everything with everything: without statistics of what was just written it takes
            // minutes.
            statement.execute("ANALYZE");
        }
    }

    @AfterAll
    static void takeThemBack() {
        TestWorld.get().database.write(handle -> handle.execute("DELETE FROM park_fact WHERE source = '合成数据（测试）'"));
        TestWorld.get().database.write(handle -> handle.execute("DELETE FROM enterprise WHERE source = '合成数据（测试）'"));
    }

    private record Expected(boolean excluded, double score, double confidence) {}

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "440306, 39, -, -, -, -, production, -",
                "440306, 3922, 4, -, -, -, production, exportShare=0.6",
                "441900, 1811, -, false, -, -, production, exportShare=1",
                "440604, 3670, 2, -, -, -, production, exportShare=0",
                "440306, 3922, 5, -, -, -, production, powerKva=3000;jobs=400;investmentWan=9000;outputWan=15000",
                "441900, 1811, 3.2, false, -, 2025-06-30, production, powerKva=3000;jobs=4000",
                "440606, 307, -, -, -, -, expansion, jobs=900;investmentWan=9000",
                "441900, 18, 4, -, -, -, outsourcing, powerKva=900;jobs=1200;investmentWan=3000",
                "440306, 3922, 5, -, -, 2010-06-30, production, -",
                "440306, 26, -, true, -, -, production, -",
                "440306, 26, -, true, -, 2014-06-30, production, -",
                "441900, 39, -, -, -, 2014-06-30, production, -",
                "441900, 1811, 3.2, false, -, 2014-06-30, production, -",
                "440606, 307, 40, -, -, -, production, -",
                "440604, 3073, 12, false, -, 2011-06-30, production, -",
                "440111, 2642, 8, true, -, 2012-06-30, production, -",
                "440300, C, 1, -, -, -, production, -",
                "442000, 2913, 900, -, -, 2018-01-01, production, -",
                "441521, 39, 2, -, -, -, production, -",
                "440307, 1952, -, -, unlicensed, -, production, -",
                "440404, 3130, 400, true, -, 2026-01-01, production, -",
                "440306, 3922, 5, false, -, 2010-06-30, whole, exportShare=0.35",
                "440300, 39, -, -, -, 2014-06-30, whole, -",
                "441900, 1954, 6, -, -, 2011-06-30, expansion, -",
                "440600, 3857, -, false, -, -, expansion, -",
                "441900, 18, -, -, -, 2014-06-30, outsourcing, -"
            })
    void agrees(
            String origin,
            String industry,
            Double land,
            Boolean polluting,
            String flag,
            LocalDate asOf,
            String stage,
            String figures) {
        Map<String, Expected> expected = expected(origin, industry, land, polluting, flag, asOf, stage, figures);
        // as somebody who sees every firm: others are told of firms near parks by the published cells
        JsonNode answer = world.json(world.planner()
                .post("/api/v1/matches", request(origin, industry, land, polluting, flag, asOf, stage, figures)));
        assertThat(answer.get("candidates").size() + answer.get("excluded").size())
                .isEqualTo(expected.size());
        for (JsonNode candidate : answer.get("candidates")) {
            Expected park = expected.get(candidate.at("/park/id").asText());
            String name = candidate.at("/park/name").asText();
            assertThat(park.excluded()).as(name).isFalse();
            assertThat(candidate.get("score").asDouble()).as(name).isCloseTo(park.score(), within(1e-9));
            assertThat(candidate.get("confidence").asDouble()).as(name).isCloseTo(park.confidence(), within(1e-9));
        }
        for (JsonNode excluded : answer.get("excluded")) {
            assertThat(expected.get(excluded.at("/park/id").asText()).excluded())
                    .as(excluded.at("/park/name").asText())
                    .isTrue();
        }
    }

    private static String request(
            String origin,
            String industry,
            Double land,
            Boolean polluting,
            String flag,
            LocalDate asOf,
            String stage,
            String figures) {
        StringBuilder text = new StringBuilder("{\"top\":1000,\"enterprise\":{\"origin\":{\"code\":\"" + origin
                + "\"},\"industry\":\"" + industry + "\"");
        text.append(",\"stage\":\"" + stage + "\"");
        figures(figures).forEach((name, value) -> text.append(",\"" + name + "\":" + value));
        text.append(land == null ? "" : ",\"landHa\":" + land);
        text.append(polluting == null ? "" : ",\"polluting\":" + polluting);
        text.append(flag == null ? "" : ",\"flags\":[\"" + flag + "\"]");
        return text.append("}")
                .append(asOf == null ? "" : ",\"asOf\":\"" + asOf + "\"")
                .append("}")
                .toString();
    }

    private static Map<String, Double> figures(String text) {
        Map<String, Double> figures = new HashMap<>();
        for (String pair : text == null ? new String[0] : text.split(";", -1)) {
            figures.put(pair.split("=", 2)[0], Double.valueOf(pair.split("=", 2)[1]));
        }
        return figures;
    }

    private Map<String, Expected> expected(
            String origin,
            String industry,
            Double land,
            Boolean polluting,
            String flag,
            LocalDate asOf,
            String stage,
            String figures) {
        Map<String, Expected> parks = new HashMap<>();
        // Over a connection of its own: the server's time-outs are for what users ask.
        Jdbi.create(world::owner).useHandle(handle -> {
            Regions regions = RegionRepository.loadAll(handle);
            var place = regions.findPlace(origin).orElseThrow();
            handle.execute(sql("oracle-functions.sql"));
            handle.registerArrayType(String.class, "text");
            handle.createQuery(sql("oracle.sql"))
                    .bind("stage", stage)
                    .bind("county", place.county().map(county -> county.code()).orElse(null))
                    .bind("city", place.city().code())
                    .bind("zone", place.zone().name())
                    .bind("industry", industry)
                    .bind("land", land)
                    .bind("exportShare", figures(figures).get("exportShare"))
                    .bind("powerKva", figures(figures).get("powerKva"))
                    .bind("jobs", figures(figures).get("jobs"))
                    .bind("investmentWan", figures(figures).get("investmentWan"))
                    .bind("outputWan", figures(figures).get("outputWan"))
                    .bind("polluting", polluting)
                    .bind("flags", flag == null ? new String[0] : new String[] {flag})
                    .bind("asOf", asOf)
                    .bind("today", LocalDate.now(TestWorld.CLOCK))
                    .bind("lon", place.finest().labelLon())
                    .bind("lat", place.finest().labelLat())
                    .map((row, context) -> parks.put(
                            row.getString("id"),
                            new Expected(
                                    row.getBoolean("excluded"), row.getDouble("score"), row.getDouble("confidence"))))
                    .list();
            handle.execute(
                    "DROP FUNCTION pg_temp.similarity(text, text), pg_temp.fit(text, text), pg_temp.within(text, text[])");
        });
        return parks;
    }

    private static String sql(String name) {
        try (InputStream in = OracleIT.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
