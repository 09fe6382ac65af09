package cn.tidu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dependencies point one way: an allow-list of which package may use which. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.tidu");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("settings", Set.of()),
            Map.entry("source", Set.of()),
            Map.entry("access", Set.of()),
            Map.entry("firm", Set.of("access", "db", "http", "region", "industry", "enterprise")),
            Map.entry("owndata", Set.of("access", "db", "http")),
            Map.entry("audit", Set.of("db", "http", "export")),
            Map.entry("account", Set.of("access", "settings", "db", "http", "enterprise")),
            Map.entry("db", Set.of("settings", "access")),
            Map.entry("http", Set.of("access")),
            Map.entry("geo", Set.of()),
            Map.entry("job", Set.of("access", "db", "http")),
            Map.entry("metrics", Set.of("access", "db", "http", "job", "tiles")),
            Map.entry(
                    "export",
                    Set.of("access", "db", "http", "geo", "region", "park", "enterprise", "guidance", "relocation")),
            Map.entry(
                    "ingest",
                    Set.of(
                            "job",
                            "db",
                            "http",
                            "geo",
                            "source",
                            "region",
                            "industry",
                            "park",
                            "road",
                            "enterprise",
                            "guidance")),
            Map.entry("tiles", Set.of("access", "db", "http")),
            Map.entry("ogc", Set.of("access", "db", "http", "tiles")),
            Map.entry("style", Set.of("http", "tiles")),
            Map.entry("weight", Set.of("db", "http", "source")),
            Map.entry("acceptability", Set.of()),
            Map.entry("region", Set.of("db", "http", "source")),
            Map.entry("industry", Set.of("db", "http", "source")),
            Map.entry("park", Set.of("db", "http", "source", "region")),
            Map.entry("statement", Set.of("access", "db", "http", "park")),
            Map.entry("chain", Set.of("db", "source")),
            Map.entry("outlet", Set.of("db", "http", "source")),
            Map.entry("road", Set.of("db", "source")),
            Map.entry("enterprise", Set.of("db", "http", "region", "industry")),
            Map.entry("relocation", Set.of("db", "http", "source", "region", "industry")),
            Map.entry("guidance", Set.of("db", "http", "source", "region", "industry", "park")),
            Map.entry(
                    "match",
                    Set.of(
                            "settings",
                            "db",
                            "http",
                            "source",
                            "region",
                            "industry",
                            "park",
                            "enterprise",
                            "chain",
                            "road",
                            "outlet",
                            "guidance",
                            "weight",
                            "acceptability")),
            Map.entry("whynot", Set.of("db", "http", "park", "enterprise", "guidance", "match")),
            Map.entry("doubt", Set.of("access", "db", "http", "park", "weight", "acceptability", "match", "whynot")),
            Map.entry("edition", Set.of("db", "http", "source", "park", "guidance", "match")),
            Map.entry("roster", Set.of("db", "http", "geo", "ingest", "region", "match")),
            Map.entry("group", Set.of("db", "http", "region", "park", "enterprise", "guidance", "match")),
            Map.entry(
                    "batch",
                    Set.of("settings", "db", "http", "geo", "export", "park", "guidance", "match", "roster", "group")),
            Map.entry(
                    "parkside",
                    Set.of("access", "db", "http", "region", "industry", "park", "enterprise", "weight", "match")),
            Map.entry(
                    "shortlist",
                    Set.of(
                            "settings",
                            "db",
                            "http",
                            "ingest",
                            "export",
                            "region",
                            "park",
                            "enterprise",
                            "guidance",
                            "match",
                            "roster",
                            "parkside")),
            Map.entry(
                    "dataset",
                    Set.of(
                            "settings",
                            "db",
                            "region",
                            "industry",
                            "park",
                            "chain",
                            "outlet",
                            "road",
                            "guidance",
                            "weight",
                            "edition",
                            "match")),
            Map.entry(
                    "backtest",
                    Set.of(
                            "settings",
                            "db",
                            "http",
                            "geo",
                            "ingest",
                            "region",
                            "industry",
                            "park",
                            "enterprise",
                            "match")),
            Map.entry(
                    "app",
                    Set.of(
                            "metrics",
                            "access",
                            "account",
                            "audit",
                            "firm",
                            "owndata",
                            "geo",
                            "export",
                            "ingest",
                            "job",
                            "settings",
                            "db",
                            "http",
                            "ogc",
                            "enterprise",
                            "tiles",
                            "style",
                            "region",
                            "industry",
                            "park",
                            "statement",
                            "outlet",
                            "road",
                            "guidance",
                            "relocation",
                            "weight",
                            "match",
                            "backtest",
                            "whynot",
                            "doubt",
                            "edition",
                            "roster",
                            "group",
                            "batch",
                            "parkside",
                            "shortlist",
                            "dataset")));

    @TestFactory
    Stream<DynamicTest> everyPackageUsesOnlyWhatItMay() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<String> forbidden = MAY_USE.keySet().stream()
                            .filter(other -> !other.equals(entry.getKey())
                                    && !entry.getValue().contains(other))
                            .map(other -> "cn.tidu." + other + "..")
                            .toList();
                    noClasses()
                            .that()
                            .resideInAPackage("cn.tidu." + entry.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden.toArray(String[]::new))
                            .check(CLASSES);
                }));
    }

    @Test
    void everyPackageIsOnTheList() {
        Set<String> packages = CLASSES.stream()
                .map(type ->
                        type.getPackageName().replaceFirst("^cn\\.tidu\\.?", "").replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(packages).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void noCycles() {
        slices().matching("cn.tidu.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyRoutesAndTheHttpRoomKnowTheWebLibrary() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Routes(\\$.*)?")
                .and()
                .resideOutsideOfPackages("cn.tidu.http..", "cn.tidu.app..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.vertx.."))
                .check(CLASSES);
    }

    @Test
    void onlyRepositoriesLoadersAndTheDatabaseRoomKnowJdbc() {
        noClasses()
                .that()
                .haveNameNotMatching(
                        ".*Repository(\\$.*)?|cn\\.tidu\\.ingest\\..*Import|cn\\.tidu\\.db\\..*|cn\\.tidu\\.http\\.FailureHandler|cn\\.tidu\\.app\\.Main")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql.."))
                .check(CLASSES);
    }
}
