package cn.tidu.parkside;

import cn.tidu.access.CurrentIdentity;
import cn.tidu.access.Identity;
import cn.tidu.access.Role;
import cn.tidu.http.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is answered from the loaded enterprises (企业库的使用): the one place that decides it. Intentions of firms are commercial
 * secrets: planners see those of their regions, organizers and the operator at the command line all; everybody else sends the firms
 * along. The database's own row rules hold beside this.
 */
public final class LoadedAccess {
    private static final Set<Role> ALL = Set.of(Role.ORGANIZER, Role.LOCAL, Role.SYSTEM);

    private LoadedAccess() {}

    /**
     * The regions whose firms the current identity may see; empty: all.
     *
     * @throws ProblemException 401 or 403 if it may see none
     */
    public static Optional<List<String>> regions() {
        Identity identity = CurrentIdentity.get().orElse(Identity.PUBLIC);
        if (ALL.contains(identity.role())) {
            return Optional.empty();
        }
        if (identity.role() == Role.PLANNER) {
            return identity.scopes().contains(Identity.PROVINCE) ? Optional.empty() : Optional.of(identity.scopes());
        }
        String why = "已载入的企业是商业秘密，只供规划人员和对接会组织者；请在 enterprises 中随请求附上企业"
                + " / The loaded enterprises are commercial secrets, for planners and organizers only: send enterprises with the request";
        throw identity.role() == Role.PUBLIC ? ProblemException.unauthorized(why) : ProblemException.forbidden(why);
    }
}
