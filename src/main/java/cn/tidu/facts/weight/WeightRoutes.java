package cn.tidu.facts.weight;

import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.JsonFields;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.server.ServerContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** {@code /api/v1/weights}: presets, and weights from pairwise judgements. */
public final class WeightRoutes {
    private WeightRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/weights/presets").handler(endpoint.json(context -> {
            Query.of(context).checked();
            return () -> presets(database);
        }));
        router.post("/api/v1/weights/ahp").handler(new JsonBody()).handler(endpoint.json(context -> {
            Query.of(context).checked();
            JsonNode body = JsonBody.of(context);
            return () -> ahp(database, body);
        }));
    }

    private static WeightItems.Presets presets(Database database) {
        return database.read(handle -> {
            List<WeightedCriterion> criteria = WeightRepository.criteria(handle);
            List<WeightItems.Preset> items = WeightRepository.presets(handle).stream()
                    .map(preset -> WeightItems.preset(preset, criteria))
                    .toList();
            return new WeightItems.Presets(items, items.size());
        });
    }

    private static WeightItems.Ahp ahp(Database database, JsonNode body) {
        List<WeightedCriterion> criteria = database.read(WeightRepository::criteria);
        Set<String> ids = new LinkedHashSet<>();
        criteria.forEach(criterion -> ids.add(criterion.id()));
        Faults faults = new Faults();
        List<Comparison> judgements =
                new ComparisonReader(ids, UnaryOperator.identity(), faults).read(JsonFields.of(body, "", faults));
        faults.raise();
        return WeightItems.ahp(Priorities.of(judgements), criteria);
    }
}
