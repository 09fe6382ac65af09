package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.db.PrivateCluster;
import cn.tidu.world.PreparedData;
import cn.tidu.world.ProcessUnderTest;
import cn.tidu.world.TcpProxy;
import cn.tidu.world.TestWorld;
import java.io.IOException;
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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Readers, matchers and writers at once, while the database is killed and started again three times: whatever was acknowledged is there,
 * and nothing is leaked. {@code -Dtidu.mixed.seconds} says how long; {@code src/bench/mixed.sh} runs it for minutes.
 */
class MixedLoadIT {
    private static final long SECONDS = Long.getLong("tidu.mixed.seconds", 12);
    private static final int KILLS = 3;
    private static final int POOL = 8;
    private static final String PASSWORD = "a mixed load of some minutes";
    private static final int FIRMS = 40;

    /** Threads of a kind that there may be, whatever happens. */
    private static final Map<String, Integer> MOST_THREADS = Map.of(
            "tidu-worker",
            POOL,
            "tidu-import",
            1,
            "tidu-batch",
            8,
            "tidu-patient",
            2,
            "tidu-password",
            2,
            "tidu-versions",
            1,
            "tidu-pool",
            4,
            "PostgreSQL-JDBC",
            2);

    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
    private final Set<String> madeAccounts = ConcurrentHashMap.newKeySet();
    private final Map<String, String> imports = new ConcurrentHashMap<>();
    private final Set<String> faults = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private int port;
    private long pid = Long.MAX_VALUE;
    private String cookie = "";
    private String csrf = "";
    private volatile boolean loading;

    @Test
    void nothingAcknowledgedIsLostAndNothingLeaks() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(TestWorld.HOME.resolve("target/it")), "mixed")
                .toAbsolutePath();
        PreparedData.into(folder.resolve("database"));
        PrivateCluster cluster = PrivateCluster.start(folder.resolve("database"), line -> {});
        PrivateCluster[] now = {cluster};
        try (TcpProxy proxy = new TcpProxy(portOf(cluster)).open()) {
            port = TcpProxy.freePort();
            ProcessUnderTest tidu = new ProcessUnderTest(environment(folder, cluster, proxy));
            tidu.lineWith("http://");
            pid = tidu.pid();
            CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> exitOf(tidu));
            signIn();
            load(Duration.ofSeconds(4), () -> {});
            quiet();
            long filesBefore = files() - connections();

            Path data = folder.resolve("database");
            load(Duration.ofSeconds(SECONDS), () -> {
                for (int kill = 0; kill < KILLS; kill++) {
                    pause(Duration.ofSeconds(SECONDS).toMillis() / (KILLS + 1));
                    kill(data);
                    pause(1500);
                    now[0].close();
                    now[0] = PrivateCluster.start(data, line -> {});
                    proxy.target(portOf(now[0]));
                }
            });
            quiet();

            System.out.printf(
                    "mixed load: %d s, %d kills, answers %s, %d accounts and %d imports acknowledged%n",
                    SECONDS, KILLS, new TreeMap<>(answers), madeAccounts.size(), imports.size());
            assertThat(faults).isEmpty();
            assertThat(madeAccounts).isNotEmpty();
            assertThat(imports).isNotEmpty();
            try (Database operator = Database.open(now[0].url(), 1)) {
                // The server came in by an address of its own; here the role signs in itself.
                operator.migrate();
                everythingAcknowledgedIsThere(operator.as(Identity.local("test")));
            }
            eventually(() -> files() - connections() <= filesBefore + 2, "files: " + filesBefore + " before");
            assertThat(threads()).allSatisfy((kind, count) -> assertThat(count)
                    .as(kind)
                    .isLessThanOrEqualTo(MOST_THREADS.getOrDefault(kind, Integer.MAX_VALUE)));
            try (Stream<Path> uploads = Files.list(folder.resolve("uploads"))) {
                assertThat(uploads).isEmpty();
            }
            assertThat(Files.readString(folder.resolve("tidu.log"))).doesNotContain("stack_trace");
            tidu.signal("TERM");
            assertThat(exit.get(90, TimeUnit.SECONDS)).isZero();
        } finally {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            now[0].close();
        }
    }

    private Map<String, String> environment(Path folder, PrivateCluster cluster, TcpProxy proxy) {
        return Map.of(
                "TIDU_PORT",
                Integer.toString(port),
                "TIDU_DATA_DIR",
                folder.toString(),
                "TIDU_ADMIN_PASSWORD",
                PASSWORD,
                "TIDU_POOL_SIZE",
                Integer.toString(POOL),
                "TIDU_IDLE_SECONDS",
                "5",
                "TIDU_DATABASE_URL",
                "postgresql://%s:%s@127.0.0.1:%d%s"
                        .formatted(
                                cluster.url().user().orElseThrow(),
                                cluster.url().password().orElse(""),
                                proxy.port(),
                                cluster.url().jdbc().replaceFirst(".*(/[^/?]+).*", "$1")));
    }

    private static int portOf(PrivateCluster cluster) {
        return Integer.parseInt(cluster.url().jdbc().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    private static int exitOf(ProcessUnderTest tidu) {
        try {
            return tidu.exit();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the kernel does it when memory runs out: the postmaster and all of its processes at once. */
    private static void kill(Path data) {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                    .get(0)
                    .strip());
            ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
            List<ProcessHandle> children = handle.children().toList();
            handle.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void load(Duration time, Runnable meanwhile) {
        loading = true;
        List<Runnable> kinds =
                List.of(this::read, this::read, this::match, this::batch, this::makeAccounts, this::importFirms);
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (Runnable kind : kinds) {
            CompletableFuture<Void> ended = new CompletableFuture<>();
            running.add(ended);
            Thread thread = new Thread(() -> {
                try {
                    while (loading) {
                        kind.run();
                    }
                    ended.complete(null);
                } catch (RuntimeException | Error e) {
                    ended.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        long until = System.nanoTime() + time.toNanos();
        meanwhile.run();
        pause(Math.max(0, (until - System.nanoTime()) / 1_000_000));
        loading = false;
        running.forEach(CompletableFuture::join);
    }

    /** An answer; empty if the connection broke. Only what a client can act upon may be answered. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            answers.computeIfAbsent(response.statusCode(), status -> new LongAdder())
                    .increment();
            if (!Set.of(200, 201, 202, 204, 404, 503).contains(response.statusCode())) {
                faults.add(response.statusCode() + " " + response.uri() + " " + response.body());
            }
            if (response.statusCode() == 503
                    && response.headers().firstValue("retry-after").isEmpty()) {
                faults.add("503 without Retry-After " + response.uri());
            }
            return response;
        } catch (IOException e) {
            // a stream that had begun is broken off; anything else must be answered
            if (!request.build().uri().getPath().endsWith("/batch")) {
                faults.add(e + " " + request.build().uri());
            }
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return send(to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void signIn() throws IOException {
        HttpResponse<String> response =
                post("/api/v1/session", "application/json", "{\"name\":\"admin\",\"password\":\"" + PASSWORD + "\"}");
        cookie = response.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
        csrf = TestWorld.JSON.readTree(response.body()).get("csrf").asText();
    }

    private void read() {
        Random random = new Random(numbers.incrementAndGet());
        double lon = 110 + random.nextDouble() * 6;
        double lat = 21 + random.nextDouble() * 4;
        send(to("/api/v1/parks?limit=" + (1 + random.nextInt(100))).GET());
        send(to("/api/v1/regions/at?lon=%.4f&lat=%.4f".formatted(lon, lat)).GET());
        send(to("/ogc/collections/parks/items?f=json&limit=" + (1 + random.nextInt(100)))
                .GET());
        send(to("/tiles/parks/8/%d/%d.mvt?industry=%d"
                        .formatted(206 + random.nextInt(8), 108 + random.nextInt(8), 13 + random.nextInt(30)))
                .GET());
    }

    private void match() {
        Random random = new Random(numbers.incrementAndGet());
        post(
                "/api/v1/matches",
                "application/json",
                "{\"enterprise\":{\"origin\":{\"code\":\"440306\"},\"industry\":\"%d\"},\"top\":5}"
                        .formatted(13 + random.nextInt(24)));
    }

    private void batch() {
        post("/api/v1/matches/batch?top=2", "text/csv", "企业名称,转出地,行业\n甲,440306,39\n乙,东莞,18\n丙,佛山市禅城区,30\n");
    }

    private void makeAccounts() {
        String name = "load-" + numbers.incrementAndGet();
        HttpResponse<String> made = post(
                "/api/v1/users",
                "application/json",
                "{\"name\":\"%s\",\"role\":\"organizer\",\"password\":\"%s\"}".formatted(name, PASSWORD));
        if (made != null && made.statusCode() == 201) {
            madeAccounts.add(name);
        }
        pause(30);
    }

    private void importFirms() {
        String batch = "负载" + numbers.incrementAndGet();
        StringBuilder csv = new StringBuilder("企业名称,转出地,行业\n");
        for (int i = 0; i < FIRMS; i++) {
            csv.append(batch).append("-合成-").append(i).append(",440306,39\n");
        }
        HttpResponse<String> accepted = post(
                "/api/v1/imports",
                "multipart/form-data; boundary=tidu-mixed-load",
                "--tidu-mixed-load\r\nContent-Disposition: form-data; name=\"into\"\r\n\r\nenterprises\r\n--tidu-mixed-load\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + csv + "\r\n--tidu-mixed-load--\r\n");
        if (accepted == null || accepted.statusCode() != 202) {
            pause(100);
            return;
        }
        String job = accepted.headers().firstValue("location").orElseThrow();
        for (int i = 0; i < 600; i++) {
            HttpResponse<String> state = send(to(job).GET());
            if (state != null && state.statusCode() == 200) {
                String word = state.body().replaceFirst("(?s).*?\"state\":\"(\\w+)\".*", "$1");
                if (!word.matches("queued|running")) {
                    imports.put(batch, word);
                    return;
                }
            }
            pause(100);
        }
        faults.add("the job of " + batch + " never ended");
    }

    private void everythingAcknowledgedIsThere(Database operator) {
        Set<String> accounts = Set.copyOf(operator.read(handle -> handle.createQuery("SELECT name FROM account")
                .mapTo(String.class)
                .list()));
        assertThat(accounts).containsAll(madeAccounts);
        imports.forEach((batch, state) -> {
            int rows =
                    operator.read(handle -> handle.createQuery("SELECT count(*) FROM enterprise WHERE name LIKE :like")
                            .bind("like", batch + "-%")
                            .mapTo(Integer.class)
                            .one());
            assertThat(rows).as(batch + " " + state).isEqualTo(state.equals("done") ? FIRMS : 0);
        });
    }

    /** Waits until nothing is in flight any more. */
    private void quiet() throws InterruptedException {
        eventually(() -> status("/ready") == 200, "not ready");
        eventually(() -> metric("tidu_database_connections_active") == 0, "connections in use");
        eventually(() -> metric("tidu_worker_running{worker=\"tidu-worker\"}") == 0, "work that runs");
        eventually(() -> metric("tidu_worker_waiting{worker=\"tidu-worker\"}") == 0, "work that waits");
        Thread.sleep(7_000); // idle connections of clients are closed after 5 s
    }

    private static void eventually(BooleanSupplier condition, String what) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(200);
        }
        assertThat(condition.getAsBoolean()).as(what).isTrue();
    }

    private int status(String path) {
        HttpResponse<String> response = send(to(path).GET());
        return response == null ? 0 : response.statusCode();
    }

    private double metric(String name) {
        HttpResponse<String> response = send(to("/metrics").GET());
        return response.body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(-1);
    }

    private long connections() {
        return (long) (metric("tidu_database_connections_active") + metric("tidu_database_connections_idle"));
    }

    private long files() {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Threads by kind; the kernel keeps 15 characters of a name. */
    private Map<String, Integer> threads() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path task : tasks.toList()) {
                String name = Files.readString(task.resolve("comm")).strip();
                String kind = MOST_THREADS.keySet().stream()
                        .filter(name::startsWith)
                        .findFirst()
                        .orElse("other");
                kinds.merge(kind, 1, Integer::sum);
            }
        }
        return kinds;
    }
}
