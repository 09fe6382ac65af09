package cn.tidu.map.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.NodeScript;
import cn.tidu.world.Program;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Vector tiles as a map client and as GDAL see them. */
class TilesIT {
    private final TestWorld world = TestWorld.get();

    @AfterEach
    void takeTheFirmsOutAgain() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM enterprise WHERE source = 'TilesIT'");
            handle.execute("SELECT refresh_enterprise_cells()");
        });
    }

    private HttpResponse<byte[]> tile(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(world.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return java.net.http.HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String etag(HttpResponse<?> answer) {
        return answer.headers().firstValue("etag").orElseThrow();
    }

    private <T> T one(String sql, Class<T> type) {
        return world.database.read(handle -> handle.createQuery(sql).mapTo(type).one());
    }

    @Test
    void everyCodingHasItsOwnTagAndIsNotModifiedOnlyInThatCoding() throws Exception {
        String path = "/tiles/regions/6/52/27.mvt";
        HttpResponse<byte[]> plain = tile(path);
        HttpResponse<byte[]> gzip = tile(path, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> zstd = tile(path, "Accept-Encoding", "gzip, zstd");
        assertThat(List.of(etag(plain), etag(gzip), etag(zstd))).doesNotHaveDuplicates();
        assertThat(gzip.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(zstd.headers().firstValue("content-encoding")).contains("zstd");
        assertThat(plain.headers().firstValue("vary")).contains("Accept-Encoding");
        assertThat(gzip.body().length).isLessThan(plain.body().length);
        assertThat(com.github.luben.zstd.Zstd.decompress(zstd.body(), plain.body().length))
                .isEqualTo(plain.body());
        assertThat(tile(path, "Accept-Encoding", "gzip", "If-None-Match", etag(gzip))
                        .statusCode())
                .isEqualTo(304);
        assertThat(tile(path, "If-None-Match", etag(gzip)).statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeIsOnTheMapWithTheNextRequestAndOtherCollectionsKeepTheirTiles() throws Exception {
        String parks = "/tiles/parks/9/417/222.mvt";
        String regions = "/tiles/regions/9/417/222.mvt";
        String parksBefore = etag(tile(parks));
        String regionsBefore = etag(tile(regions));
        assertThat(etag(tile(parks))).isEqualTo(parksBefore);
        String note = one("SELECT place_note FROM park WHERE id = 'g441036'", String.class);
        world.database.write(handle -> handle.execute("UPDATE park SET place_note = 'moved' WHERE id = 'g441036'"));
        assertThat(etag(tile(parks))).isNotEqualTo(parksBefore);
        assertThat(etag(tile(regions))).isEqualTo(regionsBefore);
        String parksAfter = etag(tile(parks));
        world.database.write(handle -> handle.execute("UPDATE park SET place_note = 'x' WHERE id = 'no such park'"));
        assertThat(etag(tile(parks))).as("nothing changed").isEqualTo(parksAfter);
        world.database.write(handle -> handle.createUpdate("UPDATE park SET place_note = :note WHERE id = 'g441036'")
                .bind("note", note)
                .execute());
    }

    @Test
    void generalisedNeighboursStillShareTheirBorders() {
        for (int band = 0; band <= 2; band++) {
            String counties = "SELECT geom FROM region_shape WHERE level = 'county' AND band = " + band;
            double parts = one("SELECT sum(ST_Area(geom)) FROM (" + counties + ") AS c", Double.class);
            double whole = one("SELECT ST_Area(ST_Union(geom)) FROM (" + counties + ") AS c", Double.class);
            double cities = one(
                    "SELECT sum(ST_Area(geom)) FROM region_shape WHERE level = 'city' AND band = " + band,
                    Double.class);
            assertThat(parts).as("no overlaps at band " + band).isCloseTo(whole, within(whole));
            assertThat(cities).as("cities are their counties at band " + band).isCloseTo(whole, within(whole));
            assertThat(one(
                            "SELECT count(DISTINCT (level, code)) FROM region_shape WHERE NOT ST_IsEmpty(geom) AND band = "
                                    + band,
                            Long.class))
                    .isEqualTo(one("SELECT count(*) FROM region", Long.class));
            // A gap between neighbours would be a hole of the union that the ungeneralised province does not have.
            assertThat(one(
                            "SELECT sum(ST_NumInteriorRings(p)) FROM (SELECT (ST_Dump(ST_Union(geom))).geom AS p FROM ("
                                    + counties + ") AS c) AS u",
                            Long.class))
                    .as("holes at band " + band)
                    .isZero();
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double area) {
        return org.assertj.core.data.Offset.offset(area * 1e-9);
    }

    @Test
    void islandsAndTheDongshaReefsStayAndLabelsLieOnTheMainland() {
        assertThat(one(
                        "SELECT ST_NumGeometries(geom) FROM region_shape WHERE band = 0 AND code = '441581' AND level = 'county'",
                        Integer.class))
                .isEqualTo(one(
                        "SELECT ST_NumGeometries(geom) FROM region_shape WHERE band = 2 AND code = '441581' AND level = 'county'",
                        Integer.class));
        assertThat(one("SELECT count(*) FROM region WHERE NOT ST_Covers(mainland, label)", Long.class))
                .isZero();
    }

    @Test
    void countsByCellFollowTheRowsThroughAnyEdits() {
        Random random = new Random(7);
        world.database.write(
                handle -> handle.execute(
                        "INSERT INTO enterprise (name, origin_code, industry, synthetic, position, source)"
                                + " SELECT '示例' || row_number() OVER (), code, '3922', true, p, 'TilesIT' FROM (SELECT code,"
                                + " (ST_Dump(ST_GeneratePoints(mainland, 4, 42))).geom AS p FROM region WHERE level = 'county') AS s"));
        world.database.write(handle -> handle.execute("SELECT refresh_enterprise_cells()"));
        for (int edit = 0; edit < 12; edit++) {
            int modulus = 5 + random.nextInt(40);
            String sql =
                    switch (random.nextInt(4)) {
                        case 0 -> "UPDATE enterprise SET industry = '1811' WHERE source = 'TilesIT' AND id % %d = 0";
                        case 1 -> "DELETE FROM enterprise WHERE source = 'TilesIT' AND id % %d = 1";
                        case 2 ->
                            "UPDATE enterprise SET position = ST_Translate(position, 0.3, -0.1) WHERE source = 'TilesIT' AND id % %d = 2";
                        default -> "UPDATE enterprise SET position = NULL WHERE source = 'TilesIT' AND id % %d = 3";
                    };
            world.database.write(handle -> handle.execute(sql.replace("%d", Integer.toString(modulus))));
            world.database.write(handle -> handle.execute("SELECT refresh_enterprise_cells()"));
            for (int level : List.of(5, 9, 13)) {
                String direct =
                        "SELECT cx, cy, city, n, synthetic, divisions FROM count_enterprise_cells(" + level + ", NULL)";
                String kept =
                        "SELECT cx, cy, city, n, synthetic, divisions FROM enterprise_cell WHERE level = " + level;
                assertThat(one(
                                "SELECT count(*) FROM ((%1$s EXCEPT %2$s) UNION ALL (%2$s EXCEPT %1$s)) AS different"
                                        .formatted(direct, kept),
                                Long.class))
                        .as("edit " + edit + ": " + sql + ", level " + level)
                        .isZero();
            }
        }
    }

    @Test
    void thePublicSeesOnlyTotalsOfFiveFirmsOrMore() throws Exception {
        world.database.write(handle -> {
            handle.execute("INSERT INTO enterprise (name, origin_code, industry, synthetic, position, source)"
                    + " SELECT 'TilesIT ' || n, '440303', CASE WHEN n < 9 THEN '3922' ELSE '1811' END, true,"
                    + " ST_SetSRID(ST_MakePoint(114.13, 22.55), 4490), 'TilesIT' FROM generate_series(1, 14) AS n");
            handle.execute("INSERT INTO enterprise (name, origin_code, industry, synthetic, position, source)"
                    + " SELECT 'TilesIT few ' || n, '445381', '3922', true, ST_SetSRID(ST_MakePoint(111.57, 22.77), 4490), 'TilesIT'"
                    + " FROM generate_series(1, 4) AS n");
        });
        JsonNode totals = decoded("/tiles/enterprises/6/52/27.mvt");
        assertThat(totals.fieldNames()).toIterable().containsExactly("totals");
        Map<String, Integer> counted = new HashMap<>();
        for (JsonNode feature : totals.at("/totals/features")) {
            assertThat(feature.at("/properties/n").asInt() % 5).isZero();
            counted.merge(
                    feature.at("/properties/code").asText(),
                    feature.at("/properties/n").asInt(),
                    Integer::sum);
        }
        assertThat(counted).containsKey("440303").doesNotContainKey("445381");
        assertThat(counted.values()).allMatch(n -> n >= 5);
        JsonNode bounds = world.json(world.get("/tiles/enterprises.json")).at("/bounds");
        double label = one("SELECT ST_X(label) FROM region WHERE code = '440303'", Double.class);
        assertThat(bounds.at("/0").asDouble())
                .as("the public's extent is that of the totals")
                .isBetween(109.0, label);
        assertThat(bounds.at("/2").asDouble()).isBetween(label, 118.0);
        assertThat(tile("/tiles/enterprises/6/52/27.mvt?industry=3922").statusCode())
                .isEqualTo(400);
        assertThat(tile("/tiles/enterprises/6/52/27.mvt?industry=39").statusCode())
                .isEqualTo(200);
    }

    @Test
    void gdalReadsTheTilesWithTheirLayersAndFields() throws Exception {
        Path folder = Files.createDirectories(world.dataDir.resolve("mvt/6/52"));
        for (String set : List.of("regions", "guidance", "parks")) {
            Path file = folder.resolve("27.mvt");
            Files.write(file, tile("/tiles/" + set + "/6/52/27.mvt").body());
            String said = Program.output("ogrinfo", "-al", "-so", "MVT:" + file);
            assertThat(said).doesNotContain("ERROR").doesNotContain("Warning");
            assertThat(said)
                    .contains(
                            switch (set) {
                                case "regions" -> "Layer name: counties";
                                case "parks" -> "accuracy: String";
                                default -> "document_no: String";
                            });
        }
    }

    @Test
    void guidanceLinesAreThoseInForceThatDayFromThatCity() throws Exception {
        int all = tile("/tiles/guidance/6/52/27.mvt").body().length;
        int then = tile("/tiles/guidance/6/52/27.mvt?asOf=2010-06-30").body().length;
        int fromShenzhen = tile("/tiles/guidance/6/52/27.mvt?origin=440300").body().length;
        assertThat(then).isBetween(1, all - 1);
        assertThat(fromShenzhen).isBetween(1, all - 1);
        assertThat(tile("/tiles/guidance/6/52/27.mvt?asOf=1990-01-01").statusCode())
                .isEqualTo(204);
        assertThat(tile("/tiles/guidance/6/52/27.mvt?origin=%27%3B--").statusCode())
                .isEqualTo(400);
        assertThat(tile("/tiles/regions/6/52/27.mvt?industry=39").statusCode()).isEqualTo(400);
    }

    private JsonNode decoded(String path) throws Exception {
        HttpResponse<byte[]> answer = tile(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return NodeScript.json("tile.mjs", answer.body());
    }

    /** Mapbox's decoder reads what PostGIS wrote: version 2, closed rings, names in Chinese. */
    @Test
    void anIndependentDecoderReadsEveryLayer() throws Exception {
        JsonNode regions = decoded("/tiles/regions/6/52/27.mvt");
        assertThat(regions.at("/cities/version").asInt()).isEqualTo(2);
        assertThat(regions.at("/cities/extent").asInt()).isEqualTo(4096);
        List<String> names = new java.util.ArrayList<>();
        regions.at("/labels/features")
                .forEach(f -> names.add(f.at("/properties/name").asText()));
        assertThat(names).contains("广州市", "深圳市");
        regions.at("/counties/features").forEach(f -> {
            assertThat(f.get("type").asInt()).isEqualTo(3);
            f.get("geometry").forEach(ring -> assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1)));
        });
        assertThat(decoded("/tiles/parks/6/52/27.mvt").at("/parks/features").size())
                .isPositive();
        assertThat(decoded("/tiles/guidance/6/52/27.mvt")
                        .at("/guidance/features/0/type")
                        .asInt())
                .isEqualTo(2);
    }

    /** Known relocations by default, the published flows of a plan when it is named, drafts never. */
    @Test
    void transfersAreKnownRelocationsOrThePublishedFlowsOfAPlan() throws Exception {
        String path = "/tiles/transfers/5/26/13.mvt";
        world.database.write(handle -> {
            handle.execute(
                    "INSERT INTO relocation (id, event_id, enterprise, origin_code, industry_codes, destination_code, year, confidence,"
                            + " source_title, imported_from) SELECT 'tiles-' || i, 'tiles-' || (i / 2), '示例企业', '440300', '{39}', '441600',"
                            + " 2010 + i, 'low', '测试来源', 'TilesIT' FROM generate_series(0, 3) AS i");
            handle.execute(
                    "INSERT INTO transfer_flow (plan, origin_code, destination_code, industry, enterprises, published, source)"
                            + " VALUES ('tiles-it', '440300', '441500', '39', 7, true, 'TilesIT'), ('tiles-draft', '440300', '441500', '39', 7, false, 'TilesIT')");
        });
        try {
            JsonNode known = transfer(decoded(path), "441600");
            assertThat(known.get("n").asInt()).as("events, not rows").isEqualTo(2);
            assertThat(known.get("basis").asText()).isEqualTo("relocation");
            assertThat(known.get("sources").asText()).contains("测试来源");
            assertThat(known.get("target_name").asText()).isEqualTo("河源市");
            assertThat(transfer(decoded(path + "?asOf=2011-12-31"), "441600")
                            .get("last_year")
                            .asInt())
                    .isEqualTo(2011);
            JsonNode planned = transfer(decoded(path + "?plan=tiles-it"), "441500");
            assertThat(planned.get("n").asInt()).isEqualTo(7);
            assertThat(planned.get("plan").asText()).isEqualTo("tiles-it");
            assertThat(tile(path + "?plan=tiles-draft").statusCode()).isEqualTo(204);
            assertThat(tile(path + "?plan=tiles-it&industry=18").statusCode()).isEqualTo(204);
            String before = etag(tile(path));
            world.database.write(handle -> handle.execute("UPDATE relocation SET year = 2009 WHERE id = 'tiles-0'"));
            assertThat(etag(tile(path))).isNotEqualTo(before);
        } finally {
            world.database.write(handle -> {
                handle.execute("DELETE FROM relocation WHERE imported_from = 'TilesIT'");
                handle.execute("DELETE FROM transfer_flow WHERE source = 'TilesIT'");
            });
        }
    }

    private static JsonNode transfer(JsonNode tile, String target) {
        for (JsonNode feature : tile.at("/transfers/features")) {
            if (feature.at("/properties/target").asText().equals(target)) {
                return feature.get("properties");
            }
        }
        throw new AssertionError("no transfer to " + target + " in " + tile);
    }

    @Test
    void parksCanBeNarrowedToAnIndustry() throws Exception {
        int all = tile("/tiles/parks/6/52/27.mvt").body().length;
        assertThat(tile("/tiles/parks/6/52/27.mvt?industry=30").body().length).isBetween(1, all - 1);
    }

    @Test
    void plannersWarmLowZoomsAndWhatIsWarmIsTheSameInEveryCoding() throws Exception {
        HttpResponse<String> warmed =
                world.planner().post("/api/v1/tiles/warm", "{\"collections\": [\"regions\"], \"maxZoom\": 4}");
        assertThat(warmed.statusCode()).as(warmed.body()).isEqualTo(200);
        assertThat(world.json(warmed).get("tiles").asInt()).isGreaterThanOrEqualTo(10);
        assertThat(world.json(warmed).get("bytes").asLong()).isPositive();
        byte[] zstd =
                tile("/tiles/regions/4/13/6.mvt", "Accept-Encoding", "zstd").body();
        byte[] gzip =
                tile("/tiles/regions/4/13/6.mvt", "Accept-Encoding", "gzip").body();
        byte[] plain = tile("/tiles/regions/4/13/6.mvt").body();
        assertThat(com.github.luben.zstd.Zstd.decompress(zstd, plain.length)).isEqualTo(plain);
        assertThat(new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(gzip)).readAllBytes())
                .isEqualTo(plain);
        assertThat(world.post("/api/v1/tiles/warm", "{}").statusCode()).isEqualTo(401);
        assertThat(world.planner()
                        .post("/api/v1/tiles/warm", "{\"collections\": [\"nothing\"]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(world.planner()
                        .post("/api/v1/tiles/warm", "{\"maxZoom\": 12}")
                        .statusCode())
                .isIn(400, 422);
    }

    @Test
    void tileJsonTellsTrueBounds() {
        var json = world.json(world.get("/tiles/regions.json"));
        assertThat(json.at("/tilejson").asText()).isEqualTo("3.0.0");
        assertThat(json.at("/tiles/0").asText()).startsWith("http://127.0.0.1:");
        assertThat(json.at("/bounds/0").asDouble())
                .isCloseTo(
                        one("SELECT ST_XMin(ST_Extent(geom)) FROM region", Double.class),
                        org.assertj.core.data.Offset.offset(1e-9));
        assertThat(json.at("/vector_layers/1/id").asText()).isEqualTo("counties");
        assertThat(json.at("/vector_layers/1/minzoom").asInt()).isEqualTo(6);
    }

    /** A planner of the province sees every firm; at low zooms counted, at high zooms one by one. */
    @Test
    void firmsAreShownToPlannersAndTheirCountsFollowTheRows() throws Exception {
        world.database.write(handle ->
                handle.execute("INSERT INTO enterprise (name, origin_code, industry, synthetic, position, source)"
                        + " SELECT '示例' || row_number() OVER (), code, '3922', true, p, 'TilesIT' FROM (SELECT code,"
                        + " (ST_Dump(ST_GeneratePoints(mainland, 40, 42))).geom AS p FROM region"
                        + " WHERE level = 'county' AND code LIKE '4403%') AS s"));
        long all = one(
                "SELECT count(*) FROM enterprise WHERE position IS NOT NULL AND position && ST_Transform(ST_TileEnvelope(6, 52, 27), 4490)",
                Long.class);
        for (int again = 0; again < 2; again++) {
            assertThat(counted("/tiles/enterprises/6/52/27.mvt")).isEqualTo(all);
            world.database.write(handle -> handle.execute("SELECT refresh_enterprise_cells()"));
        }
        world.database.write(
                handle -> handle.execute(
                        "DELETE FROM enterprise WHERE source = 'TilesIT' AND id = (SELECT max(id) FROM enterprise WHERE source = 'TilesIT')"));
        assertThat(counted("/tiles/enterprises/6/52/27.mvt")).isEqualTo(all - 1);
        assertThat(world.planner().get("/tiles/enterprises/10/835/445.mvt").statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> others = tile("/tiles/enterprises/10/835/445.mvt");
        assertThat(others.statusCode()).isIn(200, 204);
        assertThat(new String(others.body(), StandardCharsets.UTF_8))
                .as("nothing that a planner saw is shown to others")
                .doesNotContain("enterprises", "示例");
    }

    /** The sum of the clusters' numbers, as GDAL reads them. */
    private long counted(String path) throws Exception {
        HttpResponse<byte[]> answer = java.net.http.HttpClient.newHttpClient()
                .send(world.planner().request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        Path file = Files.createDirectories(world.dataDir.resolve("mvt/6/52")).resolve("27.mvt");
        Files.write(file, answer.body());
        String said = Program.output(
                "ogrinfo", "-q", "-dialect", "SQLite", "-sql", "SELECT sum(n) AS total FROM clusters", "MVT:" + file);
        java.util.regex.Matcher total =
                java.util.regex.Pattern.compile("total \\(\\w+\\) = (\\d+)").matcher(said);
        assertThat(total.find()).as(said).isTrue();
        return Long.parseLong(total.group(1));
    }
}
