package cn.tidu.doubt;

import cn.tidu.access.Identity;
import cn.tidu.http.Answer;
import cn.tidu.http.Endpoint;
import cn.tidu.http.JsonBody;
import cn.tidu.http.Query;
import cn.tidu.http.RequestIdentity;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;

/** {@code POST /api/v1/matches}: one enterprise, ranked parks with reasons, and how sure the ranks are. */
public final class DoubtRoutes {
    private DoubtRoutes() {}

    public static void mount(Router router, Endpoint endpoint, DoubtService service) {
        router.post("/api/v1/matches").handler(new JsonBody()).handler(context -> {
            Query.of(context).checked();
            JsonNode body = JsonBody.of(context);
            Identity asking = RequestIdentity.get();
            service.known(body, asking)
                    .ifPresentOrElse(
                            answer -> Answer.bytes(context, 200, "application/json; charset=utf-8", answer),
                            () -> endpoint.written(unread -> () -> service.answer(body, asking))
                                    .handle(context));
        });
    }
}
