package cn.tidu.facts.road;

import cn.tidu.facts.source.CsvTable;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Loads {@code road-classes.csv}: which roads count and how fast they are where the file does not say. */
public final class RoadClassDataset {
    private RoadClassDataset() {}

    /** Replaces all classes and returns how many there are. */
    public static int load(Handle handle, Path folder) {
        handle.execute("DELETE FROM road_class");
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("road-classes.csv"));
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO road_class (class, name, speed_kmh, access, source) VALUES (:class, :name, :speed, :access, :source)");
        for (CsvTable.Row row : rows) {
            batch.bind("class", row.get("class"))
                    .bind("name", row.get("name"))
                    .bind("speed", row.number("speed_kmh").orElse(null))
                    .bind("access", row.get("access").equals("yes"))
                    .bind("source", row.get("source"))
                    .add();
        }
        batch.execute();
        return rows.size();
    }
}
