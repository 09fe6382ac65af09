package cn.tidu.people.firm;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.chain.Neighbours;
import cn.tidu.facts.chain.TenancyRepository;
import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everyone may know of firms, and that nobody can work out more from it. */
class FirmTotalsIT {
    private static final List<String> COUNTIES =
            List.of("440306", "440305", "440304", "441900", "440604", "440605", "440104", "441802", "441322", "440308");
    private static final List<String> DIVISIONS = List.of("13", "18", "19", "26", "38", "39");

    private final TestWorld world = TestWorld.get();
    private final Random random = new Random(20261121);

    @BeforeEach
    @AfterEach
    void nobody() {
        world.database.write(handle -> handle.execute("DELETE FROM enterprise"));
        world.get("/api/v1/enterprises/aggregates");
    }

    private void add(String county, String division, int firms) {
        world.database.write(handle -> handle.execute(
                """
                INSERT INTO enterprise (name, origin_code, industry, source)
                SELECT 'FirmTotalsIT ' || gen_random_uuid(), ?, ?, 'test' FROM generate_series(1, ?)
                """,
                county,
                division + "1",
                firms));
    }

    private void remove(String county, String division) {
        world.database.write(handle -> handle.execute(
                "DELETE FROM enterprise WHERE id = (SELECT min(id) FROM enterprise WHERE origin_code = ? AND industry = ?)",
                county,
                division + "1"));
    }

    private JsonNode ask(String query) {
        var response = world.get("/api/v1/enterprises/aggregates?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return world.json(response);
    }

    /** Every question there is. */
    private static List<String> questions() {
        List<String> origins = new ArrayList<>(List.of(""));
        COUNTIES.forEach(county -> {
            origins.add("&origin=" + county);
            origins.add("&origin=" + county.substring(0, 4) + "00");
        });
        List<String> questions = new ArrayList<>();
        for (String by : List.of("county", "city", "hexagon", "industry")) {
            for (String origin : new TreeSet<>(origins)) {
                questions.add("by=" + by + origin);
                DIVISIONS.forEach(division -> questions.add("by=" + by + origin + "&industry=" + division));
            }
        }
        return questions;
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        questions().forEach(question -> answers.put(question, ask(question).toString()));
        return answers;
    }

    private Map<String, Map<String, Integer>> someFirms() {
        Map<String, Map<String, Integer>> firms = new TreeMap<>();
        StringBuilder wanted = new StringBuilder();
        for (String county : COUNTIES) {
            for (String division : DIVISIONS) {
                int n = random.nextInt(3) == 0 ? 0 : random.nextInt(14);
                if (n > 0) {
                    firms.computeIfAbsent(county, key -> new TreeMap<>()).put(division, n);
                    wanted.append("('%s','%s1',%d),".formatted(county, division, n));
                }
            }
        }
        world.database.write(handle -> handle.execute(
                """
                INSERT INTO enterprise (name, origin_code, industry, source)
                SELECT 'FirmTotalsIT ' || gen_random_uuid(), county, industry, 'test'
                  FROM (VALUES %s) AS wanted(county, industry, n), generate_series(1, n)
                """
                        .formatted(wanted.substring(0, wanted.length() - 1))));
        return firms;
    }

    /** The rule again, by hand: what is published of a county. */
    private static Map<String, Integer> published(Map<String, Integer> firms) {
        int all = firms.values().stream().mapToInt(n -> n).sum();
        if (all < 5) {
            return Map.of();
        }
        List<Map.Entry<String, Integer>> smallestFirst = firms.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Map<String, Integer> cells = new HashMap<>();
        int others = 0;
        for (Map.Entry<String, Integer> entry : smallestFirst) {
            if (entry.getValue() < 5 || (others > 0 && others < 5)) {
                others += entry.getValue();
            } else {
                cells.put(entry.getKey(), entry.getValue() / 5 * 5);
            }
        }
        if (others > 0) {
            cells.put("", others / 5 * 5);
        }
        return cells;
    }

    @Test
    void cellsAreOfFiveFirmsOrMoreAndAreWhatTheRuleSays() {
        Map<String, Map<String, Integer>> firms = someFirms();
        Map<String, Map<String, Integer>> shown = new TreeMap<>();
        for (JsonNode county : ask("by=county").get("items")) {
            Map<String, Integer> cells = new HashMap<>();
            county.get("industries")
                    .forEach(cell -> cells.put(
                            cell.get("code").asText(), cell.get("atLeast").asInt()));
            shown.put(county.get("code").asText(), cells);
            assertThat(county.get("atLeast").asInt())
                    .isEqualTo(cells.values().stream().mapToInt(n -> n).sum());
            assertThat(county.get("synthetic").asBoolean()).isFalse();
        }
        Map<String, Map<String, Integer>> expected = new TreeMap<>();
        firms.forEach((county, divisions) -> {
            if (!published(divisions).isEmpty()) {
                expected.put(county, published(divisions));
            }
        });
        assertThat(shown).isEqualTo(expected);
        assertThat(shown.values().stream().flatMap(cells -> cells.values().stream()))
                .allMatch(n -> n >= 5 && n % 5 == 0);
    }

    @Test
    void noTwoAnswersDifferByFewerThanFiveFirmsWhateverIsAsked() {
        someFirms();
        Map<String, Integer> atoms = new HashMap<>();
        for (JsonNode county : ask("by=county").get("items")) {
            county.get("industries")
                    .forEach(cell -> atoms.put(
                            county.get("code").asText() + "/" + cell.get("code").asText(),
                            cell.get("atLeast").asInt()));
        }
        List<Set<String>> supports = new ArrayList<>();
        for (String question : questions()) {
            JsonNode answer = ask(question);
            Set<String> support = support(atoms.keySet(), question);
            assertThat(answer.get("atLeast").asInt())
                    .as("%s is the sum of published cells and of nothing else", question)
                    .isEqualTo(support.stream().mapToInt(atoms::get).sum());
            int items = 0;
            for (JsonNode item : answer.get("items")) {
                items += item.get("atLeast").asInt();
                assertThat(item.get("atLeast").asInt()).isGreaterThanOrEqualTo(5);
            }
            assertThat(items).isEqualTo(answer.get("atLeast").asInt());
            supports.add(support);
        }
        for (Set<String> one : supports) {
            for (Set<String> other : supports) {
                int difference = one.stream()
                        .filter(cell -> !other.contains(cell))
                        .mapToInt(atoms::get)
                        .sum();
                assertThat(difference).matches(n -> n == 0 || n >= 5);
            }
        }
    }

    private static Set<String> support(Set<String> atoms, String question) {
        Map<String, String> asked = java.util.Arrays.stream(question.split("&"))
                .map(part -> part.split("="))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        return atoms.stream()
                .filter(cell -> !asked.containsKey("industry") || cell.endsWith("/" + asked.get("industry")))
                .filter(cell -> !asked.containsKey("origin")
                        || cell.startsWith(asked.get("origin") + "/")
                        || (asked.get("origin").endsWith("00")
                                && cell.startsWith(asked.get("origin").substring(0, 4))))
                .collect(Collectors.toSet());
    }

    @Test
    void oneFirmMoreOrLessIsSeenInNoAnswer() {
        Map<String, Map<String, Integer>> firms = someFirms();
        Map<String, String> before = answers();
        for (int i = 0; i < 3; i++) {
            String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
            String division = DIVISIONS.get(random.nextInt(DIVISIONS.size()));
            add(county, division, 1);
            assertThat(answers()).as("one more of %s in %s", division, county).isEqualTo(before);
            remove(county, division);
        }
        // and where the largest industry of the largest county loses one
        Map.Entry<String, Map<String, Integer>> large = firms.entrySet().stream()
                .max(Comparator.comparingInt(
                        e -> e.getValue().values().stream().mapToInt(n -> n).sum()))
                .orElseThrow();
        String division = large.getValue().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        remove(large.getKey(), division);
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void aCellGoesWhenItWouldBeOfFewerThanFive() {
        add("440306", "39", 5);
        assertThat(ask("by=county").at("/items/0/atLeast").asInt()).isEqualTo(5);
        remove("440306", "39");
        assertThat(ask("by=county").get("items")).isEmpty();
        add("440306", "39", 1);
        assertThat(ask("by=county").get("items")).hasSize(1);
    }

    @Test
    void nobodyFillsACellWithFirmsOfTheirOwnAndMadeUpOnesAreCountedApart() {
        Visitor firm = world.newcomer(cn.tidu.platform.access.Role.ENTERPRISE);
        long account = firm.session().get("account").asLong();
        Identity owner = new Identity(
                java.util.Optional.of(account),
                cn.tidu.platform.access.Role.ENTERPRISE,
                List.of(),
                "session:0",
                "",
                java.util.Optional.empty());
        CurrentIdentity.as(
                owner,
                () -> world.served.<Integer>change(handle -> handle.execute(
                        """
                INSERT INTO enterprise (name, origin_code, industry, source, owner_id)
                SELECT '自造' || n, '440306', '39', 't', ? FROM generate_series(1, 20) AS n
                """,
                        account)));
        assertThat(ask("by=county").get("items")).isEmpty();
        add("440306", "39", 5);
        world.database.write(
                handle -> handle.execute(
                        "INSERT INTO enterprise (name, origin_code, industry, source, synthetic) SELECT 's' || n, '440306', '39', 't', true FROM generate_series(1, 12) AS n"));
        JsonNode items = ask("by=county").get("items");
        assertThat(items.findValuesAsText("synthetic")).containsExactly("false", "true");
        assertThat(items.at("/0/atLeast").asInt()).isEqualTo(5);
        assertThat(items.at("/1/atLeast").asInt()).isEqualTo(10);
    }

    @Test
    void hexagonsAndCountiesCanBeDrawn() {
        add("440306", "39", 7);
        JsonNode hexagons = ask("by=hexagon&format=geojson");
        assertThat(hexagons.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(hexagons.at("/features/0/geometry/type").asText()).isEqualTo("Polygon");
        assertThat(hexagons.at("/features/0/properties/atLeast").asInt()).isEqualTo(5);
        assertThat(ask("by=county&format=geojson")
                        .at("/features/0/geometry/type")
                        .asText())
                .isEqualTo("Point");
        assertThat(world.get("/api/v1/enterprises/aggregates?by=city&format=geojson")
                        .statusCode())
                .isEqualTo(400);
        assertThat(world.get("/api/v1/enterprises/aggregates?industry=3922").statusCode())
                .isEqualTo(400);
    }

    /** Where firms stand near parks the public is told by the published cells alone. */
    @Test
    void matchesOfThePublicRestOnThePublishedCells() {
        add("441802", "39", 7);
        add("441802", "18", 3);
        ask("");
        Map<String, Neighbours> open = world.served.read(TenancyRepository::loadAll);
        assertThat(open).isNotEmpty();
        assertThat(open.values())
                .allSatisfy(near -> assertThat(near.byIndustry().keySet()).isSubsetOf("", "39"));
        Map<String, Neighbours> before = open;
        add("441802", "39", 1);
        ask("");
        assertThat(world.served.<Map<String, Neighbours>>read(TenancyRepository::loadAll))
                .isEqualTo(before);
        Map<String, Neighbours> all = world.database.read(TenancyRepository::loadAll);
        assertThat(all.values().iterator().next().byIndustry()).containsKeys("391", "181");
    }
}
