package cn.tidu.matching.rank;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Function;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.Case;
import cn.tidu.matching.judge.FirmRules;
import cn.tidu.matching.judge.Resource;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A firm before all parks (一企对全部园区): what {@link Matcher} and {@link Ranker} both start from.
 *
 * @param catalogue the data
 * @param question what it asks
 * @param scope what is looked at
 */
record FirmView(Catalogue catalogue, Question question, Scope scope) {
    private static final FirmRules NO_RULES = new FirmRules(List.of(), List.of());

    static FirmView of(Catalogue catalogue, Question question) {
        return new FirmView(catalogue, question, Scope.of(catalogue, Scope.Key.of(question)));
    }

    Enterprise firm() {
        return question.enterprise();
    }

    int parks() {
        return catalogue.parks().size();
    }

    boolean movesProduction() {
        return firm().functions().contains(Function.PRODUCTION);
    }

    /** What the firm needs of a resource that is looked at; see {@link Resource#need}. */
    OptionalDouble need(Resource resource) {
        return scope.looksAt(resource) ? resource.need(firm()) : OptionalDouble.empty();
    }

    /** The guidance rules that speak of the firm; worked out anew. */
    FirmRules rules() {
        return FirmRules.of(catalogue, firm(), question.asOf(), question.today());
    }

    /** The firm before one park, with the rules that speak of it. */
    Case before(int park, FirmRules rules) {
        return before(catalogue.parks().get(park), rules);
    }

    /** The same where rules are not looked at. */
    Case beforeWithoutRules(int park) {
        return before(park, NO_RULES);
    }

    /** The same before any park. */
    Case before(Park park, FirmRules rules) {
        Double km = question.distancesKm().get(park.id());
        return new Case(
                firm(),
                park,
                km == null ? OptionalDouble.empty() : OptionalDouble.of(km),
                question.asOf(),
                question.today(),
                question.exclude().contains(park.id()),
                scope.leftOut(),
                catalogue,
                question.journeys(),
                rules);
    }
}
