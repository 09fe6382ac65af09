package cn.tidu.people.owndata;

import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.AuditNote;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Reply;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;

/** {@code GET /api/v1/session/data}: whoever is signed in takes out all that is stored about them (个人数据导出). */
public final class OwnDataRoutes {
    private OwnDataRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/session/data").handler(endpoint.reply(context -> {
            Query.of(context).checked();
            Identity me = RequestIdentity.get();
            long account = me.account().orElseThrow(() -> ProblemException.unauthorized("请先登录 / Sign in first"));
            return () -> {
                database.write(handle -> AuditNote.add(handle, "export", "account", Long.toString(account)));
                return Reply.ok(database.read(handle -> OwnDataRepository.of(handle, account)))
                        .with("Content-Disposition", "attachment; filename=\"tidu-own-data.json\"")
                        .with("Cache-Control", "no-store");
            };
        }));
    }
}
