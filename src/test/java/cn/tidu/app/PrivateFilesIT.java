package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.PreparedData;
import cn.tidu.world.ProcessUnderTest;
import cn.tidu.world.Program;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything under the data folder is for the account that runs Tidu alone, whatever the umask and whatever was there before. */
class PrivateFilesIT {
    private static final String PASSWORD = "one word for all tests";

    private final HttpClient client = HttpClient.newHttpClient();

    private static Path dataDir() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(TestWorld.HOME.resolve("target/it")), "private")
                .toAbsolutePath();
    }

    private static Map<String, String> env(Path dataDir) {
        return Map.of("TIDU_PORT", "0", "TIDU_DATA_DIR", dataDir.toString(), "TIDU_ADMIN_PASSWORD", PASSWORD);
    }

    /** What others could do anything with, and how. */
    private static List<String> openToOthers(Path dataDir) throws IOException {
        try (Stream<Path> all = Files.walk(dataDir)) {
            return all.map(path -> rights(path) + " " + dataDir.relativize(path))
                    .filter(line -> !line.matches("(?s)(rw-|r--|rwx|r-x|gone)(------)? .*"))
                    .toList();
        }
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            return "gone";
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void matchABatch(String server) throws IOException, InterruptedException {
        HttpResponse<String> batch = send(HttpRequest.newBuilder(URI.create(server + "/api/v1/matches/batch"))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("企业名称,转出地,行业,用地（亩）\n示例,东莞,39,5\n")));
        assertThat(batch.statusCode()).as(batch.body()).isEqualTo(200);
    }

    private void importAFile(String server) throws IOException, InterruptedException {
        HttpResponse<String> signedIn = send(HttpRequest.newBuilder(URI.create(server + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"admin\",\"password\":\"%s\"}".formatted(PASSWORD))));
        JsonNode session = TestWorld.JSON.readTree(signedIn.body());
        byte[] csv = "企业名称,转出地,行业,用地（亩）,经度,纬度\n示例,东莞,39,5,113.7,23.0\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> taken = send(HttpRequest.newBuilder(URI.create(server + "/api/v1/imports"))
                .header(
                        "Cookie",
                        signedIn.headers()
                                .firstValue("set-cookie")
                                .orElseThrow()
                                .replaceFirst(";.*", ""))
                .header("X-CSRF-Token", session.get("csrf").asText())
                .header("Content-Type", "multipart/form-data; boundary=" + Upload.BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Upload.multipart(
                        Map.of("firms.csv", csv),
                        Map.of("into", "enterprises", "crs", "EPSG:4490", "dryRun", "true")))));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    }

    @Test
    void whatIsMadeIsPrivateUnderAnyUmask() throws Exception {
        Path dataDir = dataDir();
        Files.delete(dataDir);
        ProcessUnderTest tidu = ProcessUnderTest.underUmask("000", env(dataDir));
        String server = "http://127.0.0.1:" + tidu.port();
        assertThat(openToOthers(dataDir)).as("after the start").isEmpty();
        matchABatch(server);
        importAFile(server);
        assertThat(openToOthers(dataDir)).as("after uploads").isEmpty();
        ProcessUnderTest backup = ProcessUnderTest.underUmask(
                "000", env(dataDir), "backup", dataDir.resolve("tidu.backup").toString());
        assertThat(backup.exit()).as(backup.output()).isZero();
        assertThat(openToOthers(dataDir)).as("after a back-up").isEmpty();
        assertThat(dataDir.resolve("tidu.backup")).exists();
        tidu.signal("TERM");
        assertThat(tidu.exit()).isZero();
        assertThat(openToOthers(dataDir)).as("after the stop").isEmpty();
        assertThat(tidu.output()).doesNotContain("now private");
    }

    @Test
    void aFolderOfBeforeIsClosedAndTheLogSaysSo() throws Exception {
        Path dataDir = dataDir();
        PreparedData.into(dataDir);
        Files.createDirectories(dataDir.resolve("uploads/job1"));
        Files.writeString(dataDir.resolve("uploads/job1/list.csv"), "a");
        Files.writeString(dataDir.resolve("tidu.log"), "");
        Program.output("chmod", "-R", "a+rX", dataDir.toString());
        // the database itself would not start with its own folder open
        Program.output("chmod", "-R", "go-rwx", dataDir.resolve("postgres/data").toString());
        assertThat(openToOthers(dataDir)).isNotEmpty();

        for (boolean first : new boolean[] {true, false}) {
            ProcessUnderTest tidu = ProcessUnderTest.underUmask("000", env(dataDir));
            tidu.port();
            assertThat(openToOthers(dataDir)).isEmpty();
            tidu.signal("TERM");
            assertThat(tidu.exit()).isZero();
            assertThat(tidu.output().contains("files and folders are now private"))
                    .as(tidu.output())
                    .isEqualTo(first);
        }
        assertThat(Files.readString(dataDir.resolve("tidu.log"))).containsOnlyOnce("files and folders are now private");
    }
}
