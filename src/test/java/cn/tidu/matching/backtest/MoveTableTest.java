package cn.tidu.matching.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.matching.backtest.MoveTable.Column;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of relocations in the states they come in. */
class MoveTableTest {
    private static final String HEADER =
            "case_id,event_id,enterprise,origin_city,gbt4754_2017_div,destination_city,destination_park,year\n";
    private static final String ROW = "H1,E1,甲厂,深圳,39,汕尾,深汕特别合作区,2010年\n";

    @TempDir
    private Path folder;

    private final MoveTable table = new MoveTable(Path.of("gis-data/import-fields.csv"), ImportLimits.defaults());

    private MoveTable.Content read(String name, byte[] bytes) throws IOException {
        return table.read(Files.write(folder.resolve(name), bytes));
    }

    private MoveTable.Content read(String csv) throws IOException {
        return read("moves.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void anyEncodingIsRead(String encoding) throws Exception {
        MoveTable.Content content = read("moves.csv", (HEADER + ROW).getBytes(Charset.forName(encoding)));
        assertThat(content.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(2);
            assertThat(line.find(Column.CASE)).contains("H1");
            assertThat(line.find(Column.PARK)).contains("深汕特别合作区");
        });
        assertThat(content.notes()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() throws Exception {
        assertThat(read("\ufeff" + HEADER + ROW).lines().get(0).find(Column.CASE))
                .contains("H1");
    }

    @Test
    void headersAreReadInAnyOrderCaseAndInChinese() throws Exception {
        assertThat(read("Destination City;ORIGIN_CITY;GBT4754-2017-DIV\n汕尾;深圳;39\n")
                        .lines()
                        .get(0)
                        .cells())
                .containsEntry(Column.CITY, "汕尾")
                .containsEntry(Column.ORIGIN_CITY, "深圳")
                .containsEntry(Column.INDUSTRY, "39");
        assertThat(read("转出市,转入市,行业,年份\n深圳,汕尾,39,2010\n").lines().get(0).cells())
                .containsEntry(Column.CITY, "汕尾")
                .containsEntry(Column.YEAR, "2010");
    }

    @Test
    void columnsThatAreNotNeededMayBeMissingAndThatIsTold() throws Exception {
        MoveTable.Content content = read("origin_city,destination_city,gbt_alt\n深圳,汕尾,39\n");
        assertThat(content.lines()).hasSize(1);
        assertThat(content.notes()).hasSize(3).anySatisfy(note -> assertThat(note)
                .contains("year"));
    }

    @Test
    void missingColumnsAreNamedAllAtOnce() {
        assertThatThrownBy(() -> read("case_id,year\nH1,2010\n"))
                .isInstanceOf(AdviceException.class)
                .hasMessageContaining("origin_city")
                .hasMessageContaining("destination_city")
                .hasMessageContaining("gbt4754_2017_div")
                .hasMessageContaining("case_id，year");
    }

    @Test
    void anEmptyFileAndOneWithoutRowsAreSentences() {
        assertThatThrownBy(() -> read("")).isInstanceOf(AdviceException.class).hasMessageContaining("moves.csv");
        assertThatThrownBy(() -> read(HEADER))
                .isInstanceOf(AdviceException.class)
                .hasMessageContaining("没有数据行");
        assertThatThrownBy(() -> table.read(folder.resolve("none.csv")))
                .isInstanceOf(AdviceException.class)
                .hasMessageContaining("none.csv");
        assertThatThrownBy(() -> read("moves.pdf", new byte[] {1}))
                .isInstanceOf(AdviceException.class)
                .hasMessageContaining(".xlsx");
    }

    @Test
    void blankLinesShortRowsAndQuotedBreaksAreTaken() throws Exception {
        MoveTable.Content content = read(HEADER + "\n,,,,,,,\nH1,E1,\"甲\n厂\",深圳,39,汕尾\n" + ROW.replace("H1", "H2"));
        assertThat(content.lines())
                .extracting(line -> line.find(Column.CASE).orElse(""))
                .containsExactly("H1", "H2");
        assertThat(content.lines().get(0).find(Column.YEAR)).isEmpty();
    }

    @Test
    void aSpreadsheetIsReadLikeATable() throws Exception {
        Path file = folder.resolve("moves.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet();
            String[] header = HEADER.strip().split(",", -1);
            String[] cells = ROW.strip().split(",", -1);
            Row first = sheet.createRow(0);
            Row second = sheet.createRow(1);
            for (int i = 0; i < header.length; i++) {
                first.createCell(i).setCellValue(header[i]);
                second.createCell(i).setCellValue(cells[i]);
            }
            second.getCell(4).setCellValue(39);
            workbook.write(out);
        }
        assertThat(table.read(file).lines().get(0).find(Column.INDUSTRY)).contains("39");
    }
}
