package cn.tidu.platform.http;

import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;

/**
 * A request whose files are being received (接收上传). A file that could not be written, say because the disk is full, is closed already when
 * Vert.x 5.0 wants to cancel it; that throws there, and the request would never be answered nor its other files deleted.
 */
public final class Receiving implements InvocationHandler {
    private static final String CLEANUP = "cancelAndCleanupFileUploads";

    private final RoutingContext context;
    private final Set<FileUpload> gone = new HashSet<>();

    private Receiving(RoutingContext context) {
        this.context = context;
    }

    /** The same request, whose files go however writing them ended. */
    public static RoutingContext of(RoutingContext context) {
        return (RoutingContext) Proxy.newProxyInstance(
                Receiving.class.getClassLoader(),
                new Class<?>[] {RoutingContextInternal.class},
                new Receiving(context));
    }

    /** Takes away the files of a request that never came to its end; who cut it off may have gone before anybody listened. */
    public static void forget(RoutingContext context) {
        context.fileUploads().forEach(Receiving::remove);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals(CLEANUP)) {
            context.fileUploads().stream().filter(gone::add).forEach(Receiving::remove);
            return null;
        }
        try {
            return method.invoke(context, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void remove(FileUpload upload) {
        boolean cancelled;
        try {
            cancelled = upload.cancel();
        } catch (IllegalStateException e) {
            cancelled = false;
        }
        if (!cancelled) {
            upload.delete();
        }
    }
}
