package cn.tidu.people.account;

import cn.tidu.platform.access.Role;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.JsonFields;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Reply;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/v1/users}: accounts, for administrators. */
public final class UserRoutes {
    private UserRoutes() {}

    public static void mount(ServerContext server, Worker passwords) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        Accounts accounts = new Accounts(database);
        Endpoint slow = new Endpoint(passwords);
        router.get("/api/v1/users").handler(endpoint.json(context -> {
            Query query = Query.of(context, "limit", "cursor");
            int limit = query.integer("limit", 50, 1, 1000);
            String after = query.cursor().orElse("");
            query.checked();
            return () -> database.read(handle -> Page.of(
                    accounts.list(handle, after, limit + 1).stream()
                            .map(Account::item)
                            .toList(),
                    limit,
                    AccountRepository.count(handle),
                    query,
                    Account.Item::name));
        }));
        router.post("/api/v1/users").handler(new JsonBody()).handler(slow.reply(context -> {
            Query.of(context).checked();
            Faults faults = new Faults();
            JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
            body.require("name");
            body.require("role");
            Accounts.Wanted wanted = new Accounts.Wanted(
                    body.text("name").orElse(""),
                    body.text("displayName").orElse(""),
                    role(body, faults),
                    body.texts("scopes"));
            Optional<String> password = SessionRoutes.secret(body, "password", faults);
            body.rejectUnknown();
            faults.raise();
            return () -> {
                Accounts.Made made = accounts.add(wanted, password);
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("id", made.id());
                answer.put("name", made.name());
                made.password().ifPresent(p -> answer.put("temporaryPassword", p));
                return Reply.created("/api/v1/users/" + made.id(), answer).with("Cache-Control", "no-store");
            };
        }));
        router.get("/api/v1/users/:id").handler(endpoint.reply(context -> {
            Query.of(context).checked();
            long id = SessionRoutes.number(context.pathParam("id"));
            return () -> {
                Account account = database.read(handle -> accounts.get(handle, id));
                return Reply.ok(account.item()).etag(account.version());
            };
        }));
        router.put("/api/v1/users/:id").handler(new JsonBody()).handler(endpoint.reply(context -> {
            Query.of(context).checked();
            long id = SessionRoutes.number(context.pathParam("id"));
            List<String> versions = Reply.versions(context);
            Faults faults = new Faults();
            JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
            body.require("role");
            body.require("state");
            Role role = role(body, faults);
            String display = body.text("displayName").orElse("");
            List<String> scopes = body.texts("scopes");
            String state = body.text("state").orElse("");
            if (body.has("state") && !state.matches("active|locked")) {
                faults.content("/state", "应为 active 或 locked / must be active or locked");
            }
            body.rejectUnknown();
            faults.raise();
            return () -> {
                accounts.change(id, display, role, scopes, state, versions);
                Account account = database.read(handle -> accounts.get(handle, id));
                return Reply.ok(account.item()).etag(account.version());
            };
        }));
        router.delete("/api/v1/users/:id").handler(endpoint.reply(context -> {
            Query.of(context).checked();
            long id = SessionRoutes.number(context.pathParam("id"));
            return () -> {
                accounts.remove(id);
                return Reply.nothing();
            };
        }));
        router.post("/api/v1/users/:id/password")
                .handler(new JsonBody())
                .handler(slow.reply(UserRoutes.reset(accounts)));
    }

    private static java.util.function.Function<RoutingContext, java.util.function.Supplier<Reply>> reset(
            Accounts accounts) {
        return context -> {
            Query.of(context).checked();
            long id = SessionRoutes.number(context.pathParam("id"));
            PasswordChange.Tokens tokens = tokens(context);
            return () -> {
                Accounts.Reset reset = accounts.reset(id, Optional.empty(), tokens);
                Map<String, Object> answer = new LinkedHashMap<>(reset.change().told());
                answer.put("temporaryPassword", reset.password().orElseThrow());
                return Reply.ok(answer).with("Cache-Control", "no-store");
            };
        };
    }

    /** Without a body, or a word in it, tokens end too: an account is reset when it may be in other hands. */
    private static PasswordChange.Tokens tokens(RoutingContext context) {
        if (JsonBody.isEmpty(context)) {
            return PasswordChange.Tokens.REVOKE;
        }
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(JsonBody.of(context), "", faults);
        PasswordChange.Tokens tokens = PasswordChange.Tokens.of(body, PasswordChange.Tokens.REVOKE, faults);
        body.rejectUnknown();
        faults.raise();
        return tokens;
    }

    private static Role role(JsonFields body, Faults faults) {
        Optional<String> code = body.text("role");
        Optional<Role> role = code.flatMap(Role::find).filter(Role.ofAccounts()::contains);
        if (code.isPresent() && role.isEmpty()) {
            faults.content("/role", "应为 enterprise、park、organizer、planner、admin 之一 / must be one of these");
        }
        return role.orElse(Role.PUBLIC);
    }
}
