package cn.tidu.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.tidu.platform.access.Role;
import cn.tidu.world.OtherServer;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the server tells about itself: metrics, ids of requests, the log. */
class MetricsIT {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{[^\\n]*\\})? (\\S+)$");
    private static final Pattern NAME = Pattern.compile("\\b(?:tidu|jvm|process|system)_[a-z_]+");

    private final TestWorld world = TestWorld.get();

    private Map<String, Double> samples() {
        Map<String, Double> samples = new TreeMap<>();
        Matcher matcher = SAMPLE.matcher(world.get("/metrics").body());
        while (matcher.find()) {
            String labels = matcher.group(2) == null ? "" : matcher.group(2);
            samples.put(matcher.group(1) + labels, Double.valueOf(matcher.group(3)));
        }
        return samples;
    }

    private static double sum(Map<String, Double> samples, String name, String... labels) {
        return samples.entrySet().stream()
                .filter(e -> e.getKey().startsWith(name + "{") || e.getKey().equals(name))
                .filter(e -> Set.of(labels).stream().allMatch(e.getKey()::contains))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    @Test
    void requestsAreCountedByTemplateAndStatus() {
        String count = "tidu_http_requests_seconds_count";
        String route = "route=\"/api/v1/parks/{id}\"";
        Map<String, Double> before = samples();
        world.get("/api/v1/parks/s441003");
        world.get("/api/v1/parks/no-such-park");
        world.get("/api/v1/parks/no-such-park-either");
        world.get("/no/such/thing");
        world.send(
                HttpRequest.newBuilder(world.uri("/api/v1/parks")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        Map<String, Double> after = samples();
        assertThat(sum(after, count, route, "status=\"404\"") - sum(before, count, route, "status=\"404\""))
                .isBetween(2.0, 3.0);
        assertThat(sum(after, count, "route=\"none\"") - sum(before, count, "route=\"none\""))
                .isEqualTo(1);
        assertThat(sum(after, count, "route=\"/api/v1/parks\"") - sum(before, count, "route=\"/api/v1/parks\""))
                .isEqualTo(1);
        assertThat(sum(after, "tidu_http_requests_seconds_bucket", route, "le=\"+Inf\""))
                .isEqualTo(sum(after, count, route));
        assertThat(after.keySet()).noneMatch(name -> name.contains("no-such-park"));
    }

    @Test
    void tilesPoolAndJobsAreThere() {
        String tile = "/tiles/regions/6/52/27.mvt";
        world.get(tile);
        Map<String, Double> before = samples();
        world.get(tile);
        Map<String, Double> after = samples();
        assertThat(sum(after, "tidu_tile_cache_hits_total")).isGreaterThan(sum(before, "tidu_tile_cache_hits_total"));
        assertThat(sum(after, "tidu_http_requests_seconds_count", "route=\"/tiles/{collection}/{z}/{x}/{y}.mvt\""))
                .isGreaterThan(0);
        assertThat(sum(after, "tidu_tile_cache_bytes")).isPositive();
        assertThat(sum(after, "tidu_database_connections_max")).isEqualTo(8);
        assertThat(after)
                .containsKey("tidu_jobs{state=\"running\"}")
                .containsKey("tidu_worker_waiting{worker=\"tidu-import\"}");
        assertThat(sum(after, "jvm_memory_used_bytes")).isPositive();
    }

    @Test
    void theDashboardAsksForWhatIsThere() throws Exception {
        JsonNode dashboard = TestWorld.JSON.readTree(
                TestWorld.HOME.resolve("docs/grafana.json").toFile());
        Set<String> there = samples().keySet().stream()
                .map(name -> name.replaceFirst("\\{.*", ""))
                .collect(Collectors.toSet());
        Set<String> wanted = new TreeSet<>();
        for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.get("targets")) {
                Matcher names = NAME.matcher(target.get("expr").asText());
                while (names.find()) {
                    wanted.add(names.group());
                }
            }
        }
        assertThat(wanted).hasSizeGreaterThan(20);
        assertThat(there).containsAll(wanted);
    }

    @Test
    void theyAreNotForEveryone() {
        HttpRequest.Builder through =
                HttpRequest.newBuilder(world.uri("/metrics")).header("X-Forwarded-For", "192.0.2.1");
        assertThat(world.send(through.GET()).statusCode()).isEqualTo(403);
        assertThat(world.send(world.as(Role.ADMIN)
                                .request("/metrics")
                                .header("X-Forwarded-For", "192.0.2.1")
                                .GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(world.send(world.planner()
                                .request("/metrics")
                                .header("X-Forwarded-For", "192.0.2.1")
                                .GET())
                        .statusCode())
                .isEqualTo(403);
        try (OtherServer server =
                new OtherServer(world, Map.of("TIDU_TRUSTED_PROXIES", "127.0.0.1", "TIDU_METRICS_FROM", "192.0.2.9"))) {
            assertThat(world.send(server.request("/metrics")
                                    .header("X-Forwarded-For", "192.0.2.9")
                                    .GET())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(world.send(server.request("/metrics")
                                    .header("X-Forwarded-For", "192.0.2.8")
                                    .GET())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aRequestHasAnIdThatItsAnswerAndItsLineInTheLogBear() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("cn.tidu.request");
        log.start();
        logger.addAppender(log);
        try {
            HttpResponse<String> given = world.send(world.planner()
                    .request("/api/v1/parks?q=%E6%9F%90%E5%8E%82&limit=1")
                    .header("X-Request-Id", "from-the-proxy-1")
                    .GET());
            assertThat(given.headers().firstValue("x-request-id")).hasValue("from-the-proxy-1");
            HttpResponse<String> bad = world.send(HttpRequest.newBuilder(world.uri("/api/v1/parks"))
                    .header("X-Request-Id", "x\"} bad one")
                    .GET());
            assertThat(bad.headers().firstValue("x-request-id").orElseThrow()).matches("[0-9a-f]{32}");
            for (int i = 0; i < 100 && log.list.size() < 2; i++) {
                Thread.sleep(20);
            }
        } finally {
            logger.detachAppender(log);
        }
        ILoggingEvent line = log.list.stream()
                .filter(event -> event.getKeyValuePairs().toString().contains("from-the-proxy-1"))
                .findFirst()
                .orElseThrow();
        assertThat(line.getKeyValuePairs().toString())
                .contains("route=\"/api/v1/parks\"")
                .contains("status=\"200\"")
                .contains("role=\"planner\"")
                .doesNotContain("某厂")
                .doesNotContain("%E6")
                .doesNotContain("127.0.0.1");
    }
}
