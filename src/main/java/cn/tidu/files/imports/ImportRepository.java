package cn.tidu.files.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The record of every import (导入记录). */
final class ImportRepository {
    private ImportRepository() {}

    /** A row of a staging table, by its key, and what is to be told of it. */
    record Staged(int row, String what) {}

    /** Rows that a query over a staging table finds: {@code row_number} and {@code what}. */
    static List<Staged> staged(Handle handle, String sql) {
        return handle.createQuery(sql)
                .map((row, context) -> new Staged(row.getInt("row_number"), row.getString("what")))
                .list();
    }

    /** Tells the rows whose key stands in the file before them. */
    static void tellTwice(Handle handle, String sql, String field, ImportReport report) {
        staged(handle, sql)
                .forEach(found -> report.problem(
                        found.row(), field, "文件内重复：%s / appears twice in the file".formatted(found.what())));
    }

    /** One import into a collection at a time, so that each sees what the one before it has stored. */
    static void waitForOthers(Handle handle, String into) {
        handle.execute("SELECT pg_advisory_xact_lock(742002, hashtext(?))", into);
    }

    /** Names the file to the triggers that keep what an import changes in rows of gis-data. */
    static void begin(Handle handle, String file) {
        handle.createQuery("SELECT set_config('tidu.import_file', :file, true)")
                .bind("file", file)
                .mapTo(String.class)
                .one();
    }

    /** Tells the rows that lie outside the cities the importer plans for: they would not be written. */
    static void tellOutside(Handle handle, String sql, String field, ImportReport report) {
        if (plansForTheProvince(handle)) {
            return;
        }
        staged(handle, sql + " ORDER BY row_number LIMIT 1000")
                .forEach(found -> report.problem(
                        found.row(),
                        field,
                        "“%s”不在您负责的城市内 / lies outside the cities you plan for".formatted(found.what())));
    }

    /** Whether the importer may change what belongs to no one city. */
    static boolean plansForTheProvince(Handle handle) {
        return handle.createQuery("SELECT tidu_province()").mapTo(Boolean.class).one();
    }

    /** Whether the last import into a collection, whoever's it was, may have been of a file of this size; false is sure. */
    static boolean mayBeLast(Handle handle, String into, long bytes) {
        return handle.createQuery("SELECT tidu_may_be_last_import(:into, :bytes)")
                .bind("into", into)
                .bind("bytes", bytes)
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether the last import into a collection, whoever's it was, was of just this content. */
    static boolean isLast(Handle handle, String into, String hash) {
        return handle.createQuery("SELECT coalesce(tidu_last_import(:into) = :hash, false)")
                .bind("into", into)
                .bind("hash", hash)
                .mapTo(Boolean.class)
                .one();
    }

    /** Keeps a report; the content tells the file again, and is empty where nothing was written. */
    static void add(
            Handle handle, UUID id, ImportOrder order, Optional<FileOpening.Content> content, ImportReport report) {
        handle.createUpdate(
                        """
                        INSERT INTO import_job (id, collection, file_name, content_hash, content_bytes, state, report)
                        VALUES (:id, :into, :file, :hash, :bytes, :state, :report::jsonb)
                        """)
                .bind("id", id)
                .bind("into", order.into().id())
                .bind("file", order.file().getFileName().toString())
                .bind("hash", content.map(FileOpening.Content::hash).orElse(""))
                .bind("bytes", content.map(FileOpening.Content::bytes).orElse(null))
                .bind("state", report.state())
                .bind("report", report.json())
                .execute();
    }

    static Optional<Map<String, Object>> find(Handle handle, String id) {
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return handle.createQuery(
                        "SELECT id, collection, file_name, state, report::text AS report, finished_at FROM import_job WHERE id = :id")
                .bind("id", uuid)
                .map((row, context) -> {
                    Map<String, Object> item = new LinkedHashMap<>();
                    item.put("id", row.getString("id"));
                    item.put("into", row.getString("collection"));
                    item.put("file", row.getString("file_name"));
                    item.put("state", row.getString("state"));
                    item.put(
                            "finishedAt",
                            row.getObject("finished_at", OffsetDateTime.class).toString());
                    item.put("report", ImportReport.inFormWords(row.getString("report")));
                    return item;
                })
                .findOne();
    }

    /** A line of the history: what came of an import, without its rows. */
    record Past(
            String id,
            String into,
            String file,
            String state,
            String finishedAt,
            JsonNode counts,
            long problemTotal,
            long findingTotal,
            String problemCode) {
        /** What the next page begins after. */
        String cursor() {
            return finishedAt + "|" + id;
        }
    }

    /** Where a page begins: after this moment, newest first, and this id of the same moment. */
    record After(OffsetDateTime at, UUID id) {}

    /** Past imports, newest first. */
    static List<Past> list(Handle handle, Optional<String> into, Optional<After> after, int limit) {
        return handle.createQuery(
                        """
                        SELECT id, collection, file_name, state, finished_at, (report -> 'counts')::text AS counts,
                               (report ->> 'problemTotal')::bigint AS problems, report -> 'problem' ->> 'code' AS problem_code,
                               (SELECT coalesce(sum(value::bigint), 0) FROM jsonb_each_text(report -> 'findingTotals')) AS findings
                          FROM import_job
                         WHERE (:into::text IS NULL OR collection = :into)
                           AND (:at::timestamptz IS NULL OR (finished_at, id) < (:at::timestamptz, :id::uuid))
                         ORDER BY finished_at DESC, id DESC LIMIT :limit
                        """)
                .bind("into", into.orElse(null))
                .bind("at", after.map(After::at).orElse(null))
                .bind("id", after.map(After::id).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> new Past(
                        row.getString("id"),
                        row.getString("collection"),
                        row.getString("file_name"),
                        row.getString("state"),
                        row.getObject("finished_at", OffsetDateTime.class).toString(),
                        ImportReport.inFormWords(row.getString("counts")),
                        row.getLong("problems"),
                        row.getLong("findings"),
                        row.getString("problem_code")))
                .list();
    }

    static long count(Handle handle, Optional<String> into) {
        return handle.createQuery("SELECT count(*) FROM import_job WHERE (:into::text IS NULL OR collection = :into)")
                .bind("into", into.orElse(null))
                .mapTo(Long.class)
                .one();
    }
}
