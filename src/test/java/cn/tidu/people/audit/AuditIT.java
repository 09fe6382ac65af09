package cn.tidu.people.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.files.imports.Importer;
import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what, when, from where, before and after. */
class AuditIT {
    private final TestWorld world = TestWorld.get();
    private final Visitor admin = world.as(Role.ADMIN);

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM enterprise");
            handle.execute("DELETE FROM import_job");
        });
    }

    private JsonNode search(Visitor who, String query) {
        var response = who.get("/api/v1/audit?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return world.json(response);
    }

    private static Identity someone(Role role, String... scopes) {
        return new Identity(Optional.of(77L), role, List.of(scopes), "token:9", "198.51.100.7", Optional.empty());
    }

    @Test
    void aChangeIsOnRecordWithWhoFromWhereBeforeAndAfterInItsTransaction() {
        CurrentIdentity.as(someone(Role.PLANNER, "440300"), () -> {
            world.served.write(handle -> {
                handle.execute(
                        "INSERT INTO enterprise (name, origin_code, industry, source) VALUES ('=cmd|审计厂', '440306', '39', 'test')");
                handle.execute("UPDATE enterprise SET jobs = 12, land_ha = 3 WHERE name = '=cmd|审计厂'");
                handle.execute("UPDATE enterprise SET jobs = 12 WHERE name = '=cmd|审计厂'");
            });
            return null;
        });
        JsonNode events = search(admin, "object=enterprise&actor=token:9&q=%E5%AE%A1%E8%AE%A1%E5%8E%82");
        assertThat(events.get("total").asInt()).isEqualTo(1);
        assertThat(events.at("/items/0/action").asText()).isEqualTo("insert");
        String id = events.at("/items/0/objectId").asText();
        JsonNode update = search(admin, "object=enterprise&action=update&objectId=" + id);
        assertThat(update.get("total").asInt())
                .as("what changed nothing is no change")
                .isEqualTo(1);
        assertThat(update.at("/items/0/before").toString()).isEqualTo("{\"jobs\":null,\"land_ha\":null}");
        assertThat(update.at("/items/0/after/jobs").asInt()).isEqualTo(12);
        assertThat(update.at("/items/0/address").asText()).isEqualTo("198.51.100.7");
        assertThat(update.at("/items/0/accountId").asInt()).isEqualTo(77);
        assertThat(update.at("/items/0/city").asText()).isEqualTo("440300");

        long before = count();
        assertThatThrownBy(() -> world.database.write(handle -> {
                    handle.execute("UPDATE enterprise SET jobs = 99 WHERE true");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(count()).as("what is undone never was").isEqualTo(before);
    }

    private long count() {
        return world.database.read(handle -> handle.createQuery("SELECT count(*) FROM audit_event")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void theServersRoleCanAddOnlyByChangingAndTakeNothingAway() {
        for (Identity identity :
                List.of(Identity.PUBLIC, someone(Role.ADMIN), Identity.local("x"), Identity.system("x"))) {
            for (String sql : List.of(
                    "UPDATE audit_event SET role = 'x'",
                    "DELETE FROM audit_event",
                    "TRUNCATE audit_event",
                    "INSERT INTO audit_event (role, via, address, action, object, object_id) VALUES ('a','b','c','d','e','f')",
                    "ALTER TABLE audit_event DISABLE TRIGGER ALL",
                    "DROP TRIGGER audited_insert ON enterprise",
                    "SET session_replication_role = replica",
                    "SELECT key FROM audit_key",
                    "SELECT audit_hash('x')")) {
                assertThatThrownBy(() -> CurrentIdentity.as(identity, () -> {
                            world.served.write(handle -> handle.execute(sql));
                            return null;
                        }))
                        .as(sql)
                        .hasStackTraceContaining("ERROR:");
            }
        }
    }

    @Test
    void nobodyPutsWordsIntoAnothersMouth() {
        CurrentIdentity.as(someone(Role.ENTERPRISE), () -> {
            world.served.write(handle -> cn.tidu.platform.db.AuditNote.add(handle, "sign-in", "session", "forged", 1L));
            return null;
        });
        assertThat(search(admin, "object=session&objectId=forged")
                        .at("/items/0/accountId")
                        .asInt())
                .isEqualTo(77);
    }

    @Test
    void signingInAndFailingToIsOnRecordWithoutThePassword() {
        Visitor newcomer = world.newcomer(Role.ORGANIZER);
        long id = newcomer.session().get("account").asLong();
        String name = newcomer.session().get("name").asText();
        new Visitor(world).post("/api/v1/session", "{\"name\":\"" + name + "\",\"password\":\"a wrong password\"}");
        new Visitor(world)
                .post("/api/v1/session", "{\"name\":\"my-password-by-mistake\",\"password\":\"a wrong password\"}");
        newcomer.delete("/api/v1/session");
        JsonNode events = search(admin, "object=session&objectId=" + id);
        assertThat(events.findValuesAsText("action")).containsExactly("sign-out", "sign-in-failed", "sign-in");
        assertThat(events.at("/items/0/account").asText()).isEqualTo(name);
        assertThat(search(admin, "limit=1000").toString())
                .doesNotContain("a wrong password")
                .doesNotContain("my-password-by-mistake")
                .doesNotContain("argon2");
    }

    @Test
    void anImportIsOneLineWithItsNumbersHoweverManyRowsItBrings() throws IOException {
        StringBuilder csv = new StringBuilder("企业名称,转出地,行业\n");
        for (int i = 0; i < 1_500; i++) {
            csv.append("批量厂").append(i).append(",深圳宝安,39\n");
        }
        Path file = Files.writeString(folder.resolve("many.csv"), csv);
        long before = count();
        CurrentIdentity.as(
                someone(Role.PLANNER, "440000"), () -> new Importer(world.served, TestWorld.HOME.resolve("gis-data"))
                        .run(ImportDesk.order(file, "enterprises", null, null, null, false), rows -> {}));
        assertThat(count()).isEqualTo(before + 1);
        JsonNode line = search(admin, "object=import_job&limit=1").at("/items/0");
        assertThat(line.get("accountId").asInt()).isEqualTo(77);
        assertThat(line.at("/after/file_name").asText()).isEqualTo("many.csv");
        assertThat(line.at("/after/report/counts/inserted").asInt()).isEqualTo(1_500);
        world.database.write(handle -> handle.execute("UPDATE enterprise SET jobs = 5"));
        JsonNode all = search(admin, "object=enterprise&action=update&limit=1").at("/items/0");
        assertThat(all.get("rows").asInt()).isGreaterThanOrEqualTo(1_500);
        assertThat(all.get("objectId").asText()).isEqualTo("*");
    }

    @Test
    void aPlannerSeesWhatConcernsTheOwnCityAndNothingOfAccounts() {
        world.database.write(
                handle -> handle.execute(
                        "INSERT INTO enterprise (name, origin_code, industry, source) VALUES ('深企', '440306', '39', 't'), ('莞企', '441900', '39', 't')"));
        JsonNode shenzhen = search(world.as(Role.PLANNER, "440300"), "limit=1000&object=enterprise");
        assertThat(shenzhen.toString()).contains("深企").doesNotContain("莞企");
        assertThat(search(world.planner(), "limit=1000&object=enterprise").toString())
                .contains("深企")
                .contains("莞企");
        assertThat(search(world.planner(), "object=account").get("total").asInt())
                .isZero();
        assertThat(search(admin, "object=account").get("total").asInt()).isPositive();
        assertThat(search(admin, "actor=cli:test&object=enterprise")
                        .get("total")
                        .asInt())
                .as("the operator at the command line is named")
                .isPositive();
    }

    @Test
    void itIsExportedWithoutFormulasAndTheExportIsOnRecord() {
        // of the one firm: others may have left a long audit
        world.database.write(handle -> handle.execute(
                "INSERT INTO enterprise (name, origin_code, industry, source) VALUES ('=1+1', '440306', '39', 't')"));
        String firm = "object=enterprise&objectId="
                + world.database.read(handle -> handle.createQuery("SELECT id FROM enterprise WHERE name = '=1+1'")
                        .mapTo(Long.class)
                        .one());
        String csv = admin.get("/api/v1/audit/export?" + firm).body();
        assertThat(csv).startsWith("\ufeff编号,时间,账户").contains("=1+1").doesNotContain(",=1+1");
        assertThat(search(admin, "action=export&object=audit_event")
                        .get("total")
                        .asInt())
                .isPositive();
        assertThat(admin.get("/api/v1/audit/export?format=xlsx&action=export&object=audit_event")
                        .body())
                .startsWith("PK");
        assertThat(admin.get("/api/v1/audit/export?format=ndjson&action=insert&" + firm)
                        .body()
                        .lines()
                        .toList())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("{\"id\":").contains("\"action\":\"insert\""));
        assertThat(admin.get("/api/v1/audit?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(admin.get("/api/v1/audit?cursor=eA").statusCode()).isEqualTo(400);
        assertThat(search(admin, "to=2001-01-01").get("total").asInt()).isZero();
    }
}
