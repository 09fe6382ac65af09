package cn.tidu.matching.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.facts.enterprise.Figure;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of enterprises in every form, with the defects they come with. */
class RosterTest {
    private static final String TABLE = "企业名称,转出地,行业,用地（亩）,是否有污染,备注\n甲厂,深圳宝安,电子信息,75,否,x\n\n,,,,,\n乙厂,东莞,18,,,\n";

    @TempDir
    private Path folder;

    private static List<RosterRow> rows(Path file) {
        List<RosterRow> rows = new ArrayList<>();
        Roster.ofFile(file, ImportLimits.defaults()).forEach(rows::add, beside -> {});
        return rows;
    }

    @Test
    void readsUtf8WithOrWithoutMarkAndGbkAlike() throws IOException {
        byte[][] forms = {
            TABLE.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_8),
            TABLE.getBytes(Charset.forName("GBK"))
        };
        for (byte[] form : forms) {
            Path file = Files.write(folder.resolve("e.csv"), form);
            List<RosterRow> rows = rows(file);
            assertThat(rows).extracting(RosterRow::number).containsExactly(2, 5);
            assertThat(rows.get(0).cells())
                    .containsEntry("name", "甲厂")
                    .containsEntry("origin", "深圳宝安")
                    .containsEntry("landMu", "75")
                    .containsEntry("polluting", "否");
            assertThat(rows.get(0).headers()).containsEntry("landMu", "用地（亩）");
            assertThat(Roster.ofFile(file, ImportLimits.defaults()).columnsNotRead())
                    .containsExactly("备注");
        }
    }

    @Test
    void everyHeaderOfEveryFigureIsKnown() throws IOException {
        for (Figure figure : Figure.all()) {
            for (Figure.Unit unit : figure.units()) {
                List<String> words = new ArrayList<>(unit.words());
                words.add(unit.code());
                for (String word : words) {
                    Path file = Files.writeString(folder.resolve("e.csv"), "转出地,行业," + word + "\n东莞,18,1\n");
                    assertThat(rows(file).get(0).cells()).as(word).containsEntry(unit.code(), "1");
                }
            }
        }
    }

    @Test
    void aCoordinateThatIsNoNumberIsAMatterOfItsRow() throws IOException {
        Path file = Files.writeString(folder.resolve("e.csv"), "企业名称,经度,纬度,行业\n甲,一百,23,39\n乙,114,22.6,39\n");
        assertThat(rows(file)).hasSize(2);
        assertThat(rows(file).get(0).cells()).containsEntry("lon", "一百");
    }

    @Test
    void aWorkbooksFirstSheetIsTheListAndTheOthersAreBesideIt() throws IOException {
        Path file = folder.resolve("e.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            for (String name : List.of("名单", "指定")) {
                var sheet = book.createSheet(name);
                var header = sheet.createRow(0);
                header.createCell(0).setCellValue("行业");
                header.createCell(1).setCellValue("转出地");
                var row = sheet.createRow(1);
                row.createCell(0).setCellValue(38);
                row.createCell(1).setCellValue("佛山");
            }
            book.write(out);
        }
        List<RosterRow> listed = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        Roster.ofFile(file, ImportLimits.defaults()).forEach(listed::add, row -> beside.add(row.sheet()));
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).cells()).containsEntry("industry", "38");
        assertThat(beside).containsExactly("指定");
    }

    @Test
    void aLineThatIsNoJsonIsThatLinesFault() throws IOException {
        Path file = Files.writeString(
                folder.resolve("e.ndjson"),
                "\ufeff{\"name\":\"甲\",\"industry\":\"39\"}\r\n\n{oops\n[1]\n{\"enterprise\":{\"name\":\"乙\",\"group\":\"链\"}}");
        List<RosterRow> rows = rows(file);
        assertThat(rows).extracting(RosterRow::number).containsExactly(1, 3, 4, 5);
        assertThat(rows).extracting(row -> row.fault().isPresent()).containsExactly(false, true, true, false);
        assertThat(rows).extracting(RosterRow::name).containsExactly("甲", "", "", "乙");
        assertThat(rows.get(3).group()).isEqualTo("链");
    }

    @Test
    void aHeaderWithoutIndustryIsRefusedWithAdvice() throws IOException {
        Path file = Files.writeString(folder.resolve("e.csv"), "企业名称,转出地\n甲,深圳\n");
        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("行业")
                .hasMessageContaining("企业名称");
    }

    @Test
    void moreRowsThanTheLimitAreRefusedNotKept() throws IOException {
        Path file = Files.writeString(folder.resolve("e.ndjson"), "{}\n".repeat(20));
        ImportLimits few = new ImportLimits(1000, 1000, 100, 10, 10, 10);
        assertThatThrownBy(() -> Roster.ofFile(file, few).forEach(row -> {}, beside -> {}))
                .isInstanceOf(FileFault.class);
    }
}
