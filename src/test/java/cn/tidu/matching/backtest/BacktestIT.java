package cn.tidu.matching.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.PreparedData;
import cn.tidu.world.ProcessUnderTest;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backtest} as a user types it, over the real gis-data. */
class BacktestIT {
    private static final Path KNOWN = TestWorld.HOME.resolve("gis-data/relocations.csv");
    private static final String HEADER =
            "case_id,event_id,enterprise,origin_city,origin_district,industry_source_words,gbt4754_2017_div,gbt_alt,transfer_stage,"
                    + "destination_city,destination_county,special_zone,destination_park,year\n";

    @TempDir
    private static Path dataDir;

    @TempDir
    private Path folder;

    @BeforeAll
    static void folderOfItsOwn() {
        PreparedData.into(dataDir);
    }

    private static String run(int expected, String... arguments) throws Exception {
        String[] all = new String[arguments.length + 1];
        all[0] = "backtest";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        ProcessUnderTest tidu = new ProcessUnderTest(Map.of("TIDU_DATA_DIR", dataDir.toString()), all);
        assertThat(tidu.exit()).as(tidu.output()).isEqualTo(expected);
        assertThat(tidu.output()).doesNotContain("\tat ");
        return tidu.output();
    }

    private static JsonNode score(JsonNode report, String method, String scope) {
        return StreamSupport.stream(report.get("scores").spliterator(), false)
                .filter(line -> line.get("method").asText().equals(method)
                        && line.get("scope").asText().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knownMovesAreScoredByCityAndParkBesideTheBaselines() throws Exception {
        Path json = folder.resolve("out.json");
        String output = run(0, KNOWN.toString(), "--as-of", "own", "--out", json.toString());
        assertThat(output)
                .contains("按市 / by city（17 起 / events）", "按园区 / by park（7 起 / events）", "hit@1", "MRR")
                .contains("随机 / random", "最近园区 / nearest park", "仅看产业 / industry only")
                .contains("H022 世运电路", "深圳市→江门市", "2005-01-01");
        JsonNode report = TestWorld.JSON.readTree(json.toFile());
        assertThat(report.get("rows").asInt()).isEqualTo(17);
        assertThat(report.get("unresolved").asInt()).isZero();
        assertThat(report.get("results")).hasSize(17).allSatisfy(row -> assertThat(
                        row.get("cityRank").asInt() >= 1
                                || !row.get("why").asText().isEmpty())
                .isTrue());
        for (JsonNode score : report.get("scores")) {
            assertThat(score.get("hit1").asDouble())
                    .isLessThanOrEqualTo(score.get("hit3").asDouble());
            assertThat(score.get("hit5").asDouble())
                    .isLessThanOrEqualTo(score.get("hit10").asDouble());
            assertThat(score.get("mrr").asDouble()).isBetween(score.get("hit1").asDouble(), 1.0);
        }
        // the purpose of the whole: better than knowing less
        double own = score(report, "tidu", "city").get("mrr").asDouble();
        assertThat(List.of("random", "nearest", "random-of-all", "nearest-of-all", "industry-of-all"))
                .allSatisfy(method -> assertThat(
                                score(report, method, "city").get("mrr").asDouble())
                        .as(method)
                        .isLessThan(own));
    }

    @Test
    void aCriterionCanBeLeftOutAndABaselineDoesNotCare() throws Exception {
        Path with = folder.resolve("with.json");
        Path without = folder.resolve("without.json");
        run(0, KNOWN.toString(), "--out", with.toString());
        assertThat(run(0, KNOWN.toString(), "--without", "guidance.pairing", "--out", without.toString()))
                .contains("不看 / without：", "guidance.pairing");
        JsonNode a = TestWorld.JSON.readTree(with.toFile());
        JsonNode b = TestWorld.JSON.readTree(without.toFile());
        assertThat(a.get("results")).isNotEqualTo(b.get("results"));
        assertThat(score(a, "industry", "city")).isEqualTo(score(b, "industry", "city"));
    }

    @Test
    void rowsThatCannotBeReadAreListedAndTheOthersRanked() throws Exception {
        Path file = folder.resolve("mixed.csv");
        Files.write(
                file,
                (HEADER
                                + "T1,E1,甲厂,东莞,長安鎮,塑胶制品,29,,whole,韶關,翁源县,,翁源產業園,2023年\n"
                                + "T2,E2,乙厂,长沙,,,39,,whole,梅州,,,,2012\n"
                                + "T3,E3,\"=cmd|丙\",深圳,,,39,,whole,深圳,,深汕特别合作区,,\n")
                        .replace("東", "东")
                        .getBytes(Charset.forName("GB18030")));
        Path csv = folder.resolve("out.csv");
        String output = run(2, file.toString(), "--out", csv.toString());
        assertThat(output).contains("1 行读不懂", "! T2 第 3 行", "长沙");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("\ufeffrow,case_id");
        assertThat(lines.get(1)).contains("广东翁源经济开发区");
        assertThat(lines.get(2)).contains("长沙");
        assertThat(lines.get(3)).contains("'=cmd|丙", "汕尾市", "深汕特别合作区");
    }

    @Test
    void whatCannotBeDoneIsOneSentence() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        assertThat(run(1, empty.toString())).contains("empty.csv");
        Path short1 = Files.writeString(folder.resolve("short.csv"), "case_id,year\nH1,2010\n");
        assertThat(run(1, short1.toString())).contains("缺少必要的列", "origin_city", "destination_city");
        assertThat(run(1, folder.resolve("none.csv").toString())).contains("none.csv");
        assertThat(run(1, KNOWN.toString(), "--as-of", "soon")).contains("--as-of", "soon");
        assertThat(run(1, KNOWN.toString(), "--without", "weather")).contains("weather", "guidance.pairing");
        assertThat(run(1, KNOWN.toString(), "--out", "out.pdf")).contains(".json");
        assertThat(run(1)).contains("FILE");
        assertThat(run(0, "--help")).contains("--without", "--as-of", "退出码");
    }
}
