package cn.tidu.matching.group;

import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.Query;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;

/** {@code POST /api/v1/matches/group}: enterprises that move together, ranked as one. */
public final class GroupRoutes {
    private GroupRoutes() {}

    public static void mount(Router router, Endpoint endpoint, GroupService service) {
        router.post("/api/v1/matches/group").handler(new JsonBody()).handler(endpoint.json(context -> {
            Query.of(context).checked();
            JsonNode body = JsonBody.of(context);
            return () -> service.answer(body);
        }));
    }
}
