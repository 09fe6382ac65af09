package cn.tidu.platform.job;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.FailureHandler;
import cn.tidu.platform.http.Problem;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.http.Worker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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

    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private final Worker worker;
    private final Database database;
    private final String server;
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
    }

    /** At the start: what was queued or running when the process ended gets its true state. */
    public static void endLost(Database database, String server) {
        int lost = database.change(handle -> JobRepository.endLost(handle, server));
        if (lost > 0) {
            LOG.warn("{} jobs had not ended when the server stopped", lost);
        }
    }

    /**
     * Puts a job on record. Blocking.
     *
     * @throws ProblemException 503 while the server stops
     */
    public Job announce(String kind) {
        if (stopping) {
            throw ProblemException.unavailable("服务正在停止 / The server is shutting down");
        }
        if (worker.full()) {
            throw ProblemException.unavailable("已有太多作业在排队，请稍后再试 / Too many jobs wait, try again shortly");
        }
        jobs.values().removeIf(job -> job.ended() && System.currentTimeMillis() - job.endedAt() > KEPT_MILLIS);
        Job job = new Job(kind, CurrentIdentity.get().orElse(Identity.PUBLIC));
        database.write(handle -> JobRepository.add(handle, job.id(), kind, server));
        jobs.put(job.id(), job);
        return job;
    }

    /**
     * Starts a job that is on record.
     *
     * @param work does the work, telling progress to the job, and returns the result
     * @param told turns a failure into what the API may show, if it is one that was foreseen
     */
    public void start(Job job, Function<Job, Object> work, Function<Throwable, Optional<Object>> told) {
        worker.run(() -> perform(job, work, told), done -> {}, failure -> job.end("failed", problem(failure)));
    }

    private Job perform(Job job, Function<Job, Object> work, Function<Throwable, Optional<Object>> told) {
        try {
            if (stopping) {
                throw new CancellationException();
            }
            job.run();
            keep(job, "running", null);
            return end(job, "done", work.apply(job));
        } catch (RuntimeException e) {
            return failed(job, e, told);
        }
    }

    private Job failed(Job job, RuntimeException failure, Function<Throwable, Optional<Object>> told) {
        if (stopping) {
            return end(job, "failed", JobRepository.INTERRUPTED);
        }
        if (failure instanceof CancellationException) {
            return end(job, "cancelled", null);
        }
        if (failure instanceof ProblemException problem) {
            return end(job, "failed", problem.problem());
        }
        if (FailureHandler.databaseGone(failure)) {
            return settled(job);
        }
        Optional<Object> known = told.apply(failure);
        if (known.isEmpty()) {
            LOG.error("job {} failed", job.id(), failure);
        }
        return end(
                job,
                "failed",
                known.orElse(new Problem(
                        "/problems/internal",
                        "内部错误 / Internal error",
                        500,
                        "请把编号告诉管理员 / Tell the operator this id: " + job.id(),
                        List.of())));
    }

    /** A connection that was lost at the very end leaves open whether all was written: only the database knows. */
    private Job settled(Job job) {
        LOG.warn("the database went away in job {}, waiting to be told what became of it", job.id());
        for (int i = 0; i < SETTLE_TRIES && !stopping; i++) {
            try {
                Thread.sleep(SETTLE_MILLIS);
                database.change(handle -> {
                    JobRepository.settle(handle, job.id());
                    return null;
                });
                Map<String, Object> shown = database.read(handle -> JobRepository.find(handle, job.id()))
                        .orElseThrow(Jobs::unknown);
                job.end((String) shown.get("state"), shown.get("result"));
                return job;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException e) {
                LOG.debug("not yet: {}", e.getMessage());
            }
        }
        job.end("failed", JobRepository.UNSETTLED);
        return job;
    }

    private static Object problem(Throwable failure) {
        return failure instanceof ProblemException known ? known.problem() : JobRepository.INTERRUPTED;
    }

    private Job end(Job job, String how, Object what) {
        keep(job, how, what);
        job.end(how, what);
        return job;
    }

    /** What cannot be kept now is found out at the next start. */
    private void keep(Job job, String state, Object result) {
        try {
            database.write(handle -> JobRepository.update(handle, job.id(), state, result));
        } catch (RuntimeException e) {
            LOG.warn("state {} of job {} is not on record: {}", state, job.id(), e.getMessage());
        }
    }

    /** How many jobs in memory are in a state. */
    public long count(String state) {
        return jobs.values().stream().filter(job -> job.state().equals(state)).count();
    }

    /** Takes no more jobs, gives those that run a time to end, then ends them; nothing half-written stays. Blocking. */
    public void drain(int seconds) {
        stopping = true;
        waitForAll(seconds * 1000L);
        jobs.values().stream().filter(job -> !job.ended()).forEach(Job::cancel);
        waitForAll(LAST_MILLIS);
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
