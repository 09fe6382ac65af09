package cn.tidu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house: which floor may use which, and inside a floor which room may use which. Nothing else is allowed. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("cn.tidu");

    /** From the ground up: what each floor may use besides itself. */
    private static final Map<String, Set<String>> FLOORS = Map.of(
            "text", Set.of(),
            "geo", Set.of(),
            "platform", Set.of("text"),
            "facts", Set.of("text", "platform"),
            "map", Set.of("text", "platform", "facts"),
            "files", Set.of("text", "geo", "platform", "facts"),
            "matching", Set.of("text", "geo", "platform", "facts", "files"),
            "people", Set.of("platform", "facts", "files"),
            "app", Set.of("text", "geo", "platform", "facts", "map", "files", "matching", "people"));

    /** Inside a floor: what each room may use of its neighbours. A room of its own name is the floor's hall. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("geo", Set.of()),
            Map.entry("platform.settings", Set.of()),
            Map.entry("platform.access", Set.of()),
            Map.entry("platform.db", Set.of("settings", "access")),
            Map.entry("platform.http", Set.of("access")),
            Map.entry("platform.job", Set.of("access", "db", "http")),
            Map.entry("platform.server", Set.of("settings", "db", "http", "job")),
            Map.entry(
                    "facts",
                    Set.of("region", "industry", "park", "statement", "outlet", "guidance", "relocation", "weight")),
            Map.entry("map", Set.of("tiles", "style", "ogc")),
            Map.entry("files", Set.of("reader", "imports", "export")),
            Map.entry(
                    "matching",
                    Set.of("batch", "edition", "group", "one", "parkside", "reply", "roster", "shortlist", "whynot")),
            Map.entry("people", Set.of("account", "audit", "firm", "owndata")),
            Map.entry("facts.source", Set.of()),
            Map.entry("facts.region", Set.of("source")),
            Map.entry("facts.industry", Set.of("source")),
            Map.entry("facts.park", Set.of("source", "region")),
            Map.entry("facts.statement", Set.of("park")),
            Map.entry("facts.chain", Set.of("source")),
            Map.entry("facts.road", Set.of("source")),
            Map.entry("facts.outlet", Set.of("source")),
            Map.entry("facts.guidance", Set.of("source", "region", "industry", "park")),
            Map.entry("facts.relocation", Set.of("source", "region")),
            Map.entry("facts.enterprise", Set.of("region", "industry")),
            Map.entry("facts.weight", Set.of("source")),
            Map.entry("facts.collection", Set.of("region", "park", "guidance", "relocation", "enterprise")),
            Map.entry("map.tiles", Set.of()),
            Map.entry("map.style", Set.of("tiles")),
            Map.entry("map.ogc", Set.of("tiles")),
            Map.entry("files.read", Set.of()),
            Map.entry("files.reader", Set.of("read")),
            Map.entry("files.imports", Set.of("read", "reader")),
            Map.entry("files.export", Set.of()),
            Map.entry("matching.given", Set.of()),
            Map.entry("matching.judge", Set.of("given")),
            Map.entry("matching.rank", Set.of("given", "judge")),
            Map.entry("matching.reply", Set.of("given", "judge", "rank")),
            Map.entry("matching.robustness", Set.of("given", "rank")),
            Map.entry("matching.whynot", Set.of("given", "judge", "rank", "reply", "robustness")),
            Map.entry("matching.one", Set.of("given", "rank", "reply", "robustness", "whynot")),
            Map.entry("matching.edition", Set.of("given", "judge", "rank", "reply", "robustness")),
            Map.entry("matching.group", Set.of("given", "judge", "rank", "reply")),
            Map.entry("matching.roster", Set.of("given", "reply")),
            Map.entry("matching.batch", Set.of("given", "rank", "reply", "roster", "group")),
            Map.entry("matching.parkside", Set.of("given", "judge", "rank", "reply")),
            Map.entry("matching.shortlist", Set.of("given", "judge", "rank", "reply", "roster", "parkside")),
            Map.entry("matching.backtest", Set.of("given", "judge", "rank")),
            Map.entry("people.account", Set.of()),
            Map.entry("people.firm", Set.of()),
            Map.entry("people.audit", Set.of()),
            Map.entry("people.owndata", Set.of()),
            Map.entry("app.dataset", Set.of()),
            Map.entry("app.metrics", Set.of()),
            Map.entry("app", Set.of("dataset", "metrics")));

    @Test
    void everyFloorUsesOnlyTheFloorsItMay() {
        assertThat(used(ArchitectureTest::floor))
                .as("used beyond the list, or allowed and used by nobody")
                .isEqualTo(sorted(FLOORS));
    }

    @Test
    void everyRoomUsesOnlyTheNeighboursItMay() {
        Map<String, Set<String>> inside = new TreeMap<>();
        used(ArchitectureTest::room)
                .forEach((room, others) -> inside.put(
                        room,
                        others.stream()
                                .filter(other -> floorOf(other).equals(floorOf(room)))
                                .map(other -> other.substring(other.indexOf('.') + 1))
                                .collect(Collectors.toCollection(TreeSet::new))));
        assertThat(inside)
                .as("used beyond the list, or allowed and used by nobody")
                .isEqualTo(sorted(ROOMS));
    }

    /** The page that a newcomer reads says the same. */
    @Test
    void theTableOfFloorsIsTheListHere() throws IOException {
        Map<String, Set<String>> table = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| \\[(\\w+)]\\([^)]*\\)[^|]*\\|[^|]*\\| ([^|]*) \\|$")
                .matcher(Files.readString(Path.of(System.getProperty("tidu.home", "."), "ARCHITECTURE.md")));
        while (row.find()) {
            table.put(
                    row.group(1),
                    Arrays.stream(row.group(2).split(", "))
                            .flatMap(floor -> floor.contains("all below")
                                    ? FLOORS.keySet().stream().filter(other -> !other.equals("app"))
                                    : Stream.of(floor))
                            .filter(FLOORS::containsKey)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(table).isEqualTo(sorted(FLOORS));
    }

    @Test
    void noCycles() {
        slices().matching("cn.tidu.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("cn.tidu.(*.*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noRoomIsNamedAfterNothing() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> List.of(type.getPackageName().split("\\.")).stream())
                        .filter(Set.of("util", "utils", "common", "manager", "managers", "impl", "misc")::contains))
                .isEmpty();
    }

    @Test
    void onlyRoutesAndTheHttpRoomKnowTheWebLibrary() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Routes(\\$.*)?")
                .and()
                .resideOutsideOfPackages("cn.tidu.platform.http..", "cn.tidu.platform.server..", "cn.tidu.app..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.vertx.."))
                .check(CLASSES);
    }

    @Test
    void onlyRepositoriesLoadersAndTheDatabaseRoomKnowJdbc() {
        noClasses()
                .that()
                .haveNameNotMatching(
                        ".*Repository(\\$.*)?|cn\\.tidu\\.files\\.read\\.GeoPackage(File|Source)(\\$.*)?|cn\\.tidu\\.files\\.imports\\..*Import|cn\\.tidu\\.platform\\.db\\..*|cn\\.tidu\\.platform\\.http\\.FailureHandler|cn\\.tidu\\.app\\.Main")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql.."))
                .check(CLASSES);
    }

    /** What each place uses of the others, places being floors or rooms. */
    private static Map<String, Set<String>> used(java.util.function.Function<JavaClass, String> place) {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            Set<String> others = used.computeIfAbsent(place.apply(type), key -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith("cn.tidu")
                        && !place.apply(target).equals(place.apply(type))) {
                    others.add(place.apply(target));
                }
            }
        }
        return used;
    }

    private static Map<String, Set<String>> sorted(Map<String, Set<String>> list) {
        Map<String, Set<String>> sorted = new TreeMap<>();
        list.forEach((key, values) -> sorted.put(key, new TreeSet<>(values)));
        return sorted;
    }

    private static String floor(JavaClass type) {
        return parts(type).get(0);
    }

    private static String room(JavaClass type) {
        return parts(type).stream().limit(2).collect(Collectors.joining("."));
    }

    private static String floorOf(String room) {
        return room.replaceFirst("\\..*", "");
    }

    private static List<String> parts(JavaClass type) {
        List<String> parts = new ArrayList<>(List.of(type.getPackageName().split("\\.")));
        return parts.subList(2, parts.size());
    }
}
