package cn.tidu.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser's window on the pages beside the match page; elements are found by their {@code data-testid}. */
public final class BrowserWindow implements AutoCloseable {
    /** Selenium warns that it has no DevTools bindings for the browser's version; none are used. */
    private static final List<java.util.logging.Logger> QUIET = List.of(
            java.util.logging.Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder"),
            java.util.logging.Logger.getLogger("org.openqa.selenium.chromium.ChromiumDriver"));

    private final TestWorld world;
    public final ChromeDriver browser;
    public final WebDriverWait wait;

    public BrowserWindow(TestWorld world) {
        this.world = world;
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(first("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver")
                                .toFile())
                        .build(),
                options());
        wait = new WebDriverWait(browser, Duration.ofSeconds(60), Duration.ofMillis(50));
        wait.ignoreAll(List.of(
                StaleElementReferenceException.class,
                NoSuchElementException.class,
                ElementClickInterceptedException.class));
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(first("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                // pages are put together without a graphics card being imitated; only maps, in WebGL, need one
                "--disable-gpu",
                "--enable-unsafe-swiftshader",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--force-prefers-reduced-motion",
                "--window-size=1440,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static Path first(String... paths) {
        return Stream.of(paths)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("./test installs the browser: none of " + List.of(paths)));
    }

    public static By id(String testId) {
        return By.cssSelector("[data-testid='" + testId + "']");
    }

    /** Forgets who was signed in, as another person's browser would. */
    public void forget() {
        browser.manage().deleteAllCookies();
    }

    public void size(int width, int height) {
        browser.manage().window().setSize(new Dimension(width, height));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** Opens a page and waits until it is drawn, also where it leads elsewhere. */
    public void visit(String path) {
        browser.get(world.uri(path).toString());
        ready();
    }

    public void ready() {
        wait.until(ExpectedConditions.attributeToBe(By.tagName("body"), "data-ready", "true"));
    }

    /** Signs in by the form and waits for the page that follows. */
    public void signIn(String name, String password, String back) {
        visit("/sign-in?back=" + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8));
        type("name", name);
        type("password", password);
        press("sign-in-submit");
        wait.until(driver -> !driver.getCurrentUrl().contains("/sign-in"));
    }

    public WebElement the(String testId) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(id(testId)));
    }

    public String text(String testId) {
        return wait.until(driver -> driver.findElement(id(testId)).getText());
    }

    public void type(String testId, String text) {
        WebElement field = the(testId);
        field.clear();
        field.sendKeys(text);
    }

    public void press(String testId) {
        wait.until(driver -> {
            driver.findElement(id(testId)).click();
            return true;
        });
    }

    public void waitFor(String testId, String text) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(id(testId), text));
    }

    public boolean has(String testId) {
        return !browser.findElements(id(testId)).isEmpty();
    }

    /** Presses a link that saves a file and returns what was saved. */
    public String saved(String testId, Path folder) {
        browser.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        press(testId);
        return wait.until(driver -> {
            try (Stream<Path> files = Files.list(folder)) {
                Path file = files.filter(f -> !f.toString().endsWith(".crdownload"))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException("nothing was saved yet"));
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Presses a button in the row of a table that a text tells apart. */
    public void pressInRow(String table, String row, String button) {
        wait.until(driver -> {
            driver.findElement(id(table)).findElements(By.cssSelector("tbody tr")).stream()
                    .filter(r -> r.getText().contains(row))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(row))
                    .findElement(id(button))
                    .click();
            return true;
        });
    }

    public String path() {
        return java.net.URI.create(browser.getCurrentUrl()).getPath();
    }

    /** Nothing may be cut off at the side; the picture is there to be looked at. */
    public void picture(String name, int width) {
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .as(name + " is not wider than the window")
                .isLessThanOrEqualTo(width);
        try {
            Path folder = Files.createDirectories(TestWorld.HOME.resolve("target/screenshots"));
            Files.write(folder.resolve(name + "-" + width + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No script failed and the security policy stopped nothing; answers that the test provoked are in the console too. */
    public void assertQuietConsole() {
        List<LogEntry> bad = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .filter(entry -> !entry.getMessage().contains("the server responded with a status of 4"))
                .toList();
        assertThat(bad).isEmpty();
    }

    @Override
    public void close() {
        browser.quit();
    }
}
