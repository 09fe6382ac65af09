package cn.tidu.facts.park;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.app.dataset.GisData;
import cn.tidu.files.imports.ImportReport;
import cn.tidu.files.imports.Importer;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a park committee tells of its park goes in with the units people write and decides who fits. */
class ParkFactIT {
    private static final String HEAD = "园区名称,所在市,类别,级别,可供用地（亩）,可供用电（MVA）,污水处理余量（万吨/日）,投资强度（万元/公顷）,地价（元/平方米）,数据日期,来源\n";
    private static final String ROW = "示例填报产业转移工业园,汕尾,省产业转移工业园,省级,300,2,0.05,3000,300,2026-05-01,合成数据（测试）\n";

    private final TestWorld world = TestWorld.get();
    private final Importer importer = new Importer(world.database, TestWorld.HOME.resolve("gis-data"));

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        boolean ours = world.database.read(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM own_change)")
                .mapTo(Boolean.class)
                .one());
        world.database.write(handle -> {
            handle.execute("DELETE FROM park WHERE dataset = 'import'");
            handle.execute("DELETE FROM park_fact WHERE dataset = 'import'");
            handle.execute("DELETE FROM own_change");
            handle.execute("DELETE FROM import_job");
        });
        if (ours) { // a park of gis-data was changed: other tests rank it
            reload();
        }
    }

    private void reload() {
        world.database.write(handle -> handle.execute("UPDATE dataset SET content_hash = '' WHERE name = 'gis-data'"));
        new GisData(TestWorld.HOME.resolve("gis-data")).load(world.database);
    }

    private ImportReport told(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("parks.csv"), HEAD + rows);
        return importer.run(ImportDesk.order(file, "parks", null, null, null, false), done -> {});
    }

    private static JsonNode byName(JsonNode items, String pointer, String name) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.at(pointer).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode match(String figures) {
        return world.match(
                "{\"top\":1000,\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"39\"," + figures + "}}");
    }

    @Test
    void figuresComeInTidusUnitsWithTheirDayAndSource() throws IOException {
        assertThat(told(ROW).problems()).isEmpty();
        JsonNode park = world.json(world.get("/api/v1/parks?q=示例填报产业转移工业园")).at("/items/0");
        JsonNode facts = world.json(world.get("/api/v1/parks/" + park.get("id").asText()))
                .get("facts");
        // 300 mu = 20 ha; 2 MVA = 2000 kVA; 0.05 万吨 = 500 t; 3000 万元/公顷 = 200 万元/亩; 300 元/㎡ = 20 万元/亩
        assertThat(value(facts, "spare-land")).isCloseTo(20, within(1e-9));
        assertThat(value(facts, "power")).isCloseTo(2000, within(1e-9));
        assertThat(value(facts, "wastewater")).isCloseTo(500, within(1e-9));
        assertThat(value(facts, "min-investment")).isCloseTo(200, within(1e-9));
        assertThat(value(facts, "land-price")).isCloseTo(20, within(1e-9));
        assertThat(facts)
                .allSatisfy(fact -> assertThat(fact.get("asOf").asText()).isEqualTo("2026-05-01"));
        assertThat(facts)
                .allSatisfy(fact -> assertThat(fact.get("source").asText()).isEqualTo("合成数据（测试）"));
    }

    private static double value(JsonNode facts, String attribute) {
        return byName(facts, "/attribute", attribute).get("value").asDouble();
    }

    @Test
    void theyDecideWhoFitsAndWhatItCosts() throws IOException {
        told(ROW);
        String name = "示例填报产业转移工业园";
        JsonNode fits = byName(
                match("\"landHa\":5,\"powerKva\":1500,\"investmentWan\":7500").get("candidates"), "/park/name", name);
        // land 1 − 5/20 = 0.75, power 1 − 1500/2000 = 0.25: the scarcer counts
        JsonNode capacity = byName(fits.get("criteria"), "/id", "capacity");
        assertThat(capacity.get("value").asDouble()).isCloseTo(0.25, within(1e-9));
        assertThat(capacity.get("inputs")).hasSize(4);
        // 7500 / 75 mu = 100 of 200 asked for
        assertThat(byName(fits.get("criteria"), "/id", "intensity").get("value").asDouble())
                .isCloseTo(0.5, within(1e-9));
        // land 20 against 30: 1 / (1 + 4/9); power is needed too and its price not told
        JsonNode cost = byName(fits.get("criteria"), "/id", "cost");
        assertThat(cost.get("value").asDouble()).isCloseTo(9.0 / 13, within(1e-9));
        assertThat(fits.get("ask"))
                .anySatisfy(ask -> assertThat(ask.get("attribute").asText()).isEqualTo("power-price"));
        assertThat(fits.get("scoreLow").asDouble()).isLessThan(fits.get("score").asDouble());
        JsonNode out = byName(match("\"powerKva\":2500").get("excluded"), "/park/name", name);
        assertThat(out.at("/reasons/0/constraint").asText()).isEqualTo("power");
        assertThat(out.at("/reasons/0/citations/0/source").asText()).isEqualTo("合成数据（测试）");
    }

    @Test
    void tellingTheSameAgainChangesNothingAndANewFigureIsAnUpdate() throws IOException {
        told(ROW);
        ImportReport again = told(ROW + "\n");
        assertThat(again.counts()).containsEntry("unchanged", 1L).containsEntry("updated", 0L);
        ImportReport newer = told(ROW.replace(",2,", ",3,").replace("2026-05-01", "2026-06-01"));
        assertThat(newer.counts()).containsEntry("updated", 1L);
        assertThat(match("\"powerKva\":2500").get("candidates"))
                .anySatisfy(c -> assertThat(c.at("/park/name").asText()).isEqualTo("示例填报产业转移工业园"));
    }

    @Test
    void figuresOfAParkOfOursOutliveAReloadOfTheData() throws IOException {
        told("潮州承接产业有序转移主平台,潮州,重大平台,其他,150,,,,,2026-05-01,合成数据（测试）\n");
        reload();
        JsonNode facts =
                world.json(world.get("/api/v1/parks/gd-zhupingtai-chaozhou")).get("facts");
        assertThat(value(facts, "spare-land")).isCloseTo(10, within(1e-9));
    }

    @Test
    void aWrongDayOrFigureIsToldAndNothingIsWritten() throws IOException {
        ImportReport report = told(ROW.replace("2026-05-01", "五月").replace(",300,2,", ",很多,2,"));
        assertThat(report.problems()).hasSize(2);
        assertThat(List.of(report.problems().toString()))
                .allSatisfy(text -> assertThat(text).contains("很多").contains("五月"));
        JsonNode park = world.json(world.get("/api/v1/parks?q=示例填报产业转移工业园"));
        assertThat(park.get("total").asInt()).isZero();
    }

    @Test
    void theFiguresCanBeTakenOut() throws IOException {
        told(ROW);
        String csv = world.get("/api/v1/downloads/park-facts?format=csv").body();
        assertThat(csv).contains("示例填报产业转移工业园").contains("spare-land").contains("industrial-land");
    }
}
