package cn.tidu.facts.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ports, airports and customs areas: the list for the map, and which is nearest to a park. */
class OutletIT {
    private final TestWorld world = TestWorld.get();

    @Test
    void everyOutletTellsWhereItIsFrom() {
        JsonNode page = world.json(world.get("/api/v1/outlets?limit=1000"));
        assertThat(page.get("total").asInt()).isEqualTo(47);
        assertThat(page.get("items")).hasSize(47).allSatisfy(item -> {
            assertThat(item.get("source").asText()).isNotBlank();
            assertThat(item.get("positionBasis").asText()).isNotBlank();
            assertThat(item.get("lon").asDouble()).isBetween(109.5, 117.6);
            assertThat(item.get("lat").asDouble()).isBetween(20.0, 25.6);
        });
    }

    @Test
    void theListCanBeNarrowedAndPaged() {
        JsonNode airports = world.json(world.get("/api/v1/outlets?kind=airport"));
        assertThat(airports.get("total").asInt()).isEqualTo(8);
        assertThat(world.json(world.get("/api/v1/outlets?region=440300")).get("items"))
                .hasSizeGreaterThan(5)
                .allSatisfy(item -> assertThat(item.get("regionCode").asText()).startsWith("4403"));
        JsonNode first = world.json(world.get("/api/v1/outlets?limit=40"));
        JsonNode rest = world.json(world.get(first.get("next").asText()));
        assertThat(rest.get("items")).hasSize(7);
        assertThat(rest.has("next")).isFalse();
        assertThat(world.get("/api/v1/outlets?kind=teapot").statusCode()).isEqualTo(400);
    }

    @Test
    void aPlaceThatNoSourceGivesIsMarked() {
        JsonNode shantou = first("/api/v1/outlets?kind=port&region=440500");
        assertThat(shantou.get("name").asText()).isEqualTo("汕头港");
        assertThat(shantou.get("positionAccuracy").asText()).isEqualTo("region");
        assertThat(shantou.get("positionBasis").asText()).contains("没有坐标");
    }

    @Test
    void eachLiesInItsRegionOrNearItsGeneralisedBorder() {
        List<String> astray = world.database.read(handle -> handle.createQuery(
                        """
                        SELECT id FROM outlet
                         WHERE NOT EXISTS (SELECT 1 FROM region WHERE region.code = region_code
                                              AND ST_DWithin(geom::geography, position::geography, 5000))
                        """)
                .mapTo(String.class)
                .list());
        assertThat(astray).isEmpty();
    }

    @Test
    void everyPlacedParkHasItsNearestOfEachKind() {
        Map<String, List<OutletAccess>> nearest = world.database.read(OutletRepository::nearestToParks);
        assertThat(nearest).hasSize(161);
        List<OutletAccess> yantian = nearest.get("g443105");
        assertThat(yantian).extracting(a -> a.outlet().kind()).containsExactlyInAnyOrder(OutletKind.values());
        assertThat(yantian.get(0).outlet().parkId()).hasValue("g443105");
        assertThat(yantian.get(0).km()).isCloseTo(0, within(1e-9));
        // 114.263539, 22.581025 to the port 114.26702, 22.574167: 0.00348° × 102.8 km and 0.00686° × 110.7 km
        assertThat(yantian.get(1).outlet().id()).isEqualTo("port-yantian");
        assertThat(yantian.get(1).km()).isCloseTo(Math.hypot(0.003481 * 102.8, 0.006858 * 110.7), within(0.01));
    }

    private JsonNode first(String path) {
        return world.json(world.get(path)).get("items").get(0);
    }
}
