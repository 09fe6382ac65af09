package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says of settings that cannot be used. */
class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"doctor", "serve", "import", "export"})
    void aLimitThatCannotBeUsedIsOneSentenceWhateverTheCommand(String command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(
                Map.of("TIDU_IMPORT_MAX_RATIO", "4294967296"),
                Path.of("."),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                command);
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("TIDU_IMPORT_MAX_RATIO=4294967296")
                .contains("1 到 2147483647 的整数")
                .contains("a whole number from 1 to 2147483647");
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }
}
