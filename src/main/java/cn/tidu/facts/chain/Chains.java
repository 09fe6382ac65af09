package cn.tidu.facts.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The chain table (产业链对照): who supplies whom. A code fits a link's code when it lies within it (3982 in 39); when it is
 * coarser, by the share of levels known (39 in 3982: one of three). Answers are remembered, since a match asks the same
 * pairs of every park.
 */
public final class Chains {
    /** Codes of divisions have two digits, of groups three, of classes four. */
    private static final int GROUP_DIGITS = 3;

    private final List<ChainLink> links;
    private final Map<String, Map<String, Optional<Partnership>>> remembered = new ConcurrentHashMap<>();

    private final Map<String, Fits> fits = new ConcurrentHashMap<>();

    /** How well a code fits both ends of every link, and which it fits at all. */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, handled as such
    private record Fits(int[] links, double[] from, double[] to) {}

    public Chains(List<ChainLink> links) {
        this.links = List.copyOf(links);
    }

    public List<ChainLink> links() {
        return links;
    }

    /**
     * What firms of another industry are to a firm, the strongest relation only, so that no neighbour counts twice.
     *
     * @param firm the firm's code
     * @param other the neighbour's code
     */
    public Optional<Partnership> between(String firm, String other) {
        return remembered
                .computeIfAbsent(firm, code -> new ConcurrentHashMap<>())
                .computeIfAbsent(other, code -> strongest(firm, code));
    }

    /**
     * How much a firm of another industry counts for a firm, 0 if the two have nothing to do with each other: the strength of
     * {@link #between}, without what it rests on.
     */
    public double strength(String firm, String other) {
        Fits own = fits.computeIfAbsent(firm, this::fits);
        Fits its = fits.computeIfAbsent(other, this::fits);
        double best = sameGroup(firm, other) ? ChainRole.SAME_CHAIN.factor() : 0;
        for (int k : own.links) {
            ChainLink link = links.get(k);
            double fit = link.supplies()
                    ? Math.max(
                            ChainRole.UPSTREAM.factor() * (its.from[k] * own.to[k]),
                            ChainRole.DOWNSTREAM.factor() * (own.from[k] * its.to[k]))
                    : ChainRole.SAME_CHAIN.factor() * (own.from[k] * its.from[k]);
            best = Math.max(best, fit * link.confidence().factor());
        }
        return best;
    }

    private Fits fits(String code) {
        double[] from = new double[links.size()];
        double[] to = new double[links.size()];
        for (int k = 0; k < from.length; k++) {
            from[k] = fit(code, links.get(k).from());
            to[k] = fit(code, links.get(k).to());
        }
        int[] fitting = IntStream.range(0, from.length)
                .filter(k -> from[k] > 0 || to[k] > 0)
                .toArray();
        return new Fits(fitting, from, to);
    }

    private Optional<Partnership> strongest(String firm, String other) {
        List<Partnership> all = new ArrayList<>();
        for (ChainLink link : links) {
            if (link.supplies()) {
                add(all, link, ChainRole.UPSTREAM, fit(other, link.from()) * fit(firm, link.to()));
                add(all, link, ChainRole.DOWNSTREAM, fit(firm, link.from()) * fit(other, link.to()));
            } else {
                add(all, link, ChainRole.SAME_CHAIN, fit(firm, link.from()) * fit(other, link.from()));
            }
        }
        if (sameGroup(firm, other)) {
            all.add(new Partnership(
                    ChainRole.SAME_CHAIN,
                    ChainRole.SAME_CHAIN.factor(),
                    "同一中类行业",
                    "same group of industry",
                    Optional.empty()));
        }
        return all.stream()
                .max(Comparator.comparingDouble(Partnership::strength)
                        .thenComparing(Partnership::role, Comparator.reverseOrder())
                        .thenComparing(Partnership::linkId, Comparator.reverseOrder()));
    }

    private static void add(List<Partnership> all, ChainLink link, ChainRole role, double fit) {
        if (fit > 0) {
            double strength = role.factor() * fit * link.confidence().factor();
            all.add(new Partnership(role, strength, link.what(), link.whatEn(), Optional.of(link)));
        }
    }

    private static boolean sameGroup(String one, String other) {
        return one.length() >= GROUP_DIGITS
                && other.length() >= GROUP_DIGITS
                && one.substring(0, GROUP_DIGITS).equals(other.substring(0, GROUP_DIGITS));
    }

    private static double fit(String code, List<String> wanted) {
        double best = 0;
        for (String one : wanted) {
            best = Math.max(best, fit(code, one));
        }
        return best;
    }

    private static double fit(String code, String wanted) {
        if (code.startsWith(wanted)) {
            return 1;
        }
        // A division is known by two digits, then one digit for each level: 39 says one of the three levels of 3982.
        return code.length() >= 2 && wanted.startsWith(code) ? (code.length() - 1.0) / (wanted.length() - 1.0) : 0;
    }
}
