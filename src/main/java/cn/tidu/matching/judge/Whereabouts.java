package cn.tidu.matching.judge;

import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Region;
import cn.tidu.facts.region.Regions;
import cn.tidu.text.Text;

/** How surely it is known where a park is (位置把握). */
public final class Whereabouts {
    private Whereabouts() {}

    /** Whether the park is placed by its county only. */
    static boolean byCounty(Park park) {
        return "county".equals(park.positionAccuracy());
    }

    /**
     * How far off the park may lie from where it is placed, km: for one placed by its county the radius of a disc as large as
     * its counties, else 0 (the error of a geocode is not known).
     */
    public static double errorKm(Park park, Regions regions) {
        if (!byCounty(park)) {
            return 0;
        }
        double km2 = park.countyCodes().stream()
                .flatMap(code -> regions.findCounty(code).stream())
                .mapToDouble(Region::areaKm2)
                .sum();
        return Math.sqrt(km2 / Math.PI);
    }

    /** To be added to a sentence. */
    static Text caution(Park park) {
        return byCounty(park) ? new Text("；园区位置仅定位到县区", "; the park is placed by its county only") : new Text("", "");
    }
}
