package cn.tidu.files.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.FeatureSources;
import cn.tidu.files.read.PlacedFeature;
import cn.tidu.files.read.Placing;
import cn.tidu.geo.Crs;
import cn.tidu.geo.Datum;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.settings.ImportLimits;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.LimitSettings;
import cn.tidu.world.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files read by another process: the same rows, and an end for everything. */
class FileReadersIT {
    private static final Placing PLACING = new Placing(Crs.CGCS2000, Datum.CGCS2000, false, true);

    @TempDir
    private Path folder;

    private static LimitSettings limits(Limit limit, long value) {
        Map<Limit, Long> values = new TreeMap<>(LimitSettings.defaults().values());
        values.put(limit, value);
        return new LimitSettings(values);
    }

    private FileReaders readers(LimitSettings limits) {
        return new FileReaders(folder.resolve("reading"), limits);
    }

    private FileReaders readers() {
        return readers(LimitSettings.defaults());
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path manyRows() throws IOException {
        StringBuilder csv = new StringBuilder("企业名称,行业,说明\n");
        for (int i = 0; i < 200_000; i++) {
            csv.append("企业").append(i).append(",39,").append("说明".repeat(20)).append('\n');
        }
        return file("many.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static FeatureSource open(FileReaders readers, Path file) {
        return readers.open(file, Optional.empty(), ImportLimits.defaults(), () -> {});
    }

    private static List<String> told(FeatureSource source) {
        List<String> told = new ArrayList<>();
        source.forEachPlaced(Optional.of(PLACING), (PlacedFeature placed) -> told.add(placed.toString()));
        told.add(source.format() + source.fields() + source.crs() + source.encoding() + source.notes() + source.size());
        return told;
    }

    @Test
    void whatAnotherProcessReadsIsWhatThisOneReads() throws IOException {
        Path bow = file(
                "bow.geojson",
                Hostile.feature(
                        "{\"名称\":\"结\"}",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[113,23],[113.1,23.1],[113.1,23],[113,23.1],[113,23]]]}"));
        Path hole = file(
                "hole.csv",
                ("名称,wkt\n孔,\"POLYGON ((113 23, 114 23, 114 24, 113 24, 113 23), (113.2 23.2, 113.4 23.2, 113.4 23.4, 113.2 23.2))\"\n"
                                + "合,\"GEOMETRYCOLLECTION (POINT (113 23), LINESTRING (113 23, 114 24))\"\n"
                                + "点,MULTIPOINT ((113 23))\n空,POINT EMPTY\n无,\n坏,POINT (1\n"
                                + "圈,\"LINESTRING (113 23, 114 23, 114 24, 113 23)\"\n长," + "长".repeat(40_000) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        Path book = file("book.xlsx", Hostile.workbook("", 0, "<si><t>a</t></si>", 1000));
        Path layer = Hostile.geoPackage(
                folder.resolve("layer.gpkg"),
                "CREATE TABLE parks (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT, ok BOOLEAN, n REAL)",
                "INSERT INTO parks VALUES (1, NULL, '甲', 1, 1.50)");
        try (FileReaders readers = readers()) {
            for (Path file : List.of(bow, hole, book, layer)) {
                Path work = Files.createTempDirectory(folder, "work");
                try (FeatureSource there = open(readers, file);
                        FeatureSource here =
                                FeatureSources.open(file, Optional.empty(), ImportLimits.defaults(), work)) {
                    assertThat(told(there)).as(file.toString()).isEqualTo(told(here));
                }
            }
        }
    }

    @Test
    void aReaderThatIsKilledAmidTheRowsIsASentenceAndTheNextFileIsRead() throws IOException {
        Path many = manyRows();
        try (FileReaders readers = readers()) {
            try (FeatureSource source = open(readers, many)) {
                assertThatThrownBy(() -> source.forEach(row -> readers.processes()
                                .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly))))
                        .isInstanceOf(FileFault.class)
                        .hasMessageContaining("many.csv")
                        .hasMessageContaining("意外结束");
            }
            List<String> rows = new ArrayList<>();
            try (FeatureSource source = open(readers, many)) {
                source.forEach(row -> rows.add(row.attributes().get("企业名称")));
            }
            assertThat(rows).hasSize(200_000).endsWith("企业199999");
        }
    }

    @Test
    void aReaderThatStandsStillIsGivenUp() throws Exception {
        Path small = file("a.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8));
        try (FileReaders readers = readers(limits(Limit.READING_STILL_SECONDS, 10))) {
            try (FeatureSource source = open(readers, manyRows())) {
                boolean[] stopped = new boolean[1];
                assertThatThrownBy(() -> source.forEach(row -> {
                            if (!stopped[0]) {
                                stopped[0] = true;
                                signal(readers, "STOP");
                            }
                        }))
                        .isInstanceOfSatisfying(FileFault.class, fault -> assertThat(fault.code())
                                .isEqualTo("too-slow"))
                        .hasMessageContaining("many.csv");
            }
            // the one that stood by was stopped too
            signal(readers, "CONT");
            try (FeatureSource source = open(readers, small)) {
                assertThat(source.fields()).containsExactly("a");
            }
        }
    }

    private static void signal(FileReaders readers, String name) {
        try {
            for (long pid : readers.processes()) {
                Program.start(new ProcessBuilder("kill", "-" + name, Long.toString(pid)))
                        .exit();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatTakesMoreMemoryThanThereIsIsToldAsThat() throws IOException {
        // one property of 16 million characters within the longest record there may be
        Path large = file("large.geojson", Hostile.feature("{\"a\":\"" + "长".repeat(15_000_000) + "\"}", "null"));
        try (FileReaders readers = readers(limits(Limit.READING_MEGABYTES, 64))) {
            assertThatThrownBy(() -> open(readers, large).close())
                    .isInstanceOfSatisfying(
                            FileFault.class, fault -> assertThat(fault.code()).isEqualTo("too-large"))
                    .hasMessageContaining("large.geojson")
                    .hasMessageContaining("64 MiB");
        }
    }

    @Test
    void twoAreReadAtOnceAndAThirdWaitsForATime() throws IOException {
        Path small = file("a.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8));
        try (FileReaders readers = readers(limits(Limit.READING_WAIT_SECONDS, 1))) {
            FeatureSource first = open(readers, small);
            FeatureSource second = open(readers, small);
            assertThat(readers.processes()).hasSize(2);
            assertThatThrownBy(() -> open(readers, small)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> readers.open(small, Optional.empty(), ImportLimits.defaults(), () -> {
                        throw new CancellationException();
                    }))
                    .isInstanceOf(CancellationException.class);
            first.close();
            FeatureSource third = open(readers, small);
            assertThat(third.fields()).containsExactly("a");
            assertThat(readers.processes()).hasSizeLessThanOrEqualTo(2);
            second.close();
            third.close();
        }
    }

    @Test
    void aTableThatIsNotSmallIsReadByAnotherProcessAndItsReaderIsFreeAtOnce() throws IOException {
        Path many = manyRows();
        try (FileReaders readers = readers()) {
            try (FeatureSource table = readers.openTable(many, Optional.empty(), ImportLimits.defaults());
                    FeatureSource other = readers.openTable(many, Optional.empty(), ImportLimits.defaults());
                    FeatureSource third = readers.openTable(many, Optional.empty(), ImportLimits.defaults())) {
                for (FeatureSource each : List.of(table, other, third, table)) {
                    int[] rows = new int[1];
                    each.forEach(row -> rows[0]++);
                    assertThat(rows[0]).isEqualTo(200_000);
                }
            }
        }
    }

    @Test
    void nothingIsLeftWhenReadersAreClosed() throws IOException {
        Path small = file("a.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8));
        List<Long> processes;
        try (FileReaders readers = readers()) {
            open(readers, small);
            processes = readers.processes();
        }
        assertThat(processes).isNotEmpty().allMatch(pid -> ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .isEmpty());
        assertThat(folder.resolve("reading")).isEmptyDirectory();
    }

    @Test
    void aReaderEndsWithWhoeverStartedIt() throws Exception {
        Program holder = Program.start(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadersHolder.class.getName(),
                        folder.resolve("held").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD));
        long reader = Long.parseLong(holder.lineWith(""));
        holder.signal("KILL");
        holder.exit();
        for (int i = 0;
                i < 300
                        && ProcessHandle.of(reader)
                                .filter(ProcessHandle::isAlive)
                                .isPresent();
                i++) {
            Thread.sleep(100);
        }
        assertThat(ProcessHandle.of(reader).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aReaderKnowsNoSecret() throws IOException {
        Path small = file("a.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8));
        try (FileReaders readers = readers();
                FeatureSource source = open(readers, small)) {
            assertThat(source.fields()).containsExactly("a");
            for (long pid : readers.processes()) {
                Path environment = Path.of("/proc", Long.toString(pid), "environ");
                if (Files.isReadable(environment)) {
                    for (String variable : Files.readString(environment).split("\0", -1)) {
                        assertThat(variable).matches("(?s)|(LANG|LC_ALL|LC_CTYPE)=.*");
                    }
                }
            }
        }
    }
}
