package cn.tidu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The known words that are nearest to an unknown one (相近用语), for advice: those whose sets of characters have most in common
 * with its own (Jaccard 1901, shared over all), the shorter of equals first. Quick enough for every row of a bad file.
 */
public final class NearestWords {
    /** Beyond so many characters nobody meant a word. */
    private static final int LONGEST = 200;

    private final Supplier<Stream<String>> known;
    private Index index;

    /** Among these words, which are gone through when they are first asked for: most of the time nobody asks. */
    public NearestWords(Supplier<Stream<String>> known) {
        this.known = known;
    }

    /** At most so many of them, the nearest first; none that shares no character with the text. */
    public List<String> to(String text, int most) {
        return index().to(text, most);
    }

    private synchronized Index index() {
        if (index == null) {
            index = new Index(known.get());
        }
        return index;
    }

    /** The words by the characters that they hold. */
    private static final class Index {
        private final List<String> words;
        private final int[] characters;
        private final Map<Integer, int[]> holding = new HashMap<>();

        Index(Stream<String> known) {
            words = known.distinct()
                    .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .toList();
            characters = new int[words.size()];
            Map<Integer, List<Integer>> lists = new HashMap<>();
            for (int i = 0; i < characters.length; i++) {
                int[] own = words.get(i).codePoints().distinct().toArray();
                characters[i] = own.length;
                for (int character : own) {
                    lists.computeIfAbsent(character, one -> new ArrayList<>()).add(i);
                }
            }
            lists.forEach((character, list) -> holding.put(
                    character, list.stream().mapToInt(Integer::intValue).toArray()));
        }

        List<String> to(String text, int most) {
            int[] own = text.codePoints().limit(LONGEST).distinct().toArray();
            int[] shared = new int[words.size()];
            for (int character : own) {
                for (int word : holding.getOrDefault(character, new int[0])) {
                    shared[word]++;
                }
            }
            int[] best = new int[most];
            double[] likeness = new double[most];
            int found = 0;
            for (int word = 0; word < shared.length; word++) {
                double alike = (double) shared[word] / (own.length + characters[word] - shared[word]);
                if (shared[word] > 0 && (found < most || alike > likeness[most - 1])) {
                    int place = found < most ? found++ : most - 1;
                    while (place > 0 && alike > likeness[place - 1]) {
                        best[place] = best[place - 1];
                        likeness[place] = likeness[place - 1];
                        place--;
                    }
                    best[place] = word;
                    likeness[place] = alike;
                }
            }
            return Arrays.stream(best, 0, found).mapToObj(words::get).toList();
        }
    }
}
