package cn.tidu.platform.job;

import cn.tidu.platform.access.Identity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/** Long work with a state that can be asked for (作业): queued, running, done, failed or cancelled. */
public final class Job {
    private final UUID id = UUID.randomUUID();
    private final String kind;
    private volatile String state = "queued";
    private volatile Progress progress = Progress.NONE;
    private volatile long begunNanos;
    private volatile Object result;
    private volatile boolean cancelWanted;
    private volatile long endedAt;

    private final Identity owner;

    Job(String kind, Identity owner) {
        this.kind = kind;
        this.owner = owner;
    }

    /** A job is its starter's, and theirs who see every row; one that nobody in particular started is whoever's that knows its id. */
    boolean shownTo(Identity identity) {
        return owner.account().isEmpty() || owner.account().equals(identity.account()) || identity.everywhere();
    }

    public UUID id() {
        return id;
    }

    /** Rows done so far; ends the work when a cancel was asked for. */
    public void progress(long rows) {
        progress("", rows, OptionalLong.empty());
    }

    /** The same with the phase of the work, and how many rows there are, if known; rates and times left follow from it. */
    public void progress(String phase, long rows, OptionalLong total) {
        progress = new Progress(phase, rows, total, (System.nanoTime() - begunNanos) / 1e9);
        heed();
    }

    /** Ends the work when a cancel was asked for. */
    public void heed() {
        if (cancelWanted) {
            throw new CancellationException();
        }
    }

    String state() {
        return state;
    }

    void run() {
        begunNanos = System.nanoTime();
        state = "running";
    }

    void end(String how, Object what) {
        result = what;
        state = how;
        endedAt = System.currentTimeMillis();
    }

    public void cancel() {
        cancelWanted = true;
    }

    public boolean ended() {
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
        map.put("progress", progress.asMap());
        map.put("result", result);
        return map;
    }
}
