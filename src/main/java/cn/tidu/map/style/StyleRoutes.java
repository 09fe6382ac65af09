package cn.tidu.map.style;

import cn.tidu.map.tiles.TileFilter;
import cn.tidu.platform.http.Answer;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code /styles/tidu.json} and what it needs: {@code /glyphs} and {@code /sprites}; all our own, offline. */
public final class StyleRoutes {
    private static final String DAY = "public, max-age=86400";
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final Glyphs glyphs = new Glyphs();
    private final Worker drawing;

    private StyleRoutes(Worker drawing) {
        this.drawing = drawing;
    }

    /** Mounts the routes. Glyphs are drawn by a worker of their own: they may take a second and need no database. */
    public static void mount(ServerContext server) {
        Router router = server.router();
        StyleRoutes routes = new StyleRoutes(server.workers().named("tidu-glyphs", 1, 64));
        router.get("/styles/tidu.json").handler(StyleRoutes::style);
        router.get("/glyphs/:fontstack/:range").handler(routes::glyphs);
        Map<String, Reply> sprites = sprites();
        router.get("/sprites/:name").handler(context -> {
            Query.of(context).checked();
            Reply reply = sprites.get(context.pathParam("name"));
            if (reply == null) {
                throw ProblemException.notFound("没有这个图标集 / There is no such sprite");
            }
            context.response().putHeader("Cache-Control", DAY);
            context.response().putHeader("Content-Type", reply.type()).end(reply.body());
        });
    }

    private record Reply(String type, Buffer body) {}

    private static Map<String, Reply> sprites() {
        Map<String, Reply> all = new LinkedHashMap<>();
        for (int ratio : new int[] {1, 2}) {
            Sprite sprite = Sprite.of(ratio);
            String name = ratio == 1 ? "tidu" : "tidu@2x";
            all.put(
                    name + ".json",
                    new Reply("application/json; charset=utf-8", Buffer.buffer(Json.write(sprite.index()))));
            all.put(name + ".png", new Reply("image/png", Buffer.buffer(sprite.png())));
        }
        return all;
    }

    private static void style(RoutingContext context) {
        Query query = Query.of(context, "lang", "industry", "origin", "asOf", "plan");
        String language = query.oneOf("lang", LANGUAGES).orElse("zh");
        TileFilter filter = TileFilter.read(query);
        query.checked();
        String base = context.request().scheme() + "://" + context.request().authority();
        context.response().putHeader("Cache-Control", "no-cache");
        Answer.bytes(context, 200, "application/json; charset=utf-8", MapStyle.of(base, language, filter.parameters()));
    }

    private void glyphs(RoutingContext context) {
        Query.of(context).checked();
        GlyphRange range = GlyphRange.of(context.pathParam("range"))
                .filter(found -> Glyphs.STACKS.contains(context.pathParam("fontstack")))
                .orElseThrow(() -> ProblemException.notFound("没有这套字形，可用字体：%s / There are no such glyphs"
                        .formatted(String.join("；", new TreeSet<>(Glyphs.STACKS)))));
        if (!glyphs.possible()) {
            throw ProblemException.unavailable(
                    "服务器没有中文字体，请安装 fonts-noto-cjk 或 fonts-droid-fallback / The server has no Chinese font: install fonts-noto-cjk or fonts-droid-fallback");
        }
        drawing.run(() -> glyphs.range(range))
                .onSuccess(body -> {
                    context.response().putHeader("Cache-Control", DAY);
                    Answer.bytes(context, 200, "application/x-protobuf", body);
                })
                .onFailure(context::fail);
    }
}
