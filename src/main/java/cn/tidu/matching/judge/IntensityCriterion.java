package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.park.ParkFact;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Land intensity and entry standards (用地强度与准入标准). Influence: target. The firm's investment, output, tax and energy per mu
 * (1 ha = 15 mu) and its energy per output, each against the standard the park publishes: {@code min(1, figure / standard)},
 * for energy {@code min(1, standard / figure)}; the one met least counts, since a project has to meet all at once (“必须同时符合”,
 * 《深汕特别合作区工业项目建设用地控制标准（试行）》2011). Unknown where the park publishes none: no standard of another place is
 * put in its stead.
 */
public final class IntensityCriterion implements Criterion {

    @Override
    public String id() {
        return "intensity";
    }

    /** A published standard and the firm's figure. */
    private record Line(EntryStandard standard, ParkFact fact, OptionalDouble figure) {
        double attainment() {
            return standard.attainment(figure.orElseThrow(), fact.value());
        }
    }

    @Override
    public Judgement judge(Case matchCase) {
        List<Line> lines = lines(matchCase);
        if (lines.isEmpty()) {
            return notPublished(matchCase);
        }
        List<Line> known =
                lines.stream().filter(line -> line.figure().isPresent()).toList();
        List<Citation> citations = lines.stream()
                .map(line -> Citations.of(line.fact(), matchCase.park()))
                .toList();
        if (known.isEmpty()) {
            return Judgement.unknown(new Text(
                            "园区公布了%s的标准，企业未填相应数据或用地".formatted(names(lines, true)),
                            "the park publishes a standard of %s; the firm gave no such figure or no land"
                                    .formatted(names(lines, false))))
                    .from(inputs(lines));
        }
        double value = known.stream().mapToDouble(Line::attainment).min().orElseThrow();
        return Judgement.known(value, reason(known, value), citations)
                .from(inputs(lines))
                .between(known.size() < lines.size() ? 0 : value, value);
    }

    private static List<Line> lines(Case matchCase) {
        List<Line> lines = new ArrayList<>();
        for (EntryStandard standard : EntryStandard.values()) {
            matchCase
                    .fact(standard.attribute())
                    .ifPresent(fact -> lines.add(new Line(standard, fact, standard.figure(matchCase.enterprise()))));
        }
        return lines;
    }

    private static Judgement notPublished(Case matchCase) {
        Judgement unknown = Judgement.unknown(new Text(
                "没有该园区公布的用地强度或准入标准，请向园区核实",
                "No land intensity or entry standard of the park is on record: ask the park"));
        boolean firmTells = Arrays.stream(EntryStandard.values())
                .anyMatch(standard -> standard.figure(matchCase.enterprise()).isPresent());
        return firmTells
                ? unknown.ask(
                        "entry-standards",
                        "入园的投资强度、亩均产值、亩均税收和能耗标准是多少？",
                        "Which investment, output, tax and energy per mu does the park ask for?")
                : unknown;
    }

    private static String names(List<Line> lines, boolean chinese) {
        return lines.stream()
                .map(Line::standard)
                .map(standard -> chinese ? standard.nameZh() : standard.nameEn())
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    private static Text reason(List<Line> known, double value) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Line line : known) {
            EntryStandard standard = line.standard();
            String figure = Input.plain(line.figure().orElseThrow());
            String asked = Input.plain(line.fact().value());
            String unit = standard.attribute().unit();
            boolean met = line.attainment() >= 1;
            zh.add("%s %s %s，园区要求%s %s（%s）"
                    .formatted(
                            standard.nameZh(),
                            figure,
                            unit,
                            standard.ceiling() ? "不高于" : "不低于",
                            asked,
                            met ? "达标" : "未达标"));
            en.add("%s %s %s, the park asks for %s %s (%s)"
                    .formatted(
                            standard.nameEn(),
                            figure,
                            unit,
                            standard.ceiling() ? "at most" : "at least",
                            asked,
                            met ? "met" : "not met"));
        }
        String zhEnd = value < 1 ? String.format(Locale.ROOT, "；须同时符合，按最差一项计 %.2f", value) : "";
        String enEnd =
                value < 1 ? String.format(Locale.ROOT, "; all have to be met, the worst counts: %.2f", value) : "";
        return new Text(String.join("；", zh) + zhEnd, String.join("; ", en) + enEnd);
    }

    private static List<Input> inputs(List<Line> lines) {
        List<Input> inputs = new ArrayList<>();
        for (Line line : lines) {
            EntryStandard standard = line.standard();
            String unit = standard.attribute().unit();
            inputs.add(
                    line.figure().isPresent()
                            ? Input.number(
                                    standard.nameZh(),
                                    standard.nameEn(),
                                    line.figure().getAsDouble(),
                                    unit,
                                    Input.REQUEST)
                            : Input.notKnown(standard.nameZh(), standard.nameEn(), unit, Input.REQUEST));
            inputs.add(Input.number(
                    standard.attribute().nameZh(),
                    standard.attribute().nameEn(),
                    line.fact().value(),
                    unit,
                    line.fact().source()));
        }
        return inputs;
    }
}
