package cn.tidu.app;

import cn.tidu.platform.http.RequestCheck;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One HTTP server to an event loop, all on one port: connections are dealt out among them. */
final class Listener {
    /** Vert.x: servers with the same negative port share one free port. */
    private static final int ANY_PORT_SHARED = -1;

    private static final long LOOK_MILLIS = 1_000;

    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

    private Listener() {}

    /** Listens with as many servers as {@code loops}; port 0 is any free port. */
    static Future<Listener> open(
            Vertx vertx,
            HttpServerOptions options,
            Handler<HttpServerRequest> handler,
            int loops,
            ConnectionWatch.Patience patience) {
        Listener listener = new Listener();
        HttpServerOptions shared =
                new HttpServerOptions(options).setPort(options.getPort() == 0 ? ANY_PORT_SHARED : options.getPort());
        Supplier<Deployable> each = () -> new VerticleBase() {
            @Override
            public Future<?> start() {
                ConnectionWatch watch = new ConnectionWatch(patience);
                vertx.setPeriodic(LOOK_MILLIS, timer -> watch.sweep());
                HttpServer server = vertx.createHttpServer(shared)
                        .connectionHandler(connection -> {
                            StrictDecoder.into(connection, shared);
                            watch.opened(connection);
                        })
                        .invalidRequestHandler(RequestCheck::refuseUnread)
                        .requestHandler(request -> {
                            watch.begun(request);
                            handler.handle(request);
                        });
                listener.servers.add(server);
                return server.listen();
            }
        };
        return vertx.deployVerticle(each, new DeploymentOptions().setInstances(loops))
                .map(listener);
    }

    int port() {
        return servers.get(0).actualPort();
    }

    /** Stops accepting and lets what is in flight finish. */
    Future<?> drain(int seconds) {
        return Future.join(servers.stream()
                .map(server -> server.shutdown(seconds, TimeUnit.SECONDS))
                .toList());
    }
}
