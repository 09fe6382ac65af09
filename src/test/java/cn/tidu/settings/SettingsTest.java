package cn.tidu.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
}
