package cn.tidu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What the contract says of roles, as the gate reads it. */
class RouteRulesTest {
    private static RouteRule rule(String operation) throws JsonProcessingException {
        return RouteRules.of(new ObjectMapper().readTree("{\"paths\":{\"/x\":{\"get\":" + operation + "}}}"))
                .find("GET /x")
                .orElseThrow();
    }

    @Test
    void anOperationThatSaysNothingIsNobodys() throws Exception {
        for (Role role : Role.values()) {
            assertThat(rule("{}").allows(role)).as(role.code()).isFalse();
        }
    }

    @Test
    void publicMeansEveryoneAndARoleMeansThatRole() throws Exception {
        assertThat(rule("{\"x-roles\":[\"public\"]}").allows(Role.PARK)).isTrue();
        assertThat(rule("{\"x-roles\":[\"park\"]}").allows(Role.PARK)).isTrue();
        assertThat(rule("{\"x-roles\":[\"park\"]}").allows(Role.PLANNER)).isFalse();
        assertThat(rule("{\"x-roles\":[\"park\"]}").allows(Role.PUBLIC)).isFalse();
    }

    @Test
    void aRoleThatIsNoneIsAFaultOfTheContract() {
        assertThatThrownBy(() -> rule("{\"x-roles\":[\"king\"]}")).hasMessageContaining("king");
    }
}
