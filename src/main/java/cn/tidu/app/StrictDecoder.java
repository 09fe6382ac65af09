package cn.tidu.app;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Reads requests as the web library does, but refuses one that gives its body two lengths (请求走私防护): the library drops
 * {@code Content-Length} beside {@code Transfer-Encoding} and goes on, which RFC 9112, 6.1, allows only on a connection that is then
 * closed, and nobody behind it could see that there were two.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    /** A body that cannot be read on: the client's fault, whatever the decoder stumbled over. */
    static final class BadBody extends DecoderException {
        private static final long serialVersionUID = 1L;

        BadBody(Throwable cause) {
            super("the chunks of a body cannot be read: " + cause);
        }
    }

    private StrictDecoder(HttpServerOptions options) {
        super(options);
    }

    /** Puts it in the place of the library's, before anything is read from the connection. */
    static void into(HttpConnection connection, HttpServerOptions options) {
        ((Http1xServerConnection) connection)
                .channelHandlerContext()
                .pipeline()
                .replace(VertxHttpRequestDecoder.class, "httpDecoder", new StrictDecoder(options));
    }

    /** Sends what was written while a message was being read; the library closes a broken connection before that. */
    static void flush(HttpConnection connection) {
        ((Http1xServerConnection) connection).flush();
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length beside Transfer-Encoding");
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        super.decode(context, in, out);
        Object last = out.isEmpty() ? null : out.get(out.size() - 1);
        boolean body = last instanceof HttpContent && !(last instanceof HttpMessage);
        if (body && ((HttpContent) last).decoderResult().isFailure()) {
            HttpContent content = (HttpContent) last;
            content.setDecoderResult(
                    DecoderResult.failure(new BadBody(content.decoderResult().cause())));
        }
    }
}
