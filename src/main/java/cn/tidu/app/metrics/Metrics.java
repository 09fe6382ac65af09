package cn.tidu.app.metrics;

import cn.tidu.map.tiles.TileRoutes;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.RequestRecord;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.job.Jobs;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** What the server counts about itself (运行指标), as Prometheus reads it. */
public final class Metrics implements RequestRecord.Observer, AutoCloseable {
    /** Bounds of the latency histogram, ms. */
    private static final Duration[] BOUNDS = LongStream.of(1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private record Key(String method, String route, int status) {}

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Key, Timer> requests = new ConcurrentHashMap<>();
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** The machine and the process. */
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** The registry, for the pool. */
    public MeterRegistry registry() {
        return registry;
    }

    /** The connections of the pool. */
    public void watch(Database database) {
        Gauge.builder("tidu.database.connections.active", database, Database::activeConnections)
                .description("Connections in use")
                .register(registry);
        Gauge.builder("tidu.database.connections.idle", database, Database::idleConnections)
                .description("Connections that are open and free")
                .register(registry);
        Gauge.builder("tidu.database.connections.waiting", database, Database::waitingForConnections)
                .description("Threads that wait for a connection")
                .register(registry);
        Gauge.builder("tidu.database.connections.max", database, Database::mostConnections)
                .description("Size of the pool")
                .register(registry);
    }

    /** Work off the event loop: what runs and what waits for a permit. */
    public void watch(Worker worker) {
        Gauge.builder("tidu.worker.running", worker, Worker::running)
                .description("Pieces of work that run")
                .tag("worker", worker.name())
                .register(registry);
        Gauge.builder("tidu.worker.waiting", worker, Worker::waiting)
                .description("Pieces of work that wait")
                .tag("worker", worker.name())
                .register(registry);
        Gauge.builder("tidu.worker.threads", worker, Worker::threads)
                .description("Pieces of work that can run at once")
                .tag("worker", worker.name())
                .register(registry);
        Gauge.builder("tidu.worker.queue.limit", worker, Worker::mostWaiting)
                .description("Pieces of work that may wait before 503")
                .tag("worker", worker.name())
                .register(registry);
    }

    /** Jobs of this process by state. */
    public void watch(Jobs jobs) {
        for (String state : Jobs.STATES) {
            Gauge.builder("tidu.jobs", jobs, all -> all.count(state))
                    .description("Jobs of the last hour by state")
                    .tag("state", state)
                    .register(registry);
        }
    }

    /** The memory of tiles. */
    public void watch(TileRoutes tiles) {
        FunctionCounter.builder("tidu.tile.cache.hits", tiles, t -> t.cache().hitCount())
                .description("Tiles that were in memory")
                .register(registry);
        FunctionCounter.builder("tidu.tile.cache.misses", tiles, t -> t.cache().missCount())
                .description("Tiles that had to be made")
                .register(registry);
        FunctionCounter.builder(
                        "tidu.tile.cache.evictions", tiles, t -> t.cache().evictionCount())
                .description("Tiles that were dropped for room")
                .register(registry);
        Gauge.builder("tidu.tile.cache.entries", tiles, TileRoutes::cachedTiles)
                .description("Tiles in memory")
                .register(registry);
        Gauge.builder("tidu.tile.cache.bytes", tiles, TileRoutes::cachedBytes)
                .description("Memory that tiles take, bytes")
                .register(registry);
    }

    @Override
    public void ended(RequestRecord.Ended request) {
        requests.computeIfAbsent(new Key(request.method(), request.route(), request.status()), this::timer)
                .record(Duration.ofNanos(request.nanos()));
    }

    private Timer timer(Key key) {
        return Timer.builder("tidu.http.requests")
                .description("Requests by route template and status, from headers to the end of the answer")
                .tag("method", key.method())
                .tag("route", key.route())
                .tag("status", Integer.toString(key.status()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    /** All of it as text. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
