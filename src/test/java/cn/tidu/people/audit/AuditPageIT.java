package cn.tidu.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.Role;
import cn.tidu.world.SignedInPages;
import cn.tidu.world.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** The audit is searched, read and exported at its page, in a real browser. */
class AuditPageIT extends SignedInPages {

    @BeforeAll
    void accounts() {
        Visitor admin = world.as(Role.ADMIN);
        String made = admin.post(
                        "/api/v1/users",
                        "{\"name\": \"audit-subject\", \"displayName\": \"<u>某某</u>\", \"role\": \"planner\", \"scopes\": [\"440500\"]}")
                .body();
        assertThat(made).contains("temporaryPassword");
    }

    private void signIn(String name, Role role, String... scopes) {
        window.signIn(account(name, role, scopes), PASSWORD, "/audit");
        window.ready();
    }

    @Test
    void anAdministratorFindsAChangeReadsItAndTakesItOut() {
        signIn("audit-admin", Role.ADMIN);
        new Select(window.the("audit-object")).selectByValue("account");
        new Select(window.the("audit-action")).selectByValue("insert");
        window.press("audit-form-submit");
        window.waitFor("audit-table", "新增 账户");
        assertThat(window.text("audit-table")).contains("新增 账户");
        assertThat(window.text("audit-table")).doesNotContain("argon2");
        assertThat(window.browser.findElements(By.cssSelector("[data-testid='audit-table'] u")))
                .isEmpty();
        assertThat(window.browser.getCurrentUrl()).contains("object=account").contains("action=insert");
        window.picture("audit", 1440);
        String address = window.the("audit-csv").getDomAttribute("href");
        assertThat(address).contains("object=account").contains("format=csv");
        String file = (String) window.browser.executeAsyncScript(
                "const done = arguments[1]; fetch(arguments[0]).then(r => r.text()).then(done)", address);
        assertThat(file).contains("insert").doesNotContain("argon2");
        window.browser.navigate().refresh();
        window.ready();
        assertThat(new Select(window.the("audit-object"))
                        .getFirstSelectedOption()
                        .getText())
                .isEqualTo("账户");
        window.press("audit-reset");
        window.assertQuietConsole();
    }

    private Optional<String> note() {
        return world.database.read(
                handle -> Optional.ofNullable(handle.createQuery("SELECT place_note FROM park WHERE id = 's447036'")
                        .mapTo(String.class)
                        .one()));
    }

    private void note(Optional<String> note) {
        world.database.write(handle -> handle.createUpdate("UPDATE park SET place_note = :note WHERE id = 's447036'")
                .bind("note", note)
                .execute());
    }

    @Test
    void aChangeIsShownBeforeAndAfter() {
        Visitor planner = world.planner();
        Optional<String> note = note();
        note(Optional.of("审计试名"));
        signIn("audit-planner", Role.PLANNER, "440000");
        window.type("audit-q", "审计试名");
        window.press("audit-form-submit");
        // the change stands first in the list before the search, too: the address tells when the search is done
        window.wait.until(ExpectedConditions.urlContains("q=" + URLEncoder.encode("审计试名", StandardCharsets.UTF_8)));
        assertThat(window.text("audit-table"))
                .contains("修改 园区")
                .contains("s447036")
                .contains("place_note");
        assertThat(window.browser.findElements(By.cssSelector(".diff-before"))).isNotEmpty();
        assertThat(window.browser.findElements(By.cssSelector(".diff-after"))).isNotEmpty();
        window.type("audit-q", "没有这样的文字");
        window.press("audit-form-submit");
        window.waitFor("audit-count", "没有相符");
        note(note);
        assertThat(planner.get("/api/v1/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void aPlannerOfACitySeesNoAccounts() {
        signIn("audit-city", Role.PLANNER, "440500");
        new Select(window.the("audit-object")).selectByValue("account");
        window.press("audit-form-submit");
        window.waitFor("audit-count", "没有相符");
    }

    @ParameterizedTest
    @CsvSource({"ENTERPRISE,企业", "PARK,园区", "ORGANIZER,对接会组织者"})
    void whoMayNotReadItIsToldWhoMay(Role role, String called) {
        signIn("audit-refused-" + role.code(), role, role == Role.PARK ? new String[] {"s447036"} : new String[0]);
        assertThat(window.text("refused")).contains(called).contains("规划人员、管理员");
        assertThat(window.has("audit-form")).isFalse();
    }

    @Test
    void nothingIsCutOffOnAPhone() {
        window.size(390, 844);
        signIn("audit-phone", Role.ADMIN);
        window.the("audit-table");
        window.picture("audit", 390);
    }
}
