package cn.tidu.platform.http;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.MDC;

/**
 * Runs blocking work off the event loop: as many threads as there are database connections and a bounded queue;
 * beyond that a request is told to come back (503), so that health and static files are always served. The work is done
 * on behalf of whoever made the request that it is started from, and of the public if that is nobody.
 */
public final class Worker {
    private final WorkerExecutor executor;
    private final Semaphore permits;
    private final String name;
    private final int threads;
    private final int most;
    private final AtomicInteger running = new AtomicInteger();

    /** A pool of a name, with so many threads, and so many that may wait. */
    public Worker(Vertx vertx, String name, int threads, int queueLimit) {
        this.executor = vertx.createSharedWorkerExecutor(name, threads, 1, TimeUnit.HOURS);
        this.most = threads + queueLimit;
        this.permits = new Semaphore(most);
        this.name = name;
        this.threads = threads;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Pieces of work that can run at once. */
    public int threads() {
        return threads;
    }

    /** Pieces of work that run now. */
    public int running() {
        return running.get();
    }

    /** Pieces of work that wait. */
    public int waiting() {
        return Math.max(0, most - permits.availablePermits() - running.get());
    }

    /** How many may wait before a request is told to come back. */
    public int mostWaiting() {
        return most - threads;
    }

    /** The result of the work, or why it failed. */
    public <T> Future<T> run(Callable<T> work) {
        return place().map(place -> place.run(work))
                .orElseGet(() ->
                        Future.failedFuture(ProblemException.unavailable("服务繁忙，请稍后再试 / Busy, try again shortly")));
    }

    /** A place in the queue, if there is one: who has it is not turned away any more. */
    public Optional<Place> place() {
        return permits.tryAcquire() ? Optional.of(new Place()) : Optional.empty();
    }

    /** A place for one piece of work (排队名额): it is given back when the work is done, or before if there is none to do any more. */
    public final class Place {
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Place() {}

        /** Somebody else may have it. */
        public void giveBack() {
            if (held.getAndSet(false)) {
                permits.release();
            }
        }

        /** The result of the work, or why it failed. */
        private <T> Future<T> run(Callable<T> work) {
            Identity identity = RequestIdentity.get();
            String request = RequestIdentity.id();
            try {
                return executor.executeBlocking(
                                () -> CurrentIdentity.call(identity, () -> counted(request, work)), false)
                        .onComplete(done -> giveBack());
            } catch (RuntimeException e) {
                giveBack();
                return Future.failedFuture(e);
            }
        }

        /** The same for a caller that does not know the web library and hears of a failure only. */
        public void run(Runnable work, Consumer<Throwable> failed) {
            run(() -> {
                        work.run();
                        return true;
                    })
                    .onFailure(failed::accept);
        }
    }

    private <T> T counted(String request, Callable<T> work) throws Exception {
        running.incrementAndGet();
        MDC.put("request", request);
        try {
            return work.call();
        } finally {
            MDC.remove("request");
            running.decrementAndGet();
        }
    }

    /** The same for a caller that does not know the web library: one of the two hears how it went. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        run(work).onSuccess(done::accept).onFailure(failed::accept);
    }
}
