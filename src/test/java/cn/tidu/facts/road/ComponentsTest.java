package cn.tidu.facts.road;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which nodes the largest connected part does not reach. */
class ComponentsTest {
    @Test
    void theSmallerPartIsApart() {
        Components parts = new Components(6);
        parts.join(1, 2);
        parts.join(4, 3);
        parts.join(3, 5);
        assertThat(parts.apart()).containsExactly(1, 2, 6);
    }

    @Test
    void ofEqualPartsTheFirstStays() {
        Components parts = new Components(4);
        parts.join(4, 3);
        parts.join(2, 1);
        assertThat(parts.apart()).containsExactly(3, 4);
    }

    @Test
    void oneChainIsOnePart() {
        Components parts = new Components(100_000);
        for (int i = 1; i < 100_000; i++) {
            parts.join(i, i + 1);
        }
        assertThat(parts.apart()).isEmpty();
    }
}
