package cn.tidu.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.OtherServer;
import cn.tidu.world.StubProvider;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single sign-on against a provider of our own. */
class OidcIT {
    private final TestWorld world = TestWorld.get();
    private StubProvider provider;
    private OtherServer server;

    @BeforeEach
    void start() throws Exception {
        provider = new StubProvider();
        server = OtherServer.withSingleSignOn(world, provider);
    }

    @AfterEach
    void stop() {
        server.close();
        provider.close();
        world.database.write(handle -> handle.execute("DELETE FROM account WHERE oidc_subject LIKE 'oidc-it-%'"));
    }

    private static Map<String, Object> person(String subject, String name, List<String> roles, Object scopes) {
        return Map.of(
                "sub",
                "oidc-it-" + subject,
                "preferred_username",
                name,
                "name",
                "张三",
                "realm_access",
                Map.of("roles", roles),
                "tidu_scope",
                scopes);
    }

    private HttpResponse<String> get(String path, String cookie) {
        HttpRequest.Builder request = server.request(path);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return world.send(request.GET());
    }

    private static String cookie(HttpResponse<String> response, String name) {
        return response.headers().allValues("set-cookie").stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.replaceFirst(";.*", ""))
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> begun(String returnTo) {
        HttpResponse<String> begun = get("/api/v1/session/oidc" + returnTo, "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        return begun;
    }

    private static URI location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("location").orElseThrow());
    }

    private HttpResponse<String> signIn(Map<String, Object> person, StubProvider.Fault fault) {
        HttpResponse<String> begun = begun("");
        URI authorize = location(begun);
        String code = provider.signedIn(authorize, person, fault);
        String state = StubProvider.form(authorize.getRawQuery()).get("state");
        return get("/api/v1/session/oidc/callback?state=" + state + "&code=" + code, cookie(begun, "tidu_oidc"));
    }

    private JsonNode session(HttpResponse<String> signedIn) {
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(303);
        return world.json(get("/api/v1/session", cookie(signedIn, "tidu_session")));
    }

    @Test
    void somebodyOfTheProviderGetsTheRoleItSays() {
        HttpResponse<String> begun = begun("?returnTo=/account/");
        URI authorize = location(begun);
        assertThat(StubProvider.form(authorize.getRawQuery()))
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("nonce", "state", "code_challenge");
        String code = provider.signedIn(
                authorize,
                person("1", "zhang.san", List.of("offline", "tidu-planner"), "440300"),
                StubProvider.Fault.NONE);
        String state = StubProvider.form(authorize.getRawQuery()).get("state");
        HttpResponse<String> back =
                get("/api/v1/session/oidc/callback?state=" + state + "&code=" + code, cookie(begun, "tidu_oidc"));
        assertThat(location(back)).hasToString("/account/");
        JsonNode session = session(back);
        assertThat(session.get("role").asText()).isEqualTo("planner");
        assertThat(session.get("scopes").get(0).asText()).isEqualTo("440300");
        assertThat(session.get("name").asText()).isEqualTo("zhang.san");
        assertThat(session.get("method").asText()).isEqualTo("oidc");
        // what was used once is used up
        assertThat(get("/api/v1/session/oidc/callback?state=" + state + "&code=" + code, cookie(begun, "tidu_oidc"))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aTokenThatIsWrongInAnyWayIsNotBelieved(StubProvider.Fault fault) {
        HttpResponse<String> back = signIn(person("2", "li.si", List.of("planner"), "440300"), fault);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(401);
        assertThat(cookie(back, "tidu_session")).isEmpty();
    }

    @Test
    void aStateOfSomebodyElseOrOfNobodyIsRefused() {
        HttpResponse<String> begun = begun("");
        URI authorize = location(begun);
        String state = StubProvider.form(authorize.getRawQuery()).get("state");
        String code = provider.signedIn(
                authorize, person("3", "wang.wu", List.of("planner"), "440300"), StubProvider.Fault.NONE);
        String callback = "/api/v1/session/oidc/callback?state=%s&code=" + code;
        // a link that somebody was lured to: the browser has begun nothing, or something else
        assertThat(get(callback.formatted(state), "").statusCode()).isEqualTo(401);
        assertThat(get(callback.formatted(state), cookie(begun(""), "tidu_oidc"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get(callback.formatted("made-up"), cookie(begun, "tidu_oidc"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/api/v1/session/oidc/callback?error=access_denied&state=" + state, cookie(begun, "tidu_oidc"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anAccountIsItsSubjectsAndNeverItsNames() {
        world.as(cn.tidu.platform.access.Role.PLANNER, "440000");
        JsonNode first =
                session(signIn(person("4", "admin-like", List.of("organizer"), List.of()), StubProvider.Fault.NONE));
        JsonNode again =
                session(signIn(person("4", "renamed", List.of("planner"), List.of("440000")), StubProvider.Fault.NONE));
        assertThat(again.get("account")).isEqualTo(first.get("account"));
        assertThat(again.get("role").asText()).isEqualTo("planner");
        JsonNode other =
                session(signIn(person("5", "admin-like", List.of("organizer"), List.of()), StubProvider.Fault.NONE));
        assertThat(other.get("account")).isNotEqualTo(first.get("account"));
        assertThat(other.get("name").asText()).startsWith("admin-like-");
    }

    @Test
    void withoutARoleOrWithWrongScopesNobodyComesIn() {
        assertThat(signIn(person("6", "no.role", List.of("uma_authorization"), List.of()), StubProvider.Fault.NONE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(signIn(person("7", "no.city", List.of("planner"), "999999"), StubProvider.Fault.NONE)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"})
    void theWayBackLeadsNowhereElse(String where) {
        assertThat(get(
                                "/api/v1/session/oidc?returnTo="
                                        + java.net.URLEncoder.encode(where, java.nio.charset.StandardCharsets.UTF_8),
                                "")
                        .statusCode())
                .isEqualTo(400);
    }

    private int leave(String cookie, String csrf, String body) {
        return world.send(server.request("/api/v1/session/account")
                        .header("Cookie", cookie)
                        .header("X-CSRF-Token", csrf)
                        .header("Content-Type", "application/json")
                        .method("DELETE", HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Test
    void whoHasNoPasswordHereLeavesByNameSoonAfterSigningIn() {
        Map<String, Object> person = person("8", "lai.qu", List.of("enterprise"), List.of());
        HttpResponse<String> signedIn = signIn(person, StubProvider.Fault.NONE);
        JsonNode first = session(signedIn);
        String cookie = cookie(signedIn, "tidu_session");
        String csrf = first.get("csrf").asText();
        assertThat(leave(cookie, csrf, "{}")).isEqualTo(400);
        assertThat(leave(cookie, csrf, "{\"password\":\"anything at all\"}")).isEqualTo(400);
        assertThat(leave(cookie, csrf, "{\"name\":\"somebody.else\"}")).isEqualTo(422);
        world.database.write(handle -> handle.execute(
                "UPDATE account_session SET created_at = now() - interval '11 minutes' WHERE account_id = ?",
                first.get("account").asLong()));
        assertThat(leave(cookie, csrf, "{\"name\":\"lai.qu\"}"))
                .as("a session left open for long is nobody's word")
                .isEqualTo(403);
        HttpResponse<String> anew = signIn(person, StubProvider.Fault.NONE);
        String fresh = cookie(anew, "tidu_session");
        assertThat(leave(fresh, session(anew).get("csrf").asText(), "{\"name\":\"Lai.Qu\"}"))
                .isEqualTo(204);
        assertThat(world.json(get("/api/v1/session", fresh)).get("role").asText())
                .isEqualTo("public");
        assertThat(session(signIn(person, StubProvider.Fault.NONE)).get("account"))
                .as("who comes again is somebody new")
                .isNotEqualTo(first.get("account"));
    }

    @Test
    void aPersonAtABrowserIsToldByThePage() {
        HttpResponse<String> begun = begun("");
        HttpResponse<String> refused =
                world.send(server.request("/api/v1/session/oidc/callback?error=access_denied&state=x")
                        .header("Accept", "text/html,*/*")
                        .header("Cookie", cookie(begun, "tidu_oidc"))
                        .GET());
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(location(refused)).hasToString("/sign-in?reason=single");
    }

    @Test
    void withoutSettingsOrWithoutTheProviderThereIsNone() {
        assertThat(world.get("/api/v1/session/oidc").statusCode()).isEqualTo(404);
        provider.close();
        assertThat(get("/api/v1/session/oidc", "").statusCode()).isEqualTo(503);
    }
}
