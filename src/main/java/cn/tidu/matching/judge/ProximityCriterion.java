package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.road.Travel;
import cn.tidu.facts.road.TravelBasis;
import cn.tidu.matching.given.Journeys;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Proximity (邻近). Influence: ideal. Travel time t from the firm by lorry: 1 up to the ideal T, then
 * {@code 2^(−(t − T)/T)}, so that every further T halves the value. T is the two-hour circle (2小时车程) unless the request
 * says otherwise; the plan speaks of the core of the delta, to apply it to the firm's own place is Tidu's convention, and so
 * is the curve. Over the road network where it reaches, else {@link Travel#byDistance}; the sentence says which.
 */
public final class ProximityCriterion implements Criterion {
    /** The clause that speaks of the two-hour circle. */
    private static final String CLAUSE = "ssw-2017/layout-1";

    private static final String TIME_SOURCE = "导入的路网，按限速，不计停车与拥堵";
    private static final String FACTOR_SOURCE =
            String.format(Locale.ROOT, "Tidu 约定：绕行系数 %s，时速 %.0f 公里", Travel.DETOUR, Travel.SPEED_KMH);

    @Override
    public String id() {
        return "proximity";
    }

    @Override
    public Judgement judge(Case matchCase) {
        Optional<Travel> travel = matchCase.travel();
        if (travel.isEmpty()) {
            return Judgement.unknown(
                            new Text("园区位置只知道到市，无法计算行程", "Only the park's city is known: no journey can be worked out"))
                    .ask("position", "园区的准确位置（经纬度或四至）？", "Where exactly is the park?");
        }
        Park park = matchCase.park();
        double ideal = matchCase.journeys().idealMinutes();
        double minutes = travel.get().minutes();
        double error = Travel.byDistance(
                        Whereabouts.errorKm(park, matchCase.catalogue().regions()))
                .minutes();
        Judgement judgement = Judgement.known(
                        value(minutes, ideal), reason(matchCase, travel.get(), ideal), citations(matchCase))
                .between(value(minutes + error, ideal), value(Math.max(0, minutes - error), ideal))
                .from(inputs(matchCase, travel.get(), ideal, error));
        return error == 0 ? judgement : judgement.ask("position", "园区的准确位置（经纬度或四至）？", "Where exactly is the park?");
    }

    public static double value(double minutes, double ideal) {
        return minutes <= ideal ? 1 : Math.pow(2, -(minutes - ideal) / ideal);
    }

    private static List<Input> inputs(Case matchCase, Travel travel, double ideal, double error) {
        List<Input> inputs = new ArrayList<>();
        matchCase
                .distanceKm()
                .ifPresent(km -> inputs.add(Input.number(
                        "测地线距离", "geodesic distance", km, "km", matchCase.park().positionBasis())));
        boolean byRoad = travel.basis() == TravelBasis.ROAD_NETWORK;
        inputs.add(Input.number("行程时间", "travel time", travel.minutes(), "min", byRoad ? TIME_SOURCE : FACTOR_SOURCE));
        inputs.add(Input.number(
                "理想行程",
                "ideal travel time",
                ideal,
                "min",
                ideal == Journeys.TWO_HOURS ? "“2小时车程”，粤东西北省产业园发展“十三五”规划" : Input.REQUEST));
        if (error > 0) {
            inputs.add(Input.number(
                    "位置不确定折合行程", "uncertainty of the position", error, "min", "县区面积折合的半径；" + FACTOR_SOURCE));
        }
        return inputs;
    }

    private static Text reason(Case matchCase, Travel travel, double ideal) {
        Text caution = Whereabouts.caution(matchCase.park());
        boolean within = travel.minutes() <= ideal;
        String zh = within
                ? String.format(Locale.ROOT, "，在 %.0f 分钟圈内", ideal)
                : String.format(Locale.ROOT, "，超出 %.0f 分钟圈", ideal);
        String en = within
                ? String.format(Locale.ROOT, ", within the circle of %.0f minutes", ideal)
                : String.format(Locale.ROOT, ", outside the circle of %.0f minutes", ideal);
        if (travel.basis() == TravelBasis.ROAD_NETWORK) {
            return new Text(
                    String.format(Locale.ROOT, "路网行程 %.0f 分钟（按限速，不计停车与拥堵）%s%s", travel.minutes(), zh, caution.zh()),
                    String.format(
                            Locale.ROOT,
                            "%.0f minutes over the road network (at its speed limits, no stops or jams)%s%s",
                            travel.minutes(),
                            en,
                            caution.en()));
        }
        double km = matchCase.distanceKm().orElse(0);
        return new Text(
                String.format(
                        Locale.ROOT,
                        "估算行程 %.0f 分钟%s：直线（测地线）%.0f 公里 × 绕行系数 %s ÷ %.0f 公里/小时，不是行车时间%s",
                        travel.minutes(),
                        zh,
                        km,
                        Travel.DETOUR,
                        Travel.SPEED_KMH,
                        caution.zh()),
                String.format(
                        Locale.ROOT,
                        "an estimated %.0f minutes%s: geodesic %.0f km × detour %s ÷ %.0f km/h, not road time%s",
                        travel.minutes(),
                        en,
                        km,
                        Travel.DETOUR,
                        Travel.SPEED_KMH,
                        caution.en()));
    }

    private static List<Citation> citations(Case matchCase) {
        List<Citation> citations = new ArrayList<>();
        citations.add(
                Citation.ofRecord(matchCase.park(), "位置依据：" + matchCase.park().positionBasis()));
        matchCase.catalogue().rules().stream()
                .filter(rule -> rule.id().equals(CLAUSE) && matchCase.statusFactor(rule) > 0)
                .findFirst()
                .ifPresent(rule -> citations.add(Citation.of(rule, matchCase.day())));
        return citations;
    }
}
