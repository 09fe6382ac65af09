package cn.tidu.people.firm;

import cn.tidu.facts.enterprise.EnterpriseSearch;
import cn.tidu.facts.industry.IndustryRepository;
import cn.tidu.facts.region.RegionRepository;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.db.Condition;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Reply;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.server.ServerContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/enterprises}: a firm's own records; for planners those of their cities. */
public final class FirmRoutes {
    private FirmRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/enterprises").handler(endpoint.json(context -> {
            Query query = Query.of(context, Query.paged(EnterpriseSearch.PARAMETERS));
            EnterpriseSearch search = EnterpriseSearch.read(query);
            int limit = query.integer("limit", 50, 1, 1000);
            long after = query.cursor().map(FirmRoutes::id).orElse(0L);
            query.checked();
            return () -> database.read(handle -> page(handle, search, after, limit, query));
        }));
        router.post("/api/v1/enterprises").handler(new JsonBody()).handler(endpoint.reply(context -> {
            Query.of(context).checked();
            JsonNode body = JsonBody.of(context);
            Identity me = RequestIdentity.get();
            return () -> database.change(handle -> {
                Firm firm = reader(handle).read(body, source(me), planner(me));
                long id = FirmRepository.add(handle, firm, owner(me));
                Firm made = FirmRepository.get(handle, id);
                return Reply.created("/api/v1/enterprises/" + id, made).etag(made.version());
            });
        }));
        router.get("/api/v1/enterprises/:id").handler(endpoint.reply(context -> {
            Query.of(context).checked();
            long id = pathId(context, "id");
            return () -> {
                Firm firm = database.read(handle -> FirmRepository.get(handle, id));
                return Reply.ok(firm).etag(firm.version());
            };
        }));
        router.put("/api/v1/enterprises/:id").handler(new JsonBody()).handler(endpoint.reply(context -> {
            Query.of(context).checked();
            long id = pathId(context, "id");
            List<String> versions = Reply.versions(context);
            JsonNode body = JsonBody.of(context);
            Identity me = RequestIdentity.get();
            return () -> database.change(handle -> {
                Firm now = FirmRepository.get(handle, id);
                Firm firm = reader(handle).read(body, planner(me) ? now.source() : source(me), planner(me));
                if (!FirmRepository.update(handle, id, firm, versions)) {
                    throw ProblemException.changedMeanwhile();
                }
                Firm made = FirmRepository.get(handle, id);
                return Reply.ok(made).etag(made.version());
            });
        }));
        router.delete("/api/v1/enterprises/:id").handler(endpoint.reply(context -> {
            Query.of(context).checked();
            long id = pathId(context, "id");
            List<String> versions = Reply.versions(context);
            return () -> database.change(handle -> {
                FirmRepository.get(handle, id);
                if (!FirmRepository.remove(handle, id, versions)) {
                    throw ProblemException.changedMeanwhile();
                }
                return Reply.nothing();
            });
        }));
    }

    /** A number in the path; what is none is no one's. */
    static long pathId(RoutingContext context, String name) {
        String text = context.pathParam(name);
        if (!text.matches("\\d{1,18}")) {
            throw FirmRepository.unknown();
        }
        return Long.parseLong(text);
    }

    private static long id(String cursor) {
        if (!cursor.matches("\\d{1,18}")) {
            throw ProblemException.malformed("cursor 无法读取 / The cursor cannot be read", List.of());
        }
        return Long.parseLong(cursor);
    }

    private static boolean planner(Identity me) {
        return me.role() != Role.ENTERPRISE;
    }

    private static Optional<Long> owner(Identity me) {
        return planner(me) ? Optional.empty() : me.account();
    }

    private static String source(Identity me) {
        return planner(me) ? "规划人员录入" : "企业自报";
    }

    private static FirmReader reader(Handle handle) {
        return new FirmReader(RegionRepository.loadAll(handle), IndustryRepository.loadAll(handle));
    }

    private static Page<Firm> page(Handle handle, EnterpriseSearch search, long after, int limit, Query query) {
        Condition found = search.condition(handle);
        List<Firm> rows = FirmRepository.list(handle, found, after, limit + 1);
        return Page.of(rows, limit, FirmRepository.count(handle, found), query, firm -> Long.toString(firm.id()));
    }
}
