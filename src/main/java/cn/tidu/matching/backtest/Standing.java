package cn.tidu.matching.backtest;

import cn.tidu.facts.park.Park;
import cn.tidu.matching.judge.Exclusion;
import cn.tidu.matching.rank.Matcher.Candidate;
import cn.tidu.matching.rank.Matcher.Excluded;
import cn.tidu.matching.rank.Matcher.Ranking;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the true destination of a move stands in a ranking (实际承接地的名次). */
final class Standing {
    private final Ranking ranking;
    private final Move move;

    Standing(Ranking ranking, Move move) {
        this.ranking = ranking;
        this.move = move;
    }

    /** Rank of the city among the cities, each by its best park. */
    RankOdds ofCity() {
        Set<String> seen = new LinkedHashSet<>();
        for (Candidate candidate : ranking.candidates()) {
            seen.add(candidate.park().cityCode());
            if (isThere(candidate.park())) {
                return RankOdds.certain(seen.size());
            }
        }
        return RankOdds.MISSED;
    }

    /** Rank of the best of the parks named. */
    RankOdds ofPark() {
        List<Candidate> all = ranking.candidates();
        for (int i = 0; i < all.size(); i++) {
            if (isNamed(all.get(i).park())) {
                return RankOdds.certain(i + 1);
            }
        }
        return RankOdds.MISSED;
    }

    /** The best park of the true city, or of the parks named if there are any in the ranking. */
    Optional<Candidate> own() {
        return ranking.candidates().stream()
                .filter(candidate -> isNamed(candidate.park()))
                .findFirst()
                .or(() -> ranking.candidates().stream()
                        .filter(candidate -> isThere(candidate.park()))
                        .findFirst());
    }

    /** How many cities have a park in the ranking. */
    int cities() {
        return (int) ranking.candidates().stream()
                .map(candidate -> candidate.park().cityCode())
                .distinct()
                .count();
    }

    Optional<Candidate> first() {
        return ranking.candidates().stream().findFirst();
    }

    /** The hard rules that took the named parks out; without named parks, those that took out every park of the city. */
    List<Exclusion> excludedBy() {
        boolean named = !move.parks().isEmpty();
        if (!named && ranking.candidates().stream().anyMatch(candidate -> isThere(candidate.park()))) {
            return List.of();
        }
        return ranking.excluded().stream()
                .filter(out -> named ? isNamed(out.park()) : isThere(out.park()))
                .map(Excluded::reasons)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private boolean isNamed(Park park) {
        return move.parks().stream().anyMatch(named -> named.id().equals(park.id()));
    }

    private boolean isThere(Park park) {
        return park.cityCode().equals(move.city().code());
    }
}
