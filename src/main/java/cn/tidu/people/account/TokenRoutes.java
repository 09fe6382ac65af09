package cn.tidu.people.account;

import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.JsonFields;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Reply;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;

/** {@code /api/v1/tokens}: the bearer tokens of whoever is signed in. */
public final class TokenRoutes {
    private static final int DAYS = 90;
    private static final int MOST_DAYS = 365;

    private TokenRoutes() {}

    public static void mount(ServerContext server, TokenSignIn tokens) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/tokens").handler(endpoint.json(context -> {
            Query.of(context).checked();
            Identity me = RequestIdentity.get();
            return () -> Map.of("items", database.read(handle -> TokenRepository.list(handle, SessionRoutes.id(me))));
        }));
        router.post("/api/v1/tokens").handler(new JsonBody()).handler(endpoint.reply(context -> {
            Query.of(context).checked();
            Identity me = RequestIdentity.get();
            Faults faults = new Faults();
            JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
            body.require("name");
            body.require("grants");
            String name = body.text("name").orElse("");
            List<String> grants = body.texts("grants");
            int days = body.integer("days", 1, MOST_DAYS).orElse(DAYS);
            body.rejectUnknown();
            faults.raise();
            return () -> {
                TokenSignIn.Made made =
                        database.change(handle -> tokens.make(handle, SessionRoutes.id(me), name, grants, days));
                return Reply.created("/api/v1/tokens/" + made.id(), made).with("Cache-Control", "no-store");
            };
        }));
        router.delete("/api/v1/tokens/:id").handler(endpoint.reply(context -> {
            Query.of(context).checked();
            Identity me = RequestIdentity.get();
            long id = SessionRoutes.number(context.pathParam("id"));
            return () -> {
                if (!database.change(handle -> TokenRepository.end(handle, SessionRoutes.id(me), id))) {
                    throw ProblemException.notFound("没有这个令牌 / There is no such token");
                }
                return Reply.nothing();
            };
        }));
    }
}
