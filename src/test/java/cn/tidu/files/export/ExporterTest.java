package cn.tidu.files.export;

import static cn.tidu.files.export.Sample.CGCS2000;
import static cn.tidu.files.export.Sample.COLUMNS;
import static cn.tidu.files.export.Sample.GAUSS;
import static cn.tidu.files.export.Sample.METADATA;
import static cn.tidu.files.export.Sample.geometry;
import static cn.tidu.files.export.Sample.rows;
import static cn.tidu.files.export.Sample.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** What one writes, an independent reader (GDAL) reads: the same values, the same places, no warning. */
class ExporterTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String HOLED = "MULTIPOLYGON (((113 23, 113 24, 114.123456789012 24, 114 23, 113 23),"
            + " (113.2 23.2, 113.4 23.2, 113.4 23.4, 113.2 23.4, 113.2 23.2)), ((115 23, 116 23, 116 24, 115 23)))";

    @TempDir
    private Path folder;

    @BeforeEach
    void gdalIsThere() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")));
    }

    @ParameterizedTest
    @CsvSource({"GEOJSON,UTF-8", "GEOPACKAGE,UTF-8", "SHAPEFILE,UTF-8", "SHAPEFILE,GBK"})
    void areasWithHolesAndChineseTextComeBackTheSame(ExportFormat format, String charset) throws Exception {
        roundTrip(GeometryKind.POLYGON, CGCS2000, format, Charset.forName(charset), HOLED);
    }

    @ParameterizedTest
    @CsvSource({"GEOJSON,UTF-8", "GEOPACKAGE,UTF-8", "SHAPEFILE,UTF-8", "SHAPEFILE,GBK"})
    void pointsInMetresComeBackTheSameWithTheirSystem(ExportFormat format, String charset) throws Exception {
        roundTrip(GeometryKind.POINT, GAUSS, format, Charset.forName(charset), "POINT (434567.123456789 2543210.5)");
    }

    @ParameterizedTest
    @CsvSource({"GEOJSON,UTF-8", "GEOPACKAGE,UTF-8", "SHAPEFILE,UTF-8", "SHAPEFILE,GBK"})
    void linesComeBackTheSame(ExportFormat format, String charset) throws Exception {
        roundTrip(
                GeometryKind.LINE,
                CGCS2000,
                format,
                Charset.forName(charset),
                "LINESTRING (113 23, 113.5 23.5, 114 23)");
    }

    private void roundTrip(GeometryKind kind, TargetCrs crs, ExportFormat format, Charset charset, String wkt)
            throws Exception {
        Path file = folder.resolve("园区" + format.ending());
        List<ExportRow> rows = rows(geometry(wkt));
        Exporter.write(table(kind, crs), rows.iterator(), format, charset, file);
        assertThat(files()).containsExactly(file);

        String source = format == ExportFormat.SHAPEFILE ? "/vsizip/" + file : file.toString();
        assertThat(Gdal.run("ogrinfo", "-al", "-so", source)).contains("[\"EPSG\"," + crs.epsg() + "]");
        JsonNode features = Gdal.features(source, crs.epsg());
        assertThat(features).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<String> names = COLUMNS.stream()
                    .map(c -> format == ExportFormat.SHAPEFILE ? c.shortName() : c.name())
                    .toList();
            same(features.get(i), rows.get(i), names);
        }
    }

    private static void same(JsonNode feature, ExportRow row, List<String> names) throws ParseException {
        JsonNode properties = feature.get("properties");
        for (int i = 0; i < names.size(); i++) {
            JsonNode read = properties.get(names.get(i));
            Object written = row.values().get(i);
            if (written == null) {
                assertThat(read == null || read.isNull()).as(names.get(i)).isTrue();
            } else if (written instanceof Number number) {
                assertThat(read.asDouble()).isCloseTo(number.doubleValue(), within(1e-9));
            } else {
                assertThat(read.asText().replace('/', '-')).isEqualTo(written.toString());
            }
        }
        if (row.geometry() == null) {
            assertThat(feature.get("geometry").isNull()).isTrue();
        } else {
            Geometry read = new GeoJsonReader().read(feature.get("geometry").toString());
            assertThat(read.norm().equalsExact(row.geometry().norm(), 1e-9)
                            || read.norm()
                                    .equalsExact(row.geometry().getGeometryN(0).norm(), 1e-9))
                    .as(read.toString())
                    .isTrue();
        }
    }

    @Test
    void geoJsonHasOneFeatureALineRightHandRingsAndTheMetadata() throws Exception {
        Path file = folder.resolve("a.geojson");
        Exporter.write(
                table(GeometryKind.POLYGON, CGCS2000),
                rows(geometry(HOLED)).iterator(),
                ExportFormat.GEOJSON,
                GBK,
                file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(6);
        assertThat(lines.subList(1, 5)).allMatch(line -> line.startsWith("{\"type\":\"Feature\""));
        JsonNode whole = new ObjectMapper().readTree(file.toFile());
        assertThat(whole.at("/metadata/来源").asText()).isEqualTo("梯度");
        assertThat(whole.at("/crs/properties/name").asText()).isEqualTo("urn:ogc:def:crs:EPSG::4490");
        MultiPolygon areas = (MultiPolygon)
                new GeoJsonReader().read(whole.at("/features/0/geometry").toString());
        for (int i = 0; i < areas.getNumGeometries(); i++) {
            Polygon area = (Polygon) areas.getGeometryN(i);
            assertThat(Orientation.isCCW(area.getExteriorRing().getCoordinates()))
                    .isTrue();
            for (int h = 0; h < area.getNumInteriorRing(); h++) {
                assertThat(Orientation.isCCW(area.getInteriorRingN(h).getCoordinates()))
                        .isFalse();
            }
        }
    }

    @Test
    void geoPackageKnowsItsMetadataExtentAndTheTypeOfItsGeometry() throws Exception {
        Path file = folder.resolve("a.gpkg");
        Exporter.write(
                table(GeometryKind.POLYGON, CGCS2000),
                rows(geometry(HOLED)).iterator(),
                ExportFormat.GEOPACKAGE,
                GBK,
                file);
        assertThat(Gdal.run("ogrinfo", "-al", "-so", file.toString()))
                .contains("Geometry: Multi Polygon", "Extent: (113.000000, 23.000000) - (116.000000, 24.000000)")
                .contains("来源：梯度", "Layer name: 园区");
    }

    @Test
    void aTableWithoutGeometryIsAnAttributesTableAndNoShapefile() throws Exception {
        ExportTable table = new ExportTable("园区", COLUMNS, GeometryKind.NONE, null, METADATA);
        Path file = folder.resolve("a.gpkg");
        Exporter.write(table, rows(null).iterator(), ExportFormat.GEOPACKAGE, GBK, file);
        assertThat(Gdal.run("ogrinfo", "-al", "-so", file.toString()))
                .contains("Geometry: None", "Feature Count: 4", "名称: String");
        assertThatThrownBy(() -> Exporter.write(
                        table, rows(null).iterator(), ExportFormat.SHAPEFILE, GBK, folder.resolve("a.shp.zip")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("没有几何");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,252", "GBK,254"})
    void tooLongTextIsCutBetweenCharactersAndTheReadmeSaysSo(String charset, int bytes) throws Exception {
        Path file = folder.resolve("a.shp.zip");
        ExportRow row = new ExportRow(Arrays.asList("梯".repeat(200), null, null, null), null);
        Exporter.write(
                table(GeometryKind.POINT, CGCS2000),
                List.of(row).iterator(),
                ExportFormat.SHAPEFILE,
                Charset.forName(charset),
                file);
        String read =
                Gdal.features("/vsizip/" + file, 4490).at("/0/properties/MC").asText();
        assertThat(read).matches("梯+");
        assertThat(read.getBytes(Charset.forName(charset))).hasSize(bytes);
        assertThat(ZipText.of(file, "README.txt")).contains("来源：梯度", "MC → 名称；1 个值超过 254 字节，已截断");
        assertThat(ZipText.of(file, "园区.cpg")).isEqualTo(charset);
    }

    @ParameterizedTest
    @CsvSource({"GEOJSON", "GEOPACKAGE", "SHAPEFILE", "CSV", "XLSX"})
    void aTableWithoutRowsIsStillAFile(ExportFormat format) throws Exception {
        Path file = folder.resolve("a" + format.ending());
        Exporter.write(
                table(GeometryKind.POLYGON, CGCS2000),
                List.<ExportRow>of().iterator(),
                format,
                StandardCharsets.UTF_8,
                file);
        String source = format == ExportFormat.SHAPEFILE ? "/vsizip/" + file : file.toString();
        assertThat(Gdal.run("ogrinfo", "-al", "-so", source)).contains("Layer name");
    }

    @ParameterizedTest
    @CsvSource({"GEOJSON", "GEOPACKAGE", "SHAPEFILE", "CSV", "XLSX"})
    void aFailureLeavesTheOldFileAndNothingElse(ExportFormat format) throws Exception {
        Path file = Files.writeString(folder.resolve("a" + format.ending()), "old");
        Iterator<ExportRow> failing = Stream.of(1, 2)
                .map(i -> {
                    if (i == 2) {
                        throw new IllegalStateException("source broke");
                    }
                    return rows(null).get(0);
                })
                .iterator();
        assertThatThrownBy(() -> Exporter.write(
                        table(GeometryKind.POLYGON, CGCS2000), failing, format, StandardCharsets.UTF_8, file))
                .hasMessage("source broke");
        assertThat(files()).containsExactly(file);
        assertThat(file).hasContent("old");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        }
    }
}
