package cn.tidu.matching.group;

import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.Exclusion;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.matching.rank.Matcher.Candidate;
import cn.tidu.matching.rank.Matcher.Part;
import cn.tidu.matching.rank.Matcher.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Ranks parks for enterprises that move together (产业链整体转移、项目组团式转移): a park stays in if every member passes every hard
 * rule there and what they need together fits what is known of the park. The group's score is the mean of its members' scores,
 * weighted by the land they need if all of them state it; the lowest member's score stands beside it and decides between equals.
 * The aggregation is Tidu's own convention. Pure: no clock, no database.
 */
public final class GroupMatcher {
    private final Catalogue catalogue;
    private final List<Question> members;
    private final double[] weights;

    /**
     * A park for the group.
     *
     * @param score weighted mean of the members' scores
     * @param scoreLow the least it can be, whatever the unknown turns out to be
     * @param scoreHigh the most it can be
     * @param confidence weighted mean of the members' confidence
     * @param least index of the member that scores lowest there
     * @param together criteria that look at what all need together, such as the land left
     * @param members each member there, in the order of the question
     */
    public record GroupCandidate(
            Park park,
            double score,
            double scoreLow,
            double scoreHigh,
            double confidence,
            int least,
            List<Part> together,
            List<Candidate> members) {

        /** The score of the member that scores lowest. */
        public double leastScore() {
            return members.get(least).score();
        }
    }

    /**
     * Why a park is out for the group.
     *
     * @param member index of the member that may not go there; empty: what all need together is too much
     */
    public record GroupExclusion(OptionalInt member, Exclusion exclusion) {}

    /** A park out of it. */
    public record GroupExcluded(Park park, List<GroupExclusion> reasons) {}

    /**
     * The whole answer.
     *
     * @param byLand whether members count by the land they need; else alike
     * @param shares how much each member counts, together 1
     * @param weights weights of the criteria
     */
    public record GroupRanking(
            boolean byLand,
            List<Double> shares,
            Map<String, Double> weights,
            List<GroupCandidate> candidates,
            List<GroupExcluded> excluded) {}

    private GroupMatcher(Catalogue catalogue, List<Question> members) {
        this.catalogue = catalogue;
        this.members = members;
        this.weights = shares(members);
    }

    /**
     * Ranks all parks of the catalogue.
     *
     * @param members what each member asks; at least one, all with the same day, weights and exclusions
     */
    public static GroupRanking rank(Catalogue catalogue, List<Question> members) {
        return new GroupMatcher(catalogue, members).rank();
    }

    private static boolean byLand(List<Question> members) {
        return members.stream().allMatch(m -> m.enterprise().number(Figure.LAND).orElse(0) > 0);
    }

    private static double[] shares(List<Question> members) {
        double[] shares = members.stream()
                .mapToDouble(m ->
                        byLand(members) ? m.enterprise().number(Figure.LAND).getAsDouble() : 1)
                .toArray();
        double sum = java.util.Arrays.stream(shares).sum();
        return java.util.Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    private GroupRanking rank() {
        List<Ranking> alone =
                members.stream().map(member -> Matcher.rank(catalogue, member)).toList();
        Ranking together = Matcher.rank(catalogue, asOne());
        List<Map<String, Candidate>> placed =
                alone.stream().map(GroupMatcher::byPark).toList();
        Map<String, Candidate> placedTogether = byPark(together);
        Map<String, List<GroupExclusion>> out = excluded(alone, together);
        List<GroupCandidate> candidates = new ArrayList<>();
        List<GroupExcluded> excluded = new ArrayList<>();
        for (Park park : catalogue.parks()) {
            if (out.containsKey(park.id())) {
                excluded.add(new GroupExcluded(park, out.get(park.id())));
            } else {
                candidates.add(candidate(
                        park,
                        placedTogether.get(park.id()),
                        placed.stream().map(by -> by.get(park.id())).toList()));
            }
        }
        candidates.sort(Comparator.comparingDouble(GroupCandidate::score)
                .thenComparing(GroupCandidate::leastScore)
                .thenComparing(GroupCandidate::confidence)
                .reversed()
                .thenComparing(candidate -> candidate.park().id()));
        return new GroupRanking(
                byLand(members),
                java.util.Arrays.stream(weights).boxed().toList(),
                together.weights(),
                candidates,
                excluded);
    }

    /** The first member with what all of them need: the rules that fail for it and not for the member itself are of the sum. */
    private Question asOne() {
        Question first = members.get(0);
        return new Question(
                Needs.asOne(members.stream().map(Question::enterprise).toList()),
                first.distancesKm(),
                first.weights(),
                first.asOf(),
                first.today(),
                first.exclude(),
                first.without());
    }

    private static Map<String, List<GroupExclusion>> excluded(List<Ranking> alone, Ranking together) {
        Map<String, List<GroupExclusion>> out = new java.util.HashMap<>();
        for (int i = 0; i < alone.size(); i++) {
            OptionalInt member = OptionalInt.of(i);
            alone.get(i).excluded().forEach(excluded -> excluded.reasons()
                    .forEach(reason -> out.computeIfAbsent(excluded.park().id(), id -> new ArrayList<>())
                            .add(new GroupExclusion(member, reason))));
        }
        Map<String, Set<String>> ofFirst = alone.get(0).excluded().stream()
                .collect(Collectors.toMap(excluded -> excluded.park().id(), excluded -> excluded.reasons().stream()
                        .map(Exclusion::constraint)
                        .collect(Collectors.toSet())));
        together.excluded().forEach(excluded -> excluded.reasons().stream()
                .filter(reason ->
                        !ofFirst.getOrDefault(excluded.park().id(), Set.of()).contains(reason.constraint()))
                .forEach(reason -> out.computeIfAbsent(excluded.park().id(), id -> new ArrayList<>())
                        .add(new GroupExclusion(OptionalInt.empty(), reason))));
        return out;
    }

    private static Map<String, Candidate> byPark(Ranking ranking) {
        return ranking.candidates().stream()
                .collect(Collectors.toMap(c -> c.park().id(), Function.identity()));
    }

    /** What the criteria say of the sum where they say something else of the first member alone. */
    private static List<Part> ofTheSum(Candidate together, Candidate first) {
        return together.known().stream()
                .filter(part -> first.known().stream().noneMatch(alone -> alone.judgement()
                        .reason()
                        .equals(part.judgement().reason())))
                .toList();
    }

    private GroupCandidate candidate(Park park, Candidate together, List<Candidate> there) {
        int least = 0;
        for (int i = 1; i < there.size(); i++) {
            least = there.get(i).score() < there.get(least).score() ? i : least;
        }
        return new GroupCandidate(
                park,
                mean(there, Candidate::score),
                mean(there, Candidate::scoreLow),
                mean(there, Candidate::scoreHigh),
                mean(there, Candidate::confidence),
                least,
                ofTheSum(together, there.get(0)),
                there);
    }

    private double mean(List<Candidate> there, ToDoubleFunction<Candidate> of) {
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            mean += weights[i] * of.applyAsDouble(there.get(i));
        }
        return mean;
    }
}
