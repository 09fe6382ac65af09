package cn.tidu.world;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.internal.http.HttpServerRequestWrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** A request on its way to the server's handlers; keeps what is read of it and what is written in answer. */
final class WatchedRequest extends HttpServerRequestWrapper {
    private final Buffer asked = Buffer.buffer();
    private final Buffer answered = Buffer.buffer();
    private final HttpServerResponse response;
    private boolean whole = true;

    /** Tells when the answer is at its end. */
    WatchedRequest(HttpServerRequest request, Consumer<WatchedRequest> ended) {
        super((HttpServerRequestInternal) request);
        response = watched(request.response(), ended);
    }

    @Override
    public HttpServerRequest handler(Handler<Buffer> handler) {
        super.handler(
                handler == null
                        ? null
                        : chunk -> {
                            asked.appendBuffer(chunk);
                            handler.handle(chunk);
                        });
        return this;
    }

    @Override
    public io.vertx.core.Future<Buffer> body() {
        return super.body().onSuccess(asked::appendBuffer);
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    /** The body of the request, as far as the server has read it. */
    Buffer asked() {
        return asked;
    }

    /** The body of the answer before it was packed. */
    Buffer answered() {
        return answered;
    }

    /** Whether all of the answer was seen: files are sent past this. */
    boolean whole() {
        return whole;
    }

    private HttpServerResponse watched(HttpServerResponse real, Consumer<WatchedRequest> ended) {
        return (HttpServerResponse) Proxy.newProxyInstance(
                WatchedRequest.class.getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (proxy, method, arguments) -> {
                    see(method, arguments, ended);
                    try {
                        Object result = method.invoke(real, arguments);
                        return result == real ? proxy : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void see(Method method, Object[] arguments, Consumer<WatchedRequest> ended) {
        String name = method.getName();
        boolean end = name.equals("end") || name.equals("send");
        if (end || name.equals("write")) {
            if (arguments != null && arguments[0] instanceof Buffer part) {
                answered.appendBuffer(part);
            } else if (arguments != null && arguments[0] instanceof String part) {
                answered.appendString(part);
            } else if (arguments != null) {
                whole = false;
            }
        }
        if (name.equals("sendFile")) {
            whole = false;
        }
        if (end) {
            ended.accept(this);
        }
    }
}
