package cn.tidu.chain;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Firms in and near every park, counted in PostGIS (园区周边企业统计). The collection {@code enterprises} holds firms at the
 * place where they are now: their point, else the label point of their county; a firm known to its city only is left out.
 * Places are brought together on a grid of 0.01° (about 1 km), distances are geodesic.
 */
public final class TenancyRepository {
    /** Firms farther away do not count; Tidu's own convention. */
    public static final double RADIUS_KM = 30;
    /** Every so many km a firm counts half; Tidu's own convention. */
    public static final double HALF_KM = 10;

    private static final String COUNT =
            """
            WITH firm AS (
                SELECT ST_SnapToGrid(coalesce(e.position, r.label), 0.01) AS place, e.industry, count(*) AS firms,
                       count(*) FILTER (WHERE e.synthetic) AS synthetic
                  FROM enterprise AS e
                  LEFT JOIN region AS r ON r.level = 'county' AND r.code = e.origin_code
                 WHERE e.position IS NOT NULL OR r.code IS NOT NULL
                 GROUP BY 1, 2
            ), place AS MATERIALIZED (
                SELECT DISTINCT place FROM firm
            ), near AS MATERIALIZED (
                SELECT park.id AS park, place.place, ST_Distance(park.position::geography, place.place::geography) / 1000 AS km
                  FROM park JOIN place ON place.place && ST_Expand(park.position, :degrees)
            )
            SELECT near.park, firm.industry, sum(firm.firms) AS firms, sum(firm.synthetic) AS synthetic,
                   sum(firm.firms * power(2, -near.km / :half)) AS weighted
              FROM near JOIN firm ON firm.place = near.place
             WHERE near.km <= :radius
             GROUP BY near.park, firm.industry
            """;
    /** Degrees that hold the radius in both directions anywhere in Guangdong (1° of longitude is at least 100 km). */
    private static final double DEGREES = RADIUS_KM / 100;

    private TenancyRepository() {}

    /** Neighbours by park id; parks without any are left out. */
    public static Map<String, Neighbours> loadAll(Handle handle) {
        Map<String, Map<String, Neighbours.Count>> counts = new HashMap<>();
        Map<String, long[]> totals = new HashMap<>();
        handle.createQuery(COUNT)
                .bind("degrees", DEGREES)
                .bind("half", HALF_KM)
                .bind("radius", RADIUS_KM)
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
