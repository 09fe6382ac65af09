package cn.tidu.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * On whose behalf something is done (身份). Every transaction carries one: the database's row rules and the audit go by it.
 *
 * @param account id of the account, if there is one
 * @param role what it may do
 * @param scopes for whom: region codes of a planner (440000 is the province), park ids, credit codes of firms
 * @param via how it came: {@code session}, {@code token:7}, {@code cli:name}, {@code system:what}, empty for the public
 * @param address network address it came from, empty at the machine itself
 * @param grants what a token was made for; empty: no token, everything the role may
 */
public record Identity(
        Optional<Long> account,
        Role role,
        List<String> scopes,
        String via,
        String address,
        Optional<Set<String>> grants) {

    /** The whole province, as the scope of a planner. */
    public static final String PROVINCE = "440000";

    /** Anyone. */
    public static final Identity PUBLIC = publicFrom("");

    public Identity {
        scopes = List.copyOf(scopes);
        grants = grants.map(Set::copyOf);
    }

    /** Anyone, from an address. */
    public static Identity publicFrom(String address) {
        return new Identity(Optional.empty(), Role.PUBLIC, List.of(), "", address, Optional.empty());
    }

    /** The operator at the command line: sees all, and the audit says so. */
    public static Identity local(String osUser) {
        return new Identity(Optional.empty(), Role.LOCAL, List.of(), "cli:" + osUser, "", Optional.empty());
    }

    /** The server's own work, by name. */
    public static Identity system(String what) {
        return new Identity(Optional.empty(), Role.SYSTEM, List.of(), "system:" + what, "", Optional.empty());
    }

    /** The same, from an address. */
    public Identity from(String where) {
        return new Identity(account, role, scopes, via, where, grants);
    }

    /** Two of the same sight see the same rows: what may be kept for one may be shown to the other (可见范围). */
    public String sight() {
        String who = role == Role.ENTERPRISE || role == Role.ORGANIZER
                ? account.map(String::valueOf).orElse("")
                : "";
        return role.code() + ":" + who + ":"
                + String.join(",", scopes.stream().sorted().toList());
    }

    /** Whether every row of the province is theirs to see and change; the database says the same in {@code tidu_province()}. */
    public boolean everywhere() {
        return switch (role) {
            case LOCAL, SYSTEM, ADMIN -> true;
            case PLANNER -> scopes.contains(PROVINCE);
            default -> false;
        };
    }

    /** Whether a token, if it is one, was made for this. */
    public boolean granted(String grant) {
        return grants.isEmpty() || grants.get().contains(grant);
    }
}
