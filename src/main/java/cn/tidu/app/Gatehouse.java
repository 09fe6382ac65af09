package cn.tidu.app;

import cn.tidu.people.account.GateRoutes;
import cn.tidu.people.account.OidcRoutes;
import cn.tidu.people.account.SessionRoutes;
import cn.tidu.people.account.SignIn;
import cn.tidu.people.account.TokenRoutes;
import cn.tidu.people.account.TokenSignIn;
import cn.tidu.people.account.UserRoutes;
import cn.tidu.people.audit.AuditRoutes;
import cn.tidu.people.firm.ConsentRoutes;
import cn.tidu.people.firm.ContactRequestRoutes;
import cn.tidu.people.firm.FirmRoutes;
import cn.tidu.people.firm.FirmTotalRoutes;
import cn.tidu.people.firm.LeadRoutes;
import cn.tidu.people.owndata.OwnDataRoutes;
import cn.tidu.platform.access.RouteRules;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.ClientAddress;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.RequestRecord;
import cn.tidu.platform.http.SessionCookie;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.settings.Settings;
import io.vertx.ext.web.Router;

/** Mounts accounts (账户与门禁): signing in, tokens, users, firms' own records, and the gate. */
final class Gatehouse {
    private Gatehouse() {}

    /** Accounts, and the gate before every route that is mounted by now. */
    static void mount(
            Workers workers,
            Router router,
            Settings settings,
            Database database,
            Endpoint endpoint,
            ClientAddress addresses) {
        Worker passwords = workers.named("tidu-password", 2, 32);
        SessionCookie cookie =
                new SessionCookie("tidu_session", addresses, settings.signIn().tls());
        SignIn signIn = new SignIn(database, settings.signIn());
        TokenSignIn tokens = new TokenSignIn(database);
        SessionRoutes.mount(
                router,
                endpoint,
                passwords,
                database,
                signIn,
                cookie,
                addresses,
                settings.signIn().oidc().isPresent());
        OidcRoutes.mount(
                router,
                workers.named("tidu-oidc", 2, 32),
                database,
                signIn,
                settings.signIn(),
                cookie,
                addresses,
                settings.signIn()
                        .publicUrl()
                        .map(Object::toString)
                        .orElse("http://" + settings.host() + ":" + settings.port()));
        TokenRoutes.mount(router, endpoint, database, tokens);
        UserRoutes.mount(router, endpoint, passwords, database);
        AuditRoutes.mount(router, endpoint, database);
        FirmTotalRoutes.mount(router, endpoint, database, database.versions());
        FirmRoutes.mount(router, endpoint, database);
        ConsentRoutes.mount(router, endpoint, database);
        LeadRoutes.mount(router, endpoint, database);
        ContactRequestRoutes.mount(router, endpoint, database);
        OwnDataRoutes.mount(router, endpoint, database);
        RequestRecord.note(router);
        RouteRules rules = RouteRules.of(ApiContract.tree());
        GateRoutes.mount(
                router,
                (method, path) -> rules.find(Server.operation(method, path)),
                signIn,
                tokens,
                endpoint,
                addresses,
                cookie,
                database);
    }
}
