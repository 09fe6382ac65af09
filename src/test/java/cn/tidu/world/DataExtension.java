package cn.tidu.world;

import cn.tidu.platform.db.DataVersion;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the class of tests that leaves data other than it found it: another class in the same process would rank it, and which classes
 * share a process is nobody's choice. JUnit finds it by itself. What counts is every table whose changes count in the data version.
 */
public final class DataExtension implements AfterAllCallback {
    private static final Map<String, String> FOUND = new TreeMap<>();
    private static long version = -1;

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        if (!TestWorld.begun()) {
            return;
        }
        TestWorld world = TestWorld.get();
        long now = world.database.read(DataVersion::get);
        if (now == version) {
            return;
        }
        Map<String, String> data = data(world);
        Map<String, String> changed = data.entrySet().stream()
                .filter(table -> !table.getValue().equals(FOUND.get(table.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        version = now;
        FOUND.putAll(data); // said once, by whoever did it
        if (!changed.isEmpty()) {
            throw new AssertionError("left other than found: " + changed.keySet());
        }
    }

    /** What the world began with. */
    static void begin(TestWorld world) {
        FOUND.putAll(data(world));
        version = world.database.read(DataVersion::get);
    }

    /** A hash of the rows of each table that counts; the numbers that the database gives to rows are nobody's. */
    private static Map<String, String> data(TestWorld world) {
        return world.database.read(handle -> handle
                .createQuery(
                        "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgfoid = 'bump_data_version'::regproc")
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toMap(table -> table, table -> handle.createQuery(
                                """
                                SELECT coalesce(md5(string_agg(hash, '' ORDER BY hash)), '')
                                  FROM (SELECT md5((CASE jsonb_typeof(said -> 'id') WHEN 'number' THEN said - 'id' ELSE said END)::text) AS hash
                                          FROM %s AS t, to_jsonb(t) AS said) AS rows
                                """
                                        .formatted(table))
                        .mapTo(String.class)
                        .one())));
    }
}
