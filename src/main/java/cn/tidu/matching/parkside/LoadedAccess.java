package cn.tidu.matching.parkside;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.http.ProblemException;

/**
 * Who is answered from the loaded enterprises (企业库的使用). Intentions of firms are commercial secrets: whoever is signed in is
 * answered from those that the database's row rules show to them, everybody else sends the firms along.
 */
final class LoadedAccess {
    private LoadedAccess() {}

    /**
     * Refuses whom no firm is shown.
     *
     * @throws ProblemException 401 to the public
     */
    static void require() {
        Identity identity = CurrentIdentity.get().orElse(Identity.PUBLIC);
        if (identity.role() == Role.PUBLIC) {
            throw ProblemException.unauthorized(
                    "已载入的企业是商业秘密，登录后只用到您有权见到的；不登录请在 enterprises 中随请求附上企业"
                            + " / The loaded enterprises are commercial secrets: sign in to be answered from those that are yours to see, or send enterprises with the request");
        }
    }
}
