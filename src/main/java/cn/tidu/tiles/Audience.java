package cn.tidu.tiles;

import cn.tidu.access.Identity;
import cn.tidu.access.Role;
import java.util.List;

/**
 * Who looks at a tile of firms (读者): which rows are theirs to see is the database's rule; this tells apart whose tiles may be
 * shared in memory.
 *
 * @param firms whether firms are shown at all
 * @param scopes whose firms, as in the identity; empty for those who see none
 */
public record Audience(boolean firms, List<String> scopes) {
    static final Audience EVERYONE = new Audience(false, List.of());

    /** Of whoever asks. */
    public static Audience of(Identity identity) {
        // Until the database holds row rules, only those who may see every firm see any.
        return identity.role() == Role.PLANNER && identity.scopes().contains(Identity.PROVINCE)
                ? new Audience(true, identity.scopes().stream().sorted().toList())
                : EVERYONE;
    }

    /** Whether all firms of the province are theirs to see, so that counts over all of them may be used. */
    boolean everything() {
        return firms && scopes.contains(Identity.PROVINCE);
    }
}
