package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.files.imports.ImportReport;
import cn.tidu.files.imports.Importer;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long list into an empty table has the indexes made after it; everything that they stand for holds all the same. */
class FirstLoadIT {
    private static final int LONG = 50_000;
    private static final String HEAD = "企业名称,转出地,行业,用地（亩）,来源\n";

    /** Indexes, keys, what refers to them, and row triggers, as the database describes them. */
    private static final String BUILT =
            """
            SELECT pg_get_indexdef(indexrelid) || indisvalid::text FROM pg_index WHERE indrelid = 'enterprise'::regclass
            UNION ALL
            SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text
              FROM pg_constraint WHERE 'enterprise'::regclass IN (conrelid, confrelid)
            UNION ALL
            SELECT pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE tgrelid = 'enterprise'::regclass AND NOT tgisinternal
            ORDER BY 1
            """;

    private final TestWorld world = TestWorld.get();
    private final Importer importer = new Importer(world.database, TestWorld.HOME.resolve("gis-data"));

    @TempDir
    private Path folder;

    @BeforeEach
    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM enterprise");
            handle.execute("DELETE FROM import_job");
        });
    }

    private ImportReport run(String csv) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "e", ".csv"), HEAD + csv);
        return importer.run(ImportDesk.order(file, "enterprises", null, null, null, false), rows -> {});
    }

    private static String rows(int from, int to) {
        StringBuilder csv = new StringBuilder();
        for (int i = from; i < to; i++) {
            csv.append("企业%06d,东莞,18,15,甲\n".formatted(i));
        }
        return csv.toString();
    }

    private List<String> built() {
        return world.database.read(
                handle -> handle.createQuery(BUILT).mapTo(String.class).list());
    }

    private long file(String index) {
        return world.database.read(handle -> handle.createQuery("SELECT pg_relation_filenode(:index)")
                .bind("index", index)
                .mapTo(Long.class)
                .one());
    }

    private long count(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Test
    void afterALongListIndexesKeysAndTriggersAreAsTheyWereAndFindEveryFirm() throws IOException {
        List<String> before = built();
        long nameIndex = file("enterprise_name_place");
        // Whoever looks after the table in the background at that moment has it filled row by row.
        for (int attempt = 1; attempt <= 5 && file("enterprise_name_place") == nameIndex; attempt++) {
            asBefore();
            assertThat(run(rows(0, LONG)).counts()).containsEntry("inserted", (long) LONG);
        }
        assertThat(built()).isEqualTo(before).isNotEmpty();
        assertThat(file("enterprise_name_place")).as("made anew").isNotEqualTo(nameIndex);
        assertThat(
                        count(
                                "SELECT count(*) FROM enterprise WHERE name COLLATE \"C\" = '企业031415' AND credit_code IS NULL"))
                .isOne();
        assertThat(count("SELECT count(*) FROM enterprise WHERE land_ha = 1 AND stage = 'production' AND NOT synthetic"
                        + " AND functions = '{}' AND credit_code IS NULL AND jobs IS NULL"))
                .as("what the file has no column for is what the table says")
                .isEqualTo(LONG);
        assertThatThrownBy(
                        () -> world.database.write(
                                handle -> handle.execute(
                                        "INSERT INTO enterprise (name, origin_code, industry, source) SELECT name, origin_code, industry, source FROM enterprise LIMIT 1")))
                .hasMessageContaining("enterprise_name_place");
        // what is there by now is compared, and nothing is set aside any more
        long made = file("enterprise_name_place");
        assertThat(run(rows(10, LONG + 20)).counts())
                .containsEntry("unchanged", LONG - 10L)
                .containsEntry("inserted", 20L);
        assertThat(file("enterprise_name_place")).isEqualTo(made);
    }

    @Test
    void aLongListWithAProblemLeavesTheTableAsItWas() throws IOException {
        List<String> before = built();
        long nameIndex = file("enterprise_name_place");
        ImportReport report = run(rows(0, LONG) + "企业000007,东莞,18,15,甲\n");
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).extracting(ImportReport.RowProblem::row).containsExactly(LONG + 2);
        assertThat(count("SELECT count(*) FROM enterprise")).isZero();
        assertThat(built()).isEqualTo(before);
        assertThat(file("enterprise_name_place")).isEqualTo(nameIndex);
    }

    @Test
    void whoeverIsAtTheTableIsNotWaitedForLong() throws Exception {
        long nameIndex = file("enterprise_name_place");
        try (Connection reader = world.owner();
                Statement reads = reader.createStatement()) {
            reader.setAutoCommit(false);
            reads.executeQuery("SELECT FROM enterprise");
            assertThat(run(rows(0, LONG)).counts()).containsEntry("inserted", (long) LONG);
            reader.rollback();
        }
        assertThat(file("enterprise_name_place")).as("filled row by row").isEqualTo(nameIndex);
    }

    /** Both at once would lock each other out: counting takes cells first, such an import firms first. */
    @Test
    void whileFirmsAreCountedByCellNothingIsSetAside() throws Exception {
        long nameIndex = file("enterprise_name_place");
        try (Connection counter = world.owner();
                Statement counts = counter.createStatement()) {
            counter.setAutoCommit(false);
            counts.execute("SELECT pg_advisory_xact_lock(hashtext('refresh_enterprise_cells'))");
            assertThat(run(rows(0, LONG)).counts()).containsEntry("inserted", (long) LONG);
            counter.rollback();
        }
        assertThat(file("enterprise_name_place")).as("filled row by row").isEqualTo(nameIndex);
    }

    @Test
    void anotherFileOfTheSameSizeIsImportedAndTheSameFileIsNot() throws IOException {
        assertThat(run(rows(0, 10)).state()).isEqualTo("done");
        assertThat(run(rows(0, 10).replace(",15,", ",30,")).counts()).containsEntry("updated", 10L);
        assertThat(run(rows(0, 10).replace(",15,", ",30,")).state()).isEqualTo("unchanged");
        assertThat(run(rows(0, 11).replace(",15,", ",30,")).counts()).containsEntry("inserted", 1L);
    }

    @Test
    void aFirmBelongsToAnAccountThatThereIsAndTheAccountStays() throws Exception {
        String firm = "INSERT INTO enterprise (name, industry, source, owner_id) VALUES ('有主', '18', '甲', %d)";
        try (Connection owner = world.owner();
                Statement run = owner.createStatement()) {
            owner.setAutoCommit(false);
            assertThatThrownBy(() -> run.execute(firm.formatted(-1)))
                    .hasMessageContaining("account -1, the owner of a firm, does not exist");
            owner.rollback();
            run.execute("INSERT INTO account (name, display_name, role) VALUES ('一时之主', '一时之主', 'enterprise')");
            var id = run.executeQuery("SELECT id FROM account WHERE name = '一时之主'");
            id.next();
            long account = id.getLong(1);
            run.execute(firm.formatted(account));
            assertThatThrownBy(() -> run.execute("DELETE FROM account WHERE id = " + account))
                    .hasMessageContaining("still owns firms");
            owner.rollback();
        }
    }
}
