package cn.tidu.app;

import cn.tidu.app.metrics.Metrics;
import cn.tidu.app.metrics.MetricsRoutes;
import cn.tidu.facts.FactRoutes;
import cn.tidu.files.FileRoutes;
import cn.tidu.files.reader.FileReaders;
import cn.tidu.map.MapRoutes;
import cn.tidu.map.tiles.TileRoutes;
import cn.tidu.matching.MatchingRoutes;
import cn.tidu.people.PeopleRoutes;
import cn.tidu.people.firm.PublishedCellRepository;
import cn.tidu.platform.access.RouteRules;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.ClientAddress;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.RequestCheck;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.http.RequestRecord;
import cn.tidu.platform.job.Jobs;
import cn.tidu.platform.server.JobRoutes;
import cn.tidu.platform.server.RouteModule;
import cn.tidu.platform.server.ServerContext;
import cn.tidu.platform.server.Workers;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.DataFolder;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.LimitSettings;
import cn.tidu.platform.settings.Settings;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** The HTTP server: a list of modules, each with its routes, on one router. */
public final class Server implements AutoCloseable {
    private static final String TILE = "/tiles/{collection}/{z}/{x}/{y}.mvt";

    private final Vertx vertx;
    private final ServerContext context;
    private final Metrics metrics;
    private final FileReaders readers;
    private final Listener listener;

    private Server(Vertx vertx, ServerContext context, Metrics metrics, FileReaders readers, Listener listener) {
        this.vertx = vertx;
        this.context = context;
        this.metrics = metrics;
        this.readers = readers;
        this.listener = listener;
    }

    /**
     * Starts to listen.
     *
     * @throws AdviceException if the port is taken
     */
    public static Server start(Settings settings, Database database, Readiness readiness, Clock clock) {
        return start(new VertxOptions(), UnaryOperator.identity(), settings, database, readiness, clock);
    }

    /** The same, with options of the caller's and something around the handler of requests, for tests that watch both. */
    public static Server start(
            VertxOptions vertxOptions,
            UnaryOperator<Handler<HttpServerRequest>> around,
            Settings settings,
            Database database,
            Readiness readiness,
            Clock clock) {
        RequestIdentity.prepare();
        prepareUploads(settings);
        Vertx vertx = Vertx.vertx(vertxOptions);
        Metrics metrics = new Metrics();
        ServerContext context = context(new Workers(vertx, settings, metrics::watch), database, clock);
        TileRoutes tiles = TileRoutes.of(context, () -> PublishedCellRepository.publish(database));
        FileReaders readers = new FileReaders(settings.dataDir().resolve("reading"), settings.limits());
        modules(readiness, metrics, tiles, readers).forEach(module -> module.mount(context));
        metrics.watch(database);
        metrics.watch(context.jobs());
        metrics.watch(tiles);
        Handler<HttpServerRequest> handler = around.apply(request -> serve(request, tiles, context.router(), metrics));
        return new Server(vertx, context, metrics, readers, listen(vertx, readers, settings, handler));
    }

    /** Where files are received, before anything is. */
    private static void prepareUploads(Settings settings) {
        try {
            DataFolder.folder(settings.dataDir().resolve("uploads"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerContext context(Workers workers, Database database, Clock clock) {
        Settings settings = workers.settings();
        return new ServerContext(
                Router.router(workers.vertx()),
                new Endpoint(workers.named("tidu-worker", settings.poolSize(), settings.queueLimit())),
                workers,
                database,
                new Jobs(
                        workers.named("tidu-import", 1, settings.limits().of(Limit.IMPORT_QUEUE)),
                        database,
                        serverName(settings)),
                new ClientAddress(settings.signIn().trustedProxies()),
                settings,
                clock);
    }

    /** All that is on the server, in the order in which it is mounted: of two routes for one path the first answers. */
    private static List<RouteModule> modules(
            Readiness readiness, Metrics metrics, TileRoutes tiles, FileReaders readers) {
        RouteRules rules = RouteRules.of(ApiContract.tree());
        return List.of(
                server -> FrontDoor.mount(server, new RequestRecord(metrics)),
                server -> PeopleRoutes.mount(server, rules),
                server -> ServiceRoutes.mount(server, readiness),
                server -> MetricsRoutes.mount(server, metrics),
                ApiContract::mount,
                FactRoutes::mount,
                server -> MatchingRoutes.mount(server, readers),
                server -> MapRoutes.mount(server, tiles),
                JobRoutes::mount,
                server -> FileRoutes.mount(server, readers));
    }

    private static Listener listen(
            Vertx vertx, FileReaders readers, Settings settings, Handler<HttpServerRequest> handler) {
        try {
            return await(
                    Listener.open(vertx, options(settings), handler, settings.eventLoops(), patience(settings)), 15);
        } catch (ExecutionException e) {
            vertx.close();
            readers.close();
            throw cannotListen(settings, e.getCause());
        }
    }

    private static HttpServerOptions options(Settings settings) {
        LimitSettings limits = settings.limits();
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setHttp2ClearTextEnabled(false)
                .setCompressionSupported(true)
                // no read time-out beside it: it would cut off answers that are streamed for longer
                // against peers that are gone; a request may wait for the database without a byte on its connection
                .setIdleTimeout(Math.max(limits.of(Limit.IDLE_SECONDS), limits.of(Limit.SOCKET_SECONDS) + 15))
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxInitialLineLength(8192)
                .setMaxHeaderSize(16384);
    }

    private static AdviceException cannotListen(Settings settings, Throwable why) {
        return why instanceof BindException
                ? new AdviceException(String.format(
                        Locale.ROOT,
                        "端口 %d 已被占用或不可用：请停止占用它的程序，或用 TIDU_PORT 指定别的端口 / Port %d is taken: stop what uses it or set TIDU_PORT.",
                        settings.port(),
                        settings.port()))
                : new AdviceException(String.format(
                        Locale.ROOT,
                        "无法监听 %s:%d：%s；请检查 TIDU_HOST 与 TIDU_PORT / Cannot listen there, check TIDU_HOST and TIDU_PORT.",
                        settings.host(),
                        settings.port(),
                        why.getMessage()));
    }

    /** Tiles that are in memory are answered without the router: nothing is decided about them, and nothing logged. */
    private static void serve(HttpServerRequest request, TileRoutes tiles, Router router, Metrics metrics) {
        long begun = System.nanoTime();
        if (RequestCheck.refused(request)) {
            return;
        }
        if (tiles.answered(request)) {
            metrics.ended(new RequestRecord.Ended(
                    "GET", TILE, request.response().getStatusCode(), System.nanoTime() - begun, "public"));
        } else {
            router.handle(request);
        }
    }

    /** What this installation is called in the database: what it left undone is its own to tell. */
    static String serverName(Settings settings) {
        return settings.dataDir().toString();
    }

    private static ConnectionWatch.Patience patience(Settings settings) {
        LimitSettings limits = settings.limits();
        return new ConnectionWatch.Patience(
                Math.max(1, limits.of(Limit.MAX_CONNECTIONS) / settings.eventLoops()),
                limits.seconds(Limit.HEADER_SECONDS),
                limits.seconds(Limit.IDLE_SECONDS),
                limits.seconds(Limit.BODY_SECONDS),
                limits.of(Limit.BODY_BYTES_PER_SECOND));
    }

    /** Method and path of every route that has a path, {@code {name}} for a path parameter. */
    List<String> routes() {
        return context.router().getRoutes().stream()
                .filter(route -> route.getPath() != null
                        && route.methods() != null
                        && !route.getPath().endsWith("/"))
                .flatMap(route ->
                        route.methods().stream().map(method -> RequestRecord.operation(method, route.getPath())))
                .toList();
    }

    /** The port in use. */
    public int port() {
        return listener.port();
    }

    /** Puts one more module on the server, also while it serves; the gate stands before its routes too. */
    public void mount(RouteModule module) {
        module.mount(context);
    }

    private static <T> T await(Future<T> future, int seconds) throws ExecutionException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("not done within " + seconds + " s", e);
        }
    }

    /** Lets jobs finish or ends them, ends the readers of files, stops accepting, lets what is in flight finish, then stops. */
    @Override
    public void close() {
        int drainSeconds = context.limits().of(Limit.DRAIN_SECONDS);
        context.jobs().drain(drainSeconds);
        readers.close();
        try {
            await(listener.drain(drainSeconds), drainSeconds + 5);
            await(vertx.close(), 10);
            metrics.close();
        } catch (ExecutionException | IllegalStateException e) {
            org.slf4j.LoggerFactory.getLogger(Server.class).warn("shutdown was not clean", e);
        }
    }
}
