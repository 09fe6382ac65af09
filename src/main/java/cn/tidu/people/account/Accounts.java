package cn.tidu.people.account;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Makes, changes and removes accounts (账户维护), for administrators and for the command line. Blocking. */
public final class Accounts {
    private static final long FIRST_ADMIN_LOCK = 742_020;

    private final Database database;

    public Accounts(Database database) {
        this.database = database;
    }

    /**
     * What an account is to be.
     *
     * @param name sign-in name
     * @param displayName what people are called
     * @param role its role
     * @param scopes region codes, park ids or credit codes
     */
    public record Wanted(String name, String displayName, Role role, List<String> scopes) {
        public Wanted {
            name = AccountName.folded(name);
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * An account made.
     *
     * @param password its temporary password, if one was made for it
     */
    public record Made(long id, String name, Optional<String> password) {}

    /**
     * Makes an account.
     *
     * @param password its password; empty: a temporary one is made, to be changed at the first sign-in
     * @throws ProblemException with every fault
     */
    public Made add(Wanted wanted, Optional<String> password) {
        Faults faults = new Faults();
        if (!AccountName.isValid(wanted.name())) {
            faults.content("/name", "账户名应有 2 到 64 个字母或数字，中间可有 . _ - @ / 2 to 64 letters or digits, . _ - @ within");
        }
        password.flatMap(p -> PasswordRules.fault(p, wanted.name()))
                .ifPresent(fault -> faults.content("/password", fault));
        String secret = password.orElseGet(Secret::readable);
        String hash = PasswordHash.of(secret);
        long id = database.change(handle -> {
            scopes(handle, wanted.role(), wanted.scopes(), faults);
            faults.raise();
            if (AccountRepository.nameTaken(handle, wanted.name())) {
                throw ProblemException.conflict("账户名 %s 已有人用 / The name is taken".formatted(wanted.name()));
            }
            long made = AccountRepository.add(
                    handle, wanted.name(), wanted.displayName(), wanted.role(), wanted.scopes(), password.isEmpty());
            AccountRepository.setHash(handle, made, hash, password.isEmpty());
            return made;
        });
        return new Made(id, wanted.name(), password.isPresent() ? Optional.empty() : Optional.of(secret));
    }

    private static void scopes(Handle handle, Role role, List<String> scopes, Faults faults) {
        if (!Role.ofAccounts().contains(role)) {
            faults.content("/role", "账户不能有这个角色 / no account can have this role");
            return;
        }
        ScopeRules.fault(handle, role, scopes).ifPresent(fault -> faults.content("/scopes", fault));
    }

    /** The id of an account by its name. */
    public Optional<Long> find(String name) {
        return database.read(handle ->
                AccountRepository.findByName(handle, AccountName.folded(name)).map(Account::id));
    }

    Account get(Handle handle, long id) {
        return AccountRepository.find(handle, id)
                .orElseThrow(() -> ProblemException.notFound("没有这个账户 / There is no such account"));
    }

    /**
     * Changes what it is called, what it may do and whether it may sign in; it is signed out where that lessens its rights.
     *
     * @param state {@code active} or {@code locked}
     * @param versions the versions the change was made from; {@code *}: any
     */
    public void change(
            long id, String displayName, Role role, List<String> scopes, String state, List<String> versions) {
        database.write(handle -> {
            Account now = get(handle, id);
            Faults faults = new Faults();
            scopes(handle, role, scopes, faults);
            faults.raise();
            if (now.role() == Role.ADMIN && (role != Role.ADMIN || !"active".equals(state))) {
                requireOtherAdmin(handle, id);
            }
            Account wanted = new Account(
                    id,
                    now.name(),
                    displayName,
                    role,
                    scopes,
                    state,
                    now.mustChange(),
                    now.single(),
                    now.createdAt(),
                    now.lastSignInAt(),
                    now.version());
            if (!AccountRepository.update(handle, wanted, versions)) {
                throw ProblemException.changedMeanwhile();
            }
            if (role != now.role() || !scopes.equals(now.scopes()) || !"active".equals(state)) {
                SessionRepository.endAll(handle, id);
            }
        });
    }

    /** The same by name, for the command line; what is not given stays. */
    public void change(String name, Optional<Role> role, Optional<List<String>> scopes, Optional<String> state) {
        Account now = byName(name);
        change(
                now.id(),
                now.displayName(),
                role.orElse(now.role()),
                scopes.orElse(now.scopes()),
                state.orElse(now.state()),
                List.of("*"));
        if (state.filter("active"::equals).isPresent()) {
            forgetFailures(now.name());
        }
    }

    /** Whom an administrator lets in again need not wait for failures of before. */
    private void forgetFailures(String name) {
        CurrentIdentity.as(
                Identity.system("sign-in"),
                () -> database.change(handle -> {
                    FailureRepository.forget(handle, Secret.hash("name:" + name));
                    return null;
                }));
    }

    private Account byName(String name) {
        return database.read(handle -> AccountRepository.findByName(handle, AccountName.folded(name)))
                .orElseThrow(() -> ProblemException.notFound("没有账户 %s / There is no such account".formatted(name)));
    }

    /**
     * A password given to an account by somebody else.
     *
     * @param password the temporary password, if one was made
     */
    public record Reset(Optional<String> password, PasswordChange change) {}

    /**
     * Gives an account another password and ends its sessions; tokens that are kept wait until a temporary one is changed.
     *
     * @param password the password; empty: a temporary one is made
     */
    public Reset reset(long id, Optional<String> password, PasswordChange.Tokens tokens) {
        Account account = database.read(handle -> get(handle, id));
        password.flatMap(p -> PasswordRules.fault(p, account.name())).ifPresent(fault -> {
            Faults faults = new Faults();
            faults.content("/password", fault);
            faults.raise();
        });
        String secret = password.orElseGet(Secret::readable);
        String hash = PasswordHash.of(secret);
        PasswordChange change = database.change(handle -> {
            AccountRepository.setHash(handle, id, hash, password.isEmpty());
            return PasswordChange.of(handle, id, tokens);
        });
        forgetFailures(account.name());
        return new Reset(password.isPresent() ? Optional.empty() : Optional.of(secret), change);
    }

    /** The owner changes their own password; other sessions end, this one goes on under a new cookie. */
    PasswordChange changeOwn(Handle handle, long id, String hash, PasswordChange.Tokens tokens) {
        AccountRepository.setHash(handle, id, hash, false);
        return PasswordChange.of(handle, id, tokens).exceptOwn();
    }

    /** Removes an account: nobody can sign in by it, what was personal in it is gone, its number stays in the audit. */
    public void remove(long id) {
        database.write(handle -> {
            Account account = get(handle, id);
            if (account.role() == Role.ADMIN) {
                requireOtherAdmin(handle, id);
            }
            erase(handle, id);
        });
    }

    /** Within a transaction, of one's own or of another. */
    static void erase(Handle handle, long id) {
        SessionRepository.endAll(handle, id);
        TokenRepository.endAll(handle, id);
        AccountRepository.erase(handle, id);
    }

    static void requireOtherAdmin(Handle handle, long id) {
        if (AccountRepository.otherAdmins(handle, id) == 0) {
            throw ProblemException.conflict("这是唯一的管理员账户 / This is the only administrator");
        }
    }

    /** A page of accounts by name. */
    List<Account> list(Handle handle, String after, int limit) {
        return AccountRepository.list(handle, after, limit);
    }

    /** Everyone, as printed by the command line. */
    public List<String> printed() {
        return database.read(handle -> AccountRepository.list(handle, "", Integer.MAX_VALUE).stream()
                .map(a -> "%-20s %-10s %-7s %-24s %s"
                        .formatted(
                                a.name(),
                                a.role().code(),
                                a.state(),
                                String.join(",", a.scopes()),
                                a.lastSignInAt().map(Object::toString).orElse("-")))
                .toList());
    }

    /**
     * At the first start: makes {@code admin} if there is no account at all.
     *
     * @param password the operator's choice
     * @return the password made for it, to be printed once; empty if there was nothing to make or the operator chose it
     */
    public Optional<String> ensureAdmin(Optional<String> password) {
        return CurrentIdentity.as(Identity.system("first-start"), () -> {
            if (database.read(AccountRepository::any)) {
                return Optional.empty();
            }
            String secret = password.orElseGet(Secret::readable);
            String hash = PasswordHash.of(secret);
            boolean made = database.change(handle -> {
                handle.execute("SELECT pg_advisory_xact_lock(?)", FIRST_ADMIN_LOCK);
                if (AccountRepository.any(handle)) {
                    return false;
                }
                long id = AccountRepository.add(handle, "admin", "管理员", Role.ADMIN, List.of(), false);
                AccountRepository.setHash(handle, id, hash, false);
                return true;
            });
            return made && password.isEmpty() ? Optional.of(secret) : Optional.empty();
        });
    }
}
