package cn.tidu.platform.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which role may call which operation: read from {@code x-roles} and {@code x-grant} of the contract, the one place where it
 * is said. An operation that says nothing may be called by nobody.
 */
public final class RouteRules {
    /** What tokens can be made for: reading, writing of own records, imports. Anything else needs a person. */
    public static final Set<String> GRANTS = Set.of("read", "write", "import");

    private final Map<String, RouteRule> rules;

    private RouteRules(Map<String, RouteRule> rules) {
        this.rules = rules;
    }

    /** Reads the contract. */
    public static RouteRules of(JsonNode contract) {
        Map<String, RouteRule> rules = new HashMap<>();
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                rules.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        rule(operation.getKey(), operation.getValue()));
            }
        }
        return new RouteRules(rules);
    }

    private static RouteRule rule(String method, JsonNode operation) {
        Set<Role> roles = new HashSet<>();
        for (JsonNode name : operation.path("x-roles")) {
            roles.add(Role.find(name.asText())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "x-roles of " + operation.path("operationId").asText() + ": " + name)));
        }
        Set<String> tags = new HashSet<>();
        operation.path("tags").forEach(tag -> tags.add(tag.asText()));
        String usual = "get".equals(method) ? "read" : "write";
        return new RouteRule(roles, operation.path("x-grant").asText(usual), tags);
    }

    /** The rule of an operation such as {@code GET /api/v1/parks/{id}}. */
    public Optional<RouteRule> find(String operation) {
        return Optional.ofNullable(rules.get(operation));
    }

    /** All rules by operation. */
    public Map<String, RouteRule> all() {
        return new TreeMap<>(rules);
    }
}
