package cn.tidu.files.imports;

import static cn.tidu.world.Aftermath.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.Aftermath;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that wait for their turn: what was accepted comes to an end, what was refused leaves nothing, and the record says the same. */
class JobQueueIT {
    private static final int RUNNING_AND_WAITING = 17;

    private final TestWorld world = TestWorld.get();
    private final Upload upload = new Upload(world, world.planner());
    private Aftermath after;
    private Set<String> jobsBefore;

    @BeforeEach
    void listen() {
        after = new Aftermath(world);
        jobsBefore = jobs("true");
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        world.database.write(handle -> {
            handle.execute("DELETE FROM enterprise");
            handle.execute("DELETE FROM import_job");
        });
        after.nothingIsLeft();
        assertThat(after.lines()).noneMatch(line -> line.contains("Unhandled exception"));
    }

    private Set<String> jobs(String where) {
        return world.database.read(
                handle -> handle.createQuery("SELECT id::text FROM job WHERE " + where).mapTo(String.class).stream()
                        .collect(Collectors.toSet()));
    }

    private Set<String> newJobs() {
        Set<String> jobs = jobs("true");
        jobs.removeAll(jobsBefore);
        return jobs;
    }

    private String onRecord(String job) {
        return world.database.read(handle -> handle.createQuery("SELECT state FROM job WHERE id = :id::uuid")
                .bind("id", job)
                .mapTo(String.class)
                .one());
    }

    private long files() {
        try (Stream<Path> uploads = Files.walk(world.dataDir.resolve("uploads"))) {
            return uploads.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException e) {
            return -1; // one of them went away while it was looked at
        }
    }

    private static byte[] firms(int many) {
        StringBuilder csv = new StringBuilder("企业名称,行业\n");
        for (int i = 0; i < many; i++) {
            csv.append("排队试验企业 ").append(i).append(",39\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(int many, boolean dryRun) {
        return world.send(upload.request(
                Map.of("a.csv", firms(many)), Map.of("into", "enterprises", "dryRun", Boolean.toString(dryRun))));
    }

    private String id(HttpResponse<String> accepted) {
        return world.json(accepted).get("id").asText();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofFiftyAtOnceEachIsDoneOrRefusedAndTheRecordKnowsTheSame(boolean dryRun) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(50);
        List<HttpResponse<String>> accepted = new ArrayList<>();
        try {
            List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> send(10_000, dryRun), clients))
                    .limit(50)
                    .toList();
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                HttpResponse<String> response = answer.get(5, TimeUnit.MINUTES);
                assertThat(response.statusCode()).as(response.body()).isIn(202, 503);
                if (response.statusCode() == 202) {
                    accepted.add(response);
                }
            }
        } finally {
            clients.shutdownNow();
        }

        assertThat(accepted).hasSizeGreaterThanOrEqualTo(RUNNING_AND_WAITING);
        assertThat(newJobs()).isEqualTo(accepted.stream().map(this::id).collect(Collectors.toSet()));
        for (HttpResponse<String> each : accepted) {
            JsonNode job = upload.ended(each);
            assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("done");
            assertThat(onRecord(job.get("id").asText())).isEqualTo("done");
        }
        eventually(() -> files() == 0);
    }

    /** Whoever imports the same waits until this is closed. */
    private Connection firmsAreHeld() throws Exception {
        Connection holder = world.owner();
        holder.setAutoCommit(false);
        holder.createStatement().execute("SELECT pg_advisory_xact_lock(742002, hashtext('enterprises'))");
        return holder;
    }

    private void waitsInTheDatabase() throws InterruptedException {
        eventually(
                () -> world.ownerFinds(
                        "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND wait_event = 'advisory')"));
    }

    @Test
    void anUploadThatFindsTheQueueFullLeavesNoJobAndNoFile() throws Exception {
        List<HttpResponse<String>> accepted = new ArrayList<>();
        try (Connection holder = firmsAreHeld()) {
            for (int i = 0; i < RUNNING_AND_WAITING; i++) {
                accepted.add(send(10, false));
                assertThat(accepted.get(i).statusCode()).isEqualTo(202);
            }
            waitsInTheDatabase();
            HttpResponse<String> refused = send(10, false);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("作业在排队");
            assertThat(newJobs()).hasSize(RUNNING_AND_WAITING);
            eventually(() -> files() == RUNNING_AND_WAITING);
            // a place that is given up is somebody else's
            assertThat(world.planner()
                            .delete("/api/v1/jobs/" + id(accepted.get(5)))
                            .statusCode())
                    .isEqualTo(202);
            accepted.add(send(10, false));
            assertThat(accepted.get(RUNNING_AND_WAITING).statusCode()).isEqualTo(202);
            assertThat(send(10, false).statusCode()).isEqualTo(503);
            holder.rollback();
        }
        for (HttpResponse<String> each : accepted) {
            JsonNode job = upload.ended(each);
            assertThat(job.get("state").asText()).isEqualTo(each == accepted.get(5) ? "cancelled" : "done");
            assertThat(onRecord(job.get("id").asText()))
                    .isEqualTo(job.get("state").asText());
        }
    }

    @Test
    void aJobThatWaitsIsCancelledAtOnceWhileAnotherRuns() throws Exception {
        try (Connection holder = firmsAreHeld()) {
            String running = id(send(10, false));
            waitsInTheDatabase();
            String waiting = id(send(10, false));
            eventually(() -> files() == 2);

            HttpResponse<String> cancelled = world.planner().delete("/api/v1/jobs/" + waiting);

            assertThat(cancelled.statusCode()).isEqualTo(202);
            assertThat(world.json(cancelled).get("state").asText()).isEqualTo("cancelled");
            assertThat(onRecord(waiting)).isEqualTo("cancelled");
            assertThat(files()).isEqualTo(1);
            assertThat(onRecord(running)).isEqualTo("running");
            // what has ended stays as it ended
            world.planner().delete("/api/v1/jobs/" + waiting);
            assertThat(onRecord(waiting)).isEqualTo("cancelled");
            world.planner().delete("/api/v1/jobs/" + running);
            eventually(() -> onRecord(running).equals("cancelled"));
            holder.rollback();
        }
    }

    @Test
    void anImportThatWaitsInTheDatabaseIsBrokenOffWhenItIsCancelled() throws Exception {
        try (Connection holder = firmsAreHeld()) {
            HttpResponse<String> accepted = send(10, false);
            waitsInTheDatabase();
            world.planner().delete("/api/v1/jobs/" + id(accepted));
            JsonNode job = upload.ended(accepted);
            assertThat(job.get("state").asText()).isEqualTo("cancelled");
            JsonNode report = upload.record(job);
            assertThat(report.at("/report/problem/code").asText()).isEqualTo("cancelled");
            holder.rollback();
        }
        JsonNode next = upload.ended(send(10, false));
        assertThat(next.get("state").asText()).as(next.toString()).isEqualTo("done");
    }
}
