package cn.tidu.matching.judge;

import cn.tidu.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * The firm needs more of a resource than the park has (要素不足): land, floor area, power, water, wastewater or labour. Only when
 * both are known. Land is held against what is free, else against the planned industrial land or the area of the whole park.
 */
public final class CapacityRule implements HardRule {
    private final Resource resource;

    public CapacityRule(Resource resource) {
        this.resource = resource;
    }

    @Override
    public String id() {
        return resource.constraint();
    }

    @Override
    public Optional<Exclusion> check(Case matchCase) {
        var need = resource.need(matchCase.enterprise());
        if (need.isEmpty() || !matchCase.asks(resource.facet())) {
            return Optional.empty();
        }
        return Supply.of(resource, matchCase)
                .filter(supply -> need.getAsDouble() > supply.value())
                .map(supply -> exclusion(need.getAsDouble(), supply));
    }

    private Exclusion exclusion(double need, Supply supply) {
        String unit = resource.attribute().unit();
        return new Exclusion(
                resource.constraint(),
                new Text(
                        "需%s %s %s，超过园区%s %s %s"
                                .formatted(
                                        resource.nameZh(),
                                        Input.plain(need),
                                        unit,
                                        supply.name(),
                                        Input.plain(supply.value()),
                                        unit),
                        "needs %s %s of %s, more than the park's %s, %s %s"
                                .formatted(
                                        Input.plain(need),
                                        unit,
                                        resource.nameEn(),
                                        supply.nameEn(),
                                        Input.plain(supply.value()),
                                        unit)),
                List.of(supply.citation()));
    }
}
