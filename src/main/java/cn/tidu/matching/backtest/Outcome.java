package cn.tidu.matching.backtest;

import cn.tidu.matching.judge.Exclusion;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a move was ranked (一例的结果).
 *
 * @param move the move
 * @param asOf the day whose rules counted; empty: today
 * @param industry code of the industry by which the city ranked best
 * @param cities how many cities have a park in the ranking
 * @param parks how many parks are in it
 * @param odds rank by method and scope; no entry for {@link Scope#PARK} when no known park is named
 * @param top the first of the ranking
 * @param own the best of the true destination
 * @param gaps where the own falls behind the first, most first
 * @param excludedBy hard rules that took the true destination out
 */
record Outcome(
        Move move,
        Optional<LocalDate> asOf,
        String industry,
        int cities,
        int parks,
        Map<Method, Map<Scope, RankOdds>> odds,
        Optional<Place> top,
        Optional<Place> own,
        List<Gap> gaps,
        List<Exclusion> excludedBy) {

    /** A park in the ranking. */
    record Place(String city, String park, double score) {}

    /** A criterion by which the own park has less than the first: the difference of their shares of the score. */
    record Gap(String criterion, String name, String nameEn, double points) {}

    RankOdds odds(Method method, Scope scope) {
        return odds.get(method).get(scope);
    }

    boolean countsIn(Scope scope) {
        return odds.get(Method.TIDU).containsKey(scope);
    }

    /** For each method and scope the better of two, for two industries of a row. */
    static Map<Method, Map<Scope, RankOdds>> better(
            Map<Method, Map<Scope, RankOdds>> a, Map<Method, Map<Scope, RankOdds>> b) {
        Map<Method, Map<Scope, RankOdds>> best = new EnumMap<>(Method.class);
        a.forEach((method, scopes) -> {
            Map<Scope, RankOdds> chosen = new EnumMap<>(Scope.class);
            scopes.forEach((scope, odds) ->
                    chosen.put(scope, RankOdds.better(odds, b.get(method).get(scope))));
            best.put(method, chosen);
        });
        return best;
    }
}
