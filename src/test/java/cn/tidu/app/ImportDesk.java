package cn.tidu.app;

import cn.tidu.geo.Limits;
import cn.tidu.ingest.ImportOrder;
import cn.tidu.ingest.ImportReport;
import cn.tidu.ingest.Importer;
import java.nio.file.Path;
import java.util.Optional;

/** Imports as tests make them, and the tables as they were before. */
final class ImportDesk {
    private final TestWorld world;
    private final Importer importer;

    ImportDesk(TestWorld world) {
        this.world = world;
        importer = new Importer(world.database, TestWorld.HOME.resolve("gis-data"));
    }

    /** An order with every option at its default. */
    static ImportOrder order(Path file, String into) {
        return order(file, into, null, null, null, false);
    }

    /** An order; null is an option that is not given. */
    static ImportOrder order(Path file, String into, String crs, String datum, String encoding, boolean dryRun) {
        return new ImportOrder(
                file,
                into,
                Optional.ofNullable(crs),
                Optional.ofNullable(datum),
                false,
                Optional.ofNullable(encoding),
                Optional.empty(),
                dryRun,
                Limits.defaults());
    }

    ImportReport run(ImportOrder order) {
        return importer.run(order, rows -> {});
    }

    ImportReport run(Path file, String into) {
        return run(order(file, into));
    }

    ImportReport run(Path file, String into, String crs) {
        return run(order(file, into, crs, null, null, false));
    }

    /** What an import would do. */
    ImportReport tried(Path file, String into, String crs) {
        return run(order(file, into, crs, null, null, true));
    }

    /** Whether a question to the database is answered with yes. */
    boolean holds(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(Boolean.class).one());
    }

    /** Takes away whatever was imported. */
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM park WHERE dataset = 'import'");
            handle.execute("DELETE FROM park_fact WHERE dataset = 'import'");
            handle.execute("DELETE FROM enterprise");
            handle.execute("DELETE FROM guidance_rule WHERE dataset = 'import'");
            handle.execute("DELETE FROM guidance_document WHERE dataset = 'import'");
            handle.execute("DELETE FROM relocation");
            handle.execute("DELETE FROM import_job");
        });
    }
}
