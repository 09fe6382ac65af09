package cn.tidu.map.ogc;

import cn.tidu.facts.collection.Choice;
import cn.tidu.facts.collection.Collection;
import cn.tidu.facts.collection.Features;
import cn.tidu.map.tiles.TileMatrixSet;
import cn.tidu.platform.http.Answer;
import cn.tidu.platform.http.BodyLimit;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.server.ServerContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /ogc}: OGC API Features parts 1 to 3 and OGC API Tiles part 1, as JSON for programs and as pages for people. */
public final class OgcRoutes {
    private final Endpoint endpoint;
    private final ItemRepository items;
    private final Clock clock;

    private OgcRoutes(Endpoint endpoint, ItemRepository items, Clock clock) {
        this.endpoint = endpoint;
        this.items = items;
        this.clock = clock;
    }

    /** Mounts the routes. */
    public static void mount(ServerContext server) {
        Router router = server.router();
        OgcRoutes routes = new OgcRoutes(server.endpoint(), new ItemRepository(server.database()), server.clock());
        router.get("/ogc/page.css")
                .handler(context -> Answer.bytes(
                        context, 200, "text/css; charset=utf-8", HtmlPage.CSS.getBytes(StandardCharsets.UTF_8)));
        routes.document(router, "/ogc", Link.JSON, (base, context) -> () -> new Documents(base).landing());
        routes.document(router, "/ogc/api", Link.OPENAPI, (base, context) -> {
            List<Features> visible = visible();
            return () -> ApiDefinition.of(base, visible);
        });
        routes.document(
                router, "/ogc/conformance", Link.JSON, (base, context) -> () -> new Documents(base).conformance());
        routes.document(router, "/ogc/collections", Link.JSON, (base, context) -> {
            List<Features> visible = visible();
            return () -> new Documents(base)
                    .collections(visible.stream()
                            .map(c -> routes.collection(base, c))
                            .toList());
        });
        routes.document(router, "/ogc/collections/:collection", Link.JSON, (base, context) -> {
            Features collection = collection(context);
            return () -> routes.collection(base, collection);
        });
        routes.document(router, "/ogc/collections/:collection/queryables", Link.SCHEMA, (base, context) -> {
            Features collection = collection(context);
            return () -> new Documents(base).queryables(collection);
        });
        router.get("/ogc/collections/:collection/items").handler(routes::items);
        router.get("/ogc/collections/:collection/items/:feature").handler(routes::item);
        routes.document(router, "/ogc/collections/:collection/tiles", Link.JSON, (base, context) -> {
            Features collection = collection(context);
            return () -> new Tilesets(base).list(collection, routes.items.extent(collection));
        });
        routes.document(router, "/ogc/collections/:collection/tiles/:set", Link.JSON, (base, context) -> {
            Features collection = collection(context);
            TileMatrixSet set = matrixSet(context);
            if (!Tilesets.grids(collection).contains(set)) {
                throw ProblemException.notFound("没有这个瓦片集 / There is no such tileset");
            }
            return () -> new Tilesets(base).one(collection, set, routes.items.extent(collection));
        });
        routes.document(
                router, "/ogc/tileMatrixSets", Link.JSON, (base, context) -> () -> new Tilesets(base).matrixSets());
        routes.document(router, "/ogc/tileMatrixSets/:set", Link.JSON, (base, context) -> {
            TileMatrixSet set = matrixSet(context);
            return set::definition;
        });
    }

    /** What makes a document once the request is read. */
    @FunctionalInterface
    private interface Work {
        Object get();
    }

    private void document(Router router, String path, String type, BiFunction<String, RoutingContext, Work> read) {
        router.get(path).handler(context -> {
            Query query = Query.of(context, "f");
            boolean html = html(context, query.oneOf("f", java.util.Set.of("json", "html")));
            query.checked();
            Work work = read.apply(base(context), context);
            endpoint.worker()
                    .run(() -> Json.tree(work.get()))
                    .onSuccess(tree ->
                            send(context, tree, html, type, tree.path("title").asText("Tidu 梯度 OGC API")))
                    .onFailure(context::fail);
        });
    }

    private void items(RoutingContext context) {
        Features collection = collection(context);
        Map<String, List<String>> given = parameters(context);
        boolean html = html(context, format(given));
        ItemsQuery query = ItemsQueryReader.read(collection, given, BodyLimit.rows(context));
        String base = base(context);
        String with = given.entrySet().stream()
                .filter(e -> !e.getKey().equals("cursor") && !e.getKey().equals("f"))
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().get(0), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        context.response().putHeader("Content-Crs", "<" + query.crs().uri() + ">");
        endpoint.worker()
                .run(() -> {
                    ItemRepository.Page page = items.page(collection, query);
                    return document(page, new Documents(base).itemLinks(collection, with, page.cursor()));
                })
                .onSuccess(bytes -> {
                    if (html) {
                        send(
                                context,
                                Json.read(bytes),
                                true,
                                Link.GEOJSON,
                                collection.title().zh());
                    } else {
                        Answer.bytes(context, 200, Link.GEOJSON, bytes);
                    }
                })
                .onFailure(context::fail);
    }

    /** The features are JSON already; only what is around them is made here. */
    private byte[] document(ItemRepository.Page page, List<Link> links) {
        String head = "{\"type\":\"FeatureCollection\",\"timeStamp\":\""
                + Instant.now(clock).truncatedTo(ChronoUnit.SECONDS) + "\""
                + (page.matched().isPresent()
                        ? ",\"numberMatched\":" + page.matched().getAsLong()
                        : "")
                + ",\"numberReturned\":" + page.features().size() + ",\"links\":"
                + new String(Json.write(links), StandardCharsets.UTF_8) + ",\"features\":[";
        return (head + String.join(",", page.features()) + "]}").getBytes(StandardCharsets.UTF_8);
    }

    private void item(RoutingContext context) {
        Features collection = collection(context);
        Query query = Query.of(context, "f", "crs");
        boolean html = html(context, query.oneOf("f", java.util.Set.of("json", "html")));
        Optional<String> uri = query.oneOf("crs", Crs.ALL.stream().map(Crs::uri).collect(Collectors.toSet()));
        query.checked();
        Crs crs = uri.flatMap(Crs::find).orElse(Crs.CRS84);
        String id = context.pathParam("feature");
        String base = base(context);
        context.response().putHeader("Content-Crs", "<" + crs.uri() + ">");
        endpoint.worker()
                .run(() -> {
                    if (id.indexOf('\0') >= 0) {
                        throw ProblemException.notFound("没有这个要素 / There is no such feature");
                    }
                    JsonNode feature = Json.read(items.feature(collection, id, crs)
                            .orElseThrow(() -> ProblemException.notFound("没有这个要素 / There is no such feature"))
                            .getBytes(StandardCharsets.UTF_8));
                    String here = base + "/collections/" + collection.id();
                    String self = here + "/items/"
                            + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
                    ((com.fasterxml.jackson.databind.node.ObjectNode) feature)
                            .set(
                                    "links",
                                    Json.tree(List.of(
                                            Link.of(self, "self", Link.GEOJSON, "此要素 / this feature"),
                                            Link.of(self + "?f=html", "alternate", Link.HTML, "网页 / as a page"),
                                            Link.of(
                                                    here,
                                                    "collection",
                                                    Link.JSON,
                                                    collection.title().zh()))));
                    return feature;
                })
                .onSuccess(feature -> send(
                        context, feature, html, Link.GEOJSON, collection.title().zh()))
                .onFailure(context::fail);
    }

    private Map<String, Object> collection(String base, Features collection) {
        return new Documents(base).collection(collection, items.extent(collection));
    }

    private static void send(RoutingContext context, JsonNode tree, boolean html, String type, String title) {
        context.response().putHeader("Vary", "Accept, Accept-Encoding");
        Answer.bytes(
                context,
                200,
                html ? "text/html; charset=utf-8" : type,
                html ? HtmlPage.of(title, tree) : Json.write(tree));
    }

    private static Features collection(RoutingContext context) {
        Choice choice = Choice.ON_THE_MAP.visibleTo(RequestIdentity.get());
        return choice.find(context.pathParam("collection"))
                .flatMap(Collection::features)
                .orElseThrow(() -> ProblemException.notFound(
                        "没有这个集合，可用：%s / There is no such collection".formatted(choice.listed())));
    }

    /** The collections that are there for whoever asks. */
    private static List<Features> visible() {
        return Choice.ON_THE_MAP.visibleTo(RequestIdentity.get()).all().stream()
                .flatMap(collection -> collection.features().stream())
                .toList();
    }

    private static TileMatrixSet matrixSet(RoutingContext context) {
        return TileMatrixSet.find(context.pathParam("set"))
                .orElseThrow(() -> ProblemException.notFound("没有这个瓦片矩阵集 / There is no such tile matrix set"));
    }

    private static String base(RoutingContext context) {
        return context.request().scheme() + "://" + context.request().authority() + "/ogc";
    }

    private static Map<String, List<String>> parameters(RoutingContext context) {
        try {
            Map<String, List<String>> all = new LinkedHashMap<>();
            Function<String, List<String>> values = context.queryParams(StandardCharsets.UTF_8)::getAll;
            context.queryParams().names().forEach(name -> all.put(name, values.apply(name)));
            return all;
        } catch (RuntimeException e) {
            throw ProblemException.malformed("查询串无法解码 / The query string cannot be decoded", List.of());
        }
    }

    private static Optional<String> format(Map<String, List<String>> given) {
        Optional<String> f = Optional.ofNullable(given.get("f")).map(v -> v.get(0));
        if (f.isPresent() && !f.get().equals("json") && !f.get().equals("html")) {
            throw ProblemException.malformed("参数 f 应为 json 或 html / f must be json or html", List.of());
        }
        return f;
    }

    /** {@code f} decides, else whether the caller would rather have a page. */
    private static boolean html(RoutingContext context, Optional<String> f) {
        String accept = context.request().getHeader("Accept");
        return f.map(format -> format.equals("html"))
                .orElse(accept != null && accept.contains("text/html") && !accept.contains("json"));
    }
}
