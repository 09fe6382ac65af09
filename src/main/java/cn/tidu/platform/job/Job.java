package cn.tidu.platform.job;

import cn.tidu.platform.access.Identity;
import cn.tidu.platform.http.Worker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/** Long work with a state that can be asked for (作业): queued, running, done, failed or cancelled. */
public final class Job {
    private static final String QUEUED = "queued";

    private final UUID id = UUID.randomUUID();
    private final String kind;
    private final Identity owner;
    private final Worker.Place place;
    private volatile String state = QUEUED;
    private volatile Progress progress = Progress.NONE;
    private volatile long begunNanos;
    private volatile Object result;
    private volatile boolean cancelWanted;
    private volatile long endedAt;
    private Runnable leave = () -> {};
    private final Object interruption = new Object();
    private Runnable interrupt = () -> {};

    Job(String kind, Identity owner, Worker.Place place) {
        this.kind = kind;
        this.owner = owner;
        this.place = place;
    }

    /** A job is its starter's, and theirs who see every row; one that nobody in particular started is whoever's that knows its id. */
    boolean shownTo(Identity identity) {
        return owner.account().isEmpty() || owner.account().equals(identity.account()) || identity.everywhere();
    }

    public UUID id() {
        return id;
    }

    Worker.Place place() {
        return place;
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

    /** Says how what is being waited for is broken off when a cancel is asked for: that is done on another thread then. */
    public void interruptBy(Runnable how) {
        synchronized (interruption) {
            interrupt = how;
        }
        heed();
    }

    /** Nothing is waited for any more: when this returns, nothing is being broken off either. */
    public void uninterrupted() {
        synchronized (interruption) {
            interrupt = () -> {};
        }
    }

    String state() {
        return state;
    }

    /** What is done when it will not be worked on any more. */
    synchronized void leaving(Runnable how) {
        leave = how;
    }

    /** Puts away what it was to be done with; only once. */
    void leave() {
        Runnable how;
        synchronized (this) {
            how = leave;
            leave = () -> {};
        }
        how.run();
    }

    /** From queued to running; not if it has ended meanwhile. */
    synchronized boolean begin() {
        if (!QUEUED.equals(state)) {
            return false;
        }
        begunNanos = System.nanoTime();
        state = "running";
        return true;
    }

    /** Ends it if it has not begun: its place in the queue is somebody else's then. */
    synchronized boolean endUnbegun(String how, Object what) {
        if (!QUEUED.equals(state)) {
            return false;
        }
        end(how, what);
        place.giveBack();
        return true;
    }

    synchronized void end(String how, Object what) {
        result = what;
        state = how;
        endedAt = System.currentTimeMillis();
    }

    /** Asks for its end. */
    void cancel() {
        cancelWanted = true;
        synchronized (interruption) {
            interrupt.run();
        }
    }

    boolean cancelWanted() {
        return cancelWanted;
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
