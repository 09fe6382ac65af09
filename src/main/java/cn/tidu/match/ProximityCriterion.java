package cn.tidu.match;

import cn.tidu.guidance.Citation;
import java.util.List;

/**
 * Proximity (邻近). Influence: inverse. {@code 2^(−d/150)} of the geodesic distance d in km, so that 150 km count half:
 * about the two-hour circle (2小时车程) of the 十三五 park plan at 100 km/h and a detour of 1.3. The distance is not road
 * time, and the sentence says so. The curve is Tidu's own convention.
 */
final class ProximityCriterion implements Criterion {
    private static final double HALF_AT_KM = 150;

    @Override
    public String id() {
        return "proximity";
    }

    @Override
    public boolean numeric() {
        return true;
    }

    @Override
    public Judgement judge(Case matchCase) {
        if (matchCase.distanceKm().isEmpty()) {
            return Judgement.unknown(new Text("园区位置只知道到市，无法计算距离", "Only the park's city is known: no distance"))
                    .ask("position", "园区的准确位置（经纬度或四至）？", "Where exactly is the park?");
        }
        double km = matchCase.distanceKm().getAsDouble();
        boolean byCounty = "county".equals(matchCase.park().positionAccuracy());
        return Judgement.known(
                        Math.pow(2, -km / HALF_AT_KM),
                        new Text(
                                "直线（测地线）距离 %.0f 公里，不是行车时间%s".formatted(km, byCounty ? "；园区位置仅定位到县区" : ""),
                                "geodesic distance %.0f km, not road time%s"
                                        .formatted(km, byCounty ? "; the park is placed by its county only" : "")),
                        List.of(Citation.ofRecord(
                                matchCase.park(), "位置依据：" + matchCase.park().positionBasis())))
                .from(Input.number(
                        "测地线距离", "geodesic distance", km, "km", matchCase.park().positionBasis()));
    }
}
