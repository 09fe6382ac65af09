package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.db.DataVersion;
import cn.tidu.world.Aftermath;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** One park set, made once (parkset/make.sh), goes in as each format and comes to the same rows. */
class ImportIT {
    private static final double METRE = 1 / 111_320.0;

    private final TestWorld world = TestWorld.get();
    private final ImportDesk desk = new ImportDesk(world);

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        desk.asBefore();
    }

    private Path fixture(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = ImportIT.class.getResourceAsStream("/cn/tidu/files/imports/parkset/" + name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private Map<String, Geometry> outlines() {
        Map<String, Geometry> map = new TreeMap<>();
        world.database.read(handle -> handle.createQuery(
                        "SELECT name, ST_AsBinary(outline) AS geom FROM park WHERE dataset = 'import'")
                .map((row, context) -> {
                    try {
                        return map.put(row.getString("name"), new WKBReader().read(row.getBytes("geom")));
                    } catch (ParseException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .list());
        return map;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "base.geojson, -, -, -, 0.1",
                "set.ndjson, -, -, -, 0.1",
                "set.gpkg, -, -, -, 0.1",
                "set-4547.gpkg, -, -, -, 0.1",
                "shp-4490-utf8.zip, -, -, -, 0.1",
                "shp-4547-esri-prj.zip, -, -, -, 0.1",
                "shp-4526-zone-prefix.zip, -, -, -, 0.1",
                "shp-4547-gbk.zip, -, -, -, 0.1",
                "shp-4547-gbk-no-cpg.zip, -, -, -, 0.1",
                "set-wkt.csv, EPSG:4490, -, -, 0.1",
                "gcj02.geojson, -, gcj02, -, 0.1",
                "bd09.geojson, -, bd09, -, 0.1",
                // Xian 1980 has no published parameters: only the ellipsoid is changed, by PROJ as by us
                "shp-2383-xian80.zip, -, -, -, 0.1"
            })
    void everyFormComesToTheSameRows(String file, String crs, String datum, String encoding, double metres)
            throws Exception {
        ImportReport report = desk.run(ImportDesk.order(fixture(file), "parks", crs, datum, encoding, false));
        assertThat(report.problems()).isEmpty();
        assertThat(report.counts()).containsEntry("inserted", 3L);
        Map<String, Geometry> outlines = outlines();
        assertThat(outlines.keySet()).containsExactly("测试丙五金园（二期）", "测试乙陶瓷园", "测试甲产业转移工业园");
        for (var feature : TestWorld.JSON
                .readTree(ImportIT.class.getResourceAsStream("/cn/tidu/files/imports/parkset/base.geojson"))
                .get("features")) {
            Geometry expected = new GeoJsonReader().read(feature.get("geometry").toString());
            Geometry actual = outlines.get(feature.at("/properties/园区名称").asText());
            assertThat(DiscreteHausdorffDistance.distance(expected, actual)).isLessThan(metres * METRE);
            assertThat(actual.getArea()).isCloseTo(expected.getArea(), within(expected.getArea() * 1e-4));
        }
        // 1500 亩 = 100 公顷
        assertThat(
                        desk.holds(
                                "SELECT abs(approved_area_ha - 100) < 1e-6 AND city_code = '441600' AND county_codes = '{441625}' AND kind = 'transfer'"
                                        + " AND industry_words = '{电子信息,新材料}' AND position_accuracy = 'surveyed' FROM park WHERE name = '测试甲产业转移工业园'"))
                .isTrue();
    }

    private long version() {
        return world.database.read(DataVersion::get);
    }

    @Test
    void theSameContentTwiceChangesNothingAndTheSameRowsInAnotherFormAreUnchanged() throws Exception {
        Path file = fixture("base.geojson");
        desk.run(ImportDesk.order(file, "parks", null, null, null, false));
        long before = version();
        assertThat(desk.run(ImportDesk.order(file, "parks", null, null, null, false))
                        .state())
                .isEqualTo("unchanged");
        assertThat(version()).isEqualTo(before);
        ImportReport other = desk.run(ImportDesk.order(fixture("set.gpkg"), "parks", null, null, null, false));
        assertThat(other.counts()).containsEntry("inserted", 0L);
    }

    @Test
    void importingAgainAfterAnotherFileIsNotTakenForUnchanged() throws Exception {
        String head =
                "wkt,园区名称,所在市,类别,面积(公顷)\n\"POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.75 23.8))\",甲,河源市,transfer,";
        Path first = Files.writeString(folder.resolve("1.csv"), head + "10\n");
        Path second = Files.writeString(folder.resolve("2.csv"), head + "20\n");
        for (Path file : new Path[] {first, second, first}) {
            assertThat(desk.run(ImportDesk.order(file, "parks", "EPSG:4490", null, null, false))
                            .state())
                    .isEqualTo("done");
        }
        assertThat(desk.holds("SELECT approved_area_ha = 10 FROM park WHERE name = '甲' AND dataset = 'import'"))
                .isTrue();
    }

    @Test
    void aDryRunTellsWhatWouldBeDoneAndWritesNothing() throws Exception {
        long before = version();
        ImportOrder order = ImportDesk.order(fixture("base.geojson"), "parks", null, null, null, true);
        ImportReport report = desk.run(order);
        assertThat(report.state()).isEqualTo("dry-run");
        assertThat(report.counts()).containsEntry("inserted", 3L);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void enterprisesAreMatchedByCreditCodeElseByNameAndPlace() throws Exception {
        Path first = Files.writeString(
                folder.resolve("a.csv"),
                "企业名称,统一社会信用代码,转出地,行业,用地（亩）\n甲厂,91350100M000100Y43,深圳宝安,电子信息,75\n乙厂,,东莞,18,15\n",
                StandardCharsets.UTF_8);
        assertThat(desk.run(ImportDesk.order(first, "enterprises", null, null, null, false))
                        .counts())
                .containsEntry("inserted", 2L);
        Path second = Files.writeString(
                folder.resolve("b.csv"),
                "企业名称,统一社会信用代码,转出地,行业,用地（亩）\n甲厂新名,91350100M000100Y43,深圳宝安,电子信息,75\n乙厂,,东莞,18,15\n丙厂,,东莞,18,15\n",
                StandardCharsets.UTF_8);
        // 来源 is the file's name, so the unchanged row of another file is told as updated
        Map<String, Long> counts = desk.run(ImportDesk.order(second, "enterprises", null, null, null, false))
                .counts();
        assertThat(counts).containsEntry("inserted", 1L);
        assertThat(desk.holds("SELECT count(*) = 3 FROM enterprise")).isTrue();
        assertThat(
                        desk.holds(
                                "SELECT name = '甲厂新名' AND land_ha = 5 FROM enterprise WHERE credit_code = '91350100M000100Y43'"))
                .isTrue();
    }

    @Test
    void anExcelListWithChineseHeadersGoesInToo() throws Exception {
        Path file = folder.resolve("set.xlsx");
        try (var workbook = org.apache.poi.ss.usermodel.WorkbookFactory.create(true);
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("园区");
            var set = TestWorld.JSON
                    .readTree(ImportIT.class.getResourceAsStream("/cn/tidu/files/imports/parkset/base.geojson"))
                    .get("features");
            for (int i = 0; i < set.size(); i++) {
                var properties = set.get(i).get("properties");
                int column = 0;
                for (var field : properties.properties()) {
                    if (i == 0) {
                        row(sheet, 0).createCell(column).setCellValue(field.getKey());
                        row(sheet, 0).createCell(properties.size()).setCellValue("wkt");
                    }
                    row(sheet, i + 1)
                            .createCell(column++)
                            .setCellValue(field.getValue().asText());
                }
                row(sheet, i + 1)
                        .createCell(column)
                        .setCellValue(new GeoJsonReader()
                                .read(set.get(i).get("geometry").toString())
                                .toText());
            }
            workbook.write(out);
        }
        assertThat(desk.run(ImportDesk.order(file, "parks", "EPSG:4490", null, null, false))
                        .counts())
                .containsEntry("inserted", 3L);
        assertThat(outlines()).hasSize(3);
    }

    @Test
    void nothingOfAnImportStaysInTheTemporaryFolder() throws Exception {
        Set<Path> before = leftovers();
        desk.run(ImportDesk.order(fixture("shp-4547-gbk.zip"), "parks", null, null, null, false));
        Path broken = Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        assertThatThrownBy(() -> desk.run(ImportDesk.order(broken, "parks", null, null, null, false)))
                .isInstanceOf(FileFault.class);
        Set<Path> left = leftovers();
        left.removeAll(before);
        // other processes of the tests import, too: what is theirs goes away
        Aftermath.eventually(() -> left.stream().noneMatch(Files::exists));
        assertThat(world.database.activeConnections()).isZero();
    }

    private static Set<Path> leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("tidu-import"))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    static org.apache.poi.ss.usermodel.Row row(org.apache.poi.ss.usermodel.Sheet sheet, int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }
}
