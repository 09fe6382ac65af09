package cn.tidu.facts.park;

import cn.tidu.facts.park.ParkRepository.ParkRecord;
import cn.tidu.facts.region.RegionRepository;
import cn.tidu.facts.region.Regions;
import cn.tidu.platform.db.Condition;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/parks}: search and detail. */
public final class ParkRoutes {
    private ParkRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/parks").handler(endpoint.json(context -> {
            Query query = Query.of(context, Query.paged(ParkSearch.PARAMETERS));
            ParkSearch search = ParkSearch.read(query);
            int limit = query.integer("limit", 50, 1, 1000);
            String after = query.cursor().orElse("");
            query.checked();
            return () -> database.read(handle -> page(handle, search.condition(handle), after, limit, query));
        }));
        router.get("/api/v1/parks/:id").handler(endpoint.json(context -> {
            Query.of(context).checked();
            String id = context.pathParam("id");
            if (!id.matches("[\\w-]{1,80}")) {
                throw ProblemException.notFound("没有这个编号的园区 / No park has this id");
            }
            return () -> database.read(handle -> detail(handle, id));
        }));
    }

    private static Page<ParkItem> page(Handle handle, Condition condition, String after, int limit, Query query) {
        Regions regions = RegionRepository.loadAll(handle);
        List<ParkItem> rows = ParkRepository.list(handle, condition, after, limit + 1).stream()
                .map(park -> ParkItem.of(park, regions))
                .toList();
        return Page.of(rows, limit, ParkRepository.count(handle, condition), query, ParkItem::id);
    }

    private static Detail detail(Handle handle, String id) {
        Park park = ParkRepository.find(handle, id)
                .orElseThrow(() -> ProblemException.notFound("没有编号为 %s 的园区 / No park has this id".formatted(id)));
        return new Detail(
                ParkItem.of(park, RegionRepository.loadAll(handle)),
                ParkRepository.records(handle, park.id()),
                ParkFactRepository.ofPark(handle, park.id()).stream()
                        .map(FactItem::of)
                        .toList());
    }

    /** A park with every source row that was merged into it and every figure on record, old ones too. */
    record Detail(
            @com.fasterxml.jackson.annotation.JsonUnwrapped ParkItem park,
            List<ParkRecord> records,
            List<FactItem> facts) {}

    /** A figure of a park. */
    record FactItem(
            ParkAttribute attribute,
            String name,
            String nameEn,
            double value,
            String unit,
            LocalDate asOf,
            String source,
            String confidence) {
        static FactItem of(ParkFact fact) {
            return new FactItem(
                    fact.attribute(),
                    fact.attribute().nameZh(),
                    fact.attribute().nameEn(),
                    fact.value(),
                    fact.attribute().unit(),
                    fact.asOf(),
                    fact.source(),
                    fact.confidence().code());
        }
    }
}
