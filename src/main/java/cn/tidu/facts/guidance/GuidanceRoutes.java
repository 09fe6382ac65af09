package cn.tidu.facts.guidance;

import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.industry.IndustryRepository;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkRepository;
import cn.tidu.facts.region.RegionRepository;
import cn.tidu.facts.region.Regions;
import cn.tidu.platform.db.Condition;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/guidance}: rules by origin, host, industry and date. */
public final class GuidanceRoutes {
    private GuidanceRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        Clock clock = server.clock();
        router.get("/api/v1/guidance").handler(endpoint.json(context -> {
            Query query = Query.of(context, Query.paged(GuidanceSearch.PARAMETERS));
            GuidanceSearch search = GuidanceSearch.read(query);
            int limit = query.integer("limit", 50, 1, 1000);
            int after = query.cursor()
                    .filter(c -> c.matches("\\d{1,9}"))
                    .map(Integer::valueOf)
                    .orElse(0);
            query.checked();
            return () -> database.read(handle -> page(
                    handle,
                    search.condition(handle),
                    after,
                    limit,
                    search.asOf().orElse(LocalDate.now(clock)),
                    query));
        }));
    }

    private static Page<Item> page(
            Handle handle, Condition condition, int after, int limit, LocalDate day, Query query) {
        Regions regions = RegionRepository.loadAll(handle);
        Industries industries = IndustryRepository.loadAll(handle);
        Map<String, Park> parks =
                ParkRepository.loadAll(handle).stream().collect(Collectors.toMap(Park::id, Function.identity()));
        List<Item> rows = GuidanceRepository.list(handle, condition, after, limit + 1).stream()
                .map(rule -> item(rule, day, regions, industries, parks))
                .toList();
        return Page.of(
                rows,
                limit,
                GuidanceRepository.count(handle, condition),
                query,
                item -> Integer.toString(GuidanceRepository.ordinal(handle, item.id())));
    }

    private static Item item(
            Rule rule, LocalDate day, Regions regions, Industries industries, Map<String, Park> parks) {
        GuidanceDocument document = rule.document();
        return new Item(
                rule.id(),
                document.title(),
                document.number().orElse(null),
                rule.clause(),
                rule.clauseLabel(),
                rule.kind(),
                Map.of("zh", rule.kind().nameZh(), "en", rule.kind().nameEn()),
                rule.quote(),
                document.issued(),
                document.issuedPrecision(),
                document.validFrom(),
                document.validTo().orElse(null),
                document.validityBasis(),
                rule.statusOn(day),
                rule.sources().stream().map(code -> named(code, regions)).toList(),
                rule.targets().stream().map(code -> named(code, regions)).toList(),
                rule.targetParks().stream()
                        .filter(parks::containsKey)
                        .map(id -> Map.of("id", id, "name", parks.get(id).name()))
                        .toList(),
                rule.targetKinds(),
                rule.words().stream()
                        .map(word -> new Meant(word, industries.codesOf(word)))
                        .toList(),
                rule.codes(),
                rule.stages(),
                rule.conditions(),
                rule.selection() ? "selection" : "context",
                rule.confidence().code(),
                rule.note().orElse(null),
                rule.noteEn().orElse(null),
                rule.source(),
                rule.dataset());
    }

    private static Map<String, String> named(String code, Regions regions) {
        return Map.of("code", code, "name", regions.nameOf(code), "nameEn", regions.nameEnOf(code));
    }

    /** An industry word and its GB/T 4754 codes. */
    record Meant(String word, List<String> codes) {}

    /** A rule as the API shows it. */
    record Item(
            String id,
            String document,
            String documentNo,
            String clause,
            String clauseLabel,
            RuleKind kind,
            Map<String, String> kindName,
            String quote,
            LocalDate issued,
            String issuedPrecision,
            LocalDate validFrom,
            LocalDate validTo,
            String validityBasis,
            Status status,
            List<Map<String, String>> sources,
            List<Map<String, String>> targets,
            List<Map<String, String>> parks,
            List<String> parkKinds,
            List<Meant> industries,
            List<String> industryCodes,
            List<String> stages,
            List<String> conditions,
            String role,
            String confidence,
            String note,
            String noteEn,
            String source,
            String dataset) {}
}
