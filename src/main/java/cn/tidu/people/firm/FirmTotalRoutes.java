package cn.tidu.people.firm;

import cn.tidu.facts.collection.Collection;
import cn.tidu.people.firm.FirmTotals.By;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Problem;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /api/v1/enterprises/aggregates}: what everyone may know of firms (企业汇总). */
public final class FirmTotalRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(FirmTotalRoutes.class);
    /** The name under which the version of firms is announced. */
    private static final String FIRMS =
            Collection.ENTERPRISES.features().orElseThrow().id();

    private static final Set<String> BY = Set.of("county", "city", "hexagon", "industry");
    private static final Set<String> FORMATS = Set.of("json", "geojson");

    private FirmTotalRoutes() {}

    /** Mounts the route, and publishes anew in the background whenever firms have changed. */
    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        follow(database, endpoint.worker());
        router.get("/api/v1/enterprises/aggregates").handler(endpoint.json(context -> {
            Query query = Query.of(context, "by", "origin", "industry", "format");
            By by = By.valueOf(query.oneOf("by", BY).orElse("county").toUpperCase(Locale.ROOT));
            Optional<String> origin = query.matching("origin", "44[0-9]{4}", "区划代码，6 位 / a six-digit region code");
            Optional<String> industry = query.matching("industry", "[0-9]{2}", "GB/T 4754 大类，2 位 / a division");
            boolean features = "geojson".equals(query.oneOf("format", FORMATS).orElse("json"));
            query.checked();
            if (features && by != By.COUNTY && by != By.HEXAGON) {
                throw ProblemException.malformed(
                        "该分组没有几何 / These totals have no geometry",
                        List.of(new Problem.Fault(
                                "format", "geojson 用于 by=county 或 by=hexagon / is for by=county or by=hexagon")));
            }
            return () -> answer(database, by, origin, industry, features);
        }));
    }

    private static Map<String, Object> answer(
            Database database, By by, Optional<String> origin, Optional<String> industry, boolean features) {
        PublishedCellRepository.publish(database);
        List<PublishedCell> cells = FirmTotals.picked(database.read(PublishedCellRepository::all), origin, industry);
        List<Map<String, Object>> items = FirmTotals.of(cells, by);
        if (features) {
            return FirmTotals.features(items);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("by", by.name().toLowerCase(Locale.ROOT));
        answer.put("rule", Map.of("zh", FirmTotals.RULE, "en", FirmTotals.RULE_EN));
        answer.put(
                "atLeast",
                FirmTotals.sum(cells.stream().filter(cell -> !cell.synthetic()).toList()));
        answer.put("items", items);
        return answer;
    }

    private static void follow(Database database, Worker worker) {
        AtomicBoolean waiting = new AtomicBoolean();
        database.versions().watch(collection -> {
            if (FIRMS.equals(collection) && waiting.compareAndSet(false, true)) {
                worker.<Boolean>run(
                        () -> {
                            waiting.set(false);
                            return PublishedCellRepository.publish(database);
                        },
                        done -> {},
                        failed -> {
                            waiting.set(false);
                            LOG.info("the published cells are made with the next question: {}", failed.getMessage());
                        });
            }
        });
    }
}
