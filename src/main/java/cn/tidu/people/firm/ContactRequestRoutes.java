package cn.tidu.people.firm;

import cn.tidu.people.firm.ContactRequestRepository.ContactRequest;
import cn.tidu.platform.access.Identity;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/contact-requests}: a park asks a firm that shows itself to it for its contacts; the firm grants or declines. */
public final class ContactRequestRoutes {
    private static final int LONGEST = 500;

    private ContactRequestRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/contact-requests").handler(endpoint.json(context -> {
            Query query = Query.of(context, "state", "limit", "cursor");
            Optional<String> state = query.oneOf("state", Set.of("pending", "granted", "declined"));
            int limit = query.integer("limit", 50, 1, 1000);
            long before = query.cursor()
                    .filter(c -> c.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .orElse(Long.MAX_VALUE);
            query.checked();
            return () -> database.read(handle -> Page.of(
                    ContactRequestRepository.list(handle, state, before, limit + 1),
                    limit,
                    ContactRequestRepository.count(handle, state),
                    query,
                    request -> Long.toString(request.id())));
        }));
        router.post("/api/v1/enterprises/:id/contact-requests")
                .handler(new JsonBody())
                .handler(endpoint.reply(context -> {
                    Query.of(context).checked();
                    return ask(context, database, FirmRoutes.pathId(context, "id"));
                }));
        router.post("/api/v1/contact-requests/:id/answer")
                .handler(new JsonBody())
                .handler(endpoint.json(context -> {
                    Query.of(context).checked();
                    return answer(context, database, FirmRoutes.pathId(context, "id"));
                }));
    }

    private static ContactRequest get(Handle handle, long id) {
        return ContactRequestRepository.find(handle, id)
                .orElseThrow(() -> ProblemException.notFound("没有这个请求 / There is no such request"));
    }

    private static Supplier<Reply> ask(RoutingContext context, Database database, long firm) {
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
        body.require("parkId");
        Optional<String> park = body.text("parkId");
        Optional<String> message = body.text("message");
        if (message.isPresent() && message.get().length() > LONGEST) {
            faults.content(
                    "/message", String.format(Locale.ROOT, "不超过 %d 个字符 / at most %d characters", LONGEST, LONGEST));
        }
        Identity me = RequestIdentity.get();
        if (park.isPresent() && !me.scopes().contains(park.get())) {
            faults.content("/parkId", "这不是您的园区 / this is not your park");
        }
        body.rejectUnknown();
        faults.raise();
        return () -> database.change(handle -> {
            FirmRepository.get(handle, firm);
            requireUnanswered(handle, firm, park.orElseThrow());
            long made = ContactRequestRepository.add(handle, firm, park.get(), message.orElse(""), me.account());
            return Reply.created("/api/v1/contact-requests", get(handle, made));
        });
    }

    private static void requireUnanswered(Handle handle, long firm, String park) {
        if (ContactRequestRepository.isShown(handle, firm, park)) {
            throw ProblemException.conflict("这家企业已向您出示联系人 / This firm shows you its contacts already");
        }
        ContactRequestRepository.restsUntil(handle, firm, park).ifPresent(day -> {
            throw ProblemException.conflict(
                    "企业谢绝了，%s 之后可以再问 / It declined; you may ask again after %s".formatted(day, day));
        });
    }

    /** Granting is a consent like any other: the firm takes it back where it takes back those. */
    private static Supplier<ContactRequest> answer(RoutingContext context, Database database, long id) {
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
        body.require("granted");
        Optional<Boolean> granted = body.bool("granted");
        body.rejectUnknown();
        faults.raise();
        Identity me = RequestIdentity.get();
        return () -> database.change(handle -> {
            ContactRequest asked = get(handle, id);
            if (!ContactRequestRepository.answer(handle, id, granted.orElseThrow())) {
                throw ProblemException.conflict("已答复过 / It was answered already");
            }
            if (granted.get()) {
                ConsentRepository.give(handle, asked.enterpriseId(), "park", asked.parkId(), true, me.account());
            }
            return get(handle, id);
        });
    }
}
