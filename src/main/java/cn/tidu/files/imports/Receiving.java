package cn.tidu.files.imports;

import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextDecorator;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.HashSet;
import java.util.Set;

/**
 * A request whose files are being received (接收上传). A file that could not be written, say because the disk is full, is closed already when
 * Vert.x 5.0 wants to cancel it; that throws there, and the request would never be answered nor its other files deleted.
 */
final class Receiving extends RoutingContextDecorator {
    private final Set<FileUpload> gone = new HashSet<>();

    Receiving(RoutingContext context) {
        super(context.currentRoute(), (RoutingContextInternal) context);
    }

    @Override
    public void cancelAndCleanupFileUploads() {
        fileUploads().stream().filter(gone::add).forEach(Receiving::remove);
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
