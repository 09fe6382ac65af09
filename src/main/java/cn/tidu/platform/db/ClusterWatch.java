package cn.tidu.platform.db;

import cn.tidu.platform.settings.AdviceException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a private cluster again that has died (看护私有集群): the first time at once, then after 1, 2, 4 … 60 seconds, for as long as it
 * takes; when it has held for a minute, the next time is the first again. Belongs to the process that owns the cluster, and is closed
 * before that stops it.
 */
final class ClusterWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterWatch.class);
    private static final long LOOK_MILLIS = 500;
    private static final long FIRST_MILLIS = 1_000;
    private static final long MOST_MILLIS = 60_000;
    private static final long END_MILLIS = 2_000;

    /** What is watched. */
    interface Watched {
        /** Whether it lives; also notes what it says. */
        boolean alive();

        /** The last it said. */
        String lastWords();

        /**
         * Starts it where it was.
         *
         * @throws AdviceException if it does not start
         */
        void startAgain();
    }

    private final Watched watched;
    private final Thread thread;
    private volatile boolean closed;
    /** Before the next start. */
    private long pause;

    private long startedAt;

    private ClusterWatch(Watched watched, int port) {
        this.watched = watched;
        thread = new Thread(this::watch, "tidu-cluster-" + port);
        thread.setDaemon(true);
    }

    /** Begins to watch what has just been started on a port. */
    static ClusterWatch over(Watched watched, int port) {
        ClusterWatch watch = new ClusterWatch(watched, port);
        watch.startedAt = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (!closed) {
                if (!watched.alive()) {
                    bringBack();
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bringBack() throws InterruptedException {
        if (heldFor(MOST_MILLIS)) {
            pause = 0;
        }
        LOG.warn(
                "私有数据库意外停止，{} 秒后重新启动 / the private database ended unexpectedly, it is started again in {} s: {}",
                pause / 1000,
                pause / 1000,
                watched.lastWords());
        Thread.sleep(pause);
        pause = Math.min(MOST_MILLIS, pause == 0 ? FIRST_MILLIS : 2 * pause);
        try {
            watched.startAgain();
            LOG.warn("私有数据库已重新启动 / the private database runs again");
        } catch (AdviceException e) {
            if (!closed) {
                LOG.warn("私有数据库没有启动 / the private database did not start: {}", e.getMessage());
            }
        } finally {
            startedAt = System.nanoTime();
        }
    }

    private boolean heldFor(long millis) {
        return System.nanoTime() - startedAt >= TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Watches no more; what is being started then may go on. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
