package cn.tidu.platform.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The indexes and keys of an empty table, set aside while very many rows come in and made anew afterwards (先装载后建索引): an
 * index built at once takes a third of what it takes row by row (PostgreSQL manual, 14.4.3 and 14.4.4). All within one
 * transaction: whatever goes wrong, everything is as it was. Until the transaction ends nobody else can read the table, which is
 * why it is done to an empty one only, of which there is nothing to read.
 */
public final class IndexesAside {
    /** Whoever asks of the table meanwhile waits behind this. */
    private static final int LONGEST_WAIT_MS = 1000;

    /** SQLSTATE {@code lock_not_available}. */
    private static final String LOCKED = "55P03";

    /** What refers to the table's keys is empty with it. Definitions in the order in which they can be made again. */
    private static final String DEFINITIONS =
            """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS aside,
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS back,
                   CASE contype WHEN 'f' THEN 3 ELSE 2 END AS rank
              FROM pg_constraint
             WHERE conrelid = CAST(:table AS regclass) AND contype IN ('p', 'u', 'x')
                OR confrelid = CAST(:table AS regclass) AND contype = 'f'
            UNION ALL
            SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 1
              FROM pg_index
             WHERE indrelid = CAST(:table AS regclass) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
               AND indexrelid::regclass::text <> ALL (:bare)
            UNION ALL
            SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
                   format('ALTER TABLE %s ENABLE TRIGGER %I', tgrelid::regclass, tgname), 4
              FROM pg_trigger
             WHERE tgrelid = CAST(:table AS regclass) AND tgname = ANY (:silent) AND tgenabled = 'O'
            ORDER BY rank DESC, back
            """;

    private final List<String> back;

    private IndexesAside(List<String> back) {
        this.back = back;
    }

    private record Definition(String aside, String back) {}

    /**
     * Sets them aside, if the transaction is one of a bulk import as the loader's role, the table is empty and nobody is at it.
     *
     * @param bulk within a transaction
     * @param table a table of ours; the name comes from our own code
     * @param silent row triggers of it that have nothing to do for these rows
     * @param bare partial indexes of it that none of these rows comes into
     * @return empty if everything was left as it is
     */
    public static Optional<IndexesAside> of(Handle bulk, String table, List<String> silent, List<String> bare) {
        if (!isEmptyForLoader(bulk, table)) {
            return Optional.empty();
        }
        asOwner(bulk);
        bulk.execute("SAVEPOINT indexes_aside");
        Optional<IndexesAside> aside = attempt(bulk, table, silent, bare);
        if (aside.isEmpty()) {
            bulk.execute("ROLLBACK TO SAVEPOINT indexes_aside");
        }
        asLoader(bulk);
        return aside;
    }

    private static Optional<IndexesAside> attempt(Handle bulk, String table, List<String> silent, List<String> bare) {
        try {
            bulk.execute("SET LOCAL lock_timeout = '" + LONGEST_WAIT_MS + "ms'");
            bulk.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
            if (!isEmpty(bulk, table)) {
                return Optional.empty();
            }
            List<Definition> definitions = bulk.createQuery(DEFINITIONS)
                    .bind("table", table)
                    .bindArray("silent", String.class, silent)
                    .bindArray("bare", String.class, bare)
                    .map((row, context) -> new Definition(row.getString("aside"), row.getString("back")))
                    .list();
            List<String> back = new ArrayList<>();
            for (Definition definition : definitions) {
                bulk.execute(definition.aside());
                back.add(0, definition.back());
            }
            bulk.execute("SET LOCAL lock_timeout = DEFAULT");
            return Optional.of(new IndexesAside(back));
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && LOCKED.equals(cause.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isEmptyForLoader(Handle bulk, String table) {
        return bulk.createQuery("SELECT current_user = '" + AppRole.LOADER + "'")
                        .mapTo(Boolean.class)
                        .one()
                && isEmpty(bulk, table);
    }

    private static boolean isEmpty(Handle bulk, String table) {
        return bulk.createQuery("SELECT NOT EXISTS (SELECT FROM " + table + ")")
                .mapTo(Boolean.class)
                .one();
    }

    /** Makes them anew: every rule that they stand for is asked of every row. */
    public void putBack(Handle bulk) {
        asOwner(bulk);
        bulk.execute("SET LOCAL max_parallel_maintenance_workers = "
                + Math.max(0, Runtime.getRuntime().availableProcessors() - 1));
        back.forEach(bulk::execute);
        asLoader(bulk);
    }

    private static void asOwner(Handle bulk) {
        bulk.execute("RESET ROLE");
    }

    private static void asLoader(Handle bulk) {
        bulk.execute("SET ROLE " + AppRole.LOADER);
    }
}
