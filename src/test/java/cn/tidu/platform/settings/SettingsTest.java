package cn.tidu.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            Settings.Described told = limit.number().described();
            assertThat(rows.stream().map(row -> row.replace("`", "")))
                    .as("%s, what it is and its default, as --help tells them", limit.key())
                    .contains("| %s | %s | %s |".formatted(limit.key(), told.zh(), told.fallback()));
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

    /** Every setting that is a number: what is no number of its range is told with its name and the range, and never becomes another. */
    @ParameterizedTest
    @ValueSource(
            strings = {"many", "1.5", "-1", "1e3", "0x10", "4294967296", "9223372036854775807", "18446744073709551616"})
    void aNumberThatCannotBeUsedIsNamedWithItsRange(String text) {
        for (Settings.Described setting : Settings.described()) {
            if (setting.range().isEmpty()) {
                continue;
            }
            Matcher range = Pattern.compile("(\\d+)–(\\d+).*").matcher(setting.range());
            assertThat(range.matches()).isTrue();
            BigInteger most = new BigInteger(range.group(2));
            if (text.matches("[0-9]+") && new BigInteger(text).compareTo(most) <= 0) {
                continue; // bytes of a file may be as many
            }
            assertThatThrownBy(() -> Settings.from(Map.of(setting.key(), text), Path.of(".")))
                    .isInstanceOf(SettingException.class)
                    .hasMessageContaining(setting.key() + "=" + text)
                    .hasMessageContaining("%s 到 %s 的整数".formatted(range.group(1), most))
                    .hasMessageContaining("a whole number from %s to %s".formatted(range.group(1), most));
        }
    }

    @Test
    void anEmptySettingIsOneThatIsNotSet() {
        for (Settings.Described setting : Settings.described()) {
            assertThat(Settings.from(Map.of(setting.key(), "  "), Path.of(".")).printed())
                    .isEqualTo(Settings.from(Map.of(), Path.of(".")).printed());
        }
    }

    @Test
    void everyNumberOfALimitsRangeIsTakenAsItIs() {
        Settings settings = Settings.from(
                Map.of("TIDU_IMPORT_MAX_BYTES", "4294967296", "TIDU_IMPORT_MAX_RATIO", "2147483647"), Path.of("."));
        assertThat(settings.limits().imports().compressedBytes()).isEqualTo(4_294_967_296L);
        assertThat(settings.limits().imports().ratio()).isEqualTo(2_147_483_647);
        assertThat(settings.printed()).contains("TIDU_IMPORT_MAX_BYTES=4294967296");
        assertThatThrownBy(() -> settings.limits().of(Limit.IMPORT_MAX_BYTES))
                .hasMessageContaining("larger than an int");
    }

    @Test
    void everySettingIsToldInBothLanguages() {
        assertThat(Settings.described()).allSatisfy(setting -> {
            assertThat(setting.zh()).as(setting.key()).matches("(?s).*[一-龥].*");
            assertThat(setting.en()).as(setting.key()).matches("[\\p{ASCII}]+");
        });
        assertThat(Settings.described()).extracting(Settings.Described::key).doesNotHaveDuplicates();
    }

    /** Whoever reads the environment beside the settings reads what nobody has checked. */
    @Test
    void theEnvironmentIsReadInOnePlace() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> readers = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("System.getenv")) {
                    readers.add(String.valueOf(file.getFileName()));
                }
            }
            assertThat(readers).containsExactly("Main.java");
        }
    }
}
