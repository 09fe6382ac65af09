package cn.tidu.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer with a status and headers (应答).
 *
 * @param status HTTP status
 * @param headers headers beside the content type
 * @param body what is written as JSON; null: nothing
 */
public record Reply(int status, Map<String, String> headers, Object body) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply ok(Object body) {
        return new Reply(200, Map.of(), body);
    }

    /** Something new, and where it is. */
    public static Reply created(String location, Object body) {
        return new Reply(201, Map.of("Location", location), body);
    }

    /** Done, and nothing to say. */
    public static Reply nothing() {
        return new Reply(204, Map.of(), null);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    /** With the version of what is answered, by which an edit says what it was made from. */
    public Reply etag(String version) {
        return with("ETag", '"' + version + '"');
    }

    /** Sends it. */
    public void send(RoutingContext context) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        headers.forEach(context.response()::putHeader);
        if (body == null) {
            context.response().setStatusCode(status).end();
        } else {
            Answer.bytes(context, status, "application/json; charset=utf-8", Json.write(body));
        }
    }

    /**
     * The version an edit was made from.
     *
     * @throws ProblemException 428 if the request does not say it
     */
    public static List<String> versions(RoutingContext context) {
        String header = context.request().getHeader("If-Match");
        if (header == null || header.isBlank()) {
            throw ProblemException.versionMissing();
        }
        return List.of(header.split(",", -1)).stream()
                .map(tag -> tag.strip().replaceFirst("^\"(.*)\"$", "$1"))
                .toList();
    }
}
