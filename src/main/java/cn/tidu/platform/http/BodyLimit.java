package cn.tidu.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How much each route takes (请求体与页长的上限): files as large as an import may be, little at the addresses of sign-in, else what a
 * JSON body may have. A body that says it is larger is refused before it is read, and a page that is asked for too long.
 */
public final class BodyLimit {
    private static final int EARLY = -2400;
    private static final String KEY = BodyLimit.class.getName();
    private static final Pattern FILES = Pattern.compile("/api/v1/(imports|matches/batch)/?");
    private static final Pattern SIGN_IN = Pattern.compile("/api/v1/(session|sessions|tokens|users)(/.*)?");

    private static final String ROWS = BodyLimit.class.getName() + ".rows";

    private BodyLimit() {}

    /** Puts the limits, in bytes and rows, before every route. */
    public static void mount(Router router, long json, long signIn, long file, int rows) {
        router.route().order(EARLY).handler(context -> {
            String path = context.request().path();
            long most =
                    FILES.matcher(path).matches() ? file : SIGN_IN.matcher(path).matches() ? signIn : json;
            context.put(KEY, most);
            context.put(ROWS, rows);
            if (announced(context) > most) {
                context.fail(new HttpException(413));
                return;
            }
            page(context, rows);
            context.next();
        });
    }

    /** Rows that a page of this request may have. */
    public static int rows(RoutingContext context) {
        return context.get(ROWS);
    }

    /** Bytes that this request's body may have. */
    static long of(RoutingContext context) {
        return context.get(KEY);
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private static void page(RoutingContext context, int rows) {
        String limit;
        try {
            limit = context.request().getParam("limit");
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed("查询串无法解码 / The query string cannot be decoded", List.of());
        }
        // OGC API has a page of its own size for whoever asks for more.
        if (limit != null
                && !context.request().path().startsWith("/ogc/")
                && limit.matches("\\d{1,9}")
                && Integer.parseInt(limit) > rows) {
            throw ProblemException.malformed(
                    String.format(Locale.ROOT, "一页至多 %d 行（TIDU_LIST_MAX）/ A page has at most that many rows", rows),
                    List.of(new Problem.Fault(
                            "limit",
                            String.format(Locale.ROOT, "应为 1 到 %d 的整数 / must be a whole number in this range", rows))));
        }
    }
}
