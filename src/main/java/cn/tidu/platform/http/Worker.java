package cn.tidu.platform.http;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    /** Whether the next piece of work would be turned away. */
    public boolean full() {
        return permits.availablePermits() <= 0;
    }

    /** How many may wait before a request is told to come back. */
    public int mostWaiting() {
        return most - threads;
    }

    /** The result of the work, or why it failed. */
    public <T> Future<T> run(Callable<T> work) {
        if (!permits.tryAcquire()) {
            return Future.failedFuture(ProblemException.unavailable("服务繁忙，请稍后再试 / Busy, try again shortly"));
        }
        Identity identity = RequestIdentity.get();
        String request = RequestIdentity.id();
        return executor.executeBlocking(() -> CurrentIdentity.call(identity, () -> counted(request, work)), false)
                .onComplete(done -> permits.release());
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
