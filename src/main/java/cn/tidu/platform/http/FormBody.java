package cn.tidu.platform.http;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a form with files, which are streamed to disk (表单请求体). Of a form that cannot be read the first thing that is wrong is told,
 * and what was received of it is deleted.
 */
public final class FormBody implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(FormBody.class);
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(\"[^\"]{1,70}\"|[^\\s\";,]{1,70})\\s*(;|$)");

    private final BodyHandler library;

    /**
     * Reads forms.
     *
     * @param folder where the files go; they are deleted when the request ends
     * @param most bytes of the whole form; a larger one is 413
     */
    public FormBody(String folder, long most) {
        this.library = BodyHandler.create(folder).setBodyLimit(most).setDeleteUploadedFilesOnEnd(true);
    }

    @Override
    public void handle(RoutingContext context) {
        check(context.request().getHeader(HttpHeaders.CONTENT_TYPE));
        try {
            library.handle(context);
        } catch (DecoderException e) {
            throw unreadable();
        }
        // the library's own fails a request twice: for what is wrong, and when its connection ends
        context.request().exceptionHandler(failure -> broken(context, failure));
    }

    private static void check(String type) {
        String form = HttpHeaderValues.MULTIPART_FORM_DATA.toString();
        if (type == null || !type.toLowerCase(Locale.ROOT).matches(Pattern.quote(form) + "\\s*(;.*)?")) {
            throw ProblemException.malformed(
                    "Content-Type 应为 multipart/form-data，文件在字段 file 里 / The body must be multipart/form-data with the file in the field file",
                    List.of(new Problem.Fault("file", "缺少文件 / the file is missing")));
        }
        if (!BOUNDARY.matcher(type).find()) {
            throw ProblemException.malformed(
                    "multipart/form-data 缺少 boundary / The content type names no boundary", List.of());
        }
    }

    private static void broken(RoutingContext context, Throwable failure) {
        if (context.failed()) {
            return;
        }
        context.fail(failure instanceof DecoderException fault ? told(fault) : failure);
        try {
            context.cancelAndCleanupFileUploads();
        } catch (IllegalStateException e) {
            context.fileUploads().forEach(FormBody::forget);
        }
    }

    /** The library trips over a file that is just being closed; by then it has noted that the file is to be deleted. */
    private static void forget(FileUpload upload) {
        try {
            if (!upload.cancel()) {
                upload.delete();
            }
        } catch (IllegalStateException e) {
            LOG.debug("a file is closed and deleted by itself: {}", e.getMessage());
        }
    }

    private static ProblemException told(DecoderException fault) {
        if (fault instanceof HttpPostRequestDecoder.TooManyFormFieldsException) {
            return ProblemException.tooLarge("表单的字段过多 / The form has too many fields");
        }
        if (fault instanceof HttpPostRequestDecoder.TooLongFormFieldException
                || fault.getCause() instanceof IOException) {
            return ProblemException.tooLarge("表单的字段或其头过长 / A field of the form, or its headers, are too long");
        }
        return unreadable();
    }

    private static ProblemException unreadable() {
        return ProblemException.malformed(
                "表单无法读取：不合 multipart/form-data（RFC 7578）/ The form cannot be read as multipart/form-data", List.of());
    }
}
