package cn.tidu.platform.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that a worker writes into a file while the client reads it from there (存盘应答): the worker never waits for the client, and
 * holds its place and its connection to the database only as long as its own work takes. The file has no name any more once it is
 * open, so that nothing is left of it whatever happens.
 */
public final class SpooledAnswer extends OutputStream {
    private static final Logger LOG = LoggerFactory.getLogger(SpooledAnswer.class);
    private static final int BLOCK = 1 << 17;
    private static final int PIECE = 1 << 14;
    private static final long LOOK_MILLIS = 1_000;

    private final RoutingContext routing;
    private final HttpServerResponse response;
    private final Context context;
    private final Map<String, String> headers;
    private final Pace.Left patience;
    private final Promise<Void> over = Promise.promise();
    private final long timer;
    private volatile FileChannel file;
    private volatile long written;
    private volatile boolean whole;
    private volatile boolean gone;
    /** Of the event loop: how much was handed to the connection, and how much of that waits for the client. */
    private long sent;

    private int waiting;
    private boolean reading;
    private boolean begun;

    /**
     * An answer to a request; nothing is sent before the first byte. Called on the event loop.
     *
     * @param headers sent before the first byte
     * @param pace how fast it must be read
     */
    public SpooledAnswer(RoutingContext routing, Map<String, String> headers, Pace pace) {
        this.routing = routing;
        this.response = routing.response();
        this.context = routing.vertx().getOrCreateContext();
        this.headers = Map.copyOf(headers);
        this.patience = new Pace.Left(pace);
        routing.addEndHandler(ended -> leave());
        this.timer = routing.vertx().setPeriodic(LOOK_MILLIS, look -> look());
    }

    /** Comes when everything was read, or the client is gone. */
    public Future<Void> over() {
        return over.future();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /**
     * Adds bytes. Blocking.
     *
     * @throws CancellationException if there is nobody to send them to any more
     */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        append(ByteBuffer.wrap(bytes, from, length));
        context.runOnContext(now -> pump());
    }

    private synchronized void append(ByteBuffer left) throws IOException {
        alive();
        if (file == null) {
            file = opened(Files.createTempFile("tidu-download", ""));
        }
        long end = written;
        while (left.hasRemaining()) {
            end += file.write(left, end);
        }
        written = end;
    }

    private void alive() {
        if (gone) {
            throw new CancellationException("the client is gone");
        }
    }

    private static FileChannel opened(Path path) throws IOException {
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** All of the answer is a file that was made; it is deleted. Blocking. */
    public void file(Path made) throws IOException {
        take(opened(made));
        end();
    }

    private synchronized void take(FileChannel made) throws IOException {
        file = made;
        if (gone) {
            made.close();
        }
        alive();
        written = made.size();
    }

    /** Nothing more comes. */
    public void end() {
        whole = true;
        context.runOnContext(now -> pump());
    }

    /** Before the first byte a problem like any other; after it the answer is broken off, so that nobody takes it for whole. */
    public void fail(Throwable failure) {
        context.runOnContext(now -> {
            if (over.future().isComplete()) {
                return;
            }
            leave();
            if (begun) {
                LOG.warn("a download is broken off: {}", failure.toString());
                response.reset();
            } else {
                routing.fail(failure);
            }
        });
    }

    /** On the event loop: sends a block when the client has taken the one before. */
    private void pump() {
        if (reading || waiting > 0 || over.future().isComplete()) {
            return;
        }
        boolean all = whole;
        int ready = (int) Math.min(BLOCK, written - sent);
        if (ready > 0) {
            reading = true;
            beside(() -> read(sent, ready)).onSuccess(this::send).onFailure(this::fail);
        } else if (all) {
            begin();
            response.end();
            leave();
        }
    }

    /** What touches the disk, off the event loop; fails where the server has just stopped. */
    private <T> Future<T> beside(Callable<T> work) {
        try {
            return context.executeBlocking(work, false);
        } catch (RejectedExecutionException e) {
            return Future.failedFuture(e);
        }
    }

    private byte[] read(long at, int length) throws IOException {
        FileChannel from = file;
        ByteBuffer block = ByteBuffer.allocate(length);
        while (block.hasRemaining() && from.read(block, at + block.position()) >= 0) {
            // a file may be read in parts
        }
        return block.array();
    }

    private void begin() {
        if (!begun) {
            begun = true;
            if (whole) {
                response.putHeader("Content-Length", Long.toString(written));
            } else {
                response.setChunked(true);
            }
            headers.forEach(response::putHeader);
        }
    }

    private void send(byte[] block) {
        reading = false;
        if (over.future().isComplete() || response.closed()) {
            leave();
            return;
        }
        begin();
        sent += block.length;
        waiting += block.length;
        for (int at = 0; at < block.length; at += PIECE) {
            int length = Math.min(PIECE, block.length - at);
            response.write(Buffer.buffer(length).appendBytes(block, at, length)).onComplete(taken -> took(length));
        }
    }

    private void took(int bytes) {
        waiting -= bytes;
        patience.took(bytes);
        pump();
    }

    private void look() {
        if (waiting > 0 && patience.spent(LOOK_MILLIS / 1e3)) {
            LOG.info("a download is broken off: its client reads too slowly");
            leave();
            response.reset();
        }
    }

    private void leave() {
        if (over.future().isComplete()) {
            return;
        }
        context.owner().cancelTimer(timer);
        gone = true;
        over.complete();
        beside(() -> {
                    forget();
                    return null;
                })
                .onFailure(stopped -> forget());
    }

    private synchronized void forget() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            LOG.warn("a file cannot be closed: {}", e.toString());
        }
    }
}
