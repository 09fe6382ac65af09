package cn.tidu.platform.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses, before any route, what no route could read (请求合法性检查): a body whose end is doubtful, a host that is none (RFC 9112,
 * 3.2 and 6.1), a path that cannot be decoded. After a body of doubtful end nothing more is read from its connection.
 */
public final class RequestCheck {
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String CHUNKED = "chunked";

    private RequestCheck() {}

    /** Whether the request was refused, and so is answered. */
    public static boolean refused(HttpServerRequest request) {
        Optional<Problem> framing = framing(request);
        if (framing.isPresent()) {
            last(request, framing.get());
            return true;
        }
        Optional<Problem> address = host(request).or(() -> path(request));
        address.ifPresent(problem -> answer(request, problem));
        return address.isPresent();
    }

    /** Refuses a request whose line or headers could not be read at all, and closes its connection. */
    public static void refuseUnread(HttpServerRequest request) {
        // the library gives up where it does not know how a body is coded, before anybody asks which coding that was
        last(
                request,
                framing(request)
                        .filter(problem -> problem.status() == 501)
                        .orElseGet(() -> unread(request.decoderResult().cause())));
    }

    /** Refuses a request whose body cannot be read on, if nothing was answered yet; its connection is closed by the library. */
    public static void refuseBody(HttpServerRequest request) {
        if (!request.isEnded() && !request.response().headWritten()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(request, malformed("请求体无法读取：分块或表单不合规范 / The body cannot be read: its chunks or its form are none"));
        }
    }

    private static void last(HttpServerRequest request, Problem problem) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answer(request, problem);
        request.connection().close();
    }

    private static void answer(HttpServerRequest request, Problem problem) {
        SecurityHeaders.add(request.response().headers());
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json; charset=utf-8")
                .end(Answer.uncopied(Json.write(problem)));
    }

    private static Problem malformed(String detail) {
        return ProblemException.malformed(detail, List.of()).problem();
    }

    private static Problem unread(Throwable why) {
        if (why instanceof TooLongHttpLineException) {
            return Problem.of(
                    414, "too-large", "地址过长 / Address too long", "请求行过长 / The request line is too long", List.of());
        }
        if (why instanceof TooLongHttpHeaderException) {
            return Problem.of(
                    431, "too-large", "请求头过大 / Headers too large", "请求头过大 / The headers are too large", List.of());
        }
        return malformed(
                "请求行或请求头无法读取：不合 HTTP，或请求体的长度自相矛盾"
                        + " / The request line or the headers cannot be read: not HTTP, or they contradict themselves about the body's length");
    }

    /** RFC 9112, 6.1: the one transfer coding that is read here is {@code chunked}, once, and not in HTTP/1.0. */
    private static Optional<Problem> framing(HttpServerRequest request) {
        if (!request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return Optional.empty();
        }
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (request.version() != HttpVersion.HTTP_1_1) {
            return Optional.of(malformed("HTTP/1.0 没有 Transfer-Encoding / There is no Transfer-Encoding in HTTP/1.0"));
        }
        if (!codings.stream().allMatch(CHUNKED::equals)) {
            return Optional.of(Problem.of(
                    501,
                    "not-implemented",
                    "不支持 / Not implemented",
                    "Transfer-Encoding 只支持 chunked / Only the transfer coding chunked is supported",
                    List.of()));
        }
        return codings.size() == 1
                ? Optional.empty()
                : Optional.of(malformed("Transfer-Encoding 重复 / The body is said to be chunked more than once"));
    }

    private static Optional<Problem> host(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_0) {
            return Optional.empty();
        }
        if (hosts.size() != 1) {
            return Optional.of(malformed("须有且只有一个 Host 请求头 / There must be one Host header, and only one"));
        }
        return named(hosts.get(0))
                ? Optional.empty()
                : Optional.of(malformed("Host 请求头不是“主机名”或“主机名:端口” / The Host header is not a host, or host:port"));
    }

    private static boolean named(String host) {
        HostAndPort parsed = HostAndPort.parseAuthority(host, -1);
        if (parsed == null || parsed.host().isEmpty()) {
            return false;
        }
        // the library takes anything between the brackets
        String name = parsed.host();
        return !name.startsWith("[") || NetUtil.isValidIpV6Address(name.substring(1, name.length() - 1));
    }

    private static Optional<Problem> path(HttpServerRequest request) {
        String path = request.path();
        return path == null || (path.indexOf('%') >= 0 && BROKEN.matcher(path).find())
                ? Optional.of(malformed("路径无法解码 / The path cannot be decoded"))
                : Optional.empty();
    }
}
