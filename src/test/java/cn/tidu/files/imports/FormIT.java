package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.Aftermath;
import cn.tidu.world.RawExchange;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that are none: each is a problem in words, nothing is kept of it, and nothing of it is an error of the server's. */
class FormIT {
    private static final String FILE = part("name=\"file\"; filename=\"a.csv\"", "名称\n甲\n");
    private static final String INTO = part("name=\"into\"", "parks");
    private static final String END = "--q--\r\n";

    private final TestWorld world = TestWorld.get();
    private Aftermath after;

    @BeforeEach
    void listen() {
        world.planner();
        after = new Aftermath(world);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        after.nothingIsLeft();
    }

    private static String part(String disposition, String content) {
        return "--q\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private String upload(String type, String body) throws IOException {
        Visitor planner = world.planner();
        int length = body.getBytes(StandardCharsets.ISO_8859_1).length;
        return RawExchange.untilClosed(
                world.server.port(),
                "POST /api/v1/imports HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: %s\r\nX-CSRF-Token: %s\r\n%sContent-Length: %d\r\n\r\n%s"
                        .formatted(planner.cookie(), planner.csrf(), type, length, body));
    }

    private static void refused(String answer) {
        assertThat(answer)
                .containsPattern("^HTTP/1\\.1 (400|413|415|422) ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"type\":\"/problems/", " / ");
    }

    static Stream<String> bodies() {
        Map<String, String> bodies = new TreeMap<>();
        bodies.put("nothing but a boundary", "--q\r\n\r\n");
        bodies.put("a boundary and an end", "--q\r\n\r\n--q--\r\n");
        bodies.put("nothing", "");
        bodies.put("the end", END);
        bodies.put("no boundary in it", "名称\n甲\n");
        bodies.put("5,000 fields", part("name=\"x\"", "1").repeat(5_000) + FILE + INTO + END);
        bodies.put(
                "5,000 fields behind the file", FILE + part("name=\"x\"", "1").repeat(5_000) + INTO + END);
        bodies.put(
                "10,000 headers of a part",
                "--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                        + "X-A: b\r\n".repeat(10_000) + "\r\na\r\n" + INTO + END);
        bodies.put("a long header of a part", "--q\r\nX-A: " + "b".repeat(100_000) + "\r\n\r\na\r\n" + INTO + END);
        bodies.put("into of 3 MB", FILE + part("name=\"into\"", "x".repeat(3 << 20)) + END);
        bodies.put("into of 3 MB first", part("name=\"into\"", "x".repeat(3 << 20)) + FILE + END);
        bodies.put("a field's name of 3 MB", part("name=\"" + "x".repeat(3 << 20) + "\"", "x") + FILE + END);
        bodies.put(
                "a file's name of 3,000 characters",
                part("name=\"file\"; filename=\"" + "a".repeat(3_000) + ".csv\"", "a") + INTO + END);
        bodies.put(
                "a file's name of 300 characters",
                part("name=\"file\"; filename=\"" + "a".repeat(300) + ".csv\"", "a") + INTO + END);
        bodies.put("two files of one name", FILE + FILE + INTO + END);
        bodies.put(
                "a form in a form",
                "--q\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Type: multipart/mixed; boundary=r\r\n\r\n"
                        + "--r\r\nContent-Disposition: attachment; filename=\"a.csv\"\r\n\r\na\r\n--r--\r\n" + END);
        bodies.put(
                "a form in a form without a boundary",
                "--q\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Type: multipart/mixed\r\n\r\na\r\n"
                        + INTO + END);
        bodies.put("a part without a name", "--q\r\nContent-Disposition: form-data\r\n\r\na\r\n" + INTO + END);
        bodies.put("a file without a name", part("filename=\"a.csv\"", "a") + INTO + END);
        bodies.put("a part with an empty name", part("name=\"\"", "a") + INTO + END);
        bodies.put("a part without a disposition", "--q\r\n\r\na\r\n" + INTO + END);
        bodies.put("no file", INTO + END);
        bodies.put(
                "an unknown charset",
                "--q\r\nContent-Disposition: form-data; name=\"into\"\r\nContent-Type: text/plain; charset=xx\r\n\r\nparks\r\n"
                        + FILE + END);
        bodies.put(
                "a bad length",
                "--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Length: x\r\n\r\na\r\n"
                        + END);
        bodies.put("a file's name in a bad charset", part("name=\"file\"; filename*=xx''a%zz", "a") + END);
        bodies.put("a name of dots", part("name=\"../../x\"; filename=\"../../a.csv\"", "a") + INTO + END);
        return bodies.entrySet().stream().map(body -> body.getKey() + "|" + body.getValue());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bodies")
    void aFormThatIsNone(String body) throws IOException {
        refused(upload("Content-Type: multipart/form-data; boundary=q\r\n", body.substring(body.indexOf('|') + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type:\r\n",
                "Content-Type: multipart/form-data\r\n",
                "Content-Type: multipart/form-data; boundary=\r\n",
                "Content-Type: multipart/form-data; boundary=\"\"\r\n",
                "Content-Type: multipart/form-data; boundary\r\n",
                "Content-Type: multipart/form-data; xboundary=q\r\n",
                "Content-Type: multipart/form-dataX; boundary=q\r\n",
                "Content-Type: multipart/mixed; boundary=q\r\n",
                "Content-Type: application/json\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\n",
                "Content-Type: multipart/form-data, boundary=q\r\n"
            })
    void aTypeThatIsNoForm(String type) throws IOException {
        refused(upload(type, FILE + INTO + END));
    }
}
