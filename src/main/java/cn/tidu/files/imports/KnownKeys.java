package cn.tidu.files.imports;

import java.util.Locale;
import org.jdbi.v3.core.Handle;

/**
 * The keys of rows that are stored already (已存的键), as far as they need be known while a file is read: a row whose key is
 * surely not among them is new, and need not be compared with what is stored.
 */
final class KnownKeys {
    /** More stored keys than this are not fetched; every row may be known then. */
    private static final int MOST = 200_000;

    private final TextSet keys = new TextSet();
    private boolean any;

    private KnownKeys() {}

    /**
     * Fetches the keys.
     *
     * @param table where the rows are stored
     * @param sql gives their keys, as one column of text
     */
    static KnownKeys of(Handle handle, String table, String sql) {
        KnownKeys known = new KnownKeys();
        known.any = handle.createQuery(String.format(
                        Locale.ROOT,
                        "SELECT row_security_active('%1$s') OR (SELECT count(*) FROM (SELECT FROM %1$s LIMIT %2$d) AS stored) = %2$d",
                        table,
                        MOST))
                .mapTo(Boolean.class)
                .one();
        if (!known.any) {
            handle.createQuery(sql).setFetchSize(10_000).mapTo(String.class).forEach(known.keys::add);
        }
        return known;
    }

    /** Whether a row of this key may be stored; false is sure. */
    boolean mayHold(String key) {
        return any || keys.contains(key);
    }
}
