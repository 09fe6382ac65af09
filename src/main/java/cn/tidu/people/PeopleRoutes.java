package cn.tidu.people;

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
import cn.tidu.platform.http.SessionCookie;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import cn.tidu.platform.settings.SignInSettings;

/** Mounts people: the gate, accounts, firms and what concerns them (人员各室与门禁). */
public final class PeopleRoutes {
    private PeopleRoutes() {}

    /** Mounts the gate, which stands before every route from then on, and the rooms. */
    public static void mount(ServerContext server, RouteRules rules) {
        SignInSettings settings = server.settings().signIn();
        SessionCookie cookie = new SessionCookie("tidu_session", server.addresses(), settings.tls());
        SignIn signIn = new SignIn(server.database(), settings);
        TokenSignIn tokens = new TokenSignIn(server.database());
        GateRoutes.mount(server, rules, signIn, tokens, cookie);
        accounts(server, signIn, tokens, cookie);
        AuditRoutes.mount(server);
        FirmTotalRoutes.mount(server);
        FirmRoutes.mount(server);
        ConsentRoutes.mount(server);
        LeadRoutes.mount(server);
        ContactRequestRoutes.mount(server);
        OwnDataRoutes.mount(server);
    }

    private static void accounts(ServerContext server, SignIn signIn, TokenSignIn tokens, SessionCookie cookie) {
        Worker passwords = server.workers().named("tidu-password", 2, 32);
        SessionRoutes.mount(server, signIn, cookie, passwords);
        OidcRoutes.mount(server, signIn, cookie);
        TokenRoutes.mount(server, tokens);
        UserRoutes.mount(server, passwords);
    }
}
