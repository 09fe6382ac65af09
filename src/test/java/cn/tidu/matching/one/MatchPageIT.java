package cn.tidu.matching.one;

import static cn.tidu.world.BrowserWindow.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.BrowserWindow;
import cn.tidu.world.TestWorld;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** What a reader who knows none of the terms can see of a match. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchPageIT {
    private static final String ELECTRONICS = "/?origin=440306&industry=39&land=5";

    private final TestWorld world = TestWorld.get();
    private BrowserWindow window;

    @BeforeAll
    void open() {
        window = new BrowserWindow(world);
    }

    @AfterAll
    void close() {
        window.close();
    }

    @BeforeEach
    void wide() {
        window.size(1440, 900);
    }

    private void visit(String path) {
        window.browser.get(world.uri(path).toString());
        window.wait.until(ExpectedConditions.attributeToBe(By.tagName("body"), "data-map-ready", "true"));
    }

    private List<WebElement> results() {
        window.wait.until(ExpectedConditions.numberOfElementsToBeMoreThan(id("result-item"), 0));
        return window.browser.findElements(id("result-item"));
    }

    private WebElement openResult(int n) {
        press(results().get(n).findElement(By.tagName("button")));
        return window.the("result-detail");
    }

    private void press(WebElement element) {
        window.wait.until(driver -> {
            element.click();
            return true;
        });
    }

    private void openWeights(String mode) {
        window.browser.executeScript("document.querySelector('[data-testid=weights]').open = true");
        window.press("mode-" + mode);
    }

    /** Whether an element stays where it is for a while. */
    private boolean rests(WebElement element) {
        return (Boolean) window.browser.executeAsyncScript(
                "const [element, done] = arguments; const top = element.getBoundingClientRect().top;"
                        + "setTimeout(() => done(element.getBoundingClientRect().top === top), 400)",
                element);
    }

    private WebElement criterion(String name) {
        return window.browser.findElement(By.cssSelector("[data-testid='criterion'][data-criterion='" + name + "']"));
    }

    private void rank() {
        window.press("rerank");
        window.wait.until(ExpectedConditions.attributeToBe(id("results"), "data-status", "done"));
    }

    @Test
    void theListSaysInWordsHowFarAScoreCanBeTrusted() {
        visit(ELECTRONICS);
        assertThat(results().get(0).getText())
                .containsPattern("可能 0\\.\\d+–0\\.\\d+")
                .containsPattern("资料有缺（把握 \\d+%）")
                .containsPattern("名次不稳：10,000 次重排中 [\\d.]+% 排第一，[\\d.]+% 进前三");
        press(window.the("reading").findElement(By.tagName("summary")));
        assertThat(window.text("reading")).contains("换个看法就可能不是第一").contains("不替代现场踏勘");
        press(window.the("understood").findElement(By.tagName("summary")));
        assertThat(window.text("understood"))
                .contains("总部留守，只迁生产")
                .contains("默认权重")
                .contains("政策文件未公布权重");
        press(window.the("robustness").findElement(By.tagName("summary")));
        assertThat(window.text("robustness")).contains("名次靠后，但也可能排第一").contains("SMAA-2");
        window.assertQuietConsole();
    }

    @Test
    void aCandidateShowsEveryCriterionItsWorkingItsClausesAndWhatToAsk() {
        visit(ELECTRONICS);
        WebElement detail = openResult(1);
        assertThat(window.text("verdict")).contains("未知各项最差时").contains("标准误差").contains("任何看重法都同样可能");
        WebElement guidance = criterion("guidance");
        press(guidance.findElement(id("working")).findElement(By.tagName("summary")));
        assertThat(guidance.getText())
                .contains("权重")
                .contains("正向：越多越好")
                .contains("0.6 结对与共建")
                .contains("结对与共建强度")
                .contains("深府办〔2009〕98号")
                .contains("已失效")
                .contains("现行");
        assertThat(detail.findElements(id("unknown"))).hasSizeGreaterThan(2);
        assertThat(detail.getText()).contains("没有资料、未计入得分的准则").contains("园区内有哪些企业");
        assertThat(window.text("ask")).contains("答案最多使得分变动");
        window.picture("match-detail", 1440);
    }

    @Test
    void aWordIsExplainedWhereItStandsAndByKeyboard() {
        visit(ELECTRONICS);
        openResult(0);
        By term = By.cssSelector("[data-testid='verdict'] [data-term='confidence']");
        // The result moves into view, and what scrolls closes what explains it.
        window.wait.until(driver -> rests(driver.findElement(term)));
        window.wait.ignoring(ElementNotInteractableException.class).until(driver -> {
            WebElement word = driver.findElement(term);
            if (!"true".equals(word.getDomAttribute("aria-expanded"))) {
                word.sendKeys(Keys.ENTER);
            }
            return window.the("explanation").getText().contains("它说的是资料够不够，不是成功的可能性");
        });
        WebElement button = window.browser.findElement(term);
        assertThat(button.getDomAttribute("aria-expanded")).isEqualTo("true");
        new Actions(window.browser).sendKeys(Keys.ESCAPE).perform();
        window.wait.until(ExpectedConditions.invisibilityOfElementLocated(id("explanation")));
        window.wait.until(driver -> "false".equals(button.getDomAttribute("aria-expanded")));
    }

    @Test
    void aClauseLeadsToItsWholeRule() {
        visit(ELECTRONICS);
        openResult(1);
        press(criterion("guidance").findElement(id("rule-link")));
        assertThat(window.text("rule")).contains("来源地").contains("承接地").contains("有效期依据");
        new Actions(window.browser).sendKeys(Keys.ESCAPE).perform();
        window.wait.until(driver -> !window.has("rule-dialog"));
    }

    @Test
    void clausesThatDisagreeStandSideBySide() {
        visit("/?origin=440604&industry=307&land=5&polluting=true");
        press(results().stream()
                .filter(result -> result.getText().contains("肇庆高新技术产业开发区"))
                .findFirst()
                .orElseThrow()
                .findElement(By.tagName("button")));
        assertThat(window.text("conflict"))
                .contains("引导前往")
                .contains("限制")
                .contains("粤办函〔2011〕689号 第二条")
                .contains("不计限制时分值");
    }

    @Test
    void aPresetSaysWhyAndChangesTheRankingAndTheAddress() {
        visit(ELECTRONICS);
        openWeights("preset");
        window.press("preset-cost-first");
        assertThat(window.text("preset-rationale")).contains("地价、租金、工资、电价");
        assertThat(window.text("weights")).contains("政策文件未公布权重").doesNotContain("园区视角");
        rank();
        window.waitFor("results", "权重方案“成本优先”");
        String first = results().get(0).getDomAttribute("data-park-id");
        String shared = window.browser.getCurrentUrl();
        assertThat(shared).contains("weights=preset%3Acost-first");
        window.browser.get(shared);
        window.waitFor("results", "权重方案“成本优先”");
        assertThat(results().get(0).getDomAttribute("data-park-id")).isEqualTo(first);
    }

    @Test
    void ownWeightsAreSetByKeyboardAndShownAsShares() {
        visit(ELECTRONICS);
        openWeights("own");
        WebElement guidance = window.the("weight-guidance");
        assertThat(guidance.getDomAttribute("aria-valuetext")).isEqualTo("3，占 26%");
        guidance.sendKeys(Keys.HOME);
        assertThat(guidance.getDomAttribute("aria-valuetext")).isEqualTo("0，占 0%");
        rank();
        window.waitFor("results", "您自定的权重");
        openResult(0);
        assertThat(criterion("guidance").getText()).containsPattern("权重\\s+\\?\\s+0%");
    }

    @Test
    void judgementsThatContradictEachOtherAreToldWithWhatWouldMendThem() {
        visit(ELECTRONICS);
        openWeights("ahp");
        window.waitFor("ahp-outcome", "一致性比率 0（上限 0.1）");
        new Select(window.the("pair-guidance-industry")).selectByVisibleText("区域指导极重要（9）");
        window.waitFor("ahp-outcome", "判断前后矛盾");
        assertThat(window.text("ahp-advice")).contains("其余判断合起来是");
        window.picture("weights-ahp", 1440);
        window.press("rerank");
        window.waitFor("weights", "一致性比率 0.");
        assertThat(window.the("field-error").getText()).contains("判断前后矛盾");
        for (int i = 0; i < 4 && window.text("ahp-outcome").contains("前后矛盾"); i++) {
            String before = window.text("ahp-outcome");
            window.press("ahp-apply");
            window.wait.until(driver -> !window.text("ahp-outcome").equals(before));
        }
        assertThat(window.text("ahp-outcome")).contains("前后一致");
        rank();
        window.waitFor("results", "两两比较得出的权重");
    }

    @Test
    void aParkThatIsOutIsExplainedByTheFirstRuleAndItsClause() {
        visit(ELECTRONICS);
        results();
        window.type("why-not-park", "没有这个园区");
        window.press("why-not-go");
        assertThat(window.browser.findElement(By.id("why-not-error")).getText()).contains("从建议中选");
        window.type("why-not-park", "广州经济技术开发区");
        window.press("why-not-go");
        assertThat(window.the("barrier").getText())
                .contains("第一条不允许它的硬性规则")
                .contains("转移方向不符")
                .contains("《关于推动产业有序转移促进区域协调发展的若干措施》")
                .contains("没有任何单项改动");
        window.picture("why-not-excluded", 1440);
        window.press("dialog-close");
        window.wait.until(driver -> !window.has("why-not"));
    }

    @Test
    void aParkRankedLowerIsToldWhereItLosesAndTheChangeThatMakesItFirstDoes() {
        visit(ELECTRONICS);
        String second = results().get(1).getDomAttribute("data-park-id");
        WebElement detail = openResult(1);
        press(detail.findElement(
                By.cssSelector("button[data-testid='why-not-button'][data-park-id='" + second + "']")));
        assertThat(window.text("why-not-text")).contains("排第 2 名");
        assertThat(window.text("why-not"))
                .contains("输给第一名")
                .contains("双方的理由与条款")
                .contains("改后第 1 名");
        window.picture("why-not-ranked", 1440);
        window.press("try-change");
        window.wait.until(driver -> !window.has("why-not"));
        window.waitFor("results", "您自定的权重");
        window.wait.until(driver -> second.equals(results().get(0).getDomAttribute("data-park-id")));
    }

    @Test
    void policyPeriodsStandSideBySideWithWhatChanged() {
        visit(ELECTRONICS);
        results();
        window.press("editions-button");
        assertThat(window.the("editions-table").getText())
                .contains("双转移")
                .contains("生效 深府办〔2009〕98号")
                .contains("升 3")
                .contains("深圳（潮州）产业转移工业园");
        assertThat(window.text("editions")).contains("第一名换了");
        window.picture("editions", 1440);
        WebElement changed = window.browser.findElements(id("period")).stream()
                .filter(period -> period.getText().contains("生效：深府办〔2009〕98号"))
                .findFirst()
                .orElseThrow();
        press(changed.findElement(By.tagName("summary")));
        window.wait.until(driver -> changed.getText().contains("以与汕尾、潮州合作共建"));
    }

    @Test
    void figuresOfTheFirmLetMoreBeJudged() {
        visit(ELECTRONICS + "&exportShare=60");
        openResult(0);
        assertThat(criterion("outlet").getText()).contains("出海出境通道").contains("公里");
        assertThat(window.the("figure-exportShare").getDomProperty("value")).isEqualTo("60");
        window.type("figure-exportShare", "160");
        window.press("submit");
        window.waitFor("field-error", "“出口占比（%）”应在 0 到 100 之间");
    }

    @Test
    void theWholePageIsEnglishOneSwitchAway() {
        visit(ELECTRONICS + "&lang=en");
        assertThat(results().get(0).getText())
                .contains("data missing (confidence")
                .containsPattern("first in [\\d.]+% of 10,000 rankings")
                .contains("Ask the park");
        openResult(1);
        assertThat(window.text("verdict"))
                .contains("With the unknowns at their worst")
                .contains("Chance to be first");
        assertThat(window.text("ask")).contains("Which firms are in the park");
        window.press("editions-button");
        assertThat(window.the("editions-table").getText()).contains("up 3");
        window.browser.executeScript("localStorage.clear()");
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void nothingIsCutOffAtEitherSize(int width, int height) {
        window.size(width, height);
        visit(ELECTRONICS);
        results();
        window.picture("match-list", width);
        openResult(1);
        window.picture("match-open", width);
        window.browser.executeScript("document.querySelector('[data-testid=verdict]').scrollIntoView()");
        window.picture("match-verdict", width);
        window.press("editions-button");
        window.the("editions-table");
        window.picture("match-editions", width);
        window.press("dialog-close");
        openWeights("own");
        window.browser.executeScript("document.querySelector('[data-testid=weights]').scrollIntoView()");
        window.picture("match-weights", width);
        window.assertQuietConsole();
    }
}
