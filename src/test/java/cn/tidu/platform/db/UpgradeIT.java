package cn.tidu.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.app.dataset.GisData;
import cn.tidu.platform.access.Identity;
import cn.tidu.world.OtherServer;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A database of the version before, with users' data in it, is brought up to this version: nothing that users entered is lost. The
 * backup was written by that version's {@code ./run backup} after people had worked with it over HTTP: seven accounts, a park's
 * statements (one accepted, one waiting), two firms' own records with contacts, consents, a lead and a request for contacts, an
 * imported list, park, rule and relocation, a changed park of gis-data, refused imports, a token.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIT {
    private static final String BACKUP = "version-0.1.0-before-the-house.backup";

    private static final List<String> TABLES = List.of(
            "account",
            "api_token",
            "contact_request",
            "credential",
            "enterprise",
            "enterprise_consent",
            "enterprise_contact",
            "import_job",
            "job",
            "park_lead",
            "park_statement",
            "relocation");

    private final TestWorld world = TestWorld.get();
    private PrivateCluster cluster;
    private Database served;
    private Database database;
    private Jdbi owner;
    private List<String> parksBefore;
    private Map<String, Integer> rowsBefore;

    @BeforeAll
    void upgrade() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(TestWorld.HOME.resolve("target/it")), "upgrade")
                .toAbsolutePath();
        cluster = PrivateCluster.start(folder, line -> {});
        Path backup = folder.resolve(BACKUP);
        try (InputStream in = UpgradeIT.class.getResourceAsStream(BACKUP)) {
            Files.copy(in, backup, StandardCopyOption.REPLACE_EXISTING);
        }
        new Backup(cluster.url()).restore(backup);
        // as the owner: the server's role comes with the migration
        DatabaseUrl url = cluster.url();
        owner = Jdbi.create(url.jdbc(), url.user().orElseThrow(), url.password().orElseThrow());
        parksBefore = owner.withHandle(UpgradeIT::parks);
        rowsBefore = owner.withHandle(UpgradeIT::rows);
        served = Database.open(url, 4);
        database = served.as(Identity.local("test"));
        database.migrate();
        new GisData(TestWorld.HOME.resolve("gis-data")).load(database);
    }

    @AfterAll
    void close() {
        database.close();
        served.close();
        cluster.close();
    }

    private static List<String> parks(Handle handle) {
        return handle.createQuery("SELECT id FROM park").mapTo(String.class).list();
    }

    /** How many rows of users' data there are, by table. */
    private static Map<String, Integer> rows(Handle handle) {
        return TABLES.stream()
                .collect(Collectors.toMap(table -> table, table -> handle.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one()));
    }

    @Test
    void theBackupHoldsWhatItIsSaidToHold() {
        assertThat(rowsBefore)
                .containsEntry("account", 7)
                .containsEntry("enterprise", 5)
                .containsEntry("enterprise_consent", 4)
                .containsEntry("park_statement", 2)
                .containsEntry("import_job", 8)
                .containsEntry("relocation", 1)
                .containsEntry("api_token", 1);
    }

    @Test
    void noRowOfUsersAndNoParkIsLost() {
        assertThat(owner.withHandle(UpgradeIT::rows)).isEqualTo(rowsBefore);
        assertThat(owner.withHandle(UpgradeIT::parks))
                .hasSizeGreaterThanOrEqualTo(187)
                .containsAll(parksBefore)
                .contains("u-demo-park");
    }

    @Test
    void whatUsersChangedAndAddedToTheDataStaysBesideGisData() {
        Map<String, Object> found = database.read(handle -> handle.createQuery(
                        """
                        SELECT (SELECT approved_area_ha::int FROM park WHERE id = 's447036') AS changed,
                               (SELECT count(*)::int FROM guidance_rule WHERE dataset = 'import') AS rules,
                               (SELECT value FROM park_fact WHERE park_id = 's447036' AND attribute = 'rent') AS rent
                        """)
                .mapToMap()
                .one());
        assertThat(found)
                .containsEntry("changed", 777)
                .containsEntry("rules", 1)
                .containsEntry("rent", 12.5);
    }

    @Test
    void peopleSignInWithTheirPasswordAndFindTheirOwn() throws Exception {
        try (OtherServer server = new OtherServer(world, Map.of(), served)) {
            Person firm = new Person(server, "firm-a");
            JsonNode record = firm.get("/api/v1/enterprises").at("/items/0");
            assertThat(record.get("name").asText()).isEqualTo("自录电子厂");
            assertThat(record.get("waterTpd").asDouble()).isEqualTo(30);
            String own = firm.get("/api/v1/session/data").toString();
            assertThat(own).contains("13800000000", "想看地");

            Person park = new Person(server, "haifeng");
            assertThat(park.get("/api/v1/parks/s447036/statements").get("items"))
                    .extracting(item -> item.get("state").asText())
                    .containsExactlyInAnyOrder("accepted", "pending");
            assertThat(park.get("/api/v1/contact-requests")
                            .at("/items/0/message")
                            .asText())
                    .isEqualTo("请留电话");

            HttpResponse<String> match = world.send(server.request("/api/v1/matches")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"}}")));
            assertThat(match.statusCode()).as(match.body()).isEqualTo(200);
        }
    }

    /** Somebody of the version before, at this version's server. */
    private final class Person {
        private final OtherServer server;
        private final String cookie;

        Person(OtherServer server, String name) {
            this.server = server;
            HttpResponse<String> session = world.send(server.request("/api/v1/session")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"name\":\"%s\",\"password\":\"wet-lamp-39-river\"}".formatted(name))));
            assertThat(session.statusCode()).as(session.body()).isEqualTo(200);
            cookie = session.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
        }

        JsonNode get(String path) {
            HttpResponse<String> answer = world.send(server.request(path).header("Cookie", cookie));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return world.json(answer);
        }
    }
}
