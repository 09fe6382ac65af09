package cn.tidu.platform.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Streams the body of a request into a file, however large it is, up to a limit. */
public final class BodyFile {
    private final RoutingContext context;
    private final HttpServerRequest request;
    private final FileSystem files;
    private final long most;
    private final Promise<Path> done = Promise.promise();
    private long size;

    private BodyFile(RoutingContext context, long most) {
        this.context = context;
        this.request = context.request();
        this.files = context.vertx().fileSystem();
        this.most = most;
    }

    /**
     * A new file in a folder that is there. Whoever gets it deletes it.
     *
     * @param most bytes; a larger body fails with 413 and leaves no file
     */
    public static Future<Path> of(RoutingContext context, Path folder, long most) {
        return new BodyFile(context, most).into(folder);
    }

    private Future<Path> into(Path folder) {
        request.pause();
        files.createTempFile(folder.toString(), "body", "", "rw-------")
                .onFailure(done::tryFail)
                .onSuccess(path -> files.open(path, new OpenOptions().setRead(false))
                        .onFailure(done::tryFail)
                        .onSuccess(file -> receive(file, path)));
        return done.future();
    }

    private void receive(AsyncFile file, String path) {
        if (context.response().ended() || context.response().closed()) {
            drop(file, path, new CancellationException("answered before the file was there"));
            return;
        }
        // also when the answer ends first, as it does for a body that is too slow
        context.addEndHandler(
                ended -> drop(file, path, new CancellationException("answered before the body was there")));
        request.handler(chunk -> take(file, path, chunk));
        request.exceptionHandler(failure -> drop(file, path, failure));
        request.endHandler(end -> {
            if (!done.future().isComplete()) {
                file.close()
                        .onSuccess(closed -> done.tryComplete(Path.of(path)))
                        .onFailure(done::tryFail);
            }
        });
        request.resume();
    }

    private void take(AsyncFile file, String path, Buffer chunk) {
        if (done.future().isComplete()) {
            return;
        }
        size += chunk.length();
        if (size > most) {
            drop(file, path, new HttpException(413));
            return;
        }
        file.write(chunk).onFailure(failure -> drop(file, path, failure));
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(room -> request.resume());
        }
    }

    private void drop(AsyncFile file, String path, Throwable failure) {
        if (done.tryFail(failure)) {
            file.close().onComplete(closed -> files.delete(path));
        }
    }
}
