package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.collection.Choice;
import cn.tidu.platform.settings.Version;
import cn.tidu.world.PreparedData;
import cn.tidu.world.ProcessUnderTest;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code match}, {@code doctor} and {@code --help} as a user types them. */
class CommandsIT {
    private static final String LIST =
            """
            企业名称,转出地,行业,用地（亩）,是否有污染
            甲电子,深圳宝安,电子信息,75,否
            =cmd|乙,东莞,18,,
            丙,火星,39,,
            丁化工,440306,26,15,是
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

    private ProcessUnderTest match(Path in, Path out, int expected) throws Exception {
        ProcessUnderTest tidu = new ProcessUnderTest(
                env, "match", "--enterprises", in.toString(), "--out", out.toString(), "--top", "2");
        assertThat(tidu.exit()).as(tidu.output()).isEqualTo(expected);
        return tidu;
    }

    @Test
    void ranksAFileAndKeepsTheRowsItCannotUnderstand() throws Exception {
        Path in = Files.writeString(folder.resolve("in.csv"), LIST);
        Path csv = folder.resolve("out.csv");
        ProcessUnderTest tidu = match(in, csv, 2);
        assertThat(tidu.output()).contains("第 4 行").contains("火星");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.get(0)).startsWith("\ufeff行号,企业名称");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("2,甲电子"))
                .hasSize(2)
                .anyMatch(line -> line.contains("深府办〔2009〕98号"));
        assertThat(lines).filteredOn(line -> line.startsWith("3,'=cmd|乙")).hasSize(2);
        assertThat(lines).filteredOn(line -> line.startsWith("4,丙")).hasSize(1).allMatch(line -> line.contains("火星"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("5,丁化工"))
                .hasSize(2)
                .noneMatch(line -> line.contains("韶关市"));

        Path xlsx = folder.resolve("out.xlsx");
        match(in, xlsx, 2);
        try (InputStream stream = Files.newInputStream(xlsx);
                var workbook = WorkbookFactory.create(stream)) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(7);
        }
        match(xlsxOf(), folder.resolve("again.csv"), 0);

        Path geojson = folder.resolve("out.geojson");
        match(in, geojson, 2);
        JsonNode features = TestWorld.JSON.readTree(geojson.toFile()).get("features");
        assertThat(StreamSupport.stream(features.spliterator(), false)
                        .filter(f -> f.at("/geometry/type").asText().equals("Point")))
                .isNotEmpty();
    }

    private Path xlsxOf() throws Exception {
        Path file = folder.resolve("in.xlsx");
        try (var workbook = WorkbookFactory.create(true);
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("企业");
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("企业名称");
            header.createCell(1).setCellValue("转出地");
            header.createCell(2).setCellValue("行业代码");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("戊");
            row.createCell(1).setCellValue("佛山市顺德区");
            row.createCell(2).setCellValue(38);
            workbook.write(out);
        }
        return file;
    }

    @Test
    void aFileThatIsNotThereOrOfAnotherKindIsOneSentence() throws Exception {
        assertThat(match(folder.resolve("none.csv"), folder.resolve("o.csv"), 1).output())
                .contains("none.csv")
                .doesNotContain("\tat ");
        Path text = Files.writeString(folder.resolve("in.txt"), "x");
        assertThat(match(text, folder.resolve("o.csv"), 1).output()).contains(".xlsx");
    }

    @Test
    void doctorTellsALimitThatCannotBeUsedAndWhatItMayBe() throws Exception {
        for (String text : List.of("4294967296", "-1", "many")) {
            ProcessUnderTest tidu = new ProcessUnderTest(
                    Map.of("TIDU_DATA_DIR", dataDir.toString(), "TIDU_IMPORT_MAX_VERTICES", text), "doctor");
            assertThat(tidu.exit()).isEqualTo(1);
            assertThat(tidu.output())
                    .contains("TIDU_IMPORT_MAX_VERTICES=" + text)
                    .contains("1 到 2147483647 的整数")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void theJarTellsTheVersionOfTheProject() throws Exception {
        ProcessUnderTest tidu = new ProcessUnderTest(env, "--version");
        assertThat(tidu.exit()).isZero();
        assertThat(tidu.output().strip()).isEqualTo("tidu " + Version.text());
    }

    @Test
    void doctorFindsAllWellAndChecksQuotesAgainstAFolder() throws Exception {
        ProcessUnderTest well = new ProcessUnderTest(env, "doctor");
        assertThat(well.exit()).as(well.output()).isZero();
        assertThat(well.output())
                .contains("一切正常")
                .contains("TIDU_CLIENT_RATE=100")
                .contains("TIDU_IMPORT_MAX_BYTES=209715200");
        // a folder without the policy texts: every quote is told as missing, and the exit code says so
        ProcessUnderTest missing = new ProcessUnderTest(env, "doctor", "--policy", folder.toString());
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.output()).contains("缺少文件").contains("75 条不符");
    }

    @Test
    void anExportIsNarrowedAndRefusedAsTheListsAre() throws Exception {
        Path file = folder.resolve("parks.csv");
        ProcessUnderTest some = new ProcessUnderTest(
                env, "export", "parks", "--to", file.toString(), "--city", "441500", "--industry", "39");
        assertThat(some.exit()).as(some.output()).isZero();
        assertThat(Files.readAllLines(file))
                .hasSizeBetween(2, 10)
                .allMatch(line -> line.contains("汕尾") || line.contains("名称"));
        JsonNode metadata = TestWorld.JSON.readTree(
                file.resolveSibling("parks.csv-metadata.json").toFile());
        assertThat(metadata.get("url").asText()).isEqualTo("parks.csv");
        assertThat(metadata.get("dc:description").asText()).contains("city=441500", "industry=39");
        ProcessUnderTest refused =
                new ProcessUnderTest(env, "export", "parks", "--to", file.toString(), "--kind", "nonsense");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output()).contains("--kind", "development-zone");
        ProcessUnderTest other =
                new ProcessUnderTest(env, "export", "guidance", "--to", file.toString(), "--source", "110000");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.output()).contains("--source", "110000");
    }

    /** What a command can take out or take in is the registry's, in its help as in its refusals. */
    @Test
    void anUnknownCollectionIsToldWithThoseThereAre() throws Exception {
        String csv = folder.resolve("a.csv").toString();
        Files.writeString(Path.of(csv), "名称\n甲\n");
        named(1, Choice.OF_FILES.ids(), "export", "nosuch", "--to", csv);
        named(
                1,
                Choice.ON_THE_MAP.ids(),
                "export",
                "nosuch",
                "--to",
                folder.resolve("a.pmtiles").toString());
        named(1, Choice.OF_IMPORTS.ids(), "import", csv, "--into", "park-facts");
        named(0, Choice.OF_FILES.ids(), "export", "--help");
        named(0, Choice.ON_THE_MAP.ids(), "export", "--help");
        named(0, Choice.OF_IMPORTS.ids(), "import", "--help");
    }

    private void named(int exit, List<String> ids, String... command) throws Exception {
        ProcessUnderTest tidu = new ProcessUnderTest(env, command);
        assertThat(tidu.exit()).as(tidu.output()).isEqualTo(exit);
        assertThat(tidu.output()).contains(ids);
    }

    @Test
    void helpNamesEveryCommandAndSetting() throws Exception {
        ProcessUnderTest help = new ProcessUnderTest(env, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.output())
                .contains("serve", "match", "doctor", "TIDU_PORT", "TIDU_DATABASE_URL", "TIDU_DATA_DIR");
        ProcessUnderTest wrong = new ProcessUnderTest(env, "fly");
        assertThat(wrong.exit()).isNotZero();
        assertThat(wrong.output()).contains("fly");
    }

    @Test
    void makesUpFirmsThatSaySoAndAreTheSameForTheSameSeed() throws Exception {
        Path first = folder.resolve("a.csv");
        Path second = folder.resolve("b.csv");
        for (Path out : List.of(first, second)) {
            ProcessUnderTest tidu =
                    new ProcessUnderTest(env, "demo", "--enterprises", "120", "--seed", "7", "--out", out.toString());
            assertThat(tidu.exit()).as(tidu.output()).isZero();
            assertThat(tidu.output()).contains("120").contains("非真实");
        }
        List<String> lines = Files.readAllLines(first);
        assertThat(lines).hasSize(121).isEqualTo(Files.readAllLines(second));
        assertThat(lines.subList(1, 121)).allMatch(line -> line.startsWith("示例企业7-") && line.contains("非真实企业"));
        match(first, folder.resolve("ranked.csv"), 0);
        ProcessUnderTest imported = new ProcessUnderTest(
                env, "import", first.toString(), "--into", "enterprises", "--crs", "EPSG:4490", "--dry-run");
        assertThat(imported.exit()).as(imported.output()).isZero();
        ProcessUnderTest none = new ProcessUnderTest(env, "demo", "--enterprises", "0");
        assertThat(none.exit()).isEqualTo(1);
    }

    /** A dump is proved by restoring it: into a folder of its own, and everything is there. */
    @Test
    void whatIsBackedUpComesBackElsewhereAndABrokenFileChangesNothing() throws Exception {
        Path csv = folder.resolve("firms.csv");
        ProcessUnderTest made = new ProcessUnderTest(
                env, "demo", "--enterprises", "30", "--seed", "3", "--load", "--out", csv.toString());
        assertThat(made.exit()).as(made.output()).isZero();
        Path dump = folder.resolve("tidu.backup");
        ProcessUnderTest backup = new ProcessUnderTest(env, "backup", dump.toString());
        assertThat(backup.exit()).as(backup.output()).isZero();
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(dump)))
                .isEqualTo("rw-------");
        Map<String, String> elsewhere =
                Map.of("TIDU_DATA_DIR", folder.resolve("scratch").toString());
        ProcessUnderTest restore = new ProcessUnderTest(elsewhere, "restore", dump.toString());
        assertThat(restore.exit()).as(restore.output()).isZero();
        Path before = folder.resolve("before.csv");
        Path after = folder.resolve("after.csv");
        for (Map.Entry<Path, Map<String, String>> one :
                Map.of(before, env, after, elsewhere).entrySet()) {
            ProcessUnderTest export = new ProcessUnderTest(
                    one.getValue(),
                    "export",
                    "enterprises",
                    "--to",
                    one.getKey().toString());
            assertThat(export.exit()).as(export.output()).isZero();
        }
        assertThat(Files.readAllLines(after)).hasSizeGreaterThan(30).isEqualTo(Files.readAllLines(before));
        ProcessUnderTest broken = new ProcessUnderTest(elsewhere, "restore", csv.toString());
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.output()).contains("数据库未改动");
        assertThat(new ProcessUnderTest(elsewhere, "doctor").exit()).isZero();
    }
}
