package cn.tidu.shortlist;

import cn.tidu.http.Endpoint;
import cn.tidu.http.Faults;
import cn.tidu.http.JsonBody;
import cn.tidu.http.Query;
import cn.tidu.match.MatchService;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;

/** {@code POST /api/v1/shortlists}: for every park its firms and for every firm its parks. */
public final class ShortlistRoutes {
    private ShortlistRoutes() {}

    /**
     * Mounts the route.
     *
     * @param endpoint for work that may take seconds, apart from that of quick requests
     */
    public static void mount(Router router, Endpoint endpoint, ShortlistService service) {
        router.post("/api/v1/shortlists").handler(new JsonBody()).handler(endpoint.json(context -> {
            Query.of(context).checked();
            JsonNode body = JsonBody.of(context);
            return () -> answer(service, body);
        }));
    }

    private static ShortlistAnswer answer(ShortlistService service, JsonNode body) {
        Faults faults = new Faults();
        ShortlistOrder order = service.matches().database().read(handle -> new ShortlistRequestReader(
                        service.matches().catalogue(handle), MatchService.points(handle), faults)
                .read(body));
        return service.make(order, faults, scored -> {});
    }
}
