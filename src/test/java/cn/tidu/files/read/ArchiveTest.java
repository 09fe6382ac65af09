package cn.tidu.files.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    private static final byte[] CSV = "名称,lon,lat\n甲,120,30\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path work;

    @BeforeEach
    void workFolder() throws IOException {
        work = Files.createDirectories(folder.resolve("outer/work"));
    }

    private Path zip(Map<String, byte[]> entries) {
        return Opened.zip(folder.resolve("a.zip"), StandardCharsets.UTF_8, entries);
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve("a.zip")))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.csv", "a/../../evil.csv", "/evil.csv", "C:/evil.csv", "a\\evil.csv", ".."})
    void aNameThatLeadsOutsideIsRefusedBeforeAnythingIsWritten(String name) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("good.csv", CSV);
        entries.put(name, CSV);

        assertThat(Opened.fault(zip(entries), work).code()).isEqualTo("zip-slip");
        assertThat(written()).isEmpty();
    }

    @Test
    void anEntryThatUnpacksToManyTimesItsSizeIsRefused() {
        assertThat(Opened.fault(zip(Map.of("zeros.csv", new byte[4 << 20])), work))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("zip-bomb"))
                .hasMessageContaining("TIDU_IMPORT_MAX_RATIO");
    }

    @Test
    void aSmallEntryMayBePackedTightly() {
        byte[] tight = ("name,lon,lat\n" + "a,1,2\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(Opened.read(zip(Map.of("tight.csv", tight)), work).features())
                .hasSize(50_000);
    }

    @Test
    void theBytesAreCountedWhileUnpackingAndNotTakenFromTheHeader() throws IOException {
        Path zip = zip(Map.of("a.csv", "lon,lat\n1,2\n".repeat(2_000).getBytes(StandardCharsets.UTF_8)));
        byte[] lying = Files.readAllBytes(zip);
        // the directory then claims that the entry has one byte only
        int directory = new String(lying, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        lying[directory + 24] = 1;
        lying[directory + 25] = 0;
        Files.write(zip, lying);
        ImportLimits limits = new ImportLimits(1 << 20, 1_000, 100, 10, 10, 10);

        assertThat(Opened.fault(zip, Optional.empty(), limits, work).code()).isEqualTo("zip-bomb");
    }

    @Test
    void tooManyEntriesAreRefused() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            entries.put(i + ".txt", new byte[1]);
        }
        ImportLimits limits = new ImportLimits(1 << 20, 1 << 20, 100, 10, 10, 10);

        assertThat(Opened.fault(zip(entries), Optional.empty(), limits, work))
                .hasMessageContaining("TIDU_IMPORT_MAX_ENTRIES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner.zip", "innocent.bin"})
    void anArchiveWithinAnArchiveIsRefused(String name) throws IOException {
        Path inner = Opened.zip(folder.resolve("a.zip"), StandardCharsets.UTF_8, Map.of("a.csv", CSV));

        assertThat(Opened.fault(zip(Map.of(name, Files.readAllBytes(inner))), work))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("zip-bomb"))
                .hasMessageContaining(name);
    }

    @Test
    void namesInGbkAreRead() {
        Path zip = Opened.zip(folder.resolve("a.zip"), Charset.forName("GBK"), Map.of("园区/数据.csv", CSV));

        assertThat(Opened.read(zip, work).first().attributes()).containsEntry("名称", "甲");
    }

    @Test
    void whatMacosAddsIsIgnored() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("__MACOSX/._a.csv", new byte[20]);
        entries.put("a.csv", CSV);

        assertThat(Opened.read(zip(entries), work).format()).isEqualTo("CSV");
        assertThat(written()).hasSize(1).allMatch(file -> file.startsWith(work));
    }

    @Test
    void severalShapefilesAreNamedInTheRefusal() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("甲.shp", new byte[100]);
        entries.put("乙.shp", new byte[100]);

        assertThat(Opened.fault(zip(entries), work))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("several-layers"))
                .hasMessageContainingAll("甲.shp", "乙.shp");
    }

    @Test
    void anArchiveWithoutAnyLayerSaysWhatCanBeRead() {
        assertThat(Opened.fault(zip(Map.of("readme.md", CSV)), work).code()).isEqualTo("unsupported-format");
    }

    @Test
    void aNameThatTheDiskRefusesIsToldWithoutAPathOfThisMachine() {
        assertThat(Opened.fault(zip(Map.of("长".repeat(200) + ".csv", CSV)), work))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("damaged"))
                .hasMessageNotContaining(folder.toString())
                .hasMessageNotContaining("/outer/");
    }

    @Test
    void aFileLargerThanTheLimitIsNotOpened() {
        ImportLimits limits = new ImportLimits(10, 1 << 20, 100, 10, 10, 10);

        assertThat(Opened.fault(zip(Map.of("a.csv", CSV)), Optional.empty(), limits, work))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("too-large"))
                .hasMessageContaining("TIDU_IMPORT_MAX_BYTES");
    }
}
