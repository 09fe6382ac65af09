package cn.tidu.match;

import cn.tidu.guidance.Citation;
import cn.tidu.http.Faults;
import cn.tidu.http.Problem;
import cn.tidu.http.ProblemException;
import cn.tidu.match.MatchAnswer.CandidateItem;
import cn.tidu.match.MatchAnswer.CriterionItem;
import cn.tidu.region.RegionRepository;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Ranks parks for every enterprise of a file (批量匹配): CSV or XLSX in; CSV, XLSX or GeoJSON out. A row that cannot be
 * understood is not dropped: it stands in the result with what is wrong.
 */
public final class MatchFile {
    /** A column in another unit: the field it stands for and what to multiply by. */
    private record Unit(String field, double factor) {}

    private static final List<String> NUMBERS = List.of(
            "landHa",
            "floorAreaM2",
            "jobs",
            "powerKva",
            "waterTpd",
            "wastewaterTpd",
            "exportShare",
            "investmentWan",
            "outputWan",
            "taxWan",
            "energyTce");

    /** 1 公顷 = 15 亩; 1 亿元 = 10,000 万元. */
    private static final Map<String, Unit> OTHER_UNITS = Map.of(
            "landMu", new Unit("landHa", 1.0 / 15),
            "floorAreaWanM2", new Unit("floorAreaM2", 1e4),
            "investmentYi", new Unit("investmentWan", 1e4),
            "outputYi", new Unit("outputWan", 1e4),
            "taxYi", new Unit("taxWan", 1e4));

    private final MatchService service;
    private final int top;
    private final Optional<LocalDate> asOf;

    public MatchFile(MatchService service, int top, Optional<LocalDate> asOf) {
        this.service = service;
        this.top = top;
        this.asOf = asOf;
    }

    /** How many rows were ranked and how many could not be. */
    public record Report(int ranked, List<String> problems) {}

    /** Reads, ranks and writes. */
    public Report run(Path enterprises, Path out) {
        List<EnterpriseTable.Line> lines = EnterpriseTable.read(enterprises);
        List<MatchTable.Line> results = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int ranked = service.database().read(handle -> {
            int good = 0;
            for (EnterpriseTable.Line line : lines) {
                List<String> faults = rank(handle, line, results);
                if (faults.isEmpty()) {
                    good++;
                } else {
                    String what = String.join("；", faults);
                    problems.add("第 %d 行 / row %d：%s".formatted(line.number(), line.number(), what));
                    results.add(
                            MatchTable.Line.problem(line.number(), line.cells().getOrDefault("name", ""), what));
                }
            }
            return good;
        });
        MatchTable.write(results, out);
        return new Report(ranked, problems);
    }

    private List<String> rank(Handle handle, EnterpriseTable.Line line, List<MatchTable.Line> results) {
        Catalogue catalogue = service.catalogue(handle);
        Faults faults = new Faults();
        ObjectNode body = body(line, catalogue, faults);
        if (faults.any()) {
            return told(faults.all());
        }
        try {
            MatchRequest request = new MatchRequestReader(
                            catalogue, (lon, lat) -> RegionRepository.findAt(handle, lon, lat))
                    .read(body);
            MatchAnswer answer = MatchAnswer.of(catalogue, request, service.rank(handle, catalogue, request));
            if (answer.candidates().isEmpty()) {
                String why = answer.excluded().stream()
                        .flatMap(out -> out.reasons().stream())
                        .collect(Collectors.groupingBy(MatchAnswer.ReasonItem::reason, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse("");
                results.add(MatchTable.Line.problem(
                        line.number(), line.cells().getOrDefault("name", ""), "没有可推荐的园区：" + why));
            }
            answer.candidates().forEach(candidate -> results.add(result(line, answer, candidate)));
            return List.of();
        } catch (ProblemException e) {
            return told(e.problem().errors());
        }
    }

    private static List<String> told(List<Problem.Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.detail())
                .toList();
    }

    /** The row as a request, so that files and the API are read by the same rules. */
    private ObjectNode body(EnterpriseTable.Line line, Catalogue catalogue, Faults faults) {
        Map<String, String> cells = line.cells();
        ObjectNode enterprise = JsonNodeFactory.instance.objectNode();
        text(cells, "name").ifPresent(name -> enterprise.put("name", name));
        text(cells, "industry").ifPresent(industry -> enterprise.put("industry", industry));
        text(cells, "stage").ifPresent(stage -> enterprise.put("stage", stage));
        text(cells, "group").ifPresent(group -> enterprise.put("group", group));
        for (String number : NUMBERS) {
            number(cells, number, faults).ifPresent(value -> enterprise.put(number, value));
        }
        OTHER_UNITS.forEach((column, unit) ->
                number(cells, column, faults).ifPresent(value -> enterprise.put(unit.field(), value * unit.factor())));
        text(cells, "functions").ifPresent(value -> {
            var functions = enterprise.putArray("functions");
            for (String function : value.split("\\s*[;；,，、]\\s*", -1)) {
                functions.add(function);
            }
        });
        text(cells, "polluting")
                .ifPresent(value -> yesNo(value, faults).ifPresent(yes -> enterprise.put("polluting", yes)));
        text(cells, "flags").ifPresent(value -> {
            var flags = enterprise.putArray("flags");
            for (String flag : value.split("\\s*[;；,，]\\s*", -1)) {
                flags.add(flag);
            }
        });
        ObjectNode origin = enterprise.putObject("origin");
        Optional<Double> lon = number(cells, "lon", faults);
        Optional<Double> lat = number(cells, "lat", faults);
        Optional<String> words = text(cells, "origin").or(() -> text(cells, "originCity")
                .map(city -> city + text(cells, "originCounty").orElse("")));
        if (words.isPresent()) {
            catalogue
                    .regions()
                    .findByText(words.get())
                    .ifPresentOrElse(
                            place -> origin.put("code", place.finest().code()),
                            () -> faults.content(
                                    "origin",
                                    "“%s”不是唯一的广东市、县（区）名称或代码 / is no unique name or code".formatted(words.get())));
        } else if (lon.isPresent() && lat.isPresent()) {
            origin.put("lon", lon.get()).put("lat", lat.get());
        } else if (!faults.any()) {
            faults.form("origin", "缺少来源地 / the origin is missing");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("enterprise", enterprise);
        body.put("top", top);
        text(cells, "asOf").or(() -> asOf.map(LocalDate::toString)).ifPresent(day -> body.put("asOf", day));
        return body;
    }

    private static Optional<String> text(Map<String, String> cells, String field) {
        return Optional.ofNullable(cells.get(field)).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static Optional<Double> number(Map<String, String> cells, String field, Faults faults) {
        return text(cells, field).flatMap(value -> {
            try {
                return Optional.of(Double.valueOf(value.replace(",", "")));
            } catch (NumberFormatException e) {
                faults.form(field, "“%s”不是数字 / is not a number".formatted(value));
                return Optional.empty();
            }
        });
    }

    private static Optional<Boolean> yesNo(String value, Faults faults) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "是", "有", "有污染", "true", "yes", "1" -> {
                return Optional.of(true);
            }
            case "否", "无", "无污染", "false", "no", "0" -> {
                return Optional.of(false);
            }
            default -> {
                faults.form("polluting", "“%s”应为 是 或 否 / must be yes or no".formatted(value));
                return Optional.empty();
            }
        }
    }

    private static MatchTable.Line result(EnterpriseTable.Line line, MatchAnswer answer, CandidateItem candidate) {
        return new MatchTable.Line(
                line.number(),
                Optional.ofNullable(answer.enterprise().name()).orElse(""),
                answer.enterprise().origin().name(),
                answer.enterprise().industry().code() + " "
                        + answer.enterprise().industry().name(),
                candidate.rank(),
                candidate.park(),
                candidate.score(),
                candidate.confidence(),
                candidate.distanceKm(),
                candidate.criteria().stream()
                        .flatMap(criterion -> criterion.citations().stream())
                        .filter(citation -> "policy".equals(citation.kind()))
                        .map(MatchFile::cited)
                        .distinct()
                        .collect(Collectors.joining("；")),
                candidate.criteria().stream().map(MatchFile::reason).collect(Collectors.joining("｜")),
                candidate.unknownDetails().stream()
                        .map(u -> u.name() + "：" + u.reason())
                        .collect(Collectors.joining("；")),
                "");
    }

    private static String cited(Citation citation) {
        return Optional.ofNullable(citation.documentNo()).orElse("《" + citation.document() + "》")
                + citation.clauseLabel() + "（" + citation.status().nameZh() + "）";
    }

    private static String reason(CriterionItem criterion) {
        return "%s %.2f×%.2f：%s".formatted(criterion.name(), criterion.value(), criterion.weight(), criterion.reason());
    }
}
