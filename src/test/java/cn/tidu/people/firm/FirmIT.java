package cn.tidu.people.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A firm keeps its own record, shows it to whom it wants, and turns to parks. */
class FirmIT {
    private static final String CREDIT = "91350100M000100Y43";
    private static final String PARK = "gd-shenzhen-chaozhou";
    private static final String RECORD =
            "{\"name\":\"自录电子厂\",\"creditCode\":\"%s\",\"origin\":\"440306\",\"industry\":\"3922\",\"landHa\":2}"
                    .formatted(CREDIT);

    private final TestWorld world = TestWorld.get();
    private final Visitor firm = world.newcomer(Role.ENTERPRISE, CREDIT);
    private final Visitor other = world.as(Role.ENTERPRISE);
    private final Visitor park = world.as(Role.PARK, PARK);
    private final Visitor elsewhere = world.as(Role.PLANNER, "441500");
    private final Visitor shenzhen = world.as(Role.PLANNER, "440300");

    @AfterEach
    void asBefore() {
        world.database.write(handle -> handle.execute("DELETE FROM enterprise"));
    }

    private String made() {
        HttpResponse<String> created = firm.post("/api/v1/enterprises", RECORD);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created.headers().firstValue("location").orElseThrow();
    }

    private HttpResponse<String> put(Visitor who, String path, String body, String version) {
        HttpRequest.Builder request = who.request(path).header("Content-Type", "application/json");
        if (version != null) {
            request.header("If-Match", version);
        }
        return world.send(request.PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String version(Visitor who, String path) {
        return who.get(path).headers().firstValue("etag").orElseThrow();
    }

    @Test
    void itsRecordIsItsOwnAndOfThePlannersOfItsCityAndNotThereForAnyoneElse() {
        String path = made();
        assertThat(world.json(firm.get(path)).get("own").asBoolean()).isTrue();
        assertThat(world.json(shenzhen.get(path)).get("name").asText()).isEqualTo("自录电子厂");
        for (Visitor stranger : new Visitor[] {other, park, elsewhere, world.as(Role.ORGANIZER)}) {
            assertThat(stranger.get(path).statusCode()).isEqualTo(404);
            assertThat(world.json(stranger.get("/api/v1/enterprises"))
                            .get("total")
                            .asInt())
                    .isZero();
        }
        assertThat(put(other, path, RECORD, "*").statusCode()).isEqualTo(404);
        assertThat(new Visitor(world).get(path).statusCode()).isEqualTo(401);
        assertThat(world.json(firm.get("/api/v1/enterprises?industry=39"))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String path = made();
        String first = version(firm, path);
        String changed = RECORD.replace("\"landHa\":2", "\"landHa\":3");
        assertThat(put(firm, path, changed, null).statusCode()).isEqualTo(428);
        assertThat(put(firm, path, changed, first).statusCode()).isEqualTo(200);
        assertThat(put(firm, path, changed, first).statusCode()).isEqualTo(412);
        assertThat(world.json(firm.get(path)).get("landHa").asDouble()).isEqualTo(3);
        assertThat(put(firm, path, changed.replace("3922", "nonsense"), "*").statusCode())
                .isEqualTo(422);
        assertThat(firm.post("/api/v1/enterprises", RECORD).statusCode())
                .as("one record for a credit code in a city")
                .isEqualTo(409);
        assertThat(firm.post("/api/v1/enterprises", RECORD.replace(CREDIT, "91440300192203821D"))
                        .statusCode())
                .as("another firm's code")
                .isIn(403, 422);
        assertThat(elsewhere.post("/api/v1/enterprises", RECORD).statusCode()).isEqualTo(403);
        JsonNode audit = world.json(world.as(Role.ADMIN).get("/api/v1/audit?object=enterprise&action=update&limit=1"));
        assertThat(audit.at("/items/0/before/land_ha").asDouble()).isEqualTo(2);
        assertThat(audit.at("/items/0/after/land_ha").asDouble()).isEqualTo(3);
        assertThat(world.send(firm.request(path).header("If-Match", "*").DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(firm.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void contactsAreForWhomTheFirmShowsThemToAndForNobodyElse() {
        String path = made();
        assertThat(firm.post(path + "/contacts", "{\"name\":\"王五\",\"phone\":\"0755-12345678\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(firm.get(path + "/contacts").body()).contains("王五");
        for (Visitor stranger : new Visitor[] {other, park, shenzhen, world.planner(), world.as(Role.ADMIN)}) {
            assertThat(stranger.get(path + "/contacts").statusCode()).isEqualTo(404);
        }
        assertThat(consent("park", PARK, false)).isEqualTo(201);
        assertThat(park.get(path).statusCode()).isEqualTo(200);
        assertThat(park.get(path + "/contacts").statusCode()).isEqualTo(404);
        assertThat(consent("park", PARK, true)).isEqualTo(201);
        assertThat(park.get(path + "/contacts").body()).contains("王五");
        JsonNode read =
                world.json(world.as(Role.ADMIN).get("/api/v1/audit?object=enterprise_contact&action=read&limit=1"));
        assertThat(read.at("/items/0/role").asText()).isEqualTo("park");
        assertThat(world.as(Role.ADMIN)
                        .get("/api/v1/audit?object=enterprise_contact&limit=100")
                        .body())
                .doesNotContain("王五")
                .doesNotContain("12345678");
        String id = world.json(firm.get(path + "/consents")).at("/items/0/id").asText();
        assertThat(firm.delete(path + "/consents/" + id).statusCode()).isEqualTo(204);
        assertThat(park.get(path).statusCode()).isEqualTo(404);
        assertThat(park.get(path + "/contacts").statusCode()).isEqualTo(404);
    }

    private int consent(String kind, String grantee, boolean contacts) {
        String path =
                world.json(firm.get("/api/v1/enterprises")).at("/items/0/id").asText();
        return firm.post(
                        "/api/v1/enterprises/" + path + "/consents",
                        "{\"kind\":\"%s\",\"grantee\":\"%s\",\"contacts\":%s}".formatted(kind, grantee, contacts))
                .statusCode();
    }

    @Test
    void aFirmTurnsToAParkWhichFollowsUpAndTheFirmCanWithdraw() {
        String path = made();
        HttpResponse<String> made = firm.post(path + "/leads", "{\"parkId\":\"" + PARK + "\",\"message\":\"想看地\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String lead = made.headers().firstValue("location").orElseThrow();
        assertThat(firm.post(path + "/leads", "{\"parkId\":\"" + PARK + "\"}").statusCode())
                .isEqualTo(409);
        assertThat(park.get("/api/v1/leads").body()).contains("想看地").contains("自录电子厂");
        assertThat(world.newcomer(Role.PARK, "g443109").get("/api/v1/leads").body())
                .doesNotContain("想看地");
        assertThat(elsewhere.get(lead).statusCode()).isEqualTo(404);
        String read = version(park, lead);
        assertThat(put(park, lead, "{\"state\":\"contacted\",\"note\":\"已致电\"}", read)
                        .statusCode())
                .isEqualTo(200);
        assertThat(put(park, lead, "{\"state\":\"visiting\"}", read).statusCode())
                .isEqualTo(412);
        assertThat(put(park, lead, "{\"state\":\"withdrawn\"}", "*").statusCode())
                .isEqualTo(422);
        assertThat(firm.get(lead).body()).contains("contacted").doesNotContain("已致电");
        assertThat(put(firm, lead, "{\"state\":\"withdrawn\"}", "*").statusCode())
                .isEqualTo(200);
        String audit = world.as(Role.ADMIN)
                .get("/api/v1/audit?object=park_lead&limit=100")
                .body();
        assertThat(audit)
                .as("that it was, and not what was written")
                .contains("hash:")
                .doesNotContain("想看地")
                .doesNotContain("已致电");
        assertThat(park.get(path).statusCode())
                .as("withdrawn, not shown any more")
                .isEqualTo(404);
    }

    private HttpResponse<String> ask(Visitor who, String path, String park) {
        return who.post(path + "/contact-requests", "{\"parkId\":\"" + park + "\",\"message\":\"想约看厂\"}");
    }

    private String request() {
        return world.json(firm.get("/api/v1/contact-requests?state=pending"))
                .at("/items/0/id")
                .asText();
    }

    private int answer(Visitor who, String request, boolean granted) {
        return who.post("/api/v1/contact-requests/" + request + "/answer", "{\"granted\":" + granted + "}")
                .statusCode();
    }

    @Test
    void aParkAsksForContactsAndTheFirmGrantsOrDeclines() {
        String path = made();
        firm.post(path + "/contacts", "{\"name\":\"王五\"}");
        assertThat(ask(park, path, PARK).statusCode())
                .as("a firm that does not show itself is not there")
                .isEqualTo(404);
        firm.post(path + "/leads", "{\"parkId\":\"" + PARK + "\"}");
        assertThat(ask(park, path, "g443109").statusCode())
                .as("not in another park's name")
                .isEqualTo(422);
        assertThat(ask(park, path, PARK).statusCode()).isEqualTo(201);
        assertThat(ask(park, path, PARK).statusCode()).isEqualTo(409);
        String request = request();
        assertThat(firm.get("/api/v1/contact-requests").body()).contains("想约看厂").contains("自录电子厂");
        for (Visitor stranger : new Visitor[] {other, world.newcomer(Role.PARK, "g443109")}) {
            assertThat(world.json(stranger.get("/api/v1/contact-requests"))
                            .get("total")
                            .asInt())
                    .isZero();
        }
        assertThat(answer(other, request, true)).isEqualTo(404);
        assertThat(answer(park, request, true)).isEqualTo(403);
        assertThat(answer(firm, request, false)).isEqualTo(200);
        assertThat(park.get(path + "/contacts").statusCode()).isEqualTo(404);
        HttpResponse<String> again = ask(park, path, PARK);
        assertThat(again.statusCode()).as("not again at once").isEqualTo(409);
        assertThat(again.body()).contains("可以再问");
        world.database.write(handle -> handle.execute("DELETE FROM contact_request"));
        ask(park, path, PARK);
        assertThat(answer(firm, request(), true)).isEqualTo(200);
        assertThat(park.get(path + "/contacts").body()).contains("王五");
        assertThat(world.json(park.get("/api/v1/leads"))
                        .at("/items/0/contactsShown")
                        .asBoolean())
                .isTrue();
        assertThat(ask(park, path, PARK).statusCode()).isEqualTo(409);
        assertThat(world.json(firm.get(path + "/consents"))
                        .at("/items/0/contacts")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theDatabaseItselfLetsNoParkAskAStrangerNorAnswerForTheFirm() {
        String path = made();
        String id = path.replaceAll(".*/", "");
        long account = park.session().get("account").asLong();
        Identity me = new Identity(Optional.of(account), Role.PARK, List.of(PARK), "session:0", "", Optional.empty());
        String ask = "INSERT INTO contact_request (enterprise_id, park_id, asked_by) VALUES (" + id + ", '%s', "
                + account + ")";
        assertThatThrownBy(() -> changed(me, ask.formatted(PARK))).hasStackTraceContaining("row-level security");
        firm.post(path + "/leads", "{\"parkId\":\"" + PARK + "\"}");
        assertThatThrownBy(() -> changed(me, ask.formatted("g443109"))).hasStackTraceContaining("row-level security");
        assertThat(changed(me, ask.formatted(PARK))).isEqualTo(1);
        assertThat(changed(me, "UPDATE contact_request SET state = 'granted'")).isZero();
        assertThat(changed(Identity.PUBLIC, "UPDATE contact_request SET state = 'granted'"))
                .isZero();
        long owner = firm.session().get("account").asLong();
        Identity itself =
                new Identity(Optional.of(owner), Role.ENTERPRISE, List.of(CREDIT), "session:0", "", Optional.empty());
        assertThatThrownBy(() -> changed(itself, "UPDATE contact_request SET park_id = 'g443109', state = 'granted'"))
                .hasStackTraceContaining("not changed");
    }

    private int changed(Identity who, String sql) {
        return CurrentIdentity.as(who, () -> world.served.<Integer>change(handle -> handle.execute(sql)));
    }

    @Test
    void whoWithdrawsFromAParkHasAnsweredWhatItStillAsks() {
        String path = made();
        String lead = firm.post(path + "/leads", "{\"parkId\":\"" + PARK + "\"}")
                .headers()
                .firstValue("location")
                .orElseThrow();
        ask(park, path, PARK);
        String request = request();
        assertThat(put(firm, lead, "{\"state\":\"withdrawn\"}", "*").statusCode())
                .isEqualTo(200);
        assertThat(answer(firm, request, true)).isEqualTo(409);
        assertThat(ask(park, path, PARK).statusCode()).isEqualTo(404);
    }

    @Test
    void everyoneTakesOutWhatIsStoredAboutThemAndCanLeaveWithIt() {
        Visitor leaver = world.newcomer(Role.ENTERPRISE);
        String name = leaver.session().get("name").asText();
        String path = leaver.post("/api/v1/enterprises", "{\"name\":\"将撤厂\",\"origin\":\"440306\",\"industry\":\"39\"}")
                .headers()
                .firstValue("location")
                .orElseThrow();
        leaver.post(path + "/contacts", "{\"name\":\"赵六\"}");
        JsonNode data = world.json(leaver.get("/api/v1/session/data"));
        assertThat(data.at("/account/0/name").asText()).isEqualTo(name);
        assertThat(data.at("/enterprises/0/name").asText()).isEqualTo("将撤厂");
        assertThat(data.at("/contacts/0/name").asText()).isEqualTo("赵六");
        assertThat(data.get("sessions")).hasSize(1);
        assertThat(data.toString()).doesNotContain("token_hash").doesNotContain("argon2");
        assertThat(remove(leaver, "not the password")).isEqualTo(403);
        assertThat(remove(leaver, TestWorld.PASSWORD)).isEqualTo(204);
        assertThat(leaver.get("/api/v1/session/data").statusCode()).isEqualTo(401);
        assertThat(world.planner().get(path).statusCode()).isEqualTo(404);
        assertThat(world.ownerFinds("SELECT NOT EXISTS (SELECT FROM enterprise_contact WHERE name = '赵六')"))
                .isTrue();
        assertThat(world.ownerFinds(
                        "SELECT NOT EXISTS (SELECT FROM audit_event WHERE coalesce(before::text, '') || coalesce(after::text, '') LIKE '%"
                                + name + "\"%')"))
                .as("the audit keeps the number, not the name")
                .isTrue();
    }

    private int remove(Visitor who, String password) {
        return world.send(who.request("/api/v1/session/account")
                        .header("Content-Type", "application/json")
                        .method("DELETE", HttpRequest.BodyPublishers.ofString("{\"password\":\"" + password + "\"}")))
                .statusCode();
    }
}
