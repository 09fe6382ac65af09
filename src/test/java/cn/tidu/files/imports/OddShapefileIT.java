package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.ImportDesk;
import cn.tidu.world.Program;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapefiles as drawings and other people's programs leave them, made by GDAL: closed Z lines, capitals, stray files, names in GBK. */
class OddShapefileIT {
    private static final String CLOSED =
            "[[114.75,23.80,7],[114.77,23.80,7],[114.77,23.82,7],[114.75,23.82,7],[114.75,23.80,7]]";
    private static final String OPEN = "[[114.75,23.80,7],[114.77,23.80,7],[114.77,23.82,7],[114.75,23.82,7]]";

    private final ImportDesk desk = new ImportDesk(TestWorld.get());

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        desk.asBefore();
    }

    /** A drawing's lines in a three-degree zone, turned to a Shapefile with its layer, handle and elevation. */
    private Path drawing(String line) throws IOException, InterruptedException {
        Path json = Files.writeString(
                folder.resolve("drawing.geojson"),
                """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},"features":[
                {"type":"Feature","properties":{"Layer":"园区红线","EntityHandle":"2F1","Elevation":7.0,"名称":"图纸园","地市":"河源市","类别":"合作共建园区"},
                 "geometry":{"type":"LineString","coordinates":%s}}]}
                """
                        .formatted(line));
        Path out = Files.createDirectories(folder.resolve("out"));
        Program.output(
                "ogr2ogr",
                "-t_srs",
                "EPSG:4547",
                "-nlt",
                "LINESTRINGZ",
                "-lco",
                "ENCODING=GBK",
                out.resolve("a.shp").toString(),
                json.toString());
        return out;
    }

    /** In capitals, under a Chinese name in GBK, with the metadata of ArcGIS and what macOS adds. */
    private Path packed(Path parts) throws IOException {
        Path file = folder.resolve("red-line.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), Charset.forName("GBK"))) {
            for (String ending : List.of("shp", "shx", "dbf", "prj", "cpg")) {
                put(
                        zip,
                        "图纸/红线." + ending.toUpperCase(java.util.Locale.ROOT),
                        Files.readAllBytes(parts.resolve("a." + ending)));
                put(zip, "__MACOSX/图纸/._红线." + ending, new byte[120]);
            }
            put(zip, "图纸/红线.shp.xml", "<metadata/>".getBytes(Charset.forName("GBK")));
            put(zip, "图纸/._红线.SHP", new byte[120]);
            put(zip, "图纸/.DS_Store", new byte[6]);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void aClosedLineOfADrawingIsTheParkItEnclosesAndThatIsSaid() throws Exception {
        ImportReport report = desk.run(packed(drawing(CLOSED)), "parks");
        assertThat(report.problems()).isEmpty();
        assertThat(report.state()).isEqualTo("done");
        assertThat(String.join("\n", report.notes()))
                .contains("闭合的折线", "Z 值已舍去", "未识别、未导入的列", "Layer", "EntityHand", "Elevation");
        assertThat(
                        desk.holds(
                                """
                        SELECT ST_Area(outline::geography) BETWEEN 4.4e6 AND 4.6e6 AND position_accuracy = 'surveyed' AND kind = 'cooperative'
                          FROM park WHERE name = '图纸园'
                        """))
                .isTrue();
    }

    @Test
    void aLineThatIsNotClosedIsRefusedWithAdvice() throws Exception {
        ImportReport report = desk.run(packed(drawing(OPEN)), "parks");
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(1);
            assertThat(problem.detail()).contains("没有闭合");
        });
    }

    @Test
    void closedLinesOfOneFeatureNest() throws Exception {
        Path file = Files.writeString(
                folder.resolve("nested.csv"),
                "wkt,园区名称,所在市,类别\n\"MULTILINESTRING((114.75 23.8,114.77 23.8,114.77 23.82,114.75 23.82,114.75 23.8),"
                        + "(114.755 23.805,114.765 23.805,114.765 23.815,114.755 23.815,114.755 23.805))\",环园,河源市,合作共建园区\n");
        assertThat(desk.run(file, "parks", "EPSG:4490").state()).isEqualTo("done");
        assertThat(desk.holds("SELECT ST_NumInteriorRings(ST_GeometryN(outline, 1)) = 1 FROM park WHERE name = '环园'"))
                .isTrue();
    }
}
