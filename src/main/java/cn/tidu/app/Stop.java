package cn.tidu.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a server that was told to stop (停止): it comes in the stated time, whatever stands still meanwhile: an import, a request, the
 * database.
 *
 * @param drain what jobs, and then requests, have to end
 */
record Stop(Duration drain) {
    private static final Logger LOG = LoggerFactory.getLogger(Stop.class);
    /** The least that the private cluster has to stop in. */
    private static final Duration CLUSTER = Duration.ofSeconds(20);
    /** What is kept of that for killing what does not stop. */
    private static final Duration RESERVE = Duration.ofSeconds(6);
    /** Time beside what jobs and requests have: README.md states them. */
    private static final Duration BESIDE = Duration.ofSeconds(45);

    /** The time in which it has ended. */
    Duration most() {
        return drain.multipliedBy(2).plus(BESIDE);
    }

    /** Has this done when the process is told to end, which then is its end. */
    void onSignal(Runnable server, Consumer<Duration> cluster) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            // whatever else does not end
                            daemon(() -> {
                                sleep(most());
                                Runtime.getRuntime().halt(1);
                            });
                            Runtime.getRuntime().halt(run(server, cluster) ? 0 : 1);
                        },
                        "tidu-shutdown"));
    }

    /**
     * Ends the server, as far as it ends in the time, then the cluster in what is left.
     *
     * @return whether nothing failed
     */
    boolean run(Runnable server, Consumer<Duration> cluster) {
        long begun = System.nanoTime();
        AtomicBoolean failed = new AtomicBoolean();
        Thread ending = daemon(() -> failed.set(!done(server)));
        if (!ended(ending, most().minus(CLUSTER))) {
            LOG.warn("没有等到一切结束，强行停止 / not all had ended in time, it is broken off");
        }
        Duration left = most().minusNanos(System.nanoTime() - begun);
        boolean stopped = done(() -> cluster.accept(left.minus(RESERVE)));
        return stopped && !failed.get();
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            LOG.error("shutdown failed", e);
            return false;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tidu-stop");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static boolean ended(Thread thread, Duration most) {
        try {
            thread.join(most.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
