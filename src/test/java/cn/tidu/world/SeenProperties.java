package cn.tidu.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Which properties of the contract's answers were ever sent: one that never is need not be described, and one that always is has to be
 * {@code required}. A property has the name of its component, or of its operation and status, and the path to it.
 */
public final class SeenProperties {
    /** How often an object was sent, and how often with the property. */
    private record Count(int objects, int with) {
        private Count and(Count other) {
            return new Count(objects + other.objects, with + other.with);
        }
    }

    private static final String COMPONENT = "#/components/schemas/";

    private final Contract contract;
    private final Map<String, Count> counts = new TreeMap<>();

    SeenProperties(Contract contract) {
        this.contract = contract;
    }

    /** Notes the body of an answer. */
    void see(Contract.Operation operation, String status, JsonNode schema, JsonNode body) {
        look(schema, name(operation, status), body);
    }

    private static String name(Contract.Operation operation, String status) {
        return operation.said().path("operationId").asText() + " " + status;
    }

    private void look(JsonNode schema, String where, JsonNode node) {
        if (schema.has("$ref")) {
            look(contract.resolved(schema), component(schema), node);
        } else {
            own(schema, where, node);
            inner(schema, where, node);
        }
    }

    private void own(JsonNode schema, String where, JsonNode node) {
        if (node.isObject()) {
            schema.path("properties")
                    .fieldNames()
                    .forEachRemaining(
                            name -> counts.merge(where + "." + name, new Count(1, node.has(name) ? 1 : 0), Count::and));
        }
    }

    private void inner(JsonNode schema, String where, JsonNode node) {
        schema.path("properties").properties().forEach(property -> {
            if (node.has(property.getKey())) {
                look(property.getValue(), where + "." + property.getKey(), node.get(property.getKey()));
            }
        });
        if (node.isArray() && schema.has("items")) {
            node.forEach(item -> look(schema.get("items"), where + "[]", item));
        }
        if (node.isObject() && schema.path("additionalProperties").isObject()) {
            node.properties().forEach(property -> {
                if (!schema.path("properties").has(property.getKey())) {
                    look(schema.get("additionalProperties"), where + "[]", property.getValue());
                }
            });
        }
        schema.path("allOf").forEach(part -> look(part, where, node));
        choices(schema, where, (part, name) -> {
            if (fits(part, node)) {
                look(part, name, node);
            }
        });
    }

    private static void choices(JsonNode schema, String where, BiConsumer<JsonNode, String> each) {
        for (String choice : new String[] {"oneOf", "anyOf"}) {
            for (int i = 0; i < schema.path(choice).size(); i++) {
                each.accept(schema.path(choice).get(i), where + "|" + i);
            }
        }
    }

    /** Whether a value is of this kind among several: it has what is required, and nothing else, and each constant as it must be. */
    private boolean fits(JsonNode schema, JsonNode node) {
        JsonNode real = contract.resolved(schema);
        if (real.has("oneOf") || real.has("anyOf")) {
            return true;
        }
        Set<String> described = new HashSet<>();
        Set<String> required = new HashSet<>();
        collect(real, described, required);
        if (described.isEmpty()) {
            return !node.isObject();
        }
        for (Map.Entry<String, JsonNode> property : real.path("properties").properties()) {
            JsonNode kinds = contract.resolved(property.getValue()).path("enum");
            if (node.has(property.getKey())
                    && kinds.isArray()
                    && !kinds.toString().contains(node.get(property.getKey()).toString())) {
                return false;
            }
        }
        Set<String> there = new HashSet<>();
        node.fieldNames().forEachRemaining(there::add);
        return node.isObject() && described.containsAll(there) && there.containsAll(required);
    }

    private void collect(JsonNode schema, Set<String> described, Set<String> required) {
        schema.path("properties").fieldNames().forEachRemaining(described::add);
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("allOf").forEach(part -> collect(contract.resolved(part), described, required));
    }

    private static String component(JsonNode schema) {
        return schema.get("$ref").asText().replace(COMPONENT, "").replace("/properties/", ".");
    }

    /** Properties that are described and were never sent, and those that are optional and were never left out. */
    public Set<String> faults() {
        Set<String> faults = new TreeSet<>();
        Set<String> known = new HashSet<>();
        for (Contract.Operation operation : contract.operations()) {
            contract.answers(operation, (status, schema) -> described(schema, name(operation, status), known, faults));
        }
        return faults;
    }

    private void described(JsonNode schema, String where, Set<String> known, Set<String> faults) {
        if (schema.has("$ref")) {
            described(contract.resolved(schema), component(schema), known, faults);
            return;
        }
        if (!known.add(where + System.identityHashCode(schema))) {
            return;
        }
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            String name = where + "." + property.getKey();
            Count count = counts.getOrDefault(name, new Count(0, 0));
            if (count.with() == 0) {
                faults.add(name + " is described and was never sent");
            } else if (count.with() == count.objects() && !required.contains(property.getKey())) {
                faults.add(name + " is not required and was always sent");
            }
            described(property.getValue(), name, known, faults);
        });
        for (String inside : new String[] {"items", "additionalProperties"}) {
            if (schema.path(inside).isObject()) {
                described(schema.get(inside), where + "[]", known, faults);
            }
        }
        schema.path("allOf").forEach(part -> described(part, where, known, faults));
        choices(schema, where, (part, name) -> described(part, name, known, faults));
    }
}
