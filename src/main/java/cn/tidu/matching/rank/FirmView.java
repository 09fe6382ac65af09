package cn.tidu.matching.rank;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Function;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.Case;
import cn.tidu.matching.judge.FirmRules;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A firm before all parks (一企对全部园区).
 *
 * @param catalogue the data
 * @param question what it asks
 * @param scope what is looked at
 * @param day what the day decides
 */
record FirmView(Catalogue catalogue, Question question, Scope scope, DayTable day) {
    private static final FirmRules NO_RULES = new FirmRules(List.of(), List.of());

    Enterprise firm() {
        return question.enterprise();
    }

    int parks() {
        return catalogue.parks().size();
    }

    boolean movesProduction() {
        return firm().functions().contains(Function.PRODUCTION);
    }

    /** The firm before one park, with the rules that speak of it. */
    Case before(int park) {
        return before(park, FirmRules.of(catalogue, firm(), question.asOf(), question.today()));
    }

    /** The same where the criterion looks at no rules. */
    Case beforeWithoutRules(int park) {
        return before(park, NO_RULES);
    }

    private Case before(int index, FirmRules rules) {
        Park park = catalogue.parks().get(index);
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
