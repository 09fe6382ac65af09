package cn.tidu.industry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of GB/T 4754-2017 with the policy words that lead into it (行业树). */
public final class Industries {
    private final Map<String, Industry> byCode = new HashMap<>();
    private final Map<String, Industry> byName = new HashMap<>();
    private final Map<String, IndustryWord> words = new HashMap<>();

    public Industries(Collection<Industry> industries, Collection<IndustryWord> words) {
        for (Industry industry : industries) {
            byCode.put(industry.code(), industry);
            byName.merge(
                    industry.name(),
                    industry,
                    (a, b) -> a.code().length() <= b.code().length() ? a : b);
        }
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

    /** The best similarity to any of several codes; 0 for none. */
    public static double similarity(String firm, Collection<String> directions) {
        return directions.stream()
                .mapToDouble(code -> similarity(firm, code))
                .max()
                .orElse(0);
    }

    /** Words and names that share most characters with a text, for advice. */
    public List<String> nearest(String text, int most) {
        return java.util.stream.Stream.concat(words.keySet().stream(), byName.keySet().stream())
                .map(name -> Map.entry(name, likeness(text, name)))
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Shared characters over all characters of both (Jaccard). */
    private static double likeness(String a, String b) {
        long shared = a.chars().distinct().filter(c -> b.indexOf(c) >= 0).count();
        long all = (a + b).chars().distinct().count();
        return all == 0 ? 0 : (double) shared / all;
    }
}
