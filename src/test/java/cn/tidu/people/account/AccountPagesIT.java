package cn.tidu.people.account;

import static cn.tidu.world.BrowserWindow.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.Role;
import cn.tidu.world.SignedInPages;
import cn.tidu.world.Visitor;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Signing in and out, one's own account, and accounts as an administrator keeps them, in a real browser. */
class AccountPagesIT extends SignedInPages {

    @TempDir
    private Path folder;

    @Test
    void whoeverSignsInComesBackToWhereTheyCameFrom() {
        String name = account("pages-back", Role.ADMIN);
        window.visit("/users?from=link");
        window.wait.until(driver -> window.path().equals("/sign-in"));
        window.ready();
        assertThat(window.text("reason")).contains("需要登录");
        window.picture("sign-in", 1440);
        window.type("name", name);
        window.type("password", PASSWORD + Keys.ENTER);
        window.wait.until(driver -> driver.getCurrentUrl().endsWith("/users?from=link"));
        assertThat(window.the("who").getText()).contains(name).contains("管理员");
        window.press("sign-out");
        window.wait.until(driver -> window.path().equals("/"));
        window.visit("/users");
        window.wait.until(driver -> window.path().equals("/sign-in"));
        window.assertQuietConsole();
    }

    @Test
    void signingInLeadsNowhereElse() {
        String name = account("pages-redirect", Role.ORGANIZER);
        for (String elsewhere :
                List.of("//evil.example/", "https://evil.example/", "javascript:alert(1)", "/\\evil.example")) {
            window.forget();
            window.signIn(name, PASSWORD, elsewhere);
            assertThat(window.browser.getCurrentUrl()).startsWith(world.uri("/").toString());
        }
    }

    @Test
    void aWrongPasswordIsToldAndTooManyHaveToWait() {
        String name = account("pages-locked", Role.PLANNER, "440300");
        window.visit("/sign-in");
        window.press("sign-in-submit");
        assertThat(window.text("name-error")).contains("请填写账户名");
        for (int i = 0; i < 5; i++) {
            window.type("name", name);
            window.type("password", "not this one " + i);
            window.press("sign-in-submit");
            window.wait.until(driver ->
                    driver.findElement(By.cssSelector("[data-testid='sign-in-submit']:not([aria-busy])")) != null
                            && window.has("wrong"));
        }
        assertThat(window.text("wrong")).contains("连续 5 次");
        window.type("password", PASSWORD);
        window.press("sign-in-submit");
        window.waitFor("locked-out", "秒");
        assertThat(window.text("locked-out")).contains("登录已暂停");
        assertThat(window.the("sign-in-submit").isEnabled()).isFalse();
        window.picture("sign-in-locked", 1440);
        Accounts accounts = new Accounts(world.database);
        accounts.reset(accounts.find(name).orElseThrow(), Optional.of(PASSWORD), PasswordChange.Tokens.KEEP);
        window.signIn(name, PASSWORD, "/account"); // whom an administrator gives another password need not wait
    }

    @Test
    void thePasswordIsChangedByTheRulesAndOtherPlacesAreSignedOut() {
        String name = account("pages-password", Role.ENTERPRISE);
        Visitor elsewhere = new Visitor(world);
        elsewhere.signIn(name, PASSWORD);
        window.signIn(name, PASSWORD, "/account");
        window.ready();
        assertThat(window.text("password-part")).contains("12 到 128 个字符").contains("常见口令");
        window.waitFor("sessions", "127.0.0.1");
        assertThat(window.the("sessions").findElements(By.cssSelector("tbody tr")))
                .hasSize(2);
        window.type("current", PASSWORD);
        window.type("new-password", "short");
        window.type("repeat", "different");
        window.press("change-password-submit");
        assertThat(window.text("new-password-error")).contains("还差 7 个字符");
        assertThat(window.text("repeat-error")).contains("不一样");
        window.type("new-password", "password1234");
        window.type("repeat", "password1234");
        window.press("change-password-submit");
        window.waitFor("new-password-error", "常见口令");
        window.type("current", "not the present one");
        window.type("new-password", "七只灰鹭站在水闸上等潮水");
        window.type("repeat", "七只灰鹭站在水闸上等潮水");
        window.press("change-password-submit");
        window.waitFor("change-password", "现在的口令不对");
        window.type("current", PASSWORD);
        window.press("change-password-submit");
        window.waitFor("password-changed", "口令已改");
        assertThat(elsewhere.get("/api/v1/sessions").statusCode()).isEqualTo(401);
        window.wait.until(driver -> driver.findElements(By.cssSelector("[data-testid='sessions'] tbody tr"))
                        .size()
                == 1);
        window.forget();
        window.signIn(name, "七只灰鹭站在水闸上等潮水", "/account");
    }

    @Test
    void whetherTokensEndWithThePasswordIsAskedAndTold() {
        String name = account("pages-both", Role.PLANNER, "440300");
        Visitor program = new Visitor(world);
        program.signIn(name, PASSWORD);
        for (int i = 0; i < 2; i++) {
            program.post("/api/v1/tokens", "{\"name\":\"script " + i + "\",\"grants\":[\"read\"]}");
        }
        window.signIn(name, PASSWORD, "/account");
        window.waitFor("tokens", "script 1");
        window.waitFor("password-part", "同时撤销我的 2 个令牌");
        assertThat(window.text("password-part")).contains("其他设备上的登录全部结束");
        change(PASSWORD, "七只灰鹭站在水闸上等潮水");
        window.waitFor("password-changed", "2 个令牌继续有效");
        assertThat(window.text("password-changed")).contains("结束了其他 1 个登录");
        window.press("revoke-tokens");
        window.picture("account-password", 1440);
        change("七只灰鹭站在水闸上等潮水", PASSWORD);
        window.waitFor("password-changed", "撤销了 2 个令牌");
        window.waitFor("tokens-part", "还没有令牌");
        assertThat(window.text("password-part")).doesNotContain("同时撤销");
        window.assertQuietConsole();
    }

    private void change(String from, String to) {
        window.type("current", from);
        window.type("new-password", to);
        window.type("repeat", to);
        window.press("change-password-submit");
    }

    @Test
    void aTokenIsShownOnceWorksAndIsTakenBack() {
        String name = account("pages-token", Role.PLANNER, "440300");
        window.signIn(name, PASSWORD, "/account");
        window.press("make-token-submit");
        assertThat(window.text("grants-error")).contains("至少选一项");
        window.type("token-name", "每周导入 <b>脚本</b>");
        window.press("grant-import");
        new Select(window.the("days")).selectByValue("7");
        window.press("make-token-submit");
        String token = window.the("token-secret").getText();
        assertThat(token).startsWith("tidu_");
        assertThat(window.text("tokens"))
                .contains("每周导入 <b>脚本</b>")
                .contains("导入")
                .contains("从未");
        HttpRequest.Builder byToken =
                HttpRequest.newBuilder(world.uri("/api/v1/jobs/unknown")).header("Authorization", "Bearer " + token);
        assertThat(world.send(byToken.copy()).statusCode()).isEqualTo(404);
        window.picture("account", 1440);
        window.visit("/account");
        window.waitFor("tokens", "每周导入");
        assertThat(window.has("token-secret")).isFalse();
        window.browser
                .findElement(By.cssSelector("[data-testid='tokens'] button"))
                .click();
        assertThat(window.text("revoke")).contains("立即失去权限");
        window.press("revoke-yes");
        window.waitFor("token-status", "已撤销");
        assertThat(world.send(byToken.copy()).statusCode()).isEqualTo(401);
        window.assertQuietConsole();
    }

    @Test
    void somebodyTakesOutTheirDataAndLeavesByPassword() {
        String name = account("pages-leaving", Role.ENTERPRISE);
        window.signIn(name, PASSWORD, "/account");
        assertThat(window.saved("own-data", folder)).contains("pages-leaving").doesNotContain("argon2");
        window.press("leave");
        assertThat(window.text("leave-form-dialog")).contains("不能恢复").contains("只由您录入的企业");
        window.picture("account-leave", 1440);
        window.press("leave-form-submit");
        window.waitFor("leave-proof-error", "请填写现在的口令");
        window.type("leave-proof", "not the password");
        window.press("leave-form-submit");
        window.waitFor("leave-form", "口令不对");
        window.type("leave-proof", PASSWORD);
        window.press("leave-form-submit");
        window.wait.until(driver -> window.path().equals("/"));
        assertThat(new Accounts(world.database).find(name)).isEmpty();
        window.visit("/account");
        window.wait.until(driver -> window.path().equals("/sign-in"));
        window.assertQuietConsole();
    }

    @Test
    void anAdministratorAddsSomebodyWhoChangesTheTemporaryPasswordFirst() {
        window.signIn(account("pages-admin", Role.ADMIN), PASSWORD, "/users");
        window.press("new-user-submit");
        assertThat(window.text("new-name-error")).contains("请填写账户名");
        window.type("new-name", "pages-newcomer");
        window.type("new-display", "汕头市工信局 <i>张</i>");
        assertThat(window.text("new-may")).contains("导入和更正");
        window.press("new-user-submit");
        assertThat(window.text("new-scopes-error")).contains("须有范围");
        window.press("new-scope-440500");
        window.press("new-user-submit");
        String temporary = window.the("temporary-password").getText();
        window.waitFor("users", "汕头市工信局 <i>张</i>");
        assertThat(window.text("users")).contains("临时口令").contains("汕头市");
        window.picture("users", 1440);
        window.press("sign-out");
        window.wait.until(driver -> window.path().equals("/"));
        window.visit("/sign-in?back=/account");
        window.type("name", "pages-newcomer");
        window.type("password", temporary);
        window.press("sign-in-submit");
        window.waitFor("must-change", "临时");
        window.type("current", temporary);
        window.type("new-password", PASSWORD);
        window.type("repeat", PASSWORD);
        window.press("change-password-submit");
        window.waitFor("own-scopes", "汕头市");
        assertThat(window.text("own-role")).isEqualTo("规划人员");
        window.assertQuietConsole();
    }

    @Test
    void anAdministratorLocksChangesResetsAndRemoves() {
        String name = account("pages-kept", Role.PLANNER, "440500");
        Visitor victim = new Visitor(world);
        victim.signIn(name, PASSWORD);
        window.signIn(account("pages-admin2", Role.ADMIN), PASSWORD, "/users");
        window.pressInRow("users", name, "lock");
        assertThat(window.text("lock-ask")).contains("立即退出登录");
        window.press("lock-ask-yes");
        window.waitFor("user-status", "已停用");
        assertThat(victim.get("/api/v1/sessions").statusCode()).isEqualTo(401);
        window.pressInRow("users", name, "unlock");
        window.waitFor("user-status", "已恢复");
        victim.signIn(name, PASSWORD);
        window.pressInRow("users", name, "edit");
        new Select(window.the("edit-role")).selectByValue("park");
        assertThat(window.text("edit-may")).contains("自己的园区");
        window.type("edit-scope-find", "海丰");
        window.press("park-hit");
        window.press("edit-user-submit");
        window.waitFor("user-status", "已修改");
        assertThat(window.text("users")).contains("广东海丰经济开发区");
        window.pressInRow("users", name, "reset");
        assertThat(window.text("reset-ask")).contains("令牌也一并撤销");
        window.press("reset-ask-yes");
        assertThat(window.text("reset-ended")).contains("结束了 0 个登录").contains("撤销了 0 个令牌");
        String temporary = window.the("temporary-password").getText();
        victim.signIn(name, temporary);
        assertThat(victim.session().get("mustChangePassword").asBoolean()).isTrue();
        window.pressInRow("users", name, "remove");
        assertThat(window.text("remove-ask")).contains("不能恢复");
        window.the("remove-ask").sendKeys(Keys.ESCAPE);
        window.wait.until(driver -> !window.has("remove-ask"));
        window.pressInRow("users", name, "remove");
        window.press("remove-ask-yes");
        window.waitFor("user-status", "已删除");
        window.wait.until(driver -> !window.text("users").contains(name));
        window.assertQuietConsole();
    }

    @Test
    void theOnlyAdministratorCannotBeChangedByThemselves() {
        String name = account("pages-self", Role.ADMIN);
        window.signIn(name, PASSWORD, "/users");
        assertThat(window.the("users").findElements(By.cssSelector("tbody tr")).stream()
                        .filter(row -> row.getText().contains(name))
                        .findFirst()
                        .orElseThrow()
                        .getText())
                .contains("您自己");
    }

    @ParameterizedTest
    @CsvSource({"ENTERPRISE,企业", "PARK,园区", "ORGANIZER,对接会组织者", "PLANNER,规划人员"})
    void whoIsNoAdministratorIsToldWhoMay(Role role, String called) {
        String scope = role == Role.PLANNER ? "440300" : role == Role.PARK ? "s447036" : null;
        String name =
                account("pages-refused-" + role.code(), role, scope == null ? new String[0] : new String[] {scope});
        window.signIn(name, PASSWORD, "/users");
        assertThat(window.text("refused")).contains(called).contains("管理员").contains("换账户登录");
        assertThat(window.has("users")).isFalse();
        assertThat(window.browser.findElements(By.cssSelector("nav a[href='/users']")))
                .isEmpty();
        window.visit("/account");
        assertThat(window.text("own-role")).isEqualTo(called);
        window.assertQuietConsole();
    }

    @Test
    void aSessionThatEndedIsToldAndLeadsBack() {
        String name = account("pages-ended", Role.ADMIN);
        window.signIn(name, PASSWORD, "/users");
        window.the("new-name"); // the page is there: it asked while the session was good
        world.database.write(handle -> handle.execute(
                "DELETE FROM account_session WHERE account_id = (SELECT id FROM account WHERE name = ?)", name));
        window.type("new-name", "pages-nobody");
        new Select(window.the("new-role")).selectByValue("organizer");
        window.press("new-user-submit");
        window.waitFor("error", "会话已结束");
        window.press("sign-in-again");
        window.wait.until(driver -> window.path().equals("/sign-in"));
        assertThat(window.text("reason")).contains("会话已结束");
    }

    @Test
    void everythingCanBeDoneByKeyboardAndInEnglish() {
        String name = account("pages-keys", Role.ORGANIZER);
        window.visit("/sign-in?lang=en&back=/account%3Flang%3Den");
        window.wait.until(
                driver -> "name".equals(driver.switchTo().activeElement().getDomAttribute("id")));
        window.browser.switchTo().activeElement().sendKeys(name + Keys.TAB);
        window.browser.switchTo().activeElement().sendKeys(PASSWORD + Keys.ENTER);
        window.wait.until(driver -> window.path().equals("/account"));
        window.ready();
        assertThat(window.browser.findElement(By.tagName("h1")).getText()).isEqualTo("My account");
        assertThat(window.text("own-role")).isEqualTo("Organizer");
        window.press("lang-toggle");
        window.waitFor("own-role", "对接会组织者");
        window.browser.executeScript("localStorage.clear()");
    }

    @Test
    void nothingIsCutOffOnAPhone() {
        window.size(390, 844);
        window.visit("/sign-in");
        window.picture("sign-in", 390);
        window.signIn(account("pages-phone", Role.ADMIN), PASSWORD, "/users");
        window.ready();
        window.the("users");
        window.picture("users", 390);
        window.visit("/account");
        window.waitFor("sessions", "127.0.0.1");
        window.picture("account", 390);
        assertThat(window.browser.findElements(id("sign-out"))).hasSize(1);
    }

    @Test
    void pagesComeUnderTheSamePolicyAsTheMatchPage() {
        for (String page : List.of("/sign-in", "/account", "/users")) {
            var response = world.get(page);
            assertThat(response.statusCode()).as(page).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(response.body()).doesNotContain("style=").doesNotContainPattern("<script(?![^>]*src=)");
        }
    }
}
