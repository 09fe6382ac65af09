package cn.tidu.matching.parkside;

import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;

/** {@code POST /api/v1/parks/{id}/matches}: the firms that suit a park, with the park's side of the reasons. */
public final class ParkMatchRoutes {
    private ParkMatchRoutes() {}

    /**
     * Mounts the route.
     *
     * @param patient for work that may take seconds, apart from that of quick requests
     */
    public static void mount(ServerContext server, ParkMatchService service, Worker patient) {
        Router router = server.router();
        Endpoint endpoint = new Endpoint(patient);
        router.post("/api/v1/parks/:id/matches").handler(new JsonBody()).handler(endpoint.json(context -> {
            Query.of(context).checked();
            String id = context.pathParam("id");
            JsonNode body = JsonBody.of(context);
            return () -> service.answer(id, body);
        }));
    }
}
