package cn.tidu.platform.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An answer that a worker writes line by line (流式应答). The worker waits while the client reads more slowly than it writes, so that
 * only a bounded part is ever in memory; when the client is gone, or reads nothing for a minute, the next write ends the work.
 */
public final class LineStream {
    private static final int MOST_WAITING = 1 << 20;
    private static final int PATIENCE_SECONDS = 60;

    private final HttpServerResponse response;
    private final Context context;
    private final String contentType;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private long waiting;
    private boolean gone;
    private boolean begun;

    /** An answer to a request; nothing is sent before the first line. Called on the event loop. */
    public LineStream(RoutingContext routing, String contentType) {
        this.response = routing.response();
        this.context = routing.vertx().getOrCreateContext();
        this.contentType = contentType;
        response.closeHandler(closed -> leave());
        response.exceptionHandler(failure -> leave());
    }

    /** Whether a line was sent: from then on the status cannot be changed. */
    public boolean begun() {
        return begun;
    }

    /**
     * Sends bytes, when there is room for them.
     *
     * @throws CancellationException if there is nobody to send them to any more
     */
    public void write(byte[] bytes) {
        lock.lock();
        try {
            long patience = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (waiting > MOST_WAITING && !gone && patience > 0) {
                long before = waiting;
                patience = progress.awaitNanos(patience);
                patience = waiting < before ? TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS) : patience;
            }
            if (gone || patience <= 0) {
                throw new CancellationException("the client is gone");
            }
            waiting += bytes.length;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            lock.unlock();
        }
        boolean first = !begun;
        begun = true;
        context.runOnContext(now -> send(first, bytes));
    }

    private void send(boolean first, byte[] bytes) {
        if (response.closed() || response.ended()) {
            leave();
            return;
        }
        if (first) {
            response.setChunked(true).putHeader("Content-Type", contentType);
        }
        response.write(Buffer.buffer(bytes)).onComplete(sent -> {
            lock.lock();
            try {
                waiting -= bytes.length;
                progress.signalAll();
            } finally {
                lock.unlock();
            }
        });
    }

    private void leave() {
        lock.lock();
        try {
            gone = true;
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the answer after everything that was written. */
    public void end() {
        boolean empty = !begun;
        begun = true;
        context.runOnContext(now -> {
            if (empty) {
                response.putHeader("Content-Type", contentType);
            }
            if (!response.closed() && !response.ended()) {
                response.end();
            }
        });
    }

    /** Breaks the answer off, so that the client sees that it is not whole. */
    public void breakOff() {
        context.runOnContext(now -> response.reset());
    }
}
