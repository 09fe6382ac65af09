package cn.tidu.files.imports;

import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.park.ParkKind;
import cn.tidu.facts.region.Place;
import cn.tidu.facts.region.Regions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the cells of parks (园区字段); texts that were understood once are not looked up again. */
final class ParkCells {
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private final Regions regions;
    private final Industries industries;
    private final ImportReport report;
    private final Map<String, Optional<Place>> places = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    ParkCells(Regions regions, Industries industries, ImportReport report) {
        this.regions = regions;
        this.industries = industries;
        this.report = report;
    }

    /** When a park was established: as the file says, and the first day that can mean. */
    record Established(String text, LocalDate day) {}

    Optional<Place> city(Cells cells) {
        return cells.text("city").flatMap(text -> place(text, "city", cells));
    }

    Optional<Place> county(Cells cells, Optional<Place> city) {
        return cells.words("county").stream().findFirst().flatMap(text -> found(
                        city.map(c -> c.city().name()).orElse("") + text)
                .or(() -> place(text, "county", cells)));
    }

    private Optional<Place> found(String text) {
        return places.computeIfAbsent(text, regions::findByText);
    }

    private Optional<Place> place(String text, String field, Cells cells) {
        Optional<Place> found = found(text);
        if (found.isEmpty()) {
            cells.problem(field, () -> "“%s”不是唯一的广东市、县（区）名称或代码；相近：%s / is no unique name or code, nearest named"
                    .formatted(text, String.join("、", regions.nearest(text, 3))));
        }
        return found;
    }

    String kind(Cells cells, String name, int key) {
        Optional<String> text = cells.text("kind");
        if (text.isEmpty()) {
            report.finding(
                    key,
                    "kind",
                    "kind-missing",
                    "%s 未给类别，按省产业转移工业园暂存，需核实 / no kind given, kept as a transfer park until reviewed".formatted(name));
            return ParkKind.TRANSFER.code();
        }
        for (ParkKind kind : ParkKind.values()) {
            if (kind.code().equals(text.get()) || kind.nameZh().equals(text.get())) {
                return kind.code();
            }
        }
        cells.problem(
                "kind",
                "“%s”不是园区类别，可用：%s / is no kind of park"
                        .formatted(
                                text.get(),
                                Arrays.stream(ParkKind.values())
                                        .map(ParkKind::nameZh)
                                        .collect(Collectors.joining("、"))));
        return ParkKind.TRANSFER.code();
    }

    /** What the file says of its positions; a file that says nothing is taken for the survey it claims to be. */
    String accuracy(Cells cells) {
        return switch (cells.text("accuracy").orElse("")) {
            case "geocoded", "地理编码" -> "geocoded";
            case "county", "县区" -> "county";
            case "", "none" -> {
                report.note(
                        "文件未说明位置精度，位置按 surveyed 记录，依据为导入的文件 / The file does not say how exact its positions are: kept as surveyed, on the file's word.");
                yield "surveyed";
            }
            case "surveyed", "实测" -> "surveyed";
            default -> {
                cells.problem("accuracy", "位置精度应为 surveyed、geocoded 或 county / must be one of these");
                yield "surveyed";
            }
        };
    }

    String level(Cells cells) {
        return switch (cells.text("level").orElse("")) {
            case "national", "国家级" -> "national";
            case "provincial", "省级" -> "provincial";
            case "", "other", "其他", "市级", "县级" -> "other";
            default -> {
                cells.problem("level", "应为 国家级、省级 或 其他 / must be national, provincial or other");
                yield "other";
            }
        };
    }

    Established established(Cells cells) {
        Optional<String> text =
                cells.text("approved").map(t -> t.replace('.', '-').replace('/', '-'));
        if (text.isEmpty()) {
            return new Established(null, null);
        }
        try {
            if (DATE.matcher(text.get()).matches()) {
                return new Established(text.get(), LocalDate.parse((text.get() + "-01-01").substring(0, 10)));
            }
        } catch (DateTimeException e) {
            // told below
        }
        cells.problem("approved", "“%s”应为 2015、2015-09 或 2015-09-30 / must be a date".formatted(text.get()));
        return new Established(null, null);
    }

    /** Area in hectares, more than nothing. */
    Double area(Cells cells) {
        Optional<Double> area = cells.number("area");
        if (area.isPresent() && area.get() == 0) {
            cells.problem("area", "面积应大于 0 / the area must be more than 0");
        }
        return area.orElse(null);
    }

    List<String> industries(Cells cells) {
        List<String> told = cells.words("industries");
        for (String word : told) {
            if (!words.contains(word) && !mapped(word)) {
                cells.problem("industries", () -> "“%s”不能对应到 GB/T 4754-2017；相近：%s / cannot be mapped, nearest named"
                        .formatted(word, String.join("、", industries.nearest(word, 3))));
            }
        }
        return told;
    }

    private boolean mapped(String word) {
        boolean mapped = !industries.codesOf(word).isEmpty()
                || industries.find(word).isPresent()
                || industries.findWord(word).isPresent();
        return mapped && words.add(word);
    }
}
