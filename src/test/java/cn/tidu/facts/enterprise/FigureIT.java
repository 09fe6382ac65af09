package cn.tidu.facts.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.matching.judge.Resource;
import cn.tidu.platform.access.Role;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is on the list of figures is read, kept, shown and matched everywhere, without being named here. */
class FigureIT {
    private static final String NAME = "样样都填的厂";
    private static final String PARK = "gd-shenzhen-chaozhou";

    private final TestWorld world = TestWorld.get();
    private final ImportDesk desk = new ImportDesk(world);

    @TempDir
    private Path folder;

    @BeforeEach
    void nothingImported() {
        desk.asBefore();
    }

    @AfterEach
    void asBefore() {
        desk.asBefore();
    }

    /** A park with something known of it in every respect. */
    private void tell(String park, double value) {
        for (ParkAttribute attribute : ParkAttribute.values()) {
            world.database.write(handle -> handle.createUpdate(
                            """
                            INSERT INTO park_fact (park_id, attribute, value, as_of, source, confidence, dataset)
                            VALUES (:park, :attribute, :value, '2026-01-01', '合成数据（测试）', 'low', 'import')
                            """)
                    .bind("park", park)
                    .bind("attribute", attribute.code())
                    .bind("value", value)
                    .execute());
        }
    }

    /** A value unlike that of any other figure, small enough to be accepted anywhere. */
    private static Object value(Figure figure) {
        int place = Figure.all().indexOf(figure);
        return switch (figure.type()) {
            case NUMBER -> place + 0.5;
            case SHARE -> 1 / (place + 2.0);
            case TRUTH -> false;
            case TEXT -> "文字" + place;
            case STAGE -> "expansion";
            case FUNCTIONS -> List.of("rnd", "sales");
        };
    }

    /** As a table has it. */
    @SuppressWarnings("unchecked")
    private static String cell(Figure figure, Object value) {
        return switch (figure.type()) {
            case NUMBER, SHARE, TEXT, STAGE -> value.toString();
            case TRUTH -> (boolean) value ? "是" : "否";
            case FUNCTIONS -> String.join(";", (List<String>) value);
        };
    }

    private static String row(String name, Function<Figure, String> cell) {
        return Stream.concat(
                        Stream.of(name, "440306", "3922"), Figure.all().stream().map(cell))
                .collect(Collectors.joining(",", "", "\n"));
    }

    private void load(String header, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("firms.csv"), header + rows);
        var report = desk.run(file, "enterprises");
        assertThat(report.state()).as(report.problems().toString()).isEqualTo("done");
    }

    private static String header(Function<Figure, String> name) {
        return Stream.concat(
                        Stream.of("企业名称", "转出地", "行业"), Figure.all().stream().map(name))
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static void hasEvery(JsonNode firm, Function<Figure, String> name, Function<Figure, Object> expected) {
        for (Figure figure : Figure.all()) {
            assertThat(firm.get(name.apply(figure)))
                    .as(figure + " in " + firm)
                    .isEqualTo(TestWorld.JSON.valueToTree(expected.apply(figure)));
        }
    }

    private static JsonNode named(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> NAME.equals(item.at(pointer).asText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsImportedIsShownEverywhere() throws Exception {
        tell(PARK, 1000);
        load(header(Figure::header), row(NAME, figure -> cell(figure, value(figure))));
        exported();
        Visitor planner = world.planner();
        hasEvery(
                named(
                                world.json(planner.get("/ogc/collections/enterprises/items?f=json"))
                                        .get("features"),
                                "/properties/name")
                        .get("properties"),
                Figure::field,
                figure -> figure.type() == Figure.Type.FUNCTIONS ? cell(figure, value(figure)) : value(figure));
        JsonNode candidate = named(
                world.json(planner.post("/api/v1/parks/" + PARK + "/matches", "{\"loaded\":{},\"top\":1000}"))
                        .get("candidates"),
                "/name");
        hasEvery(candidate.get("enterprise"), Figure::field, FigureIT::value);
        hasEvery(
                named(world.json(planner.get("/api/v1/enterprises")).get("items"), "/name"),
                Figure::field,
                FigureIT::value);
        hasEvery(ownData(), Figure::column, FigureIT::value);
    }

    private void exported() throws IOException {
        String csv = world.planner()
                .get("/api/v1/downloads/enterprises?format=csv")
                .body()
                .replace("\uFEFF", "");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            NamedCsvRecord firm = rows.stream()
                    .filter(row -> row.getField("企业名称").equals(NAME))
                    .findFirst()
                    .orElseThrow();
            for (Figure figure : Figure.all()) {
                assertThat(firm.getField(figure.header())).as(figure.toString()).isEqualTo(cell(figure, value(figure)));
            }
        }
    }

    /** What the firm takes out of the system once the record is its own. */
    private JsonNode ownData() {
        Visitor firm = world.newcomer(Role.ENTERPRISE);
        world.database.write(handle -> handle.createUpdate(
                        "UPDATE enterprise SET owner_id = (SELECT id FROM account WHERE name = :account) WHERE name = :name")
                .bind("account", firm.session().get("name").asText())
                .bind("name", NAME)
                .execute());
        return named(world.json(firm.get("/api/v1/session/data")).get("enterprises"), "/name");
    }

    @Test
    void whatAFirmStoresOfItselfIsGivenBack() {
        Visitor firm = world.newcomer(Role.ENTERPRISE);
        ObjectNode record = figures(FigureIT::value)
                .put("name", NAME)
                .put("origin", "440306")
                .put("industry", "3922");
        String path = firm.post("/api/v1/enterprises", record.toString())
                .headers()
                .firstValue("location")
                .orElseThrow();
        hasEvery(world.json(firm.get(path)), Figure::field, FigureIT::value);
        String etag = firm.get(path).headers().firstValue("etag").orElseThrow();
        assertThat(firm.put(path, "{\"name\":\"%s\",\"origin\":\"440306\",\"industry\":\"3922\"}".formatted(NAME), etag)
                        .statusCode())
                .isEqualTo(200);
        hasEvery(world.json(firm.get(path)), Figure::field, figure -> switch (figure.type()) {
            case NUMBER, SHARE, TRUTH, TEXT -> null;
            case STAGE -> "production";
            case FUNCTIONS -> List.of();
        });
    }

    @Test
    void everyHeaderOfEveryUnitIsUnderstood() throws IOException {
        for (Figure figure : Figure.all()) {
            for (Figure.Unit unit : figure.units()) {
                for (String word : unit.words()) {
                    desk.asBefore();
                    String cell = cell(figure, value(figure));
                    load("企业名称,转出地,行业," + word + "\n", NAME + ",440306,3922,\"" + cell + "\"\n");
                    Object kept = figure.type() == Figure.Type.NUMBER
                            ? (double) value(figure) * unit.factor()
                            : value(figure);
                    assertThat(named(
                                            world.json(world.planner().get("/api/v1/enterprises"))
                                                    .get("items"),
                                            "/name")
                                    .get(figure.field()))
                            .as(word)
                            .isEqualTo(TestWorld.JSON.valueToTree(kept));
                }
            }
        }
    }

    private static ObjectNode figures(Function<Figure, Object> value) {
        ObjectNode said = TestWorld.JSON.createObjectNode();
        Figure.all().forEach(figure -> said.set(figure.field(), TestWorld.JSON.valueToTree(value.apply(figure))));
        return said;
    }

    /** So much that a rule which looks at the figure takes the firm out. */
    private static Object extreme(Figure figure) {
        return switch (figure.type()) {
            case NUMBER -> 1e5;
            case SHARE -> 1.0;
            case TRUTH -> true;
            case TEXT -> "组";
            case STAGE -> "whole";
            case FUNCTIONS -> List.of("headquarters");
        };
    }

    /** Before a park: the rules that take a firm out, or the score of the park in the firm's eyes. */
    private record Verdict(Set<String> out, Double score) {
        static Verdict of(JsonNode reasons, JsonNode score) {
            return new Verdict(
                    new TreeSet<>(reasons.findValuesAsText("constraint")),
                    score.isMissingNode() ? null : score.asDouble());
        }
    }

    @Test
    void theParkSideJudgesALoadedFirmAsAMatchJudgesTheFirmThatSaysTheSame() throws IOException {
        List<String> parks = List.of(
                PARK,
                find("SELECT id FROM park WHERE city_code = '440200' AND id NOT LIKE 'g%' ORDER BY id LIMIT 1"),
                find(
                        """
                        SELECT id FROM park WHERE city_code = '440300' AND EXISTS (
                               SELECT FROM guidance_rule WHERE park.id = ANY (target_parks) AND stages IS NOT NULL)
                         ORDER BY id LIMIT 1
                        """));
        parks.forEach(park -> tell(park, 10));
        load(
                header(Figure::header),
                Figure.all().stream()
                        .map(one -> row(one.name(), figure -> figure == one ? cell(figure, extreme(figure)) : ""))
                        .collect(Collectors.joining()));
        Set<String> seen = new TreeSet<>();
        for (String park : parks) {
            Map<String, Verdict> loaded = parkSide(park);
            for (Figure figure : Figure.all()) {
                Verdict sent = match(park, figure);
                assertThat(loaded.get(figure.name())).as(figure + " at " + park).isEqualTo(sent);
                seen.addAll(sent.out());
            }
        }
        Set<String> ofFigures = Stream.of(Resource.values())
                .map(Resource::facet)
                .map(facet -> facet.replace("capacity.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        ofFigures.addAll(List.of("pollution", "direction"));
        assertThat(seen).containsAll(ofFigures);
    }

    private String find(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    private Map<String, Verdict> parkSide(String park) {
        JsonNode answer =
                world.json(world.planner().post("/api/v1/parks/" + park + "/matches", "{\"loaded\":{},\"top\":1000}"));
        return candidatesAndExcluded(answer)
                .collect(Collectors.toMap(
                        firm -> firm.get("name").asText(),
                        firm -> Verdict.of(firm.path("reasons"), firm.path("firmScore"))));
    }

    private Verdict match(String park, Figure figure) {
        ObjectNode firm = TestWorld.JSON.createObjectNode().put("industry", "3922");
        firm.putObject("origin").put("code", "440306");
        firm.set(figure.field(), TestWorld.JSON.valueToTree(extreme(figure)));
        ObjectNode request = TestWorld.JSON.createObjectNode().put("top", 1000);
        request.set("enterprise", firm);
        // as the same person: whose firms count as neighbours is a matter of who asks
        JsonNode answer = world.json(world.planner().post("/api/v1/matches", request.toString()));
        return candidatesAndExcluded(answer)
                .filter(item -> item.at("/park/id").asText().equals(park))
                .map(item -> Verdict.of(item.path("reasons"), item.path("score")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> candidatesAndExcluded(JsonNode answer) {
        List<JsonNode> all = new ArrayList<>();
        answer.get("candidates").forEach(all::add);
        answer.get("excluded").forEach(all::add);
        return all.stream();
    }
}
