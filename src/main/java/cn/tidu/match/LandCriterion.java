package cn.tidu.match;

import cn.tidu.guidance.Citation;
import cn.tidu.park.Park;
import java.util.List;

/**
 * Land headroom (用地余量). Influence: positive. {@code 1 − need / area}; needing more than the whole area is a hard rule,
 * see {@link LandRule}. The area is the approved or reported one, not what is still free, and the sentence says so.
 */
final class LandCriterion implements Criterion {

    @Override
    public String id() {
        return "land";
    }

    @Override
    public boolean numeric() {
        return true;
    }

    @Override
    public Judgement judge(Case matchCase) {
        Park park = matchCase.park();
        if (matchCase.enterprise().landHa().isEmpty()) {
            return Judgement.unknown(new Text("企业未填用地需求", "The firm's need of land is not given"));
        }
        if (park.areaHa().isEmpty()) {
            return Judgement.unknown(new Text("园区面积没有资料，请向园区核实", "The park's area is not on record: ask the park"))
                    .ask("area", "园区面积和现有可供用地各是多少？", "How large is the park and how much land is free?");
        }
        double need = matchCase.enterprise().landHa().getAsDouble();
        double area = park.areaHa().get();
        return Judgement.known(
                        1 - need / area,
                        new Text(
                                "需地 %.1f 公顷，园区%s %.1f 公顷；该面积不等于现有可供用地，请向园区核实".formatted(need, areaName(park), area),
                                "needs %.1f ha of the park's %s %.1f ha; that is not the land still free, ask the park"
                                        .formatted(need, areaNameEn(park), area)),
                        List.of(Citation.ofRecord(park, areaName(park) + "：%.2f 公顷".formatted(area))))
                .from(
                        Input.number("需地", "land needed", need, "ha", Input.REQUEST),
                        Input.number("园区面积", "area of the park", area, "ha", "园区资料（" + areaName(park) + "）"));
    }

    static String areaName(Park park) {
        return park.areaBasis().filter("catalogue"::equals).isPresent() ? "核准面积" : "报道的规划面积";
    }

    static String areaNameEn(Park park) {
        return park.areaBasis().filter("catalogue"::equals).isPresent() ? "approved area of" : "reported area of";
    }
}
