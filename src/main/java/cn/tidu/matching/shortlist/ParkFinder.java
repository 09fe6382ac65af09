package cn.tidu.matching.shortlist;

import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Place;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.platform.http.Faults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the parks that take part (参加的园区): by id, name, alias, or all of a host city or county. */
public final class ParkFinder {
    private ParkFinder() {}

    /** Parks that a text means: one by id, else all of that name, else all of that alias. */
    static List<Park> find(List<Park> parks, String text) {
        String wanted = text.strip();
        List<Park> byId =
                parks.stream().filter(park -> park.id().equals(wanted)).toList();
        List<Park> byName = byId.isEmpty()
                ? parks.stream().filter(park -> park.name().equals(wanted)).toList()
                : byId;
        return byName.isEmpty()
                ? parks.stream().filter(park -> park.aliases().contains(wanted)).toList()
                : byName;
    }

    /**
     * The parks that take part, by id.
     *
     * @param names ids, names or aliases; empty with no host either: every park
     * @param host city or county whose parks all take part
     * @param pointer where a name was said, by position
     */
    public static List<Park> taking(
            Catalogue catalogue,
            List<String> names,
            Optional<String> host,
            Faults faults,
            java.util.function.IntFunction<String> pointer) {
        List<Park> parks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Park> hits = find(catalogue.parks(), names.get(i));
            if (hits.size() == 1) {
                parks.add(hits.get(0));
            } else {
                faults.content(pointer.apply(i), whyNot(catalogue.parks(), names.get(i), hits));
            }
        }
        host.ifPresent(text -> parks.addAll(hosted(catalogue, text, faults, pointer.apply(-1))));
        List<Park> all = names.isEmpty() && host.isEmpty() ? catalogue.parks() : parks;
        return all.stream().distinct().sorted(Comparator.comparing(Park::id)).toList();
    }

    private static String whyNot(List<Park> parks, String text, List<Park> hits) {
        return hits.isEmpty()
                ? "没有园区“%s”；相近：%s / no such park, nearest named".formatted(text, String.join("、", nearest(parks, text)))
                : "“%s”不止一个园区，请写编号：%s / is several parks, write the id"
                        .formatted(
                                text,
                                String.join("、", hits.stream().map(Park::id).toList()));
    }

    private static List<Park> hosted(Catalogue catalogue, String text, Faults faults, String pointer) {
        Optional<Place> place = catalogue.regions().findByText(text);
        if (place.isEmpty()) {
            faults.content(
                    pointer,
                    "“%s”不是唯一的广东市、县（区）名称或代码；相近：%s / is no unique name or code, nearest named"
                            .formatted(
                                    text, String.join("、", catalogue.regions().nearest(text, 3))));
            return List.of();
        }
        boolean county = place.get().county().isPresent()
                && !place.get().finest().code().equals(place.get().city().code());
        List<Park> parks = catalogue.parks().stream()
                .filter(park -> county
                        ? park.countyCodes().contains(place.get().finest().code())
                        : park.cityCode().equals(place.get().city().code()))
                .toList();
        if (parks.isEmpty()) {
            faults.content(pointer, "“%s”没有园区 / has no parks".formatted(text));
        }
        return parks;
    }

    /** Names that share most characters with a text, for advice. */
    private static List<String> nearest(List<Park> parks, String text) {
        TreeSet<String> names = new TreeSet<>();
        parks.forEach(park -> names.add(park.name()));
        return names.stream()
                .sorted(Comparator.comparingLong((String name) -> -text.chars()
                        .distinct()
                        .filter(c -> name.indexOf(c) >= 0)
                        .count()))
                .limit(3)
                .toList();
    }
}
