import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The yardstick of {@code matches.sh}: the web library that Tidu stands on, answering every request for a match with the same bytes,
 * those of a real answer, after it has read the request's body; nothing else.
 */
public final class FixedBody {
    private FixedBody() {}

    public static void main(String[] args) throws Exception {
        Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(args[1])));
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.post("/api/v1/matches")
                .handler(BodyHandler.create(false))
                .handler(context -> context.response()
                        .putHeader("Content-Type", "application/json; charset=utf-8")
                        .end(body.copy()));
        vertx.createHttpServer(new HttpServerOptions().setCompressionSupported(true))
                .requestHandler(router)
                .listen(Integer.parseInt(args[0]), "127.0.0.1")
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }
}
