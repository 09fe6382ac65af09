package cn.tidu.platform.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes a request handler of two steps: read the request on the event loop, then do the blocking work on a worker.
 */
public final class Endpoint {
    private final Worker worker;

    public Endpoint(Worker worker) {
        this.worker = worker;
    }

    /**
     * Answers JSON.
     *
     * @param read reads and checks the request without blocking and returns the work to do
     */
    public Handler<RoutingContext> json(Function<RoutingContext, Supplier<?>> read) {
        return context -> {
            Supplier<?> work = read.apply(context);
            worker.<byte[]>run(() -> Json.write(work.get()))
                    .onSuccess(bytes -> Answer.bytes(context, 200, "application/json; charset=utf-8", bytes))
                    .onFailure(context::fail);
        };
    }

    /**
     * Answers JSON that the work has written itself.
     *
     * @param read reads and checks the request without blocking and returns the work to do
     */
    public Handler<RoutingContext> written(Function<RoutingContext, Supplier<byte[]>> read) {
        return context -> {
            Supplier<byte[]> work = read.apply(context);
            worker.<byte[]>run(work::get)
                    .onSuccess(bytes -> Answer.bytes(context, 200, "application/json; charset=utf-8", bytes))
                    .onFailure(context::fail);
        };
    }

    /**
     * Answers with a status and headers of the work's own.
     *
     * @param read reads and checks the request without blocking and returns the work to do
     */
    public Handler<RoutingContext> reply(Function<RoutingContext, Supplier<Reply>> read) {
        return context -> {
            Supplier<Reply> work = read.apply(context);
            worker.run(work::get).onSuccess(reply -> reply.send(context)).onFailure(context::fail);
        };
    }

    /** The worker, for answers that are not JSON. */
    public Worker worker() {
        return worker;
    }
}
