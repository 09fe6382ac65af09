package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.industry.Industries.Fit;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.park.Park;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Industry direction (产业方向). Influence: positive. The best fit in the tree of GB/T 4754-2017 between the firm's industry and
 * the park's leading industries, weighted by how specific both are; see {@link Industries#fit(String, String)}. Every direction
 * is told with its fit. A direction on record for one area of the park only (片区) counts when it fits; when none fits, the
 * other areas are not known, and neither is the value.
 */
public final class IndustryCriterion implements Criterion {

    /** A direction of the park in its own word, with the codes it stands for; no fit if it stands for none. */
    private record Direction(String word, List<String> codes, Optional<Fit> fit) {
        boolean ofOneArea() {
            return isOfOneArea(word);
        }

        String told() {
            return fit.map(f -> String.format(Locale.ROOT, "%s %.2f", word, f.value()))
                    .orElse(word + " –");
        }
    }

    @Override
    public String id() {
        return "industry";
    }

    @Override
    public Judgement judge(Case matchCase) {
        Park park = matchCase.park();
        Industry firm = matchCase.enterprise().industry();
        if (isTooCoarse(matchCase.enterprise())) {
            return Judgement.unknown(new Text(
                    "企业行业只给到门类 %s，无法与园区主导产业比较".formatted(firm.code()),
                    "the firm's industry is given as section %s only, too coarse to compare".formatted(firm.code())));
        }
        List<Direction> directions =
                directions(park, firm, matchCase.catalogue().industries());
        Optional<Direction> best = best(directions);
        if (best.isEmpty()) {
            return Judgement.unknown(new Text(
                            "园区主导产业没有资料，请向园区核实", "The park's leading industries are not on record: ask the park"))
                    .ask("industries", "园区的主导产业有哪些？", "Which are the park's leading industries?");
        }
        double value = best.get().fit().orElseThrow().value();
        if (value == 0 && directions.stream().anyMatch(Direction::ofOneArea)) {
            return Judgement.unknown(new Text(
                            "只有部分片区的主导产业有资料（%s），请向园区核实".formatted(String.join("、", park.industryWords())),
                            "only one area's leading industries are on record (%s): ask the park"
                                    .formatted(String.join(", ", park.industryWords()))))
                    .ask("industries", "其他片区的主导产业有哪些？", "Which industries lead in the park's other areas?");
        }
        return Judgement.known(
                        value,
                        reason(best.get(), directions, firm),
                        List.of(Citation.ofRecord(park, "主导产业：" + String.join("、", park.industryWords()))))
                .from(inputs(directions))
                .between(most(directions, Bound.LOW), most(directions, Bound.HIGH));
    }

    /** Whether a word tells of one area of the park only (片区). */
    public static boolean isOfOneArea(String word) {
        return word.contains("片区");
    }

    /** Whether the firm's industry is given as a section (门类) only. */
    public static boolean isTooCoarse(Enterprise firm) {
        return "section".equals(firm.industry().level());
    }

    private static List<Direction> directions(Park park, Industry firm, Industries industries) {
        List<Direction> directions = new ArrayList<>();
        for (String word : park.industryWords()) {
            List<String> codes = industries.codesOf(word);
            directions.add(new Direction(word, codes, industries.fit(firm.code(), codes)));
        }
        return directions;
    }

    /** The first of the best. */
    private static Optional<Direction> best(List<Direction> directions) {
        return directions.stream()
                .filter(direction -> direction.fit().isPresent())
                .reduce((a, b) ->
                        b.fit().orElseThrow().value() > a.fit().orElseThrow().value() ? b : a);
    }

    private enum Bound {
        LOW,
        HIGH
    }

    private static double most(List<Direction> directions, Bound bound) {
        return directions.stream()
                .flatMap(direction -> direction.fit().stream())
                .mapToDouble(fit -> bound == Bound.LOW ? fit.low() : fit.high())
                .max()
                .orElse(0);
    }

    private static List<Input> inputs(List<Direction> directions) {
        return directions.stream()
                .map(direction -> direction
                        .fit()
                        .map(fit -> Input.number(
                                "与“" + direction.word() + "”的相似度",
                                "fit to " + direction.word(),
                                fit.value(),
                                null,
                                "园区资料；对照 GB/T 4754 " + String.join("、", direction.codes())))
                        .orElseGet(() -> Input.notKnown(
                                "与“" + direction.word() + "”的相似度", "fit to " + direction.word(), null, "园区资料；未对照到行业")))
                .toList();
    }

    private static Text reason(Direction best, List<Direction> directions, Industry firm) {
        String word = "%s（GB/T 4754 %s）".formatted(best.word(), String.join("、", best.codes()));
        double value = best.fit().orElseThrow().value();
        String all = String.join("，", directions.stream().map(Direction::told).toList());
        return new Text(
                String.format(
                        Locale.ROOT,
                        "园区主导产业中“%s”与企业行业 %s %s 最近，相似度 %.2f（各方向：%s）",
                        word,
                        firm.code(),
                        firm.name(),
                        value,
                        all),
                String.format(
                        Locale.ROOT,
                        "of the park's leading industries %s is nearest to %s %s, fit %.2f (all: %s)",
                        word,
                        firm.code(),
                        firm.name(),
                        value,
                        all));
    }
}
