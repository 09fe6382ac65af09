package cn.tidu.files.imports;

import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Place;
import cn.tidu.facts.region.Regions;
import cn.tidu.facts.region.Zone;
import cn.tidu.text.NearestWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people write for regions, industries and parks, as codes (名称解析); what stays unknown is a problem of the row. */
final class Names {
    private static final int NAMED = 3;
    /** Files say 东翼, 西翼, 山区 for the zones too. */
    private static final Map<String, String> WIDE = Map.of(
            "全省", "GD", "广东", "GD", "广东省", "GD", "粤东地区", "EAST", "东翼", "EAST", "西翼", "WEST", "山区", "NORTH", "北部山区",
            "NORTH", "珠三角地区", "PRD");

    private final Regions regions;
    private final Industries industries;
    private final Map<String, String> parkIds = new HashMap<>();
    private final NearestWords parkNames;

    Names(Regions regions, Industries industries, List<Park> parks) {
        this.regions = regions;
        this.industries = industries;
        this.parkNames = new NearestWords(() -> parks.stream().map(Park::name));
        for (Park park : parks) {
            parkIds.put(park.id(), park.id());
            addName(park.name(), park.id());
            park.aliases().forEach(alias -> addName(alias, park.id()));
        }
    }

    /** A name that two parks have names neither. */
    private void addName(String name, String id) {
        parkIds.merge(plain(name), id, (a, b) -> a.equals(b) ? a : "");
    }

    private static String plain(String name) {
        return name.replace('(', '（').replace(')', '）').replaceAll("\\s+", "");
    }

    /** The place that a city and a county, or a finer place that has no code, stand for; empty and told if unknown. */
    Optional<Place> place(Cells cells, String cityField, String countyField) {
        Optional<String> city = cells.text(cityField);
        Optional<String> county = cells.text(countyField);
        if (city.isEmpty() && county.isEmpty()) {
            cells.problem(cityField, "缺少所在市 / the city is missing");
            return Optional.empty();
        }
        Optional<Place> whole = city.flatMap(regions::findByText);
        if (city.isPresent() && whole.isEmpty()) {
            unknownRegion(cells, cityField, city.get());
            return Optional.empty();
        }
        Optional<Place> fine = county.flatMap(
                text -> regions.findByText(whole.map(w -> w.city().name()).orElse("") + text));
        if (whole.isEmpty() && fine.isEmpty()) {
            unknownRegion(cells, countyField, county.orElse(""));
        }
        return fine.or(() -> whole);
    }

    /** Codes of regions, zones or the whole province, as rules name them. */
    List<String> areas(Cells cells, String field) {
        List<String> codes = new ArrayList<>();
        for (String text : cells.words(field)) {
            Optional<String> code = wide(text).or(() -> regions.findByText(text)
                    .map(place -> place.finest().code()));
            code.ifPresentOrElse(codes::add, () -> unknownRegion(cells, field, text));
        }
        return codes.stream().distinct().toList();
    }

    private static Optional<String> wide(String text) {
        for (Zone zone : Zone.values()) {
            if (zone.name().equals(text) || zone.nameZh().equals(text)) {
                return Optional.of(zone.name());
            }
        }
        return "GD".equals(text) ? Optional.of("GD") : Optional.ofNullable(WIDE.get(text));
    }

    private void unknownRegion(Cells cells, String field, String text) {
        cells.problem(field, () -> "“%s”不是唯一的广东市、县（区）名称或代码；相近：%s / is no unique name or code, nearest named"
                .formatted(text, String.join("、", regions.nearest(text, NAMED))));
    }

    /** Codes of GB/T 4754-2017, given as such. */
    List<String> industryCodes(Cells cells, String field) {
        List<String> codes = new ArrayList<>();
        for (String text : cells.words(field)) {
            industries
                    .findByText(text)
                    .map(Industry::code)
                    .ifPresentOrElse(codes::add, () -> unknownIndustry(cells, field, text));
        }
        return codes.stream().distinct().toList();
    }

    /** Codes of the words of a text; a word that stands for nothing is told, unless the row says codes itself. */
    List<String> codesOfWords(Cells cells, String field, boolean codesAreSaid) {
        List<String> codes = new ArrayList<>();
        for (String word : cells.words(field)) {
            List<String> meant = industries.codesOf(word).isEmpty()
                    ? industries.find(word).map(found -> List.of(found.code())).orElse(List.of())
                    : industries.codesOf(word);
            if (meant.isEmpty() && !codesAreSaid) {
                unknownIndustry(cells, field, word);
            }
            codes.addAll(meant);
        }
        return codes.stream().distinct().toList();
    }

    private void unknownIndustry(Cells cells, String field, String text) {
        cells.problem(field, () -> "“%s”不能对应到 GB/T 4754-2017；相近：%s / cannot be mapped, nearest named"
                .formatted(text, String.join("、", industries.nearest(text, NAMED))));
    }

    /** The id of the park of that id, name or alias, if it is just one. */
    Optional<String> park(String text) {
        return Optional.ofNullable(parkIds.getOrDefault(text, parkIds.get(plain(text))))
                .filter(id -> !id.isEmpty());
    }

    /** Ids of parks, all of which must be known. */
    List<String> parks(Cells cells, String field) {
        List<String> ids = new ArrayList<>();
        for (String text : cells.words(field)) {
            park(text)
                    .ifPresentOrElse(
                            ids::add,
                            () -> cells.problem(
                                    field,
                                    () -> "“%s”不是已有园区的编号、名称或别名（或有重名）；相近：%s / is no park, or not only one; nearest named"
                                            .formatted(text, String.join("、", nearestParks(text)))));
        }
        return ids.stream().distinct().toList();
    }

    /** Names of parks that share most characters with a text. */
    List<String> nearestParks(String text) {
        return parkNames.to(text, NAMED);
    }
}
