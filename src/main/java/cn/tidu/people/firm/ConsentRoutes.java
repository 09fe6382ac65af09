package cn.tidu.people.firm;

import cn.tidu.people.firm.ContactRepository.Contact;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.AuditNote;
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
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/enterprises/{id}/contacts} and {@code /consents}: whom to speak to, and who may know. */
public final class ConsentRoutes {
    private ConsentRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/enterprises/:id/contacts").handler(endpoint.json(context -> {
            Query.of(context).checked();
            long id = FirmRoutes.pathId(context, "id");
            return () -> Map.of("items", database.change(handle -> contacts(handle, id)));
        }));
        router.post("/api/v1/enterprises/:id/contacts").handler(new JsonBody()).handler(endpoint.reply(context -> {
            Query.of(context).checked();
            long id = FirmRoutes.pathId(context, "id");
            Contact contact = contact(context);
            Identity me = RequestIdentity.get();
            return () -> database.change(handle -> {
                requireOwn(handle, id);
                long made = ContactRepository.add(handle, id, contact, me.account());
                return Reply.created("/api/v1/enterprises/" + id + "/contacts/" + made, Map.of("id", made));
            });
        }));
        router.delete("/api/v1/enterprises/:id/contacts/:contact").handler(endpoint.reply(context -> {
            Query.of(context).checked();
            long id = FirmRoutes.pathId(context, "id");
            long contact = FirmRoutes.pathId(context, "contact");
            return () -> database.change(handle -> gone(ContactRepository.remove(handle, id, contact)));
        }));
        router.get("/api/v1/enterprises/:id/consents").handler(endpoint.json(context -> {
            Query.of(context).checked();
            long id = FirmRoutes.pathId(context, "id");
            return () -> Map.of("items", database.read(handle -> {
                if (!FirmRepository.isOwn(handle, id) && !FirmRepository.isPlanned(handle, id)) {
                    throw FirmRepository.unknown();
                }
                return ConsentRepository.list(handle, id);
            }));
        }));
        router.post("/api/v1/enterprises/:id/consents").handler(new JsonBody()).handler(endpoint.reply(context -> {
            Query.of(context).checked();
            long id = FirmRoutes.pathId(context, "id");
            return consent(context, database, id);
        }));
        router.delete("/api/v1/enterprises/:id/consents/:consent").handler(endpoint.reply(context -> {
            Query.of(context).checked();
            long id = FirmRoutes.pathId(context, "id");
            long consent = FirmRoutes.pathId(context, "consent");
            return () -> database.change(handle -> gone(ConsentRepository.takeBack(handle, id, consent)));
        }));
    }

    private static Reply gone(boolean removed) {
        if (!removed) {
            throw ProblemException.notFound("没有这一项 / There is no such entry");
        }
        return Reply.nothing();
    }

    static void requireOwn(Handle handle, long firm) {
        if (!FirmRepository.isOwn(handle, firm)) {
            throw FirmRepository.unknown();
        }
    }

    /** That somebody else looked at people's names and numbers is on record. */
    private static List<Contact> contacts(Handle handle, long firm) {
        if (!FirmRepository.isOwn(handle, firm)) {
            if (!ContactRepository.areShown(handle, firm)) {
                throw FirmRepository.unknown();
            }
            AuditNote.add(handle, "read", "enterprise_contact", Long.toString(firm));
        }
        return ContactRepository.list(handle, firm);
    }

    private static Contact contact(RoutingContext context) {
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
        body.require("name");
        Contact contact = new Contact(
                null,
                limited(body, "name", faults),
                limited(body, "title", faults),
                limited(body, "phone", faults),
                limited(body, "email", faults));
        if (contact.phone() != null && !contact.phone().matches("[0-9+() -]{5,30}")) {
            faults.content("/phone", "应为电话号码 / must be a telephone number");
        }
        if (contact.email() != null && !contact.email().matches("[^@\\s]+@[^@\\s]+")) {
            faults.content("/email", "应为电子邮件地址 / must be an e-mail address");
        }
        body.rejectUnknown();
        faults.raise();
        return contact;
    }

    private static String limited(JsonFields body, String name, Faults faults) {
        Optional<String> text = body.text(name);
        if (text.isPresent() && text.get().length() > 100) {
            faults.content("/" + name, "不超过 100 个字符 / at most 100 characters");
        }
        return text.orElse(null);
    }

    private static Supplier<Reply> consent(RoutingContext context, Database database, long id) {
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
        body.require("kind");
        body.require("grantee");
        Optional<String> kind = body.text("kind").filter(k -> {
            if (!k.matches("park|city|organizer")) {
                faults.content("/kind", "应为 park、city、organizer 之一 / must be one of these");
            }
            return true;
        });
        Optional<String> grantee = body.text("grantee");
        boolean contacts = body.bool("contacts").orElse(false);
        body.rejectUnknown();
        faults.raise();
        Identity me = RequestIdentity.get();
        return () -> database.change(handle -> {
            if (!FirmRepository.isOwn(handle, id) && (contacts || !FirmRepository.isPlanned(handle, id))) {
                throw FirmRepository.unknown();
            }
            String stored = ConsentRepository.grantee(handle, kind.orElseThrow(), grantee.orElseThrow())
                    .orElseThrow(() -> {
                        faults.content("/grantee", "没有这个园区、城市或组织者 / there is no such park, city or organizer");
                        faults.raise();
                        return new IllegalStateException("the fault was not raised");
                    });
            long made = ConsentRepository.give(handle, id, kind.get(), stored, contacts, me.account());
            return Reply.created("/api/v1/enterprises/" + id + "/consents/" + made, Map.of("id", made));
        });
    }
}
