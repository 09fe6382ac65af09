package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.BrowserWindow;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser, as a planner uses it. */
class BrowserIT {
    private final TestWorld world = TestWorld.get();
    private BrowserWindow window;
    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeEach
    void open() {
        window = new BrowserWindow(world);
        browser = window.browser;
        wait = window.wait;
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    private static By id(String testId) {
        return BrowserWindow.id(testId);
    }

    private void visit(String query) {
        browser.get(world.uri("/" + query).toString());
        wait.until(ExpectedConditions.attributeToBe(By.tagName("body"), "data-map-ready", "true"));
    }

    private List<WebElement> results() {
        wait.until(ExpectedConditions.numberOfElementsToBeMoreThan(id("result-item"), 0));
        return browser.findElements(id("result-item"));
    }

    /** Clicks once nothing moves over the element any more. */
    private void press(WebElement element) {
        wait.ignoring(ElementClickInterceptedException.class).until(driver -> {
            element.click();
            return true;
        });
    }

    private void screenshot(String name) throws IOException {
        Path folder = Files.createDirectories(TestWorld.HOME.resolve("target/screenshots"));
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private void assertQuietConsole() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .isEmpty();
    }

    @Test
    void aPlannerDescribesAFirmAndSeesWhyAParkIsFirst() throws IOException {
        visit("");
        new Select(browser.findElement(id("origin-city"))).selectByValue("440300");
        wait.until(driver -> driver.findElement(id("origin-county"))
                        .findElements(By.tagName("option"))
                        .size()
                > 5);
        new Select(browser.findElement(id("origin-county"))).selectByValue("440306");
        browser.findElement(id("industry-input")).sendKeys("电子信息");
        wait.until(ExpectedConditions.numberOfElementsToBeMoreThan(id("industry-option"), 0));
        browser.findElement(id("industry-input")).sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.findElement(id("land")).sendKeys("5");
        press(browser.findElement(id("submit")));
        WebElement paired = results().stream()
                .limit(5)
                .filter(result -> result.getText().contains("汕尾"))
                .findFirst()
                .orElseThrow();
        press(paired.findElement(By.tagName("button")));
        wait.until(ExpectedConditions.visibilityOfElementLocated(id("result-detail")));
        assertThat(browser.findElement(id("result-detail")).getText())
                .contains("深府办〔2009〕98号")
                .contains("结对");
        screenshot("result-1440");
        assertQuietConsole();
    }

    @Test
    void aSharedLinkRestoresTheQuestionAndTheMapShowsTheRanks() throws IOException {
        visit("?origin=440306&industry=39&asOf=2010-06-30");
        assertThat(results().get(0).getText()).contains("深圳（潮州）产业转移工业园");
        press(results().get(0).findElement(By.tagName("button")));
        wait.until(ExpectedConditions.visibilityOfElementLocated(id("result-detail")));
        assertThat(browser.findElement(id("result-detail")).getText())
                .contains("深府办〔2009〕98号")
                .contains("以与汕尾、潮州合作共建");
        wait.until(ExpectedConditions.numberOfElementsToBeMoreThan(id("rank-pin"), 3));
        assertThat((Boolean) browser.executeScript(
                        "return window.tiduMap.queryRenderedFeatures({layers:['zones']}).length > 0"))
                .isTrue();
        assertQuietConsole();
    }

    @Test
    void aParkChosenOnTheMapIsChosenInTheList() {
        visit("?origin=440306&industry=39");
        String park = results().get(2).getAttribute("data-park-id");
        wait.until(ExpectedConditions.numberOfElementsToBeMoreThan(id("rank-pin"), 3));
        WebElement pin = browser.findElements(id("rank-pin")).stream()
                .filter(p -> p.getText().strip().equals("3"))
                .findFirst()
                .orElseThrow();
        browser.executeScript("arguments[0].click()", pin);
        wait.until(ExpectedConditions.presenceOfElementLocated(id("result-detail")));
        WebElement open =
                browser.findElement(By.cssSelector("[data-testid='result-item']:has([data-testid='result-detail'])"));
        assertThat(open.getAttribute("data-park-id")).isEqualTo(park);
    }

    @Test
    void englishIsOneSwitchAway() {
        visit("?origin=440306&industry=39");
        results();
        press(browser.findElement(id("lang-toggle")));
        wait.until(ExpectedConditions.attributeToBe(By.tagName("html"), "lang", "en"));
        assertThat(browser.findElement(id("submit")).getAttribute("textContent"))
                .containsPattern("[A-Za-z]{4}");
        assertThat(results().get(0).getText()).contains("Chaozhou");
    }

    @Test
    void anUnknownIndustryIsToldBesideItsField() {
        visit("");
        new Select(browser.findElement(id("origin-city"))).selectByValue("440300");
        browser.findElement(id("industry-input")).sendKeys("不存在的行业", Keys.ESCAPE);
        press(browser.findElement(id("submit")));
        wait.until(ExpectedConditions.visibilityOfElementLocated(id("field-error")));
        assertThat(browser.findElement(id("field-error")).getText()).contains("不存在的行业");
    }

    @Test
    void whatMovesIsAskedAndHeadquartersAreGuidedToPlatforms() {
        visit("?origin=440306&industry=39");
        results();
        press(browser.findElement(By.xpath("//*[@data-testid='function-headquarters']/ancestor::details/summary")));
        press(browser.findElement(id("function-headquarters")));
        press(browser.findElement(id("submit")));
        wait.until(driver -> driver.getPageSource().contains("粤府办〔2013〕31号第26条"));
        assertThat(browser.getCurrentUrl()).contains("functions=headquarters");
    }

    @Test
    void aFirmToBeClosedGetsNoParkAndIsToldTheClause() {
        visit("?origin=440306&industry=39&flags=unlicensed");
        wait.until(ExpectedConditions.presenceOfElementLocated(id("excluded")));
        assertThat(browser.findElements(id("result-item"))).isEmpty();
        assertThat(browser.findElement(id("excluded")).getAttribute("textContent"))
                .contains("淘汰");
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void nothingIsCutOffAtEitherSize(int width, int height) throws IOException {
        browser.manage().window().setSize(new Dimension(width, height));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                java.util.Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        visit("?origin=440306&industry=39&land=5");
        results();
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(browser.findElement(id("map")).getSize().getHeight()).isGreaterThan(150);
        assertThat(browser.findElement(id("attribution")).getText())
                .contains("审图号")
                .contains("天地图");
        screenshot("page-" + width);
        assertQuietConsole();
    }
}
