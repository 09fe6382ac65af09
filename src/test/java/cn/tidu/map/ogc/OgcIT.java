package cn.tidu.map.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.world.Program;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC API Features and Tiles, as their clients use them; GDAL is the independent one. */
class OgcIT {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private final TestWorld world = TestWorld.get();

    private JsonNode get(String path) {
        HttpResponse<String> response = world.get(path);
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return world.json(response);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private <T> T one(String sql, Class<T> type) {
        return world.database.read(handle -> handle.createQuery(sql).mapTo(type).one());
    }

    @Test
    void everyLinkOfEveryDocumentLeadsSomewhere() throws Exception {
        Set<String> seen = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(world.uri("/ogc").toString()));
        while (!open.isEmpty() && seen.size() < 120) {
            String address = open.remove(0);
            if (!seen.add(address)) {
                continue;
            }
            HttpResponse<String> answer = world.send(HttpRequest.newBuilder(java.net.URI.create(address)));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            String type = answer.headers().firstValue("content-type").orElse("");
            if (type.contains("json")) {
                TestWorld.JSON.readTree(answer.body()).findParents("href").forEach(link -> {
                    if (!link.path("templated").asBoolean()) {
                        open.add(link.get("href").asText());
                    }
                });
            }
        }
        assertThat(seen).anyMatch(a -> a.endsWith("/ogc/collections/guidance/queryables"));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        List<String> ids = new ArrayList<>();
        assertThat(get("/ogc/collections/parks/items?limit=5000")
                        .get("numberReturned")
                        .asInt())
                .as("more than a page has is a page")
                .isPositive();
        String next = "/ogc/collections/parks/items?limit=50&sortby=-areaHa,kind";
        List<Double> areas = new ArrayList<>();
        while (next != null) {
            JsonNode page = get(next);
            assertThat(page.at("/numberMatched").asLong()).isEqualTo(one("SELECT count(*) FROM park", Long.class));
            page.at("/features").forEach(f -> {
                ids.add(f.get("id").asText());
                areas.add(
                        f.at("/properties/areaHa").isNull()
                                ? -1
                                : f.at("/properties/areaHa").asDouble());
            });
            next = null;
            for (JsonNode link : page.at("/links")) {
                if (link.get("rel").asText().equals("next")) {
                    next = java.net.URI.create(link.get("href").asText()).getRawPath() + "?"
                            + java.net.URI.create(link.get("href").asText()).getRawQuery();
                }
            }
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(one("SELECT count(*) FROM park", Integer.class));
        assertThat(areas).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void coordinatesComeInTheOrderOfTheCrsThatWasAskedFor() {
        String path = "/ogc/collections/parks/items/g441036";
        JsonNode degrees = get(path).at("/geometry/coordinates");
        JsonNode latLon = get(path + "?crs=" + encoded(EPSG + "4490")).at("/geometry/coordinates");
        assertThat(latLon.get(0).asDouble()).isEqualTo(degrees.get(1).asDouble());
        HttpResponse<String> projected = world.get(path + "?crs=" + encoded(EPSG + "4546"));
        assertThat(projected.headers().firstValue("content-crs")).contains("<" + EPSG + "4546>");
        JsonNode northEast = world.json(projected).at("/geometry/coordinates");
        // Independent: PROJ through PostGIS, easting first.
        assertThat(northEast.get(1).asDouble())
                .isCloseTo(
                        one("SELECT ST_X(ST_Transform(position, 4546)) FROM park WHERE id = 'g441036'", Double.class),
                        within(0.001));
        assertThat(northEast.get(0).asDouble()).isGreaterThan(2_000_000);
    }

    @Test
    void boxesInAnyCrsFindTheSameFeatures() {
        long degrees = get("/ogc/collections/parks/items?bbox=113,22,114,23")
                .at("/numberMatched")
                .asLong();
        assertThat(degrees)
                .isEqualTo(one(
                        "SELECT count(*) FROM park WHERE position && ST_MakeEnvelope(113, 22, 114, 23, 4490)",
                        Long.class))
                .isPositive();
        assertThat(get("/ogc/collections/parks/items?bbox=22,113,23,114&bbox-crs=" + encoded(EPSG + "4326"))
                        .at("/numberMatched")
                        .asLong())
                .isEqualTo(degrees);
    }

    @Test
    void filtersSelectWhatTheirSqlWould() {
        String filter = encoded("kind IN ('htz','etdz') AND areaHa > 500 AND CASEI(level) = CASEI('NATIONAL')");
        assertThat(get("/ogc/collections/parks/items?filter=" + filter)
                        .at("/numberMatched")
                        .asLong())
                .isEqualTo(one(
                        "SELECT count(*) FROM park WHERE kind IN ('htz', 'etdz') AND approved_area_ha > 500 AND level = 'national'",
                        Long.class))
                .isPositive();
        assertThat(get("/ogc/collections/guidance/items?datetime=2010-06-30")
                        .at("/numberMatched")
                        .asLong())
                .isEqualTo(one(
                        "SELECT count(*) FROM guidance_rule r JOIN guidance_document d ON d.id = r.document"
                                + " WHERE valid_from <= '2010-06-30' AND (valid_to IS NULL OR valid_to >= '2010-06-30')",
                        Long.class))
                .isPositive();
        String within = encoded("S_WITHIN(geometry, POLYGON((22 113,23 113,23 114,22 114,22 113)))");
        assertThat(get("/ogc/collections/parks/items?filter-crs=" + encoded(EPSG + "4326") + "&filter=" + within)
                        .at("/numberMatched")
                        .asLong())
                .isPositive();
        assertThat(get("/ogc/collections/regions/items?zone=EAST&level=city&properties=name&limit=100")
                        .at("/features/0/properties")
                        .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1,2,3",
                "bbox=1,2,3,4,5",
                "bbox=1,2,3,4,5,6,7",
                "bbox=NaN,1,2,3",
                "bbox=114,22,113,23",
                "bbox=a,b,c,d",
                "limit=0",
                "limit=-1",
                "limit=1000000000",
                "limit=x",
                "crs=http%3A%2F%2Fexample.org%2F1",
                "bbox-crs=EPSG%3A4326",
                "filter=name%3D%27x%27%3BDROP",
                "filter=nosuch%3D1",
                "filter=%2F%2A",
                "filter=%7B&filter-lang=cql2-json",
                "filter-lang=ecql&filter=a%3D1",
                "nosuch=1",
                "datetime=yesterday",
                "datetime=2012-01-01%2F2010-01-01",
                "sortby=nosuch",
                "properties=nosuch",
                "cursor=!!!",
                "f=xml",
                "areaHa=abc"
            })
    void whatCannotBeReadIs400AndSaysWhere(String query) {
        HttpResponse<String> answer = world.get("/ogc/collections/parks/items?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type").orElse("")).contains("problem+json");
    }

    /** West more than half the world east of east: the box goes over the antimeridian, as the standard has it. */
    @Test
    void aBoxMayCrossTheAntimeridian() {
        assertThat(get("/ogc/collections/parks/items?bbox=177,65,-177,70")
                        .at("/numberMatched")
                        .asLong())
                .isZero();
        assertThat(get("/ogc/collections/parks/items?bbox=100,0,-100,60")
                        .at("/numberMatched")
                        .asLong())
                .isEqualTo(one("SELECT count(*) FROM park WHERE position IS NOT NULL", Long.class));
        assertThat(get("/ogc/collections/parks/items?bbox=-180,85,180,90")
                        .at("/numberReturned")
                        .asLong())
                .isZero();
    }

    /** What the executable test suite of OGC API Tiles follows: from a collection to a tile, by links alone. */
    @Test
    void tilesAreFoundByTheirLinks() throws Exception {
        for (JsonNode collection : get("/ogc/").at("/links")) {
            assertThat(collection.has("rel") && collection.has("type")).isTrue();
        }
        String list = link(get("/ogc/collections/regions"), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector");
        for (JsonNode tileset : get(list).get("tilesets")) {
            for (JsonNode link : tileset.get("links")) {
                assertThat(link.get("type").asText()).isEqualTo("application/json");
                get(path(link.get("href").asText()));
            }
            JsonNode whole = get(link(tileset, "self"));
            JsonNode limits = whole.at("/tileMatrixSetLimits/6");
            String tile = path(link(whole, "item")
                    .replace("{tileMatrix}", limits.get("tileMatrix").asText())
                    .replace("{tileRow}", limits.get("maxTileRow").asText())
                    .replace("{tileCol}", limits.get("minTileCol").asText()));
            assertThat(world.get(tile).statusCode()).isIn(200, 204);
            String outside = path(link(whole, "item")
                    .replace("{tileMatrix}", "0")
                    .replace("{tileRow}", "1")
                    .replace("{tileCol}", "0"));
            assertThat(world.get(outside).statusCode()).isEqualTo(404);
        }
        assertThat(get("/ogc/tileMatrixSets").at("/tileMatrixSets/0").findValuesAsText("rel"))
                .contains("self", "item");
    }

    private static String link(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asText().equals(rel)) {
                return path(link.get("href").asText());
            }
        }
        throw new AssertionError("no link " + rel + " in " + document);
    }

    private static String path(String address) {
        return address.replaceFirst("^http://[^/]+", "");
    }

    /** Firms are commercial secrets: in collections, counts, tiles and downloads only for those who may see them. */
    @Test
    void firmsAreThereForThePlannersOfTheProvinceOnly() throws Exception {
        world.database.write(
                handle -> handle.execute(
                        "INSERT INTO enterprise (name, origin_code, industry, land_ha, synthetic, position, source) SELECT '示例' || i, '440306', '3922',"
                                + " i, true, ST_SetSRID(ST_MakePoint(113.9 + i * 0.001, 22.6), 4490), 'OgcIT' FROM generate_series(1, 30) AS i"));
        try {
            String items = "/ogc/collections/enterprises/items?source=OgcIT&limit=20";
            JsonNode page = world.json(world.planner().get(items + "&sortby=-landHa"));
            assertThat(page.at("/numberMatched").asLong()).isEqualTo(30);
            assertThat(page.at("/features/0/properties/landHa").asDouble()).isEqualTo(30);
            String id = page.at("/features/0/id").asText();
            JsonNode next = world.json(world.planner().get(link(page, "next")));
            assertThat(next.at("/numberReturned").asInt()).isEqualTo(10);
            String filtered = items + "&filter=" + encoded("industry LIKE '39%' AND landHa > 25");
            assertThat(world.json(world.planner().get(filtered))
                            .at("/numberMatched")
                            .asLong())
                    .isEqualTo(5);
            assertThat(world.planner()
                            .get("/ogc/collections/enterprises/items/" + id)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(world.planner()
                            .get("/ogc/collections/enterprises/items/x")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(world.planner()
                            .get("/ogc/collections/enterprises/tiles/WebMercatorQuad/10/445/835")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(world.planner()
                            .get("/api/v1/downloads/enterprises?format=csv&q=" + encoded("示例"))
                            .body())
                    .contains("示例30");
            for (String path : List.of(
                    items,
                    "/ogc/collections/enterprises",
                    "/ogc/collections/enterprises/queryables",
                    "/ogc/collections/enterprises/items/" + id,
                    "/ogc/collections/enterprises/tiles/WebMercatorQuad/10/445/835",
                    "/api/v1/downloads/enterprises?format=csv")) {
                assertThat(world.get(path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(world.get("/ogc/collections?f=json").body()).doesNotContain("enterprises");
            assertThat(world.get("/ogc/api").body()).doesNotContain("enterprises");
        } finally {
            world.database.write(handle -> {
                handle.execute("DELETE FROM enterprise WHERE source = 'OgcIT'");
                handle.execute("SELECT refresh_enterprise_cells()");
            });
        }
    }

    @Test
    void whatIsNotThereIs404() {
        for (String path : List.of(
                "/ogc/collections/nothing",
                "/ogc/collections/nothing/items",
                "/ogc/collections/enterprises/items",
                "/ogc/collections/parks/items/nothing",
                "/ogc/collections/parks/items/%00",
                "/ogc/collections/parks/tiles/NoQuad",
                "/ogc/collections/parks/tiles/WebMercatorQuad/13/0/0",
                "/ogc/collections/parks/tiles/WebMercatorQuad/1/2/0",
                "/ogc/tileMatrixSets/NoQuad")) {
            assertThat(world.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void tilesOfBothMatrixSetsHoldTheSameCities() throws Exception {
        byte[] mercator = body("/ogc/collections/regions/tiles/WebMercatorQuad/5/13/26");
        byte[] degrees = body("/ogc/collections/regions/tiles/CGCS2000Quad/4/6/26");
        assertThat(new String(mercator, StandardCharsets.UTF_8)).contains("广州市").contains("cities");
        assertThat(new String(degrees, StandardCharsets.UTF_8)).contains("广州市").contains("cities");
    }

    private byte[] body(String path) throws Exception {
        HttpResponse<byte[]> answer = java.net.http.HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(world.uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void peopleGetPagesWithEverythingEscaped() {
        HttpResponse<String> page = world.send(HttpRequest.newBuilder(world.uri("/ogc/collections/parks/items?limit=3"))
                .header("Accept", "text/html,application/xhtml+xml"));
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("<h1>产业园区</h1>")
                .doesNotContain("<script")
                .doesNotContain("style=");
    }

    @Test
    void gdalReadsTheCollectionsWithPagesFilterAndCrs() throws Exception {
        String layers = ogrinfo("OAPIF:" + world.uri("/ogc"));
        assertThat(layers).contains("regions").contains("parks").contains("guidance");
        String parks = ogrinfo("-so", "-oo", "PAGE_SIZE=40", "OAPIF:" + world.uri("/ogc"), "parks");
        assertThat(parks).contains("Feature Count: " + one("SELECT count(*) FROM park", Long.class));
        String counted = ogrinfo("-oo", "PAGE_SIZE=40", "-q", "OAPIF:" + world.uri("/ogc"), "parks");
        assertThat(counted.split("OGRFeature\\(parks\\)", -1))
                .hasSize(one("SELECT count(*) FROM park", Integer.class) + 1);
        String some = ogrinfo("-so", "-where", "kind = 'htz'", "OAPIF:" + world.uri("/ogc"), "parks");
        assertThat(some).contains("Feature Count: " + one("SELECT count(*) FROM park WHERE kind = 'htz'", Long.class));
    }

    private static String ogrinfo(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("ogrinfo"));
        command.addAll(List.of(arguments));
        String said = Program.output(command.toArray(String[]::new));
        assertThat(said).doesNotContain("ERROR").doesNotContain("Warning");
        return said;
    }
}
