package cn.tidu.facts.guidance;

import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Place;
import cn.tidu.facts.region.Zone;
import cn.tidu.text.Named;
import cn.tidu.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * How closely a rule names an origin or a park (适用范围): the narrower, the stronger. The factors are Tidu's own
 * convention; the order park, county, city, zone, kind, province is that of the rules' own specificity. A clause that names a
 * park says less of its neighbours (BESIDE).
 */
public enum Coverage implements Named {
    PARK(1.0, "点名园区", "names the park"),
    COUNTY(0.95, "点名县区", "names the county"),
    CITY(0.9, "点名市", "names the city"),
    ZONE(0.7, "点名片区", "names the zone"),
    KIND(0.6, "点名园区类别", "names the kind of park"),
    BESIDE(0.5, "点名同地另一园区", "names another park there"),
    PROVINCE(0.4, "全省", "names the province");

    private final double factor;
    private final Text named;

    Coverage(double factor, String nameZh, String nameEn) {
        this.factor = factor;
        this.named = new Text(nameZh, nameEn);
    }

    public double factor() {
        return factor;
    }

    @Override
    public Text named() {
        return named;
    }

    /** How a list of region codes covers an origin; a rule without sources covers every origin as the province. */
    public static Optional<Coverage> ofOrigin(List<String> sources, Place origin) {
        if (sources.isEmpty()) {
            return Optional.of(PROVINCE);
        }
        if (origin.county().isPresent()
                && sources.contains(origin.county().get().code())) {
            return Optional.of(origin.county().get().code().equals(origin.city().code()) ? CITY : COUNTY);
        }
        return ofRegion(sources, origin.city().code(), origin.zone());
    }

    private static Optional<Coverage> ofRegion(List<String> codes, String city, Zone zone) {
        if (codes.contains(city)) {
            return Optional.of(CITY);
        }
        if (codes.contains(zone.name())) {
            return Optional.of(ZONE);
        }
        return codes.contains("GD") ? Optional.of(PROVINCE) : Optional.empty();
    }

    /** How a rule covers a park: by name, by region (and kind, if the rule speaks of kinds), or by kind alone. */
    public static Optional<Coverage> ofPark(Rule rule, Park park, Zone zone) {
        if (rule.targetParks().contains(park.id())) {
            return Optional.of(PARK);
        }
        boolean kindFits =
                rule.targetKinds().isEmpty() || rule.targetKinds().stream().anyMatch(kind -> isOfKind(park, kind));
        if (!kindFits) {
            return Optional.empty();
        }
        if (!rule.targets().isEmpty()) {
            Optional<Coverage> region = ofPlace(rule, park, zone);
            return rule.targetParks().isEmpty() ? region : region.map(covered -> BESIDE);
        }
        return rule.targetKinds().isEmpty() ? Optional.empty() : Optional.of(KIND);
    }

    private static Optional<Coverage> ofPlace(Rule rule, Park park, Zone zone) {
        if (park.countyCodes().stream()
                .anyMatch(county -> rule.targets().contains(county) && !county.equals(park.cityCode()))) {
            return Optional.of(COUNTY);
        }
        return ofRegion(rule.targets(), park.cityCode(), zone);
    }

    private static boolean isOfKind(Park park, String kind) {
        return "transfer".equals(kind)
                ? park.isTransferPark()
                : park.kind().code().equals(kind);
    }
}
