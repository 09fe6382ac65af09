package cn.tidu.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void defaultsAreThoseOfTheContract() {
        Settings settings = Settings.from(Map.of(), Path.of("/tmp/x"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.dataDir()).isEqualTo(Path.of("/tmp/x/.tidu"));
        assertThat(settings.databaseUrl()).isEmpty();
    }

    @Test
    void anUnusableSettingIsNamedWithWhatIsExpected() {
        assertThatThrownBy(() -> Settings.from(Map.of("TIDU_PORT", "x"), Path.of(".")))
                .hasMessageContaining("TIDU_PORT=x")
                .hasMessageContaining("whole number");
        assertThatThrownBy(() -> Settings.from(Map.of("TIDU_PORT", "70000"), Path.of(".")))
                .hasMessageContaining("65535");
    }

    @Test
    void theDatabaseUrlIsNeverPrinted() {
        Settings settings = Settings.from(Map.of("TIDU_DATABASE_URL", "postgresql://u:secret@h/d"), Path.of("."));
        assertThat(String.join("\n", settings.printed())).doesNotContain("secret");
    }

    @Test
    void everySettingIsInTheReadmeWithItsDefault() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md"));
        assertThat(Settings.described()).allSatisfy(setting -> assertThat(rows)
                .anyMatch(row -> row.startsWith("|") && row.contains("`" + setting.key() + "`")));
        for (Limit limit : Limit.values()) {
            assertThat(rows)
                    .as("%s and its default %d", limit.key(), limit.fallback())
                    .anyMatch(row ->
                            row.contains("`" + limit.key() + "`") && row.endsWith("| " + limit.fallback() + " |"));
        }
    }

    @Test
    void aLimitOutOfItsRangeIsNamed() {
        assertThatThrownBy(() -> Settings.from(Map.of("TIDU_BODY_SECONDS", "0"), Path.of(".")))
                .hasMessageContaining("TIDU_BODY_SECONDS=0")
                .hasMessageContaining("1 to 3600");
        assertThatThrownBy(() -> Settings.from(Map.of("TIDU_STATEMENT_SECONDS", "60"), Path.of(".")))
                .hasMessageContaining("TIDU_SOCKET_SECONDS")
                .hasMessageContaining("TIDU_STATEMENT_SECONDS");
    }
}
