package cn.tidu.people.account;

import cn.tidu.people.account.OidcFlowRepository.Flow;
import cn.tidu.people.account.SignIn.Begun;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.settings.SignInSettings;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Single sign-on (统一登录). An account belongs to an issuer and its subject, never to a name: whoever has the name of a local account
 * elsewhere does not get it. Role and scopes are the provider's at each sign-in. Blocking.
 */
final class OidcSignIn {
    /** Of several roles the one that may most. */
    private static final List<Role> RANK =
            List.of(Role.ADMIN, Role.PLANNER, Role.ORGANIZER, Role.PARK, Role.ENTERPRISE);

    private static final int HASH_CHARACTERS = 8;

    private final Database database;
    private final SignIn signIn;
    private final SignInSettings.Oidc settings;
    private final OidcProvider provider;

    OidcSignIn(Database database, SignIn signIn, SignInSettings.Oidc settings, OidcProvider provider) {
        this.database = database;
        this.signIn = signIn;
        this.settings = settings;
        this.provider = provider;
    }

    /** Where the browser goes, and the secret that it keeps meanwhile. */
    record Begin(URI address, String state) {}

    /** A session begun, and where to. */
    record Done(Begun begun, String returnTo) {}

    Begin begin(String returnTo, String address) {
        String state = Secret.random();
        Flow flow = new Flow(Secret.random(), Secret.random(), returnTo);
        URI uri = provider.signInAddress(state, flow.nonce(), flow.verifier());
        SignIn.asSystem(
                address,
                () -> database.change(handle -> {
                    OidcFlowRepository.add(handle, Secret.hash("oidc:" + state), flow);
                    return null;
                }));
        return new Begin(uri, state);
    }

    /**
     * Ends what {@link #begin} began.
     *
     * @param kept the state that the browser kept in its cookie: a link from elsewhere has none
     * @throws ProblemException 401 if anything of it is wrong, 403 if the account is locked or has no role here
     */
    Done finish(String state, String code, Optional<String> kept, String address, Optional<String> before) {
        if (kept.isEmpty() || !Secret.same(kept.get(), state)) {
            throw OidcProvider.refused();
        }
        Flow flow = SignIn.asSystem(
                        address,
                        () -> database.change(handle -> OidcFlowRepository.take(handle, Secret.hash("oidc:" + state))))
                .orElseThrow(OidcProvider::refused);
        IDTokenClaimsSet claims = provider.claims(code, flow.nonce(), flow.verifier());
        Begun begun = SignIn.asSystem(
                address,
                () -> database.change(
                        handle -> signIn.begin(handle, account(handle, claims), "oidc", address, before)));
        return new Done(begun, flow.returnTo());
    }

    private long account(Handle handle, IDTokenClaimsSet claims) {
        Role role = role(claims);
        List<String> scopes = texts(claim(claims, settings.scopeClaim())).toList();
        ScopeRules.fault(handle, role, scopes).ifPresent(fault -> {
            throw ProblemException.forbidden("统一身份认证给出的范围不对 / The scopes of the identity provider are wrong: " + fault);
        });
        String issuer = claims.getIssuer().getValue();
        String subject = claims.getSubject().getValue();
        String display = Optional.ofNullable(claims.getStringClaim("name")).orElse("");
        Optional<Account> found = AccountRepository.findBySubject(handle, issuer, subject);
        if (found.isEmpty()) {
            long id = AccountRepository.add(handle, freeName(handle, claims), display, role, scopes, false);
            AccountRepository.link(handle, id, issuer, subject);
            return id;
        }
        Account now = found.get();
        if (!"active".equals(now.state())) {
            throw ProblemException.forbidden("账户已停用，请联系管理员 / The account is locked, ask an administrator");
        }
        if (now.role() != role || !now.scopes().equals(scopes)) {
            AccountRepository.update(
                    handle,
                    new Account(
                            now.id(),
                            now.name(),
                            display,
                            role,
                            scopes,
                            now.state(),
                            now.mustChange(),
                            now.single(),
                            now.createdAt(),
                            now.lastSignInAt(),
                            now.version()),
                    List.of("*"));
            SessionRepository.endAll(handle, now.id());
        }
        return now.id();
    }

    /** The name at the provider if it is free here, else with a tail of its own: names are only for reading. */
    private static String freeName(Handle handle, IDTokenClaimsSet claims) {
        String subject = claims.getSubject().getValue();
        String tail = Secret.base64(Secret.hash(claims.getIssuer().getValue() + " " + subject))
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(java.util.Locale.ROOT)
                .substring(0, HASH_CHARACTERS);
        String wanted = AccountName.folded(
                Optional.ofNullable(claims.getStringClaim("preferred_username")).orElse(""));
        if (AccountName.isValid(wanted) && !AccountRepository.nameTaken(handle, wanted)) {
            return wanted;
        }
        return (AccountName.isValid(wanted) && wanted.length() < 50 ? wanted : "oidc") + "-" + tail;
    }

    private Role role(IDTokenClaimsSet claims) {
        List<String> words = texts(claim(claims, settings.roleClaim())).toList();
        return RANK.stream()
                .filter(role -> words.contains(role.code()) || words.contains("tidu-" + role.code()))
                .findFirst()
                .orElseThrow(() -> ProblemException.forbidden(
                        "统一身份认证没有给这个账户 Tidu 的角色（%s）/ The identity provider gives this account no role here"
                                .formatted(settings.roleClaim())));
    }

    /** A claim by its path: dots lead inwards. */
    private static Object claim(IDTokenClaimsSet claims, String path) {
        Object whole = claims.getClaim(path);
        if (whole != null) {
            return whole;
        }
        Object now = claims.toJSONObject();
        for (String step : path.split("\\.", -1)) {
            now = now instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return now;
    }

    private static Stream<String> texts(Object claim) {
        if (claim instanceof Collection<?> many) {
            return new ArrayList<>(many).stream().map(String::valueOf);
        }
        return claim instanceof String text
                ? Stream.of(text.split("[\\s,]+", -1)).filter(word -> !word.isEmpty())
                : Stream.empty();
    }
}
