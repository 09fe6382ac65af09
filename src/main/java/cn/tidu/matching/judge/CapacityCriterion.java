package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Capacity (承载能力). Influence: positive. Of land, floor area, power, water, wastewater and labour, those the firm says it
 * needs: the headroom {@code 1 − need / supply} of the scarcest counts, since a plant runs only when all of them are there
 * (木桶原则). More than there is is a hard rule, see {@link CapacityRule}. A resource the park does not tell leaves the value open
 * downwards; an area that is no more than an upper bound does so too. The formula is Tidu's own convention.
 */
public final class CapacityCriterion implements Criterion {

    @Override
    public String id() {
        return "capacity";
    }

    @Override
    public Set<String> facets() {
        return Arrays.stream(Resource.values()).map(Resource::facet).collect(Collectors.toSet());
    }

    /** Headroom of one resource, 0 to 1: what is left of the supply once the need is met. */
    public static double headroom(double need, double supply) {
        return need >= supply ? 0 : 1 - need / supply;
    }

    /** A resource the firm needs, and what the park has of it. */
    private record Line(Resource resource, double need, Optional<Supply> supply) {
        double headroom() {
            return CapacityCriterion.headroom(need, supply.orElseThrow().value());
        }
    }

    @Override
    public Judgement judge(Case matchCase) {
        List<Line> lines = lines(matchCase);
        if (lines.isEmpty()) {
            return Judgement.unknown(new Text(
                    "企业未填用地、厂房、用电、用水、废水或用工需求",
                    "The firm's need of land, floor area, power, water and labour is not given"));
        }
        List<Line> known =
                lines.stream().filter(line -> line.supply().isPresent()).toList();
        List<Ask> asks = lines.stream()
                .filter(line -> line.supply().map(s -> !s.exact()).orElse(true))
                .map(line -> line.resource().ask())
                .toList();
        if (known.isEmpty()) {
            return Judgement.unknown(new Text(
                            "园区的%s没有资料，请向园区核实".formatted(names(lines, true)),
                            "The park's %s is not on record: ask the park".formatted(names(lines, false))))
                    .from(inputs(lines))
                    .ask(asks);
        }
        double value = known.stream().mapToDouble(Line::headroom).min().orElseThrow();
        List<Citation> citations = known.stream()
                .map(line -> line.supply().orElseThrow().citation())
                .toList();
        return Judgement.known(value, reason(lines, known), citations)
                .from(inputs(lines))
                .between(asks.isEmpty() ? value : 0, value)
                .ask(asks);
    }

    private static List<Line> lines(Case matchCase) {
        List<Line> lines = new ArrayList<>();
        for (Resource resource : Resource.values()) {
            var need = resource.need(matchCase.enterprise());
            if (need.isPresent() && matchCase.asks(resource.facet())) {
                lines.add(new Line(resource, need.getAsDouble(), Supply.of(resource, matchCase)));
            }
        }
        return lines;
    }

    private static String names(List<Line> lines, boolean chinese) {
        return lines.stream()
                .map(line ->
                        chinese ? line.resource().nameZh() : line.resource().nameEn())
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    private static Text reason(List<Line> lines, List<Line> known) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Line line : known) {
            Supply supply = line.supply().orElseThrow();
            String unit = line.resource().attribute().unit();
            String need = Input.plain(line.need());
            String has = Input.plain(supply.value());
            zh.add(String.format(
                    Locale.ROOT,
                    "需%s %s %s，园区%s %s %s，余量 %.2f%s",
                    line.resource().nameZh(),
                    need,
                    unit,
                    supply.name(),
                    has,
                    unit,
                    line.headroom(),
                    supply.exact() ? "" : "（该面积不等于现有可供用地，请向园区核实）"));
            en.add(String.format(
                    Locale.ROOT,
                    "needs %s %s of %s, the park's %s is %s %s, headroom %.2f%s",
                    need,
                    unit,
                    line.resource().nameEn(),
                    supply.nameEn(),
                    has,
                    unit,
                    line.headroom(),
                    supply.exact() ? "" : " (not the land still free: ask the park)"));
        }
        List<Line> open = lines.stream().filter(line -> line.supply().isEmpty()).toList();
        if (!open.isEmpty()) {
            zh.add("%s没有资料，请向园区核实".formatted(names(open, true)));
            en.add("%s not on record: ask the park".formatted(names(open, false)));
        }
        return new Text(String.join("；", zh), String.join("; ", en));
    }

    private static List<Input> inputs(List<Line> lines) {
        List<Input> inputs = new ArrayList<>();
        for (Line line : lines) {
            Resource resource = line.resource();
            String unit = resource.attribute().unit();
            inputs.add(Input.number(
                    "需" + resource.nameZh(), resource.nameEn() + " needed", line.need(), unit, Input.REQUEST));
            inputs.add(line.supply()
                    .map(supply -> Input.number(
                            supply.name(),
                            supply.nameEn(),
                            supply.value(),
                            unit,
                            supply.citation().source()))
                    .orElseGet(() -> Input.notKnown(
                            resource.attribute().nameZh(), resource.attribute().nameEn(), unit, "园区未填报")));
        }
        return inputs;
    }
}
