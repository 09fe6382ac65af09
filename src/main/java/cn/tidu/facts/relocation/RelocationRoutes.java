package cn.tidu.facts.relocation;

import cn.tidu.facts.region.RegionRepository;
import cn.tidu.facts.region.Regions;
import cn.tidu.platform.db.Condition;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** {@code GET /api/v1/relocations}: known moves, each with its report and its confidence. */
public final class RelocationRoutes {
    private RelocationRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/relocations").handler(endpoint.json(context -> {
            Query query = Query.of(context, Query.paged(RelocationSearch.PARAMETERS));
            RelocationSearch search = RelocationSearch.read(query);
            int limit = query.integer("limit", 50, 1, 1000);
            String after = query.cursor().orElse("");
            query.checked();
            return () -> database.read(handle -> page(handle, search, after, limit, query));
        }));
    }

    private static Page<Item> page(Handle handle, RelocationSearch search, String after, int limit, Query query) {
        Regions regions = RegionRepository.loadAll(handle);
        Condition condition = search.condition(handle);
        List<Item> rows = RelocationRepository.list(handle, condition, after, limit + 1).stream()
                .map(relocation -> Item.of(relocation, regions))
                .toList();
        return Page.of(rows, limit, RelocationRepository.count(handle, condition), query, Item::id);
    }

    /** A region by code and name. */
    record Named(String code, String name, String nameEn) {
        static Named of(String code, Regions regions) {
            return new Named(code, regions.nameOf(code), regions.nameEnOf(code));
        }
    }

    /** A relocation as the API shows it. */
    record Item(
            String id,
            String eventId,
            String enterprise,
            Named origin,
            String originPlace,
            String industryWords,
            List<String> industryCodes,
            String stage,
            Named destination,
            String specialZone,
            String destinationPark,
            String parkId,
            Integer year,
            String yearBasis,
            String confidence,
            String useTier,
            String source,
            String sourceUrl,
            String quote,
            String importedFrom) {

        static Item of(Relocation relocation, Regions regions) {
            return new Item(
                    relocation.id(),
                    relocation.eventId(),
                    relocation.enterprise(),
                    Named.of(relocation.originCode(), regions),
                    relocation.originPlace().orElse(null),
                    relocation.industryWords().orElse(null),
                    relocation.industryCodes(),
                    relocation.stage().orElse(null),
                    Named.of(relocation.destinationCode(), regions),
                    relocation.specialZone().orElse(null),
                    relocation.destinationPark().orElse(null),
                    relocation.parkId().orElse(null),
                    relocation.year().orElse(null),
                    relocation.yearBasis().orElse(null),
                    relocation.confidence().code(),
                    relocation.useTier().orElse(null),
                    relocation.sourceTitle(),
                    relocation.sourceUrl().orElse(null),
                    relocation.quote().orElse(null),
                    relocation.importedFrom());
        }
    }
}
