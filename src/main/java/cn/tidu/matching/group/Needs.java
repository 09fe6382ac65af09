package cn.tidu.matching.group;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.EnterpriseBuilder;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.matching.judge.Resource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What enterprises need together (组团合计): for each resource the sum over the members that state it, and how many do.
 *
 * @param byField the sums by field of a request
 */
public record Needs(Map<String, Need> byField) {
    private static final List<Figure> RESOURCES = Resource.figures();

    /**
     * One resource.
     *
     * @param total sum over the members that state it, in the unit of the field
     * @param stated how many state it
     */
    public record Need(double total, int stated) {}

    /** The sums over some firms. */
    public static Needs of(List<Enterprise> firms) {
        Map<String, Need> byField = new LinkedHashMap<>();
        for (Figure figure : RESOURCES) {
            double[] stated = firms.stream()
                    .flatMapToDouble(firm -> firm.number(figure).stream())
                    .toArray();
            if (stated.length > 0) {
                byField.put(figure.field(), new Need(Arrays.stream(stated).sum(), stated.length));
            }
        }
        return new Needs(byField);
    }

    /** A sum over firms that is only meaningful when every one of them states its part. */
    private static OptionalDouble ofAll(List<Enterprise> firms, Figure figure) {
        return firms.stream().allMatch(firm -> firm.number(figure).isPresent())
                ? OptionalDouble.of(firms.stream()
                        .mapToDouble(firm -> firm.number(figure).getAsDouble())
                        .sum())
                : OptionalDouble.empty();
    }

    private OptionalDouble total(Figure figure) {
        Need need = byField.get(figure.field());
        return need == null ? OptionalDouble.empty() : OptionalDouble.of(need.total());
    }

    /**
     * The first firm with what all need together. What they need is summed over those that state it, which is the least it can
     * be; every other number, as investment, output, tax and energy, only if all state it. Shares are the first firm's.
     */
    static Enterprise asOne(List<Enterprise> firms) {
        Needs needs = of(firms);
        EnterpriseBuilder together = firms.get(0).but();
        for (Figure figure : Figure.all()) {
            if (figure.type() == Figure.Type.NUMBER) {
                together.number(figure, RESOURCES.contains(figure) ? needs.total(figure) : ofAll(firms, figure));
            }
        }
        return together.make();
    }
}
