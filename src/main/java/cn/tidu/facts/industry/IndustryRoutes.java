package cn.tidu.facts.industry;

import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/industries}: search by code, by name or by the words of policy. */
public final class IndustryRoutes {
    private IndustryRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/industries").handler(endpoint.json(context -> {
            Query query = Query.of(context, "q", "limit", "cursor");
            Optional<String> text = query.text("q");
            int limit = query.integer("limit", 20, 1, 2000);
            long after = query.cursor()
                    .filter(c -> c.matches("\\d{1,9}"))
                    .map(Long::valueOf)
                    .orElse(0L);
            query.checked();
            return () -> database.read(handle -> page(handle, text, after, limit, query));
        }));
    }

    private static Page<Item> page(Handle handle, Optional<String> text, long after, int limit, Query query) {
        Industries tree = IndustryRepository.loadAll(handle);
        List<Item> rows = (text.isPresent()
                        ? IndustryRepository.search(handle, text.get(), after, limit + 1)
                        : IndustryRepository.browse(handle, after, limit + 1))
                .stream().map(hit -> item(hit, tree)).toList();
        long total = text.isPresent()
                ? IndustryRepository.countHits(handle, text.get())
                : IndustryRepository.countAll(handle);
        return Page.of(rows, limit, total, query, item -> Long.toString(item.rank()));
    }

    private static Item item(IndustryRepository.Hit hit, Industries tree) {
        Industry industry = tree.find(hit.code()).orElseThrow();
        return new Item(
                industry.code(),
                industry.level(),
                industry.name(),
                industry.nameEn(),
                industry.section(),
                industry.parent(),
                tree.path(industry.code()),
                hit.matched(),
                hit.word(),
                hit.reason(),
                hit.reasonEn(),
                hit.rank(),
                "GB/T 4754-2017");
    }

    /** An entry as the API shows it. */
    record Item(
            String code,
            String level,
            String name,
            String nameEn,
            String section,
            String parent,
            List<String> path,
            String matched,
            String word,
            String reason,
            String reasonEn,
            long rank,
            String source) {}
}
