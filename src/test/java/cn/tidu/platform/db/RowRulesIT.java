package cn.tidu.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.app.ApiContract;
import cn.tidu.files.imports.ImportReport;
import cn.tidu.files.imports.Importer;
import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.access.RouteRules;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked, nobody comes upon rows that are not theirs: the database itself decides. */
class RowRulesIT {
    private static final String SHENZHEN = "秘密甲电子厂";
    private static final String DONGGUAN = "秘密乙制鞋厂";

    private final TestWorld world = TestWorld.get();

    @TempDir
    private Path folder;

    @BeforeEach
    void twoFirms() {
        world.database.write(handle -> handle.execute(
                """
                INSERT INTO enterprise (name, origin_code, industry, source, position) VALUES
                    ('%s', '440306', '39', 'test', ST_SetSRID(ST_MakePoint(113.9, 22.6), 4490)),
                    ('%s', '441900', '19', 'test', ST_SetSRID(ST_MakePoint(113.9, 22.6), 4490))
                """
                        .formatted(SHENZHEN, DONGGUAN)));
    }

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM enterprise");
            handle.execute("DELETE FROM import_job");
            handle.execute("DELETE FROM park WHERE dataset = 'import'");
        });
    }

    private <T> T as(Identity identity, String sql, Class<T> type) {
        return CurrentIdentity.as(
                identity,
                () -> world.served.read(
                        handle -> handle.createQuery(sql).mapTo(type).one()));
    }

    private static Identity planner(String... scopes) {
        return new Identity(Optional.of(-1L), Role.PLANNER, List.of(scopes), "session:0", "", Optional.empty());
    }

    @Test
    void whatNobodyBoundIsThePublicsAndAnIdentityEndsWithItsTransaction() {
        String count = "SELECT count(*) FROM enterprise";
        assertThat(world.served
                        .read(handle ->
                                handle.createQuery(count).mapTo(Long.class).one())
                        .longValue())
                .isZero();
        for (int i = 0; i < 20; i++) {
            assertThat(as(planner("440000"), count, Long.class)).isEqualTo(2);
            assertThat(as(planner("440300"), count, Long.class)).isEqualTo(1);
            assertThat(as(planner("441500"), count, Long.class)).isZero();
            assertThat(as(Identity.PUBLIC, count, Long.class)).isZero();
            assertThat(world.served
                            .single(count, (statement, before) -> {}, row -> row.getLong(1))
                            .longValue())
                    .isZero();
        }
    }

    @Test
    void everyTableIsAccountedForAndNoViewLooksPastTheRules() throws IOException {
        Set<String> named = new TreeSet<>();
        try (InputStream in = RowRulesIT.class.getResourceAsStream("/db/migration/afterMigrate.sql")) {
            Matcher rule =
                    Pattern.compile("\\['([a-z_]+)',").matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (rule.find()) {
                named.add(rule.group(1));
            }
        }
        List<String> tables = world.database.read(handle -> handle.createQuery(
                        """
                        SELECT relname::text FROM pg_class AS c
                         WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND relname <> 'flyway_schema_history'
                           AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
                        """)
                .mapTo(String.class)
                .list());
        assertThat(named)
                .as("each table stands in afterMigrate.sql: who may read and write it, and whether it is audited")
                .containsAll(tables);
        assertThat(as(
                        Identity.PUBLIC,
                        """
                        SELECT count(*) FROM pg_depend AS d JOIN pg_rewrite AS r ON r.oid = d.objid JOIN pg_class AS v ON v.oid = r.ev_class
                          JOIN pg_class AS t ON t.oid = d.refobjid
                         WHERE t.relname IN ('enterprise', 'enterprise_contact', 'enterprise_consent', 'park_lead', 'contact_request',
                                             'park_statement', 'account', 'credential',
                                             'import_job', 'audit_event') AND v.relkind IN ('v', 'm')
                        """,
                        Long.class))
                .as("a view sees with its owner's eyes")
                .isZero();
        assertThat(as(
                        Identity.PUBLIC,
                        """
                        SELECT count(*) FROM pg_class AS c
                         WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity
                           AND has_table_privilege('tidu_app', oid, 'INSERT')
                           AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
                        """,
                        Long.class))
                .as("tables that the server could write without a rule")
                .isZero();
    }

    @Test
    void noListingExportTileOrCountTellsAFirmToWhomItIsNot() {
        Map<String, Visitor> visitors = Map.of(
                "public", new Visitor(world),
                "planner of Shanwei", world.as(Role.PLANNER, "441500"),
                "park", world.as(Role.PARK, "gd-shenzhen-chaozhou"),
                "organizer", world.as(Role.ORGANIZER),
                "another firm", world.as(Role.ENTERPRISE, "91350100M000100Y43"));
        List<String> paths = new ArrayList<>();
        for (String operation : RouteRules.of(ApiContract.tree()).all().keySet()) {
            if (operation.startsWith("GET ")) {
                paths.addAll(filled(operation.substring(4)));
            }
        }
        assertThat(paths).hasSizeGreaterThan(40);
        visitors.forEach((who, visitor) -> {
            for (String path : paths) {
                assertThat(visitor.get(path).body())
                        .as("%s at %s", who, path)
                        .doesNotContain(SHENZHEN)
                        .doesNotContain(DONGGUAN);
            }
        });
    }

    /** The address with every collection and a tile where the firms stand. */
    private static List<String> filled(String path) {
        List<String> all = new ArrayList<>();
        for (String collection : List.of("enterprises", "parks")) {
            String one = path.replace("{collection}", collection)
                    .replace("{z}", "12")
                    .replace("{x}", "3343")
                    .replace("{y}", "1783")
                    .replace("{set}", "WebMercatorQuad")
                    .replace("{level}", "12")
                    .replace("{row}", "1783")
                    .replace("{column}", "3343")
                    .replaceAll("\\{[a-zA-Z]+}", "1");
            all.add(one);
            all.add(one + "?format=csv");
            all.add(one + "?q=" + java.net.URLEncoder.encode("秘密", StandardCharsets.UTF_8));
        }
        return all.stream().distinct().toList();
    }

    @Test
    void aPlannerTakesOutAndSeesOnTheMapTheFirmsOfTheOwnCityAndNoOther() {
        Visitor shenzhen = world.as(Role.PLANNER, "440300");
        Visitor province = world.planner();
        String download = "/api/v1/downloads/enterprises?format=csv";
        assertThat(shenzhen.get(download).body()).contains(SHENZHEN).doesNotContain(DONGGUAN);
        assertThat(province.get(download).body()).contains(SHENZHEN).contains(DONGGUAN);
        assertThat(shenzhen.get(download + "&code=441900").body()).doesNotContain(DONGGUAN);
        String tile = "/tiles/enterprises/12/3343/1783.mvt";
        HttpResponse<String> own = shenzhen.get(tile);
        HttpResponse<String> all = province.get(tile);
        assertThat(own.body()).contains(SHENZHEN).doesNotContain(DONGGUAN);
        assertThat(all.body()).contains(SHENZHEN).contains(DONGGUAN);
        assertThat(shenzhen.get(tile).body())
                .as("out of the cache, after the other's")
                .doesNotContain(DONGGUAN);
        assertThat(own.headers().firstValue("etag"))
                .as("what one browser keeps for one person is not another's")
                .isNotEqualTo(all.headers().firstValue("etag"));
        assertThat(own.headers().firstValue("cache-control").orElse("")).contains("private");
        assertThat(world.get(tile).body()).doesNotContain(SHENZHEN, DONGGUAN, "clusters", "enterprises");
    }

    @Test
    void aPlannerOfOneCityChangesNothingElsewhere() throws IOException {
        Path firms = Files.writeString(folder.resolve("e.csv"), "企业名称,转出地,行业\n本市,深圳宝安,39\n外市,东莞,39\n");
        ImportReport refused = run(planner("440300"), firms, "enterprises", null);
        assertThat(refused.state()).isEqualTo("refused");
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.detail()).contains("不在您负责的城市内");
        });
        Path parks = Files.writeString(
                folder.resolve("p.csv"),
                "wkt,园区名称,所在市,类别\n\"POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.75 23.8))\",甲,河源市,transfer\n");
        assertThat(run(planner("440300"), parks, "parks", "EPSG:4490").state()).isEqualTo("refused");
        assertThat(run(planner("441600"), parks, "parks", "EPSG:4490").state()).isEqualTo("done");
        Path relocations = Files.writeString(folder.resolve("r.csv"), "a\n1\n");
        assertThatThrownBy(() -> CurrentIdentity.as(planner("440300"), () -> {
                    world.served.write(
                            handle -> handle.execute(
                                    "INSERT INTO enterprise (name, origin_code, industry, source) VALUES ('x', '441900', '39', 't')"));
                    return relocations;
                }))
                .hasMessageContaining("row-level security");
        long moved = CurrentIdentity.as(
                planner("440300"),
                () -> world.served.change(
                        handle -> (long) handle.execute("UPDATE enterprise SET jobs = 1 WHERE true")));
        assertThat(moved).as("only the own city's row is touched").isEqualTo(1);
    }

    private ImportReport run(Identity identity, Path file, String into, String crs) {
        return CurrentIdentity.as(identity, () -> new Importer(world.served, TestWorld.HOME.resolve("gis-data"))
                .run(ImportDesk.order(file, into, crs, null, null, false), rows -> {}));
    }

    @Test
    void thePublicWritesNothingWhateverAQueryOfOursForgets() {
        for (String sql : List.of(
                "DELETE FROM park",
                "UPDATE park SET name = 'x'",
                "UPDATE region SET name = 'x'",
                "DELETE FROM guidance_rule",
                "UPDATE enterprise SET name = 'x'",
                "DELETE FROM relocation")) {
            assertThat(world.served.change(handle -> handle.execute(sql)).intValue())
                    .as(sql)
                    .isZero();
        }
        assertThatThrownBy(
                        () -> world.served.write(
                                handle -> handle.execute(
                                        "INSERT INTO relocation SELECT * FROM jsonb_populate_record(NULL::relocation, '{\"id\":\"x\"}')")))
                .hasMessageContaining("relocation");
        for (String sql : List.of(
                "TRUNCATE park",
                "DROP TABLE park",
                "ALTER TABLE enterprise DISABLE ROW LEVEL SECURITY",
                "SELECT * FROM credential",
                "SET ROLE tidu",
                "SET SESSION AUTHORIZATION tidu",
                "UPDATE data_version SET version = 0")) {
            assertThatThrownBy(() -> world.served.write(handle -> handle.execute(sql)))
                    .as(sql)
                    .hasStackTraceContaining("ERROR:");
        }
    }

    /** What each role comes upon at each surface, where the firms are: Shenzhen's and Dongguan's. */
    @TestFactory
    Stream<DynamicTest> everyRoleSeesTheSameFirmsWhicheverWayItLooks() {
        String credit = "91350100M000100Y43";
        String park = "gd-shenzhen-chaozhou";
        Visitor owner = world.newcomer(Role.ENTERPRISE, credit);
        String other = "91440300192203821D";
        world.database.write(handle -> {
            handle.execute("UPDATE enterprise SET credit_code = ? WHERE name = ?", credit, SHENZHEN);
            handle.execute("UPDATE enterprise SET credit_code = ? WHERE name = ?", other, DONGGUAN);
        });
        Identity dongguan =
                new Identity(Optional.empty(), Role.ENTERPRISE, List.of(other), "session:0", "", Optional.empty());
        CurrentIdentity.as(
                dongguan,
                () -> world.served.<Integer>change(handle -> handle.execute(
                        "INSERT INTO park_lead (enterprise_id, park_id, message) SELECT id, ?, '' FROM enterprise",
                        park)));
        Map<String, Visitor> who = new LinkedHashMap<>();
        who.put("public", new Visitor(world));
        who.put("enterprise of Shenzhen", owner);
        who.put("another enterprise", world.newcomer(Role.ENTERPRISE));
        who.put("park that Dongguan's turned to", world.as(Role.PARK, park));
        who.put("organizer", world.as(Role.ORGANIZER));
        who.put("organizer for Shenzhen", world.as(Role.ORGANIZER, "440300"));
        who.put("planner of Shenzhen", world.as(Role.PLANNER, "440300"));
        who.put("planner of Dongguan", world.as(Role.PLANNER, "441900"));
        who.put("planner of Shanwei", world.as(Role.PLANNER, "441500"));
        who.put("planner of the province", world.planner());
        who.put("administrator", world.as(Role.ADMIN));
        Map<String, Set<String>> seen = Map.of(
                "enterprise of Shenzhen", Set.of(SHENZHEN),
                "park that Dongguan's turned to", Set.of(DONGGUAN),
                "organizer for Shenzhen", Set.of(SHENZHEN),
                "planner of Shenzhen", Set.of(SHENZHEN),
                "planner of Dongguan", Set.of(DONGGUAN),
                "planner of the province", Set.of(SHENZHEN, DONGGUAN),
                "administrator", Set.of(SHENZHEN, DONGGUAN));
        Map<String, Function<Visitor, String>> surfaces = new LinkedHashMap<>();
        for (String format : List.of("csv", "geojson")) {
            surfaces.put("download " + format, v -> v.get("/api/v1/downloads/enterprises?format=" + format)
                    .body());
        }
        surfaces.put("search", v -> v.get(
                        "/api/v1/downloads/enterprises?format=csv&q=秘密".replace("秘密", "%E7%A7%98%E5%AF%86"))
                .body());
        surfaces.put("tile", v -> v.get("/tiles/enterprises/12/3343/1783.mvt").body());
        surfaces.put("OGC items", v -> v.get("/ogc/collections/enterprises/items?limit=1000")
                .body());
        surfaces.put(
                "match of a park", v -> v.post("/api/v1/parks/" + park + "/matches", "{\"loaded\":{},\"top\":1000}")
                        .body());
        return who.keySet().stream().flatMap(name -> surfaces.keySet().stream()
                .map(surface -> DynamicTest.dynamicTest(name + " by " + surface, () -> {
                    String body = surfaces.get(surface).apply(who.get(name));
                    for (String firm : List.of(SHENZHEN, DONGGUAN)) {
                        assertThat(body.contains(firm))
                                .as("%s in %s", firm, body)
                                .isEqualTo(seen.getOrDefault(name, Set.of()).contains(firm));
                    }
                })));
    }

    @Test
    void countsOfCellsAreTheCitysOwnToo() {
        String tile = "/tiles/enterprises/8/208/111.mvt";
        assertThat(new Visitor(world).get(tile).body()).doesNotContain("clusters", "enterprises");
        assertThat(world.as(Role.PLANNER, "441500").get(tile).statusCode()).isEqualTo(204);
        assertThat(world.as(Role.PLANNER, "440300").get(tile).body())
                .contains("440300")
                .doesNotContain("441900");
        assertThat(world.planner().get(tile).body()).contains("440300").contains("441900");
    }

    @Test
    void aJobIsShownToWhoeverStartedItAndToNobodyElse() throws Exception {
        Visitor planner = world.planner();
        String body =
                """
                --b
                Content-Disposition: form-data; name="into"

                enterprises
                --b
                Content-Disposition: form-data; name="file"; filename="e.csv"

                企业名称,转出地,行业
                丙,深圳宝安,39

                --b--
                """
                        .replace("\n", "\r\n");
        HttpResponse<String> accepted = world.send(planner.request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
        String job = accepted.headers().firstValue("location").orElseThrow();
        for (int i = 0; i < 100 && !planner.get(job).body().contains("\"done\""); i++) {
            Thread.sleep(50);
        }
        Visitor other = world.as(Role.PLANNER, "440300");
        assertThat(other.get(job).statusCode()).isEqualTo(404);
        assertThat(other.delete(job).statusCode()).isEqualTo(404);
        assertThat(other.get(job.replace("jobs", "imports")).statusCode()).isEqualTo(404);
        assertThat(planner.get(job.replace("jobs", "imports")).statusCode()).isEqualTo(200);
    }
}
