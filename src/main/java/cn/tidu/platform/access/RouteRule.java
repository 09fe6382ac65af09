package cn.tidu.platform.access;

import java.util.Set;

/**
 * Who may call one operation of the contract (接口权限).
 *
 * @param roles the roles; {@link Role#PUBLIC} means everyone
 * @param grant what a token must have been made for; empty: no token may
 * @param tags the tags of the operation
 */
public record RouteRule(Set<Role> roles, String grant, Set<String> tags) {
    public RouteRule {
        roles = Set.copyOf(roles);
        tags = Set.copyOf(tags);
    }

    /** Whether everyone may. */
    public boolean open() {
        return roles.contains(Role.PUBLIC);
    }

    /** Whether a role may. */
    public boolean allows(Role role) {
        return open() || roles.contains(role);
    }
}
