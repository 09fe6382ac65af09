package cn.tidu.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.Role;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Signing in and out, and what is tried against it. */
class AccountIT {
    private static final String PASSWORD = "wet-lamp-39-river";

    private final TestWorld world = TestWorld.get();

    private String account(String name, Role role, String... scopes) {
        new Accounts(world.database).add(new Accounts.Wanted(name, "", role, List.of(scopes)), Optional.of(PASSWORD));
        return name;
    }

    private static String json(Object value) {
        return TestWorld.JSON.valueToTree(value).toString();
    }

    private HttpResponse<String> tryIn(String name, String password) {
        return new Visitor(world).post("/api/v1/session", json(Map.of("name", name, "password", password)));
    }

    private boolean holds(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(Boolean.class).one());
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        String name = account("cookie", Role.PLANNER, "440300");
        Visitor visitor = new Visitor(world);
        String set = visitor.signIn(name, PASSWORD)
                .headers()
                .firstValue("set-cookie")
                .orElseThrow();
        assertThat(set)
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Secure");
        assertThat(visitor.session().get("role").asText()).isEqualTo("planner");
        assertThat(visitor.session().get("scopes").get(0).asText()).isEqualTo("440300");
        String secret = visitor.cookie().replaceFirst(".*=", "");
        assertThat(holds("SELECT NOT EXISTS (SELECT FROM account_session WHERE token_hash = '" + secret + "'::bytea)"))
                .isTrue();
        assertThat(visitor.session().toString()).doesNotContain(secret);
    }

    @Test
    void aHeaderOfAProxyIsNotBelievedUnlessTheProxyIsTrusted() {
        String name = account("forwarded", Role.ORGANIZER);
        HttpResponse<String> response = world.send(HttpRequest.newBuilder(world.uri("/api/v1/session"))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.9")
                .POST(HttpRequest.BodyPublishers.ofString(json(Map.of("name", name, "password", PASSWORD)))));
        assertThat(response.headers().firstValue("set-cookie").orElseThrow()).doesNotContain("Secure");
        assertThat(holds("SELECT bool_and(address <> '203.0.113.9') FROM account_session"))
                .isTrue();
    }

    @Test
    void aSessionPlantedBeforeSignInIsNeverTakenOver() {
        String name = account("fixed", Role.PLANNER, "440300");
        Visitor attacker = new Visitor(world);
        attacker.signIn(account("attacker", Role.ENTERPRISE), PASSWORD);
        String planted = attacker.cookie();
        HttpResponse<String> response = world.send(HttpRequest.newBuilder(world.uri("/api/v1/session"))
                .header("Cookie", planted)
                .POST(HttpRequest.BodyPublishers.ofString(json(Map.of("name", name, "password", PASSWORD)))));
        Visitor victim = new Visitor(world);
        victim.keep(response);
        assertThat(victim.cookie()).isNotEqualTo(planted);
        // the planted one is nobody's any more
        assertThat(world.json(attacker.get("/api/v1/session")).get("role").asText())
                .isEqualTo("public");
        HttpResponse<String> invented = world.send(HttpRequest.newBuilder(world.uri("/api/v1/session"))
                .header("Cookie", "tidu_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(world.json(invented).get("role").asText()).isEqualTo("public");
    }

    @Test
    void signingOutEndsTheSessionAtTheServer() {
        Visitor visitor = new Visitor(world);
        visitor.signIn(account("leaver", Role.PLANNER, "440300"), PASSWORD);
        assertThat(visitor.get("/api/v1/sessions").statusCode()).isEqualTo(200);
        assertThat(visitor.delete("/api/v1/session").statusCode()).isEqualTo(204);
        assertThat(visitor.get("/api/v1/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionEndsWhenUnusedAndWhenOld() {
        for (String change :
                List.of("last_seen_at = now() - interval '31 minutes'", "expires_at = now() - interval '1 second'")) {
            String name = account("idle-" + change.hashCode(), Role.ORGANIZER);
            Visitor visitor = new Visitor(world);
            visitor.signIn(name, PASSWORD);
            world.database.write(handle -> handle.execute(
                    "UPDATE account_session SET " + change
                            + " WHERE account_id = (SELECT id FROM account WHERE name = ?)",
                    name));
            assertThat(visitor.get("/api/v1/sessions").statusCode()).as(change).isEqualTo(401);
            // what is open to everyone stays open to them
            assertThat(visitor.get("/api/v1/parks").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void twoRequestsOnOneConnectionAreTwoPeoplesIfSoSigned() {
        Visitor visitor = new Visitor(world);
        visitor.signIn(account("keepalive", Role.ADMIN), PASSWORD);
        for (int i = 0; i < 20; i++) {
            assertThat(visitor.get("/api/v1/users").statusCode()).isEqualTo(200);
            assertThat(world.get("/api/v1/users").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aRequestThatAnotherSiteMakesTheBrowserSendChangesNothing() {
        Visitor visitor = new Visitor(world);
        visitor.signIn(account("forged", Role.ADMIN), PASSWORD);
        String body = json(Map.of("name", "made-by-forgery", "role", "admin"));
        HttpRequest.Builder plain = HttpRequest.newBuilder(world.uri("/api/v1/users"))
                .header("Cookie", visitor.cookie())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        assertThat(world.send(plain.copy()).statusCode()).as("no token").isEqualTo(403);
        assertThat(world.send(plain.copy().header("X-CSRF-Token", "guess")).statusCode())
                .as("wrong token")
                .isEqualTo(403);
        assertThat(world.send(plain.copy()
                                .header("X-CSRF-Token", visitor.csrf())
                                .header("Origin", "https://evil.example"))
                        .statusCode())
                .as("another origin")
                .isEqualTo(403);
        assertThat(world.send(HttpRequest.newBuilder(world.uri("/api/v1/session"))
                                .header("Origin", "https://evil.example")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        json(Map.of("name", "forged", "password", PASSWORD)))))
                        .statusCode())
                .as("signing in from another origin")
                .isEqualTo(403);
        assertThat(holds("SELECT NOT EXISTS (SELECT FROM account WHERE name = 'made-by-forgery')"))
                .isTrue();
    }

    @Test
    void afterFiveFailuresTheRightPasswordHasToWaitToo() {
        String name = account("guessed", Role.PLANNER, "440300");
        for (int i = 0; i < 5; i++) {
            assertThat(tryIn(name, "guess number " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> locked = tryIn(name, PASSWORD);
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.headers().firstValue("retry-after").orElseThrow()))
                .isBetween(1, 30);
        waitIsOver();
        assertThat(tryIn(name, "guess number 6").statusCode()).isEqualTo(401);
        int longer = Integer.parseInt(
                tryIn(name, PASSWORD).headers().firstValue("retry-after").orElseThrow());
        assertThat(longer).as("the wait doubles").isBetween(31, 60);
        waitIsOver();
        assertThat(tryIn(name, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(tryIn(name, "wrong once").statusCode()).as("counted anew").isEqualTo(401);
        assertThat(tryIn(name, PASSWORD).statusCode()).isEqualTo(200);
    }

    private void waitIsOver() {
        world.database.write(handle -> handle.execute("UPDATE sign_in_failure SET locked_until = now()"));
    }

    @Test
    void guessesMadeAtOnceAreCountedEach() {
        String name = account("hammered", Role.PLANNER, "440300");
        List<Integer> statuses = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> tryIn(name, "guess " + i).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
        assertThat(statuses.stream().filter(status -> status == 429)).hasSize(15);
        waitIsOver();
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() {
        String name = account("known", Role.PLANNER, "440300");
        JsonNode wrong = world.json(tryIn(name, "not this one"));
        JsonNode unknown = world.json(tryIn("nobody-of-that-name", "not this one"));
        assertThat(unknown).isEqualTo(wrong);
        for (int i = 0; i < 4; i++) {
            tryIn("nobody-of-that-name", "not this one");
        }
        assertThat(tryIn("nobody-of-that-name", "not this one").statusCode()).isEqualTo(429);
    }

    @Test
    void changingThePasswordEndsOtherSessionsAndMovesThisOne() {
        String name = account("changer", Role.PLANNER, "440300");
        Visitor here = new Visitor(world);
        here.signIn(name, PASSWORD);
        Visitor elsewhere = new Visitor(world);
        elsewhere.signIn(name, PASSWORD);
        String path = "/api/v1/session/password";
        assertThat(here.put(path, json(Map.of("current", "not it", "password", "brook-77-lantern")), null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(here.put(path, json(Map.of("current", PASSWORD, "password", "password1234")), null)
                        .statusCode())
                .isEqualTo(422);
        String before = here.cookie();
        HttpResponse<String> changed =
                here.put(path, json(Map.of("current", PASSWORD, "password", "brook-77-lantern")), null);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        here.keep(changed);
        assertThat(here.cookie()).isNotEqualTo(before);
        assertThat(here.get("/api/v1/sessions").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/api/v1/sessions").statusCode()).isEqualTo(401);
        assertThat(tryIn(name, PASSWORD).statusCode()).isEqualTo(401);
    }

    private long token(Visitor visitor) {
        return world.json(visitor.post("/api/v1/tokens", json(Map.of("name", "script", "grants", List.of("read")))))
                .get("id")
                .asLong();
    }

    private JsonNode lastPasswordEvent(long account) {
        return world.json(world.as(Role.ADMIN).get("/api/v1/audit?action=password&object=account&objectId=" + account))
                .get("items")
                .get(0)
                .get("after");
    }

    private static void assertTold(JsonNode told, int sessions, int kept, int revoked) {
        assertThat(told.get("sessionsEnded").asInt()).as("%s", told).isEqualTo(sessions);
        assertThat(told.get("tokensKept").asInt()).as("%s", told).isEqualTo(kept);
        assertThat(told.get("tokensRevoked").asInt()).as("%s", told).isEqualTo(revoked);
    }

    /** Tokens end if whoever changes the password says so, and only then; answer and audit tell, expired ones do not count. */
    @Test
    void whatBecomesOfTokensIsChosenWhenThePasswordIsChanged() {
        Visitor here = new Visitor(world);
        here.signIn(account("token-keeper", Role.PLANNER, "440300"), PASSWORD);
        long account = here.session().get("account").asLong();
        token(here);
        long expired = token(here);
        world.database.write(handle ->
                handle.execute("UPDATE api_token SET expires_at = now() - interval '1 day' WHERE id = ?", expired));
        String now = PASSWORD;
        for (String tokens : new String[] {null, "keep", "revoke"}) {
            new Visitor(world).signIn("token-keeper", now);
            String next = "brook-77-lantern-" + tokens;
            Map<String, String> body = new java.util.HashMap<>(Map.of("current", now, "password", next));
            if (tokens != null) {
                body.put("tokens", tokens);
            }
            HttpResponse<String> changed = here.put("/api/v1/session/password", json(body), null);
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
            here.keep(changed);
            boolean revoked = "revoke".equals(tokens);
            assertTold(here.session().get("passwordChange"), 1, revoked ? 0 : 1, revoked ? 1 : 0);
            assertThat(world.json(here.get("/api/v1/tokens")).get("items")).hasSize(revoked ? 0 : 2);
            assertThat(lastPasswordEvent(account).get("tokensRevoked").asInt()).isEqualTo(revoked ? 1 : 0);
            now = next;
        }
        assertThat(world.json(here.get("/api/v1/session")).has("passwordChange"))
                .as("said once")
                .isFalse();
    }

    @Test
    void aChoiceThatIsNoneChangesNothing() {
        Visitor here = new Visitor(world);
        here.signIn(account("token-muddler", Role.PLANNER, "440300"), PASSWORD);
        long id = here.session().get("account").asLong();
        HttpResponse<String> own = here.put(
                "/api/v1/session/password",
                json(Map.of("current", PASSWORD, "password", "brook-77-lantern", "tokens", "some")),
                null);
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("/tokens").contains("keep 或 revoke");
        assertThat(world.as(Role.ADMIN)
                        .post("/api/v1/users/" + id + "/password", "{\"tokens\":\"some\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(tryIn("token-muddler", PASSWORD).statusCode()).isEqualTo(200);
    }

    /** A reset revokes tokens unless the administrator says otherwise; kept ones wait until the temporary password is changed. */
    @Test
    void whatBecomesOfTokensIsChosenWhenAnAdministratorResets() {
        Visitor admin = world.as(Role.ADMIN);
        Visitor here = new Visitor(world);
        here.signIn(account("token-reset", Role.PLANNER, "440300"), PASSWORD);
        long id = here.session().get("account").asLong();
        JsonNode made =
                world.json(here.post("/api/v1/tokens", json(Map.of("name", "script", "grants", List.of("read")))));
        JsonNode kept = world.json(admin.post("/api/v1/users/" + id + "/password", json(Map.of("tokens", "keep"))));
        assertTold(kept, 1, 1, 0);
        assertTold(lastPasswordEvent(id), 1, 1, 0);
        assertThat(byToken(made, "GET", "/api/v1/parks")).isEqualTo(401);
        here.signIn("token-reset", kept.get("temporaryPassword").asText());
        here.keep(here.put(
                "/api/v1/session/password",
                json(Map.of("current", kept.get("temporaryPassword").asText(), "password", PASSWORD)),
                null));
        assertThat(byToken(made, "GET", "/api/v1/parks")).isEqualTo(200);
        JsonNode revoked = world.json(admin.post("/api/v1/users/" + id + "/password", ""));
        assertTold(revoked, 1, 0, 1);
        assertThat(byToken(made, "GET", "/api/v1/parks")).isEqualTo(401);
    }

    @Test
    void aTemporaryPasswordOpensNothingButItsOwnChange() {
        Visitor admin = world.as(Role.ADMIN);
        HttpResponse<String> made = admin.post(
                "/api/v1/users", json(Map.of("name", "Newcomer", "role", "planner", "scopes", List.of("440300"))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String temporary = world.json(made).get("temporaryPassword").asText();
        Visitor newcomer = new Visitor(world);
        newcomer.signIn("newcomer", temporary);
        assertThat(newcomer.session().get("mustChangePassword").asBoolean()).isTrue();
        HttpResponse<String> refused = newcomer.post("/api/v1/imports", "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(world.json(refused).get("type").asText()).isEqualTo("/problems/password-change-required");
        assertThat(newcomer.get("/api/v1/parks").statusCode()).isEqualTo(200);
        newcomer.keep(newcomer.put(
                "/api/v1/session/password", json(Map.of("current", temporary, "password", PASSWORD)), null));
        assertThat(newcomer.post("/api/v1/imports", "").statusCode()).isEqualTo(400);
    }

    @Test
    void anAdministratorChangesFromTheVersionTheyReadAndNeverTheLastOneAway() {
        Visitor admin = world.as(Role.ADMIN);
        account("edited", Role.PLANNER, "440300");
        long id = new Accounts(world.database).find("edited").orElseThrow();
        Visitor edited = new Visitor(world);
        edited.signIn("edited", PASSWORD);
        HttpResponse<String> read = admin.get("/api/v1/users/" + id);
        String etag = read.headers().firstValue("etag").orElseThrow();
        String wanted = json(Map.of("role", "park", "scopes", List.of("gd-shenzhen-chaozhou"), "state", "active"));
        assertThat(admin.put("/api/v1/users/" + id, wanted, null).statusCode()).isEqualTo(428);
        assertThat(admin.put("/api/v1/users/" + id, wanted, "\"1\"").statusCode())
                .isEqualTo(412);
        assertThat(admin.put("/api/v1/users/" + id, wanted, etag).statusCode()).isEqualTo(200);
        assertThat(admin.put("/api/v1/users/" + id, wanted, etag).statusCode())
                .as("read before the change")
                .isEqualTo(412);
        assertThat(edited.get("/api/v1/sessions").statusCode())
                .as("signed out when the role changed")
                .isEqualTo(401);
        String nowhere = json(Map.of("role", "park", "scopes", List.of("no-such-park"), "state", "active"));
        assertThat(admin.put("/api/v1/users/" + id, nowhere, "*").statusCode()).isEqualTo(422);
        assertThat(admin.delete("/api/v1/users/" + id).statusCode()).isEqualTo(204);
        assertThat(admin.get("/api/v1/users/" + id).statusCode()).isEqualTo(404);
        assertThat(tryIn("edited", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(holds("SELECT name = 'deleted-' || id FROM account WHERE id = " + id))
                .isTrue();
    }

    @Test
    void aTokenDoesWhatItWasMadeForUntilItIsTakenBack() {
        Visitor planner = new Visitor(world);
        planner.signIn(account("maker", Role.PLANNER, "440300"), PASSWORD);
        JsonNode reader =
                world.json(planner.post("/api/v1/tokens", json(Map.of("name", "reports", "grants", List.of("read")))));
        JsonNode importer = world.json(planner.post(
                "/api/v1/tokens", json(Map.of("name", "nightly", "grants", List.of("import"), "days", 1))));
        assertThat(byToken(reader, "GET", "/api/v1/parks")).isEqualTo(200);
        assertThat(byToken(reader, "POST", "/api/v1/imports")).isEqualTo(403);
        assertThat(byToken(importer, "POST", "/api/v1/imports")).as("no file").isEqualTo(400);
        assertThat(byToken(importer, "GET", "/api/v1/tokens"))
                .as("no token makes or lists tokens")
                .isEqualTo(403);
        assertThat(byToken(importer, "POST", "/api/v1/tokens")).isEqualTo(403);
        assertThat(byToken(importer, "PUT", "/api/v1/session/password")).isEqualTo(403);
        assertThat(byToken(importer, "GET", "/api/v1/users"))
                .as("not the role's")
                .isEqualTo(403);
        assertThat(planner.get("/api/v1/tokens").body())
                .contains("nightly")
                .doesNotContain(importer.get("token").asText());
        Visitor other = world.as(Role.ORGANIZER);
        assertThat(other.delete("/api/v1/tokens/" + importer.get("id").asText()).statusCode())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(planner.delete("/api/v1/tokens/" + importer.get("id").asText())
                        .statusCode())
                .isEqualTo(204);
        assertThat(byToken(importer, "POST", "/api/v1/imports")).isEqualTo(401);
        world.database.write(
                handle -> handle.execute("UPDATE api_token SET expires_at = now() WHERE name = 'reports'"));
        assertThat(byToken(reader, "GET", "/api/v1/parks")).as("over").isEqualTo(401);
    }

    private int byToken(JsonNode token, String method, String path) {
        return world.send(HttpRequest.newBuilder(world.uri(path))
                        .header("Authorization", "Bearer " + token.get("token").asText())
                        .method(method, HttpRequest.BodyPublishers.ofString("[]")))
                .statusCode();
    }

    @Test
    void aLockedAccountIsOutWithAllItHas() {
        Visitor admin = world.as(Role.ADMIN);
        Visitor planner = new Visitor(world);
        planner.signIn(account("locked-out", Role.PLANNER, "440300"), PASSWORD);
        JsonNode token =
                world.json(planner.post("/api/v1/tokens", json(Map.of("name", "t", "grants", List.of("import")))));
        long id = new Accounts(world.database).find("locked-out").orElseThrow();
        String locked = json(Map.of("role", "planner", "scopes", List.of("440300"), "state", "locked"));
        assertThat(admin.put("/api/v1/users/" + id, locked, "*").statusCode()).isEqualTo(200);
        assertThat(planner.get("/api/v1/sessions").statusCode()).isEqualTo(401);
        assertThat(byToken(token, "POST", "/api/v1/imports")).isEqualTo(401);
        assertThat(tryIn("locked-out", PASSWORD).statusCode()).isEqualTo(403);
    }

    @Test
    void noAnswerAndNoLineOfTheDatabaseHoldsAPassword() {
        String name = account("secretive", Role.PLANNER, "440300");
        assertThat(tryIn(name, PASSWORD).body()).doesNotContain(PASSWORD).doesNotContain("argon2");
        assertThat(world.as(Role.ADMIN).get("/api/v1/users").body())
                .doesNotContain("argon2")
                .doesNotContain("hash");
        assertThat(world.ownerFinds("SELECT bool_and(hash LIKE '$argon2id$v=19$m=19456,t=2,p=1$%') FROM credential"))
                .isTrue();
    }
}
