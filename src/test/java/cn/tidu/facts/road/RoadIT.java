package cn.tidu.facts.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.tidu.files.imports.ImportReport;
import cn.tidu.files.imports.Importer;
import cn.tidu.geo.FileFault;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small network about 23° N, its times worked by hand. On the ellipsoid of CGCS2000 a degree of longitude is there
 * π/180 × a cos φ / √(1 − e² sin² φ) = 102,521.8 m, and a degree of latitude about 23.05° N is
 * π/180 × a(1 − e²) / (1 − e² sin² φ)^1.5 = 110,744.3 m.
 *
 * <pre>
 *            N (114.0, 23.1)
 *            ↑ one way, secondary: 50 km/h by its class
 *   W ────── O ────── E     60 km/h, one way of the file with a vertex at O
 * 113.9    114.0    114.1
 *      ╎ a bridge over W–O, without a common vertex
 * </pre>
 */
class RoadIT {
    private static final String NETWORK =
            """
            osm_id,fclass,name,maxspeed,oneway,wkt
            1,primary,东西路,60,B,"LINESTRING(113.9 23, 114 23, 114.1 23)"
            2,secondary,北路,0,F,"LINESTRING(114 23, 114 23.1)"
            3,secondary,桥,50,B,"LINESTRING(113.95 22.95, 113.95 23.05)"
            4,footway,小路,0,B,"LINESTRING(114 23.1, 114.1 23)"
            """;

    private static final double EAST_METRES = 102_521.8 * 0.1;
    private static final double NORTH_METRES = 110_744.3 * 0.1;

    private static int imports;

    private final TestWorld world = TestWorld.get();

    @TempDir
    private Path folder;

    @BeforeEach
    void parks() {
        takeAway();
        world.database.write(
                handle -> handle.execute(
                        """
                INSERT INTO park (id, name, city_code, county_codes, partner_codes, kind, level, industry_words, position,
                                  position_accuracy, position_basis, confidence, dataset)
                SELECT 'road-' || id, '路网测试' || id, '441300', '{}', '{}', 'transfer', 'other', '{}',
                       ST_SetSRID(ST_MakePoint(lon, lat), 4490), 'surveyed', '测试', 'high', 'RoadIT'
                  FROM (VALUES ('e', 114.1, 23), ('n', 114, 23.1), ('far', 114.1, 23.5)) AS place (id, lon, lat)
                """));
    }

    @AfterEach
    void takeAway() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM park WHERE dataset = 'RoadIT'");
            handle.execute("DELETE FROM road_network");
            handle.execute("DELETE FROM road_edge");
            handle.execute("DELETE FROM road_node");
        });
    }

    @Test
    void linesMeetWhereTheyShareAVertexAndABridgeDoesNot() throws IOException {
        ImportReport report = load(NETWORK);
        assertThat(report.state()).isEqualTo("done");
        assertThat(report.counts()).containsEntry("rows", 4L).containsEntry("inserted", 3L);
        assertThat(report.notes())
                .anyMatch(note -> note.contains("3 条道路，6 个节点，4 条边"))
                .anyMatch(note -> note.contains("footway=1"))
                .anyMatch(note -> note.contains("1 条道路没有限速"))
                .anyMatch(note -> note.contains("2 个节点不与最大的连通部分相连"));
        double metres = number("SELECT length_m FROM road_edge WHERE way_id = '1' ORDER BY id LIMIT 1");
        assertThat(metres).isCloseTo(EAST_METRES, within(0.5));
        assertThat(number("SELECT minutes_back FROM road_edge WHERE way_id = '2'"))
                .isEqualTo(-1);
    }

    @Test
    void timesAreTheShortestOverTheNetwork() throws IOException {
        requirePgRouting();
        load(NETWORK);
        Map<String, Travel> journeys = journeys(113.9, 23);
        double eastMinutes = EAST_METRES / 1000 / 60 * 60;
        double northMinutes = NORTH_METRES / 1000 / 50 * 60;
        assertThat(journeys.get("road-e"))
                .returns(TravelBasis.ROAD_NETWORK, Travel::basis)
                .satisfies(journey -> assertThat(journey.minutes()).isCloseTo(2 * eastMinutes, within(1e-3)));
        assertThat(journeys.get("road-n").minutes()).isCloseTo(eastMinutes + northMinutes, within(1e-3));
        // No road is within 10 km of the third park: its time is estimated.
        assertThat(journeys).doesNotContainKey("road-far");
    }

    @Test
    void aOneWayStreetIsNotDrivenAgainst() throws IOException {
        requirePgRouting();
        load(NETWORK);
        assertThat(journeys(114, 23.1)).containsKey("road-n").doesNotContainKey("road-e");
        assertThat(journeys(114, 23.1).get("road-n").minutes()).isZero();
    }

    @Test
    void theWayToTheRoadCountsToo() throws IOException {
        requirePgRouting();
        load(NETWORK);
        // 0.01° of latitude south of E: 1.107 km × 1.3 at 40 km/h = 2.16 minutes
        double access = 110.744 * 0.01 * 1.3 / 40 * 60;
        assertThat(journeys(114.1, 22.99).get("road-e").minutes()).isCloseTo(access, within(1e-2));
    }

    @Test
    void aNewFileReplacesTheNetworkAndTheTimes() throws IOException {
        requirePgRouting();
        load(NETWORK);
        double slow = journeys(113.9, 23).get("road-e").minutes();
        load(NETWORK.replace("primary,东西路,60", "primary,东西路,120"));
        assertThat(journeys(113.9, 23).get("road-e").minutes()).isCloseTo(slow / 2, within(1e-6));
        assertThat(number("SELECT count(*) FROM road_network")).isEqualTo(1);
    }

    @Test
    void aMatchTellsHowItCameByEachTime() throws IOException {
        requirePgRouting();
        load(NETWORK);
        JsonNode answer = world.match(
                """
                {"enterprise": {"origin": {"lon": 113.9, "lat": 23.0}, "industry": "39"}, "top": 1,
                 "compare": ["road-e", "road-far"]}
                """);
        JsonNode near = candidate(answer, "road-e");
        assertThat(near.get("travelBasis").asText()).isEqualTo("road-network");
        assertThat(near.get("travelMinutes").asDouble()).isCloseTo(2 * EAST_METRES / 1000, within(1e-3));
        JsonNode far = candidate(answer, "road-far");
        assertThat(far.get("travelBasis").asText()).isEqualTo("geodesic×factor");
        assertThat(far.get("travelMinutes").asDouble())
                .isCloseTo(far.get("distanceKm").asDouble() * 1.3 / 80 * 60, within(1e-9));
        assertThat(answer.at("/notes/0/zh").asText()).contains("路网");
    }

    @Test
    void aParkPlacedByItsCountyIsKnownWithinBounds() {
        JsonNode answer = world.match(
                "{\"enterprise\": {\"origin\": {\"code\": \"440306\"}, \"industry\": \"39\"}, \"top\": 1000}");
        assertThat(answer.at("/notes/0/zh").asText()).contains("绕行系数");
        int seen = 0;
        for (JsonNode candidate : answer.get("candidates")) {
            for (JsonNode criterion : candidate.get("criteria")) {
                if (criterion.get("id").asText().equals("proximity")
                        && criterion.get("value").asDouble() < 0.9) {
                    boolean byCounty =
                            candidate.at("/park/positionAccuracy").asText().equals("county");
                    assertThat(criterion.get("low").asDouble()
                                    < criterion.get("high").asDouble())
                            .isEqualTo(byCounty);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
    }

    private static JsonNode candidate(JsonNode answer, String park) {
        for (JsonNode candidate : answer.get("candidates")) {
            if (candidate.at("/park/id").asText().equals(park)) {
                return candidate;
            }
        }
        throw new AssertionError(park + " is no candidate");
    }

    @Test
    void withoutPgRoutingTheNetworkGivesNoTimes() throws IOException {
        load(NETWORK);
        RoadNetwork real = world.database.read(RoadRepository::load);
        RoadNetwork without = RoadNetwork.of(real.version(), real.source(), false, real.parks());
        assertThat(without.usable()).isFalse();
        assertThat(world.database.<Map<String, Travel>>read(
                        handle -> new TravelTimes().toParks(handle, without, 113.9, 23)))
                .isEmpty();
    }

    @Test
    void everyFaultIsToldAndNothingIsWritten() throws IOException {
        ImportReport report = load(
                """
                限速,单行,wkt
                -5,B,"LINESTRING(113.9 23, 114 23)"
                400,B,"LINESTRING(113.9 23, 114 23)"
                60,sideways,"LINESTRING(113.9 23, 114 23)"
                60,B,"POINT(113.9 23)"
                """);
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).extracting(ImportReport.RowProblem::row).containsExactly(2, 2, 3, 3, 4, 5);
        assertThat(number("SELECT count(*) FROM road_edge")).isZero();
        assertThatThrownBy(() -> load("name,wkt\n路,\"LINESTRING(113.9 23, 114 23)\"\n"))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("限速");
    }

    @Test
    void roadsBeyondTheBorderAreLeftOut() throws IOException {
        ImportReport report = load(NETWORK + "5,trunk,远路,70,B,\"LINESTRING(120 30, 121 30)\"\n");
        assertThat(report.state()).isEqualTo("done");
        assertThat(report.notes()).anyMatch(note -> note.contains("1 条道路在广东范围之外"));
        assertThat(load("fclass,wkt\ntrunk,\"LINESTRING(23 113.9, 23 114)\"\n").state())
                .isEqualTo("refused");
    }

    private void requirePgRouting() {
        assumeTrue(world.database.read(RoadRepository::installed), "the server has no pgRouting");
    }

    private Map<String, Travel> journeys(double lon, double lat) {
        return world.database.read(handle -> new TravelTimes().toParks(handle, RoadRepository.load(handle), lon, lat));
    }

    private double number(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(Double.class).one());
    }

    private ImportReport load(String csv) throws IOException {
        // The same content as the last import would change nothing: a blank line more makes it another file.
        Path file = Files.writeString(folder.resolve("roads.csv"), csv + "\n".repeat(++imports));
        return new Importer(world.database, TestWorld.HOME.resolve("gis-data"))
                .run(ImportDesk.order(file, "roads", "EPSG:4490", null, null, false), rows -> {});
    }
}
