package cn.tidu.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.Aftermath;
import cn.tidu.world.RawExchange;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no route could read are refused in words, whatever they ask for; none of them is an error of the server's. */
class RequestCheckIT {
    private final TestWorld world = TestWorld.get();
    private Aftermath after;

    @BeforeEach
    void listen() {
        after = new Aftermath(world);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        after.nothingIsLeft();
    }

    private String untilClosed(String sent) throws IOException {
        return RawExchange.untilClosed(world.server.port(), sent);
    }

    private static void refused(String answer, int status, String type) {
        assertThat(answer.replaceFirst("^HTTP/1\\.0", "HTTP/1.1"))
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"type\":\"/problems/" + type + "\"", "\"status\":" + status, " / ");
        assertThat(answer.split("HTTP/1\\.[01] \\d", -1))
                .as("one answer, and no second")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"b",
                "a b",
                "a/b",
                "a:b",
                "user@host",
                "a_..%",
                "",
                " ",
                "a:99999",
                "a:65536",
                "a:-1",
                "a:80:80",
                "a?b",
                "a#b",
                "a\\b",
                "<a>",
                "[::1",
                "[::g]",
                "[]",
                "[1.2.3.4]",
                "::1",
                "a,b:c",
                "h\u00e4",
                "http://a",
                "a%zz",
                "[::1]x",
                "a:8x"
            })
    void aHostThatIsNone(String host) throws IOException {
        for (String path : new String[] {"/api/v1/docs", "/live", "/", "/tiles/parks/0/0/0.mvt", "/no/such", "/ogc"}) {
            refused(
                    untilClosed("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host)),
                    400,
                    "malformed-request");
        }
        refused(
                untilClosed(
                        "POST /api/v1/matches HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"
                                .formatted(host)),
                400,
                "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: close\r\n",
                "Host: a\r\nHost: a\r\nConnection: close\r\n",
                "Host: a\r\nhost: b\r\nConnection: close\r\n",
                "Host : a\r\nConnection: close\r\n"
            })
    void noHostOrTwo(String headers) throws IOException {
        refused(untilClosed("GET /api/v1/docs HTTP/1.1\r\n" + headers + "\r\n"), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "127.0.0.1",
                "[::1]:80",
                "a.b-c_d.example:",
                "xn--fiqs8s",
                "tidu",
                "1.2"
            })
    void aHostThatIsOne(String host) throws IOException {
        assertThat(untilClosed("GET /live HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host)))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void theOldVersionNeedsNoHost() throws IOException {
        assertThat(untilClosed("GET /api/v1/parks?limit=1 HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 200");
        assertThat(untilClosed("GET /live HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 200");
        assertThat(untilClosed("GET /live HTTP/1.0\r\nHost: a b\r\n\r\n")).startsWith("HTTP/1.0 400");
    }

    /** Nobody else's request may begin in what follows: the connection is closed, and the second request never answered. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1 | Content-Length: 5~Transfer-Encoding: chunked | 400 | malformed-request",
                "1.1 | Transfer-Encoding: chunked~Content-Length: 5 | 400 | malformed-request",
                "1.1 | Transfer-Encoding: chunked~Content-Length: 0 | 400 | malformed-request",
                "1.1 | Content-Length: 5~Transfer-Encoding: xchunked | 501 | not-implemented",
                "1.1 | Transfer-Encoding: xchunked | 501 | not-implemented",
                "1.1 | Transfer-Encoding: identity | 501 | not-implemented",
                "1.1 | Transfer-Encoding: gzip, chunked | 501 | not-implemented",
                "1.1 | Transfer-Encoding: chunked, gzip | 501 | not-implemented",
                "1.1 | Transfer-Encoding: chunked;a=b | 501 | not-implemented",
                "1.1 | Transfer-Encoding: gzip~Transfer-Encoding: chunked | 501 | not-implemented",
                "1.1 | Transfer-Encoding: chunked, chunked | 400 | malformed-request",
                "1.1 | Transfer-Encoding: chunked~Transfer-Encoding: chunked | 400 | malformed-request",
                "1.1 | Content-Length: 5~Content-Length: 6 | 400 | malformed-request",
                "1.1 | Content-Length: 5, 6 | 400 | malformed-request",
                "1.1 | Content-Length: -5 | 400 | malformed-request",
                "1.1 | Content-Length: +5 | 400 | malformed-request",
                "1.1 | Content-Length: 0x5 | 400 | malformed-request",
                "1.1 | Content-Length: 99999999999999999999 | 400 | malformed-request",
                "1.0 | Transfer-Encoding: chunked | 400 | malformed-request",
                "1.0 | Transfer-Encoding: chunked~Content-Length: 5 | 400 | malformed-request"
            })
    void aBodyOfDoubtfulEnd(String version, String headers, int status, String type) throws IOException {
        String answer =
                untilClosed("POST /api/v1/matches HTTP/%s\r\nHost: a\r\nConnection: keep-alive\r\n%s\r\n\r\n0\r\n\r\n"
                                .formatted(version, headers.replace("~", "\r\n"))
                        + "GET /live HTTP/1.1\r\nHost: a\r\n\r\n");
        refused(answer, status, type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyz\r\nab",
                "-1\r\nab",
                "+1\r\na\r\n0\r\n\r\n",
                "0x1\r\na",
                "\r\n",
                "99999999999\r\na",
                "1;a=\u0001\r\na\r\n0\r\n\r\n",
                "1;\n\r\na\r\n0\r\n\r\n",
                "1\r\nabc\r\n0\r\n\r\n",
                "1\r\na\r\n0\r\nbad header\u0000: x\r\n\r\n"
            })
    void aChunkThatIsNone(String chunks) throws IOException {
        for (String head : new String[] {
            "POST /api/v1/matches HTTP/1.1\r\n",
            "POST /api/v1/matches/batch HTTP/1.1\r\nContent-Type: text/csv\r\n",
            "POST /api/v1/session HTTP/1.1\r\n",
            "POST /api/v1/imports HTTP/1.1\r\nCookie: %s\r\nX-CSRF-Token: %s\r\nContent-Type: multipart/form-data; boundary=q\r\n"
                    .formatted(world.planner().cookie(), world.planner().csrf())
        }) {
            String answer = untilClosed(head + "Host: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
            assertThat(answer).as(head).startsWith("HTTP/1.1 4").contains("\"type\":\"/problems/");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /%s HTTP/1.1 | 414 | too-large",
                "GET / HTTP/1.1~X: %s | 431 | too-large",
                "GET /live | 400 | malformed-request",
                "%%%% | 400 | malformed-request"
            })
    void aHeadThatCannotBeRead(String head, int status, String type) throws IOException {
        refused(
                untilClosed(head.replace("~", "\r\n").replace("%s", "a".repeat(20_000)) + "\r\nHost: a\r\n\r\n"),
                status,
                type);
    }
}
