package cn.tidu.matching.group;

import cn.tidu.facts.enterprise.Enterprise;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What enterprises need together (组团合计): for each resource the sum over the members that state it, and how many do.
 *
 * @param byField the sums by field of a request
 */
public record Needs(Map<String, Need> byField) {
    private static final Map<String, Function<Enterprise, OptionalDouble>> RESOURCES = resources();

    /**
     * One resource.
     *
     * @param total sum over the members that state it, in the unit of the field
     * @param stated how many state it
     */
    public record Need(double total, int stated) {}

    private static Map<String, Function<Enterprise, OptionalDouble>> resources() {
        Map<String, Function<Enterprise, OptionalDouble>> resources = new LinkedHashMap<>();
        resources.put("landHa", Enterprise::landHa);
        resources.put("floorAreaM2", Enterprise::floorAreaM2);
        resources.put("jobs", Enterprise::jobs);
        resources.put("powerKva", Enterprise::powerKva);
        resources.put("waterTpd", Enterprise::waterTpd);
        resources.put("wastewaterTpd", Enterprise::wastewaterTpd);
        return resources;
    }

    /** The sums over some firms. */
    public static Needs of(List<Enterprise> firms) {
        Map<String, Need> byField = new LinkedHashMap<>();
        RESOURCES.forEach((field, need) -> {
            List<OptionalDouble> stated =
                    firms.stream().map(need).filter(OptionalDouble::isPresent).toList();
            if (!stated.isEmpty()) {
                byField.put(
                        field,
                        new Need(
                                stated.stream()
                                        .mapToDouble(OptionalDouble::getAsDouble)
                                        .sum(),
                                stated.size()));
            }
        });
        return new Needs(byField);
    }

    /** A sum over firms that is only meaningful when every one of them states its part. */
    private static OptionalDouble ofAll(List<Enterprise> firms, Function<Enterprise, OptionalDouble> part) {
        return firms.stream().allMatch(firm -> part.apply(firm).isPresent())
                ? OptionalDouble.of(firms.stream()
                        .mapToDouble(firm -> part.apply(firm).getAsDouble())
                        .sum())
                : OptionalDouble.empty();
    }

    private OptionalDouble total(String field) {
        Need need = byField.get(field);
        return need == null ? OptionalDouble.empty() : OptionalDouble.of(need.total());
    }

    /**
     * The first firm with what all need together. What they need is summed over those that state it, which is the least it can
     * be; investment, output, tax and energy only if all state them.
     */
    static Enterprise asOne(List<Enterprise> firms) {
        Needs needs = of(firms);
        return firms.get(0)
                .but()
                .landHa(needs.total("landHa"))
                .floorAreaM2(needs.total("floorAreaM2"))
                .jobs(needs.total("jobs"))
                .powerKva(needs.total("powerKva"))
                .waterTpd(needs.total("waterTpd"))
                .wastewaterTpd(needs.total("wastewaterTpd"))
                .investmentWan(ofAll(firms, Enterprise::investmentWan))
                .outputWan(ofAll(firms, Enterprise::outputWan))
                .taxWan(ofAll(firms, Enterprise::taxWan))
                .energyTce(ofAll(firms, Enterprise::energyTce))
                .make();
    }
}
