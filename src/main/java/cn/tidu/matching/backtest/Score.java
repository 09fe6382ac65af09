package cn.tidu.matching.backtest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well a method found where firms went (命中率与平均倒数名次).
 *
 * @param events how many moves count
 * @param hit1 share whose destination ranks first (hit@1)
 * @param hit3 within the first three
 * @param hit5 within the first five
 * @param hit10 within the first ten
 * @param mrr mean reciprocal rank, 0 for a destination that is not ranked (Voorhees, TREC-8 QA track, 1999)
 */
record Score(int events, double hit1, double hit3, double hit5, double hit10, double mrr) {

    /** The score of a method over all rows; rows of one event count once, by the best of them. */
    static Score of(Collection<Outcome> outcomes, Method method, Scope scope) {
        Map<String, RankOdds> byEvent = new LinkedHashMap<>();
        outcomes.stream()
                .filter(outcome -> outcome.countsIn(scope))
                .forEach(outcome -> byEvent.merge(
                        outcome.move().event(), Objects.requireNonNull(outcome.odds(method, scope)), RankOdds::better));
        List<RankOdds> odds = List.copyOf(byEvent.values());
        return new Score(
                odds.size(),
                odds.stream().mapToDouble(o -> o.hit(1)).average().orElse(0),
                odds.stream().mapToDouble(o -> o.hit(3)).average().orElse(0),
                odds.stream().mapToDouble(o -> o.hit(5)).average().orElse(0),
                odds.stream().mapToDouble(o -> o.hit(10)).average().orElse(0),
                odds.stream().mapToDouble(RankOdds::reciprocal).average().orElse(0));
    }
}
