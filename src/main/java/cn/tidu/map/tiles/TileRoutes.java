package cn.tidu.map.tiles;

import cn.tidu.platform.http.Answer;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.JsonFields;
import cn.tidu.platform.http.Problem;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Reply;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.http.SecurityHeaders;
import cn.tidu.platform.server.RouteModule;
import cn.tidu.platform.server.ServerContext;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.LimitSettings;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** {@code /tiles/{collection}/{z}/{x}/{y}.mvt} and its TileJSON (矢量瓦片). */
public final class TileRoutes implements RouteModule {
    private static final CharSequence MVT = HttpHeaders.createOptimized("application/vnd.mapbox-vector-tile");
    private static final CharSequence REVALIDATE = HttpHeaders.createOptimized("no-cache");
    private static final CharSequence OWN = HttpHeaders.createOptimized("private, no-cache");
    private static final CharSequence VARY_WITH_READER =
            HttpHeaders.createOptimized("Accept-Encoding, Cookie, Authorization");
    private static final CharSequence VARY = HttpHeaders.createOptimized("Accept-Encoding");

    private final Endpoint endpoint;
    private final TileRepository repository;
    private final TileService service;

    private TileRoutes(Endpoint endpoint, TileRepository repository, TileService service) {
        this.endpoint = endpoint;
        this.repository = repository;
        this.service = service;
    }

    /**
     * Tiles with workers and a memory of their own, yet to be mounted.
     *
     * @param publish brings the totals that the public sees of firms up to the firms
     */
    public static TileRoutes of(ServerContext server, Runnable publish) {
        Endpoint endpoint = new Endpoint(server.workers()
                .named("tidu-tiles", atOnce(server.limits()), server.limits().of(Limit.TILE_QUEUE)));
        TileRepository repository = new TileRepository(server.database(), publish);
        TileCache cache = new TileCache(server.settings().tileCacheBytes());
        return new TileRoutes(
                endpoint,
                repository,
                new TileService(repository, cache, server.database().versions(), endpoint.worker()));
    }

    private static int atOnce(LimitSettings limits) {
        int set = limits.of(Limit.TILES_AT_ONCE);
        return set > 0 ? set : 1 + Runtime.getRuntime().availableProcessors();
    }

    /** Mounts the routes. */
    @Override
    public void mount(ServerContext server) {
        Router router = server.router();
        router.get("/tiles/:collection/:z/:x/:file").handler(this::tile);
        for (Tileset set : Tileset.values()) {
            router.get("/tiles/" + set.id() + ".json").handler(endpoint.json(context -> {
                Query.of(context).checked();
                String base =
                        context.request().scheme() + "://" + context.request().authority();
                return () -> TileJson.of(set, base, repository.bounds(set));
            }));
        }
        router.get("/ogc/collections/:collection/tiles/:set/:level/:row/:column")
                .handler(this::ogcTile);
        router.post("/api/v1/tiles/warm").handler(new JsonBody()).handler(context -> warm(context));
    }

    /**
     * Answers at once, without the router, what is in memory and needs nothing to be decided: a plain tile, nobody signed
     * in, no filter.
     *
     * @return false if the router has to see to it
     */
    public boolean answered(HttpServerRequest request) {
        if (!HttpMethod.GET.equals(request.method())
                || !request.path().startsWith("/tiles/")
                || request.query() != null
                || request.headers().contains(HttpHeaders.COOKIE)
                || request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            return false;
        }
        Optional<TileRequest> wanted = TileRequest.of(request.path());
        if (wanted.isEmpty() || wanted.get().set().secret()) {
            return false;
        }
        Coding coding = Coding.accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        Tile tile = service.ready(wanted.get().set(), wanted.get().at(), TileFilter.NONE, Audience.EVERYONE, coding);
        if (tile == null) {
            return false;
        }
        send(request, tile, coding, Audience.EVERYONE);
        return true;
    }

    /** Hits, misses and evictions of the memory of tiles. */
    public CacheStats cache() {
        return service.cache().stats();
    }

    /** Tiles in memory. */
    public long cachedTiles() {
        return service.cache().size();
    }

    /** Memory that they take, bytes. */
    public long cachedBytes() {
        return service.cache().bytes();
    }

    private void tile(RoutingContext context) {
        Tileset set = tileset(context, List.of(Tileset.values()));
        TileRequest wanted = TileRequest.of(context.request().path())
                .filter(request -> request.set() == set)
                .orElseThrow(() -> ProblemException.notFound("没有这张瓦片 / There is no such tile"));
        TileFilter filter = filter(context, wanted.set());
        answer(context, wanted, filter);
    }

    private void answer(RoutingContext context, TileRequest wanted, TileFilter filter) {
        Coding coding = Coding.accepted(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        Context own = context.vertx().getOrCreateContext();
        Audience audience = audience(wanted.set());
        var unused = service.get(wanted.set(), wanted.at(), filter, audience, coding)
                .whenComplete((tile, failure) -> own.runOnContext(now -> {
                    if (failure == null) {
                        send(context.request(), tile, coding, audience);
                    } else {
                        context.fail(failure instanceof CompletionException ? failure.getCause() : failure);
                    }
                }));
    }

    private void warm(RoutingContext context) {
        Query.of(context).checked();
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
        int deepest = body.integer("maxZoom", 0, TileWarming.DEEPEST).orElse(TileWarming.DEEPEST);
        Audience audience = Audience.of(RequestIdentity.get());
        List<Tileset> visible = visible();
        List<Tileset> sets = new ArrayList<>();
        for (String name : body.texts("collections")) {
            Tileset.find(name)
                    .filter(visible::contains)
                    .ifPresentOrElse(
                            sets::add,
                            () -> faults.content(
                                    "/collections",
                                    "没有瓦片集 %s，可用：%s / no such tileset".formatted(name, listed(visible))));
        }
        body.rejectUnknown();
        faults.raise();
        if (sets.isEmpty()) {
            sets.addAll(visible);
        }
        Context own = context.vertx().getOrCreateContext();
        endpoint.worker()
                .run(() -> repository.bounds(Tileset.REGIONS))
                .compose(bounds ->
                        Future.fromCompletionStage(new TileWarming(service).warm(sets, bounds, deepest, audience), own))
                .onSuccess(warmed -> Reply.ok(warmed).send(context))
                .onFailure(failure -> context.fail(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure));
    }

    private void ogcTile(RoutingContext context) {
        Query.of(context).checked();
        Tileset set = tileset(context, visible());
        TileRequest wanted = TileMatrixSet.find(context.pathParam("set"))
                .filter(set.grids()::contains)
                .flatMap(grid -> TileAddress.of(
                        grid, context.pathParam("level"), context.pathParam("column"), context.pathParam("row")))
                .map(at -> new TileRequest(set, at))
                .orElseThrow(() -> ProblemException.notFound("没有这张瓦片 / There is no such tile"));
        answer(context, wanted, TileFilter.NONE);
    }

    private static Tileset tileset(RoutingContext context, List<Tileset> among) {
        String id = context.pathParam("collection");
        return Tileset.find(id)
                .filter(among::contains)
                .orElseThrow(() -> ProblemException.notFound(
                        "没有瓦片集 %s，可用：%s / There is no such tileset".formatted(id, listed(among))));
    }

    /** The sets whose features are there for whoever asks; of the others the tiles show totals at most. */
    private static List<Tileset> visible() {
        return Arrays.stream(Tileset.values())
                .filter(set -> set.collection().visibleTo(RequestIdentity.get()))
                .toList();
    }

    private static String listed(List<Tileset> sets) {
        return sets.stream().map(Tileset::id).collect(Collectors.joining(", "));
    }

    /** Only firms look different to different people. */
    private static Audience audience(Tileset set) {
        return set.secret() ? Audience.of(RequestIdentity.get()) : Audience.EVERYONE;
    }

    private static TileFilter filter(RoutingContext context, Tileset set) {
        Query query = Query.of(context, set.filters().toArray(String[]::new));
        TileFilter filter = TileFilter.read(query);
        query.checked();
        if (set.secret()
                && !audience(set).firms()
                && filter.industry().filter(code -> code.length() > 2).isPresent()) {
            throw ProblemException.malformed(
                    "公开的企业数只到大类 / What is public of firms goes by division",
                    List.of(new Problem.Fault("industry", "用 2 位大类代码，或登录后再查 / use a code of two digits, or sign in")));
        }
        return filter;
    }

    private static void send(HttpServerRequest request, Tile tile, Coding coding, Audience audience) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        String etag = EntityTag.of(tile, coding, audience);
        SecurityHeaders.add(response.headers());
        response.headers()
                .set(HttpHeaders.ETAG, etag)
                .set(HttpHeaders.CACHE_CONTROL, audience.firms() ? OWN : REVALIDATE)
                .set(HttpHeaders.VARY, audience.firms() ? VARY_WITH_READER : VARY);
        if (EntityTag.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatusCode(304).end();
        } else if (tile.body().length == 0) {
            response.setStatusCode(204).end();
        } else {
            response.headers().set(HttpHeaders.CONTENT_TYPE, MVT).set(HttpHeaders.CONTENT_ENCODING, coding.token());
            response.end(Answer.uncopied(tile.body()));
        }
    }
}
