package cn.tidu.job;

import cn.tidu.http.ProblemException;
import cn.tidu.http.Worker;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs of this process (作业表); ended ones are kept for an hour. */
public final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final long KEPT_MILLIS = 3_600_000;

    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private final Worker worker;

    public Jobs(Worker worker) {
        this.worker = worker;
    }

    /**
     * Starts a job on the worker.
     *
     * @param work does the work, telling progress to the job, and returns the result
     * @param told turns a failure into what the API may show, if it is one that was foreseen
     */
    public Job start(String kind, Function<Job, Object> work, Function<Throwable, Optional<Object>> told) {
        jobs.values().removeIf(job -> job.ended() && System.currentTimeMillis() - job.endedAt() > KEPT_MILLIS);
        Job job = new Job(kind);
        jobs.put(job.id(), job);
        worker.run(
                () -> {
                    job.run();
                    return work.apply(job);
                },
                result -> job.end("done", result),
                failure -> failed(job, failure, told));
        return job;
    }

    private static void failed(Job job, Throwable failure, Function<Throwable, Optional<Object>> told) {
        if (failure instanceof CancellationException) {
            job.end("cancelled", null);
            return;
        }
        if (failure instanceof ProblemException problem) {
            job.end("failed", problem.problem());
            return;
        }
        Optional<Object> known = told.apply(failure);
        if (known.isEmpty()) {
            LOG.error("job {} failed", job.id(), failure);
        }
        job.end(
                "failed",
                known.orElse(Map.of("detail", "内部错误，编号 " + job.id() + " / internal error, tell the operator this id")));
    }

    Job get(String id) {
        try {
            return Optional.ofNullable(jobs.get(UUID.fromString(id))).orElseThrow(Jobs::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("没有这个作业 / There is no such job");
    }
}
