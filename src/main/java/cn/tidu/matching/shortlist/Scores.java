package cn.tidu.matching.shortlist;

import cn.tidu.matching.judge.Exclusion;
import cn.tidu.matching.rank.DecisionMatrix;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Both sides' scores of every pair, and what keeps pairs apart (双方评分). */
final class Scores {
    private final Side firms;
    private final Side parks;
    private final Map<Integer, Map<String, Count>> keptFirms = new HashMap<>();
    private final Map<Integer, Map<String, Count>> keptParks = new HashMap<>();

    /** How often a hard rule keeps somebody from a partner, with one example. */
    record Count(int pairs, Exclusion example) {
        Count more() {
            return new Count(pairs + 1, example);
        }
    }

    Scores(ShortlistOrder order) {
        this.firms = new Side(order.firms().size(), order.parks().size());
        this.parks = new Side(order.parks().size(), order.firms().size());
    }

    /**
     * A firm before the parks, seen from both sides.
     *
     * @param index where the parks that take part stand in the matrices
     * @param firm by the firm's weights
     * @param park by the parks' weights
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, handled as such
    record Views(int[] index, DecisionMatrix firm, DecisionMatrix park) {}

    /**
     * Takes the scores of a firm and the parks that take part.
     *
     * @param why the first reason that keeps the firm from a park, asked for once for each hard rule
     */
    void add(int firm, Views views, IntFunction<Exclusion> why) {
        for (int park = 0; park < views.index().length; park++) {
            int at = views.index()[park];
            if (views.firm().isOut(at)) {
                String rule = views.firm().firstOut(at);
                count(keptFirms, firm, rule, park, why);
                count(keptParks, park, rule, park, why);
            } else {
                firms.put(firm, park, views.firm().score(at), views.firm().confidence(at));
                parks.put(park, firm, views.park().score(at), views.park().confidence(at));
            }
        }
    }

    private static void count(
            Map<Integer, Map<String, Count>> kept, int who, String rule, int park, IntFunction<Exclusion> why) {
        kept.computeIfAbsent(who, w -> new LinkedHashMap<>())
                .compute(rule, (id, before) -> before == null ? new Count(1, why.apply(park)) : before.more());
    }

    void ban(Pairing bans, int firm) {
        bans.parksOf(firm).forEach(park -> {
            firms.ban(firm, park);
            parks.ban(park, firm);
        });
    }

    Side firms() {
        return firms;
    }

    Side parks() {
        return parks;
    }

    /** What keeps a firm from parks, by hard rule. */
    Map<String, Count> keptFirm(int firm) {
        return keptFirms.getOrDefault(firm, Map.of());
    }

    Map<String, Count> keptPark(int park) {
        return keptParks.getOrDefault(park, Map.of());
    }
}
