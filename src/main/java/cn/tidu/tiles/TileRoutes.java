package cn.tidu.tiles;

import cn.tidu.db.DataVersion;
import cn.tidu.db.Database;
import cn.tidu.http.Endpoint;
import cn.tidu.http.ProblemException;
import cn.tidu.http.Query;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/** {@code /tiles/{collection}/{z}/{x}/{y}.mvt} and TileJSON; the ETag is the data version. */
public final class TileRoutes {
    private static final int DEEPEST_ZOOM = 12;

    /** A tile and the version of the rows it was made of. */
    private record Tile(long version, Buffer body) {}

    private TileRoutes() {}

    public static void mount(Router router, Endpoint endpoint, Database database) {
        router.get("/tiles/:collection/:z/:x/:file").handler(context -> tile(context, endpoint, database));
        router.get("/tiles/regions.json").handler(endpoint.json(context -> {
            Query.of(context).checked();
            return () -> tileJson("regions", List.of("cities", "counties", "labels"));
        }));
        router.get("/tiles/parks.json").handler(endpoint.json(context -> {
            Query.of(context).checked();
            return () -> tileJson("parks", List.of("parks", "outlines"));
        }));
    }

    private static void tile(RoutingContext context, Endpoint endpoint, Database database) {
        Query.of(context).checked();
        String collection = context.pathParam("collection");
        String file = context.pathParam("file");
        int z = number(context.pathParam("z"));
        int x = number(context.pathParam("x"));
        int y = file.endsWith(".mvt") ? number(file.substring(0, file.length() - 4)) : -1;
        if (!TileRepository.has(collection)
                || z < 0
                || z > DEEPEST_ZOOM
                || x < 0
                || y < 0
                || x >= 1 << z
                || y >= 1 << z) {
            throw ProblemException.notFound("没有这张瓦片 / There is no such tile");
        }
        endpoint.worker()
                .run(() -> database.read(handle -> new Tile(
                        DataVersion.get(handle), Buffer.buffer(TileRepository.tile(handle, collection, z, x, y)))))
                .onSuccess(tile -> send(context, tile))
                .onFailure(context::fail);
    }

    private static void send(RoutingContext context, Tile tile) {
        String etag = "\"v" + tile.version() + "\"";
        context.response().putHeader("ETag", etag).putHeader("Cache-Control", "no-cache");
        if (etag.equals(context.request().getHeader("If-None-Match"))) {
            context.response().setStatusCode(304).end();
        } else if (tile.body().length() == 0) {
            context.response().setStatusCode(204).end();
        } else {
            context.response()
                    .putHeader("Content-Type", "application/vnd.mapbox-vector-tile")
                    .end(tile.body());
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
    }

    private static Map<String, Object> tileJson(String collection, List<String> layers) {
        return Map.of(
                "tilejson",
                "3.0.0",
                "name",
                collection,
                "tiles",
                List.of("/tiles/" + collection + "/{z}/{x}/{y}.mvt"),
                "minzoom",
                0,
                "maxzoom",
                DEEPEST_ZOOM,
                "bounds",
                List.of(109.6, 20.1, 117.4, 25.6),
                "vector_layers",
                layers.stream().map(id -> Map.of("id", id, "fields", Map.of())).toList());
    }
}
