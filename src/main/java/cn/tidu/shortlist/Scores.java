package cn.tidu.shortlist;

import cn.tidu.match.Exclusion;
import cn.tidu.match.Matcher;
import cn.tidu.match.Matcher.Candidate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Both sides' scores of every pair, and what keeps pairs apart (双方评分). */
final class Scores {
    private final Side firms;
    private final Side parks;
    private final Map<String, Integer> parkIndex = new HashMap<>();
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
        for (int i = 0; i < order.parks().size(); i++) {
            parkIndex.put(order.parks().get(i).id(), i);
        }
    }

    /** Takes the ranking of a firm over the parks that take part, and how each park weighs it. */
    void add(int firm, Matcher.Ranking ranking, java.util.function.UnaryOperator<Candidate> parkSide) {
        for (Candidate own : ranking.candidates()) {
            int park = parkIndex.get(own.park().id());
            Candidate seen = parkSide.apply(own);
            firms.put(firm, park, own.score(), own.confidence());
            parks.put(park, firm, seen.score(), seen.confidence());
        }
        for (Matcher.Excluded out : ranking.excluded()) {
            int park = parkIndex.get(out.park().id());
            Exclusion first = out.reasons().get(0);
            count(keptFirms, firm, first);
            count(keptParks, park, first);
        }
    }

    private static void count(Map<Integer, Map<String, Count>> kept, int who, Exclusion why) {
        kept.computeIfAbsent(who, w -> new LinkedHashMap<>())
                .merge(why.constraint(), new Count(1, why), (before, one) -> before.more());
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
