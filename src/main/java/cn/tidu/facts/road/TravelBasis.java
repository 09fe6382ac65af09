package cn.tidu.facts.road;

import cn.tidu.text.Coded;

/** How a travel time was come by (行程时间的依据). */
public enum TravelBasis implements Coded {
    /** Shortest time over the road network that was loaded, at its speeds (路网最短时间). */
    ROAD_NETWORK("road-network"),
    /** Geodesic distance × detour factor ÷ speed (直线距离×绕行系数). */
    GEODESIC("geodesic×factor");

    private final String code;

    TravelBasis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
