package cn.tidu.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.collection.Choice;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.Program;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads as another program reads them: GDAL, without a warning. */
class ExportIT {
    private final TestWorld world = TestWorld.get();

    @TempDir
    private Path folder;

    private void firms() throws IOException {
        ImportDesk desk = new ImportDesk(world);
        desk.asBefore();
        assertThat(desk.run(
                                Files.writeString(
                                        folder.resolve("firms.csv"),
                                        "企业名称,转出地,行业,转移环节,组团\n甲厂,深圳宝安,3922,whole,组一\n乙厂,东莞,18,,组一\n丙厂,深圳宝安,18,whole,\n"),
                                "enterprises")
                        .state())
                .isEqualTo("done");
    }

    @AfterEach
    void asBefore() {
        new ImportDesk(world).asBefore();
    }

    private Path download(String query, String name) throws Exception {
        Path file = folder.resolve(name);
        HttpResponse<Path> response = HttpClient.newHttpClient()
                .send(
                        world.planner().request("/api/v1/downloads/" + query).build(),
                        HttpResponse.BodyHandlers.ofFile(file));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment");
        return file;
    }

    private static String ogrinfo(Path file) throws IOException, InterruptedException {
        String output = Program.output("ogrinfo", "-ro", "-al", file.toString());
        assertThat(output).doesNotContain("Warning").doesNotContain("ERROR");
        return output;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "parks?format=geojson, parks.geojson, 186",
        "parks?format=gpkg&crs=EPSG:4547, parks.gpkg, 186",
        "parks?format=shp, parks.shp.zip, 186",
        "parks?format=shp&encoding=GBK&crs=EPSG:4526, gbk.shp.zip, 186",
        "regions?format=gpkg&level=city, cities.gpkg, 21",
        "regions?format=shp&level=county, counties.shp.zip, 124",
        "regions?format=geojson&city=440300&level=county, shenzhen.geojson, 9",
        "guidance?format=gpkg, guidance.gpkg, 131",
        "park-outlines?format=shp&encoding=GBK&crs=EPSG:4547&city=441500, outlines.shp.zip, 4"
    })
    void gdalReadsEveryFormWithoutAWarning(String query, String name, int features) throws Exception {
        String read = ogrinfo(download(query, name));
        assertThat(read).contains("Feature Count: " + features);
        assertThat(read).containsAnyOf("深圳", "广州", "宝安", "汕尾");
    }

    @Test
    void spreadsheetsHaveTheRowsAndTheMetadata() throws Exception {
        assertThat(Files.readString(download("parks?format=csv&city=441500", "p.csv")))
                .startsWith("\ufeff园区编号,")
                .contains("深汕特别合作区");
        Path workbook = download("guidance?format=xlsx", "g.xlsx");
        try (var in = Files.newInputStream(workbook);
                var book = org.apache.poi.ss.usermodel.WorkbookFactory.create(in)) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(131);
            assertThat(book.getSheet("元数据")).isNotNull();
        }
    }

    /** Each parameter of a list is one of its download, from the contract itself. */
    @ParameterizedTest
    @ValueSource(strings = {"regions", "parks", "guidance", "relocations", "enterprises"})
    void aDownloadTakesEveryParameterOfItsList(String collection) {
        var contract = world.json(world.get("/api/v1/openapi.json"));
        List<String> download = contract.at("/paths/~1api~1v1~1downloads~1{collection}/get/parameters")
                .findValuesAsText("name");
        for (String name : contract.at("/paths/~1api~1v1~1" + collection + "/get/parameters")
                .findValuesAsText("name")) {
            if (!List.of("limit", "cursor").contains(name)) {
                assertThat(download).contains(name);
                // whatever the value, the parameter itself is known to both
                for (String route : List.of("/api/v1/", "/api/v1/downloads/")) {
                    assertThat(world.planner()
                                    .get(route + collection + "?" + name + "=zz")
                                    .body())
                            .doesNotContain("未知参数");
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "regions, level=county&zone=EAST",
        "regions, q=Bao'an",
        "parks, kind=htz",
        "parks, city=441500&industry=39",
        "parks, county=441521",
        "parks, q=%E6%B5%B7%E4%B8%B0",
        "guidance, asOf=2010-06-30&source=440306",
        "guidance, target=NORTH&kind=pairing",
        "guidance, industry=39&q=%E7%8F%A0%E4%B8%89%E8%A7%92",
        "relocations, origin=440300",
        "enterprises, origin=441900",
        "enterprises, origin=440306&q=%E7%94%B2",
        "enterprises, industry=39",
        "enterprises, stage=whole",
        "enterprises, group=%E7%BB%84%E4%B8%80"
    })
    void aDownloadIsNarrowedAsItsListIs(String collection, String search) throws Exception {
        firms();
        long listed = world.json(world.planner().get("/api/v1/" + collection + "?" + search.replace("'", "%27")))
                .get("total")
                .asLong();
        var file = TestWorld.JSON.readTree(download(collection + "?" + search.replace("'", "%27"), "out.geojson")
                .toFile());
        assertThat(file.get("features")).hasSize((int) listed);
        assertThat(listed).isLessThan(100);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "parks, kind=nonsense",
        "regions, level=province",
        "regions, zone=SOUTH",
        "guidance, kind=nonsense",
        "guidance, asOf=tomorrow",
        "guidance, source=110000",
        "guidance, target=nowhere",
        "relocations, year=last",
        "parks, colour=red",
        "regions, kind=htz"
    })
    void aDownloadIsRefusedAsItsListIs(String collection, String search) {
        HttpResponse<String> list = world.get("/api/v1/" + collection + "?" + search);
        HttpResponse<String> download = world.get("/api/v1/downloads/" + collection + "?" + search);
        assertThat(list.statusCode()).isEqualTo(400);
        assertThat(download.statusCode()).isEqualTo(400);
        assertThat(world.json(download).at("/errors/0/pointer"))
                .isEqualTo(world.json(list).at("/errors/0/pointer"));
    }

    @Test
    void aCsvSaysWhereItsMetadataIs() throws Exception {
        HttpResponse<String> csv = world.get("/api/v1/downloads/parks?format=csv&city=441500");
        String link = csv.headers().firstValue("link").orElseThrow();
        assertThat(link).contains("rel=\"describedby\"").contains("application/csvm+json");
        var metadata = world.json(world.get(link.replaceAll("^<(.*?)>.*", "$1")));
        assertThat(metadata.get("@context").get(0).asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(metadata.get("url").asText()).isEqualTo("/api/v1/downloads/parks?format=csv&city=441500");
        for (String part : new String[] {"dc:source", "dc:date", "dc:license", "dc:description"}) {
            assertThat(metadata.get(part).asText()).isNotBlank();
        }
        String header = csv.body().lines().findFirst().orElseThrow().replace("\ufeff", "");
        assertThat(metadata.at("/tableSchema/columns").findValuesAsText("titles"))
                .containsExactly(header.split(","));
        assertThat(metadata.get("dc:description").asText()).contains("city=441500", "数据版本");
    }

    @Test
    void enterprisesAreNotPublicAndWhatCannotBeMadeIsTold() {
        assertThat(world.get("/api/v1/downloads/enterprises?format=csv").statusCode())
                .isEqualTo(404);
        assertThat(world.get("/api/v1/downloads/parks?crs=EPSG:999999").statusCode())
                .isEqualTo(400);
        assertThat(world.get("/api/v1/downloads/parks?format=dwg").statusCode()).isEqualTo(400);
        assertThat(world.get("/api/v1/downloads/guidance?format=shp").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "parks?format=geojson, parks.geojson",
        "parks?format=gpkg, parks.gpkg",
        "parks?format=shp, parks.zip",
        "parks?format=shp&encoding=GBK, parks.zip",
        "parks?format=csv, parks.csv",
        "parks?format=xlsx, parks.xlsx",
        "park-outlines?format=gpkg, outlines.gpkg",
        "park-outlines?format=geojson, outlines.geojson",
        "regions?format=gpkg&level=city, cities.gpkg"
    })
    void whatIsTakenOutGoesInAgainUnchanged(String query, String name) throws Exception {
        long before = world.database.read(cn.tidu.platform.db.DataVersion::get);
        String into = query.startsWith("regions") ? "regions" : "parks";
        boolean table = name.endsWith("csv") || name.endsWith("xlsx");
        var report = new cn.tidu.files.imports.Importer(world.database, TestWorld.HOME.resolve("gis-data"))
                .run(
                        new cn.tidu.files.imports.ImportOrder(
                                download(query, name),
                                Choice.OF_IMPORTS.find(into).orElseThrow(),
                                table ? Optional.of("EPSG:4490") : Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                cn.tidu.platform.settings.ImportLimits.defaults()),
                        rows -> {});
        assertThat(report.problems()).isEmpty();
        assertThat(report.counts()).containsEntry("inserted", 0L);
        assertThat(report.counts().get("unchanged"))
                .as(report.counts().toString())
                .isEqualTo(report.counts().get("rows"));
        assertThat(world.database.read(cn.tidu.platform.db.DataVersion::get)).isEqualTo(before);
    }
}
