package cn.tidu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NearestWordsTest {
    private static NearestWords of(String... words) {
        return new NearestWords(() -> List.of(words).stream());
    }

    @Test
    void whatSharesMostOfAllCharactersIsNearest() {
        NearestWords words = of("电子信息", "电子器件制造", "家具制造业", "信息传输", "采矿业");
        // 4 of 6, 2 of 8 and 2 of 8 characters; of equals the shorter
        assertThat(words.to("电子信息制造", 3)).containsExactly("电子信息", "电子器件制造", "信息传输");
        assertThat(words.to("电子信息", 1)).containsExactly("电子信息");
        assertThat(words.to("xyz", 3)).isEmpty();
        assertThat(words.to("", 3)).isEmpty();
        assertThat(of().to("电子", 3)).isEmpty();
    }

    @Test
    void itAgreesWithComparingEveryWord() {
        Random random = new Random(20261121);
        for (int round = 0; round < 200; round++) {
            List<String> known = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                known.add(word(random));
            }
            String asked = word(random);
            List<String> expected = new TreeSet<>(known)
                    .stream()
                            .filter(word -> jaccard(word, asked) > 0)
                            .sorted(Comparator.comparingDouble((String word) -> -jaccard(word, asked))
                                    .thenComparing(String::length)
                                    .thenComparing(Comparator.naturalOrder()))
                            .limit(3)
                            .toList();
            assertThat(new NearestWords(known::stream).to(asked, 3)).isEqualTo(expected);
        }
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(6), '甲', '甲' + 20)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static double jaccard(String a, String b) {
        Set<Integer> all = a.codePoints().boxed().collect(Collectors.toSet());
        Set<Integer> shared = b.codePoints().boxed().collect(Collectors.toSet());
        Set<Integer> both = new TreeSet<>(shared);
        both.retainAll(all);
        shared.addAll(all);
        return (double) both.size() / shared.size();
    }
}
