package cn.tidu.facts.road;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Travel times from a place to every park (行程时间), over the network as far as it reaches. One run of Dijkstra's algorithm
 * for each node that journeys begin at, remembered until network or parks change: at most {@value #MOST} nodes, the least
 * recently asked for is dropped.
 */
public final class TravelTimes {
    private static final int MOST = 4096;

    private record Key(long version, long node, List<Long> targets) {}

    private final Map<Key, Map<Long, Double>> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Map<Long, Double>> eldest) {
                    return size() > MOST;
                }
            });

    /**
     * Journeys over the network, by park id. A park that the network does not reach is left out: its time is then that of
     * {@link Travel#byDistance(double)}.
     *
     * @param lon longitude of the origin, CGCS2000 degrees
     * @param lat latitude
     */
    public Map<String, Travel> toParks(Handle handle, RoadNetwork network, double lon, double lat) {
        if (!network.usable()) {
            return Map.of();
        }
        Optional<RoadNetwork.Access> origin = RoadRepository.nearest(handle, lon, lat);
        if (origin.isEmpty()) {
            return Map.of();
        }
        Map<Long, Double> minutes = minutes(handle, network, origin.get().node());
        double start = Travel.accessMinutes(origin.get().km());
        Map<String, Travel> journeys = new HashMap<>();
        network.parks().forEach((park, access) -> {
            Double way = minutes.get(access.node());
            if (way != null) {
                double all = start + way + Travel.accessMinutes(access.km());
                journeys.put(park, new Travel(all, TravelBasis.ROAD_NETWORK));
            }
        });
        return journeys;
    }

    /** Two who ask for the same at once both work it out: that is better than one waiting for the other's query. */
    private Map<Long, Double> minutes(Handle handle, RoadNetwork network, long node) {
        Key key = new Key(network.version(), node, network.targets());
        Map<Long, Double> known = remembered.get(key);
        if (known != null) {
            return known;
        }
        Map<Long, Double> found = Map.copyOf(RoadRepository.minutes(handle, node, network.targets()));
        remembered.put(key, found);
        return found;
    }
}
