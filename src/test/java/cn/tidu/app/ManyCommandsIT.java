package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.PreparedData;
import cn.tidu.world.ProcessUnderTest;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code match} with groups and NDJSON, and {@code shortlist}, as a user types them. */
class ManyCommandsIT {
    private static final String LIST =
            """
            企业名称,转出地,行业,用地（亩）,是否有污染,组团,指定园区,排除园区,联系人
            甲终端,深圳宝安,3922,60,否,终端链,,,张
            =乙配件,深圳宝安,3982,30,否,终端链,,,
            丙服装,东莞,18,15,否,,,,
            丁,火星,39,,,终端链,,,
            """;

    @TempDir
    private static Path dataDir;

    @TempDir
    private Path folder;

    private static Map<String, String> env;

    @BeforeAll
    static void folderOfItsOwn() {
        PreparedData.into(dataDir);
        env = Map.of("TIDU_DATA_DIR", dataDir.toString());
    }

    private ProcessUnderTest run(int expected, Object... arguments) throws Exception {
        ProcessUnderTest tidu = new ProcessUnderTest(
                env, Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        assertThat(tidu.exit()).as(tidu.output()).isEqualTo(expected);
        return tidu;
    }

    private static List<List<String>> rows(Workbook book, String sheet) {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        Sheet found = book.getSheet(sheet);
        assertThat(found).as(sheet).isNotNull();
        for (Row row : found) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                Cell cell = row.getCell(i);
                cells.add(cell == null ? "" : formatter.formatCellValue(cell));
            }
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void groupsAreRankedAsOneInTheTableAndInNdjson() throws Exception {
        Path in = Files.writeString(folder.resolve("in.csv"), LIST);
        Path csv = folder.resolve("out.csv");
        ProcessUnderTest tidu = run(2, "match", "--enterprises", in, "--out", csv, "--top", "2");
        assertThat(tidu.output())
                .contains("第 5 行")
                .contains("转出地")
                .contains("组团 1 个")
                .contains("联系人");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.get(0)).startsWith("\ufeff行号,企业名称").endsWith("类型,组团,问题");
        assertThat(lines)
                .filteredOn(line -> line.startsWith(",组团：终端链（2 家）"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("三（四）2").contains("未计入无法理解的行：5"));
        assertThat(lines).filteredOn(line -> line.contains(",组团成员,终端链,")).hasSize(4);
        assertThat(lines).filteredOn(line -> line.startsWith("3,'=乙配件")).isNotEmpty();
        assertThat(lines).filteredOn(line -> line.startsWith("5,丁")).hasSize(1).allMatch(line -> line.contains("火星"));

        Path ndjson = folder.resolve("out.ndjson");
        run(2, "match", "--enterprises", in, "--out", ndjson, "--top", "2", "--weights", "guidance=3,industry=1");
        List<String> objects = Files.readAllLines(ndjson);
        assertThat(objects).hasSize(5);
        JsonNode group = TestWorld.JSON.readTree(objects.get(4));
        assertThat(group.get("rowsNotRead")).hasSize(1);
        // what was taken out goes in again
        Path again = Files.writeString(
                folder.resolve("again.ndjson"),
                "{\"name\":\"甲\",\"origin\":{\"code\":\"440306\"},\"industry\":\"3922\"}\n");
        run(0, "match", "--enterprises", again, "--out", folder.resolve("again.xlsx"), "--no-groups");
        assertThat(run(1, "match", "--enterprises", again, "--out", folder.resolve("x.csv"), "--weights", "luck=1")
                        .output())
                .contains("luck")
                .doesNotContain("\tat ");
        assertThat(run(1, "match", "--enterprises", again, "--out", folder.resolve("x.pdf"))
                        .output())
                .contains(".geojson");
        assertThat(Files.exists(folder.resolve("x.csv"))).isFalse();
    }

    @Test
    void shortlistsAreAWorkbookWithReasonsAndWhatIsLeftOver() throws Exception {
        Path in = Files.writeString(folder.resolve("in.csv"), LIST);
        Path out = folder.resolve("lists.xlsx");
        ProcessUnderTest tidu = run(
                2,
                "shortlist",
                "--enterprises",
                in,
                "--host",
                "清远",
                "--per-park",
                "2",
                "--per-firm",
                "2",
                "--out",
                out);
        assertThat(tidu.output()).contains("阻塞对 / blocking pairs: ").contains("第 5 行");
        try (InputStream stream = Files.newInputStream(out);
                Workbook book = WorkbookFactory.create(stream)) {
            List<List<String>> byPark = rows(book, "按园区");
            List<List<String>> byFirm = rows(book, "按企业");
            assertThat(byPark).hasSameSizeAs(byFirm).hasSizeGreaterThan(3);
            assertThat(byFirm.stream().skip(1)).allSatisfy(row -> {
                assertThat(row.get(13)).isNotBlank();
                assertThat(row.get(14)).isNotBlank();
            });
            assertThat(byFirm).anyMatch(row -> row.get(1).equals("'=乙配件"));
            assertThat(rows(book, "未配上"))
                    .anyMatch(row -> row.get(0).equals("无法理解的行") && row.get(3).contains("火星"));
            assertThat(rows(book, "设置与方法"))
                    .anyMatch(row -> row.get(1).contains("Roth"))
                    .anyMatch(row -> row.get(0).equals("阻塞对"));
            assertThat(rows(book, "数据说明")).hasSizeGreaterThan(2);
            assertThat(book.getSheet("阻塞对")).isNotNull();

            String park = byFirm.get(1).get(6);
            String firm = byFirm.get(1).get(1);
            Path other = folder.resolve("other.xlsx");
            run(2, "shortlist", "--enterprises", in, "--host", "清远", "--ban", firm + "=" + park, "--out", other);
            try (InputStream again = Files.newInputStream(other);
                    Workbook banned = WorkbookFactory.create(again)) {
                assertThat(rows(banned, "按企业"))
                        .noneMatch(row -> row.get(1).equals(firm) && row.get(6).equals(park));
            }
            ProcessUnderTest refused = run(
                    1,
                    "shortlist",
                    "--enterprises",
                    in,
                    "--host",
                    "清远",
                    "--pin",
                    firm + "=" + park,
                    "--ban",
                    firm + "=" + park,
                    "--pin",
                    "没有=这家",
                    "--out",
                    folder.resolve("none.xlsx"));
            assertThat(refused.output()).contains("既指定又排除").contains("没有企业").doesNotContain("\tat ");
            assertThat(Files.exists(folder.resolve("none.xlsx"))).isFalse();
        }
    }
}
