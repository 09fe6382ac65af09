package cn.tidu.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/** Long work with a state that can be asked for (作业): queued, running, done, failed or cancelled. */
public final class Job {
    private final UUID id = UUID.randomUUID();
    private final String kind;
    private volatile String state = "queued";
    private volatile long progress;
    private volatile Object result;
    private volatile boolean cancelWanted;
    private volatile long endedAt;

    Job(String kind) {
        this.kind = kind;
    }

    public UUID id() {
        return id;
    }

    /** Rows done so far; ends the work when a cancel was asked for. */
    public void progress(long rows) {
        progress = rows;
        if (cancelWanted) {
            throw new CancellationException();
        }
    }

    void run() {
        state = "running";
    }

    void end(String how, Object what) {
        result = what;
        state = how;
        endedAt = System.currentTimeMillis();
    }

    void cancel() {
        cancelWanted = true;
    }

    boolean ended() {
        return endedAt > 0;
    }

    long endedAt() {
        return endedAt;
    }

    /** As the API shows it. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", id.toString());
        map.put("kind", kind);
        map.put("state", state);
        map.put("progress", Map.of("rows", progress));
        map.put("result", result);
        return map;
    }
}
