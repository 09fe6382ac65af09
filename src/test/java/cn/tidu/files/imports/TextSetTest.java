package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextSetTest {
    @Test
    void itHoldsWhatASetHolds() {
        Random random = new Random(20261121);
        TextSet texts = new TextSet();
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            String text = "企业" + random.nextInt(100_000) + "/" + "x".repeat(random.nextInt(20));
            assertThat(texts.contains(text)).isEqualTo(expected.contains(text));
            assertThat(texts.add(text)).isEqualTo(expected.add(text));
        }
    }

    @Test
    void emptyAndVeryLongTextsAreTextsToo() {
        TextSet texts = new TextSet();
        String large = "长".repeat(3_000_000);
        assertThat(texts.contains("")).isFalse();
        assertThat(texts.add("")).isTrue();
        assertThat(texts.add("")).isFalse();
        assertThat(texts.add(large)).isTrue();
        assertThat(texts.add(large)).isFalse();
        assertThat(texts.contains(large + "短")).isFalse();
        assertThat(texts.add("y".repeat(65_535))).isTrue();
        assertThat(texts.contains("y".repeat(65_535))).isTrue();
        assertThat(texts.contains("y".repeat(65_536))).isFalse();
    }
}
