package cn.tidu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.app.ApiContract;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import java.net.http.HttpRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the contract, called by every role. */
class RolesIT {
    private static final RouteRules RULES = RouteRules.of(ApiContract.tree());

    private final TestWorld world = TestWorld.get();

    private Map<Role, Visitor> visitors() {
        Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
        visitors.put(Role.PUBLIC, new Visitor(world));
        visitors.put(Role.ENTERPRISE, world.newcomer(Role.ENTERPRISE));
        visitors.put(Role.PARK, world.newcomer(Role.PARK, "gd-shenzhen-chaozhou"));
        visitors.put(Role.ORGANIZER, world.newcomer(Role.ORGANIZER));
        visitors.put(Role.PLANNER, world.newcomer(Role.PLANNER, "440300"));
        visitors.put(Role.ADMIN, world.newcomer(Role.ADMIN));
        return visitors;
    }

    @TestFactory
    Stream<DynamicTest> everyOperationByEveryRole() {
        Map<Role, Visitor> visitors = visitors();
        // signing out comes last: the visitors are needed until then
        return Stream.concat(
                        RULES.all().keySet().stream().filter(operation -> !isSignOut(operation)),
                        RULES.all().keySet().stream().filter(RolesIT::isSignOut))
                .flatMap(operation -> visitors.keySet().stream()
                        .map(role -> DynamicTest.dynamicTest(
                                operation + " by " + role.code(), () -> check(operation, role, visitors.get(role)))));
    }

    private static boolean isSignOut(String operation) {
        return operation.equals("DELETE /api/v1/session");
    }

    private void check(String operation, Role role, Visitor visitor) {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replace("{collection}", "parks")
                .replaceAll("\\{[xyz]}", "0")
                .replaceAll("\\{[a-zA-Z]+}", "999999999");
        HttpRequest.BodyPublisher body = Stream.of("POST", "PUT", "PATCH").anyMatch(parts[0]::equals)
                ? HttpRequest.BodyPublishers.ofString("[]")
                : HttpRequest.BodyPublishers.noBody();
        int status = world.send(visitor.request(path).method(parts[0], body)).statusCode();
        RouteRule rule = RULES.find(operation).orElseThrow();
        if (rule.allows(role)) {
            assertThat(status).isNotIn(401, 403, 405).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(role == Role.PUBLIC ? 401 : 403);
        }
    }

    @Test
    void theProgramsOwnRolesAreNobodys() {
        assertThat(RULES.all()).allSatisfy((operation, rule) -> assertThat(rule.roles())
                .as(operation)
                .doesNotContainAnyElementsOf(List.of(Role.LOCAL, Role.SYSTEM)));
    }

    @Test
    void anAddressWrittenAnotherWayIsNoWayRound() {
        Visitor nobody = new Visitor(world);
        for (String path : List.of(
                "/api/v1/users/",
                "/api/v1//users",
                "/api//v1/users",
                "/api/v1/./users",
                "/api/v1/x/../users",
                "/api/v1/%75sers",
                "/api/v1/users;x=1",
                "/API/V1/USERS",
                "/api/v1/users%2f",
                "/api/v1/users?limit=1")) {
            assertThat(nobody.get(path).statusCode()).as(path).isIn(400, 401, 404);
        }
        assertThat(world.send(HttpRequest.newBuilder(world.uri("/api/v1/users"))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(world.send(HttpRequest.newBuilder(world.uri("/api/v1/users/1"))
                                .header("X-HTTP-Method-Override", "GET")
                                .method("PROPFIND", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isIn(401, 404, 405);
    }
}
