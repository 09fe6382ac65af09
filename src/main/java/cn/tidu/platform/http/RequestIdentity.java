package cn.tidu.platform.http;

import cn.tidu.platform.access.Identity;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.spi.context.storage.ContextLocal;

/**
 * The identity of the request that is being served (请求身份): it lives in the request's own Vert.x context and goes with
 * every callback of it. Each request has a context of its own, also on one connection.
 */
public final class RequestIdentity {
    /** Registered before the first Vertx is made: see {@link #prepare}. */
    private static final ContextLocal<Identity> LOCAL = ContextLocal.registerLocal(Identity.class);

    private static final ContextLocal<String> ID = ContextLocal.registerLocal(String.class);

    private RequestIdentity() {}

    /** Must be called before a Vertx is made; the storage of contexts is laid out then. */
    public static void prepare() {
        // loading the class is enough
    }

    /** Whose request this is; the public's when nobody said otherwise or this is no request. */
    public static Identity get() {
        Context context = Vertx.currentContext();
        Identity identity = context == null ? null : context.getLocal(LOCAL);
        return identity == null ? Identity.PUBLIC : identity;
    }

    /** The id of the request, which its lines in the log bear; empty if this is no request. */
    static String id() {
        Context context = Vertx.currentContext();
        String id = context == null ? null : context.getLocal(ID);
        return id == null ? "" : id;
    }

    /** Gives the request its id. */
    static void name(String id) {
        Vertx.currentContext().putLocal(ID, id);
    }

    /** Says whose request this is. */
    public static void set(Identity identity) {
        Vertx.currentContext().putLocal(LOCAL, identity);
    }
}
