package cn.tidu.matching.shortlist;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.reply.EnterpriseReader.PointLookup;
import cn.tidu.matching.reply.MatchRequestReader;
import cn.tidu.matching.reply.MatchTerms;
import cn.tidu.matching.shortlist.ShortlistOrder.Firm;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads {@code POST /api/v1/shortlists}; every fault is told at once, with its pointer. */
final class ShortlistRequestReader {
    static final int MOST_FIRMS = 1000;
    static final int PER_FIRM = 3;
    static final int PER_PARK = 10;

    private static final int MOST_PLACES = 1000;

    private final Catalogue catalogue;
    private final PointLookup points;
    private final Faults faults;

    ShortlistRequestReader(Catalogue catalogue, PointLookup points, Faults faults) {
        this.catalogue = catalogue;
        this.points = points;
        this.faults = faults;
    }

    /** The order; what is wrong goes to the faults. */
    ShortlistOrder read(JsonNode body) {
        JsonFields fields = JsonFields.of(body, "", faults);
        MatchRequestReader reader = new MatchRequestReader(catalogue, points, faults);
        MatchTerms terms = reader.terms(fields);
        List<Enterprise> firms = reader.enterprises(fields, "enterprises", MOST_FIRMS);
        List<Park> parks = ParkFinder.taking(
                catalogue, fields.texts("parks"), fields.text("host"), faults, i -> i < 0 ? "/host" : "/parks/" + i);
        int perFirm = fields.integer("perFirm", 1, MOST_PLACES).orElse(PER_FIRM);
        int perPark = fields.integer("perPark", 1, MOST_PLACES).orElse(PER_PARK);
        Map<String, Double> parkWeights =
                fields.object("parkWeights").map(this::weights).orElse(Map.of());
        List<Wish> wishes = new ArrayList<>(wishes(fields, "pins", Wish.Kind.PIN));
        wishes.addAll(wishes(fields, "bans", Wish.Kind.BAN));
        List<Integer> rows = rows(fields, firms.size());
        fields.rejectUnknown();
        List<Firm> listed = IntStream.range(0, firms.size())
                .mapToObj(i -> new Firm(rows.size() == firms.size() ? rows.get(i) : i, firms.get(i)))
                .toList();
        return new ShortlistOrder(listed, parks, perFirm, perPark, terms, parkWeights, wishes);
    }

    private Map<String, Double> weights(JsonFields fields) {
        Set<String> known = catalogue.criteria().stream().map(c -> c.id()).collect(Collectors.toSet());
        Map<String, Double> weights = new HashMap<>();
        for (String name : fields.names()) {
            if (!known.contains(name)) {
                faults.content(fields.at(name), "未知准则 / unknown criterion");
            }
            fields.number(name, 0, 1e6).ifPresent(weight -> weights.put(name, weight));
        }
        return weights;
    }

    /** The numbers that the firms have in the file they are from; empty: their position. */
    private List<Integer> rows(JsonFields fields, int firms) {
        List<Integer> rows = new ArrayList<>();
        fields.node("rows").ifPresent(list -> {
            list.forEach(row -> rows.add(row.asInt()));
            boolean numbers = list.isArray()
                    && IntStream.range(0, list.size()).allMatch(i -> list.get(i).isInt());
            if (!numbers || (rows.size() != firms && !faults.any())) {
                faults.form(fields.at("rows"), "应为整数数组，与 enterprises 等长 / must be integers, one for each enterprise");
            }
        });
        return rows;
    }

    private List<Wish> wishes(JsonFields fields, String name, Wish.Kind kind) {
        List<Wish> wishes = new ArrayList<>();
        Optional<JsonNode> list = fields.node(name);
        if (list.isPresent() && !list.get().isArray()) {
            faults.form(fields.at(name), "应为数组 / must be an array");
            return wishes;
        }
        for (int i = 0; list.isPresent() && i < list.get().size(); i++) {
            String at = fields.at(name) + "/" + i;
            JsonFields pair = JsonFields.of(list.get().get(i), at, faults);
            pair.require("enterprise");
            pair.require("park");
            Optional<String> firm =
                    pair.node("enterprise").map(node -> node.isIntegralNumber() ? "#" + node.asInt() : node.asText(""));
            Optional<String> park = pair.text("park");
            pair.rejectUnknown();
            if (firm.isPresent() && park.isPresent()) {
                wishes.add(new Wish(kind, firm.get(), park.get(), at));
            }
        }
        return wishes;
    }
}
