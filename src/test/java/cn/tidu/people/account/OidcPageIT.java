package cn.tidu.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.BrowserWindow;
import cn.tidu.world.OtherServer;
import cn.tidu.world.StubProvider;
import cn.tidu.world.TestWorld;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Single sign-on in a real browser: the button, the way back, and leaving without a password. */
class OidcPageIT {
    private final TestWorld world = TestWorld.get();
    private StubProvider provider;
    private OtherServer server;
    private BrowserWindow window;

    @BeforeEach
    void start() throws Exception {
        provider = new StubProvider();
        server = OtherServer.withSingleSignOn(world, provider);
        window = new BrowserWindow(world);
        window.size(1440, 900);
    }

    @AfterEach
    void stop() {
        window.close();
        server.close();
        provider.close();
        world.database.write(handle -> handle.execute("DELETE FROM account WHERE oidc_subject LIKE 'oidc-it-%'"));
    }

    private void open(String path) {
        window.browser.get("http://127.0.0.1:" + server.port() + path);
        window.ready();
    }

    /** What the provider would do once somebody has signed in there. */
    private void signedInThere() {
        window.wait.until(driver -> driver.getCurrentUrl().startsWith(provider.issuer()));
        URI authorize = URI.create(window.browser.getCurrentUrl());
        String code = provider.signedIn(
                authorize,
                Map.of(
                        "sub", "oidc-it-page",
                        "preferred_username", "page.person",
                        "name", "张三",
                        "realm_access", Map.of("roles", List.of("organizer")),
                        "tidu_scope", List.of()),
                StubProvider.Fault.NONE);
        String state = StubProvider.form(authorize.getRawQuery()).get("state");
        window.browser.get(
                "http://127.0.0.1:" + server.port() + "/api/v1/session/oidc/callback?state=" + state + "&code=" + code);
    }

    @Test
    void theButtonLeadsThereAndBackAndWhoCameByItCanLeave() {
        open("/sign-in?back=/account%3Flang%3Dzh");
        assertThat(window.text("single-sign-on")).isEqualTo("用统一身份认证登录");
        window.picture("sign-in-single", 1440);
        window.size(390, 844);
        window.picture("sign-in-single", 390);
        window.press("single-sign-on");
        signedInThere();
        window.wait.until(driver -> driver.getCurrentUrl().endsWith("/account?lang=zh"));
        window.ready();
        assertThat(window.text("own-name")).contains("page.person");
        world.database.write(handle -> handle.execute(
                "UPDATE account_session SET created_at = now() - interval '1 hour' WHERE method = 'oidc'"));
        window.press("leave");
        assertThat(window.text("leave-form-dialog")).contains("page.person").contains("10 分钟内");
        window.picture("account-leave-single", 390);
        window.type("leave-proof", "page.person");
        window.press("leave-form-submit");
        window.waitFor("leave-form", "重新登录，再注销");
        window.press("sign-in-anew");
        signedInThere();
        window.wait.until(driver -> driver.getCurrentUrl().endsWith("/account"));
        window.ready();
        window.press("leave");
        window.type("leave-proof", "page.person");
        window.press("leave-form-submit");
        window.wait.until(driver -> window.path().equals("/"));
        assertThat(world.ownerFinds("SELECT NOT EXISTS (SELECT FROM account WHERE name = 'page.person')"))
                .isTrue();
        window.browser.get(
                "http://127.0.0.1:" + server.port() + "/api/v1/session/oidc/callback?error=access_denied&state=x");
        window.ready();
        assertThat(window.text("reason")).contains("没有完成");
        window.assertQuietConsole();
    }

    @Test
    void withoutAProviderThereIsNoButton() {
        window.visit("/sign-in");
        assertThat(window.browser.findElements(By.cssSelector("[data-testid='single-sign-on']")))
                .isEmpty();
    }
}
