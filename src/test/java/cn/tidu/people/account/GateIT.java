package cn.tidu.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.platform.access.Role;
import cn.tidu.world.OtherServer;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate stands before whatever is mounted, whenever it is mounted. */
class GateIT {
    private final TestWorld world = TestWorld.get();
    private final AtomicInteger served = new AtomicInteger();
    private final Handler<RoutingContext> late = context -> {
        served.incrementAndGet();
        context.response().end("served");
    };

    private OtherServer server;

    @BeforeEach
    void start() {
        server = new OtherServer(world, Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Map<Role, Visitor> visitors() {
        return Map.of(
                Role.PUBLIC,
                new Visitor(world),
                Role.ENTERPRISE,
                world.as(Role.ENTERPRISE),
                Role.PARK,
                world.as(Role.PARK, "gd-shenzhen-chaozhou"),
                Role.ORGANIZER,
                world.as(Role.ORGANIZER),
                Role.PLANNER,
                world.planner(),
                Role.ADMIN,
                world.as(Role.ADMIN));
    }

    private int status(Visitor visitor, String method, String path) {
        return world.send(
                        visitor.request(path).uri(server.uri(path)).method(method, HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    private void refusedToEveryRole(String method, String path) {
        visitors().forEach((role, visitor) -> assertThat(status(visitor, method, path))
                .as("%s %s by %s", method, path, role.code())
                .isEqualTo(role == Role.PUBLIC ? 401 : 403));
        assertThat(served).as("served: " + method + " " + path).hasValue(0);
    }

    /** A way to mount a route, and a request that it would answer. */
    private record Way(String method, String path, BiConsumer<Router, Handler<RoutingContext>> mount) {}

    @Test
    void aRouteThatTheContractDoesNotKnowIsRefusedToEveryRoleHoweverItIsMounted() {
        for (Way way : List.of(
                new Way("GET", "/late/one", (router, handler) -> router.get("/late/one")
                        .handler(handler)),
                new Way("GET", "/api/v1/late/7", (router, handler) -> router.get("/api/v1/late/:id")
                        .handler(handler)),
                new Way("POST", "/api/v1/late", (router, handler) -> router.post("/api/v1/late")
                        .handler(handler)),
                new Way("GET", "/late/slash/", (router, handler) -> router.get("/late/slash/")
                        .handler(handler)),
                new Way("GET", "/late/any", (router, handler) -> router.route("/late/any")
                        .handler(handler)),
                new Way("PUT", "/late/any", (router, handler) -> router.route("/late/any")
                        .handler(handler)),
                new Way("GET", "/late/below/this/one", (router, handler) -> router.get("/late/below/*")
                        .handler(handler)),
                new Way("DELETE", "/late/under/x", (router, handler) -> router.route("/late/under/*")
                        .handler(handler)),
                new Way("GET", "/late/two", (router, handler) -> router.route()
                        .method(HttpMethod.GET)
                        .path("/late/two")
                        .handler(handler)),
                new Way("GET", "/late/blocking", (router, handler) -> router.get("/late/blocking")
                        .blockingHandler(handler)),
                // what the contract knows of a path is said of its other methods only
                new Way("DELETE", "/api/v1/parks/x", (router, handler) -> router.delete("/api/v1/parks/:id")
                        .handler(handler)),
                // its path is also that of a route which is everyone's and comes before it
                new Way("GET", "/api/v1/parks/late", (router, handler) -> router.get("/api/v1/parks/late")
                        .handler(handler)))) {
            server.mount(context -> way.mount().accept(context.router(), late));
            refusedToEveryRole(way.method(), way.path());
        }
    }

    @Test
    void aRouteThatCouldAnswerWithoutTheGateCannotBeMounted() {
        for (Way way : List.of(
                new Way("GET", "/late/early", (router, handler) -> router.get("/late/early")
                        .order(-5_000)
                        .handler(handler)),
                new Way("GET", "/late/pattern", (router, handler) -> router.getWithRegex("/late/p.*")
                        .handler(handler)),
                new Way("GET", "/late/all", (router, handler) -> router.route().handler(handler)),
                new Way("POST", "/late/all", (router, handler) -> router.post().handler(handler)),
                new Way("GET", "/api/v1/parks/late", (router, handler) -> router.get("/api/v1/parks/late")
                        .order(-500)
                        .handler(handler)))) {
            assertThatThrownBy(() -> server.mount(context -> way.mount().accept(context.router(), late)))
                    .isInstanceOf(IllegalStateException.class);
            visitors().forEach((role, visitor) -> assertThat(status(visitor, way.method(), way.path()))
                    .as("%s %s by %s", way.method(), way.path(), role.code())
                    .isIn(401, 403, 404, 405));
            assertThat(served).as(way.path()).hasValue(0);
        }
        assertThat(world.send(server.request("/api/v1/parks?limit=1").GET()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRouteThatTheContractKnowsKeepsItsRuleWhenItIsMountedAgain() {
        server.mount(context -> context.router().get("/api/v1/users").handler(late));
        Stream.of(Role.values()).filter(visitors()::containsKey).forEach(role -> assertThat(
                        status(visitors().get(role), "GET", "/api/v1/users"))
                .isEqualTo(role == Role.ADMIN ? 200 : role == Role.PUBLIC ? 401 : 403));
        assertThat(served).hasValue(0);
    }
}
