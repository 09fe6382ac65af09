package cn.tidu.facts.road;

import java.util.List;
import java.util.Map;

/**
 * The road network that is loaded, as far as matching needs it (路网概况).
 *
 * @param version goes up with every import
 * @param source where it is from
 * @param routable whether the server has pgRouting
 * @param parks the node where each park is reached, by park id; parks too far from any are left out
 * @param targets the nodes of all parks, each once, in order
 */
public record RoadNetwork(
        long version, String source, boolean routable, Map<String, Access> parks, List<Long> targets) {

    /**
     * Where a place meets the network.
     *
     * @param node the node
     * @param km geodesic distance to it, km
     */
    public record Access(long node, double km) {}

    /** No network is loaded. */
    public static final RoadNetwork NONE = of(0, "", false, Map.of());

    /** A network and how parks are reached over it. */
    public static RoadNetwork of(long version, String source, boolean routable, Map<String, Access> parks) {
        List<Long> targets =
                parks.values().stream().map(Access::node).distinct().sorted().toList();
        return new RoadNetwork(version, source, routable, Map.copyOf(parks), targets);
    }

    /** Whether travel times can be had from it. */
    public boolean usable() {
        return routable && !parks.isEmpty();
    }
}
