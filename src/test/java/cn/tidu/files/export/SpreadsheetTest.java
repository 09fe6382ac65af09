package cn.tidu.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.collection.Metadata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SpreadsheetTest {
    private static final Metadata METADATA = new Metadata("园区", "梯度", "2026-11-21", null, "", "=1+1");
    private static final ExportTable POINTS = new ExportTable(
            "元数据",
            List.of(
                    new Column("名称", "MC", Column.Type.TEXT),
                    new Column("=差值", "CZ", Column.Type.NUMBER),
                    new Column("日期", "RQ", Column.Type.DATE)),
            GeometryKind.POINT,
            new TargetCrs(4490, "CGCS2000", "", true),
            METADATA);
    private static final Geometry PLACE = new GeometryFactory().createPoint(new Coordinate(113.25, 23.125));

    @TempDir
    private Path folder;

    @Test
    void csvHasMarkNeutralTextRealNumbersAndPlaces() throws IOException {
        Path file = write(ExportFormat.CSV, row("=cmd|x", -1.5), row("+1", 1e-7), row("@x", null), row(null, 3));
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            assertThat(reader.read()).isEqualTo(0xFEFF);
            List<List<String>> lines = CsvReader.builder().ofCsvRecord(reader).stream()
                    .map(CsvRecord::getFields)
                    .toList();
            assertThat(lines.get(0)).containsExactly("名称", "'=差值", "日期", "经度", "纬度", "wkt");
            assertThat(lines.get(1))
                    .containsExactly("'=cmd|x", "-1.5", "2020-02-29", "113.25", "23.125", "POINT (113.25 23.125)");
            assertThat(lines.get(2)).startsWith("'+1", "0.0000001");
            assertThat(lines.get(3)).startsWith("'@x", "");
            assertThat(lines.get(4)).startsWith("", "3");
        }
        JsonNode metadata = new ObjectMapper().readTree(Exporter.sidecar(file).toFile());
        assertThat(metadata.get("url").asText()).isEqualTo(file.getFileName().toString());
        assertThat(metadata.get("dc:title").asText()).isEqualTo("园区");
        assertThat(metadata.get("dc:source").asText()).isEqualTo("梯度");
        assertThat(metadata.has("dc:license")).isFalse();
        assertThat(metadata.get("dc:description").asText()).isEqualTo("说明：=1+1");
        assertThat(metadata.at("/tableSchema/columns").findValuesAsText("titles"))
                .containsExactly("名称", "'=差值", "日期", "经度", "纬度", "wkt");
    }

    @Test
    void xlsxHasNeutralTextRealNumbersDaysAndTheMetadata() throws IOException {
        Path file = write(ExportFormat.XLSX, row("=cmd|x", -1.5), row("梯".repeat(40_000), 2));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet data = book.getSheetAt(0);
            assertThat(data.getPaneInformation().isFreezePane()).isTrue();
            assertThat(book.getFontAt(data.getRow(0).getCell(0).getCellStyle().getFontIndex())
                            .getBold())
                    .isTrue();
            Row first = data.getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("'=cmd|x");
            assertThat(first.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(-1.5);
            assertThat(first.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2020, 2, 29));
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(113.25);
            assertThat(data.getRow(2).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("已截断）");
            Sheet metadata = book.getSheet("元数据");
            assertThat(metadata.getRow(1).getCell(1).getStringCellValue()).isEqualTo("梯度");
            assertThat(metadata.getRow(3).getCell(1).getStringCellValue()).isEqualTo("'=1+1");
            assertThat(metadata.getRow(5).getCell(1).getStringCellValue()).startsWith("1 个单元格");
        }
    }

    @Test
    void rowsBeyondWhatASheetTakesGoOnFurtherSheetsWithTheSameHeader() throws IOException {
        Path file = folder.resolve("many.xlsx");
        List<ExportRow> rows = java.util.stream.IntStream.rangeClosed(1, 7)
                .mapToObj(n -> row("行" + n, n))
                .toList();
        new XlsxWriter(3).write(POINTS, rows.iterator(), file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            for (int sheet = 0; sheet < 3; sheet++) {
                assertThat(book.getSheetAt(sheet).getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo("名称");
                assertThat(book.getSheetAt(sheet).getRow(1).getCell(0).getStringCellValue())
                        .isEqualTo("行" + (sheet * 3 + 1));
            }
            assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(1);
            assertThat(book.getSheet("元数据").getRow(5).getCell(1).getStringCellValue())
                    .contains("3 张表");
        }
    }

    @Test
    void aShapeThatACellCannotHoldIsLeftOutAndTold() throws IOException {
        Path file = folder.resolve("shape.xlsx");
        Geometry large = PLACE.buffer(1, 1000);
        ExportTable outlines = new ExportTable("范围", POINTS.columns(), GeometryKind.POLYGON, POINTS.crs(), METADATA);
        Exporter.write(
                outlines,
                List.of(new ExportRow(Arrays.asList("甲", 1, null), large)).iterator(),
                ExportFormat.XLSX,
                StandardCharsets.UTF_8,
                file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(3)).isNull();
            assertThat(book.getSheet("元数据").getRow(5).getCell(1).getStringCellValue())
                    .startsWith("1 个图形");
        }
    }

    @Test
    void aTextThatLooksGuardedAlreadyGetsOneMore() throws IOException {
        Path file = write(ExportFormat.CSV, row("'=x", 1), row("'tis", 2));
        assertThat(Files.readString(file)).contains("''=x,").contains("\n'tis,");
    }

    @Test
    void theFormatFollowsTheFileName() {
        assertThat(ExportFormat.ofFileName("园区.SHP.ZIP")).contains(ExportFormat.SHAPEFILE);
        assertThat(ExportFormat.ofFileName("a.gpkg")).contains(ExportFormat.GEOPACKAGE);
        assertThat(ExportFormat.ofFileName("a.zip")).isEqualTo(Optional.empty());
    }

    private Path write(ExportFormat format, ExportRow... rows) throws IOException {
        Path file = folder.resolve("a" + format.ending());
        Exporter.write(POINTS, List.of(rows).iterator(), format, StandardCharsets.UTF_8, file);
        return file;
    }

    private static ExportRow row(String name, Number number) {
        return new ExportRow(Arrays.asList(name, number, LocalDate.of(2020, 2, 29)), PLACE);
    }
}
