package cn.tidu.match;

import cn.tidu.guidance.Citation;
import cn.tidu.park.Park;
import java.util.List;

/**
 * Standing of the park (园区地位). Influence: positive. {@code (0.6 kind + 0.4 level) × confidence of the record}; level
 * counts 1 national, 0.8 provincial, 0.4 other. The figures are Tidu's own convention.
 */
final class StandingCriterion implements Criterion {

    @Override
    public String id() {
        return "standing";
    }

    @Override
    public Judgement judge(Case matchCase) {
        Park park = matchCase.park();
        double level = levelFactor(park.level());
        double value =
                (0.6 * park.kind().standing() + 0.4 * level) * park.confidence().factor();
        return Judgement.known(
                        value,
                        new Text(
                                "%s（%.1f），%s（%.1f），资料把握 %s（×%.1f）"
                                        .formatted(
                                                park.kind().nameZh(),
                                                park.kind().standing(),
                                                levelName(park.level()),
                                                level,
                                                confidenceName(park),
                                                park.confidence().factor()),
                                "%s (%.1f), %s level (%.1f), record of %s confidence (×%.1f)"
                                        .formatted(
                                                park.kind().nameEn(),
                                                park.kind().standing(),
                                                park.level(),
                                                level,
                                                park.confidence().code(),
                                                park.confidence().factor())),
                        List.of(Citation.ofRecord(
                                park, "类别：%s；级别：%s".formatted(park.kind().nameZh(), levelName(park.level())))))
                .from(
                        Input.number("类别", "kind", park.kind().standing(), null, Input.CONVENTION),
                        Input.number("级别", "level", level, null, Input.CONVENTION),
                        Input.number("资料把握", "confidence", park.confidence().factor(), null, "园区资料"));
    }

    private static double levelFactor(String level) {
        return switch (level) {
            case "national" -> 1;
            case "provincial" -> 0.8;
            default -> 0.4;
        };
    }

    private static String levelName(String level) {
        return switch (level) {
            case "national" -> "国家级";
            case "provincial" -> "省级";
            default -> "其他";
        };
    }

    private static String confidenceName(Park park) {
        return switch (park.confidence()) {
            case HIGH -> "高";
            case MEDIUM -> "中";
            case LOW -> "低";
        };
    }
}
