package cn.tidu.matching.whynot;

import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.Exclusion;
import cn.tidu.matching.rank.Matcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the matcher what would be (假设检验) for one park. Whether it would be first is tried against the parks most likely to
 * beat it before all parks are ranked, so that most trials cost little and none is less than exact.
 */
final class Trials {
    private static final int RIVALS = 12;

    private final Catalogue catalogue;
    private final Park park;
    private final Map<String, Park> rivals = new LinkedHashMap<>();

    Trials(Catalogue catalogue, Matcher.Ranking now, Park park) {
        this.catalogue = catalogue;
        this.park = park;
        rivals.put(park.id(), park);
        now.candidates().stream()
                .limit(RIVALS)
                .map(Matcher.Candidate::park)
                .forEach(rival -> rivals.put(rival.id(), rival));
    }

    Park park() {
        return park;
    }

    /** The park and the parks most likely to beat it. */
    List<Park> parks() {
        return List.copyOf(rivals.values());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** All parks, ranked. */
    Matcher.Ranking rank(Question question) {
        return Matcher.rank(catalogue, question);
    }

    /** Whether the park would be first of all. */
    boolean isFirst(Question question) {
        Matcher.Ranking few = Matcher.rank(catalogue.withParks(parks()), question);
        if (!leads(few)) {
            return false;
        }
        Matcher.Ranking all = rank(question);
        Park leader = all.candidates().get(0).park();
        rivals.putIfAbsent(leader.id(), leader);
        return leads(all);
    }

    private boolean leads(Matcher.Ranking ranking) {
        return !ranking.candidates().isEmpty()
                && ranking.candidates().get(0).park().id().equals(park.id());
    }

    /** The hard rules that would stand against the park. */
    List<Exclusion> exclusions(Question question) {
        return Matcher.rank(catalogue.withParks(List.of(park)), question).excluded().stream()
                .flatMap(out -> out.reasons().stream())
                .toList();
    }

    /** Where the park would stand. */
    Optional<Place> place(Question question) {
        List<Matcher.Candidate> candidates = rank(question).candidates();
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).park().id().equals(park.id())) {
                return Optional.of(new Place(i + 1, candidates.get(i).score()));
            }
        }
        return Optional.empty();
    }

    /** A rank and a score. */
    record Place(int rank, double score) {}
}
