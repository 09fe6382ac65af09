package cn.tidu.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.files.imports.ImportReport;
import cn.tidu.files.imports.Importer;
import cn.tidu.platform.db.DataVersion;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import changes in rows of gis-data outlives a reload of gis-data, and says whose it is. */
class OwnChangeIT {
    private static final String PARK = "gd-shenzhen-chaozhou";

    private final TestWorld world = TestWorld.get();
    private final Importer importer = new Importer(world.database, TestWorld.HOME.resolve("gis-data"));

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM own_change");
            handle.execute("DELETE FROM import_job");
            handle.execute("UPDATE dataset SET content_hash = 'another'");
        });
        new GisData(TestWorld.HOME.resolve("gis-data")).load(world.database);
    }

    private ImportReport run(String name, String into, String text) throws IOException {
        ImportReport report = importer.run(
                ImportDesk.order(Files.writeString(folder.resolve(name), text), into, "EPSG:4490", null, null, false),
                rows -> {});
        assertThat(report.problems()).isEmpty();
        return report;
    }

    /** gis-data with some text changed in one of its files. */
    private GisData changed(String file, String from, String to) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("gis-data"));
        try (Stream<Path> files = Files.list(TestWorld.HOME.resolve("gis-data"))) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                Files.copy(one, copy.resolve(one.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(copy.resolve(file), text.replace(from, to), StandardCharsets.UTF_8);
        return new GisData(copy);
    }

    private JsonNode park() {
        return world.json(world.get("/api/v1/parks/" + PARK));
    }

    private List<String> importPark(String area) throws IOException {
        ImportReport report = run(
                "own.csv",
                "parks",
                "编号,园区名称,所在市,类别,面积(公顷),经度,纬度\n" + PARK + ",深圳（潮州）产业转移工业园,潮州市,transfer," + area + ",116.65,23.66\n");
        assertThat(report.counts()).containsEntry("updated", 1L);
        return report.notes();
    }

    @Test
    void aReloadKeepsWhatAnImportChangedInAPark() throws Exception {
        double before = park().get("approvedAreaHa").asDouble();
        importPark("321.5");
        GisData.Outcome outcome = changed("criteria.csv", "Regional guidance", "Guidance by region")
                .load(world.database);
        assertThat(outcome.changed()).isTrue();
        assertThat(outcome.findings()).isEmpty();
        JsonNode after = park();
        assertThat(before).isNotEqualTo(321.5);
        assertThat(after.get("approvedAreaHa").asDouble()).isEqualTo(321.5);
        assertThat(after.get("lon").asDouble()).isEqualTo(116.65);
        assertThat(after.get("positionAccuracy").asText()).isEqualTo("surveyed");
        assertThat(after.get("sources").toString())
                .contains("用户导入：own.csv（更改")
                .contains("面积")
                .contains("位置");
    }

    @Test
    void aFieldThatGisDataChangesTooStaysTheUsersAndIsToldOnce() throws Exception {
        importPark("321.5");
        long version = world.database.read(DataVersion::get);
        GisData.Outcome outcome = changed("parks.csv", ",2457.1,", ",2500,").load(world.database);
        assertThat(outcome.findings()).singleElement().asString().contains(PARK, "面积", "2500", "321.5", "own.csv");
        assertThat(park().get("approvedAreaHa").asDouble()).isEqualTo(321.5);
        assertThat(world.database.read(DataVersion::get)).isEqualTo(version + 1);
        world.database.write(handle -> handle.execute("UPDATE dataset SET content_hash = 'another'"));
        assertThat(changed("parks.csv", ",2457.1,", ",2500,")
                        .load(world.database)
                        .findings())
                .isEmpty();
    }

    @Test
    void aFieldThatTheUserLeftAloneComesFromGisDataAnew() throws Exception {
        importPark("321.5");
        String name = "深圳（潮州）产业转移工业园";
        changed("parks.csv", PARK + ",,,," + name + ",", PARK + ",,,," + name + ",")
                .load(world.database);
        JsonNode before = park();
        changed("parks.csv", ",2457.1,", ",2500,").load(world.database);
        assertThat(park().get("partner")).isEqualTo(before.get("partner"));
        // imported back to what gis-data says: no change of the user's is left
        importPark("2500");
        assertThat(holds("SELECT NOT EXISTS (SELECT 1 FROM own_change WHERE field = 'approved_area_ha')"))
                .isTrue();
    }

    @Test
    void boundariesAndRulesOfAUserStayToo() throws Exception {
        String city = world.database.read(handle -> handle.createQuery(
                        "SELECT ST_AsText(ST_Buffer(ST_Buffer(geom, 0.002), -0.002), 12) FROM region WHERE level = 'city' AND code = '441600'")
                .mapTo(String.class)
                .one());
        run("city.csv", "regions", "wkt,code,name,level\n\"" + city + "\",441600,河源市,city\n");
        run(
                "rule.csv",
                "guidance",
                "编号,文件,条款,类别,引文,把握\nyfb-2013-31/1-1,粤府办〔2013〕31号,一（一）1,专项引导,促进企业增加深加工结转工序和环节，全面推广应用海关H2000深加工结转管理系统。,低\n"
                        .replace("文件,条款", "文号,条款"));
        String hash = "SELECT md5(geom::text) FROM region WHERE level = 'city' AND code = '441600'";
        String mine =
                world.database.read(h -> h.createQuery(hash).mapTo(String.class).one());
        changed("criteria.csv", "Regional guidance", "Guidance by region").load(world.database);
        assertThat(world.database.<String>read(
                        h -> h.createQuery(hash).mapTo(String.class).one()))
                .isEqualTo(mine);
        assertThat(holds("SELECT source LIKE '用户导入：city.csv%' FROM region WHERE level = 'city' AND code = '441600'"))
                .isTrue();
        assertThat(
                        holds(
                                "SELECT confidence = 'low' AND dataset = 'gis-data' FROM guidance_rule WHERE id = 'yfb-2013-31/1-1'"))
                .isTrue();
        JsonNode item = world.json(world.get("/api/v1/guidance?q=H2000")).at("/items/0");
        assertThat(item.get("source").asText()).contains("用户导入：rule.csv 更改了把握");
    }

    @Test
    void aRowThatGisDataDropsIsTold() throws Exception {
        importPark("321.5");
        String line = Files.readAllLines(TestWorld.HOME.resolve("gis-data/parks.csv")).stream()
                .filter(row -> row.startsWith(PARK + ","))
                .findFirst()
                .orElseThrow();
        // rules that name the park would not load without it, so it only changes its id here
        GisData.Outcome outcome = changed("parks.csv", line, line.replaceFirst(PARK, "gd-shenzhen-chaozhou-2"))
                .load(world.database);
        assertThat(outcome.findings()).isNotEmpty().allSatisfy(finding -> assertThat(finding)
                .contains(PARK, "已没有这一行", "own.csv"));
    }

    private boolean holds(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(Boolean.class).one());
    }
}
