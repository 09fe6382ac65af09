package cn.tidu.matching.edition;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.matching.rank.Matcher;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A ranking, looked at by park and by the clauses it rests on (一个时段的名次与条款). */
final class Standings {
    private final Matcher.Ranking ranking;
    private final Map<String, Integer> ranks = new LinkedHashMap<>();
    private final Map<String, String> constraints = new LinkedHashMap<>();
    private final Map<String, Set<String>> rulesByPark = new LinkedHashMap<>();
    private final Map<String, Citation> rules = new LinkedHashMap<>();

    Standings(Matcher.Ranking ranking) {
        this.ranking = ranking;
        for (Matcher.Candidate candidate : ranking.candidates()) {
            ranks.put(candidate.park().id(), ranks.size() + 1);
            candidate
                    .known()
                    .forEach(
                            part -> note(candidate.park().id(), part.judgement().citations()));
        }
        for (Matcher.Excluded out : ranking.excluded()) {
            constraints.put(out.park().id(), out.reasons().get(0).constraint());
            out.reasons().forEach(reason -> note(out.park().id(), reason.citations()));
        }
    }

    private void note(String park, List<Citation> citations) {
        citations.stream().filter(citation -> citation.ruleId() != null).forEach(citation -> {
            rulesByPark.computeIfAbsent(park, id -> new LinkedHashSet<>()).add(citation.ruleId());
            rules.putIfAbsent(citation.ruleId(), citation);
        });
    }

    Matcher.Ranking ranking() {
        return ranking;
    }

    Optional<Integer> rank(String park) {
        return Optional.ofNullable(ranks.get(park));
    }

    /** The hard rule that stands against a park, if one does. */
    Optional<String> constraint(String park) {
        return Optional.ofNullable(constraints.get(park));
    }

    /** The first parks. */
    Stream<Matcher.Candidate> first(int top) {
        return ranking.candidates().stream().limit(top);
    }

    /** Clauses cited here and not there. */
    List<Citation> rulesNotIn(Standings other) {
        return rules.values().stream()
                .filter(citation -> !other.rules.containsKey(citation.ruleId()))
                .toList();
    }

    /** Ids of clauses cited for a park here and not there. */
    List<String> rulesNotIn(Standings other, String park) {
        Set<String> there = other.rulesByPark.getOrDefault(park, Set.of());
        return rulesByPark.getOrDefault(park, Set.of()).stream()
                .filter(rule -> !there.contains(rule))
                .toList();
    }
}
