package cn.tidu.tiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Vector tiles straight from PostGIS; one SQL file per collection beside this class. */
final class TileRepository {
    private static final Map<String, String> SQL = Map.of("regions", sql("regions.sql"), "parks", sql("parks.sql"));

    private TileRepository() {}

    static boolean has(String collection) {
        return SQL.containsKey(collection);
    }

    /** The encoded tile; empty array for a tile with nothing in it. */
    static byte[] tile(Handle handle, String collection, int z, int x, int y) {
        return Optional.ofNullable(handle.createQuery(SQL.get(collection))
                        .bind("z", z)
                        .bind("x", x)
                        .bind("y", y)
                        .mapTo(byte[].class)
                        .one())
                .orElse(new byte[0]);
    }

    private static String sql(String name) {
        try (InputStream in = TileRepository.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
