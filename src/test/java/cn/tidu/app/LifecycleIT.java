package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.PreparedData;
import cn.tidu.world.ProcessUnderTest;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Start, stop, kill and every start that cannot succeed, with the packaged program. */
class LifecycleIT {

    private static Path dataDir() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(TestWorld.HOME.resolve("target/it")), "life")
                .toAbsolutePath();
    }

    /** After its first start, which is not what the test is about. */
    private static Path usedDataDir() throws IOException {
        Path dataDir = dataDir();
        PreparedData.into(dataDir);
        return dataDir;
    }

    private static Map<String, String> env(Path dataDir) {
        return Map.of("TIDU_PORT", "0", "TIDU_DATA_DIR", dataDir.toString());
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .timeout(Duration.ofMinutes(2))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static long postmaster(Path dataDir) throws IOException {
        return Long.parseLong(Files.readAllLines(dataDir.resolve("postgres/data/postmaster.pid"))
                .get(0)
                .strip());
    }

    /** Whether a database process of the folder is still there; one that only waits to be reaped is not. */
    private static boolean runs(long pid, Path dataDir) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        return Files.exists(commandLine) && Files.readString(commandLine).contains(dataDir.toString());
    }

    private static void assertCleanLog(Path dataDir) throws IOException {
        assertThat(Files.readString(dataDir.resolve("tidu.log")))
                .doesNotContain("ERROR")
                .doesNotContain("WARN")
                .doesNotContain("stack_trace")
                .doesNotContain("\tat ");
    }

    @Test
    void servesStopsOnTermAndIntAndLeavesNothingBehind() throws Exception {
        Path dataDir = dataDir();
        for (String signal : new String[] {"TERM", "INT"}) {
            ProcessUnderTest tidu = new ProcessUnderTest(env(dataDir));
            int port = tidu.port();
            assertThat(status(port, "/live")).isEqualTo(200);
            assertThat(status(port, "/ready")).isEqualTo(200);
            assertThat(status(port, "/")).isEqualTo(200);
            assertThat(status(port, "/api/v1/parks?q=%E6%9F%90%E5%8E%82")).isEqualTo(200);
            long database = postmaster(dataDir);
            tidu.signal(signal);
            assertThat(tidu.exit()).as(tidu.output()).isZero();
            assertThat(runs(database, dataDir)).isFalse();
            assertThat(dataDir.resolve("running.properties")).doesNotExist();
        }
        assertCleanLog(dataDir);
        assertEveryLineIsAnObject(dataDir);
    }

    /** The log is read by programs: requests with route, status, time and role, and nothing of what was asked for. */
    private static void assertEveryLineIsAnObject(Path dataDir) throws IOException {
        List<JsonNode> requests = new ArrayList<>();
        for (String line : Files.readAllLines(dataDir.resolve("tidu.log"))) {
            JsonNode entry = TestWorld.JSON.readTree(line);
            assertThat(entry.path("@timestamp").asText()).isNotEmpty();
            assertThat(line).doesNotContain("%E6%9F%90").doesNotContain("某厂");
            if (entry.path("route").asText().equals("/api/v1/parks")) {
                requests.add(entry);
            }
        }
        assertThat(requests).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.get("request").asText()).hasSize(32);
            assertThat(entry.get("status").asInt()).isEqualTo(200);
            assertThat(entry.get("role").asText()).isEqualTo("public");
            assertThat(entry.get("ms").asDouble()).isNotNegative();
        });
    }

    @Test
    void recoversWhenItAloneIsKilledAndWhenTheDatabaseIsKilledToo() throws Exception {
        Path dataDir = usedDataDir();
        ProcessUnderTest first = new ProcessUnderTest(env(dataDir));
        first.port();
        first.signal("KILL");
        first.exit();

        ProcessUnderTest second = new ProcessUnderTest(env(dataDir));
        assertThat(status(second.port(), "/ready")).isEqualTo(200);
        assertThat(second.output()).contains("上次没有正常退出");
        long database = postmaster(dataDir);
        second.signal("KILL");
        second.exit();
        ProcessHandle.of(database).ifPresent(ProcessHandle::destroyForcibly);

        ProcessUnderTest third = new ProcessUnderTest(env(dataDir));
        assertThat(status(third.port(), "/ready")).isEqualTo(200);
        assertThat(third.output()).contains("上次没有正常退出");
        third.signal("TERM");
        assertThat(third.exit()).isZero();
    }

    @Test
    void aTakenPortIsOneSentenceOfAdvice() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessUnderTest tidu = new ProcessUnderTest(Map.of(
                    "TIDU_PORT",
                    Integer.toString(taken.getLocalPort()),
                    "TIDU_DATA_DIR",
                    usedDataDir().toString()));
            assertThat(tidu.exit()).isEqualTo(1);
            assertThat(tidu.output())
                    .contains("TIDU_PORT")
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aDataFolderInUseOrNotWritableIsOneSentenceOfAdvice() throws Exception {
        Path dataDir = usedDataDir();
        ProcessUnderTest owner = new ProcessUnderTest(env(dataDir));
        owner.port();
        ProcessUnderTest other = new ProcessUnderTest(env(dataDir));
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.output()).contains("TIDU_DATA_DIR").doesNotContain("\tat ");
        owner.signal("TERM");
        assertThat(owner.exit()).isZero();

        ProcessUnderTest denied = new ProcessUnderTest(env(Path.of("/proc/tidu")));
        assertThat(denied.exit()).isEqualTo(1);
        assertThat(denied.output()).contains("TIDU_DATA_DIR").doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatIsNotThereYetIsWaitedFor() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        Path dataDir = dataDir();
        ProcessUnderTest tidu = new ProcessUnderTest(Map.of(
                "TIDU_PORT",
                "18099",
                "TIDU_DATA_DIR",
                dataDir.toString(),
                "TIDU_DATABASE_URL",
                "postgresql://u:secret@127.0.0.1:" + nobody + "/x"));
        tidu.lineWith("数据库暂时连不上");
        assertThat(status(18099, "/live")).isEqualTo(200);
        assertThat(status(18099, "/ready")).isEqualTo(503);
        assertThat(status(18099, "/api/v1/parks")).isEqualTo(503);
        tidu.signal("TERM");
        assertThat(tidu.exit()).isZero();
        assertThat(tidu.output()).doesNotContain("secret").doesNotContain("\tat ");
    }

    @Test
    void aWrongSettingIsNamed() throws Exception {
        ProcessUnderTest tidu = new ProcessUnderTest(Map.of("TIDU_PORT", "eighty"));
        assertThat(tidu.exit()).isEqualTo(1);
        assertThat(tidu.output()).contains("TIDU_PORT=eighty").doesNotContain("\tat ");
    }
}
