package cn.tidu.files.imports;

import static cn.tidu.world.BrowserWindow.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.collection.Choice;
import cn.tidu.facts.collection.Collection;
import cn.tidu.platform.access.Role;
import cn.tidu.world.SignedInPages;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** Files are imported by a planner at the page of imports, in a real browser. */
class ImportPageIT extends SignedInPages {
    private static final String FIRMS = "企业名称,转出地,行业,用地(亩)\n";

    @TempDir
    Path folder;

    @BeforeAll
    void accounts() {
        account("imports-planner", Role.PLANNER, "440000");
    }

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM park WHERE dataset = 'import'");
            handle.execute("DELETE FROM enterprise");
            handle.execute("DELETE FROM import_job");
        });
    }

    private void signIn() {
        window.signIn("imports-planner", PASSWORD, "/imports");
        window.ready();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path fixture(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = ImportPageIT.class.getResourceAsStream("/cn/tidu/files/imports/parkset/" + name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private void choose(String into, Path file) {
        new Select(window.the("into")).selectByValue(into);
        window.browser.findElement(id("file")).sendKeys(file.toString());
        window.waitFor("chosen-files", file.getFileName().toString());
    }

    private String ended() {
        window.wait.until(ExpectedConditions.presenceOfElementLocated(id("headline")));
        return window.text("headline");
    }

    private long count(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** What the page offers is what the server takes; what there is already is offered beside it unless it is a secret. */
    @Test
    void theFormOffersWhateverCanBeImported() {
        signIn();
        Select into = new Select(window.the("into"));
        assertThat(into.getOptions())
                .extracting(option -> option.getDomAttribute("value"))
                .containsExactlyInAnyOrderElementsOf(Choice.OF_IMPORTS.ids());
        for (Collection collection : Choice.OF_IMPORTS.all()) {
            into.selectByValue(collection.id());
            assertThat(window.the("into-about").findElements(By.cssSelector("a[href^='/api/v1/downloads/']")))
                    .as(collection.id())
                    .hasSize(collection.file().isPresent() && !collection.secret() ? 1 : 0);
        }
    }

    @Test
    void aShapefileIsTriedThenImportedAndSeenOnTheMap() throws IOException {
        signIn();
        choose("parks", fixture("shp-4547-gbk.zip"));
        window.press("import-form-submit");
        assertThat(ended()).contains("试运行通过").contains("新增 3");
        assertThat(count("SELECT count(*) FROM park WHERE dataset = 'import'")).isZero();
        assertThat(window.text("report-notes")).contains("GBK").contains("CGCS2000");
        assertThat(window.text("preview")).contains("测试甲产业转移工业园").contains("114.7");
        window.picture("import-dry-run", 1440);
        window.press("import-now");
        window.waitFor("headline", "已导入");
        assertThat(window.text("count.inserted")).isEqualTo("3");
        assertThat(count("SELECT count(*) FROM park WHERE dataset = 'import'")).isEqualTo(3);
        window.wait.until(driver -> driver.findElements(By.cssSelector("[data-testid='history'] tbody tr"))
                        .size()
                == 2);
        assertThat(window.text("history"))
                .contains("shp-4547-gbk.zip")
                .contains("试运行")
                .contains("3 / 0 / 0");
        window.press("see-map");
        window.wait.until(ExpectedConditions.attributeToBe(By.tagName("body"), "data-map-ready", "true"));
        assertThat(
                        (Boolean)
                                window.browser.executeScript(
                                        "const b = window.tiduMap.getBounds(); return b.contains([114.76, 23.81]) && b.getEast() - b.getWest() < 3"))
                .isTrue();
        window.assertQuietConsole();
    }

    @Test
    void everyProblemIsToldByRowAndFieldWithWhatToDo() throws IOException {
        signIn();
        StringBuilder rows = new StringBuilder(FIRMS);
        rows.append("好厂,深圳市宝安区,39,60\n<img src=x onerror=alert(1)>,韶官市,39,60\n坏厂,深圳市宝安区,光纤,一百\n");
        IntStream.range(0, 60).forEach(i -> rows.append("厂%d,不存在市,39,5\n".formatted(i)));
        choose("enterprises", file("bad.csv", rows.toString()));
        window.press("import-run");
        assertThat(ended()).contains("没有导入").contains("一行未写");
        assertThat(window.text("problem-table"))
                .contains("韶官市")
                .contains("相近：韶关市")
                .contains("转出地")
                .contains("用地(亩)")
                .contains("应为不小于 0 的数字");
        assertThat(window.browser.findElements(By.cssSelector("[data-testid='problem-table'] tbody tr")))
                .hasSize(50);
        window.press("more-rows");
        window.wait.until(ExpectedConditions.numberOfElementsToBeMoreThan(
                By.cssSelector("[data-testid='problem-table'] tbody tr"), 60));
        assertThat(window.text("preview")).contains("<img src=x onerror=alert(1)>");
        assertThat(window.browser.findElements(By.cssSelector("[data-testid='preview'] img")))
                .isEmpty();
        assertThat(window.saved("problem-file", Files.createDirectory(folder.resolve("saved"))))
                .startsWith("\ufeff")
                .contains("\"3\",\"转出地\",\"“韶官市”不是");
        window.browser.executeScript(
                "window.scrollTo(0, document.querySelector(\"[data-testid='report']\").offsetTop)");
        window.picture("import-problems", 1440);
        assertThat(count("SELECT count(*) FROM enterprise")).isZero();
    }

    @Test
    void aFileWithoutACoordinateSystemIsRefusedWithTheWayToMendIt() throws IOException {
        signIn();
        Path file = fixture("set-wkt.csv");
        choose("parks", file);
        window.press("import-form-submit");
        assertThat(ended()).contains("整个不能接受");
        assertThat(window.text("fault")).contains("坐标系").contains("坐标是哪一种").doesNotContain("--crs");
        new Select(window.the("datum")).selectByValue("crs");
        window.press("import-form-submit");
        assertThat(window.text("crs-error")).contains("EPSG:4547");
        window.type("crs", "EPSG:4490");
        window.press("import-form-submit");
        window.waitFor("headline", "试运行通过");
        window.assertQuietConsole();
    }

    @Test
    void whatIsMissingIsToldBeforeAnythingIsSent() {
        signIn();
        window.press("import-form-submit");
        assertThat(window.text("file-group-error")).contains("请选择文件");
        assertThat(count("SELECT count(*) FROM import_job")).isZero();
    }

    @Test
    void progressIsToldAndAnImportCanBeStopped() throws IOException {
        signIn();
        StringBuilder rows = new StringBuilder(FIRMS);
        IntStream.range(0, 400_000).forEach(i -> rows.append("示例厂%d,深圳市宝安区,39,%d\n".formatted(i, 1 + i % 90)));
        choose("enterprises", file("many.csv", rows.toString()));
        window.press("import-run");
        window.wait.until(
                driver -> driver.findElement(id("progress-text")).getText().contains("行"));
        window.picture("import-progress", 1440);
        window.press("cancel-import");
        assertThat(ended()).contains("已取消").contains("一行未写");
        assertThat(count("SELECT count(*) FROM enterprise")).isZero();
        assertThat(window.text("history")).contains("已取消");
    }

    @Test
    void aReportIsFoundAgainByItsAddress() throws IOException {
        signIn();
        choose("enterprises", file("one.csv", FIRMS + "示例厂,深圳市宝安区,39,60\n"));
        window.press("import-run");
        assertThat(ended()).contains("已导入");
        String address = window.browser.getCurrentUrl();
        assertThat(address).contains("/imports?id=");
        window.browser.get(address);
        assertThat(ended()).contains("已导入").contains("新增 1");
        window.press("lang-toggle");
        window.waitFor("headline", "1 inserted");
        window.press("lang-toggle");
        window.browser.get(
                world.uri("/imports?id=00000000-0000-0000-0000-000000000000").toString());
        assertThat(ended()).contains("没有这次导入的记录");
        window.browser.executeScript("localStorage.clear()");
    }

    @Test
    void theHistoryIsPagedAndNarrowed() {
        world.database.write(
                handle -> handle.execute(
                        """
                INSERT INTO import_job (id, collection, file_name, content_hash, state, report, finished_at)
                SELECT gen_random_uuid(), CASE WHEN i % 2 = 0 THEN 'parks' ELSE 'roads' END, 'f' || i || '.csv', '', 'done',
                       '{"state":"done","counts":{"rows":1,"inserted":1,"updated":0,"unchanged":0},"notes":[],"problem":null,"problemTotal":0,"problems":[],"findingTotals":{"overlap":2},"findings":[]}',
                       now() - make_interval(mins => i)
                  FROM generate_series(1, 45) AS i
                """));
        Visitor planner = world.planner();
        JsonNode page = world.json(planner.get("/api/v1/imports?into=parks&limit=10"));
        assertThat(page.get("total").asInt()).isEqualTo(22);
        assertThat(page.at("/items/0/file").asText()).isEqualTo("f2.csv");
        assertThat(page.at("/items/0/findingTotal").asInt()).isEqualTo(2);
        JsonNode second = world.json(planner.get(page.get("next").asText()));
        assertThat(second.at("/items/0/file").asText()).isEqualTo("f22.csv");
        assertThat(planner.get("/api/v1/imports?cursor=eHh4").statusCode()).isEqualTo(400);
        signIn();
        new Select(window.the("only")).selectByValue("roads");
        window.wait.until(driver -> !window.text("history").contains("f2.csv"));
        assertThat(window.text("history")).contains("提示 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parks", "enterprises", "guidance", "relocations", "roads"})
    void theExamplesCanBeImportedAsTheyAre(String into) throws IOException {
        signIn();
        new Select(window.the("into")).selectByValue(into);
        String address = window.the("template").getDomProperty("href");
        var response = world.get(java.net.URI.create(address).getPath());
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(response.body()).contains("示例");
        Path file = folder.resolve(into + ".csv");
        Files.write(file, response.body().getBytes(StandardCharsets.UTF_8));
        choose(into, file);
        if (List.of("parks", "roads").contains(into)) {
            new Select(window.the("datum")).selectByValue("cgcs2000");
        }
        window.press("import-form-submit");
        assertThat(ended()).as(window.text("report")).contains("试运行通过");
        if ("parks".equals(into)) {
            window.browser.executeScript("window.scrollTo(0, 0)");
            window.picture("imports", 1440);
        }
    }

    @ParameterizedTest
    @CsvSource({"ENTERPRISE,企业", "PARK,园区", "ORGANIZER,对接会组织者"})
    void whoMayNotImportIsToldWhoMay(Role role, String called) {
        account("imports-refused-" + role.code(), role, role == Role.PARK ? new String[] {"s447036"} : new String[0]);
        window.signIn("imports-refused-" + role.code(), PASSWORD, "/imports");
        assertThat(window.text("refused")).contains(called).contains("规划人员、管理员");
        assertThat(window.has("import-form")).isFalse();
    }

    @Test
    void thePublicIsLedToSignIn() {
        window.visit("/imports");
        window.wait.until(driver -> window.path().equals("/sign-in"));
        assertThat(world.get("/api/v1/imports").statusCode()).isEqualTo(401);
    }

    @Test
    void nothingIsCutOffOnAPhone() throws IOException {
        window.size(390, 844);
        signIn();
        window.picture("imports", 390);
        choose("parks", fixture("shp-4547-gbk.zip"));
        window.press("import-form-submit");
        ended();
        window.picture("import-dry-run", 390);
    }
}
