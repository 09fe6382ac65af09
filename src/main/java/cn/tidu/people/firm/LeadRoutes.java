package cn.tidu.people.firm;

import cn.tidu.people.firm.LeadRepository.Lead;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.JsonFields;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Reply;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/leads}: a firm turns to a park, the park follows it up. */
public final class LeadRoutes {
    private static final Set<String> STATES = Set.of("new", "contacted", "visiting", "signed", "declined", "withdrawn");

    private LeadRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/leads").handler(endpoint.json(context -> {
            Query query = Query.of(context, "park", "state", "limit", "cursor");
            Optional<String> park = query.text("park");
            Optional<String> state = query.oneOf("state", STATES);
            int limit = query.integer("limit", 50, 1, 1000);
            long after = query.cursor()
                    .filter(c -> c.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .orElse(0L);
            query.checked();
            return () -> database.read(handle -> Page.of(
                    LeadRepository.list(handle, park, state, after, limit + 1),
                    limit,
                    LeadRepository.count(handle, park, state),
                    query,
                    lead -> Long.toString(lead.id())));
        }));
        router.get("/api/v1/leads/:id").handler(endpoint.reply(context -> {
            Query.of(context).checked();
            long id = FirmRoutes.pathId(context, "id");
            return () -> {
                Lead lead = database.read(handle -> get(handle, id));
                return Reply.ok(lead).etag(lead.version());
            };
        }));
        router.post("/api/v1/enterprises/:id/leads").handler(new JsonBody()).handler(endpoint.reply(context -> {
            Query.of(context).checked();
            return turnTo(context, database, FirmRoutes.pathId(context, "id"));
        }));
        router.put("/api/v1/leads/:id").handler(new JsonBody()).handler(endpoint.reply(context -> {
            Query.of(context).checked();
            return followUp(context, database, FirmRoutes.pathId(context, "id"));
        }));
    }

    private static Lead get(Handle handle, long id) {
        return LeadRepository.find(handle, id)
                .orElseThrow(() -> ProblemException.notFound("没有这条线索 / There is no such lead"));
    }

    /** With the lead the firm shows the park its record, and its contacts if it says so. */
    private static Supplier<Reply> turnTo(RoutingContext context, Database database, long firm) {
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
        body.require("parkId");
        Optional<String> park = body.text("parkId");
        String message = limited(body, "message", faults).orElse("");
        boolean contacts = body.bool("contacts").orElse(false);
        body.rejectUnknown();
        faults.raise();
        Identity me = RequestIdentity.get();
        return () -> database.change(handle -> {
            ConsentRoutes.requireOwn(handle, firm);
            if (ConsentRepository.grantee(handle, "park", park.orElseThrow()).isEmpty()) {
                faults.content("/parkId", "没有这个园区 / there is no such park");
                faults.raise();
            }
            if (LeadRepository.isOpen(handle, firm, park.get())) {
                throw ProblemException.conflict("已向这个园区提出，尚未结束 / There is an open lead with this park");
            }
            ConsentRepository.give(handle, firm, "park", park.get(), contacts, me.account());
            Lead made = get(handle, LeadRepository.add(handle, firm, park.get(), message, me.account()));
            return Reply.created("/api/v1/leads/" + made.id(), made).etag(made.version());
        });
    }

    private static Optional<String> limited(JsonFields body, String name, Faults faults) {
        Optional<String> text = body.text(name);
        if (text.isPresent() && text.get().length() > 2000) {
            faults.content("/" + name, "不超过 2000 个字符 / at most 2,000 characters");
        }
        return text;
    }

    private static Supplier<Reply> followUp(RoutingContext context, Database database, long id) {
        List<String> versions = Reply.versions(context);
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
        body.require("state");
        Optional<String> state = body.text("state");
        Optional<String> note = limited(body, "note", faults);
        boolean firm = RequestIdentity.get().role() == Role.ENTERPRISE;
        if (state.isPresent() && !STATES.contains(state.get())) {
            faults.content(
                    "/state",
                    "应为 %s 之一 / must be one of these"
                            .formatted(String.join("、", STATES.stream().sorted().toList())));
        } else if (state.isPresent() && firm != "withdrawn".equals(state.get())) {
            faults.content(
                    "/state",
                    firm ? "企业只能撤回（withdrawn）/ a firm may only withdraw" : "撤回由企业做 / withdrawing is the firm's");
        }
        if (firm && note.isPresent()) {
            faults.content("/note", "备注由园区写 / the note is the park's");
        }
        body.rejectUnknown();
        faults.raise();
        return () -> database.change(handle -> {
            Lead now = get(handle, id);
            if (!LeadRepository.update(handle, id, state.orElseThrow(), note, versions)) {
                throw ProblemException.changedMeanwhile();
            }
            if (firm) {
                ConsentRepository.takeBackFromPark(handle, now.enterpriseId(), now.parkId());
                ContactRequestRepository.declineAll(handle, now.enterpriseId(), now.parkId());
            }
            Lead made = get(handle, id);
            return Reply.ok(made).etag(made.version());
        });
    }
}
