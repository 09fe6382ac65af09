package cn.tidu.facts.chain;

import java.util.Map;

/**
 * The firms on record in and near one park (园区周边企业), within {@link TenancyRepository#RADIUS_KM}.
 *
 * @param firms how many there are, of any industry
 * @param synthetic how many of them are made up (模拟数据)
 * @param byIndustry by GB/T 4754-2017 code
 */
public record Neighbours(long firms, long synthetic, Map<String, Count> byIndustry) {

    /**
     * Firms of one industry.
     *
     * @param firms how many
     * @param weighted how many after decay by distance
     */
    public record Count(long firms, double weighted) {}

    /** Nobody on record. */
    public static final Neighbours NONE = new Neighbours(0, 0, Map.of());

    public Neighbours {
        byIndustry = Map.copyOf(byIndustry);
    }
}
