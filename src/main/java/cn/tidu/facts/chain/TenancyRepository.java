package cn.tidu.facts.chain;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Firms in and near every park, counted in PostGIS (园区周边企业统计). The collection {@code enterprises} holds firms at the
 * place where they are now: their point, else the label point of their county; a firm known to its city only is left out.
 * So they are counted for whoever sees every firm; for everyone else the database function {@code tidu_park_neighbours} estimates them
 * from the published cells of at least five firms. Places are brought together on a grid of 0.01° (about 1 km), distances are geodesic.
 */
public final class TenancyRepository {
    /** Firms farther away do not count; Tidu's own convention. */
    public static final double RADIUS_KM = 30;
    /** Every so many km a firm counts half; Tidu's own convention. */
    public static final double HALF_KM = 10;

    private TenancyRepository() {}

    /** Neighbours by park id; parks without any are left out. */
    public static Map<String, Neighbours> loadAll(Handle handle) {
        Map<String, Map<String, Neighbours.Count>> counts = new HashMap<>();
        Map<String, long[]> totals = new HashMap<>();
        handle.createQuery("SELECT park, industry, firms, synthetic, weighted FROM tidu_park_neighbours()")
                .map((row, context) -> {
                    String park = row.getString("park");
                    counts.computeIfAbsent(park, id -> new HashMap<>())
                            .put(
                                    row.getString("industry"),
                                    new Neighbours.Count(row.getLong("firms"), row.getDouble("weighted")));
                    long[] total = totals.computeIfAbsent(park, id -> new long[2]);
                    total[0] += row.getLong("firms");
                    total[1] += row.getLong("synthetic");
                    return park;
                })
                .list();
        Map<String, Neighbours> all = new HashMap<>();
        counts.forEach((park, byIndustry) ->
                all.put(park, new Neighbours(totals.get(park)[0], totals.get(park)[1], byIndustry)));
        return all;
    }
}
