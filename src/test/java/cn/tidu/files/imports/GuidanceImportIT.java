package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.app.dataset.GisData;
import cn.tidu.platform.db.DataVersion;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guidance of a user's own goes in, counts in matching at once, stays over a reload and comes out as it went in. */
class GuidanceImportIT {
    private static final String HEADER = "文件,文号,发布日期,有效起,有效止,条款,类别,引文,来源地,目标地,目标园区,产业用语,转移环节\n";
    private static final String RULE =
            "测试结对办法,测府〔2026〕1号,2026-01-05,2026-02-01,2030-12-31,第三条,结对,广州市与云浮市结对,广州,云浮市,,,\n";

    private final TestWorld world = TestWorld.get();
    private final Importer importer = new Importer(world.database, TestWorld.HOME.resolve("gis-data"));

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM guidance_rule WHERE dataset = 'import'");
            handle.execute("DELETE FROM guidance_document WHERE dataset = 'import'");
            handle.execute("DELETE FROM import_job");
        });
    }

    private ImportReport run(Path file, boolean dryRun) {
        return importer.run(ImportDesk.order(file, "guidance", null, null, null, dryRun), rows -> {});
    }

    private ImportReport run(String csv) throws IOException {
        return run(Files.writeString(folder.resolve("rules.csv"), csv), false);
    }

    private boolean holds(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(Boolean.class).one());
    }

    private JsonNode search(String query) {
        return world.json(world.get("/api/v1/guidance?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
    }

    @Test
    void anImportedRuleCountsAtOnceAndSaysWhereItIsFrom() throws Exception {
        String firm =
                "{\"enterprise\":{\"origin\":{\"code\":\"440100\"},\"industry\":\"39\"},\"asOf\":\"2026-11-21\",\"top\":200}";
        assertThat(world.match(firm).toString()).doesNotContain("测府〔2026〕1号");
        long before = world.database.read(DataVersion::get);
        ImportReport report = run(HEADER + RULE);
        assertThat(report.problems()).isEmpty();
        assertThat(report.state()).isEqualTo("done");
        assertThat(report.counts()).containsEntry("inserted", 1L).containsEntry("documentsInserted", 1L);
        assertThat(world.database.read(DataVersion::get)).isGreaterThan(before);
        JsonNode after = world.match(firm);
        JsonNode cited = null;
        for (JsonNode candidate : after.get("candidates")) {
            for (JsonNode criterion : candidate.get("criteria")) {
                for (JsonNode citation : criterion.get("citations")) {
                    if ("测府〔2026〕1号".equals(citation.path("documentNo").asText())) {
                        assertThat(candidate.at("/park/city").asText()).isEqualTo("云浮市");
                        cited = citation;
                    }
                }
            }
        }
        assertThat(cited).isNotNull();
        assertThat(cited.get("quote").asText()).isEqualTo("广州市与云浮市结对");
        assertThat(cited.get("clause").asText()).isEqualTo("第三条");
        assertThat(cited.get("validTo").asText()).isEqualTo("2030-12-31");
        JsonNode item = search("广州市与云浮市结对").at("/items/0");
        assertThat(item.get("source").asText()).startsWith("用户导入：").contains("rules.csv");
        assertThat(item.get("dataset").asText()).isEqualTo("import");
        assertThat(item.get("issued").asText()).isEqualTo("2026-01-05");
        assertThat(item.get("validFrom").asText()).isEqualTo("2026-02-01");
        assertThat(item.at("/sources/0/code").asText()).isEqualTo("440100");
        assertThat(search("粤府办〔2013〕31号").at("/items/0/dataset").asText()).isEqualTo("gis-data");
    }

    @Test
    void aSourceOfItsOwnIsKeptAndStillToldApart() throws Exception {
        run(HEADER.strip() + ",来源\n" + RULE.strip() + ",市府公报2026年第1期\n");
        assertThat(search("广州市与云浮市结对").at("/items/0/source").asText()).isEqualTo("用户导入：市府公报2026年第1期");
        assertThat(holds("SELECT source = '市府公报2026年第1期' FROM guidance_rule WHERE dataset = 'import'"))
                .isTrue();
    }

    @Test
    void itOutlivesAReloadOfGisDataAlsoWhenItCitesOneOfItsDocuments() throws Exception {
        run(HEADER + RULE + ",粤府办[2013]31号,,,,第九十九条,鼓励,试一句,,粤北,广东海丰经济开发区,电子信息,\n");
        world.database.write(handle -> handle.execute("UPDATE dataset SET content_hash = 'another'"));
        assertThat(new GisData(TestWorld.HOME.resolve("gis-data"))
                        .load(world.database)
                        .changed())
                .isTrue();
        assertThat(holds("SELECT count(*) = 2 FROM guidance_rule WHERE dataset = 'import'"))
                .isTrue();
        assertThat(holds("SELECT count(*) = 131 FROM guidance_rule WHERE dataset = 'gis-data'"))
                .isTrue();
        assertThat(holds("SELECT count(*) = 16 FROM guidance_document WHERE dataset = 'gis-data'"))
                .isTrue();
        assertThat(holds(
                        "SELECT document = 'yfb-2013-31' AND targets = '{NORTH}' AND cardinality(target_parks) = 1 AND industry_codes = '{39,63,64,65}'"
                                + " FROM guidance_rule WHERE quote = '试一句'"))
                .isTrue();
    }

    @Test
    void theSameRowsAgainAreUnchangedAndAChangedOneIsUpdated() throws Exception {
        run(HEADER + RULE);
        ImportReport again = run(HEADER + RULE + "\n");
        assertThat(again.counts()).containsEntry("unchanged", 1L).containsEntry("inserted", 0L);
        ImportReport changed = run(HEADER + RULE.replace("云浮市,,", "云浮市、清远市,,").replace("2030-12-31", "2028-12-31"));
        assertThat(changed.counts()).containsEntry("updated", 1L).containsEntry("documentsUpdated", 1L);
        assertThat(changed.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("document-changed");
            assertThat(finding.detail()).contains("有效止 2030-12-31 → 2028-12-31");
        });
        assertThat(holds("SELECT count(*) = 1 FROM guidance_rule WHERE dataset = 'import'"))
                .isTrue();
    }

    @Test
    void everyProblemOfARowIsToldWithWhatIsNearest() throws Exception {
        long before = world.database.read(DataVersion::get);
        ImportReport report = run(HEADER
                + "新办法,,,,,第一条,鼓舞,一句,广洲,云浮市,广东海丰开发区,电子信西,搬一半\n"
                + "新办法二,,2026-13-01,2026-01-01,2025-01-01,,鼓励,,,,,,\n"
                + HEADER.substring(0, 0)
                + RULE
                + RULE.replace("2026-01-05", "2026-01-06"));
        assertThat(report.state()).isEqualTo("refused");
        assertThat(world.database.read(DataVersion::get)).isEqualTo(before);
        assertThat(report.problems())
                .extracting(problem -> problem.row() + " " + problem.field())
                .contains(
                        "2 kind",
                        "2 sources",
                        "2 parks",
                        "2 words",
                        "2 stages",
                        "2 issued",
                        "3 issued",
                        "3 clause",
                        "3 quote",
                        "5 issued",
                        "5 quote");
        assertThat(report.problems()).anySatisfy(p -> assertThat(p.detail()).contains("广州市"));
        assertThat(report.problems()).anySatisfy(p -> assertThat(p.detail()).contains("广东海丰经济开发区"));
        assertThat(report.problems()).anySatisfy(p -> assertThat(p.detail()).contains("电子信息"));
    }

    @Test
    void aDryRunTellsAndWritesNothing() throws Exception {
        long before = world.database.read(DataVersion::get);
        ImportReport report = run(Files.writeString(folder.resolve("r.csv"), HEADER + RULE), true);
        assertThat(report.state()).isEqualTo("dry-run");
        assertThat(report.counts()).containsEntry("inserted", 1L);
        assertThat(world.database.read(DataVersion::get)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "geojson", "gpkg"})
    void whatIsTakenOutGoesInAgainUnchanged(String format) throws Exception {
        run(HEADER + RULE + ",粤府办〔2013〕31号,,,,第九十九条,鼓励,\"＝试，\"\"一句\"\"\",,粤北,,电子信息,生产;总部\n");
        ImportReport report = run(download("guidance?format=" + format, "guidance." + format), true);
        assertThat(report.problems()).isEmpty();
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts())
                .containsEntry("rows", 133L)
                .containsEntry("unchanged", 133L)
                .containsEntry("documentsUpdated", 0L);
    }

    @Test
    void theTableOfGisDataItselfIsUnchanged() {
        ImportReport report = run(TestWorld.HOME.resolve("gis-data/guidance.csv"), true);
        assertThat(report.problems()).isEmpty();
        assertThat(report.counts()).containsEntry("unchanged", 131L);
    }

    private Path download(String query, String name) throws Exception {
        HttpResponse<Path> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(world.uri("/api/v1/downloads/" + query))
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(folder.resolve(name)));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
