package cn.tidu.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;

/**
 * Reads a bounded JSON body whatever content type the client names, so that a form decoder never sees it.
 */
public final class JsonBody implements Handler<RoutingContext> {
    private static final String KEY = JsonBody.class.getName();

    @Override
    public void handle(RoutingContext context) {
        Buffer body = Buffer.buffer();
        long most = BodyLimit.of(context);
        context.request()
                .handler(chunk -> {
                    if (context.failed()) {
                        return;
                    }
                    if (body.length() + chunk.length() > most) {
                        context.fail(new HttpException(413));
                    } else {
                        body.appendBuffer(chunk);
                    }
                })
                .exceptionHandler(failure -> {
                    // a body that cannot be read on, and then the end of its connection
                    if (!context.failed()) {
                        context.fail(failure);
                    }
                })
                .endHandler(end -> {
                    if (!context.failed()) {
                        context.put(KEY, body);
                        context.next();
                    }
                });
    }

    /** Whether nothing was sent. */
    public static boolean isEmpty(RoutingContext context) {
        Buffer body = context.get(KEY);
        return body.length() == 0;
    }

    /** The body, parsed; 400 if it is no JSON. */
    public static JsonNode of(RoutingContext context) {
        Buffer body = context.get(KEY);
        return Json.read(body.getBytes());
    }
}
