package cn.tidu.matching.reply;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.weight.WeightChoice;
import cn.tidu.facts.weight.WeightChoiceReader;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CriterionInfo;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code POST /api/v1/matches}: every fault of the request is told at once, with its pointer. */
public final class MatchRequestReader {
    private static final int MOST = 1000;

    private final Catalogue catalogue;
    private final Faults faults;
    private final EnterpriseReader enterprises;

    /** A reader of one request. */
    public MatchRequestReader(Catalogue catalogue, EnterpriseReader.PointLookup pointLookup) {
        this(catalogue, pointLookup, new Faults());
    }

    /** The same, that tells what is wrong to {@code faults}. */
    public MatchRequestReader(Catalogue catalogue, EnterpriseReader.PointLookup pointLookup, Faults faults) {
        this.catalogue = catalogue;
        this.faults = faults;
        this.enterprises = new EnterpriseReader(catalogue, pointLookup, faults);
    }

    /**
     * Reads a request.
     *
     * @throws cn.tidu.platform.http.ProblemException 400 if it cannot be read, 422 if it cannot be accepted
     */
    public MatchRequest read(JsonNode body) {
        return read(JsonFields.of(body, "", faults));
    }

    /** The same of fields of which the caller has read some that are its own. */
    public MatchRequest read(JsonFields fields) {
        fields.require("enterprise");
        Optional<Enterprise> enterprise = fields.object("enterprise").flatMap(enterprises::read);
        MatchTerms terms = terms(fields);
        fields.rejectUnknown();
        faults.raise();
        return terms.of(enterprise.orElseThrow());
    }

    /** Reads what a request asks for besides the firm; what is wrong goes to the faults. */
    public MatchTerms terms(JsonFields fields) {
        WeightChoice choice = new WeightChoiceReader(
                        catalogue.defaultWeights(), CriterionInfo::ofToday, catalogue.presets(), faults)
                .read(fields);
        var asOf = fields.date("asOf");
        int top = fields.integer("top", 1, MOST).orElse(10);
        Set<String> exclude = new HashSet<>(parks(fields, "exclude"));
        Set<String> without = without(fields);
        List<String> compare = parks(fields, "compare");
        return new MatchTerms(choice, asOf, top, exclude, without, compare);
    }

    /** Reads a list of firms, at least one; what is wrong goes to the faults. */
    public List<Enterprise> enterprises(JsonFields fields, String name, int most) {
        return enterprises.readAll(fields, name, most);
    }

    private Set<String> without(JsonFields fields) {
        Set<String> ids =
                fields.texts("without").stream().map(CriterionInfo::ofToday).collect(Collectors.toSet());
        Set<String> known = Matcher.removable(catalogue);
        for (String id : ids) {
            if (!known.contains(id)) {
                faults.content(
                        fields.at("without"),
                        "没有 %s，可用：%s / no such criterion or part".formatted(id, String.join(", ", known)));
            }
        }
        return ids;
    }

    private List<String> parks(JsonFields fields, String name) {
        List<String> ids = fields.texts(name);
        Set<String> known = catalogue.parks().stream().map(park -> park.id()).collect(Collectors.toSet());
        for (String id : ids) {
            if (!known.contains(id)) {
                faults.content(fields.at(name), "没有编号为 %s 的园区 / no park has this id".formatted(id));
            }
        }
        return ids;
    }
}
