package cn.tidu.world;

import cn.tidu.facts.collection.Choice;
import cn.tidu.files.imports.ImportOrder;
import cn.tidu.files.imports.ImportReport;
import cn.tidu.files.imports.Importer;
import cn.tidu.platform.settings.ImportLimits;
import java.nio.file.Path;
import java.util.Optional;

/** Imports as tests make them, and the tables as they were before. */
public final class ImportDesk {
    private final TestWorld world;
    private final Importer importer;

    public ImportDesk(TestWorld world) {
        this.world = world;
        importer = new Importer(world.database, TestWorld.HOME.resolve("gis-data"));
    }

    /** An order with every option at its default. */
    public static ImportOrder order(Path file, String into) {
        return order(file, into, null, null, null, false);
    }

    /** An order; null is an option that is not given. */
    public static ImportOrder order(Path file, String into, String crs, String datum, String encoding, boolean dryRun) {
        return new ImportOrder(
                file,
                Choice.OF_IMPORTS.find(into).orElseThrow(),
                Optional.ofNullable(crs),
                Optional.ofNullable(datum),
                false,
                Optional.ofNullable(encoding),
                Optional.empty(),
                dryRun,
                ImportLimits.defaults());
    }

    public ImportReport run(ImportOrder order) {
        return importer.run(order, rows -> {});
    }

    public ImportReport run(Path file, String into) {
        return run(order(file, into));
    }

    public ImportReport run(Path file, String into, String crs) {
        return run(order(file, into, crs, null, null, false));
    }

    /** What an import would do. */
    public ImportReport tried(Path file, String into, String crs) {
        return run(order(file, into, crs, null, null, true));
    }

    /** Whether a question to the database is answered with yes. */
    public boolean holds(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(Boolean.class).one());
    }

    /** Takes away whatever was imported. */
    public void asBefore() {
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
