import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;

/** The measure of what a cached tile could cost: Vert.x, nothing else, writing one body from as many event loops. */
public final class BareVertx extends AbstractVerticle {
    @Override
    public void start() throws Exception {
        Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(System.getProperty("body"))));
        vertx.createHttpServer(new HttpServerOptions().setPort(Integer.getInteger("port")))
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "application/vnd.mapbox-vector-tile")
                        .end(body))
                .listen();
    }

    public static void main(String[] args) {
        Vertx.vertx()
                .deployVerticle(
                        BareVertx::new,
                        new DeploymentOptions()
                                .setInstances(Runtime.getRuntime().availableProcessors()))
                .onFailure(fault -> {
                    System.err.println("no server: " + fault.getMessage());
                    System.exit(1);
                });
    }
}
