package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.geo.FileFault;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses of a file is told by its kind; that it is away is not told of the file. */
class DatabaseRefusalTest {
    private static Optional<FileFault> of(String state) {
        return DatabaseRefusal.of(new IllegalStateException(new SQLException("it\n said so", state)));
    }

    @ParameterizedTest
    @CsvSource({
        "53100, disk-full",
        "53200, too-large",
        "54000, too-large",
        "54001, too-large",
        "57014, too-slow",
        "22021, not-storable",
        "22003, not-storable"
    })
    void eachKindHasItsSentence(String state, String code) {
        FileFault fault = of(state).orElseThrow();
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.getMessage()).contains("一行未写", "nothing was written").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "23505", "42P01"})
    void nothingElseIsAFaultOfTheFile(String state) {
        assertThat(of(state)).isEmpty();
    }

    @Test
    void theLogQuotesNoValues() {
        assertThat(DatabaseRefusal.why(new SQLException("invalid: 某厂", "22P02")))
                .isEqualTo("22P02");
        assertThat(DatabaseRefusal.why(new SQLException("stack depth", "54001")))
                .isEqualTo("54001 stack depth");
    }
}
