package cn.tidu.app;

import static cn.tidu.world.Aftermath.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.tidu.world.Caller;
import cn.tidu.world.PreparedData;
import cn.tidu.world.ProcessUnderTest;
import cn.tidu.world.Program;
import cn.tidu.world.SmallDisk;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server whose private database dies, has no room, or stands still: what becomes of it, with the packaged program. */
class DeadDatabaseIT {
    private static final String PASSWORD = "one word for this server";
    private static final Map<String, String> FIRMS = Map.of("into", "enterprises");

    private static Path dataDir() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(TestWorld.HOME.resolve("target/it")), "dead")
                .toAbsolutePath();
        PreparedData.into(folder);
        return folder;
    }

    private static ProcessUnderTest start(Path dataDir) throws IOException {
        return new ProcessUnderTest(Map.of(
                "TIDU_PORT",
                "0",
                "TIDU_DATA_DIR",
                dataDir.toString(),
                "TIDU_DRAIN_SECONDS",
                "1",
                "TIDU_ADMIN_PASSWORD",
                PASSWORD));
    }

    private static long postmaster(Path dataDir) throws IOException {
        return Long.parseLong(Files.readAllLines(dataDir.resolve("postgres/data/postmaster.pid"))
                .get(0)
                .strip());
    }

    /** The database's processes. */
    private static List<Long> family(Path dataDir) throws IOException {
        long postmaster = postmaster(dataDir);
        List<Long> all = new ArrayList<>(List.of(postmaster));
        ProcessHandle.of(postmaster).ifPresent(process -> process.descendants().forEach(child -> all.add(child.pid())));
        return all;
    }

    private static void signal(String name, List<Long> processes) throws Exception {
        for (long process : processes) {
            Program.start(new ProcessBuilder("kill", "-" + name, Long.toString(process)))
                    .exit();
        }
    }

    private static boolean runs(long pid) {
        try {
            return !Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] firms(int many) {
        StringBuilder csv = new StringBuilder("企业名称,行业\n");
        for (int i = 0; i < many; i++) {
            csv.append("存入试验有限责任公司第").append(i).append("号,39\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String log(Path dataDir) throws IOException {
        return Files.readString(dataDir.resolve("tidu.log"));
    }

    @Test
    void aDatabaseThatIsKilledIsStartedAgainAndTheServerWorksOn() throws Exception {
        Path dataDir = dataDir();
        ProcessUnderTest tidu = start(dataDir);
        Caller admin = new Caller(tidu.port(), PASSWORD);
        signal("KILL", family(dataDir));

        eventually(() -> admin.get("/ready").statusCode() == 200);
        eventually(() -> admin.get("/api/v1/parks?limit=1").statusCode() == 200);
        assertThat(admin.ended(admin.upload("a.csv", firms(10), FIRMS))
                        .get("state")
                        .asText())
                .isEqualTo("done");
        assertThat(log(dataDir)).contains("the private database ended unexpectedly", "the private database runs again");

        List<Long> all = family(dataDir);
        tidu.signal("TERM");
        assertThat(tidu.exit()).as(tidu.output()).isZero();
        assertThat(all).noneMatch(DeadDatabaseIT::runs);
    }

    @Test
    void anImportThatFillsTheDiskIsToldAsThatAndTheServerWorksOnWhenThereIsRoom() throws Exception {
        Optional<SmallDisk> made = SmallDisk.of(600);
        assumeTrue(made.isPresent(), "this machine mounts nothing for tests");
        try (SmallDisk disk = made.get()) {
            Path dataDir = disk.folder().resolve("data");
            PreparedData.into(dataDir);
            ProcessUnderTest tidu = start(dataDir);
            Caller admin = new Caller(tidu.port(), PASSWORD);
            byte[] many = firms(200_000);
            Path ballast = disk.fill((many.length >> 20) + 24);

            JsonNode job = admin.ended(admin.upload("a.csv", many, FIRMS));

            assertThat(job.get("state").asText()).isEqualTo("failed");
            assertThat(job.at("/result/type").asText()).as(job.toString()).isEqualTo("/problems/disk-full");
            // as PostgreSQL says it: it wrote nothing of a page, or less than a page
            assertThat(log(dataDir)).containsPattern("No space left on device|could not extend file");
            Files.delete(ballast);
            eventually(() -> admin.get("/ready").statusCode() == 200);
            assertThat(admin.ended(admin.upload("b.csv", firms(10), FIRMS))
                            .get("state")
                            .asText())
                    .isEqualTo("done");
            tidu.signal("TERM");
            assertThat(tidu.exit()).as(tidu.output()).isZero();
        }
    }

    /** Its readers, which are Java; the database is not. */
    private static List<Long> readers(ProcessUnderTest tidu) {
        return ProcessHandle.of(tidu.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .map(ProcessHandle::pid)
                .toList();
    }

    @Test
    void whenAllStandsStillItStopsAllTheSame() throws Exception {
        Path dataDir = dataDir();
        ProcessUnderTest tidu = start(dataDir);
        Caller admin = new Caller(tidu.port(), PASSWORD);
        admin.ended(admin.upload("a.csv", firms(10), FIRMS));
        eventually(() -> !readers(tidu).isEmpty());
        signal("STOP", readers(tidu));
        List<HttpResponse<String>> queue = new ArrayList<>();
        do {
            queue.add(admin.upload("b.csv", firms(100), FIRMS));
        } while (queue.get(queue.size() - 1).statusCode() == 202);
        assertThat(queue).hasSizeGreaterThan(17);
        List<Long> readers = readers(tidu);
        List<Long> all = family(dataDir);
        signal("STOP", all);

        tidu.signal("TERM");

        assertThat(tidu.exit()).as(tidu.output()).isZero();
        assertThat(all).noneMatch(DeadDatabaseIT::runs);
        assertThat(readers).noneMatch(DeadDatabaseIT::runs);
        ProcessUnderTest next = start(dataDir);
        Caller again = new Caller(next.port(), PASSWORD);
        for (HttpResponse<String> each : queue.subList(0, queue.size() - 1)) {
            JsonNode job = again.ended(each);
            assertThat(job.get("state").asText()).isEqualTo("failed");
            assertThat(job.at("/result/type").asText()).isEqualTo("/problems/interrupted");
        }
        next.signal("TERM");
        assertThat(next.exit()).as(next.output()).isZero();
    }
}
