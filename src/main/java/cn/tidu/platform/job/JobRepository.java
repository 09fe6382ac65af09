package cn.tidu.platform.job;

import cn.tidu.platform.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The record of jobs in the database (作业记录). */
final class JobRepository {
    /** What is told of a job that the end of the server ended. */
    static final Map<String, Object> INTERRUPTED = Map.of(
            "type", "/problems/interrupted",
            "title", "作业被中断 / The job was interrupted",
            "status", 503,
            "detail",
                    "服务或数据库中断时作业还没有完成，什么都没有写入；请重新提交 / The server or its database stopped before the job was done; nothing was written, submit it again");

    /** What is told while the database stays away. */
    static final Map<String, Object> UNSETTLED = Map.of(
            "type", "/problems/unsettled",
            "title", "结果未知 / Outcome unknown",
            "status", 503,
            "detail",
                    "数据库中断后一直没有恢复，不知道是否已写入；恢复后重启服务，再查这个作业 / The database went away and stayed away; restart the server when it is back and ask for this job again");

    /** The same where its disk is known to be full. */
    static final Map<String, Object> UNSETTLED_FULL = Map.of(
            "type", "/problems/disk-full",
            "title", "磁盘已满 / Disk full",
            "status", 503,
            "detail",
                    "数据库的磁盘已满，数据库停了，一直没有恢复，不知道是否已写入；请告知管理员腾出空间，恢复后重启服务，再查这个作业 / the database's disk is full and the database stopped and stayed away: its operator must free space, restart the server when it is back, then ask for this job again");

    private static final int KEPT_DAYS = 30;

    private JobRepository() {}

    static void add(Handle handle, UUID id, String kind, String server) {
        handle.createUpdate("DELETE FROM job WHERE changed_at < now() - make_interval(days => :days)")
                .bind("days", KEPT_DAYS)
                .execute();
        handle.createUpdate("INSERT INTO job (id, kind, state, server) VALUES (:id, :kind, 'queued', :server)")
                .bind("id", id)
                .bind("kind", kind)
                .bind("server", server)
                .execute();
    }

    /** What is to be on record of a job: its state, or that there never was such a job. */
    record Kept(String state, Object result) {
        static final Kept NEVER = new Kept("never", null);
    }

    /** Keeps it; what has ended stays as it ended. */
    static void keep(Handle handle, UUID id, Kept kept) {
        if (kept.equals(Kept.NEVER)) {
            handle.createUpdate("DELETE FROM job WHERE id = :id AND state = 'queued'")
                    .bind("id", id)
                    .execute();
            return;
        }
        handle.createUpdate(
                        """
                        UPDATE job SET state = :state, result = :result::jsonb, changed_at = now()
                         WHERE id = :id AND state IN ('queued', 'running')
                        """)
                .bind("id", id)
                .bind("state", kept.state())
                .bind("result", kept.result() == null ? null : text(kept.result()))
                .execute();
    }

    private static String text(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }

    /** Ends what a server that is no more had begun: done if its import is on record, else failed. */
    static int endLost(Handle handle, String server) {
        return handle.createQuery("SELECT end_lost_jobs(:server, :why::jsonb)")
                .bind("server", server)
                .bind("why", text(INTERRUPTED))
                .mapTo(Integer.class)
                .one();
    }

    /** Finds out what became of a job whose connection was lost: done if its import is on record, else failed. */
    static void settle(Handle handle, UUID id, Object why) {
        handle.createQuery("SELECT settle_job(:id, :why::jsonb)")
                .bind("id", id)
                .bind("why", text(why))
                .mapTo(String.class)
                .one();
    }

    static Optional<Map<String, Object>> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT id::text, kind, state, result::text FROM job WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("id", row.getString("id"));
                    shown.put("kind", row.getString("kind"));
                    shown.put("state", row.getString("state"));
                    shown.put("progress", Map.of("rows", 0));
                    String result = row.getString("result");
                    shown.put("result", result == null ? null : Json.read(result.getBytes(StandardCharsets.UTF_8)));
                    return shown;
                })
                .findOne();
    }
}
