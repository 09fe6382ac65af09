package cn.tidu.facts.region;

import java.util.Optional;

/**
 * Where something is in the tree of regions (所在地): a county within a city, or a city with the county unknown.
 *
 * @param county the county-level unit, if known
 * @param city the city
 */
public record Place(Optional<Region> county, Region city) {

    public Zone zone() {
        return city.zone();
    }

    /** The finest unit known. */
    public Region finest() {
        return county.orElse(city);
    }

    /** City and county in Chinese, without saying 东莞市东莞市. */
    public String fullName() {
        return city.name()
                + county.map(Region::name).filter(n -> !n.equals(city.name())).orElse("");
    }

    /** City and county in English. */
    public String fullNameEn() {
        return county.map(Region::nameEn)
                        .filter(n -> !n.equals(city.nameEn()))
                        .map(n -> n + ", ")
                        .orElse("")
                + city.nameEn();
    }
}
