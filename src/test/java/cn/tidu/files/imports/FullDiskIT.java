package cn.tidu.files.imports;

import static cn.tidu.world.Aftermath.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.tidu.world.Aftermath;
import cn.tidu.world.OtherServer;
import cn.tidu.world.SmallDisk;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk of the server that is full while it takes or reads an upload is told as that, and nothing is left. */
class FullDiskIT {
    private static final int MEGABYTES = 8;

    private final TestWorld world = TestWorld.get();
    private Aftermath after;
    private SmallDisk disk;
    private OtherServer server;

    @BeforeEach
    void start() throws Exception {
        after = new Aftermath(world);
        Optional<SmallDisk> made = SmallDisk.of(MEGABYTES);
        assumeTrue(made.isPresent(), "this machine mounts nothing for tests");
        disk = made.get();
        server = new OtherServer(
                world, Map.of("TIDU_DATA_DIR", disk.folder().resolve("data").toString()));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        if (disk != null) {
            server.close();
            disk.close();
            world.database.write(handle -> handle.execute("DELETE FROM import_job"));
            after.nothingIsLeft();
        }
    }

    private HttpResponse<String> upload(String name, byte[] file) {
        return world.send(server.request("/api/v1/imports")
                .header("Cookie", world.planner().cookie())
                .header("X-CSRF-Token", world.planner().csrf())
                .header("Content-Type", "multipart/form-data; boundary=" + Upload.BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Upload.multipart(
                        Map.of(name, file), Map.of("into", "parks", "dryRun", "true", "crs", "EPSG:4490")))));
    }

    private JsonNode ended(HttpResponse<String> accepted) throws InterruptedException {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = accepted.headers().firstValue("location").orElseThrow();
        JsonNode[] state = new JsonNode[1];
        eventually(() -> {
            state[0] = world.json(world.send(
                    server.request(job).header("Cookie", world.planner().cookie())));
            return !state[0].get("state").asText().matches("queued|running");
        });
        return state[0];
    }

    private long files() {
        try (Stream<Path> uploads = Files.walk(disk.folder().resolve("data/uploads"))) {
            return uploads.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException e) {
            return -1; // one of them went away while it was looked at
        }
    }

    private static byte[] park(int bytes) {
        byte[] noise = new byte[bytes / 2];
        new Random(1).nextBytes(noise);
        return ("园区名称,所在市,类别,经度,纬度,注\n甲园,河源市,transfer,114.7,23.7,"
                        + java.util.HexFormat.of().formatHex(noise) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anUploadThatDoesNotFitIsRefusedAsThat() throws Exception {
        HttpResponse<String> answer = upload("a.csv", park((MEGABYTES + 4) << 20));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(world.json(answer).get("type").asText()).isEqualTo("/problems/disk-full");
        assertThat(answer.body()).contains("磁盘已满").doesNotContain(disk.folder().toString());
        assertThat(after.lines()).anyMatch(line -> line.contains("disk full"));
        eventually(() -> files() == 0);
        JsonNode next = ended(upload("b.csv", park(100)));
        assertThat(next.get("state").asText()).as(next.toString()).isEqualTo("done");
    }

    @Test
    void aFileThatDoesNotFitUnpackedFailsItsJobAsThat() throws Exception {
        JsonNode job = ended(upload("a.zip", archive()));
        assertThat(job.get("state").asText()).isEqualTo("failed");
        assertThat(job.at("/result/type").asText()).as(job.toString()).isEqualTo("/problems/disk-full");
        assertThat(job.toString()).doesNotContain(disk.folder().toString());
        eventually(() -> files() == 0);
    }

    /** Of a few MiB, and of more than the disk when it is unpacked. */
    private static byte[] archive() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.csv"));
            byte[] noise = park(1 << 16);
            for (int i = 0; i < (MEGABYTES + 2) << 4; i++) {
                out.write(noise);
            }
            out.closeEntry();
        }
        return zip.toByteArray();
    }
}
