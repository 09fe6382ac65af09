package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.relocation.Relocation;
import cn.tidu.facts.relocation.RelocationRepository;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Known relocations go in with their report and their confidence, and come out as they went in. All rows here are made up. */
class RelocationImportIT {
    private static final String HEADER =
            "case_id,event_id,enterprise,origin_city,origin_district,industry_source_words,gbt4754_2017_div,gbt_alt,transfer_stage,"
                    + "destination_city,destination_county,special_zone,destination_park,year,year_basis,confidence,use_tier,source_title,source_url,quote\n";
    private static final String ROWS =
            """
            T1,E1,测试电池厂,深圳,,动力电池,38,39,expansion,茂名,电白区,,,2024,visit reported,medium,B,测试报道一,(none),试一句
            T2,E2,测试石材厂,佛山,南海区,石材机械,35,,not stated,云浮,,,佛山(云浮)产业转移工业园,2010,opened,high,A,测试报道二,,
            T3,E3,测试饮料厂,东莞,长安镇,凉茶饮料,15,,production line,清远,佛冈县,,没有这个园,,not told,low,B,测试报道三,,试二句
            """;

    private final TestWorld world = TestWorld.get();
    private final Importer importer = new Importer(world.database, TestWorld.HOME.resolve("gis-data"));

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM relocation");
            handle.execute("DELETE FROM import_job");
        });
    }

    private ImportReport run(Path file, boolean dryRun) {
        return importer.run(ImportDesk.order(file, "relocations", null, null, null, dryRun), rows -> {});
    }

    private ImportReport run(String csv) throws IOException {
        return run(Files.writeString(folder.resolve("moves.csv"), csv), false);
    }

    private List<Relocation> stored() {
        return world.database.read(RelocationRepository::loadAll);
    }

    @Test
    void everyColumnIsKeptAndPlacesIndustriesAndParksAreResolved() throws Exception {
        ImportReport report = run(HEADER + ROWS);
        assertThat(report.problems()).isEmpty();
        assertThat(report.counts()).containsEntry("inserted", 3L);
        List<Relocation> stored = stored();
        assertThat(stored).extracting(Relocation::id).containsExactly("T1", "T2", "T3");
        Relocation battery = stored.get(0);
        assertThat(battery.originCode()).isEqualTo("440300");
        assertThat(battery.destinationCode()).isEqualTo("440904");
        assertThat(battery.industryCodes()).containsExactly("38", "39");
        assertThat(battery.year()).contains(2024);
        assertThat(battery.confidence().code()).isEqualTo("medium");
        assertThat(battery.sourceTitle()).isEqualTo("测试报道一");
        assertThat(stored.get(1).originCode()).isEqualTo("440605");
        assertThat(stored.get(1).stage()).isEmpty();
        // 佛山（云浮）产业转移工业园 was merged into the zone of today
        assertThat(stored.get(1).parkId()).contains("s448108");
        assertThat(stored.get(2).originPlace()).contains("长安镇");
        assertThat(stored.get(2).stage()).contains("production");
        assertThat(stored.get(2).parkId()).isEmpty();
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("park-unknown");
            assertThat(finding.row()).isEqualTo(4);
        });
    }

    @Test
    void aRowThatCannotBeResolvedStopsAllWithWhatIsNearest() throws Exception {
        ImportReport report = run(HEADER
                + ROWS
                + "T4,,,深川,,,99x,,搬走,长沙,,,,19xx,,sure,,,,\n"
                + "T1,E1,测试电池厂,深圳,,动力电池,38,39,expansion,茂名,电白区,,,2024,,medium,B,测试报道一,,\n");
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems())
                .extracting(problem -> problem.row() + " " + problem.field())
                .contains(
                        "5 enterprise",
                        "5 originCity",
                        "5 industry",
                        "5 stage",
                        "5 destinationCity",
                        "5 year",
                        "5 confidence",
                        "6 enterprise");
        assertThat(report.problems()).anySatisfy(p -> assertThat(p.detail()).contains("深圳市"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void withoutIdsTheSameMoveIsKnownByItsEnterprisePlacesAndYear() throws Exception {
        String head = "企业,转出市,行业,转入市,转入县区,年份,来源\n";
        assertThat(run(head + "甲厂,深圳市宝安区,电子信息,汕尾,海丰县,2015,某报\n").counts()).containsEntry("inserted", 1L);
        ImportReport again = run(head + "甲厂,深圳市宝安区,39,汕尾,海丰县,2015年,某报\n乙厂,广州,39,汕尾,海丰县,2015,某报\n");
        assertThat(again.problems()).isEmpty();
        assertThat(again.counts()).containsEntry("inserted", 1L).containsEntry("unchanged", 1L);
        assertThat(stored()).hasSize(2).allSatisfy(r -> assertThat(r.sourceTitle())
                .isEqualTo("某报"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "geojson", "gpkg"})
    void whatIsTakenOutGoesInAgainUnchanged(String format) throws Exception {
        run(HEADER + ROWS + "T5,,\"=甲\",广州市,天河区,,\"39;65\",,whole,韶关市,,,,,,,,\"@报道\",,\"+1\"\n");
        HttpResponse<Path> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(world.uri("/api/v1/downloads/relocations?format=" + format))
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(folder.resolve("out." + format)));
        assertThat(response.statusCode()).isEqualTo(200);
        ImportReport report = run(response.body(), true);
        assertThat(report.problems()).isEmpty();
        assertThat(report.counts()).containsEntry("rows", 4L).containsEntry("unchanged", 4L);
    }
}
