package cn.tidu.facts.statement;

import cn.tidu.facts.statement.StatementReader.Decision;
import cn.tidu.facts.statement.StatementReader.Stated;
import cn.tidu.facts.statement.StatementRepository.Filter;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Reply;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/parks/{id}/statements}: a park states figures of itself, a planner of its city decides; {@code /api/v1/statements}: all one may see. */
public final class StatementRoutes {
    private static final Set<String> STATES = Set.of("pending", "accepted", "refused");

    private StatementRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        Clock clock = server.clock();
        router.get("/api/v1/statements").handler(endpoint.json(context -> {
            Query query = Query.of(context, "park", "state", "limit", "cursor");
            Listing listing = Listing.of(query, query.text("park"));
            return () -> database.read(listing::page);
        }));
        router.get("/api/v1/parks/:id/statements").handler(endpoint.json(context -> {
            Query query = Query.of(context, "state", "limit", "cursor");
            String park = park(context);
            Listing listing = Listing.of(query, Optional.of(park));
            Identity me = RequestIdentity.get();
            return () -> database.read(handle -> {
                requireOwn(handle, park, me);
                return listing.page(handle);
            });
        }));
        router.post("/api/v1/parks/:id/statements").handler(new JsonBody()).handler(endpoint.reply(context -> {
            Query.of(context).checked();
            String park = park(context);
            Stated stated = StatementReader.stated(JsonBody.of(context), LocalDate.now(clock));
            Identity me = RequestIdentity.get();
            return () -> database.change(handle -> {
                requireOwn(handle, park, me);
                List<Statement> made = StatementRepository.add(handle, park, stated, me.account()).stream()
                        .map(id -> get(handle, park, id))
                        .toList();
                return Reply.created("/api/v1/parks/" + park + "/statements", Map.of("items", made));
            });
        }));
        router.delete("/api/v1/parks/:id/statements/:statement").handler(endpoint.reply(context -> {
            Query.of(context).checked();
            String park = park(context);
            long id = number(context);
            return () -> database.change(handle -> {
                get(handle, park, id);
                if (!StatementRepository.withdraw(handle, park, id)) {
                    throw decided();
                }
                return Reply.nothing();
            });
        }));
        router.post("/api/v1/parks/:id/statements/:statement/review")
                .handler(new JsonBody())
                .handler(endpoint.json(context -> {
                    Query.of(context).checked();
                    String park = park(context);
                    long id = number(context);
                    Decision decision = StatementReader.decision(JsonBody.of(context));
                    return () -> database.change(handle -> {
                        get(handle, park, id);
                        if (!StatementRepository.decide(handle, park, id, decision.accepted(), decision.reason())) {
                            throw decided();
                        }
                        return get(handle, park, id);
                    });
                }));
    }

    /** A page of a list, latest first. */
    private record Listing(Query query, Filter filter, long before, int limit) {
        static Listing of(Query query, Optional<String> park) {
            Filter filter = new Filter(park, query.oneOf("state", STATES));
            int limit = query.integer("limit", 50, 1, 1000);
            long before = query.cursor()
                    .filter(c -> c.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .orElse(Long.MAX_VALUE);
            query.checked();
            return new Listing(query, filter, before, limit);
        }

        Page<Statement> page(Handle handle) {
            return Page.of(
                    StatementRepository.list(handle, filter, before, limit + 1),
                    limit,
                    StatementRepository.count(handle, filter),
                    query,
                    statement -> Long.toString(statement.id()));
        }
    }

    private static String park(RoutingContext context) {
        String id = context.pathParam("id");
        if (!id.matches("[\\w-]{1,80}")) {
            throw noPark();
        }
        return id;
    }

    private static long number(RoutingContext context) {
        String text = context.pathParam("statement");
        if (!text.matches("\\d{1,18}")) {
            throw unknown();
        }
        return Long.parseLong(text);
    }

    /** Parks are everyone's to see, what they state is not: a park account asks for its own only. */
    private static void requireOwn(Handle handle, String park, Identity me) {
        if (!StatementRepository.isPark(handle, park)) {
            throw noPark();
        }
        if (me.role() == Role.PARK && !me.scopes().contains(park)) {
            throw ProblemException.forbidden("这不是您的园区 / This is not your park");
        }
    }

    private static Statement get(Handle handle, String park, long id) {
        return StatementRepository.find(handle, park, id).orElseThrow(StatementRoutes::unknown);
    }

    private static ProblemException noPark() {
        return ProblemException.notFound("没有这个编号的园区 / No park has this id");
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("没有这条自报 / There is no such statement");
    }

    private static ProblemException decided() {
        return ProblemException.conflict("这条自报已有结果 / This statement is decided already");
    }
}
