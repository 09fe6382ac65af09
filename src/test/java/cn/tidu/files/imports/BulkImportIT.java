package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.db.CopyLane;
import cn.tidu.platform.db.CopyLanes;
import cn.tidu.platform.db.DataVersion;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Rows that are surely new go straight in; the promises of an import hold all the same. */
class BulkImportIT {
    private static final String HEAD = "企业名称,统一社会信用代码,转出地,行业,用地（亩）,来源\n";

    private final TestWorld world = TestWorld.get();
    private final Importer importer = new Importer(world.database, TestWorld.HOME.resolve("gis-data"));

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM enterprise");
            handle.execute("DELETE FROM park WHERE dataset = 'import'");
            handle.execute("DELETE FROM import_job");
        });
    }

    private ImportReport run(String csv, boolean dryRun) throws IOException {
        return run("enterprises", HEAD + csv, dryRun);
    }

    private ImportReport parks(String csv) throws IOException {
        return run("parks", "wkt,编号,园区名称,所在市,类别,面积(公顷)\n" + csv, false);
    }

    private ImportReport run(String into, String csv, boolean dryRun) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "e", ".csv"), csv);
        return importer.run(
                ImportDesk.order(file, into, "parks".equals(into) ? "EPSG:4490" : null, null, null, dryRun),
                rows -> {});
    }

    private static String rows(int from, int to) {
        StringBuilder csv = new StringBuilder();
        for (int i = from; i < to; i++) {
            csv.append("企业%06d,,东莞,18,15,甲\n".formatted(i));
        }
        return csv.toString();
    }

    private long count(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** The version when nothing moves any more: the totals of firms that the public is told follow each change by themselves. */
    private long version() throws InterruptedException {
        long last = -1;
        long now = world.database.read(DataVersion::get);
        while (last != now) {
            Thread.sleep(1_500);
            last = now;
            now = world.database.read(DataVersion::get);
        }
        return now;
    }

    @Test
    void knownAndNewRowsOfOneFileAreToldApartAndTheVersionMovesOnce() throws Exception {
        run(rows(0, 3000) + "有码,91350100M000100Y43,东莞,18,15,甲\n", false);
        long before = version();
        ImportReport report = run(
                rows(1000, 2000) + rows(3000, 8000) + "企业000001,,东莞,39,15,甲\n" + "改名,91350100M000100Y43,东莞,18,15,甲\n",
                false);
        assertThat(report.state()).as(report.problems().toString()).isEqualTo("done");
        assertThat(report.counts())
                .containsEntry("rows", 6002L)
                .containsEntry("inserted", 5000L)
                .containsEntry("updated", 2L)
                .containsEntry("unchanged", 1000L);
        // The import moves it once, and the totals of firms perhaps once more.
        assertThat(version()).isBetween(before + 1, before + 2);
        assertThat(count("SELECT count(*) FROM enterprise")).isEqualTo(8001);
        assertThat(count(
                        "SELECT count(*) FROM enterprise WHERE name = '改名' OR (name = '企业000001' AND industry = '39')"))
                .isEqualTo(2);
        long unchanged = version();
        assertThat(run(rows(0, 8000).replace("企业000001,,东莞,18", "企业000001,,东莞,39"), false)
                        .counts())
                .containsEntry("unchanged", 8000L)
                .containsEntry("inserted", 0L);
        assertThat(version()).isEqualTo(unchanged);
    }

    @Test
    void aDryRunCountsWhatWouldBeDoneAndLeavesNothing() throws Exception {
        run(rows(0, 10), false);
        long before = version();
        ImportReport report = run(rows(5, 4000), true);
        assertThat(report.state()).isEqualTo("dry-run");
        assertThat(report.counts()).containsEntry("inserted", 3990L).containsEntry("unchanged", 5L);
        assertThat(version()).isEqualTo(before);
        assertThat(count("SELECT count(*) FROM enterprise")).isEqualTo(10);
    }

    @Test
    void aReaderThatFailsWithRowsUnderWayLeavesNothingHalfWritten() throws Exception {
        long before = version();
        // rows by the ten thousand are on their way when the last line turns out to be no CSV
        assertThatThrownBy(() -> run(rows(0, 30_000) + "\"甲\"乙,,东莞,18,15,甲\n", false))
                .isInstanceOfSatisfying(
                        FileFault.class, fault -> assertThat(fault.code()).isEqualTo("damaged"));
        assertThat(count("SELECT count(*) FROM enterprise")).isZero();
        assertThat(
                        count(
                                "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY enterprise%' AND state <> 'idle'"))
                .isZero();
        assertThat(version()).isEqualTo(before);
        assertThat(world.database.activeConnections()).isZero();
        assertThat(run(rows(0, 3), false).counts()).containsEntry("inserted", 3L);
    }

    @Test
    void problemsAreToldInTheOrderOfRowsWhateverTheirKindAndNothingIsWritten() throws Exception {
        ImportReport report = run(
                rows(0, 20_000) + "企业000007,,东莞,18,15,甲\n" + "星厂,,火星,18,15,甲\n" + rows(20_000, 40_000)
                        + ",,东莞,18,-1,甲\n" + "企业039999,,东莞,18,15,甲\n",
                false);
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems())
                .extracting(ImportReport.RowProblem::row)
                .containsExactly(20_002, 20_003, 40_004, 40_004, 40_005);
        assertThat(report.problems().get(0).detail()).contains("文件内重复", "企业000007");
        assertThat(count("SELECT count(*) FROM enterprise")).isZero();
    }

    @Test
    void beyondSoManyStoredRowsAllAreComparedInTheDatabase() throws Exception {
        world.database.write(
                handle -> handle.execute(
                        "INSERT INTO enterprise (name, origin_code, industry, source) SELECT 'e' || i, '441900', '18', '甲' FROM generate_series(1, 200000) AS i"));
        ImportReport report = run("e7,,东莞,18,,甲\ne8,,东莞,39,,甲\ne200001,,东莞,18,,甲\n", false);
        assertThat(report.counts())
                .containsEntry("inserted", 1L)
                .containsEntry("updated", 1L)
                .containsEntry("unchanged", 1L);
    }

    /** A square of 0.01 degrees in Heyuan, whose lower left corner is so many hundredths from 114.70, 23.70. */
    private static String square(double east, double north) {
        double x = 114.70 + east / 100;
        double y = 23.70 + north / 100;
        return "\"POLYGON((%1$.4f %2$.4f,%3$.4f %2$.4f,%3$.4f %4$.4f,%1$.4f %4$.4f,%1$.4f %2$.4f))\""
                .formatted(x, y, x + 0.01, y + 0.01);
    }

    @Test
    void newAndKnownParksOfOneFileAreComparedForOverlapsAllTheSame() throws Exception {
        parks(square(0, 0) + ",,先来园,河源市,transfer,10\n");
        ImportReport report = parks(square(0.5, 0.5) + ",,后来园,河源市,transfer,10\n"
                + square(0, 0) + ",,先来园,河源市,transfer,20\n"
                + square(3, 3) + ",,远处园,河源市,transfer,10\n"
                + square(4, 3) + ",,相邻园,河源市,transfer,10\n");
        assertThat(report.state()).as(report.problems().toString()).isEqualTo("done");
        assertThat(report.counts())
                .containsEntry("inserted", 3L)
                .containsEntry("updated", 1L)
                .containsEntry("unchanged", 0L);
        // those that share a side touch and do not overlap
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0))
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("overlap"))
                .satisfies(finding -> assertThat(finding.row()).isEqualTo(3))
                .satisfies(finding -> assertThat(finding.detail()).contains("后来园", "先来园", " ha"));
        assertThat(
                        count(
                                "SELECT count(*) FROM park WHERE needs_review AND dataset = 'import' AND name = '先来园' AND approved_area_ha = 20"))
                .isEqualTo(1);
    }

    @Test
    void anOverlapOfNewParksMarksTheLaterOneForReviewAndNoParkOfAnEarlierFileWithThatRow() throws Exception {
        parks(square(8, 8) + ",,旧一,河源市,transfer,10\n" + square(10, 8) + ",,旧二,河源市,transfer,10\n");
        ImportReport report = parks(square(0, 0) + ",,甲,河源市,transfer,10\n" + square(0.5, 0) + ",,乙,河源市,transfer,10\n"
                + square(10, 8) + ",,旧二,河源市,transfer,11\n");
        assertThat(report.findings()).extracting(ImportReport.Finding::row).containsExactly(3);
        assertThat(strings("SELECT name FROM park WHERE needs_review AND dataset = 'import' ORDER BY name"))
                .containsExactly("乙");
    }

    @Test
    void aRenamedParkIsStillFoundByItsFormerNameAndKeepsItsSource() throws Exception {
        parks(square(0, 0) + ",P-1,旧名园,河源市,transfer,10\n");
        assertThat(parks(square(0, 0) + ",P-1,新名园,河源市,transfer,10\n").counts()).containsEntry("updated", 1L);
        assertThat(
                        strings(
                                "SELECT concat_ws('|', id, park_id, name, aliases, source LIKE '用户导入：e%', confidence) FROM park_record WHERE park_id = 'P-1'"))
                .containsExactly("P-1|P-1|新名园|{旧名园}|t|medium");
        assertThat(parks(square(0, 0) + ",,旧名园,河源市,transfer,10\n").counts())
                .containsEntry("inserted", 0L)
                .containsEntry("updated", 1L);
    }

    @Test
    void whatTheTableWouldRefuseIsToldByRow() throws Exception {
        ImportReport report =
                run("parks", "园区名称,所在市,类别,面积(公顷),批准时间\n甲,河源市,transfer,0,2015\n乙,河源市,transfer,1,2015-13\n", false);
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).extracting(ImportReport.RowProblem::field).containsExactly("area", "approved");
        ImportReport share = run("enterprises", "企业名称,转出地,行业,出口占比\n甲,东莞,18,250\n", false);
        assertThat(share.problems()).extracting(ImportReport.RowProblem::field).containsExactly("exportShare");
    }

    @Test
    void lanesCarryEveryTypeOfCellAndEveryText() {
        List<String> texts = List.of("", "甲\t乙\n\\\"'{}", "😀é", "a".repeat(300_000));
        GeometryFactory factory = new GeometryFactory();
        world.database.write(handle -> {
            handle.execute(
                    "CREATE TEMP TABLE lane (t text, a text[], i int, n float8, b boolean, d date, g geometry(Point, 4490)) ON COMMIT DROP");
            handle.execute("CREATE TEMP TABLE other (t text) ON COMMIT DROP");
            try (CopyLanes lanes = new CopyLanes(handle)) {
                CopyLane lane = lanes.into("lane", List.of("t", "a", "i", "n", "b", "d", "g"));
                CopyLane other = lanes.into("other", List.of("t"));
                for (int i = 0; i < 4; i++) {
                    lane.text(texts.get(i))
                            .texts(texts.subList(0, i))
                            .integer(-i)
                            .number(i / 8.0)
                            .truth(i % 2 == 0)
                            .day(LocalDate.of(1999 + i, 2, 28))
                            .geometry(factory.createPoint(new Coordinate(113 + i, 23)))
                            .endRow();
                    other.text(texts.get(3)).endRow();
                }
                lane.text(null)
                        .nothing()
                        .integer(0)
                        .number(null)
                        .truth(null)
                        .day(null)
                        .geometry(null)
                        .endRow();
                assertThat(lane.rows()).isEqualTo(5);
            }
            assertThat(strings(handle, "SELECT t FROM lane WHERE i <= 0 AND n IS NOT NULL ORDER BY i DESC"))
                    .isEqualTo(texts);
            assertThat(strings(handle, "SELECT unnest(a) FROM lane WHERE i = -3"))
                    .isEqualTo(texts.subList(0, 3));
            assertThat(strings(
                            handle,
                            "SELECT concat_ws('|', i, n, b, d, ST_AsText(g), ST_SRID(g)) FROM lane WHERE i = -1"))
                    .containsExactly("-1|0.125|f|2000-02-28|POINT(114 23)|4490");
            assertThat(strings(handle, "SELECT concat(t, n, b, d, g::text) FROM lane WHERE n IS NULL"))
                    .containsExactly("");
            assertThat(strings(handle, "SELECT count(*)::text FROM other")).containsExactly("4");
        });
    }

    private List<String> strings(String sql) {
        return world.database.read(handle -> strings(handle, sql));
    }

    private static List<String> strings(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).list();
    }
}
