package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every problem of a file is told at once by sheet, row and field; what is repaired or found is told too. */
class ImportProblemsIT {
    private final TestWorld world = TestWorld.get();
    private final ImportDesk desk = new ImportDesk(world);

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        desk.asBefore();
    }

    @Test
    void everyProblemIsToldByRowAndNothingIsWritten() throws Exception {
        Path file = Files.write(
                folder.resolve("e.csv"),
                ("企业名称,统一社会信用代码,转出地,行业,用地（亩）\n甲厂,91440300MA5D0000XX,深圳宝安,电子信息,75\n乙厂,,火星,39,10\n,,东莞,不存在的业,-5\n丁厂,,东莞,18,3\n")
                        .getBytes(Charset.forName("GBK")));
        ImportReport report = desk.run(ImportDesk.order(file, "enterprises", null, null, null, false));
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).extracting(ImportReport.RowProblem::row).containsOnly(2, 3, 4);
        assertThat(report.problems()).anySatisfy(p -> assertThat(p.detail()).contains("GB 32100"));
        assertThat(report.problems())
                .anySatisfy(p -> assertThat(p.detail()).contains("火星").doesNotContain("相近"));
        assertThat(desk.holds("SELECT count(*) = 0 FROM enterprise")).isTrue();
    }

    @Test
    void aBowTieIsRefusedAndOverlapsAndParksOutsideTheirCityAreFindings() throws Exception {
        String head = "wkt,园区名称,所在市,类别\n";
        Path bowTie = Files.writeString(
                folder.resolve("bow.csv"),
                head + "\"POLYGON((114.75 23.8,114.77 23.82,114.77 23.8,114.75 23.82,114.75 23.8))\",甲,河源市,transfer\n");
        assertThat(desk.run(ImportDesk.order(bowTie, "parks", "EPSG:4490", null, null, false))
                        .problems())
                .anySatisfy(p -> assertThat(p.detail()).contains("几何无效"));
        Path findings = Files.writeString(
                folder.resolve("f.csv"),
                head
                        + "\"POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.75 23.82,114.75 23.8))\",甲,河源市,transfer\n"
                        + "\"POLYGON((114.76 23.81,114.78 23.81,114.78 23.83,114.76 23.83,114.76 23.81))\",乙,河源市,transfer\n"
                        + "\"POLYGON((114.75 23.7,114.77 23.7,114.77 23.72,114.75 23.72,114.75 23.7))\",丙,汕尾市,transfer\n");
        ImportReport report = desk.run(ImportDesk.order(findings, "parks", "EPSG:4490", null, null, false));
        assertThat(report.state()).as(report.problems().toString()).isEqualTo("done");
        assertThat(report.findings()).extracting(ImportReport.Finding::code).contains("overlap", "outside-city");
        assertThat(desk.holds("SELECT needs_review FROM park WHERE name = '丙' AND dataset = 'import'"))
                .isTrue();
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
        ImportReport report = desk.run(ImportDesk.order(file, "parks", "EPSG:4490", null, null, false));
        assertThat(report.problems()).as(name).anySatisfy(p -> {
            assertThat(p.row()).isEqualTo(2);
            assertThat(p.detail()).contains("几何无效");
        });
        assertThat(desk.holds("SELECT count(*) = 0 FROM park WHERE dataset = 'import'"))
                .isTrue();
    }

    @Test
    void aTinySpikeIsRepairedByTheStatedRuleAndTold() throws Exception {
        Path file = Files.writeString(
                folder.resolve("s.csv"),
                "wkt,园区名称,所在市,类别\n\"POLYGON((114.75 23.8,114.77 23.8,114.77 23.82,114.7600001 23.82,114.76 23.8200001,114.7600001 23.82,114.75 23.82,114.75 23.8))\",甲,河源市,transfer\n");
        ImportReport report = desk.run(ImportDesk.order(file, "parks", "EPSG:4490", null, null, false));
        assertThat(report.state()).as(report.problems().toString()).isEqualTo("done");
        assertThat(report.findings()).extracting(ImportReport.Finding::code).contains("repaired");
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
                        ImportIT.row(sheet, r).createCell(c).setCellValue(rows[r][c]);
                    }
                }
            }
            workbook.write(out);
        }
        ImportReport report = desk.run(ImportDesk.order(file, "parks", "EPSG:4490", null, null, false));
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
}
