package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.db.DataVersion;
import cn.tidu.geo.FileFault;
import cn.tidu.geo.Limits;
import cn.tidu.ingest.ImportOrder;
import cn.tidu.ingest.ImportReport;
import cn.tidu.ingest.Importer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Importer importer = new Importer(world.database, TestWorld.HOME.resolve("gis-data"));

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM park WHERE dataset = 'import'");
            handle.execute("DELETE FROM park_fact WHERE dataset = 'import'");
            handle.execute("DELETE FROM enterprise");
            handle.execute("DELETE FROM import_job");
        });
    }

    private Path fixture(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = ImportIT.class.getResourceAsStream("parkset/" + name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static ImportOrder order(Path file, String into, String crs, String datum, String encoding) {
        return new ImportOrder(
                file,
                into,
                Optional.ofNullable(crs),
                Optional.ofNullable(datum),
                false,
                Optional.ofNullable(encoding),
                Optional.empty(),
                false,
                Limits.defaults());
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
        ImportReport report = importer.run(order(fixture(file), "parks", crs, datum, encoding), rows -> {});
        assertThat(report.problems()).isEmpty();
        assertThat(report.counts()).containsEntry("inserted", 3L);
        Map<String, Geometry> outlines = outlines();
        assertThat(outlines.keySet()).containsExactly("测试丙五金园（二期）", "测试乙陶瓷园", "测试甲产业转移工业园");
        for (var feature : TestWorld.JSON
                .readTree(ImportIT.class.getResourceAsStream("parkset/base.geojson"))
                .get("features")) {
            Geometry expected = new GeoJsonReader().read(feature.get("geometry").toString());
            Geometry actual = outlines.get(feature.at("/properties/园区名称").asText());
            assertThat(DiscreteHausdorffDistance.distance(expected, actual)).isLessThan(metres * METRE);
            assertThat(actual.getArea()).isCloseTo(expected.getArea(), within(expected.getArea() * 1e-4));
        }
        // 1500 亩 = 100 公顷
        assertThat(
                        holds(
                                "SELECT abs(approved_area_ha - 100) < 1e-6 AND city_code = '441600' AND county_codes = '{441625}' AND kind = 'transfer'"
                                        + " AND industry_words = '{电子信息,新材料}' AND position_accuracy = 'surveyed' FROM park WHERE name = '测试甲产业转移工业园'"))
                .isTrue();
    }

    private boolean holds(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(Boolean.class).one());
    }

    private long version() {
        return world.database.read(DataVersion::get);
    }

    @Test
    void theSameContentTwiceChangesNothingAndTheSameRowsInAnotherFormAreUnchanged() throws Exception {
        Path file = fixture("base.geojson");
        importer.run(order(file, "parks", null, null, null), rows -> {});
        long before = version();
        assertThat(importer.run(order(file, "parks", null, null, null), rows -> {})
                        .state())
                .isEqualTo("unchanged");
        assertThat(version()).isEqualTo(before);
        ImportReport other = importer.run(order(fixture("set.gpkg"), "parks", null, null, null), rows -> {});
        assertThat(other.counts()).containsEntry("inserted", 0L);
    }

    @Test
    void importingAgainAfterAnotherFileIsNotTakenForUnchanged() throws Exception {
        String head =
                "wkt,园区名称,所在市,类别,面积(公顷)\n\"POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.75 23.8))\",甲,河源市,transfer,";
        Path first = Files.writeString(folder.resolve("1.csv"), head + "10\n");
        Path second = Files.writeString(folder.resolve("2.csv"), head + "20\n");
        for (Path file : new Path[] {first, second, first}) {
            assertThat(importer.run(order(file, "parks", "EPSG:4490", null, null), rows -> {})
                            .state())
                    .isEqualTo("done");
        }
        assertThat(holds("SELECT approved_area_ha = 10 FROM park WHERE name = '甲' AND dataset = 'import'"))
                .isTrue();
    }

    @Test
    void aDryRunTellsWhatWouldBeDoneAndWritesNothing() throws Exception {
        long before = version();
        ImportOrder order = new ImportOrder(
                fixture("base.geojson"),
                "parks",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                true,
                Limits.defaults());
        ImportReport report = importer.run(order, rows -> {});
        assertThat(report.state()).isEqualTo("dry-run");
        assertThat(report.counts()).containsEntry("inserted", 3L);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void gcj02BoundariesSaidToBeWgs84AreRecognisedAndRefused() throws Exception {
        String city = world.database.read(handle -> handle.createQuery(
                        "SELECT ST_AsGeoJSON(geom, 12) FROM region WHERE level = 'city' AND code = '441600'")
                .mapTo(String.class)
                .one());
        Geometry shifted = cn.tidu.geo.ChinaDatum.fromWgs84(new GeoJsonReader().read(city), cn.tidu.geo.Datum.GCJ02);
        Path file = Files.writeString(
                folder.resolve("city.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"441600\",\"name\":\"河源市\",\"level\":\"city\"},\"geometry\":"
                        + new org.locationtech.jts.io.geojson.GeoJsonWriter(12).write(shifted) + "}]}");
        long before = version();
        ImportReport report = importer.run(order(file, "regions", null, null, null), rows -> {});
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).anySatisfy(p -> assertThat(p.detail())
                .contains("suspicious_coordinates")
                .contains("--datum gcj02"));
        assertThat(version()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "swapped, 23.1, 113.3, EPSG:4490",
        "zone prefix missing in CRS, 38500000, 2560000, EPSG:4547",
        "metres said to be degrees, 500000, 2560000, EPSG:4490",
        "elsewhere, 121.4, 31.2, EPSG:4490"
    })
    void coordinatesThatFallOutsideGuangdongAreRefusedWithAGuess(String name, double x, double y, String crs)
            throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "企业名称,行业,经度,纬度\n甲,39," + x + "," + y + "\n");
        ImportReport report = importer.run(order(file, "enterprises", crs, null, null), rows -> {});
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).anySatisfy(p -> assertThat(p.detail())
                .contains("suspicious_coordinates")
                .containsAnyOf("--crs", "--swap-xy"));
        assertThat(holds("SELECT count(*) = 0 FROM enterprise")).isTrue();
    }

    @Test
    void aCrsIsNeverGuessed() throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "企业名称,行业,经度,纬度\n甲,39,113.3,23.1\n");
        assertThatThrownBy(() -> importer.run(order(file, "enterprises", null, null, null), rows -> {}))
                .isInstanceOfSatisfying(
                        FileFault.class, fault -> assertThat(fault.code()).isEqualTo("no-crs"));
    }

    @Test
    void everyProblemIsToldByRowAndNothingIsWritten() throws Exception {
        Path file = Files.write(
                folder.resolve("e.csv"),
                ("企业名称,统一社会信用代码,转出地,行业,用地（亩）\n甲厂,91440300MA5D0000XX,深圳宝安,电子信息,75\n乙厂,,火星,39,10\n,,东莞,不存在的业,-5\n丁厂,,东莞,18,3\n")
                        .getBytes(Charset.forName("GBK")));
        ImportReport report = importer.run(order(file, "enterprises", null, null, null), rows -> {});
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).extracting(ImportReport.RowProblem::row).containsOnly(2, 3, 4);
        assertThat(report.problems()).anySatisfy(p -> assertThat(p.detail()).contains("GB 32100"));
        assertThat(report.problems()).anySatisfy(p -> assertThat(p.detail()).contains("火星"));
        assertThat(holds("SELECT count(*) = 0 FROM enterprise")).isTrue();
    }

    @Test
    void enterprisesAreMatchedByCreditCodeElseByNameAndPlace() throws Exception {
        Path first = Files.writeString(
                folder.resolve("a.csv"),
                "企业名称,统一社会信用代码,转出地,行业,用地（亩）\n甲厂,91350100M000100Y43,深圳宝安,电子信息,75\n乙厂,,东莞,18,15\n",
                StandardCharsets.UTF_8);
        assertThat(importer.run(order(first, "enterprises", null, null, null), rows -> {})
                        .counts())
                .containsEntry("inserted", 2L);
        Path second = Files.writeString(
                folder.resolve("b.csv"),
                "企业名称,统一社会信用代码,转出地,行业,用地（亩）\n甲厂新名,91350100M000100Y43,深圳宝安,电子信息,75\n乙厂,,东莞,18,15\n丙厂,,东莞,18,15\n",
                StandardCharsets.UTF_8);
        // 来源 is the file's name, so the unchanged row of another file is told as updated
        Map<String, Long> counts = importer.run(order(second, "enterprises", null, null, null), rows -> {})
                .counts();
        assertThat(counts).containsEntry("inserted", 1L);
        assertThat(holds("SELECT count(*) = 3 FROM enterprise")).isTrue();
        assertThat(
                        holds(
                                "SELECT name = '甲厂新名' AND land_ha = 5 FROM enterprise WHERE credit_code = '91350100M000100Y43'"))
                .isTrue();
    }

    @Test
    void aBowTieIsRefusedAndOverlapsAndParksOutsideTheirCityAreFindings() throws Exception {
        String head = "wkt,园区名称,所在市,类别\n";
        Path bowTie = Files.writeString(
                folder.resolve("bow.csv"),
                head + "\"POLYGON((114.75 23.8,114.77 23.82,114.77 23.8,114.75 23.82,114.75 23.8))\",甲,河源市,transfer\n");
        assertThat(importer.run(order(bowTie, "parks", "EPSG:4490", null, null), rows -> {})
                        .problems())
                .anySatisfy(p -> assertThat(p.detail()).contains("几何无效"));
        Path findings = Files.writeString(
                folder.resolve("f.csv"),
                head
                        + "\"POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.75 23.82,114.75 23.8))\",甲,河源市,transfer\n"
                        + "\"POLYGON((114.76 23.81,114.78 23.81,114.78 23.83,114.76 23.83,114.76 23.81))\",乙,河源市,transfer\n"
                        + "\"POLYGON((114.75 23.7,114.77 23.7,114.77 23.72,114.75 23.72,114.75 23.7))\",丙,汕尾市,transfer\n");
        ImportReport report = importer.run(order(findings, "parks", "EPSG:4490", null, null), rows -> {});
        assertThat(report.state()).as(report.problems().toString()).isEqualTo("done");
        assertThat(report.findings()).extracting(ImportReport.Finding::code).contains("overlap", "outside-city");
        assertThat(holds("SELECT needs_review FROM park WHERE name = '丙' AND dataset = 'import'"))
                .isTrue();
    }

    @Test
    void anExcelListWithChineseHeadersGoesInToo() throws Exception {
        Path file = folder.resolve("set.xlsx");
        try (var workbook = org.apache.poi.ss.usermodel.WorkbookFactory.create(true);
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("园区");
            var set = TestWorld.JSON
                    .readTree(ImportIT.class.getResourceAsStream("parkset/base.geojson"))
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
        assertThat(importer.run(order(file, "parks", "EPSG:4490", null, null), rows -> {})
                        .counts())
                .containsEntry("inserted", 3L);
        assertThat(outlines()).hasSize(3);
    }

    private static org.apache.poi.ss.usermodel.Row row(org.apache.poi.ss.usermodel.Sheet sheet, int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a bow-tie|POLYGON((114.75 23.8,114.77 23.82,114.77 23.8,114.75 23.82,114.75 23.8))",
                "a hole outside its shell|POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.75 23.82,114.75 23.8),(114.8 23.8,114.81 23.8,114.81 23.81,114.8 23.81,114.8 23.8))",
                "a ring of no area|POLYGON((114.75 23.8,114.77 23.8,114.75 23.8,114.75 23.8))"
            })
    void aGeometryThatRepairWouldChangeIsRefusedByFeatureAndRule(String name, String wkt) throws Exception {
        Path file = Files.writeString(folder.resolve("g.csv"), "wkt,园区名称,所在市,类别\n\"" + wkt + "\",甲,河源市,transfer\n");
        ImportReport report = importer.run(order(file, "parks", "EPSG:4490", null, null), rows -> {});
        assertThat(report.problems()).as(name).anySatisfy(p -> {
            assertThat(p.row()).isEqualTo(2);
            assertThat(p.detail()).contains("几何无效");
        });
        assertThat(holds("SELECT count(*) = 0 FROM park WHERE dataset = 'import'"))
                .isTrue();
    }

    @Test
    void aTinySpikeIsRepairedByTheStatedRuleAndTold() throws Exception {
        Path file = Files.writeString(
                folder.resolve("s.csv"),
                "wkt,园区名称,所在市,类别\n\"POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.7600001 23.82,114.76 23.8200001,114.7600001 23.82,114.75 23.82,114.75 23.8))\",甲,河源市,transfer\n");
        ImportReport report = importer.run(order(file, "parks", "EPSG:4490", null, null), rows -> {});
        assertThat(report.state()).as(report.problems().toString()).isEqualTo("done");
        assertThat(report.findings()).extracting(ImportReport.Finding::code).contains("repaired");
    }

    @Test
    void nothingOfAnImportStaysInTheTemporaryFolder() throws Exception {
        long before = leftovers();
        importer.run(order(fixture("shp-4547-gbk.zip"), "parks", null, null, null), rows -> {});
        Path broken = Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        assertThatThrownBy(() -> importer.run(order(broken, "parks", null, null, null), rows -> {}))
                .isInstanceOf(FileFault.class);
        assertThat(leftovers()).isEqualTo(before);
        assertThat(world.database.activeConnections()).isZero();
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("tidu-import"))
                    .count();
        }
    }

    @Test
    void everyProblemOfEverySheetIsToldBySheetRowAndField() throws Exception {
        Path file = folder.resolve("two.xlsx");
        try (var workbook = org.apache.poi.ss.usermodel.WorkbookFactory.create(true);
                var out = Files.newOutputStream(file)) {
            for (String name : new String[] {"一月", "二月"}) {
                var sheet = workbook.createSheet(name);
                String[][] rows = {
                    {"园区名称", "所在市", "类别", "wkt"},
                    {"园" + name, "韶官", "transfer", "POINT(114.75 23.8)"},
                    {"同名园", "河源市", "transfer", "POINT(114.75 23.8)"},
                    {"坏园" + name, "河源市", "transfer", "POINT(NaN 23.8)"},
                    {"远园" + name, "河源市", "transfer", "POINT(121.4 31.2)"},
                    {"无类园" + name, "河源市", "", "POINT(114.76 23.8)"}
                };
                for (int r = 0; r < rows.length; r++) {
                    for (int c = 0; c < rows[r].length; c++) {
                        row(sheet, r).createCell(c).setCellValue(rows[r][c]);
                    }
                }
            }
            workbook.write(out);
        }
        ImportReport report = importer.run(order(file, "parks", "EPSG:4490", null, null), rows -> {});
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems())
                .extracting(p -> p.sheet() + " " + p.row() + " " + p.field())
                .contains(
                        "一月 2 city",
                        "二月 2 city",
                        "二月 3 name",
                        "一月 4 geometry",
                        "二月 4 geometry",
                        "一月 5 geometry",
                        "二月 5 geometry");
        assertThat(report.findings())
                .extracting(f -> f.sheet() + " " + f.row() + " " + f.field() + " " + f.code())
                .contains("一月 6 kind kind-missing", "二月 6 kind kind-missing");
    }

    @Test
    void aDatumThatContradictsTheSystemIsRefusedAndAProjectedWebMapIsInverted() throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "企业名称,行业,x,y\n甲,39,12745000,2645000\n");
        assertThatThrownBy(() -> importer.run(order(file, "enterprises", "EPSG:4610", "gcj02", null), rows -> {}))
                .isInstanceOfSatisfying(
                        FileFault.class, fault -> assertThat(fault.code()).isEqualTo("contradictory-datum"));
        importer.run(order(file, "enterprises", "EPSG:3857", "gcj02", null), rows -> {});
        // 114.4902, 23.1173 in GCJ-02; the formula shifts it by some 500 m
        assertThat(
                        holds(
                                "SELECT ST_Distance(position::geography, ST_SetSRID(ST_MakePoint(12745000 / 6378137.0 * 180 / pi(), 2 * degrees(atan(exp(2645000 / 6378137.0))) - 90), 4490)::geography) BETWEEN 300 AND 700 FROM enterprise"))
                .isTrue();
    }
}
