package cn.tidu.facts.region;

import cn.tidu.platform.db.Condition;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/regions}: search, and the county at a point. */
public final class RegionRoutes {
    private RegionRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/regions").handler(endpoint.json(context -> {
            Query query = Query.of(context, Query.paged(RegionSearch.PARAMETERS));
            RegionSearch search = RegionSearch.read(query);
            int limit = query.integer("limit", 50, 1, 1000);
            String after = query.cursor().orElse("");
            query.checked();
            return () -> database.read(handle -> page(handle, search.condition(handle), after, limit, query));
        }));
        router.get("/api/v1/regions/at").handler(endpoint.json(context -> {
            Query query = Query.of(context, "lon", "lat");
            double lon = query.number("lon", -180, 180);
            double lat = query.number("lat", -90, 90);
            query.checked();
            return () -> database.read(handle -> RegionRepository.findAt(handle, lon, lat)
                    .map(region -> item(region, RegionRepository.loadAll(handle)))
                    .orElseThrow(() -> ProblemException.notFound("该点不在广东省界内 / The point does not lie in Guangdong")));
        }));
    }

    private static Page<RegionItem> page(Handle handle, Condition condition, String after, int limit, Query query) {
        Regions all = RegionRepository.loadAll(handle);
        List<RegionItem> rows = RegionRepository.list(handle, condition, after, limit + 1).stream()
                .map(region -> item(region, all))
                .toList();
        long total = RegionRepository.count(handle, condition);
        return Page.of(rows, limit, total, query, item -> item.level() + "/" + item.code());
    }

    private static RegionItem item(Region region, Regions all) {
        return new RegionItem(
                region.code(),
                region.level(),
                region.name(),
                region.nameEn(),
                region.parent(),
                all.getCity(region.code()).name(),
                region.cityCode(),
                region.zone().name(),
                region.zone().nameZh(),
                region.zone().nameEn(),
                region.circle().map(Enum::name).orElse(null),
                region.circle().map(Circle::nameZh).orElse(null),
                Map.of("lon", region.labelLon(), "lat", region.labelLat()),
                List.of(region.west(), region.south(), region.east(), region.north()),
                region.areaKm2(),
                region.source());
    }

    /** A region as the API shows it. */
    record RegionItem(
            String code,
            String level,
            String name,
            String nameEn,
            String parent,
            String city,
            String cityCode,
            String zone,
            String zoneName,
            String zoneNameEn,
            String circle,
            String circleName,
            Map<String, Double> label,
            List<Double> bbox,
            double areaKm2,
            String source) {}
}
