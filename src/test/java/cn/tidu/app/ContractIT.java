package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.RouteRules;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The OpenAPI contract and the server say the same. */
class ContractIT {
    private final TestWorld world = TestWorld.get();

    @Test
    void everyRouteIsInTheContractAndEveryPathIsServed() {
        JsonNode contract = ApiContract.tree();
        Set<String> described = new TreeSet<>();
        contract.get("paths").fieldNames().forEachRemaining(path -> contract.at("/paths")
                .get(path)
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        Set<String> served = world.server.routes().stream()
                .map(route -> route.replace("/{file}", "/{y}.mvt"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(served).isEqualTo(described);
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        assertThat(RouteRules.of(ApiContract.tree()).all()).allSatisfy((operation, rule) -> assertThat(rule.roles())
                .as("x-roles of " + operation + " in the contract; without it nobody may call it")
                .isNotEmpty());
    }

    @Test
    void everyQueryParameterOfTheContractIsAcceptedAndNoOther() {
        JsonNode contract = ApiContract.tree();
        for (String path : Set.of(
                "/api/v1/regions",
                "/api/v1/parks",
                "/api/v1/industries",
                "/api/v1/guidance",
                "/api/v1/outlets",
                "/api/v1/relocations")) {
            Set<String> described = new TreeSet<>();
            for (JsonNode parameter : contract.get("paths").get(path).get("get").get("parameters")) {
                JsonNode real = parameter.has("$ref")
                        ? contract.at(parameter.get("$ref").asText().substring(1))
                        : parameter;
                described.add(real.get("name").asText());
            }
            String refusal = world.json(world.get(path + "?surely-not=1"))
                    .at("/errors/0/detail")
                    .asText();
            Set<String> accepted = new TreeSet<>(
                    Set.of(refusal.replaceAll(".*可用：(.*?) /.*", "$1").split(", ")));
            assertThat(accepted).as(path).isEqualTo(described);
        }
    }

    @Test
    void peopleCanReadIt() {
        assertThat(world.get("/api/v1/docs").body()).contains("/api/v1/matches").doesNotContain("<script");
        assertThat(world.get("/api/v1/openapi.json").statusCode()).isEqualTo(200);
    }
}
