package cn.tidu.platform.job;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.DiskFull;
import cn.tidu.platform.http.FailureHandler;
import cn.tidu.platform.http.Problem;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.job.JobRepository.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of this server (作业表). Every one is on record in the database before its request is answered, and so is how it ended, so that
 * a restart does not lose it; progress is in memory only. Ended ones are kept in memory for an hour.
 */
public final class Jobs {
    /** Every state a job can be in. */
    public static final List<String> STATES = List.of("queued", "running", "done", "failed", "cancelled");

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final long KEPT_MILLIS = 3_600_000;
    private static final long LOOK_MILLIS = 50;
    private static final long LAST_MILLIS = 5_000;
    private static final int SETTLE_TRIES = 120;
    private static final long SETTLE_MILLIS = 1_000;
    /** A database whose disk is full says so some moments before its connections break. */
    private static final int JUST_NOW_SECONDS = 30;

    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private final Worker worker;
    private final Database database;
    private final String server;
    private final JobRecord record;
    private volatile boolean stopping;

    /**
     * The jobs of a server.
     *
     * @param server its name in the database, the same after a restart
     */
    public Jobs(Worker worker, Database database, String server) {
        this.worker = worker;
        this.database = database;
        this.server = server;
        this.record = new JobRecord(database);
    }

    /** At the start: what was queued or running when the process ended gets its true state. */
    public static void endLost(Database database, String server) {
        int lost = database.change(handle -> JobRepository.endLost(handle, server));
        if (lost > 0) {
            LOG.warn("{} jobs had not ended when the server stopped", lost);
        }
    }

    /**
     * Puts a job on record that is sure to have its turn, or is {@linkplain #withdraw withdrawn}. Blocking.
     *
     * @throws ProblemException 503 while the server stops, or if too many wait; nothing is on record then
     */
    public Job announce(String kind) {
        if (stopping) {
            throw ProblemException.unavailable("服务正在停止 / The server is shutting down");
        }
        Worker.Place place = worker.place()
                .orElseThrow(
                        () -> ProblemException.unavailable("已有太多作业在排队，请稍后再试 / Too many jobs wait, try again shortly"));
        jobs.values().removeIf(job -> job.ended() && System.currentTimeMillis() - job.endedAt() > KEPT_MILLIS);
        Job job = new Job(kind, CurrentIdentity.get().orElse(Identity.PUBLIC), place);
        try {
            database.write(handle -> JobRepository.add(handle, job.id(), kind, server));
        } catch (RuntimeException e) {
            place.giveBack();
            // what came of the commit is not known
            record.keepLater(job.id(), Kept.NEVER);
            throw e;
        }
        jobs.put(job.id(), job);
        return job;
    }

    /** Takes back a job that was put on record, but whose work cannot be begun: there never was such a job. Blocking. */
    public void withdraw(Job job) {
        job.endUnbegun("failed", JobRepository.INTERRUPTED);
        jobs.remove(job.id());
        record.keep(job.id(), Kept.NEVER);
    }

    /** The work of a job (作业内容). */
    public interface Work {
        /**
         * Does it.
         *
         * @param job is told how far it is
         * @return what came of it, as the API shows it
         */
        Object run(Job job);

        /** What the API may show of a failure, if it is one that was foreseen. */
        Optional<Object> told(Throwable failure);

        /** Puts away what it was to be done with; called once, whether it was done, failed, or never begun. */
        void leave();
    }

    /** Starts a job that is on record. */
    public void start(Job job, Work work) {
        job.leaving(work::leave);
        job.place().run(() -> perform(job, work), failure -> {
            LOG.warn("job {} could not be begun: {}", job.id(), failure.getMessage());
            job.leave();
            job.end("failed", JobRepository.INTERRUPTED);
        });
    }

    private void perform(Job job, Work work) {
        if (!job.begin()) {
            job.leave();
            return;
        }
        try {
            end(job, "done", worked(job, work));
        } catch (RuntimeException e) {
            failed(job, e, work);
        }
    }

    private Object worked(Job job, Work work) {
        try {
            if (stopping) {
                throw new CancellationException();
            }
            record.keep(job.id(), new Kept("running", null));
            return work.run(job);
        } finally {
            job.leave();
        }
    }

    private void failed(Job job, RuntimeException failure, Work work) {
        if (stopping && FailureHandler.databaseGone(failure)) {
            // what came of it is found out at the next start
            job.end("failed", JobRepository.INTERRUPTED);
        } else if (stopping) {
            end(job, "failed", JobRepository.INTERRUPTED);
        } else if (failure instanceof CancellationException || brokenOff(job, failure)) {
            end(job, "cancelled", null);
        } else if (failure instanceof ProblemException problem) {
            end(job, "failed", problem.problem());
        } else {
            Optional<Object> known = work.told(failure);
            if (known.isPresent()) {
                end(job, "failed", known.get());
            } else if (DiskFull.is(failure)) {
                LOG.warn("job {} failed, a disk is full: {}", job.id(), FailureHandler.rootMessage(failure));
                end(job, "failed", DiskFull.problem());
            } else if (FailureHandler.databaseGone(failure)) {
                settled(job, failure);
            } else {
                LOG.error("job {} failed", job.id(), failure);
                end(job, "failed", internal(job));
            }
        }
    }

    /** Whether its statement was broken off because its cancel was asked for (PostgreSQL manual, appendix A: query_canceled). */
    private static boolean brokenOff(Job job, RuntimeException failure) {
        return job.cancelWanted() && FailureHandler.sqlState(failure).equals("57014");
    }

    private static Problem internal(Job job) {
        return new Problem(
                "/problems/internal",
                "内部错误 / Internal error",
                500,
                "请把编号告诉管理员 / Tell the operator this id: " + job.id(),
                List.of());
    }

    /** A connection that was lost at the very end leaves open whether all was written: only the database knows. */
    private void settled(Job job, RuntimeException failure) {
        Instant since = Instant.now().minusSeconds(JUST_NOW_SECONDS);
        LOG.warn(
                "the database went away in job {}, waiting to be told what became of it: {}",
                job.id(),
                FailureHandler.rootMessage(failure));
        for (int i = 0; i < SETTLE_TRIES && !stopping; i++) {
            try {
                Thread.sleep(SETTLE_MILLIS);
                Kept found = settledNow(job, database.diskFullSince(since));
                job.end(found.state(), found.result());
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException e) {
                LOG.debug("not yet: {}", e.getMessage());
            }
        }
        job.end("failed", database.diskFullSince(since) ? JobRepository.UNSETTLED_FULL : JobRepository.UNSETTLED);
    }

    private Kept settledNow(Job job, boolean full) {
        database.write(handle ->
                JobRepository.settle(handle, job.id(), full ? DiskFull.problem() : JobRepository.INTERRUPTED));
        Map<String, Object> shown =
                database.read(handle -> JobRepository.find(handle, job.id())).orElseThrow(Jobs::unknown);
        return new Kept((String) shown.get("state"), shown.get("result"));
    }

    private void end(Job job, String how, Object what) {
        record.keep(job.id(), new Kept(how, what));
        job.end(how, what);
    }

    /** How many jobs in memory are in a state. */
    public long count(String state) {
        return jobs.values().stream().filter(job -> job.state().equals(state)).count();
    }

    /**
     * Asks for the end of a job: one that waits has ended when this returns, one that runs ends soon. Blocking.
     *
     * @return as the API shows it
     */
    public Map<String, Object> cancel(String id) {
        here(id).ifPresent(job -> {
            if (job.endUnbegun("cancelled", null)) {
                job.leave();
                record.keep(job.id(), new Kept("cancelled", null));
            } else {
                job.cancel();
            }
        });
        return shown(id);
    }

    /**
     * Takes no more jobs, ends those that wait, gives the one that runs a time to end, then ends it; nothing half-written stays. A
     * database that does not answer is not waited for: what could not be kept is found out at the next start. Blocking.
     *
     * @param seconds that running jobs have
     */
    public void drain(int seconds) {
        stopping = true;
        List<Job> waiting = jobs.values().stream()
                .filter(job -> job.endUnbegun("failed", JobRepository.INTERRUPTED))
                .toList();
        waiting.forEach(Job::leave);
        Thread keeping = aside(
                () -> waiting.forEach(job -> record.keep(job.id(), new Kept("failed", JobRepository.INTERRUPTED))));
        waitForAll(seconds * 1000L);
        aside(() -> jobs.values().stream().filter(job -> !job.ended()).forEach(Job::cancel));
        waitForAll(LAST_MILLIS);
        try {
            keeping.join(LAST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        record.close();
    }

    private static Thread aside(Runnable work) {
        Thread thread = new Thread(
                () -> CurrentIdentity.as(JobRecord.SYSTEM, () -> {
                    work.run();
                    return true;
                }),
                "tidu-jobs-end");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void waitForAll(long most) {
        long until = System.currentTimeMillis() + most;
        try {
            while (System.currentTimeMillis() < until && jobs.values().stream().anyMatch(job -> !job.ended())) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A job of this process, if it is one and it is the caller's to see. */
    public Optional<Job> here(String id) {
        Identity asker = CurrentIdentity.get().orElseGet(RequestIdentity::get);
        return Optional.ofNullable(jobs.get(uuid(id))).filter(job -> job.shownTo(asker));
    }

    /** A job as the API shows it, wherever it is on record. Blocking. */
    public Map<String, Object> shown(String id) {
        UUID uuid = uuid(id);
        return here(id).map(Job::asMap)
                .or(() -> database.read(handle -> JobRepository.find(handle, uuid)))
                .orElseThrow(Jobs::unknown);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    static ProblemException unknown() {
        return ProblemException.notFound("没有这个作业 / There is no such job");
    }
}
