package cn.tidu.matching.backtest;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Region;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.matching.rank.Matcher.Candidate;
import cn.tidu.matching.rank.Matcher.Part;
import cn.tidu.matching.rank.Matcher.Ranking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Ranks parks for moves that really happened and tells where the true destination stands (回测), beside baselines that know
 * less. Each move is ranked as of its own year with what was known before it. Pure: no clock, no database.
 */
final class Backtest {
    private static final double UNKNOWN_LAST = Double.NEGATIVE_INFINITY;

    private final Catalogue catalogue;
    private final Distances distances;
    private final LocalDate today;
    private final Options options;

    /** Geodesic distance from a point to every park that has a position, km by park id. */
    interface Distances {
        Map<String, Double> from(double lon, double lat);
    }

    /**
     * What can be chosen.
     *
     * @param asOf the day each move is ranked as of
     * @param without criteria, or parts of them, not to look at
     * @param weights weight by criterion id; left out: the default
     */
    record Options(AsOf asOf, Set<String> without, Map<String, Double> weights) {}

    Backtest(Catalogue catalogue, Distances distances, LocalDate today, Options options) {
        this.catalogue = catalogue;
        this.distances = distances;
        this.today = today;
        this.options = options;
    }

    /** Ranks one move; of several industries the one by which its city ranks best explains the row. */
    Outcome run(Move move) {
        Region from = move.origin().finest();
        Map<String, Double> km = distances.from(from.labelLon(), from.labelLat());
        List<Outcome> each = move.industries().stream()
                .map(industry -> run(move, industry, from, km))
                .sorted(Comparator.comparingDouble(
                        (Outcome o) -> -o.odds(Method.TIDU, Scope.CITY).reciprocal()))
                .toList();
        Outcome best = each.get(0);
        Map<Method, Map<Scope, RankOdds>> odds =
                each.stream().map(Outcome::odds).reduce(Outcome::better).orElseThrow();
        return new Outcome(
                move,
                best.asOf(),
                best.industry(),
                best.cities(),
                best.parks(),
                odds,
                best.top(),
                best.own(),
                best.gaps(),
                best.excludedBy());
    }

    private Outcome run(Move move, Industry industry, Region from, Map<String, Double> km) {
        Enterprise firm = Enterprise.of(move.origin(), from.labelLon(), from.labelLat(), industry)
                .name(move.enterprise())
                .stage(move.stage())
                .make();
        Optional<LocalDate> day = options.asOf().of(move.year(), today);
        Question question = new Question(firm, km, options.weights(), day, today, Set.of(), options.without());
        Ranking ranking = Matcher.rank(catalogue, question);
        Standing standing = new Standing(ranking, move);
        Map<Method, Map<Scope, RankOdds>> odds = baselines(move, question, ranking);
        odds.put(Method.TIDU, scopes(move, standing.ofCity(), standing::ofPark));
        return new Outcome(
                move,
                day,
                industry.code(),
                standing.cities(),
                ranking.candidates().size(),
                odds,
                standing.first().map(this::place),
                standing.own().map(this::place),
                standing.own()
                        .flatMap(own -> standing.first().map(first -> gaps(first, own)))
                        .orElse(List.of()),
                standing.excludedBy());
    }

    private Map<Method, Map<Scope, RankOdds>> baselines(Move move, Question question, Ranking ranking) {
        ToDoubleFunction<Park> same = park -> 0;
        ToDoubleFunction<Park> near = park -> -question.distancesKm().getOrDefault(park.id(), -UNKNOWN_LAST);
        ToDoubleFunction<Park> industry = park ->
                Matcher.judge(catalogue, question, park, "industry").value().orElse(UNKNOWN_LAST);
        List<Park> left = ranking.candidates().stream().map(Candidate::park).toList();
        Predicate<Matcher.Excluded> stood =
                out -> out.reasons().stream().noneMatch(reason -> "established".equals(reason.constraint()));
        List<Park> all = new ArrayList<>(left);
        ranking.excluded().stream().filter(stood).map(Matcher.Excluded::park).forEach(all::add);
        Map<Method, Map<Scope, RankOdds>> odds = new EnumMap<>(Method.class);
        odds.put(Method.RANDOM, ordered(move, left, same));
        odds.put(Method.NEAREST, ordered(move, left, near));
        odds.put(Method.INDUSTRY, ordered(move, left, industry));
        odds.put(Method.RANDOM_OF_ALL, ordered(move, all, same));
        odds.put(Method.NEAREST_OF_ALL, ordered(move, all, near));
        odds.put(Method.INDUSTRY_OF_ALL, ordered(move, all, industry));
        return odds;
    }

    /** The ranks when parks are in the order of a value, ties in random order. */
    private static Map<Scope, RankOdds> ordered(Move move, List<Park> pool, ToDoubleFunction<Park> value) {
        Map<Park, Double> values = new LinkedHashMap<>();
        pool.forEach(park -> values.put(park, value.applyAsDouble(park)));
        List<RankOdds.Member> cities = members(values, Park::cityCode);
        return scopes(
                move,
                RankOdds.of(cities, Set.of(move.city().code())),
                () -> RankOdds.of(
                        members(values, Park::id),
                        move.parks().stream().map(Park::id).collect(Collectors.toSet())));
    }

    private static List<RankOdds.Member> members(
            Map<Park, Double> values, java.util.function.Function<Park, String> group) {
        return values.entrySet().stream()
                .map(entry -> new RankOdds.Member(group.apply(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Map<Scope, RankOdds> scopes(Move move, RankOdds city, java.util.function.Supplier<RankOdds> park) {
        Map<Scope, RankOdds> scopes = new EnumMap<>(Scope.class);
        scopes.put(Scope.CITY, city);
        if (!move.parks().isEmpty()) {
            scopes.put(Scope.PARK, park.get());
        }
        return scopes;
    }

    private Outcome.Place place(Candidate candidate) {
        return new Outcome.Place(
                catalogue.regions().getCity(candidate.park().cityCode()).name(),
                candidate.park().name(),
                candidate.score());
    }

    private static List<Outcome.Gap> gaps(Candidate first, Candidate own) {
        Map<String, Double> points = new LinkedHashMap<>();
        Map<String, Part> parts = new LinkedHashMap<>();
        count(first.known(), -1, points, parts);
        count(own.known(), 1, points, parts);
        return points.entrySet().stream()
                .filter(entry -> entry.getValue() < 0)
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Outcome.Gap(
                        entry.getKey(),
                        parts.get(entry.getKey()).criterion().name(),
                        parts.get(entry.getKey()).criterion().nameEn(),
                        entry.getValue()))
                .toList();
    }

    private static void count(Collection<Part> known, int sign, Map<String, Double> points, Map<String, Part> parts) {
        for (Part part : known) {
            points.merge(part.criterion().id(), sign * part.contribution(), Double::sum);
            parts.put(part.criterion().id(), part);
        }
    }
}
