package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Downloads as another program reads them: GDAL, without a warning. */
class ExportIT {
    private final TestWorld world = TestWorld.get();

    @TempDir
    private Path folder;

    private Path download(String query, String name) throws Exception {
        Path file = folder.resolve(name);
        HttpResponse<Path> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(world.uri("/api/v1/downloads/" + query))
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(file));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment");
        return file;
    }

    private static String ogrinfo(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("ogrinfo", "-ro", "-al", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).doesNotContain("Warning").doesNotContain("ERROR");
        return output;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "parks?format=geojson, parks.geojson, 186",
        "parks?format=gpkg&crs=EPSG:4547, parks.gpkg, 186",
        "parks?format=shp, parks.shp.zip, 186",
        "parks?format=shp&encoding=GBK&crs=EPSG:4526, gbk.shp.zip, 186",
        "regions?format=gpkg&kind=city, cities.gpkg, 21",
        "regions?format=shp&kind=county, counties.shp.zip, 124",
        "regions?format=geojson&code=440300&kind=county, shenzhen.geojson, 9",
        "guidance?format=gpkg, guidance.gpkg, 131",
        "park-outlines?format=shp&encoding=GBK&crs=EPSG:4547&code=441500, outlines.shp.zip, 4"
    })
    void gdalReadsEveryFormWithoutAWarning(String query, String name, int features) throws Exception {
        String read = ogrinfo(download(query, name));
        assertThat(read).contains("Feature Count: " + features);
        assertThat(read).containsAnyOf("深圳", "广州", "宝安", "汕尾");
    }

    @Test
    void spreadsheetsHaveTheRowsAndTheMetadata() throws Exception {
        assertThat(Files.readString(download("parks?format=csv&code=441500", "p.csv")))
                .startsWith("\ufeff园区编号,")
                .contains("深汕特别合作区");
        Path workbook = download("guidance?format=xlsx", "g.xlsx");
        try (var in = Files.newInputStream(workbook);
                var book = org.apache.poi.ss.usermodel.WorkbookFactory.create(in)) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(131);
            assertThat(book.getSheet("元数据")).isNotNull();
        }
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
        "regions?format=gpkg&kind=city, cities.gpkg"
    })
    void whatIsTakenOutGoesInAgainUnchanged(String query, String name) throws Exception {
        long before = world.database.read(cn.tidu.db.DataVersion::get);
        String into = query.startsWith("regions") ? "regions" : "parks";
        boolean table = name.endsWith("csv") || name.endsWith("xlsx");
        var report = new cn.tidu.ingest.Importer(world.database, TestWorld.HOME.resolve("gis-data"))
                .run(
                        new cn.tidu.ingest.ImportOrder(
                                download(query, name),
                                into,
                                table ? Optional.of("EPSG:4490") : Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                cn.tidu.geo.Limits.defaults()),
                        rows -> {});
        assertThat(report.problems()).isEmpty();
        assertThat(report.counts()).containsEntry("inserted", 0L);
        assertThat(report.counts().get("unchanged"))
                .as(report.counts().toString())
                .isEqualTo(report.counts().get("rows"));
        assertThat(world.database.read(cn.tidu.db.DataVersion::get)).isEqualTo(before);
    }
}
