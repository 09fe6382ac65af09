package cn.tidu.match;

import cn.tidu.guidance.Citation;
import cn.tidu.park.Park;
import java.util.List;
import java.util.Optional;

/** Land larger than the park (用地超过园区面积). Only when both are known. */
final class LandRule implements HardRule {

    @Override
    public Optional<Exclusion> check(Case matchCase) {
        Park park = matchCase.park();
        if (matchCase.enterprise().landHa().isEmpty() || park.areaHa().isEmpty()) {
            return Optional.empty();
        }
        double need = matchCase.enterprise().landHa().getAsDouble();
        double area = park.areaHa().get();
        if (need <= area) {
            return Optional.empty();
        }
        return Optional.of(new Exclusion(
                "land",
                new Text(
                        "需地 %.1f 公顷，超过园区%s %.1f 公顷".formatted(need, LandCriterion.areaName(park), area),
                        "needs %.1f ha, more than the %s the park, %.1f ha"
                                .formatted(need, LandCriterion.areaNameEn(park), area)),
                List.of(Citation.ofRecord(park, LandCriterion.areaName(park) + "：%.2f 公顷".formatted(area)))));
    }
}
