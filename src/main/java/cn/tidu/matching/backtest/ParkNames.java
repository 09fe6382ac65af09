package cn.tidu.matching.backtest;

import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Region;
import cn.tidu.facts.region.Regions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the park that a report means (园区名称对照) by its name of today, its other and former names, or part of one. What
 * fits best counts: the same name; the same name but for the kind of park it calls itself (产业园, 产业转移工业园); a name of
 * ours within the text; the text within a name of ours; 莞韶园 is 东莞（韶关）产业转移工业园. Words that fit several parks equally well name none.
 */
final class ParkNames {
    /** How a text meets a name, best first. */
    private enum Fit {
        SAME,
        SAME_BUT_KIND,
        /** 莞韶园 for 东莞（韶关）产业转移工业园. */
        SHORT_OF_BOTH,
        NAME_WITHIN,
        TEXT_WITHIN
    }

    /** Shortest distinguishing part of a name, in characters: 大旺, 佛冈. */
    private static final int SHORTEST_CORE = 2;

    private static final Map<String, String> KINDS = kinds();

    private record Name(Park park, String exact, String loose) {}

    private record Hit(Park park, Fit fit, int length) {}

    /**
     * What a text means.
     *
     * @param parks the parks named; empty if none is known by it
     * @param unsure parks that it fits equally well and that are therefore not taken
     */
    record Found(Set<Park> parks, Set<Park> unsure) {}

    private final Regions regions;
    private final List<Park> parks;

    ParkNames(Regions regions, Collection<Park> parks) {
        this.regions = regions;
        this.parks = List.copyOf(parks);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        Stream.of("高新技术产业开发区", "高新技术产业园区", "高新技术开发区", "高技术产业开发区", "高新技术产业园", "高新园区")
                .forEach(word -> kinds.put(word, "高新区"));
        Stream.of("经济技术开发区", "经济开发试验区", "经济开发区").forEach(word -> kinds.put(word, "经开区"));
        Stream.of("产业转移工业园区", "产业转移工业园", "产业转移工业区", "产业转移园区", "产业转移园", "产业园区", "产业园", "工业园区", "工业园", "工业区", "园区")
                .forEach(word -> kinds.put(word, "园"));
        Stream.of("特别合作区", "经济合作区").forEach(word -> kinds.put(word, "合作区"));
        return kinds;
    }

    /**
     * Finds parks.
     *
     * @param text what the report says, possibly several names parted by 、 / or ;
     * @param city the city it says the park lies in; without one all of Guangdong is looked through
     * @param county the county, to tell parks of like names apart
     */
    Found find(String text, Optional<Region> city, Optional<Region> county) {
        Set<Park> found = new LinkedHashSet<>();
        Set<Park> unsure = new LinkedHashSet<>();
        List<Name> names = parks.stream()
                .filter(park ->
                        city.isEmpty() || park.cityCode().equals(city.get().code()))
                .flatMap(this::names)
                .toList();
        for (String part : parts(text)) {
            Set<Park> best = best(part, names, city);
            Set<Park> here = best.stream()
                    .filter(park -> county.isPresent()
                            && park.countyCodes().contains(county.get().code()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Set<Park> taken = best.size() > 1 && here.size() == 1 ? here : best;
            (taken.size() == 1 ? found : unsure).addAll(taken);
        }
        unsure.removeAll(found);
        return new Found(found, unsure);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split("[/、;；,，]|\\s{2,}", -1)));
        if (parts.size() > 1) {
            parts.add(0, text);
        }
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }

    private Set<Park> best(String text, List<Name> names, Optional<Region> city) {
        String exact = exact(text, city);
        String loose = loose(text, city);
        if (exact.isEmpty() || isRegion(text, city)) {
            return Set.of();
        }
        List<Hit> hits = names.stream()
                .flatMap(name -> fit(exact, loose, name).stream())
                .sorted(Comparator.comparing(Hit::fit)
                        .thenComparing(Comparator.comparingInt(Hit::length).reversed()))
                .toList();
        return hits.stream()
                .filter(hit -> hit.fit() == hits.get(0).fit()
                        && hit.length() == hits.get(0).length())
                .map(Hit::park)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Hit> fit(String exact, String loose, Name name) {
        if (exact.equals(name.exact())) {
            return Optional.of(new Hit(name.park(), Fit.SAME, 0));
        }
        if (loose.equals(name.loose())) {
            return Optional.of(new Hit(name.park(), Fit.SAME_BUT_KIND, 0));
        }
        if (isShortOfBoth(loose, name.loose())) {
            return Optional.of(new Hit(name.park(), Fit.SHORT_OF_BOTH, 0));
        }
        if (isTelling(name.loose()) && loose.contains(name.loose())) {
            return Optional.of(
                    new Hit(name.park(), Fit.NAME_WITHIN, name.loose().length()));
        }
        if (isTelling(loose) && name.loose().contains(loose)) {
            return Optional.of(new Hit(name.park(), Fit.TEXT_WITHIN, 0));
        }
        return Optional.empty();
    }

    /** Whether a text begins with one character of each of the two cities that a joint park's name has, and 园. */
    private static boolean isShortOfBoth(String loose, String name) {
        return name.length() == 5
                && name.endsWith("园")
                && loose.length() >= 3
                && loose.charAt(2) == '园'
                && name.substring(0, 2).indexOf(loose.charAt(0)) >= 0
                && name.substring(2, 4).indexOf(loose.charAt(1)) >= 0;
    }

    private Stream<Name> names(Park park) {
        Optional<Region> city = regions.findCity(park.cityCode());
        return Stream.concat(Stream.of(park.name()), park.aliases().stream())
                .map(name -> new Name(park, exact(name, city), loose(name, city)));
    }

    /** Letters only, without the province, the words 市 and 县, and the city at the start, which all names of a city share. */
    private static String exact(String text, Optional<Region> city) {
        String bare = Spelling.letters(text).replaceFirst("^广东省?", "").replaceAll("[市县]", "");
        String cityName = city.map(c -> Regions.shortName(c.name())).orElse("");
        return bare.length() > cityName.length() && bare.startsWith(cityName)
                ? bare.substring(cityName.length())
                : bare;
    }

    private static String loose(String text, Optional<Region> city) {
        String bare = exact(text, city);
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            bare = bare.replace(kind.getKey(), kind.getValue());
        }
        return bare;
    }

    /** Whether something is left of a name without the kind of park. */
    private static boolean isTelling(String loose) {
        return loose.replaceAll("高新区|经开区|合作区|园", "").length() >= SHORTEST_CORE;
    }

    private boolean isRegion(String text, Optional<Region> city) {
        String plain = Spelling.plain(text);
        return regions.findByText(plain).isPresent()
                || city.flatMap(c -> regions.findByText(c.name() + plain)).isPresent();
    }
}
