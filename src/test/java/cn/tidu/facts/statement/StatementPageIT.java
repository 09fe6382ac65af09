package cn.tidu.facts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.Role;
import cn.tidu.world.SignedInPages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A park states figures of itself and a planner of its city decides, in a real browser. */
class StatementPageIT extends SignedInPages {

    @BeforeAll
    void accounts() {
        account("state-park", Role.PARK, "s447036");
        account("state-planner", Role.PLANNER, "441500");
    }

    @AfterAll
    void takeBack() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM park_statement");
            handle.execute("DELETE FROM park_fact WHERE dataset = 'statement'");
        });
    }

    @BeforeEach
    void clean() {
        world.database.write(handle -> handle.execute("DELETE FROM park_statement"));
    }

    private void state() {
        window.browser.executeScript("document.querySelector(\"[data-testid='state-as-of']\").value = '2026-11-01'");
        window.type("state-source", "园区管委会 <b>统计</b>");
        window.type("state-spare-land", "87.5");
        window.type("state-rent", "11");
        window.press("state-form-submit");
        window.waitFor("state-status", "已提交 2 项");
    }

    @Test
    void whatAParkStatesWaitsIsDecidedAndTheOutcomeComesBackToThePark() {
        window.signIn("state-park", PASSWORD, "/park");
        window.the("state-form");
        window.press("state-form-submit");
        window.waitFor("state-part", "请写明依据");
        assertThat(window.text("state-part")).contains("至少填一项");
        window.type("state-power", "很多");
        window.press("state-form-submit");
        window.waitFor("state-part", "应为不小于 0 的数字");
        window.the("state-power").clear();
        state();
        assertThat(window.text("own-statements"))
                .contains("可供用地")
                .contains("87.5 ha")
                .contains("待核定")
                .contains("<b>统计</b>");
        window.picture("park-statements", 1440);
        window.press("sign-out");
        window.wait.until(driver -> window.path().equals("/"));
        window.signIn("state-planner", PASSWORD, "/statements");
        window.waitFor("statements", "广东海丰经济开发区");
        window.picture("statements", 1440);
        window.pressInRow("statements-s447036", "厂房租金", "refuse");
        window.press("reason-form-submit");
        assertThat(window.text("reason-text-error")).contains("请写明理由");
        window.type("reason-text", "与租赁合同不符");
        window.press("reason-form-submit");
        window.waitFor("statement-status", "未采纳“厂房租金”");
        window.pressInRow("statements-s447036", "可供用地", "accept");
        window.waitFor("statement-status", "已采纳 1 项");
        assertThat(window.text("statements-none")).contains("没有待核定");
        new Select(window.the("statement-state")).selectByValue("accepted");
        window.waitFor("statements", "87.5 ha");
        window.forget();
        window.signIn("state-park", PASSWORD, "/park");
        window.waitFor("own-statements", "与租赁合同不符");
        assertThat(window.text("own-statements")).contains("已采纳").contains("未采纳");
        assertThat(window.text("park-record")).contains("园区自报（20").contains("规划人员采纳");
        window.assertQuietConsole();
    }

    @Test
    void aParkWithdrawsWhatWaitsAndEverythingFitsAPhoneAndIsInEnglishToo() {
        window.size(390, 844);
        window.signIn("state-park", PASSWORD, "/park");
        window.the("state-form");
        state();
        window.browser.executeScript("document.querySelector(\"[data-testid='state-part']\").scrollIntoView()");
        window.picture("park-statements", 390);
        window.forget();
        window.signIn("state-planner", PASSWORD, "/statements");
        window.waitFor("statements", "厂房租金");
        window.picture("statements", 390);
        window.press("lang-toggle");
        window.waitFor("statements", "rent of floor area");
        window.press("accept-all");
        assertThat(window.text("accept-all-ask")).contains("Accept all 2 figures");
        window.browser.findElement(By.cssSelector("dialog .button-quiet")).click();
        window.browser.executeScript("localStorage.clear()");
        window.forget();
        window.signIn("state-park", PASSWORD, "/park");
        window.waitFor("own-statements", "厂房租金");
        window.pressInRow("own-statements", "厂房租金", "withdraw");
        window.waitFor("state-status", "已撤回“厂房租金”");
        window.assertQuietConsole();
    }

    @ParameterizedTest
    @CsvSource({"ENTERPRISE,企业", "ORGANIZER,对接会组织者", "PARK,园区"})
    void theListIsForPlanners(Role role, String called) {
        account("state-refused-" + role.code(), role, role == Role.PARK ? new String[] {"s447036"} : new String[0]);
        window.signIn("state-refused-" + role.code(), PASSWORD, "/statements");
        assertThat(window.text("refused")).contains(called).contains("规划人员");
    }
}
