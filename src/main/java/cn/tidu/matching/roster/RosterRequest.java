package cn.tidu.matching.roster;

import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.region.Regions;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A row as the request that asks the same over HTTP (行转请求), so that files and the API are read by the same rules. A line of JSON
 * is a firm, or a whole request with the firm as {@code enterprise}.
 */
public final class RosterRequest {
    private static final List<String> TEXTS = List.of("name", "industry");

    /** The field of the request that a column stands for, which may be in another unit. */
    private static final Map<String, String> FIELDS = Figure.all().stream()
            .flatMap(figure -> figure.units().stream().map(unit -> Map.entry(unit.code(), figure.field())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final RosterRow row;
    private final Regions regions;
    private final Faults faults = new Faults();

    private RosterRequest(RosterRow row, Regions regions) {
        this.row = row;
        this.regions = regions;
    }

    /**
     * What a row asks.
     *
     * @param body the request; fields that cannot be read are left out
     * @param faults what is wrong with the cells themselves
     */
    public record Reading(ObjectNode body, List<Problem.Fault> faults) {}

    /**
     * Reads a row.
     *
     * @param terms what every row asks for; a row may say otherwise
     */
    public static Reading of(RosterRow row, ObjectNode terms, Regions regions) {
        return new RosterRequest(row, regions).read(terms);
    }

    private Reading read(ObjectNode terms) {
        ObjectNode body = terms.deepCopy();
        row.fault().ifPresent(fault -> faults.form("", fault));
        if (row.json().isPresent()) {
            JsonNode json = row.json().get();
            if (json.has("enterprise")) {
                body.setAll((ObjectNode) json);
            } else {
                body.set("enterprise", json);
            }
        } else {
            text("asOf").ifPresent(day -> body.put("asOf", day));
            body.set("enterprise", enterprise());
        }
        return new Reading(body, faults.all());
    }

    private ObjectNode enterprise() {
        ObjectNode enterprise = JsonNodeFactory.instance.objectNode();
        TEXTS.forEach(field -> text(field).ifPresent(value -> enterprise.put(field, value)));
        Figure.all().forEach(figure -> put(figure, enterprise));
        list("flags", "[;；,，]").ifPresent(all -> enterprise.set("flags", all));
        origin().ifPresent(origin -> enterprise.set("origin", origin));
        return enterprise;
    }

    private void put(Figure figure, ObjectNode enterprise) {
        String field = figure.field();
        switch (figure.type()) {
            case NUMBER, SHARE ->
                figure.units().forEach(unit -> number(unit.code())
                        .ifPresent(value -> enterprise.put(field, value * unit.factor())));
            case TRUTH ->
                text(field).flatMap(value -> yesNo(field, value)).ifPresent(yes -> enterprise.put(field, yes));
            case TEXT, STAGE -> text(field).ifPresent(value -> enterprise.put(field, value));
            case FUNCTIONS -> list(field, "[;；,，、]").ifPresent(all -> enterprise.set(field, all));
        }
    }

    private Optional<ObjectNode> origin() {
        ObjectNode origin = JsonNodeFactory.instance.objectNode();
        Optional<String> words = text("origin").or(() -> text("originCity")
                .map(city -> city + text("originCounty").orElse("")));
        if (words.isPresent()) {
            return regions.findByText(words.get())
                    .map(place -> origin.put("code", place.finest().code()))
                    .or(() -> {
                        faults.content(
                                "origin", "“%s”不是唯一的广东市、县（区）名称或代码 / is no unique name or code".formatted(words.get()));
                        return Optional.empty();
                    });
        }
        Optional<Double> lon = number("lon");
        Optional<Double> lat = number("lat");
        if (lon.isPresent() && lat.isPresent()) {
            return Optional.of(origin.put("lon", lon.get()).put("lat", lat.get()));
        }
        faults.form("origin", "缺少来源地 / the origin is missing");
        return Optional.empty();
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(row.cells().get(field)).map(String::strip).filter(v -> !v.isEmpty());
    }

    private Optional<ArrayNode> list(String field, String separators) {
        return text(field).map(value -> {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            for (String one : value.split("\\s*" + separators + "\\s*", -1)) {
                if (!one.isBlank()) {
                    all.add(one);
                }
            }
            return all;
        });
    }

    private Optional<Double> number(String field) {
        return text(field).flatMap(value -> {
            boolean percent = value.endsWith("%") || value.endsWith("％");
            try {
                double number =
                        Double.parseDouble(value.replaceAll("[,，%％]", "").strip());
                return Optional.of(percent ? number / 100 : number);
            } catch (NumberFormatException e) {
                faults.form(field, "“%s”不是数字 / is not a number".formatted(value));
                return Optional.empty();
            }
        });
    }

    private Optional<Boolean> yesNo(String field, String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "是", "有", "有污染", "true", "yes", "1" -> {
                return Optional.of(true);
            }
            case "否", "无", "无污染", "false", "no", "0" -> {
                return Optional.of(false);
            }
            default -> {
                faults.form(field, "“%s”应为 是 或 否 / must be yes or no".formatted(value));
                return Optional.empty();
            }
        }
    }

    /** What a column in another unit stands for; the field itself otherwise. */
    static String fieldOf(String column) {
        return FIELDS.getOrDefault(column, column);
    }
}
