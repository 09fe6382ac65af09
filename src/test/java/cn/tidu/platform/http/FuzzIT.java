package cn.tidu.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.app.ApiContract;
import cn.tidu.platform.access.Role;
import cn.tidu.world.ContractWatch;
import cn.tidu.world.Nasty;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract, and of the OGC one, by every role, with values that nobody should send: none answers 500. The time it
 * may take and where it begins are {@code -Dtidu.fuzz.seconds} and {@code -Dtidu.fuzz.seed}.
 */
class FuzzIT {
    private static final long SECONDS = Long.getLong("tidu.fuzz.seconds", 20);
    private static final long SEED = Long.getLong("tidu.fuzz.seed", 20261121);
    /** They would end the session that the others need; {@code AccountIT} has them. */
    private static final Set<String> ENDING = Set.of("delete /api/v1/session", "put /api/v1/session/password");

    private static final List<String> MULTIPART =
            List.of("into", "crs", "datum", "encoding", "swapXy", "mapping", "file");

    private final TestWorld world = TestWorld.get();

    @BeforeAll
    static void onlyAnswersAreHeldToTheContract() {
        ContractWatch.answersOnly(true);
    }

    @AfterAll
    static void asBefore() {
        ContractWatch.answersOnly(false);
    }

    private record Operation(String method, String path, JsonNode definition, Nasty nasty) {}

    private List<Operation> operations(Random random) throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (JsonNode contract : List.of(
                ApiContract.tree(),
                TestWorld.JSON.readTree(world.get("/ogc/api?f=json").body()))) {
            String base = contract.at("/servers/0/url")
                    .asText("/")
                    .replaceFirst("^https?://[^/]+", "")
                    .replaceFirst("/$", "");
            Nasty nasty = new Nasty(random, contract);
            contract.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        if (!ENDING.contains(operation.getKey() + " " + path.getKey())) {
                            operations.add(new Operation(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    base + path.getKey(),
                                    operation.getValue(),
                                    nasty));
                        }
                    }));
        }
        return operations;
    }

    private Map<Role, Visitor> visitors() {
        Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
        visitors.put(Role.PUBLIC, new Visitor(world));
        visitors.put(Role.ENTERPRISE, world.newcomer(Role.ENTERPRISE));
        visitors.put(Role.PARK, world.newcomer(Role.PARK, "gd-shenzhen-chaozhou"));
        visitors.put(Role.ORGANIZER, world.newcomer(Role.ORGANIZER));
        visitors.put(Role.PLANNER, world.newcomer(Role.PLANNER, "440300"));
        visitors.put(Role.ADMIN, world.newcomer(Role.ADMIN));
        return visitors;
    }

    @Test
    void nothingAnswers500() throws Exception {
        Random random = new Random(SEED);
        List<Operation> operations = operations(random);
        List<Map.Entry<Role, Visitor>> visitors = List.copyOf(visitors().entrySet());
        Set<String> faults = new TreeSet<>();
        Set<String> reached = new TreeSet<>();
        long until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        int requests = 0;
        // first each operation by each role once, then at random while there is time
        for (int i = 0; i < operations.size() * visitors.size() || System.nanoTime() < until; i++) {
            Operation operation = operations.get(i % operations.size());
            Map.Entry<Role, Visitor> visitor = visitors.get(i / operations.size() % visitors.size());
            int status = i % 17 == 16 ? raw(operation, faults) : tried(operation, visitor.getValue(), faults);
            requests++;
            reached.add(operation.method() + " " + operation.path() + " " + status / 100);
            if (faults.size() > 20) {
                break;
            }
        }
        System.out.printf("fuzz: %d requests, seed %d, %d kinds of answers%n", requests, SEED, reached.size());
        assertThat(faults).as("seed " + SEED).isEmpty();
    }

    private int tried(Operation operation, Visitor visitor, Set<String> faults) throws IOException {
        HttpRequest.Builder request = request(operation, visitor);
        HttpResponse<String> response;
        try {
            response = world.send(request.timeout(Duration.ofSeconds(60)));
        } catch (UncheckedIOException e) {
            faults.add(
                    "no answer: " + operation.method() + " " + request.build().uri() + " " + e.getMessage());
            return 499;
        }
        if (response.statusCode() >= 500) {
            faults.add(response.statusCode() + " " + operation.method() + " " + response.uri() + " "
                    + response.body().lines().findFirst().orElse(""));
        }
        // a request line or headers that are too long never reach us
        if (response.statusCode() >= 400
                && response.statusCode() != 414
                && response.statusCode() != 431
                && !response.headers().firstValue("content-type").orElse("").contains("json")) {
            faults.add("no problem+json: " + response.statusCode() + " " + operation.method() + " " + response.uri());
        }
        return response.statusCode();
    }

    private HttpRequest.Builder request(Operation operation, Visitor visitor) throws IOException {
        Nasty nasty = operation.nasty();
        HttpRequest.Builder request = visitor.request(path(operation));
        String media = operation
                        .definition()
                        .at("/requestBody/content")
                        .fieldNames()
                        .hasNext()
                ? operation.definition().at("/requestBody/content").fieldNames().next()
                : "";
        byte[] body = new byte[0];
        if (media.startsWith("multipart")) {
            body = multipart(nasty);
            media += "; boundary=b";
        } else if (!media.isEmpty() && !media.contains("json")) {
            body = lines(nasty);
        } else if (!media.isEmpty()) {
            JsonNode schema = operation
                    .definition()
                    .at("/requestBody/content")
                    .path(media)
                    .path("schema");
            body = nasty.chance(12)
                    ? nasty.garbage()
                    : nasty.value(schema, 0).toString().getBytes(StandardCharsets.UTF_8);
        }
        if (!media.isEmpty()) {
            request.header("Content-Type", nasty.chance(4) ? "text/plain" : media);
        }
        if (nasty.chance(20)) {
            request.header("If-Match", "\"" + (nasty.chance(50) ? "1" : "x y") + "\"");
        }
        return request.method(
                operation.method(),
                media.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private static String path(Operation operation) {
        Nasty nasty = operation.nasty();
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (JsonNode reference : operation.definition().path("parameters")) {
            JsonNode parameter = nasty.resolved(reference);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", segment(operation, parameter));
            } else if (parameter.path("in").asText().equals("query") && nasty.chance(35)) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(nasty.parameter(parameter)));
            }
        }
        if (nasty.chance(4)) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(encoded(nasty.text()))
                    .append("=1");
        }
        return path + query;
    }

    /** A part of a path; never the number of an account or a session that may be somebody's. */
    private static String segment(Operation operation, JsonNode parameter) {
        boolean numbers = operation.path().matches(".*/(users|sessions|tokens)/.*");
        String value = operation.nasty().parameter(parameter);
        String safe = numbers && value.matches("\\d{1,6}") ? "999999999" : value;
        return encoded(safe.isEmpty() ? "x" : safe);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Always a dry run: what is sent must not get into what other tests look at. */
    private static byte[] multipart(Nasty nasty) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "dryRun", "true".getBytes(StandardCharsets.UTF_8), false);
        for (String field : MULTIPART) {
            if (nasty.chance(field.equals("file") || field.equals("into") ? 95 : 15)) {
                byte[] value = field.equals("into") && nasty.chance(70)
                        ? nasty.of(List.of("parks", "enterprises", "regions", "guidance", "relocations", "roads"))
                                .getBytes(StandardCharsets.UTF_8)
                        : field.equals("file") ? lines(nasty) : nasty.text().getBytes(StandardCharsets.UTF_8);
                part(body, field, value, field.equals("file") || nasty.chance(10));
            }
        }
        if (nasty.chance(96)) {
            body.write("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] value, boolean file) throws IOException {
        body.write(("--b\r\nContent-Disposition: form-data; name=\"" + name + "\""
                        + (file ? "; filename=\"a.csv\"\r\nContent-Type: text/csv" : "") + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(value);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] lines(Nasty nasty) {
        StringBuilder csv = new StringBuilder(nasty.chance(85) ? "企业名称,转出地,行业,用地(亩),是否有污染\n" : nasty.text() + "\n");
        for (int i = 0; i < 3; i++) {
            csv.append(nasty.text().replace("\n", " "))
                    .append(",440306,")
                    .append(nasty.chance(60) ? "39" : nasty.text());
            csv.append(',').append(nasty.text()).append(",否\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes that no library would send: broken escapes and methods. The status, 499 if the connection was just closed. */
    private int raw(Operation operation, Set<String> faults) throws IOException {
        String broken = operation
                .nasty()
                .of(List.of("%", "%zz", "%c0%af", "%00", "%ff", "//", "/../", ";x=1", "?%=%", "?q=%e4%"));
        String method = operation.nasty().of(List.of(operation.method(), "FOO", "TRACE", "get"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.server.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write((method + " " + operation.path().replaceAll("\\{[^}]*}", "1") + broken
                                    + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            int status = answer.length() < 12 ? 499 : Integer.parseInt(answer.substring(9));
            if (status >= 500) {
                faults.add(status + " " + method + " " + operation.path() + broken);
            }
            return status;
        } catch (SocketException reset) {
            return 499;
        }
    }
}
