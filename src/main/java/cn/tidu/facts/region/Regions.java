package cn.tidu.facts.region;

import cn.tidu.text.NearestWords;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All cities and counties, looked up by code or by what people write (区划检索). */
public final class Regions {
    private final Map<String, Region> cities = new HashMap<>();
    private final Map<String, Region> counties = new HashMap<>();
    private final NearestWords nearest = new NearestWords(() ->
            Stream.concat(cities.values().stream(), counties.values().stream()).map(Region::name));

    public Regions(Collection<Region> regions) {
        for (Region region : regions) {
            ("city".equals(region.level()) ? cities : counties).put(region.code(), region);
        }
    }

    public Optional<Region> findCity(String code) {
        return Optional.ofNullable(cities.get(code));
    }

    public Optional<Region> findCounty(String code) {
        return Optional.ofNullable(counties.get(code));
    }

    /** The city of a code of either level. */
    public Region getCity(String code) {
        return findCity(code.substring(0, 4) + "00")
                .orElseThrow(() -> new IllegalArgumentException("no city for code " + code));
    }

    /** Name of a code of either level; the code itself if it is none of ours. */
    public String nameOf(String code) {
        return findCounty(code).or(() -> findCity(code)).map(Region::name).orElseGet(() -> zoneOf(code)
                .map(Zone::nameZh)
                .orElse("GD".equals(code) ? "广东省" : code));
    }

    /** English name of a code of either level or a zone. */
    public String nameEnOf(String code) {
        return findCounty(code).or(() -> findCity(code)).map(Region::nameEn).orElseGet(() -> zoneOf(code)
                .map(Zone::nameEn)
                .orElse("GD".equals(code) ? "Guangdong" : code));
    }

    private static Optional<Zone> zoneOf(String code) {
        for (Zone zone : Zone.values()) {
            if (zone.name().equals(code)) {
                return Optional.of(zone);
            }
        }
        return Optional.empty();
    }

    /** The place a code stands for; empty if the code is not of Guangdong. */
    public Optional<Place> findPlace(String code) {
        Optional<Region> county = findCounty(code);
        if (county.isPresent()) {
            return county.map(c -> new Place(Optional.of(c), getCity(c.code())));
        }
        return findCity(code).map(city -> new Place(Optional.empty(), city));
    }

    /** Reads 440306, 深圳, 深圳市宝安区, 深圳宝安, 宝安区, Shenzhen; empty if unknown or not unique. */
    public Optional<Place> findByText(String text) {
        String wanted = text.strip().replaceFirst("^广东省?", "").replaceAll("[\\s·・,，/]", "");
        if (wanted.matches("\\d{6}")) {
            return findPlace(wanted);
        }
        List<Place> hits = counties.values().stream()
                .filter(county -> spells(county, wanted))
                .map(county -> new Place(Optional.of(county), getCity(county.code())))
                .toList();
        if (hits.size() == 1) {
            return Optional.of(hits.get(0));
        }
        return cities.values().stream()
                .filter(city -> wanted.equals(city.name())
                        || wanted.equals(shortName(city.name()))
                        || wanted.equalsIgnoreCase(city.nameEn()))
                .findFirst()
                .map(city -> new Place(findCounty(city.code()), city));
    }

    private boolean spells(Region county, String wanted) {
        String city = getCity(county.code()).name();
        String name = county.name();
        return List.of(
                        name,
                        city + name,
                        shortName(city) + name,
                        shortName(city) + shortName(name),
                        city + shortName(name))
                .contains(wanted);
    }

    /** Names that share most characters with a text, for advice. */
    public List<String> nearest(String text, int most) {
        return nearest.to(text, most);
    }

    /** A name without 市, 区, 县 at its end, as long as two characters remain. */
    public static String shortName(String name) {
        return name.length() > 2 ? name.replaceFirst("(自治县|市|区|县)$", "") : name;
    }
}
