package cn.tidu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * No library is shipped in a version that the list of known advisories names (漏洞公告). Maven's enforcer compares the dependencies
 * themselves, on the rules made of the same list; here are those that come inside other jars, and those of the pages.
 */
class AdvisoriesTest {
    private static final Path LIST = Path.of("src/main/build/advisories.xml");
    private static final Path RULES = Path.of("src/main/build/advisories.xsl");
    private static final Pattern ID = Pattern.compile("CVE-\\d{4}-\\d{4,7}|GHSA(-[23456789cfghjmpqrvwx]{4}){3}");

    /** What is shipped: a library {@code group:artifact} of Maven's, or a package {@code npm:name}. */
    private record Shipped(String name, String version) {}

    /** An entry of the list; {@code accepted} are versions that are shipped all the same. */
    private record Advisory(
            String name,
            String id,
            String affected,
            String fixed,
            String source,
            String what,
            List<Accepted> accepted) {
        boolean concerns(Shipped shipped) {
            return name.equals(shipped.name())
                    && contains(affected, shipped.version())
                    && accepted.stream().noneMatch(a -> a.version().equals(shipped.version()));
        }

        String of(Shipped shipped) {
            return "%s %s: %s, cured by %s".formatted(shipped.name(), shipped.version(), id, fixed);
        }
    }

    private record Accepted(String version, String reason) {}

    private static boolean contains(String range, String version) {
        try {
            return VersionRange.createFromVersionSpec(range).containsVersion(new DefaultArtifactVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            throw new AssertionError(range + " is no range of versions", e);
        }
    }

    private static Document list() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(LIST.toFile());
    }

    private static Stream<Element> elements(org.w3c.dom.NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    private static List<Advisory> advisories() throws Exception {
        return elements(list().getElementsByTagName("advisory"))
                .map(entry -> new Advisory(
                        entry.hasAttribute("library")
                                ? entry.getAttribute("library")
                                : "npm:" + entry.getAttribute("package"),
                        entry.getAttribute("id"),
                        entry.getAttribute("affected"),
                        entry.getAttribute("fixed"),
                        entry.getAttribute("source"),
                        entry.getFirstChild().getTextContent().strip(),
                        elements(entry.getElementsByTagName("accepted"))
                                .map(a -> new Accepted(
                                        a.getAttribute("version"),
                                        a.getTextContent().strip()))
                                .toList()))
                .toList();
    }

    private static List<String> findings(List<Shipped> shipped) throws Exception {
        List<Advisory> advisories = advisories();
        return shipped.stream()
                .flatMap(library ->
                        advisories.stream().filter(a -> a.concerns(library)).map(a -> a.of(library)))
                .toList();
    }

    /** Every library that a jar of the class path says it is or carries. */
    private static List<Shipped> carried() throws IOException {
        List<Shipped> carried = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar")) {
                try (ZipFile jar = new ZipFile(entry)) {
                    for (ZipEntry file : jar.stream()
                            .filter(f -> f.getName().matches("META-INF/maven/.*/pom\\.properties"))
                            .toList()) {
                        carried.add(named(jar, file));
                    }
                }
            }
        }
        return carried;
    }

    private static Shipped named(ZipFile jar, ZipEntry file) throws IOException {
        Properties names = new Properties();
        try (InputStream in = jar.getInputStream(file)) {
            names.load(in);
        }
        return new Shipped(
                names.getProperty("groupId") + ":" + names.getProperty("artifactId"), names.getProperty("version"));
    }

    @Test
    void everyEntrySaysWhatIsAffectedWhatCuresItAndWhoSaysSo() throws Exception {
        LocalDate date = LocalDate.parse(list().getDocumentElement().getAttribute("date"));
        assertThat(date).isAfter("2026-11-01");
        assertThat(advisories()).hasSizeGreaterThan(100).allSatisfy(entry -> {
            assertThat(entry.name()).matches("npm:[@/a-z0-9.-]+|[A-Za-z0-9._-]+:[A-Za-z0-9._-]+");
            assertThat(entry.id()).matches(ID);
            assertThat(contains(entry.affected(), entry.fixed()))
                    .as("%s", entry)
                    .isFalse();
            assertThat(entry.source()).startsWith("https://");
            assertThat(entry.what()).isNotBlank();
            assertThat(entry.accepted()).allSatisfy(accepted -> {
                assertThat(contains(entry.affected(), accepted.version()))
                        .as("%s", entry)
                        .isTrue();
                assertThat(accepted.reason()).hasSizeGreaterThan(30);
            });
        });
        assertThat(advisories().stream().map(entry -> entry.name() + " " + entry.id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsAffectedIsFoundAndWhatIsCuredIsNot() throws Exception {
        assertThat(findings(List.of(
                        new Shipped("io.netty:netty-handler", "4.2.14.Final"),
                        new Shipped("ch.qos.logback:logback-core", "1.5.33"),
                        new Shipped("npm:maplibre-gl", "6.4.0"))))
                .contains(
                        "io.netty:netty-handler 4.2.14.Final: CVE-2026-50010, cured by 4.2.15.Final",
                        "ch.qos.logback:logback-core 1.5.33: GHSA-jhq6-gfmj-v8fx, cured by 1.5.34",
                        "npm:maplibre-gl 6.4.0: CVE-2026-85061, cured by 6.4.1");
        assertThat(findings(List.of(
                        new Shipped("io.netty:netty-handler", "4.2.17.Final"),
                        new Shipped("com.google.guava:guava", "32.0.0-jre"),
                        new Shipped("npm:maplibre-gl", "6.4.1"))))
                .isEmpty();
    }

    @Test
    void noLibraryCarriedInsideAJarIsAffected() throws Exception {
        List<Shipped> carried = carried();
        assertThat(carried).extracting(Shipped::name).contains("org.geotools:gt-main", "io.airlift:aircompressor");
        assertThat(findings(carried)).isEmpty();
    }

    @Test
    void whatIsAcceptedIsStillShipped() throws Exception {
        List<Shipped> carried = carried();
        assertThat(advisories().stream()
                        .flatMap(entry -> entry.accepted().stream().map(a -> new Shipped(entry.name(), a.version()))))
                .allSatisfy(accepted -> assertThat(carried).contains(accepted));
    }

    @Test
    void noPackageOfThePagesIsAffected() throws Exception {
        List<Shipped> packages = new ArrayList<>();
        JsonNode lock = new ObjectMapper().readTree(new File("web/package-lock.json"));
        lock.get("packages").properties().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .forEach(entry -> packages.add(new Shipped(
                        "npm:" + entry.getKey().replaceFirst("^.*node_modules/", ""),
                        entry.getValue().path("version").asText())));
        assertThat(packages).extracting(Shipped::name).contains("npm:maplibre-gl");
        assertThat(findings(packages)).isEmpty();
    }

    /** The rules that the build runs: one for each library's entry, with a sentence that says which, and what cures it. */
    @Test
    void theBuildHasARuleForEveryEntry() throws Exception {
        StringWriter rules = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer(new StreamSource(RULES.toFile()))
                .transform(new StreamSource(LIST.toFile()), new StreamResult(rules));
        List<Advisory> libraries = advisories().stream()
                .filter(entry -> !entry.name().startsWith("npm:"))
                .toList();
        assertThat(rules.toString().split("<bannedDependencies>", -1)).hasSize(libraries.size() + 1);
        assertThat(libraries).allSatisfy(entry -> assertThat(rules.toString())
                .contains("<exclude>%s:%s:*:compile</exclude>".formatted(entry.name(), entry.affected()))
                .contains("<exclude>%s:%s:*:runtime</exclude>".formatted(entry.name(), entry.affected()))
                .contains("%s has the known advisory %s: update it to %s or newer. %s"
                        .formatted(entry.name(), entry.id(), entry.fixed(), entry.source())));
        assertThat(libraries.stream().flatMap(entry -> entry.accepted().stream()
                        .map(a -> "<include>%s:[%s]</include>".formatted(entry.name(), a.version()))))
                .allSatisfy(accepted -> assertThat(rules.toString()).contains(accepted));
        assertThat(rules.toString()).contains("<level>WARN</level>", "plusDays(180L)");
    }
}
