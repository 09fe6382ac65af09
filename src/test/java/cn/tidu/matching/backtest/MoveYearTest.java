package cn.tidu.matching.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Years as people write them. */
class MoveYearTest {
    @ParameterizedTest
    @CsvSource({
        "2010, 2010",
        "2010年, 2010",
        "2010年5月, 2010",
        "2010-05-31, 2010",
        "2010/5, 2010",
        "20100531, 2010",
        "201005, 2010",
        "２０１０年, 2010",
        "二〇一〇年, 2010",
        "二零一零年, 2010",
        "約2010年, 2010",
        "2009-2010, 2009",
        "2009—2010年, 2009",
        "2010.0, 2010",
        "1998年底, 1998"
    })
    void reads(String text, int year) {
        assertThat(MoveYear.in(text)).isEqualTo(OptionalInt.of(year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "近年", "43831", "201", "12010", "5月", "2", "1900"})
    void findsNone(String text) {
        assertThat(MoveYear.in(text)).isEmpty();
    }
}
