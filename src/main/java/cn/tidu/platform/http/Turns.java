package cn.tidu.platform.http;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets so many pieces of heavy work run at once, first come first served (轮次): batches take turns chunk by chunk, and what else the
 * server does keeps its share of the machine.
 */
public final class Turns {
    private final Semaphore turns;

    public Turns(int atOnce) {
        this.turns = new Semaphore(atOnce, true);
    }

    /** Waits for a turn and does the work in it. */
    public <T> T take(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
