package cn.tidu.people.firm;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.Role;
import cn.tidu.world.SignedInPages;
import cn.tidu.world.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.support.ui.Select;

/** A firm keeps its record, contacts and consents and turns to a park, which follows up and asks for contacts, in a real browser. */
class OwnPageIT extends SignedInPages {
    private static final String PARK = "s447036";

    @BeforeAll
    void accounts() {
        account("own-firm", Role.ENTERPRISE);
        account("own-park", Role.PARK, PARK);
        account("own-organizer", Role.ORGANIZER);
    }

    @AfterAll
    void takeBack() {
        world.database.write(handle -> handle.execute("DELETE FROM enterprise"));
    }

    @BeforeEach
    void clean() {
        world.database.write(handle -> handle.execute("DELETE FROM enterprise"));
    }

    private void entered(String name) {
        window.press("firm-add");
        window.type("firm-name", name);
        window.type("firm-industry", "39");
        new Select(window.the("firm-city")).selectByValue("440300");
        new Select(window.the("firm-county")).selectByValue("440306");
        window.type("firm-landHa", "2.5");
        window.press("firm-form-submit");
        window.waitFor("firm-status", "已保存");
        window.waitFor("firms", name);
    }

    private String id() {
        return window.the("firm").getDomAttribute("data-firm");
    }

    private void contact(String name) {
        String firm = id();
        window.press("contacts-" + firm + "-add");
        window.type("contact-name", name);
        window.type("contact-phone", "0755-12345678");
        window.press("contact-form-submit");
        window.waitFor("contacts-" + firm, name);
    }

    private void turned() {
        String firm = id();
        window.press("leads-" + firm + "-add");
        new Select(window.the("lead-park")).selectByValue(PARK);
        window.type("lead-message", "想看 <i>地</i>");
        window.press("lead-form-submit");
        window.waitFor("leads-" + firm, "广东海丰经济开发区");
    }

    @Test
    void aFirmIsEnteredChangedShownAndRemoved() {
        window.signIn("own-firm", PASSWORD, "/own");
        assertThat(window.text("firms-none")).contains("还没有录入企业");
        window.press("firm-add");
        window.press("firm-form-submit");
        window.waitFor("firm-form", "请填企业名称");
        assertThat(window.text("firm-form")).contains("请填行业").contains("请选转出地");
        window.type("firm-credit", "123");
        window.type("firm-jobs", "几十");
        window.press("firm-form-submit");
        window.waitFor("firm-form", "应为不小于 0 的数字");
        window.type("firm-name", "自录 <b>电子</b>厂");
        window.type("firm-industry", "39");
        new Select(window.the("firm-city")).selectByValue("440300");
        window.the("firm-jobs").clear();
        window.press("firm-form-submit");
        window.waitFor("firm-form", "GB 32100-2015");
        window.the("firm-credit").clear();
        window.picture("own-form", 1440);
        window.press("firm-form-submit");
        window.waitFor("firms", "自录 <b>电子</b>厂");
        assertThat(window.text("firms")).contains("未核实").contains("深圳市").contains("39 计算机、通信和其他电子设备制造业");
        window.press("firm-edit");
        window.type("firm-landHa", "3");
        window.press("firm-form-submit");
        window.waitFor("firms", "用地（公顷）");
        String firm = id();
        contact("王五");
        window.press("consents-" + firm + "-add");
        window.press("consent-form-submit");
        window.waitFor("consent-form", "请选给谁看");
        new Select(window.the("consent-kind")).selectByValue("organizer");
        window.type("consent-organizer", "no-such-organizer");
        window.press("consent-form-submit");
        window.waitFor("consent-form", "没有这个园区、城市或组织者");
        window.type("consent-organizer", "own-organizer");
        window.press("consent-contacts-box");
        window.press("consent-form-submit");
        window.waitFor("consents-" + firm, "own-organizer");
        assertThat(window.text("consents-" + firm)).contains("企业记录和联系人");
        window.pressInRow("consents-" + firm, "own-organizer", "consent-drop");
        window.wait.until(driver -> !window.has("consents-" + firm));
        window.pressInRow("contacts-" + firm, "王五", "contact-drop");
        window.press("contact-remove-yes");
        window.wait.until(driver -> !window.has("contacts-" + firm));
        window.press("firm-remove");
        assertThat(window.text("firm-remove-ask")).contains("不能恢复");
        window.press("firm-remove-ask-yes");
        window.waitFor("firm-status", "已删除");
        assertThat(window.has("firm")).isFalse();
        window.assertQuietConsole();
    }

    @Test
    void aParkFollowsALeadUpAndAsksForContactsWhichTheFirmGrants() {
        window.signIn("own-firm", PASSWORD, "/own");
        entered("线索电子厂");
        contact("李四");
        turned();
        String firm = id();
        window.waitFor("consents-" + firm, "广东海丰经济开发区");
        window.picture("own", 1440);
        window.forget();
        window.signIn("own-park", PASSWORD, "/park");
        window.waitFor("incoming", "线索电子厂");
        assertThat(window.text("incoming"))
                .contains("想看 <i>地</i>")
                .contains("深圳市")
                .contains("2.5 公顷");
        window.press("follow");
        new Select(window.the("follow-state")).selectByValue("contacted");
        window.type("follow-note", "已致电");
        window.press("follow-form-submit");
        window.waitFor("incoming", "备注：已致电");
        window.press("ask-contacts");
        window.type("ask-message", "想约看厂");
        window.press("ask-form-submit");
        window.waitFor("incoming", "等企业答复");
        window.browser.executeScript("document.querySelector(\"[data-testid='incoming-part']\").scrollIntoView()");
        window.picture("park-incoming", 1440);
        window.forget();
        window.signIn("own-firm", PASSWORD, "/own");
        window.waitFor("contact-request", "想约看厂");
        assertThat(window.text("firms")).doesNotContain("已致电");
        window.picture("own-request", 1440);
        window.press("grant");
        window.waitFor("request-status", "已授权 广东海丰经济开发区");
        window.waitFor("consents-" + id(), "企业记录和联系人");
        window.press("lang-toggle");
        window.waitFor("firms", "Shown to");
        window.waitFor("firms", "Moves from");
        assertThat(window.text("firms")).contains("the record and the contacts").contains("Turn to a park");
        window.picture("own-en", 1440);
        window.browser.executeScript("localStorage.clear()");
        window.forget();
        window.signIn("own-park", PASSWORD, "/park");
        window.press("lang-toggle");
        window.waitFor("incoming", "Follow up");
        window.picture("park-en", 1440);
        window.browser.executeScript("localStorage.clear()");
        window.press("lang-toggle");
        window.browser.executeScript("localStorage.clear()");
        window.press("see-contacts");
        window.waitFor("contacts-dialog", "李四");
        assertThat(window.text("contacts-dialog")).contains("0755-12345678");
        window.assertQuietConsole();
    }

    @Test
    void aFirmDeclinesAndWithdrawsOnAPhone() {
        window.size(390, 844);
        window.signIn("own-firm", PASSWORD, "/own");
        entered("手机电子厂");
        turned();
        Visitor park = new Visitor(world);
        park.signIn("own-park", PASSWORD);
        String path = "/api/v1/enterprises/" + id();
        park.post(path + "/contact-requests", "{\"parkId\":\"" + PARK + "\"}");
        window.visit("/own");
        window.waitFor("contact-request", "请求看“手机电子厂”的联系人");
        window.picture("own", 390);
        window.press("grant");
        window.waitFor("request-status", "还没有联系人");
        window.press("decline");
        window.waitFor("request-status", "已谢绝");
        assertThat(park.get(path + "/contacts").statusCode()).isEqualTo(404);
        window.press("firm-edit");
        window.the("firm-form");
        window.picture("own-form", 390);
        window.browser.executeScript("document.querySelector('dialog').close()");
        window.pressInRow("leads-" + id(), "广东海丰", "lead-drop");
        window.press("lead-withdraw-yes");
        window.waitFor("leads-" + id(), "企业撤回");
        assertThat(park.get(path).statusCode()).isEqualTo(404);
        window.forget();
        window.signIn("own-park", PASSWORD, "/park");
        window.waitFor("incoming", "已不再向本园区公开");
        window.browser.executeScript("document.querySelector(\"[data-testid='incoming-part']\").scrollIntoView()");
        window.picture("park-incoming", 390);
        window.assertQuietConsole();
    }

    @ParameterizedTest
    @CsvSource({"PARK,园区", "ORGANIZER,对接会组织者", "PLANNER,规划人员", "ADMIN,管理员"})
    void thePageIsForFirms(Role role, String called) {
        String[] scopes = role == Role.PLANNER
                ? new String[] {"440300"}
                : role == Role.PARK ? new String[] {PARK} : new String[0];
        account("own-refused-" + role.code(), role, scopes);
        window.signIn("own-refused-" + role.code(), PASSWORD, "/own");
        assertThat(window.text("refused")).contains(called).contains("这一页只供：企业");
    }
}
