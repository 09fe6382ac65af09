package cn.tidu.matching.edition;

import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.server.ServerContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;

/** {@code POST /api/v1/matches/editions}: one request under every edition of policy. */
public final class EditionRoutes {
    private EditionRoutes() {}

    public static void mount(ServerContext server, EditionService service) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        router.post("/api/v1/matches/editions").handler(new JsonBody()).handler(endpoint.json(context -> {
            Query.of(context).checked();
            JsonNode body = JsonBody.of(context);
            return () -> service.answer(body);
        }));
    }
}
