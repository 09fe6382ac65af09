package cn.tidu.matching.one;

import cn.tidu.platform.http.Answer;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;

/** {@code POST /api/v1/matches}: one enterprise, ranked parks with reasons, and how sure the ranks are. */
public final class MatchRoutes {
    private MatchRoutes() {}

    public static void mount(ServerContext server, OneMatch service) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        router.post("/api/v1/matches").handler(new JsonBody()).handler(context -> {
            Query.of(context).checked();
            OneMatch.Asked asked = OneMatch.Asked.of(JsonBody.of(context), RequestIdentity.get());
            service.known(asked)
                    .ifPresentOrElse(
                            answer -> Answer.bytes(context, 200, "application/json; charset=utf-8", answer),
                            () -> endpoint.written(unread -> () -> service.answer(asked))
                                    .handle(context));
        });
    }
}
