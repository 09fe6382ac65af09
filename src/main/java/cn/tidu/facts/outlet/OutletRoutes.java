package cn.tidu.facts.outlet;

import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.server.ServerContext;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code GET /api/v1/outlets}: ports, airports and customs special areas, each with its source. */
public final class OutletRoutes {
    private static final Set<String> KINDS = Set.of("port", "airport", "customs");

    private OutletRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/outlets").handler(endpoint.json(context -> {
            Query query = Query.of(context, "kind", "region", "limit", "cursor");
            Optional<String> kind = query.oneOf("kind", KINDS);
            Optional<String> region = query.text("region");
            int limit = query.integer("limit", 100, 1, 1000);
            String after = query.cursor().orElse("");
            query.checked();
            return () -> database.read(handle -> {
                List<OutletItem> rows = OutletRepository.list(handle, kind, region, after, limit + 1).stream()
                        .map(OutletItem::of)
                        .toList();
                long total = OutletRepository.count(handle, kind, region);
                return Page.of(rows, limit, total, query, OutletItem::id);
            });
        }));
    }

    /** An outlet as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutletItem(
            String id,
            String name,
            String nameEn,
            OutletKind kind,
            String kindName,
            String kindNameEn,
            String regionCode,
            String code,
            String parkId,
            double lon,
            double lat,
            String positionAccuracy,
            String positionBasis,
            String confidence,
            String source) {

        static OutletItem of(Outlet outlet) {
            return new OutletItem(
                    outlet.id(),
                    outlet.name(),
                    outlet.nameEn(),
                    outlet.kind(),
                    outlet.kind().nameZh(),
                    outlet.kind().nameEn(),
                    outlet.regionCode(),
                    outlet.code().orElse(null),
                    outlet.parkId().orElse(null),
                    outlet.lon(),
                    outlet.lat(),
                    outlet.positionAccuracy(),
                    outlet.positionBasis(),
                    outlet.confidence().code(),
                    outlet.source());
        }
    }
}
