package cn.tidu.matching.backtest;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The chance of each rank of one group among groups, when the members of all groups stand in order of a value and those
 * of equal value in random order (同值随机排列下的名次分布). A group ranks by its best member: a city by its parks, a park by
 * itself. Exact, not sampled: among the groups whose best value is the same, with m members at that value each, the order of
 * first appearance is that of independent exponential clocks of rates m, so that with u = e^(−t)
 *
 * <pre>P(j groups come first) = ∫₀¹ m u^(m−1) · P(j of the others have rung) du, each other with chance 1 − u^m′</pre>
 *
 * The integrand is a polynomial of degree Σm − 1; Gauss–Legendre quadrature of Σm/2 + 1 nodes integrates it without error of
 * method (Abramowitz &amp; Stegun 25.4.30).
 */
final class RankOdds {
    /** The group is not in the ranking: no rank, a miss at every k. */
    static final RankOdds MISSED = new RankOdds(0, new double[0]);

    private final int ahead;
    private final double[] chance;

    private RankOdds(int ahead, double[] chance) {
        this.ahead = ahead;
        this.chance = chance;
    }

    /** A member and its value, the higher the better; equal values are in random order. */
    record Member(String group, double value) {}

    /** A rank that leaves nothing to chance. */
    static RankOdds certain(int rank) {
        return new RankOdds(rank - 1, new double[] {1});
    }

    /** The ranks of the best of some groups, which count as one; {@link #MISSED} if none has a member. */
    static RankOdds of(Collection<Member> members, Collection<String> wanted) {
        String target = "\u0000";
        Map<String, Double> best = new LinkedHashMap<>();
        members.forEach(m -> best.merge(wanted.contains(m.group()) ? target : m.group(), m.value(), Math::max));
        Double own = best.get(target);
        if (own == null) {
            return MISSED;
        }
        Map<String, Integer> tied = new TreeMap<>();
        members.stream()
                .filter(m -> m.value() == own)
                .map(m -> wanted.contains(m.group()) ? target : m.group())
                .filter(group -> best.get(group) <= own)
                .forEach(group -> tied.merge(group, 1, Integer::sum));
        int mine = tied.remove(target);
        int better = (int) best.values().stream().filter(value -> value > own).count();
        return new RankOdds(better, orderOfFirst(mine, List.copyOf(tied.values())));
    }

    /** Chances that 0, 1, 2 … of the others appear before the first of mine. */
    private static double[] orderOfFirst(int mine, List<Integer> others) {
        double[] chance = new double[others.size() + 1];
        if (others.stream().allMatch(m -> m == mine)) {
            Arrays.fill(chance, 1.0 / chance.length);
            return chance;
        }
        int degree = mine + others.stream().mapToInt(Integer::intValue).sum();
        for (Quadrature.Node node : Quadrature.onUnitInterval(degree / 2 + 1)) {
            double weight = node.weight() * mine * Math.pow(node.at(), mine - 1);
            double[] rung = rung(node.at(), others);
            for (int j = 0; j < chance.length; j++) {
                chance[j] += weight * rung[j];
            }
        }
        return chance;
    }

    /** Chances that 0, 1, 2 … of the others have rung when u is left of the unit interval. */
    private static double[] rung(double u, List<Integer> others) {
        double[] count = new double[others.size() + 1];
        count[0] = 1;
        for (int i = 0; i < others.size(); i++) {
            double silent = Math.pow(u, others.get(i));
            for (int j = i + 1; j > 0; j--) {
                count[j] = count[j] * silent + count[j - 1] * (1 - silent);
            }
            count[0] *= silent;
        }
        return count;
    }

    /** Whether there is a rank at all. */
    boolean ranked() {
        return chance.length > 0;
    }

    /** Chance of a rank of at most k. */
    double hit(int k) {
        double sum = 0;
        for (int j = 0; j < chance.length && ahead + j < k; j++) {
            sum += chance[j];
        }
        return Math.min(1, sum);
    }

    /** Expected reciprocal rank; 0 if missed. */
    double reciprocal() {
        double sum = 0;
        for (int j = 0; j < chance.length; j++) {
            sum += chance[j] / (ahead + j + 1);
        }
        return sum;
    }

    /** Expected rank; empty if missed. */
    Optional<Double> rank() {
        double sum = ahead + 1;
        for (int j = 0; j < chance.length; j++) {
            sum += chance[j] * j;
        }
        return ranked() ? Optional.of(sum) : Optional.empty();
    }

    /** The better of two by expected reciprocal rank. */
    static RankOdds better(RankOdds a, RankOdds b) {
        return Comparator.comparingDouble(RankOdds::reciprocal).compare(a, b) >= 0 ? a : b;
    }
}
