package cn.tidu.world;

import cn.tidu.app.Readiness;
import cn.tidu.app.Server;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.server.RouteModule;
import cn.tidu.platform.settings.Settings;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;

/** One more server, with settings of a test's own. */
public final class OtherServer implements AutoCloseable {
    final Server server;

    /** On the database of all tests. */
    public OtherServer(TestWorld world, Map<String, String> env) {
        this(world, env, world.served);
    }

    public OtherServer(TestWorld world, Map<String, String> env, Database database) {
        Map<String, String> all = new HashMap<>(env);
        all.putIfAbsent("TIDU_PORT", "0");
        all.putIfAbsent("TIDU_DATA_DIR", world.dataDir.toString());
        Readiness readiness = new Readiness();
        readiness.ready();
        server = Server.start(
                new VertxOptions(),
                ContractWatch::around,
                Settings.from(all, TestWorld.HOME),
                database,
                readiness,
                TestWorld.CLOCK);
    }

    /** One that knows people by a provider of single sign-on. */
    public static OtherServer withSingleSignOn(TestWorld world, StubProvider provider) throws IOException {
        int port = TcpProxy.freePort();
        return new OtherServer(
                world,
                Map.of(
                        "TIDU_PORT",
                        Integer.toString(port),
                        "TIDU_PUBLIC_URL",
                        "http://127.0.0.1:" + port,
                        "TIDU_OIDC_ISSUER",
                        provider.issuer()));
    }

    public int port() {
        return server.port();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    /** Puts more routes on it, while it serves. */
    public void mount(RouteModule module) {
        server.mount(module);
    }

    @Override
    public void close() {
        server.close();
    }
}
