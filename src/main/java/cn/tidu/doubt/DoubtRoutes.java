package cn.tidu.doubt;

import cn.tidu.http.Endpoint;
import cn.tidu.http.JsonBody;
import cn.tidu.http.Query;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;

/** {@code POST /api/v1/matches}: one enterprise, ranked parks with reasons, and how sure the ranks are. */
public final class DoubtRoutes {
    private DoubtRoutes() {}

    public static void mount(Router router, Endpoint endpoint, DoubtService service) {
        router.post("/api/v1/matches").handler(new JsonBody()).handler(endpoint.written(context -> {
            Query.of(context).checked();
            JsonNode body = JsonBody.of(context);
            return () -> service.answer(body);
        }));
    }
}
