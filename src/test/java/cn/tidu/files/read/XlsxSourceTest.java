package cn.tidu.files.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxSourceTest {
    @TempDir
    private Path work;

    private Path book() throws IOException {
        Path file = work.resolve("企业.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("空");
            Sheet first = book.createSheet("企业");
            row(first, 2, "名称", "投资", "日期", "合计", "lon", "lat", "备注");
            Row data = row(first, 4, "甲公司");
            data.createCell(1).setCellValue(1.2e10);
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            Cell day = data.createCell(2);
            day.setCellValue(LocalDate.of(2024, 3, 5));
            day.setCellStyle(date);
            Cell sum = data.createCell(3);
            sum.setCellFormula("1+1");
            sum.setCellValue(2.5);
            data.createCell(4).setCellValue(120.5);
            data.createCell(5).setCellValue(30);
            data.createCell(6).setCellValue("'=cmd");
            Sheet second = book.createSheet("其他");
            row(second, 0, "名称", "行业");
            row(second, 1, "乙公司", "化工");
            book.write(out);
        }
        return file;
    }

    private static Row row(Sheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return row;
    }

    @Test
    void cellsComeAsPlainTextWithStoredResultsOfFormulas() throws IOException {
        RawFeature feature = Opened.read(book(), work).first();

        assertThat(feature.attributes())
                .containsEntry("名称", "甲公司")
                .containsEntry("投资", "12000000000")
                .containsEntry("日期", "2024-03-05")
                .containsEntry("合计", "2.5")
                .containsEntry("lat", "30")
                .containsEntry("备注", "=cmd");
        assertThatObject(feature.geometry()).hasToString("POINT (120.5 30)");
    }

    @Test
    void everySheetIsReadBelowItsFirstRow() throws IOException {
        Opened opened = Opened.read(book(), work);

        assertThat(opened.fields()).containsExactly("名称", "投资", "日期", "合计", "lon", "lat", "备注", "行业");
        assertThat(opened.features()).extracting(RawFeature::sheet).containsExactly("企业", "其他");
        assertThat(opened.features()).extracting(RawFeature::row).containsExactly(5, 2);
        assertThat(opened.hasCrs()).isFalse();
    }

    @Test
    void rowsBeyondTheLimitAreRefused() throws IOException {
        ImportLimits limits = new ImportLimits(1 << 20, 1 << 20, 100, 50, 1, 2);

        assertThat(Opened.fault(book(), Optional.empty(), limits, work))
                .hasMessageContaining("TIDU_IMPORT_MAX_FEATURES");
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefused() {
        Path bomb = Opened.zip(
                work.resolve("bomb.xlsx"), StandardCharsets.UTF_8, Map.of("xl/sharedStrings.xml", new byte[4 << 20]));

        assertThat(Opened.fault(bomb, work).code()).isEqualTo("zip-bomb");
    }

    @Test
    void anArchiveThatOnlyCallsItselfAWorkbookIsDamaged() {
        Path file = Opened.zip(work.resolve("a.xlsx"), StandardCharsets.UTF_8, Map.of("a.txt", new byte[3]));

        assertThat(Opened.fault(file, work).code()).isEqualTo("damaged");
    }
}
