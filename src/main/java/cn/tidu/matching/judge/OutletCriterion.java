package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.outlet.OutletAccess;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Outlet (出海出境通道). Influence: inverse. {@code 2^(−d/100)} of the geodesic distance d in km to the nearest port, airport
 * or customs special area. It matters as much as the firm exports: its weight is multiplied by the export share, so that it
 * does not count at all for a firm that exports nothing. When the share is not said, the value is left out, and the bounds of
 * the score hold both ways. The curve is Tidu's own convention.
 */
public final class OutletCriterion implements Criterion {
    private static final double HALF_AT_KM = 100;

    @Override
    public String id() {
        return "outlet";
    }

    @Override
    public double relevance(Enterprise firm) {
        return firm.number(Figure.EXPORT_SHARE).orElse(1);
    }

    @Override
    public Judgement judge(Case matchCase) {
        List<OutletAccess> nearest = matchCase
                .catalogue()
                .surroundings()
                .outlets()
                .getOrDefault(matchCase.park().id(), List.of());
        if (nearest.isEmpty()) {
            return Judgement.unknown(new Text(
                            "园区位置只知道到市，无法计算到港口、机场的距离",
                            "Only the park's city is known: no distance to ports or airports"))
                    .ask("position", "园区的准确位置（经纬度或四至）？", "Where exactly is the park?");
        }
        OptionalDouble share = matchCase.enterprise().number(Figure.EXPORT_SHARE);
        double km = nearest.get(0).km();
        double error =
                Whereabouts.errorKm(matchCase.park(), matchCase.catalogue().regions());
        double low = value(km + error);
        double high = value(Math.max(0, km - error));
        Text reason = reason(matchCase, nearest, share);
        Judgement judgement = share.isPresent()
                ? Judgement.known(value(km), reason, citations(nearest.get(0)))
                : Judgement.unknown(reason);
        return judgement.between(low, high).from(inputs(nearest, share, error));
    }

    private static double value(double km) {
        return Math.pow(2, -km / HALF_AT_KM);
    }

    private static List<Input> inputs(List<OutletAccess> nearest, OptionalDouble share, double error) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(
                share.isPresent()
                        ? Input.number("出口占比", "export share", share.getAsDouble(), null, Input.REQUEST)
                        : Input.notKnown("出口占比", "export share", null, Input.REQUEST));
        for (OutletAccess access : nearest) {
            inputs.add(Input.number(
                    "到最近的%s（%s）"
                            .formatted(
                                    access.outlet().kind().nameZh(),
                                    access.outlet().name()),
                    "to the nearest %s (%s)"
                            .formatted(
                                    access.outlet().kind().nameEn(),
                                    access.outlet().nameEn()),
                    access.km(),
                    "km",
                    access.outlet().source()));
        }
        if (error > 0) {
            inputs.add(Input.number("园区位置误差", "error of the park's position", error, "km", "县区面积折合的半径"));
        }
        return inputs;
    }

    private static Text reason(Case matchCase, List<OutletAccess> nearest, OptionalDouble share) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (OutletAccess access : nearest) {
            zh.add(String.format(
                    Locale.ROOT,
                    "%s%s %.0f 公里",
                    access.outlet().kind().nameZh(),
                    access.outlet().name(),
                    access.km()));
            en.add(String.format(
                    Locale.ROOT,
                    "%s %s %.0f km",
                    access.outlet().kind().nameEn(),
                    access.outlet().nameEn(),
                    access.km()));
        }
        Text caution = Whereabouts.caution(matchCase.park());
        Text weighed = weighed(share);
        return new Text(
                "%s；最近的（直线）：%s%s".formatted(weighed.zh(), String.join("，", zh), caution.zh()),
                "%s; nearest (straight line): %s%s".formatted(weighed.en(), String.join(", ", en), caution.en()));
    }

    private static Text weighed(OptionalDouble share) {
        if (share.isEmpty()) {
            return new Text(
                    "企业未填出口占比，不知道通道有多要紧", "the firm's export share is not given: how much outlets matter is not known");
        }
        if (share.getAsDouble() == 0) {
            return new Text("企业不出口，本准则不适用（权重 0）", "the firm exports nothing: this criterion does not apply (weight 0)");
        }
        return new Text(
                String.format(Locale.ROOT, "出口占比 %.0f%%，本准则按此计权", share.getAsDouble() * 100),
                String.format(
                        Locale.ROOT,
                        "exports %.0f %% of its sales, by which this criterion is weighed",
                        share.getAsDouble() * 100));
    }

    private static List<Citation> citations(OutletAccess access) {
        return List.of(Citation.ofTable(
                "通道资料：" + access.outlet().name(),
                access.outlet().positionBasis(),
                access.outlet().confidence().code(),
                access.outlet().source()));
    }
}
