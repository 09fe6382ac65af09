package cn.tidu.people.account;

import cn.tidu.people.account.SignIn.Known;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.RouteRules;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Bearer tokens (访问令牌): for programs, made for something, for a time, and taken back at any moment. Blocking. */
public final class TokenSignIn {
    private static final String PREFIX = "tidu_";
    private static final int MOST = 20;

    private final Database database;

    public TokenSignIn(Database database) {
        this.database = database;
    }

    /** A token just made; its secret is told this once. */
    record Made(long id, String name, List<String> grants, String token) {}

    /** Makes a token for an account. */
    Made make(Handle handle, long account, String name, List<String> grants, int days) {
        Faults faults = new Faults();
        if (grants.isEmpty() || !RouteRules.GRANTS.containsAll(grants)) {
            faults.content("/grants", "应为 read、write、import 中的若干 / must be some of read, write, import");
        }
        if (name.length() > 80) {
            faults.content("/name", "不超过 80 个字符 / at most 80 characters");
        }
        faults.raise();
        if (TokenRepository.list(handle, account).size() >= MOST) {
            throw ProblemException.conflict(String.format(
                    Locale.ROOT, "令牌不能超过 %d 个，请先删除不用的 / At most %d tokens: delete one first", MOST, MOST));
        }
        String token = PREFIX + Secret.random();
        List<String> distinct = grants.stream().distinct().sorted().toList();
        long id = TokenRepository.add(handle, account, Secret.hash(token), name, distinct, days);
        return new Made(id, name, distinct, token);
    }

    /**
     * Whose token this is.
     *
     * @throws ProblemException 401 if it is none, is over or was taken back
     */
    Known known(String token, String address) {
        Optional<TokenRepository.Live> found = SignIn.asSystem(
                address, () -> database.read(handle -> TokenRepository.find(handle, Secret.hash(token))));
        TokenRepository.Live live = found.orElseThrow(() ->
                ProblemException.unauthorized("令牌无效、已到期或已撤销 / The token is not valid, has expired or was revoked"));
        if (live.stale()) {
            SignIn.asSystem(
                    address,
                    () -> database.change(handle -> {
                        TokenRepository.used(handle, live.id());
                        return null;
                    }));
        }
        Identity identity = new Identity(
                Optional.of(live.account()),
                live.role(),
                live.scopes(),
                "token:" + live.id(),
                address,
                Optional.of(Set.copyOf(live.grants())));
        return new Known(identity, false, "");
    }
}
