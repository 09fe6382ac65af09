package cn.tidu.platform.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that a worker writes line by line (流式应答). The worker waits while the client reads more slowly than it writes, so that
 * only a bounded part is ever in memory; when the client is gone, or reads too slowly, the next write ends the work.
 */
public final class LineStream {
    private static final Logger LOG = LoggerFactory.getLogger(LineStream.class);
    private static final int MOST_WAITING = 1 << 20;
    /** May be left to be read when the work is over. */
    private static final int LITTLE = 1 << 16;

    private static final int PIECE = 1 << 14;
    private static final long LOOK_MILLIS = 1_000;

    private final HttpServerResponse response;
    private final Context context;
    private final String contentType;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private final Pace.Left patience;
    private long waiting;
    private boolean gone;
    private boolean begun;

    /**
     * An answer to a request; nothing is sent before the first line. Called on the event loop.
     *
     * @param pace how fast it must be read
     */
    public LineStream(RoutingContext routing, String contentType, Pace pace) {
        this.response = routing.response();
        this.context = routing.vertx().getOrCreateContext();
        this.contentType = contentType;
        this.patience = new Pace.Left(pace);
        routing.addEndHandler(ended -> leave());
        routing.vertx().setPeriodic(LOOK_MILLIS, timer -> {
            if (look()) {
                routing.vertx().cancelTimer(timer);
            }
        });
    }

    /** On the event loop: whether nobody needs to look any more. */
    private boolean look() {
        lock.lock();
        try {
            if (gone || waiting == 0 || !patience.spent(LOOK_MILLIS / 1e3)) {
                return gone;
            }
            leave();
        } finally {
            lock.unlock();
        }
        LOG.info("an answer is broken off: its client reads too slowly");
        response.reset();
        return true;
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
        await(MOST_WAITING, bytes.length);
        boolean first = !begun;
        begun = true;
        context.runOnContext(now -> send(first, bytes));
    }

    /**
     * Waits until the client has read almost everything: what it leaves unread when the work is over is not much.
     *
     * @throws CancellationException if there is nobody to read it any more
     */
    public void settle() {
        await(LITTLE, 0);
    }

    private void await(long most, int more) {
        lock.lock();
        try {
            while (waiting > most && !gone) {
                progress.await();
            }
            if (gone) {
                throw new CancellationException("the client is gone");
            }
            waiting += more;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            lock.unlock();
        }
    }

    private void send(boolean first, byte[] bytes) {
        if (response.closed() || response.ended()) {
            leave();
            return;
        }
        if (first) {
            response.setChunked(true).putHeader("Content-Type", contentType);
        }
        for (int at = 0; at < bytes.length; at += PIECE) {
            int length = Math.min(PIECE, bytes.length - at);
            response.write(Buffer.buffer(length).appendBytes(bytes, at, length)).onComplete(taken -> took(length));
        }
    }

    private void took(int bytes) {
        lock.lock();
        try {
            waiting -= bytes;
            patience.took(bytes);
            progress.signalAll();
        } finally {
            lock.unlock();
        }
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
