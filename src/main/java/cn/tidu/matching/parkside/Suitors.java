package cn.tidu.matching.parkside;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.matching.judge.Exclusion;
import cn.tidu.matching.rank.DecisionMatrix;
import cn.tidu.matching.rank.Matcher.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The firms that suit a park best so far, and why others are kept out (意向企业排名); as many as are asked for are kept, no more. */
final class Suitors {
    /** Firms kept out that are told by name. */
    private static final int MOST_EXCLUDED = 200;

    private static final Comparator<Suitor> BEST_FIRST = Comparator.comparingDouble(
                    (Suitor s) -> s.park().score())
            .thenComparing(s -> s.park().confidence())
            .reversed()
            .thenComparingLong(Suitor::key);

    private final int top;
    private final PriorityQueue<Suitor> best = new PriorityQueue<>(BEST_FIRST.reversed());
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, Long> refusedBy = new TreeMap<>();
    private long seen;
    private long accepted;

    /**
     * A firm that may come.
     *
     * @param key position in the request or id in the table
     * @param park the park's view
     * @param firm the firm's view
     */
    record Suitor(long key, String name, Enterprise enterprise, Candidate park, Candidate firm) {}

    /** A firm that may not. */
    record Refused(long key, String name, List<Exclusion> reasons) {}

    Suitors(int top) {
        this.top = top;
    }

    /**
     * Takes a firm.
     *
     * @param seen the park alone in numbers, by the park's weights
     * @param told the same in words, asked for only if the firm is among the best or is told why not
     */
    void add(long key, Enterprise enterprise, DecisionMatrix seen, Supplier<ParkSide.View> told) {
        this.seen++;
        String name = enterprise.name().orElse(null);
        if (seen.isOut(0)) {
            seen.outBy().keySet().forEach(constraint -> refusedBy.merge(constraint, 1L, Long::sum));
            if (refused.size() < MOST_EXCLUDED) {
                refused.add(new Refused(key, name, told.get().exclusions()));
            }
            return;
        }
        accepted++;
        if (best.size() == top && !isBetter(key, seen, best.element())) {
            return;
        }
        ParkSide.View view = told.get();
        best.add(new Suitor(
                key, name, enterprise, view.park().orElseThrow(), view.firm().orElseThrow()));
        if (best.size() > top) {
            best.remove();
        }
    }

    private static boolean isBetter(long key, DecisionMatrix seen, Suitor worst) {
        int byScore = Double.compare(seen.score(0), worst.park().score());
        int byConfidence = Double.compare(seen.confidence(0), worst.park().confidence());
        if (byScore != 0) {
            return byScore > 0;
        }
        return byConfidence == 0 ? key < worst.key() : byConfidence > 0;
    }

    List<Suitor> ranked() {
        return best.stream().sorted(BEST_FIRST).toList();
    }

    List<Refused> refused() {
        return refused;
    }

    Map<String, Long> refusedBy() {
        return refusedBy;
    }

    long seen() {
        return seen;
    }

    long accepted() {
        return accepted;
    }
}
