package cn.tidu.facts.road;

/**
 * A journey by lorry from a firm to a park (行程).
 *
 * @param minutes how long it takes, without stops and jams
 * @param basis how that was come by
 */
public record Travel(double minutes, TravelBasis basis) {
    /**
     * Road over geodesic distance (绕行系数). Tidu's own convention: a round figure; Ballou, Rahardja &amp; Sakai (Transportation
     * Research Part A 36(9), 2002, 843–848) are cited with country factors between 1.12 and 2.10; the table was not read.
     */
    public static final double DETOUR = 1.3;
    /**
     * Speed over the whole way without a network, km/h. Tidu's own convention: below the 100 km/h that lorries may drive on
     * expressways (《道路交通安全法实施条例》第七十八条), since no way is all expressway.
     */
    public static final double SPEED_KMH = 80;
    /** Speed between a place and the nearest node of the network, km/h (the same, 第四十五条（一）). */
    public static final double ACCESS_SPEED_KMH = 40;

    private static final double MINUTES = 60;

    /** The journey over a geodesic distance, km. */
    public static Travel byDistance(double km) {
        return new Travel(km * DETOUR / SPEED_KMH * MINUTES, TravelBasis.GEODESIC);
    }

    /** Minutes from a place to a node so far off, or back. */
    static double accessMinutes(double km) {
        return km * DETOUR / ACCESS_SPEED_KMH * MINUTES;
    }
}
