package cn.tidu.matching.given;

import cn.tidu.facts.park.ParkRepository;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Distances from origins that were asked for lately (距离): lists of firms come from the same counties again and again. Kept by data
 * version, so that none outlives the positions it was measured to.
 */
public final class Distances {
    private static final int KEPT = 512;

    private record Key(long dataVersion, double lon, double lat) {}

    private final Map<Key, Map<String, Double>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Map<String, Double>> eldest) {
                    return size() > KEPT;
                }
            });

    /** Kilometres from a point to every park that has a position, by park id; CGCS2000 degrees. */
    public Map<String, Double> get(Handle handle, long dataVersion, double lon, double lat) {
        Key key = new Key(dataVersion, lon, lat);
        Map<String, Double> known = kept.get(key);
        if (known == null) {
            known = Map.copyOf(ParkRepository.distancesKm(handle, lon, lat));
            kept.put(key, known);
        }
        return known;
    }
}
