package cn.tidu.map.tiles;

import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;

/**
 * Who looks at a tile of firms (读者): which rows are theirs to see is the database's rule; this tells apart whose tiles may be
 * shared in memory.
 *
 * @param sight what rows they see, as {@link Identity#sight()}; empty for those who are shown no firms
 * @param cells whether the prepared counts are theirs to see too: planners, of their cities
 */
public record Audience(String sight, boolean cells) {
    static final Audience EVERYONE = new Audience("", false);

    /** Of whoever asks. */
    public static Audience of(Identity identity) {
        return identity.role() == Role.PUBLIC
                ? EVERYONE
                : new Audience(identity.sight(), identity.everywhere() || identity.role() == Role.PLANNER);
    }

    /** Whether firms are shown at all. */
    public boolean firms() {
        return !sight.isEmpty();
    }
}
