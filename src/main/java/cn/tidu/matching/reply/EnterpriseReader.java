package cn.tidu.matching.reply;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figures;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.region.Place;
import cn.tidu.facts.region.Region;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the firm of a request (企业): what it says of itself, checked against the catalogue. */
public final class EnterpriseReader {
    private static final int NEAREST = 3;

    private final Catalogue catalogue;
    private final PointLookup pointLookup;
    private final Faults faults;

    /** Finds the county that covers a point. */
    public interface PointLookup {
        Optional<Region> at(double lon, double lat);
    }

    private record Origin(Place place, double lon, double lat) {}

    /** A reader that tells what is wrong to {@code faults}. */
    public EnterpriseReader(Catalogue catalogue, PointLookup pointLookup, Faults faults) {
        this.catalogue = catalogue;
        this.pointLookup = pointLookup;
        this.faults = faults;
    }

    /** All firms of a list of 1 to {@code most}; what is wrong with any of them goes to the faults. */
    public List<Enterprise> readAll(JsonFields fields, String name, int most) {
        List<Enterprise> all = new ArrayList<>();
        fields.require(name);
        JsonNode list = fields.node(name).orElse(MissingNode.getInstance());
        if (fields.has(name) && !list.isArray()) {
            faults.form(fields.at(name), "应为企业数组 / must be an array of enterprises");
        } else if (list.isArray() && (list.isEmpty() || list.size() > most)) {
            faults.content(
                    fields.at(name),
                    String.format(Locale.ROOT, "应有 1 到 %d 家企业 / must hold 1 to %d enterprises", most, most));
        } else {
            for (int i = 0; i < list.size(); i++) {
                Faults ofOne = new Faults();
                JsonFields one = JsonFields.of(list.get(i), fields.at(name) + "/" + i, ofOne);
                new EnterpriseReader(catalogue, pointLookup, ofOne).read(one).ifPresent(all::add);
                faults.addAll(ofOne);
            }
        }
        return all;
    }

    /** The firm; empty if anything is wrong, which the faults then tell. */
    public Optional<Enterprise> read(JsonFields fields) {
        Optional<String> name = fields.text("name");
        fields.require("origin");
        fields.require("industry");
        Optional<Origin> origin = fields.object("origin").flatMap(this::origin);
        Optional<Industry> industry = fields.text("industry").flatMap(text -> industry(text, fields.at("industry")));
        Figures figures = Figures.read(fields, faults);
        Set<String> flags = new HashSet<>(fields.texts("flags"));
        for (String flag : flags) {
            if (!Enterprise.FLAGS.containsKey(flag)) {
                faults.content(
                        fields.at("flags"),
                        "未知标记 %s，可用：%s / unknown flag"
                                .formatted(
                                        flag,
                                        Enterprise.FLAGS.keySet().stream()
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
            }
        }
        fields.rejectUnknown();
        if (origin.isEmpty() || industry.isEmpty() || faults.any()) {
            return Optional.empty();
        }
        return Optional.of(Enterprise.of(
                        origin.get().place(), origin.get().lon(), origin.get().lat(), industry.get())
                .name(name.orElse(null))
                .figures(figures)
                .flags(flags)
                .make());
    }

    private Optional<Origin> origin(JsonFields fields) {
        Optional<String> code = fields.text("code");
        OptionalDouble lon = fields.number("lon", -180, 180);
        OptionalDouble lat = fields.number("lat", -90, 90);
        fields.rejectUnknown();
        if (code.isPresent() && (lon.isPresent() || lat.isPresent())) {
            faults.content(fields.at("code"), "代码与坐标只能给一种 / give either a code or a point, not both");
            return Optional.empty();
        }
        if (code.isPresent()) {
            Optional<Place> place = catalogue.regions().findPlace(code.get());
            if (place.isEmpty()) {
                faults.content(
                        fields.at("code"),
                        "%s 不是广东省的市、县（区）代码 / is no city or county code of Guangdong".formatted(code.get()));
            }
            return place.map(
                    p -> new Origin(p, p.finest().labelLon(), p.finest().labelLat()));
        }
        if (lon.isEmpty() || lat.isEmpty()) {
            if (!faults.any()) {
                faults.form(fields.at("code"), "需要 code，或 lon 与 lat / a code, or lon and lat, is required");
            }
            return Optional.empty();
        }
        Optional<Region> county = pointLookup.at(lon.getAsDouble(), lat.getAsDouble());
        if (county.isEmpty()) {
            faults.content(fields.at("lon"), "该点不在广东省界内 / the point does not lie in Guangdong");
        }
        return county.map(c -> new Origin(
                new Place(county, catalogue.regions().getCity(c.code())), lon.getAsDouble(), lat.getAsDouble()));
    }

    private Optional<Industry> industry(String text, String pointer) {
        Optional<Industry> industry = catalogue.industries().findByText(text);
        if (industry.isEmpty()) {
            faults.content(
                    pointer,
                    near(
                            "“%s”不是 GB/T 4754-2017 的代码、名称或已对照的政策用语".formatted(text),
                            " / is no code, name or mapped word of it",
                            catalogue.industries().nearest(text, NEAREST)));
        }
        return industry;
    }

    /** A sentence with the nearest words that are known, if any are near. */
    private static String near(String zh, String en, List<String> nearest) {
        return nearest.isEmpty()
                ? zh + en
                : zh + "；相近：" + String.join("、", nearest) + en + "; nearest: " + String.join(", ", nearest);
    }
}
