package cn.tidu.platform.job;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.job.JobRepository.Kept;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is on record of jobs follows what became of them (作业记录的补记): what the database could not take is tried again until it can. What
 * is not on record when the server stops is found out at its next start.
 */
final class JobRecord implements AutoCloseable {
    static final Identity SYSTEM = Identity.system("jobs");

    private static final Logger LOG = LoggerFactory.getLogger(JobRecord.class);
    private static final long AGAIN_MILLIS = 2_000;

    private final Database database;
    private final Map<UUID, Kept> missing = new ConcurrentHashMap<>();
    private Thread trying;
    private boolean closed;

    JobRecord(Database database) {
        this.database = database;
    }

    /** Puts it on record, now if that can be done. Blocking. */
    void keep(UUID id, Kept kept) {
        missing.put(id, kept);
        try {
            write(id, kept);
        } catch (RuntimeException e) {
            LOG.warn("state {} of job {} is not on record yet: {}", kept.state(), id, e.getMessage());
            tryOn();
        }
    }

    /** Puts it on record when that can be done. */
    void keepLater(UUID id, Kept kept) {
        missing.put(id, kept);
        tryOn();
    }

    private void write(UUID id, Kept kept) {
        database.write(handle -> JobRepository.keep(handle, id, kept));
        missing.remove(id, kept);
    }

    private synchronized void tryOn() {
        if (trying == null && !closed) {
            trying = new Thread(this::tryUntilNoneIsMissing, "tidu-jobs-record");
            trying.setDaemon(true);
            trying.start();
        }
    }

    private void tryUntilNoneIsMissing() {
        try {
            while (!done()) {
                Thread.sleep(AGAIN_MILLIS);
                CurrentIdentity.as(SYSTEM, () -> {
                    tryAll();
                    return true;
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryAll() {
        try {
            missing.forEach(this::write);
        } catch (RuntimeException e) {
            LOG.debug("not yet: {}", e.getMessage());
        }
    }

    private synchronized boolean done() {
        boolean done = closed || missing.isEmpty();
        if (done) {
            trying = null;
        }
        return done;
    }

    /** Tries no more. */
    @Override
    public synchronized void close() {
        closed = true;
        if (trying != null) {
            trying.interrupt();
        }
    }
}
