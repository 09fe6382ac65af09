package cn.tidu.matching.group;

import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;

/** {@code POST /api/v1/matches/group}: enterprises that move together, ranked as one. */
public final class GroupRoutes {
    private GroupRoutes() {}

    public static void mount(ServerContext server, GroupService service, Worker patient) {
        Router router = server.router();
        Endpoint endpoint = new Endpoint(patient);
        router.post("/api/v1/matches/group").handler(new JsonBody()).handler(endpoint.json(context -> {
            Query.of(context).checked();
            JsonNode body = JsonBody.of(context);
            return () -> service.answer(body);
        }));
    }
}
