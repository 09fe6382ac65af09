package cn.tidu.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.files.imports.ImportReport;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Upload;
import cn.tidu.world.Visitor;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is taken out goes in again and nothing is lost, for every collection in every format that can hold it: as long as the rows
 * are there, none changes; where they are gone, they come back as they were. Told by the rows of the tables, not by the report.
 */
class RoundTripIT {
    private static final String FIRMS =
            """
            统一社会信用代码,企业名称,转出地,行业,转移环节,用地（亩）,用工人数,用电(kVA),废水(吨/日),出口占比,是否有污染,组团,厂房面积(万平方米),用水(吨/日),投资(亿元),产值(万元),税收(万元),能耗(吨标准煤),职能,合成数据,来源,经度,纬度
            91350100M000100Y43,"甲,厂""一\""",深圳宝安,3922,whole,62,801,315.7,12.345678901234,0.35,是,"组一, 二",1.23456789,77.7,0.123456789,98765.4321,0.1,1234567.891,生产;研发;总部,否,某表,113.883123456789,22.553987654321
            ,=乙厂,东莞,18,,,,,,,,,,,,,,,,,,,
            ,'+丙厂,440605,制鞋业,expansion,0,0,0,0,1,否,,0,0,0,0,0,0,营销,是,合成测试数据,113.1,23.1
            """;
    private static final String MOVES =
            """
            案例编号,事件编号,企业,转出市,转出县区,行业用语,行业,其他行业代码,转移环节,转入市,转入县区,功能区,承接园区,年份,年份依据,把握,使用等级,来源标题,来源网址,引文
            T1,E1,"=甲,厂",深圳市,宝安区,电子信息,39,65,whole,汕尾市,海丰县,,广东海丰经济开发区,2015,报道日期,high,A,某报,https://example.org/a?b=1&c=2,"“引文”，含""引号\"""
            T2,E1,乙厂,东莞市,长安镇,,39;65,,未说明,韶关市,,某片区,不知名园区,,,low,,@另报,,
            """;
    private static final String RULES =
            """
            文件,文号,发文机关,发布日期,有效起,有效止,有效期依据,条款,条款标注,类别,引文,来源地,目标地,目标园区,园区类别,产业用语,行业代码,转移环节,适用条件,用途,把握,备注,英文备注,来源
            测试往返办法,测府〔2026〕9号,测试机关,2026-01-05,2026-02-01,2030-12-31,第九条写明,第三条,三（一）,结对,"=引文，""一句\""",广州;深圳,云浮市,广东海丰经济开发区,省产业转移工业园,电子信息;陶瓷,39,生产;总部,有污染,,high,备注,note,某处
            测试往返办法,测府〔2026〕9号,测试机关,2026-01-05,2026-02-01,2030-12-31,第九条写明,第四条,,鼓励,再一句,PRD,粤北,,,,,,,,,,,
            """;

    private final TestWorld world = TestWorld.get();
    private final ImportDesk desk = new ImportDesk(world);
    private final Visitor planner = world.planner();

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        desk.asBefore();
        world.database.write(handle -> handle.execute("DELETE FROM own_change"));
    }

    private Path taken(String query, String name) throws Exception {
        HttpResponse<Path> response = HttpClient.newHttpClient()
                .send(
                        planner.request("/api/v1/downloads/" + query).build(),
                        HttpResponse.BodyHandlers.ofFile(folder.resolve(name)));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static String name(String format) {
        return "out." + (format.startsWith("shp") ? "zip" : format);
    }

    /** Tables say no system of coordinates; all others do. */
    private ImportReport brought(Path file, String into, String format) {
        world.database.write(handle -> handle.execute("DELETE FROM import_job"));
        boolean table = format.equals("csv") || format.equals("xlsx");
        ImportReport report = desk.run(ImportDesk.order(file, into, table ? "EPSG:4490" : null, null, null, false));
        assertThat(report.problems()).isEmpty();
        assertThat(report.state()).isEqualTo("done");
        return report;
    }

    private List<String> rows(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private void comesBack(String collection, String into, String format, String rows, String... gone)
            throws Exception {
        List<String> before = rows(rows);
        Path file = taken(collection + "?format=" + format, name(format));
        ImportReport again = brought(file, into, format);
        assertThat(again.counts().get("unchanged"))
                .as(again.counts().toString())
                .isEqualTo(again.counts().get("rows"));
        assertThat(rows(rows)).isEqualTo(before);
        world.database.write(handle -> List.of(gone).forEach(handle::execute));
        assertThat(rows(rows)).isNotEqualTo(before);
        ImportReport anew = brought(file, into, format);
        assertThat(anew.counts().get("inserted")).isPositive();
        assertThat(rows(rows)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "gpkg", "shp", "shp&encoding=GBK", "csv", "xlsx"})
    void enterprisesWithEveryColumn(String format) throws Exception {
        brought(Files.writeString(folder.resolve("firms.csv"), FIRMS), "enterprises", "csv");
        assertThat(
                        desk.holds(
                                """
                        SELECT count(*) = 3 AND bool_or(synthetic) AND max(cardinality(functions)) = 3 AND max(energy_tce) > 1e6
                               AND bool_or(name = '+丙厂') AND bool_or(group_name = '组一, 二')
                          FROM enterprise
                        """))
                .isTrue();
        world.database.write(
                handle -> handle.execute("UPDATE enterprise SET name = chr(39) || name WHERE name = '+丙厂'"));
        comesBack(
                "enterprises",
                "enterprises",
                format,
                "SELECT (to_jsonb(e) - 'id' || jsonb_build_object('position', position::text))::text FROM enterprise AS e ORDER BY name",
                "DELETE FROM enterprise");
    }

    private static final String PARKS =
            """
            SELECT (to_jsonb(p) - 'source_row' || jsonb_build_object('position', position::text, 'outline', ST_Normalize(ST_Multi(outline))::text))::text
              FROM park AS p ORDER BY id
            """;

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "gpkg", "shp", "shp&encoding=GBK", "csv", "xlsx"})
    void parksWithTheirOutlines(String format) throws Exception {
        brought(Files.write(folder.resolve("set.gpkg"), Upload.fixture("set.gpkg")), "parks", "gpkg");
        comesBack("park-outlines", "parks", format, PARKS, "DELETE FROM park WHERE dataset = 'import'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "gpkg", "shp", "shp&encoding=GBK", "csv", "xlsx"})
    void parksAsPoints(String format) throws Exception {
        brought(
                Files.writeString(
                        folder.resolve("points.csv"),
                        """
                        园区名称,所在市,所在县区,类别,级别,批准时间,面积(亩),主导产业,位置精度,来源,经度,纬度
                        往返甲园,河源市,东源县,合作共建园区,省级,2009.08,1000,电子信息;陶瓷,geocoded,某表,114.751234567891,23.8
                        往返乙园,河源市,,省产业转移工业园,其他,,,,,,,
                        """),
                "parks",
                "csv");
        comesBack("parks", "parks", format, PARKS, "DELETE FROM park WHERE dataset = 'import'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4547", "EPSG:4526", "EPSG:3857", "EPSG:4326"})
    void inAnotherSystemAndBackNothingHasMoved(String crs) throws Exception {
        brought(Files.write(folder.resolve("set.gpkg"), Upload.fixture("set.gpkg")), "parks", "gpkg");
        brought(Files.writeString(folder.resolve("firms.csv"), FIRMS), "enterprises", "csv");
        for (String collection : List.of("park-outlines", "parks", "enterprises", "regions")) {
            String into = collection.startsWith("park") ? "parks" : collection;
            ImportReport report =
                    brought(taken(collection + "?format=gpkg&crs=" + crs, collection + ".gpkg"), into, "gpkg");
            assertThat(report.counts().get("unchanged"))
                    .as(collection + report.counts())
                    .isEqualTo(report.counts().get("rows"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "gpkg", "csv", "xlsx"})
    void relocations(String format) throws Exception {
        brought(Files.writeString(folder.resolve("moves.csv"), MOVES), "relocations", "csv");
        comesBack(
                "relocations",
                "relocations",
                format,
                "SELECT (to_jsonb(r) - 'imported_from')::text FROM relocation AS r ORDER BY id",
                "DELETE FROM relocation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "gpkg", "csv", "xlsx"})
    void guidanceWithItsDocuments(String format) throws Exception {
        brought(Files.writeString(folder.resolve("rules.csv"), RULES), "guidance", "csv");
        comesBack(
                "guidance",
                "guidance",
                format,
                """
                SELECT (to_jsonb(r) - 'ordinal' || jsonb_build_object('document', to_jsonb(d)))::text
                  FROM guidance_rule AS r JOIN guidance_document AS d ON d.id = r.document ORDER BY r.id
                """,
                "DELETE FROM guidance_rule WHERE dataset = 'import'",
                "DELETE FROM guidance_document WHERE dataset = 'import'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "gpkg", "shp", "csv", "xlsx"})
    void regions(String format) throws Exception {
        String shapes =
                "SELECT level || code || source || round(area_km2::numeric, 6) || ST_Normalize(geom)::text FROM region ORDER BY level, code";
        List<String> before = rows(shapes);
        String asDrawn =
                rows("SELECT geom::text FROM region WHERE code = '441625'").get(0);
        String mainland =
                rows("SELECT mainland::text FROM region WHERE code = '441625'").get(0);
        Path file = taken("regions?format=" + format, name(format));
        ImportReport again = brought(file, "regions", format);
        assertThat(again.counts()).containsEntry("unchanged", again.counts().get("rows"));
        assertThat(rows(shapes)).isEqualTo(before);
        // a Shapefile cuts long texts: it brings back only such sources as are on record already
        String source = format.equals("shp") ? "" : ", source = 'x'";
        world.database.write(
                handle -> handle.execute("UPDATE region SET geom = ST_Translate(geom, 0.0001, 0), area_km2 = 1" + source
                        + " WHERE code = '441625'"));
        ImportReport anew = brought(file, "regions", format);
        assertThat(anew.counts()).containsEntry("updated", 1L);
        assertThat(rows(shapes)).isEqualTo(before);
        // formats wind rings their own way
        world.database.write(handle -> handle.execute(
                "UPDATE region SET geom = ?::geometry, mainland = ?::geometry WHERE code = '441625'",
                asDrawn,
                mainland));
    }

    @Test
    void whatAPlannerCorrectsInTheFileIsCorrectedInTheParkOfThatName() throws Exception {
        String head = "园区名称,所在市,所在县区,类别,级别,批准时间\n";
        brought(Files.writeString(folder.resolve("a.csv"), head + "更正园,河源市,东源县,合作共建园区,其他,2009\n"), "parks", "csv");
        ImportReport report = brought(
                Files.writeString(folder.resolve("b.csv"), head + "更正园,河源市,紫金县,省产业转移工业园,省级,2010-05\n"), "parks", "csv");
        assertThat(report.counts()).containsEntry("updated", 1L);
        assertThat(
                        desk.holds(
                                """
                        SELECT kind = 'transfer' AND level = 'provincial' AND established = '2010-05-01' AND county_codes = '{441621}'
                          FROM park WHERE name = '更正园'
                        """))
                .isTrue();
        // what a later file does not say stays
        ImportReport silent =
                brought(Files.writeString(folder.resolve("c.csv"), "园区名称,所在市,面积(公顷)\n更正园,河源市,10\n"), "parks", "csv");
        assertThat(silent.counts()).containsEntry("updated", 1L);
        assertThat(
                        desk.holds(
                                "SELECT kind = 'transfer' AND level = 'provincial' AND approved_area_ha = 10 FROM park WHERE name = '更正园'"))
                .isTrue();
    }
}
