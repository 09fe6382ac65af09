package cn.tidu.people.firm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Totals of published cells (企业汇总数): by county, city, hexagon or industry, of one city or county, of one industry. Whatever is
 * asked, cells are only picked and added up, so that no two answers differ by fewer than five firms.
 */
final class FirmTotals {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final String RULE =
            "每格至少 5 家，按 5 的倍数向下取整；少于 5 家的县区、行业不列出或并入其他；合计只由已列出的格相加；增减满 5 家或某格不足 5 家时才更新。只计规划人员导入或核实的企业。";
    static final String RULE_EN =
            "Cells of at least five firms, rounded down to multiples of five; counties with fewer are left out, industries with fewer are"
                    + " counted with the others; totals are of the cells shown; a county changes only when five firms more or fewer are"
                    + " there, or a cell would be of fewer than five. Only firms that a planner brought in or has seen count.";

    private FirmTotals() {}

    /** What totals are made by. */
    enum By {
        COUNTY,
        CITY,
        HEXAGON,
        INDUSTRY;

        String of(PublishedCell cell) {
            return switch (this) {
                case COUNTY -> cell.origin();
                case CITY -> cell.cityCode();
                case HEXAGON -> cell.hexagon();
                case INDUSTRY -> cell.division();
            };
        }
    }

    /** An industry within a total; an empty code: the others together. */
    record Share(String code, String name, int atLeast) {}

    /** The cells of a city or county, and of an industry. */
    static List<PublishedCell> picked(List<PublishedCell> cells, Optional<String> origin, Optional<String> division) {
        return cells.stream()
                .filter(cell -> origin.isEmpty()
                        || cell.origin().equals(origin.get())
                        || cell.cityCode().equals(origin.get()))
                .filter(cell -> division.isEmpty() || cell.division().equals(division.get()))
                .toList();
    }

    /** The totals, in the order of their first cells; made up firms apart. */
    static List<Map<String, Object>> of(List<PublishedCell> cells, By by) {
        Map<String, List<PublishedCell>> groups = new LinkedHashMap<>();
        for (PublishedCell cell : cells) {
            groups.computeIfAbsent(by.of(cell) + "/" + cell.synthetic(), key -> new java.util.ArrayList<>())
                    .add(cell);
        }
        return groups.values().stream().map(group -> total(group, by)).toList();
    }

    private static Map<String, Object> total(List<PublishedCell> group, By by) {
        PublishedCell first = group.get(0);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("code", by.of(first));
        switch (by) {
            case COUNTY -> {
                item.put("name", first.name());
                item.put("city", first.city());
                item.put("cityCode", first.cityCode());
                item.put("lon", first.lon());
                item.put("lat", first.lat());
            }
            case CITY -> item.put("name", first.city());
            case HEXAGON -> {
                item.put("geometry", tree(first.hexagonGeometry()));
                item.put(
                        "counties",
                        group.stream().map(PublishedCell::origin).distinct().toList());
            }
            case INDUSTRY -> item.put("name", first.industry());
        }
        item.put("synthetic", first.synthetic());
        item.put("atLeast", sum(group));
        if (by != By.INDUSTRY) {
            item.put("industries", shares(group));
        }
        return item;
    }

    private static List<Share> shares(List<PublishedCell> group) {
        Map<String, Share> shares = new LinkedHashMap<>();
        for (PublishedCell cell : group) {
            shares.merge(
                    cell.division(),
                    new Share(cell.division(), cell.industry(), cell.atLeast()),
                    (one, other) -> new Share(one.code(), one.name(), one.atLeast() + other.atLeast()));
        }
        return List.copyOf(shares.values());
    }

    static int sum(List<PublishedCell> cells) {
        return cells.stream().mapToInt(PublishedCell::atLeast).sum();
    }

    /** The same as GeoJSON: hexagons, else points. */
    static Map<String, Object> features(List<Map<String, Object>> items) {
        return Map.of(
                "type",
                "FeatureCollection",
                "features",
                items.stream().map(FirmTotals::feature).toList());
    }

    private static Map<String, Object> feature(Map<String, Object> item) {
        Map<String, Object> properties = new LinkedHashMap<>(item);
        Object geometry = properties.remove("geometry");
        Object lon = properties.remove("lon");
        Object lat = properties.remove("lat");
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put(
                "geometry", geometry != null ? geometry : Map.of("type", "Point", "coordinates", List.of(lon, lat)));
        feature.put("properties", properties);
        return feature;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
