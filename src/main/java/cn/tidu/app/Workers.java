package cn.tidu.app;

import cn.tidu.app.metrics.Metrics;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.Settings;
import io.vertx.core.Vertx;

/** Makes the workers of the server, each with its threads and its queue, and has them counted. */
record Workers(Vertx vertx, Settings settings, Metrics metrics) {

    /** So many threads, and so many pieces of work that may wait. */
    Worker named(String name, int threads, int queue) {
        Worker worker = new Worker(vertx, name, threads, queue);
        metrics.watch(worker);
        return worker;
    }

    /** For one kind of heavy work: few at a time, and few that wait. */
    Worker heavy(String name) {
        return named(
                name,
                settings.limits().of(Limit.HEAVY_AT_ONCE),
                settings.limits().of(Limit.HEAVY_QUEUE));
    }
}
