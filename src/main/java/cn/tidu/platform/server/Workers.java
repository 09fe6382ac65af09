package cn.tidu.platform.server;

import cn.tidu.platform.http.Worker;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.Settings;
import io.vertx.core.Vertx;
import java.util.function.Consumer;

/**
 * Makes the workers of the server, each with its threads and its queue, and has them counted (工作线程).
 *
 * @param watch hears of each worker that is made
 */
public record Workers(Vertx vertx, Settings settings, Consumer<Worker> watch) {

    /** So many threads, and so many pieces of work that may wait. */
    public Worker named(String name, int threads, int queue) {
        Worker worker = new Worker(vertx, name, threads, queue);
        watch.accept(worker);
        return worker;
    }

    /** For one kind of heavy work: few at a time, and few that wait. */
    public Worker heavy(String name) {
        return named(
                name,
                settings.limits().of(Limit.HEAVY_AT_ONCE),
                settings.limits().of(Limit.HEAVY_QUEUE));
    }
}
