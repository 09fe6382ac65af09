package cn.tidu.matching.backtest;

import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Place;
import cn.tidu.facts.region.Region;
import cn.tidu.facts.region.Regions;
import cn.tidu.matching.backtest.MoveTable.Column;
import cn.tidu.matching.backtest.MoveTable.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Understands a row of relocations (搬迁实例判读). What cannot be read without guessing is a problem and the row is not
 * ranked; what can be read in one way only, such as a town that lies within a known city, is a note.
 */
final class MoveReader {
    private static final Set<String> NOTHING =
            Set.of("-", "—", "–", "/", "?", "？", "n/a", "na", "nan", "null", "none", "unknown", "不详", "未知", "无", "未提及");

    private final Regions regions;
    private final Industries industries;
    private final ParkNames parks;

    /**
     * A row, understood or not.
     *
     * @param move the move; empty if there are problems
     * @param problems why it cannot be ranked
     */
    record Reading(Line line, Optional<Move> move, List<String> problems) {}

    private record Destination(Region city, Set<Park> parks) {}

    MoveReader(Regions regions, Industries industries, Collection<Park> parks) {
        this.regions = regions;
        this.industries = industries;
        this.parks = new ParkNames(regions, parks);
    }

    /** Reads a row. */
    Reading read(Line line) {
        List<String> problems = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Optional<Place> origin = origin(line, notes, problems);
        List<Industry> made = industries(line, notes, problems);
        Optional<Destination> destination = destination(line, notes, problems);
        if (!problems.isEmpty() || origin.isEmpty() || destination.isEmpty()) {
            return new Reading(line, Optional.empty(), problems);
        }
        String id = text(line, Column.CASE).orElse("#" + line.number());
        return new Reading(
                line,
                Optional.of(new Move(
                        line.number(),
                        id,
                        text(line, Column.EVENT).orElse(id),
                        text(line, Column.ENTERPRISE).orElse(""),
                        origin.get(),
                        made,
                        stage(line, notes),
                        destination.get().city(),
                        destination.get().parks(),
                        year(line, notes),
                        notes)),
                List.of());
    }

    private static Optional<String> text(Line line, Column column) {
        return line.find(column).filter(cell -> !NOTHING.contains(cell.toLowerCase(Locale.ROOT)));
    }

    private Optional<Place> origin(Line line, List<String> notes, List<String> problems) {
        Optional<String> city = text(line, Column.ORIGIN_CITY);
        Optional<String> district = text(line, Column.ORIGIN_DISTRICT);
        if (city.isEmpty() && district.isEmpty()) {
            problems.add("没有转出地 / the origin is missing");
            return Optional.empty();
        }
        Optional<Place> found = place(city, district, "转出地", notes);
        if (found.isEmpty()) {
            problems.add("转出地“%s”不是唯一的广东市、县（区） / the origin is no unique place of Guangdong"
                    .formatted(written(city, district)));
        }
        return found;
    }

    /** City and district together; else the city alone, with a note that the district is not known. */
    private Optional<Place> place(Optional<String> city, Optional<String> district, String what, List<String> notes) {
        Optional<Place> whole = city.flatMap(this::region);
        Optional<Place> part = district.flatMap(this::region);
        Optional<Place> both = city.flatMap(c -> district.flatMap(d -> region(c + d)));
        if (both.isPresent()) {
            return both;
        }
        boolean agree = whole.isEmpty()
                || part.filter(p -> p.city().equals(whole.get().city())).isPresent();
        if (part.isPresent() && agree) {
            return part;
        }
        if (district.isPresent() && whole.isPresent()) {
            notes.add("%s“%s”不是%s的县级单元，按市计 / %s is no county-level unit there: the city counts"
                    .formatted(what, district.get(), whole.get().city().name(), district.get()));
        }
        return whole;
    }

    /** A region by any spelling; of several parted by signs, the first. */
    private Optional<Place> region(String text) {
        String plain = Spelling.plain(text);
        return regions.findByText(plain).or(() -> Stream.of(plain.split("[/、;,(（|]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .flatMap(regions::findByText));
    }

    private List<Industry> industries(Line line, List<String> notes, List<String> problems) {
        Set<Industry> found = new LinkedHashSet<>();
        for (Column column : List.of(Column.INDUSTRY, Column.OTHER_INDUSTRY)) {
            for (String code : codes(text(line, column).orElse(""))) {
                industries
                        .findByText(code)
                        .ifPresentOrElse(
                                industry -> found.add(narrowed(industry, line)),
                                () -> notes.add("%s“%s”不在 GB/T 4754-2017 中，未用 / %s is no code of it and was left out"
                                        .formatted(column.header(), code, code)));
            }
        }
        if (found.isEmpty()) {
            words(line).ifPresent(industry -> {
                found.add(industry);
                notes.add("行业由用语“%s”得 %s / the industry was read from its words"
                        .formatted(text(line, Column.INDUSTRY_WORDS).orElse(""), industry.code()));
            });
        }
        if (found.isEmpty()) {
            problems.add("行业“%s”不能对应到 GB/T 4754-2017 / the industry is none of GB/T 4754-2017"
                    .formatted(written(text(line, Column.INDUSTRY), text(line, Column.INDUSTRY_WORDS))));
        }
        return List.copyOf(found);
    }

    /** The entry below that the row's own words speak of, such as 陶瓷 within 非金属矿物制品业; else the entry itself. */
    private Industry narrowed(Industry industry, Line line) {
        return text(line, Column.INDUSTRY_WORDS)
                .flatMap(words -> industries.within(industry, Spelling.plain(words)))
                .orElse(industry);
    }

    /** Codes in a cell: 39, C39, 39.0 as spreadsheets write it, 38;39. */
    private List<String> codes(String cell) {
        if (industries.findByText(Spelling.plain(cell)).isPresent()) {
            return List.of(Spelling.plain(cell));
        }
        return Stream.of(Spelling.plain(cell).toUpperCase(Locale.ROOT).split("[;、,/|\\s]+", -1))
                .map(code -> code.replaceFirst("\\.0+$", "").replaceFirst("^[A-T](?=\\d)", ""))
                .map(code -> code.matches("\\d") ? "0" + code : code)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private Optional<Industry> words(Line line) {
        String cell = Spelling.plain(text(line, Column.INDUSTRY_WORDS).orElse(""));
        return Stream.concat(Stream.of(cell), Stream.of(cell.split("[;、,/|()]", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .flatMap(word -> industries.findByText(word).stream())
                .findFirst();
    }

    private Optional<Destination> destination(Line line, List<String> notes, List<String> problems) {
        Optional<String> cityText = text(line, Column.CITY);
        Optional<String> countyText = text(line, Column.COUNTY);
        Optional<String> zoneText = text(line, Column.SPECIAL_ZONE);
        Optional<String> parkText = text(line, Column.PARK);
        Optional<Park> zone = zoneText.flatMap(this::onlyPark)
                .or(() -> cityText.filter(c -> region(c).isEmpty()).flatMap(this::onlyPark));
        Optional<Place> stated = place(cityText, countyText, "承接地", notes);
        Optional<Region> city =
                zone.flatMap(park -> regions.findCity(park.cityCode())).or(() -> stated.map(Place::city));
        ParkNames.Found named = parkText.map(text -> parks.find(text, city, stated.flatMap(Place::county)))
                .orElse(new ParkNames.Found(Set.of(), Set.of()));
        if (city.isEmpty() && named.parks().size() == 1) {
            Park park = named.parks().iterator().next();
            return Optional.of(new Destination(regions.getCity(park.cityCode()), named.parks()));
        }
        if (city.isEmpty()) {
            problems.add("承接地“%s”不是广东的市、县（区）或已知园区 / the destination is no place or park of Guangdong that is known"
                    .formatted(written(cityText, parkText)));
            return Optional.empty();
        }
        if (stated.isPresent() && !stated.get().city().equals(city.get())) {
            notes.add("%s位于%s，按该市计 / it lies in %s, which counts"
                    .formatted(zone.get().name(), city.get().name(), city.get().nameEn()));
        }
        tellOfPark(parkText, named, zone, notes);
        Set<Park> all = new LinkedHashSet<>(named.parks());
        if (all.isEmpty()) {
            zone.ifPresent(all::add);
        }
        return Optional.of(new Destination(city.get(), all));
    }

    private Optional<Park> onlyPark(String text) {
        String bare = Spelling.plain(text).replaceFirst("\\(.*", "");
        Set<Park> found = parks.find(bare, Optional.empty(), Optional.empty()).parks();
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static void tellOfPark(
            Optional<String> text, ParkNames.Found named, Optional<Park> zone, List<String> notes) {
        if (text.isEmpty() || !named.parks().isEmpty() || zone.isPresent()) {
            return;
        }
        String unsure = String.join("、", named.unsure().stream().map(Park::name).toList());
        notes.add(
                unsure.isEmpty()
                        ? "“%s”不是已知园区，只计到市 / names no known park: counts for its city only".formatted(text.get())
                        : "“%s”可指 %s，只计到市 / may mean several parks: counts for its city only"
                                .formatted(text.get(), unsure));
    }

    private static Stage stage(Line line, List<String> notes) {
        Optional<String> text = text(line, Column.STAGE);
        Optional<Stage> known = text.flatMap(Stage::find);
        if (text.isPresent() && known.isEmpty() && !"not stated".equals(text.get())) {
            notes.add("转移环节“%s”不认识，按生产环节计 / unknown stage, taken as production".formatted(text.get()));
        }
        return known.orElse(Stage.PRODUCTION);
    }

    private static OptionalInt year(Line line, List<String> notes) {
        Optional<String> text = text(line, Column.YEAR);
        OptionalInt year = text.map(MoveYear::in).orElse(OptionalInt.empty());
        if (text.isPresent() && year.isEmpty()) {
            notes.add("年份“%s”读不出，按今天排 / the year cannot be read: ranked as of today".formatted(text.get()));
        }
        return year;
    }

    private static String written(Optional<String> first, Optional<String> second) {
        return String.join(
                " ", Stream.of(first, second).flatMap(Optional::stream).toList());
    }
}
