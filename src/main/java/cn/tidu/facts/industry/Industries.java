package cn.tidu.facts.industry;

import cn.tidu.text.NearestWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tree of GB/T 4754-2017 with the policy words that lead into it (行业树). */
public final class Industries {
    private final Map<String, Industry> byCode = new HashMap<>();
    private final Map<String, Industry> byName = new HashMap<>();
    private final Map<String, IndustryWord> words = new HashMap<>();
    private final NearestWords nearest =
            new NearestWords(() -> Stream.concat(words.keySet().stream(), byName.keySet().stream()));
    /** How many classes (小类) lie within an entry. */
    private final Map<String, Integer> classes = new HashMap<>();

    public Industries(Collection<Industry> industries, Collection<IndustryWord> words) {
        for (Industry industry : industries) {
            byCode.put(industry.code(), industry);
            byName.merge(
                    industry.name(),
                    industry,
                    (a, b) -> a.code().length() <= b.code().length() ? a : b);
        }
        byCode.keySet().stream().filter(code -> code.length() == 4).forEach(code -> {
            for (int length = 2; length <= code.length(); length++) {
                classes.merge(code.substring(0, length), 1, Integer::sum);
            }
        });
        words.forEach(word -> this.words.put(word.word(), word));
    }

    public Optional<Industry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<IndustryWord> findWord(String word) {
        return Optional.ofNullable(words.get(word));
    }

    /** Codes of a word: those it is mapped to, or the entry of that very name. */
    public List<String> codesOf(String word) {
        return findWord(word).map(IndustryWord::codes).orElseGet(() -> Optional.ofNullable(byName.get(word))
                .map(industry -> List.of(industry.code()))
                .orElse(List.of()));
    }

    /** A code, a name of the standard or a mapped word, as one industry; the first code of a word counts. */
    public Optional<Industry> findByText(String text) {
        String wanted = text.strip();
        return find(wanted.toUpperCase(java.util.Locale.ROOT))
                .or(() -> codesOf(wanted).stream().findFirst().flatMap(this::find));
    }

    /**
     * The entry below a given one that a text speaks of, by the longest mapped word or name of the standard within it (names
     * without 制造, 加工 or 业 at their end); where that leads to several entries, what they have in common.
     */
    public Optional<Industry> within(Industry above, String text) {
        Map<String, List<String>> said = new HashMap<>();
        words.values().forEach(word -> said.put(word.word(), word.codes()));
        byName.forEach((name, industry) -> said.putIfAbsent(stem(name), List.of(industry.code())));
        return said.entrySet().stream()
                .filter(entry -> entry.getKey().length() > 1 && text.contains(entry.getKey()))
                .map(entry -> Map.entry(entry.getKey(), below(above, entry.getValue())))
                .filter(entry -> entry.getValue().isPresent())
                .min(Comparator.comparingInt((Map.Entry<String, Optional<Industry>> entry) ->
                                -entry.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .flatMap(Map.Entry::getValue);
    }

    private static String stem(String name) {
        return name.replaceFirst("(制造|加工)?业?$", "");
    }

    /** What those of the codes that lie below an entry have in common, if that lies below it too. */
    private Optional<Industry> below(Industry above, List<String> codes) {
        return codes.stream()
                .filter(code -> code.startsWith(above.code()))
                .reduce((a, b) -> {
                    int shared = 0;
                    while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
                        shared++;
                    }
                    return a.substring(0, shared);
                })
                .filter(code -> code.length() > above.code().length())
                .flatMap(this::find);
    }

    /** Names from the section down to the entry itself. */
    public List<String> path(String code) {
        List<String> names = new ArrayList<>();
        for (Industry step = byCode.get(code); step != null; step = byCode.get(step.parent())) {
            names.add(step.name());
        }
        Collections.reverse(names);
        return names;
    }

    /**
     * How well a firm's industry meets a direction, 0 to 1: the share of the direction's path below the section
     * (大类, 中类, 小类) that the firm's path has too. A firm within the direction's branch has 1; one that shares
     * the division of a class has 1/3; one that shares only the section has 0, since all manufacturing does.
     * Tidu's own measure on the tree of GB/T 4754-2017.
     *
     * @param firm code of the firm's industry
     * @param direction code of the direction
     */
    public static double similarity(String firm, String direction) {
        if (firm.equals(direction)) {
            return 1;
        }
        if (Character.isLetter(direction.charAt(0)) || Character.isLetter(firm.charAt(0))) {
            return 0;
        }
        int shared = 0;
        for (int length = 2; length <= Math.min(firm.length(), direction.length()); length++) {
            if (!firm.startsWith(direction.substring(0, length))) {
                break;
            }
            shared++;
        }
        return (double) shared / (direction.length() - 1);
    }

    /**
     * How well a firm's industry meets a direction, weighted by how specific both are.
     *
     * @param value 0 to 1
     * @param low the least it can be, when the firm's industry is given more broadly than the direction
     * @param high the most
     */
    public record Fit(double value, double low, double high) {
        private static final Fit NONE = new Fit(0, 0, 0);
    }

    /** A direction of two digits says less than one of four; Tidu's own convention. */
    private static final double[] SPECIFICITY = {0.8, 0.9, 1};

    /**
     * {@link #similarity} weighted by specificity: of each step of the direction's path (大类, 中类, 小类) the share of the firm's
     * classes (小类) that lie within it, averaged over the steps, times 0.8, 0.9 or 1 for a direction that is a division, group
     * or class. A firm given as a class is within a step or not; one given as a division lies within a class of it by the share
     * that this class has among the division's classes. Tidu's own measure on the tree of GB/T 4754-2017.
     *
     * @param firm code of the firm's industry, two digits or more
     * @param direction code of the direction
     */
    public Fit fit(String firm, String direction) {
        if (Character.isLetter(direction.charAt(0)) || !firm.startsWith(direction.substring(0, 2))) {
            return Fit.NONE;
        }
        int steps = direction.length() - 1;
        double share = 0;
        int surely = 0;
        int possibly = 0;
        for (int length = 2; length <= direction.length(); length++) {
            double within = within(firm, direction.substring(0, length));
            share += within;
            surely += within >= 1 ? 1 : 0;
            possibly += within > 0 ? 1 : 0;
        }
        double specificity = SPECIFICITY[steps - 1] / steps;
        return new Fit(share * specificity, surely * specificity, possibly * specificity);
    }

    /** The share of the firm's classes that lie within a branch. */
    private double within(String firm, String branch) {
        if (firm.startsWith(branch)) {
            return 1;
        }
        return branch.startsWith(firm)
                ? (double) classes.getOrDefault(branch, 1) / Math.max(1, classes.getOrDefault(firm, 1))
                : 0;
    }

    /** The best fit to any of several codes; none for an empty list. */
    public Optional<Fit> fit(String firm, Collection<String> directions) {
        return directions.stream()
                .map(code -> fit(firm, code))
                .reduce((a, b) -> new Fit(
                        Math.max(a.value(), b.value()), Math.max(a.low(), b.low()), Math.max(a.high(), b.high())));
    }

    /** The best similarity to any of several codes; 0 for none. */
    public static double similarity(String firm, Collection<String> directions) {
        return directions.stream()
                .mapToDouble(code -> similarity(firm, code))
                .max()
                .orElse(0);
    }

    /** Words and names that share most characters with a text, for advice. */
    public List<String> nearest(String text, int most) {
        return nearest.to(text, most);
    }
}
