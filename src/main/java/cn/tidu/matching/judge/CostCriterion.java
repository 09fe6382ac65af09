package cn.tidu.matching.judge;

import cn.tidu.facts.park.ParkFact;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cost (成本). Influence: inverse. The price of land, rent, wage and power on record, of those the firm says it needs (all, if it
 * says nothing): {@code 1 / (1 + (price / half)²)}, averaged. The price that counts one half is a figure of {@code Conventions}; it
 * is no published price and does not depend on other parks, so that a park more or less never changes another's value. Prices
 * not on record leave the value open on both sides. The curve is Tidu's own convention.
 */
public final class CostCriterion implements Criterion {

    @Override
    public String id() {
        return "cost";
    }

    @Override
    public Set<String> facets() {
        return Arrays.stream(CostItem.values()).map(CostItem::facet).collect(Collectors.toSet());
    }

    /** Value of one price, 0 to 1. */
    static double value(double price, double half) {
        double ratio = price / half;
        return 1 / (1 + ratio * ratio);
    }

    /** A price the firm would pay. */
    private record Line(CostItem item, Optional<ParkFact> fact, double half) {
        double value() {
            return CostCriterion.value(fact.orElseThrow().value(), half);
        }
    }

    @Override
    public Judgement judge(Case matchCase) {
        List<Line> lines = lines(matchCase);
        if (lines.isEmpty()) {
            return Judgement.unknown(new Text("所需的价格按请求或转移环节均不看", "every price is left out"));
        }
        List<Line> known =
                lines.stream().filter(line -> line.fact().isPresent()).toList();
        List<Ask> asks = lines.stream()
                .filter(line -> line.fact().isEmpty())
                .map(line -> line.item().ask())
                .toList();
        if (known.isEmpty()) {
            return Judgement.unknown(new Text(
                            "园区的地价、租金、工资、电价没有资料，请向园区核实",
                            "The park's prices of land, rent, labour and power are not on record: ask the park"))
                    .from(inputs(lines))
                    .ask(asks);
        }
        double sum = known.stream().mapToDouble(Line::value).sum();
        int open = lines.size() - known.size();
        return Judgement.known(
                        sum / known.size(),
                        reason(known),
                        known.stream()
                                .map(line -> Citations.of(line.fact().orElseThrow(), matchCase.park()))
                                .toList())
                .from(inputs(lines))
                .between(sum / lines.size(), (sum + open) / lines.size())
                .ask(asks);
    }

    private static List<Line> lines(Case matchCase) {
        boolean says = Arrays.stream(CostItem.values()).anyMatch(item -> item.neededBy(matchCase.enterprise()));
        return Arrays.stream(CostItem.values())
                .filter(item -> matchCase.asks(item.facet()) && (!says || item.neededBy(matchCase.enterprise())))
                .map(item -> new Line(
                        item,
                        matchCase.fact(item.attribute()),
                        matchCase.catalogue().conventions().of(item.half())))
                .toList();
    }

    private static Text reason(List<Line> known) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Line line : known) {
            ParkFact fact = line.fact().orElseThrow();
            String price = Input.plain(fact.value());
            String unit = fact.attribute().unit();
            zh.add(String.format(
                    Locale.ROOT,
                    "%s %s %s（%s，计 %.2f）",
                    fact.attribute().nameZh(),
                    price,
                    unit,
                    fact.asOf(),
                    line.value()));
            en.add(String.format(
                    Locale.ROOT,
                    "%s %s %s (%s, counts %.2f)",
                    fact.attribute().nameEn(),
                    price,
                    unit,
                    fact.asOf(),
                    line.value()));
        }
        return new Text(String.join("，", zh), String.join(", ", en));
    }

    private static List<Input> inputs(List<Line> lines) {
        List<Input> inputs = new ArrayList<>();
        for (Line line : lines) {
            var attribute = line.item().attribute();
            inputs.add(line.fact()
                    .map(fact -> Input.number(
                            attribute.nameZh(), attribute.nameEn(), fact.value(), attribute.unit(), fact.source()))
                    .orElseGet(
                            () -> Input.notKnown(attribute.nameZh(), attribute.nameEn(), attribute.unit(), "园区未填报")));
            inputs.add(Input.number(
                    "计 0.5 的价格", "price that counts 0.5", line.half(), attribute.unit(), Input.CONVENTION));
        }
        return inputs;
    }
}
