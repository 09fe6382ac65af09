package cn.tidu.parkside;

import cn.tidu.enterprise.Enterprise;
import cn.tidu.match.Exclusion;
import cn.tidu.match.Matcher.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

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

    void add(long key, Enterprise enterprise, ParkSide.View view) {
        seen++;
        String name = enterprise.name().orElse(null);
        if (view.park().isEmpty()) {
            view.exclusions().stream()
                    .map(Exclusion::constraint)
                    .distinct()
                    .forEach(constraint -> refusedBy.merge(constraint, 1L, Long::sum));
            if (refused.size() < MOST_EXCLUDED) {
                refused.add(new Refused(key, name, view.exclusions()));
            }
            return;
        }
        accepted++;
        best.add(
                new Suitor(key, name, enterprise, view.park().get(), view.firm().orElseThrow()));
        if (best.size() > top) {
            best.remove();
        }
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
