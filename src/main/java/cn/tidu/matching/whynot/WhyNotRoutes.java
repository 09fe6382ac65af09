package cn.tidu.matching.whynot;

import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.server.ServerContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;

/** {@code POST /api/v1/matches/why-not}: why a park is not first. */
public final class WhyNotRoutes {
    private WhyNotRoutes() {}

    public static void mount(ServerContext server, WhyNotService service) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        router.post("/api/v1/matches/why-not").handler(new JsonBody()).handler(endpoint.json(context -> {
            Query.of(context).checked();
            JsonNode body = JsonBody.of(context);
            return () -> service.answer(body);
        }));
    }
}
