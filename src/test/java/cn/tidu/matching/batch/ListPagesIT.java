package cn.tidu.matching.batch;

import static cn.tidu.world.BrowserWindow.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.people.account.Accounts;
import cn.tidu.platform.access.Role;
import cn.tidu.world.BrowserWindow;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The pages for many firms: batch, firms for a park, and an organizer's shortlists, as their users see them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPagesIT {
    private static final String LIST =
            """
            企业名称,转出地,行业,用地(亩),是否有污染,组团
            页测电子<b>甲</b>,深圳市宝安区,39,60,否,页测链
            页测不知何处,长沙,39,30,否,页测链
            页测配套,东莞,3982,30,否,页测链
            页测陶瓷,佛山市禅城区,陶瓷,120,是,
            """;

    private final TestWorld world = TestWorld.get();
    private BrowserWindow window;
    private Path list;

    @BeforeAll
    void open() throws IOException {
        window = new BrowserWindow(world);
        list = Files.writeString(Files.createTempDirectory("tidu-pages").resolve("名单.csv"), LIST);
        world.database.write(
                handle -> handle.execute(
                        """
                INSERT INTO enterprise (name, origin_code, industry, land_ha, synthetic, source)
                VALUES ('页测库中电子', '440306', '3922', 2, true, '测试')
                """));
    }

    @AfterAll
    void close() {
        world.database.write(handle -> handle.execute("DELETE FROM enterprise WHERE name LIKE '页测%'"));
        window.close();
    }

    @BeforeEach
    void wide() {
        window.size(1440, 900);
    }

    private void upload() {
        window.wait.until(driver -> driver.findElement(id("list")));
        window.browser.findElement(id("list")).sendKeys(list.toAbsolutePath().toString());
    }

    private void choosePark(String field, String name) {
        window.type(field, name);
    }

    @Test
    void aListIsRankedRowByRowAndWhatCannotBeReadIsTold() {
        window.visit("/many");
        window.press("start");
        assertThat(window.browser.findElement(By.id("list-error")).getText()).contains("请先选择名单文件");
        upload();
        window.press("start");
        window.waitFor("batch-status", "完成：3 家已排出，1 行有问题，1 个组团");
        assertThat(window.text("refused-rows"))
                .contains("3")
                .contains("转出地")
                .contains("“长沙”不是唯一的广东市、县（区）名称或代码")
                .doesNotContain("is no unique name");
        List<WebElement> rows = window.browser.findElements(id("batch-row"));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getText()).contains("页测电子<b>甲</b>").containsPattern("可能 0\\.\\d+–0\\.\\d+");
        rows.get(0).findElement(By.cssSelector("details.why summary")).click();
        window.wait.until(driver -> rows.get(0).getText().contains("政策依据"));
        assertThat(window.text("group"))
                .contains("2 家：页测电子<b>甲</b>、页测配套")
                .contains("未计入读不懂的行：3")
                .contains("最低");
        window.picture("many", 1440);
        window.assertQuietConsole();
    }

    @Test
    void theResultIsDownloadedAsATableThatASpreadsheetDoesNotRun() {
        window.visit("/many");
        upload();
        window.press("start");
        window.waitFor("batch-status", "完成");
        window.browser.executeScript(
                "URL.createObjectURL = blob => { blob.text().then(text => window.saved = text); return 'blob:none'; };"
                        + "HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };");
        window.press("download-csv");
        window.wait.until(driver -> window.browser.executeScript("return window.saved") != null);
        String csv = (String) window.browser.executeScript("return window.saved");
        assertThat(window.browser.executeScript("return window.savedAs")).isEqualTo("tidu-matches.csv");
        assertThat(csv.lines().findFirst().orElseThrow()).contains("行号,企业名称").contains("政策依据");
        assertThat(csv.lines().filter(line -> line.startsWith("2,"))).hasSize(3);
        assertThat(csv).contains("长沙").contains("组团：页测链");
    }

    @Test
    void aParkSeesTheFirmsOfAListWithItsSideOfTheReasons() {
        window.visit("/firms");
        upload();
        window.press("start");
        assertThat(window.text("firms-part")).contains("请从建议中选一个园区");
        choosePark("park", "清远高新技术产业开发区");
        window.press("start");
        assertThat(window.text("firms-answer")).contains("3 家企业中有 2 家可来");
        assertThat(window.text("firm-item")).contains("园区视角").contains("企业视角").contains("选择");
        window.the("firms-excluded").findElement(By.tagName("summary")).click();
        assertThat(window.text("firms-excluded"))
                .contains("页测陶瓷")
                .contains("污染限制")
                .contains("深府办〔2009〕98号");
        assertThat(window.text("refused-rows")).contains("长沙");
        window.picture("firms", 1440);
    }

    @Test
    void theFirmsOnRecordNeedAnAccountAndThePageSaysWhose() {
        window.forget();
        window.visit("/firms");
        choosePark("park", "清远高新技术产业开发区");
        window.press("source-loaded");
        window.press("start");
        assertThat(window.text("need-account")).contains("规划人员或对接会组织者").contains("向管理员申请");
        assertThat(window.the("need-account").findElement(By.linkText("我的账户")).getDomAttribute("href"))
                .isEqualTo("/account");
        window.picture("firms-account", 1440);
        new Accounts(world.database)
                .add(
                        new Accounts.Wanted("list-planner", "", Role.PLANNER, List.of("440000")),
                        Optional.of(TestWorld.PASSWORD));
        window.signIn("list-planner", TestWorld.PASSWORD, "/firms");
        window.ready();
        choosePark("park", "清远高新技术产业开发区");
        window.press("source-loaded");
        window.press("start");
        window.waitFor("firms-answer", "页测库中电子");
        window.forget();
    }

    @Test
    void anOrganizerGetsListsForBothSidesWithReasonsAndClauses() {
        window.visit("/shortlist");
        upload();
        window.waitFor("roster-read", "读到 3 家企业，1 行读不懂");
        new Select(window.the("host")).selectByVisibleText("清远市");
        window.type("per-firm", "2");
        choosePark("wish-park", "清远高新技术产业开发区");
        window.press("wish-add");
        assertThat(window.text("wishes")).contains("指定：2 页测电子<b>甲</b> — 清远高新技术产业开发区");
        window.press("start");
        assertThat(window.text("shortlists")).contains("3 家企业与 13 个园区配成");
        assertThat(window.text("blocking")).containsPattern("\\d+ 个阻塞对");
        WebElement park = window.browser.findElements(id("park-card")).stream()
                .filter(card -> card.getText().contains("清远高新技术产业开发区"))
                .findFirst()
                .orElseThrow();
        assertThat(park.getText()).contains("页测电子<b>甲</b>").contains("指定").containsPattern("〔\\d{4}〕\\d+号|《.+》");
        assertThat(window.text("by-firm")).contains("页测配套").contains("园区的第");
        assertThat(window.text("unmatched-part")).contains("没有配上的");
        window.picture("shortlist", 1440);
        window.browser.executeScript(
                "URL.createObjectURL = blob => { window.savedType = blob.type; window.savedSize = blob.size; return 'blob:none'; };"
                        + "HTMLAnchorElement.prototype.click = function () {};");
        window.press("download-xlsx");
        window.wait.until(driver -> window.browser.executeScript("return window.savedSize") != null);
        assertThat((String) window.browser.executeScript("return window.savedType"))
                .contains("spreadsheetml");
        window.assertQuietConsole();
    }

    @Test
    void aPinThatCannotBeIsToldByItsNames() {
        window.visit("/shortlist");
        upload();
        window.waitFor("roster-read", "读到 3 家企业");
        new Select(window.the("host")).selectByVisibleText("清远市");
        new Select(window.the("wish-firm")).selectByVisibleText("5 页测陶瓷");
        choosePark("wish-park", "清远高新技术产业开发区");
        window.press("wish-add");
        window.press("start");
        assertThat(window.text("error")).contains("指定：5 页测陶瓷 — 清远高新技术产业开发区").contains("只承接无污染工业");
    }

    @Test
    void theSampleIsMadeUpAndSaysSo() {
        window.visit("/many");
        window.press("list-sample");
        window.press("start");
        window.waitFor("batch-status", "完成：6 家已排出，1 行有问题");
        assertThat(window.text("batch")).contains("示例名单，企业是虚构的，结果只作演示");
    }

    @ParameterizedTest
    @CsvSource({"many", "firms", "shortlist"})
    void pagesFitAPhoneAndSpeakEnglish(String page) {
        window.size(390, 844);
        window.visit("/" + page + "?lang=en");
        assertThat(window.browser.findElement(By.tagName("h1")).getText()).matches("[A-Za-z ]+");
        window.press("list-sample");
        if (page.equals("firms")) {
            choosePark("park", "清远高新技术产业开发区");
        } else if (page.equals("shortlist")) {
            window.waitFor("roster-read", "6 firms read");
            new Select(window.the("host")).selectByValue("441800");
        }
        window.press("start");
        switch (page) {
            case "many" -> window.waitFor("batch-status", "Done");
            case "firms" -> window.waitFor("firms-answer", "may come");
            default -> window.waitFor("shortlists", "blocking pairs");
        }
        window.picture(page, 390);
        window.browser.executeScript("localStorage.clear()");
    }

    @Test
    void whatIsNoListIsRefusedBeforeItIsSent() {
        window.visit("/many");
        try {
            Path text = Files.writeString(list.resolveSibling("note.pdf"), "x");
            window.browser.findElement(id("list")).sendKeys(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(window.browser.findElement(By.id("list-error")).getText()).contains("只能是 .csv、.xlsx");
    }
}
